"""From a statement to the claims that may speak to it: the words to ask the store for, and the order of what it gives."""
