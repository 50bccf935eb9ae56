"""`factcheck edit`, `remove` and `merge-actors`: changes of a store that a person asks for by name."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options
from factcheck.cli.completion import complete_actors, complete_removable, complete_topics
from factcheck.cli.output import emit, note, terminal_page
from factcheck.errors import FactcheckError, UsageError
from factcheck.model import Claim, Voice
from factcheck.render.page import Format

if TYPE_CHECKING:
    from factcheck.services.facade import Store
    from factcheck.store.claims import ClaimStore

EXAMPLES = {
    "edit": """
  factcheck edit CLAIM
  factcheck edit CLAIM --text "The bridge was opened in 1932." --topic transport
  factcheck edit CLAIM --speaker "Jane Roe"
  factcheck edit CLAIM --voice source
""",
    "remove": """
  factcheck remove SOURCE
  factcheck remove CLAIM CLAIM --yes
""",
    "merge-actors": """
  factcheck merge-actors
  factcheck merge-actors Lukashenka "Alexander Lukashenko"
  factcheck merge-actors "J. Roe" "Jane Roe" --yes
""",
}

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
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Do it without asking.")]
Forget = Annotated[bool, typer.Option("--forget", help="Forget what was decided on the claims of these sources, too.")]
Names = Annotated[
    list[str],
    typer.Argument(
        metavar="SOURCE|CLAIM...",
        help="Identifiers of sources or claims, or titles of sources.",
        autocompletion=complete_removable,
        show_default=False,
    ),
]
Gone = Annotated[
    str | None,
    typer.Argument(
        metavar="[FROM]", help="The name that is to go.", autocompletion=complete_actors, show_default=False
    ),
]
Kept = Annotated[
    str | None,
    typer.Argument(metavar="[INTO]", help="The actor that stays.", autocompletion=complete_actors, show_default=False),
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
            if not _asks():
                raise
            note(str(error))
            if not _agreed("Edit again?", default=True):
                return False


def remove(names: Names, yes: Yes = False, forget: Forget = False, db: options.OwnDb = None) -> int:
    """Remove sources with all their claims, or single claims.

    What goes is shown first, and you are asked; a script says --yes. What people decided on the claims of a source is
    kept for when it is added again, unless --forget is given. A single claim is rejected: it stays away when its
    article is added again.

    Exit code: 0, also where you said no; 2 where there is nobody to ask and no --yes.
    """
    from factcheck.render.wording import count
    from factcheck.services.changing import removal
    from factcheck.services.changing import remove as run
    from factcheck.services.library import open_to_change
    from factcheck.services.places import own_store_path

    with open_to_change(own_store_path(db)) as store:
        what = removal(store, names)
        for source, claims, reviewed in what.sources:
            note(f"source {source.id}: “{source.title}”, with {count(claims, 'claim')}, {reviewed:,} of them reviewed")
        for claim in what.claims:
            note(f"claim {claim.id}: {claim.text}")
        if not _confirmed("Remove?", yes):
            note("nothing is removed")
            return 0
        run(store, what, forget=forget)
        note(f"removed from {store.path}")
    return 0


def merge_actors(
    gone: Gone = None,
    kept: Kept = None,
    yes: Yes = False,
    db: options.OwnDb = None,
    format: options.FormatName = Format.TABLE,
    output: options.Output = None,
) -> int:
    """Make one actor of two, or list those who may be one.

    The name FROM becomes another name of INTO. Every claim that FROM voices or figures in is INTO's from then on, who
    takes over the aliases and titles. You are asked first; a script says --yes.

    Without names, pairs that may be one are listed: by spelling and transliteration, as a part of a name, or by a slip.
    They are offered, never merged by themselves.

    Exit code: 0, also where you said no; 2 where there is nobody to ask and no --yes.
    """
    from factcheck.services.alike import actor_pairs
    from factcheck.services.library import open_store, open_to_change
    from factcheck.services.places import own_store_path

    if gone is None or kept is None:
        from factcheck.render.formats import FORMATS

        if gone is not None:
            raise UsageError("merge-actors needs two names, or none for a list of those who may be one")
        with open_store(db) as store:
            pairs = actor_pairs(store.claim_store)
            if not pairs:
                note("no two actors look like one")
            emit(FORMATS["pairs"][format](pairs, terminal_page(output)), output)
        return 0
    with open_to_change(own_store_path(db)) as store:
        return _merge(store, gone, kept, yes)


def _merge(store: Store, gone: str, kept: str, yes: bool) -> int:
    from factcheck.render.wording import count
    from factcheck.services.changing import merge, merging

    what = merging(store, gone, kept)
    claims = count(what.claims, "claim")
    note(f"{what.gone.name} becomes another name of {what.kept.name}, with {claims}")
    if not _confirmed("Merge?", yes):
        note("nothing is merged")
        return 0
    merge(store, what)
    note(f"merged in {store.path}")
    return 0


def _asks() -> bool:
    """Whether somebody sits at a terminal to be asked."""
    return all(stream is not None and stream.isatty() for stream in (sys.stdin, sys.stderr))


def _confirmed(question: str, yes: bool) -> bool:
    if yes:
        return True
    if not _asks():
        raise UsageError("there is nobody to ask; say --yes to do it without asking")
    return _agreed(question, default=False)


def _agreed(question: str, *, default: bool) -> bool:
    """The answer of a person; Enter alone means the default, and the end of the input no."""
    sys.stderr.write(f"{question} {'[Y/n]' if default else '[y/N]'} ")
    sys.stderr.flush()
    answer = sys.stdin.readline()
    return default if answer.strip() == "" and answer else answer.strip().lower() in ("y", "yes")
