"""The shares of agreement from which a verdict speaks; each is defined here and nowhere else."""

from __future__ import annotations

AGREES = 0.78
"""Least cover of a part that a claim bears out."""
RELATED = 0.60
"""Least cover of the rest, before a clash of numbers, dates or polarity is a contradiction and not another subject."""
SAME_EVENT = 0.74
"""The same for a clash of names, places and opposites, which are easily about something else."""
PARTLY = 0.55
"""Least cover of a part that a claim bears out in part."""
DESCRIBED = 0.70
"""Least cover of a headline whose figures, dates, names and verb another one has, before the rest only describes."""
LEAST_OF_TWO = 0.45
"""Least cover of a part that one sentence has, before another that tells when it happened can bear out the rest."""
QUOTED = 0.60
"""Least share of a quotation's words, in order, that makes it a misquotation and not another quotation."""
LONGEST_STATEMENT = 2_000
"""Most characters of a statement or a post that are read; what is longer is a text."""
LONGEST_CLAIM = 50_000
"""Most characters of a claim with its quote that are compared, half a second's work; what is longer is a text."""
LEAST_SHARED = 1.5
"""Least weight of what statement and claim share: one common word makes no subject."""
SPREAD = 1.5
"""How many times longer than a quotation the source's words may be, to be the same words changed."""
LITERAL = 0.80
"""Least share of a part's terms that stand in the source as they are, for the place of a word to say anything."""
LINKED = 0.85
"""Least score of two claims at which they are linked without a person; below, the link is suggested."""
SUGGESTED = 0.60
"""Least score of two claims at which a link is suggested."""
STORY = 6
"""Most days between two articles that may tell of one event; “800 arrested” a week later tells of other arrests."""
