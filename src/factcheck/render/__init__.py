"""Assessments, claims, matches and counts as text: `factcheck.render.formats.FORMATS`."""
