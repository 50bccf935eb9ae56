"""From the bytes of a document to its article, one file for each format."""

from factcheck.ingest.documents.reading import read_document

__all__ = ["read_document"]
