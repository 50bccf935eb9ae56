"""`factcheck list`, `show` and `search`: the claims of the store."""

from __future__ import annotations

from itertools import chain
from typing import TYPE_CHECKING

from factcheck.cli import options
from factcheck.cli.output import emit, note, terminal_page
from factcheck.errors import UsageError
from factcheck.render.page import Format

if TYPE_CHECKING:
    from factcheck.render.kinds import LinkedClaim
    from factcheck.services.facade import Store

EXAMPLES = {
    "list": """
  factcheck list --actor Putin
  factcheck list --speaker Lukashenko --topic economy
  factcheck list --disputed --format markdown
  factcheck list --unreviewed --source sochi-talks
  factcheck list --format jsonl | jq -r .quote
""",
    "show": """
  factcheck list --format jsonl | jq -r .id
  factcheck show CLAIM
  factcheck show CLAIM --format json | jq .disputes
""",
    "search": """
  factcheck search "union treaty"
  factcheck search "how many people were arrested" --limit 3 --format json
""",
}


def list_claims(
    actor: options.ActorFilter = None,
    speaker: options.SpeakerFilter = None,
    source: options.SourceFilter = None,
    topic: options.TopicFilter = None,
    voice: options.VoiceFilter = None,
    disputed: options.Disputed = False,
    reviewed_only: options.ReviewedOnly = False,
    unreviewed: options.Unreviewed = False,
    search: options.SearchFilter = None,
    limit: options.ListLimit = None,
    db: options.Db = None,
    format: options.FormatName = Format.TABLE,
    output: options.Output = None,
) -> int:
    """List claims, all or those that fit every filter.

    A claim is what a source says in its own voice or reports as somebody's words; listing it does not make it true.
    """
    from factcheck.render.formats import FORMATS
    from factcheck.services.library import open_store

    with open_store(db) as store:
        claims = store.claims(
            actor=named(store, actor),
            speaker=named(store, speaker),
            source=source,
            topic=topic,
            voice=voice,
            disputed=disputed,
            reviewed=_reviewed(only=reviewed_only, none=unreviewed),
            search=search,
            limit=limit,
        )
        first = next(claims, None)
        if first is None:
            note("no claim fits")
        listed = () if first is None else chain([first], claims)
        emit(FORMATS["claims"][format](listed, terminal_page(output)), output)
    return 0


def show(
    claim: options.ClaimId,
    db: options.Db = None,
    format: options.FormatName = Format.TABLE,
    output: options.Output = None,
) -> int:
    """Show a claim with its quote, and the claims linked to it.

    The quote is verbatim, and its position in the text of the source is given.
    """
    from factcheck.render.formats import FORMATS
    from factcheck.services.library import open_store

    with open_store(db) as store:
        emit(FORMATS["links"][format](_linked(store, claim), terminal_page(output)), output)
    return 0


def search(
    text: options.SearchWords,
    db: options.Db = None,
    format: options.FormatName = Format.TABLE,
    output: options.Output = None,
    limit: options.MatchLimit = 10,
    reviewed_only: options.ReviewedOnly = False,
) -> int:
    """Find the claims closest to a text; nothing is judged.

    A post may be given as it is, with hashtags, handles, links and signature. The score, 0 to 1, says how likely
    the first claim is what the text repeats; it says nothing about whether either is right.
    """
    from factcheck.render.formats import FORMATS
    from factcheck.services.library import open_store

    words = " ".join(text).strip()
    if not words:
        raise UsageError("there is nothing to look for; give some words")
    with open_store(db) as store:
        matches = store.search(words, limit=limit, reviewed_only=reviewed_only)
        if not matches:
            note("no claim is close to that")
        emit(FORMATS["matches"][format](matches, terminal_page(output)), output)
    return 0


def named(store: Store, name: str | None) -> str | None:
    """The actor's name as the store has it; a guess is said aloud."""
    if name is None:
        return None
    found = store.find_actor(name)
    if not found.exact:
        note(f"took '{name}' to mean {found.actor.name}")
    return found.actor.name


def _reviewed(*, only: bool, none: bool) -> bool | None:
    if only and none:
        raise UsageError("--reviewed-only and --unreviewed leave nothing; give one of them")
    return True if only else False if none else None


def _linked(store: Store, identifier: str) -> list[LinkedClaim]:
    from factcheck.render.kinds import LinkedClaim

    claim = store.claim(identifier)
    disputes = [LinkedClaim(link="disputes", claim=store.claim(other)) for other in claim.disputes]
    repeating = dict.fromkeys((*claim.repeats, *(other.id for other in store.claim_store.repeats(claim))))
    repeats = [LinkedClaim(link="repeats", claim=store.claim(other)) for other in repeating]
    return [LinkedClaim(link="claim", claim=claim), *disputes, *repeats]
