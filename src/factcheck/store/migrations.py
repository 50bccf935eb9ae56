"""The tables of a store, statement by statement, as its numbered migrations make them.

The statements are spelled out here rather than made by sqlite-utils, whose quoting differs between releases: a rebuilt
store has to equal the committed one.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from factcheck.store.schema import TOKENIZER

if TYPE_CHECKING:
    from sqlite_utils import Database

_CLAIMS = (
    """CREATE TABLE sources (
  id TEXT PRIMARY KEY NOT NULL,
  title TEXT NOT NULL,
  publisher TEXT,
  url TEXT,
  published TEXT,
  published_basis TEXT,
  sha256 TEXT
)""",
    """CREATE TABLE actors (
  number INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  kind TEXT NOT NULL,
  role TEXT
)""",
    # `folded` is text.names_fold.fold_name(name): a change there needs a migration that folds again.
    """CREATE TABLE actor_names (
  actor INTEGER NOT NULL REFERENCES actors (number),
  kind TEXT NOT NULL CHECK (kind IN ('name', 'alias', 'title')),
  position INTEGER NOT NULL,
  name TEXT NOT NULL,
  folded TEXT NOT NULL,
  PRIMARY KEY (actor, kind, position)
) WITHOUT ROWID""",
    "CREATE INDEX actor_names_folded ON actor_names (folded)",
    """CREATE TABLE claims (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  quote TEXT NOT NULL,
  voice TEXT NOT NULL CHECK (voice IN ('source', 'speaker', 'rating')),
  speaker INTEGER REFERENCES actors (number),
  topic TEXT,
  section TEXT,
  place TEXT,
  event_start TEXT,
  event_end TEXT,
  rating TEXT,
  source TEXT REFERENCES sources (id),
  paragraph INTEGER,
  quote_start INTEGER,
  quote_end INTEGER,
  CHECK (voice <> 'speaker' OR speaker IS NOT NULL)
)""",
    "CREATE INDEX claims_speaker ON claims (speaker)",
    "CREATE INDEX claims_topic ON claims (topic)",
    "CREATE INDEX claims_source ON claims (source, quote_start)",
    """CREATE TABLE claim_actors (
  claim INTEGER NOT NULL REFERENCES claims (number),
  position INTEGER NOT NULL,
  actor INTEGER NOT NULL REFERENCES actors (number),
  PRIMARY KEY (claim, position)
) WITHOUT ROWID""",
    "CREATE INDEX claim_actors_actor ON claim_actors (actor)",
    """CREATE TABLE links (
  claim INTEGER NOT NULL REFERENCES claims (number),
  kind TEXT NOT NULL CHECK (kind IN ('disputes', 'repeats')),
  other INTEGER NOT NULL REFERENCES claims (number),
  position INTEGER NOT NULL,
  PRIMARY KEY (claim, kind, other),
  CHECK (claim <> other)
) WITHOUT ROWID""",
    "CREATE INDEX links_other ON links (other, kind)",
    f"CREATE VIRTUAL TABLE claims_fts USING fts5 (text, quote, names, title, tokenize = '{TOKENIZER}')",
    # A claim's own wording tells most, the words of its actors and source least. 2.0, 1.0 … are weights, by column.
    "INSERT INTO claims_fts (claims_fts, rank) VALUES ('rank', 'bm25(2.0, 1.0, 0.5, 0.25)')",
    """CREATE TABLE words (
  word TEXT PRIMARY KEY NOT NULL,
  documents INTEGER NOT NULL
) WITHOUT ROWID""",
)

_ARTICLES = (
    "ALTER TABLE sources ADD COLUMN author TEXT",
    "ALTER TABLE sources ADD COLUMN language TEXT",
    "ALTER TABLE sources ADD COLUMN retrieved TEXT",
    "ALTER TABLE sources ADD COLUMN origin TEXT",
    # No reference: the newer version may be a source of which this store holds nothing else.
    "ALTER TABLE sources ADD COLUMN superseded_by TEXT",
    "CREATE INDEX sources_sha256 ON sources (sha256)",
    "CREATE INDEX sources_origin ON sources (origin)",
    "CREATE INDEX sources_url ON sources (url)",
    "CREATE INDEX sources_superseded ON sources (superseded_by) WHERE superseded_by IS NOT NULL",
    # Apart from `sources`, whose rows are read with every claim.
    """CREATE TABLE source_texts (
  source TEXT PRIMARY KEY NOT NULL REFERENCES sources (id),
  text TEXT NOT NULL
)""",
    # Sources whose claims have yet to be held against those of others; no reference, for a source may go before that.
    """CREATE TABLE uncompared (
  source TEXT PRIMARY KEY NOT NULL
) WITHOUT ROWID""",
    # The table of claims anew, since what a machine read may have a speaker that it could not name.
    """CREATE TABLE claims_new (
  number INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  text TEXT NOT NULL,
  quote TEXT NOT NULL,
  voice TEXT NOT NULL CHECK (voice IN ('source', 'speaker', 'rating')),
  speaker INTEGER REFERENCES actors (number),
  topic TEXT,
  section TEXT,
  place TEXT,
  event_start TEXT,
  event_end TEXT,
  rating TEXT,
  source TEXT REFERENCES sources (id),
  paragraph INTEGER,
  quote_start INTEGER,
  quote_end INTEGER,
  speaker_start INTEGER,
  speaker_end INTEGER,
  cue_start INTEGER,
  cue_end INTEGER,
  reviewed INTEGER NOT NULL DEFAULT 1 CHECK (reviewed IN (0, 1)),
  CHECK (voice <> 'speaker' OR speaker IS NOT NULL OR reviewed = 0)
)""",
    """INSERT INTO claims_new (number, id, text, quote, voice, speaker, topic, section, place, event_start, event_end,
 rating, source, paragraph, quote_start, quote_end) SELECT number, id, text, quote, voice, speaker, topic, section,
 place, event_start, event_end, rating, source, paragraph, quote_start, quote_end FROM claims""",
    "DROP TABLE claims",
    "ALTER TABLE claims_new RENAME TO claims",
    "CREATE INDEX claims_speaker ON claims (speaker)",
    "CREATE INDEX claims_topic ON claims (topic)",
    "CREATE INDEX claims_source ON claims (source, quote_start)",
    "CREATE INDEX claims_unreviewed ON claims (number) WHERE reviewed = 0",
    # What a person decided on a reading, by where it stood rather than by claim, to outlast the claim.
    """CREATE TABLE decisions (
  number INTEGER PRIMARY KEY,
  origin TEXT,
  sha256 TEXT,
  quote TEXT NOT NULL,
  reading TEXT NOT NULL,
  decision TEXT NOT NULL CHECK (decision IN ('accepted', 'edited', 'rejected', 'merged')),
  text TEXT,
  speaker TEXT,
  merged_into TEXT,
  decided_at TEXT NOT NULL,
  CHECK (origin IS NOT NULL OR sha256 IS NOT NULL)
)""",
    "CREATE INDEX decisions_origin ON decisions (origin)",
    "CREATE INDEX decisions_sha256 ON decisions (sha256)",
    """CREATE TABLE suggestions (
  claim INTEGER NOT NULL REFERENCES claims (number),
  kind TEXT NOT NULL CHECK (kind IN ('disputes', 'repeats')),
  other INTEGER NOT NULL REFERENCES claims (number),
  score REAL NOT NULL,
  dismissed INTEGER NOT NULL DEFAULT 0 CHECK (dismissed IN (0, 1)),
  PRIMARY KEY (claim, kind, other),
  CHECK (claim <> other)
) WITHOUT ROWID""",
    "CREATE INDEX suggestions_other ON suggestions (other, kind)",
)


def _make_claims(db: Database) -> None:
    for statement in _CLAIMS:
        db.execute(statement)


def _make_articles(db: Database) -> None:
    for statement in _ARTICLES:
        db.execute(statement)


MIGRATIONS: tuple[Callable[[Database], None], ...] = (_make_claims, _make_articles)
"""Each brings a store from its own index to the next number; never edit one that was released, append another."""
