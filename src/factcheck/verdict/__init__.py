"""Judging: the checks on a statement and a claim, and the verdict that their findings give."""
