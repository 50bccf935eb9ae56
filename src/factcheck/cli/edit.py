"""`factcheck edit`: a claim changed by options or in an editor."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options
from factcheck.cli.completion import complete_actors, complete_topics
from factcheck.cli.confirming import agreed, asks
from factcheck.cli.output import note
from factcheck.errors import FactcheckError, UsageError
from factcheck.model import Claim, Voice

if TYPE_CHECKING:
    from factcheck.store.claims import ClaimStore

EXAMPLES = """
  factcheck edit CLAIM
  factcheck edit CLAIM --text "The bridge was opened in 1932." --topic transport
  factcheck edit CLAIM --speaker "Jane Roe"
  factcheck edit CLAIM --voice source
"""

NewText = Annotated[
    str | None, typer.Option("--text", metavar="TEXT", help="The wording of the claim.", show_default=False)
]
NewQuote = Annotated[
    str | None,
    typer.Option("--quote", metavar="TEXT", help="The passage, verbatim as the source has it.", show_default=False),
]
NewSpeaker = Annotated[
    str | None,
    typer.Option(
        "--speaker",
        metavar="NAME",
        help="Who says it; a name that the store knows in any spelling, or a new one.",
        autocompletion=complete_actors,
        show_default=False,
    ),
]
NewVoice = Annotated[
    Voice | None, typer.Option("--voice", help="Whose voice it is; 'source' takes the speaker off.", show_default=False)
]
NewTopic = Annotated[
    str | None,
    typer.Option(
        "--topic", metavar="TOPIC", help="The topic; '' for none.", autocompletion=complete_topics, show_default=False
    ),
]
NewPlace = Annotated[
    str | None,
    typer.Option("--place", metavar="PLACE", help="Where it took place; '' for nowhere.", show_default=False),
]
NewActors = Annotated[
    list[str] | None,
    typer.Option(
        "--actor",
        metavar="NAME",
        help="Whom the claim is about, in place of those recorded. May be given more than once.",
        autocompletion=complete_actors,
        show_default=False,
    ),
]


def edit(
    claim: options.ClaimId,
    text: NewText = None,
    quote: NewQuote = None,
    speaker: NewSpeaker = None,
    voice: NewVoice = None,
    actor: NewActors = None,
    topic: NewTopic = None,
    place: NewPlace = None,
    db: options.OwnDb = None,
) -> int:
    """Change a claim of your own store.

    It counts as reviewed from then on. Without options, the claim is opened as JSON in $VISUAL or $EDITOR, with all of
    its keys. A changed wording or speaker is remembered as a decision, which stands when the article is removed and
    added again. A new quote has to stand in the text that the store keeps of its source, and gets its position there.
    """
    from factcheck.services.editing import edit_claim
    from factcheck.services.library import open_to_change
    from factcheck.services.places import own_store_path

    given = {"text": text, "quote": quote, "speaker": speaker, "actors": actor, "topic": topic, "place": place}
    changes: dict[str, object] = {key: value for key, value in given.items() if value is not None}
    if voice is not None:
        changes["voice"] = voice.value
    with open_to_change(own_store_path(db)) as store:
        before = store.claim(claim)
        if changes:
            edit_claim(store.claim_store, before, changes)
        elif not _edit_in_editor(store.claim_store, before):
            note(f"{claim} is as it was")
            return 0
        note(f"{claim} is changed")
    return 0


def _edit_in_editor(store: ClaimStore, before: Claim) -> bool:
    """Whether the claim was changed; what was typed is not lost to an error that the person can mend."""
    from factcheck.cli.editor import as_json, changes, edit_text, editor
    from factcheck.services.editing import edit_claim, editable

    command = editor()
    if command is None:
        raise UsageError("nothing to change; say what with options, or name an editor in VISUAL or EDITOR")
    record = editable(before)
    text = as_json(record)
    while True:
        text = edit_text(text, command)
        try:
            changed = changes(record, text)
            if changed:
                edit_claim(store, before, changed)
            return bool(changed)
        except FactcheckError as error:
            if not asks():
                raise
            note(str(error))
            if not agreed("Edit again?", default=True):
                return False
