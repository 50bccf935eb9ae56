"""From a text to the claims that it makes: its sentences, who voices each, and where it stands."""
