"""`factcheck remove` and `merge-actors`: sources and claims that go, and two actors that are one."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from factcheck.cli import options
from factcheck.cli.completion import complete_actors, complete_removable
from factcheck.cli.confirming import confirmed
from factcheck.cli.output import emit, note, terminal_page
from factcheck.errors import UsageError
from factcheck.render.page import Format

if TYPE_CHECKING:
    from factcheck.services.facade import Store

EXAMPLES = {
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
        if not confirmed("Remove?", yes):
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
    if not confirmed("Merge?", yes):
        note("nothing is merged")
        return 0
    merge(store, what)
    note(f"merged in {store.path}")
    return 0
