"""From the bytes of a document to its article, one file for each format."""
