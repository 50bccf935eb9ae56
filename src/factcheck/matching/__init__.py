"""From a statement to the claims that may speak to it: what to ask the store for, and in which order."""
