"""What is to be reckoned from a source: how long something went on, from its dates."""
