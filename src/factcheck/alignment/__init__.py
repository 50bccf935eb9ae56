"""The terms of a statement beside the terms of a claim: what corresponds to what, and how closely.

Ranking (`matching`) and judging (`verdict`) both stand on it, and do not know each other.
"""
