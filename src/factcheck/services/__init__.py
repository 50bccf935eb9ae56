"""The jobs of factcheck: checking statements, and keeping the store that they are checked against."""
