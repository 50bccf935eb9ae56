"""Claims in one SQLite file: schema, reading, writing, full-text candidates, integrity."""
