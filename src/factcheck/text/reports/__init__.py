"""Everything that a stretch of text reports somebody to say, believe, deny or demand: source, cue and content."""

from factcheck.text.reports.reader import read_reports
from factcheck.text.reports.stretch import Report, Stretch

__all__ = ["Report", "Stretch", "read_reports"]
