"""Text into typed values with spans: words, quantities, dates, names, places, quotations, negation."""
