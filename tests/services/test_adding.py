"""Articles into a store: new, changed, the same again, and what people decided before."""

from __future__ import annotations

import datetime as dt
import os
from collections.abc import Iterable
from pathlib import Path

import pytest

from factcheck.errors import StoreError
from factcheck.model import Claim, Voice
from factcheck.services.adding import (
    Given,
    Outcome,
    State,
    Unread,
    add_articles,
    find_origins,
    read_articles,
    recording,
    run,
    tie_articles,
)
from factcheck.services.adding.reading import AlreadyThere, Reading
from factcheck.services.library import initialise, open_store, verify
from factcheck.services.places import shipped_store_path
from factcheck.services.relating import Linked
from factcheck.store.claims import ClaimStore
from factcheck.store.decisions import ACCEPTED, EDITED, MERGED, REJECTED, Decision, decide
from factcheck.store.sources import source_text
from factcheck.store.writing import writing

BRIDGE = """The bridge of Bath is safe

The bridge opened in 1932. “It is safe,” said Jane Roe, the mayor of Bath. Roe said it carries 4,000 cars a day.
"""
NOW = dt.datetime(2020, 9, 14, 12, 0, tzinfo=dt.UTC)


def add(db: Path, *names: Path | str, given: Given | None = None) -> list[Outcome | Unread]:
    return list(add_articles(list(find_origins(map(str, names))), db, given=given or Given()))


def states(outcomes: Iterable[Outcome | Unread]) -> list[str]:
    return [str(one.state) if isinstance(one, Outcome) else one.reason for one in outcomes]


def claims(db: Path) -> list[Claim]:
    assert [str(problem) for problem in verify(db)] == []
    with open_store(db) as store:
        return list(store.claims())


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "bridge.txt"
    path.write_text(BRIDGE, encoding="utf-8")
    return path


@pytest.fixture
def db(tmp_path: Path) -> Path:
    return tmp_path / "mine.db"


def test_an_article_becomes_a_source_with_its_text_and_unreviewed_claims(db: Path, article: Path) -> None:
    given = Given(publisher="The Example", published=dt.date(2020, 9, 14), url="https://example.org/bridge")
    (outcome,) = add(db, article, given=given)
    assert isinstance(outcome, Outcome)
    assert (outcome.state, outcome.source) == (State.ADDED, "the-bridge-of-bath-is-safe-2020-09-14")
    found = claims(db)
    assert outcome.claims == len(found) >= 3
    source = found[0].source
    assert source is not None
    assert (source.title, source.publisher, source.url) == (
        "The bridge of Bath is safe",
        "The Example",
        "https://example.org/bridge",
    )
    assert source.origin == article.absolute().as_uri()
    assert source.retrieved is not None
    assert source.retrieved.tzinfo is not None
    with ClaimStore.open(db) as store:
        text = source_text(store, source.id)
    assert text is not None
    assert [claim.quote for claim in found if claim.section == "headline"] == [source.title]
    for claim in found:
        assert not claim.reviewed
        assert claim.locator is not None
        assert text[claim.locator.start : claim.locator.end] == claim.quote
        assert claim.span is None
    said = [claim for claim in found if claim.voice is Voice.SPEAKER]
    assert {claim.speaker for claim in said} == {"Jane Roe"}
    assert all(claim.speaker_span and claim.cue_span for claim in said)
    with open_store(db) as opened:
        assert [one.value.role for one in opened.actors() if one.value.name == "Jane Roe"] == ["mayor of Bath"]
        assert opened.check("Jane Roe said it carries 4,000 cars a day.").verdict == "supported"


def test_the_same_text_again_is_left_alone_wherever_it_lies(db: Path, article: Path, tmp_path: Path) -> None:
    add(db, article)
    before = db.read_bytes()
    copy = tmp_path / "copy.md"
    copy.write_bytes(article.read_bytes())
    assert states(add(db, article, copy, article)) == ["unchanged", "unchanged"]
    assert db.read_bytes() == before


def test_a_changed_text_is_a_new_version_and_the_old_one_no_evidence(db: Path, article: Path) -> None:
    statement = "Jane Roe said it carries 4,000 cars a day."
    add(db, article)
    article.write_text(BRIDGE.replace("4,000", "5,000"), encoding="utf-8")
    (outcome,) = add(db, article)
    assert isinstance(outcome, Outcome)
    assert (outcome.state, outcome.source, outcome.supersedes) == (
        State.UPDATED,
        "the-bridge-of-bath-is-safe-2",
        "the-bridge-of-bath-is-safe",
    )
    old = [claim for claim in claims(db) if claim.source and claim.source.superseded_by == outcome.source]
    assert len(old) >= 3
    with open_store(db) as store:
        assert store.check(statement).verdict == "contradicted"
        assert store.check(statement.replace("4,000", "5,000")).verdict == "supported"
    article.write_text(BRIDGE, encoding="utf-8")
    assert states(add(db, article)) == ["restored"]
    assert claims(db)
    with open_store(db) as store:
        assert store.check(statement).verdict == "supported"
        assert [one.value.superseded_by for one in store.sources()] == [None, "the-bridge-of-bath-is-safe"]


@pytest.mark.parametrize(
    ("url", "state"), [("https://example.org/bridge", "updated"), ("https://example.org/", "added")]
)
def test_the_address_tells_versions_unless_it_is_a_front_page(db: Path, article: Path, url: str, state: str) -> None:
    other = article.with_name("other.txt")
    other.write_text(BRIDGE + "\nIt rains.\n", encoding="utf-8")
    add(db, article, given=Given(url=url))
    assert states(add(db, other, given=Given(url=url))) == [state]


def test_what_cannot_be_read_does_not_stop_the_rest(db: Path, article: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").touch()
    (tmp_path / "picture.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(99))
    found = add(db, tmp_path / "no.txt", tmp_path, article, tmp_path / "nul\0.txt")
    assert states(found) == [
        "no such file or directory",
        "added",
        "is empty",
        "is a PNG image",
        "embedded null byte",
    ]


def test_no_store_is_made_where_nothing_can_be_read(db: Path, tmp_path: Path) -> None:
    assert states(add(db, tmp_path / "no.txt")) == ["no such file or directory"]
    assert not db.exists()


def test_the_store_that_ships_is_never_written_to(article: Path) -> None:
    with pytest.raises(StoreError, match="never written to"):
        add(shipped_store_path(), article)


def test_what_is_only_read_is_not_written(article: Path, tmp_path: Path) -> None:
    (found,) = read_articles(list(find_origins([str(article)])))
    assert isinstance(found, list)
    assert len(found) >= 3
    assert sorted(tmp_path.iterdir()) == [article]


def test_a_folder_is_walked_sorted_without_what_is_hidden(tmp_path: Path) -> None:
    for name in ("b.txt", "a.md", ".hidden.txt", "z/c.HTML", ".git/d.txt", "notes.csv", "m/e.txt", "m/.x/f.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True, parents=True)
        path.write_text("x", encoding="utf-8")
    names = [Path(origin.name).relative_to(tmp_path).as_posix() for origin in find_origins([str(tmp_path)])]
    assert names == ["a.md", "b.txt", "m/e.txt", "z/c.HTML"]
    origins = list(find_origins(["-", "https://example.org/a", str(tmp_path / "notes.csv"), "https://example.org/a"]))
    assert [(origin.is_url, origin.uri and origin.uri.partition(":")[0]) for origin in origins] == [
        (False, None),
        (True, "https"),
        (False, "file"),
    ]


def test_actors_go_by_the_name_that_the_store_knows_them_by(tmp_path: Path) -> None:
    db = tmp_path / "mine.db"
    first, second = tmp_path / "1.txt", tmp_path / "2.txt"
    first.write_text("News\n\nIt is safe, said Alexander Lukashenko. Protesters said it was not.\n", encoding="utf-8")
    second.write_text("More\n\nIt is old, said Aliaksandr Lukashenka. Demonstrators said nothing.\n", encoding="utf-8")
    add(db, first, second)
    speakers = {claim.speaker for claim in claims(db) if claim.speaker}
    assert "Alexander Lukashenko" in speakers
    assert "Aliaksandr Lukashenka" not in speakers


def test_decisions_of_an_earlier_review_are_applied(db: Path, article: Path) -> None:
    (read,) = read_articles(list(find_origins([str(article)])))
    assert isinstance(read, list)
    opened, safe, carries, *_ = read
    assert opened.source is not None

    def decided(claim: Claim, decision: str, text: str | None = None, speaker: str | None = None) -> Decision:
        origin = article.absolute().as_uri()
        return Decision(claim.quote, claim.text, decision, NOW, origin=origin, text=text, speaker=speaker)

    add(db, article.with_name("no.txt"))
    other = article.with_name("other.txt")
    other.write_text("Other\n\nIt rains in Bath.\n", encoding="utf-8")
    add(db, other)
    with writing(db) as writer:
        decide(writer.store, decided(opened, REJECTED))
        decide(writer.store, decided(safe, EDITED, "The bridge is safe.", "Joan Roe"))
        decide(writer.store, decided(carries, ACCEPTED, speaker="Jane Roe"))
    add(db, article)
    kept = {claim.text: claim for claim in claims(db) if claim.source and claim.source.id != "other"}
    assert opened.text not in kept
    assert (kept["The bridge is safe."].speaker, kept["The bridge is safe."].reviewed) == ("Joan Roe", True)
    assert kept[carries.text].reviewed
    with writing(db) as writer:
        decide(writer.store, decided(carries, MERGED)._replace(merged_into="another"))
    article.write_text(BRIDGE + "\nIt snows.\n", encoding="utf-8")
    add(db, article)
    assert carries.text not in {claim.text for claim in claims(db) if claim.source and not claim.source.superseded_by}


def test_what_two_articles_say_is_linked(db: Path, tmp_path: Path) -> None:
    one, other = tmp_path / "1.txt", tmp_path / "2.txt"
    one.write_text("Malmby\n\nA fire at a furniture factory in Malmby killed 14 workers.\n", encoding="utf-8")
    other.write_text("Fire\n\nFourteen workers were killed in a fire at a furniture factory in Malmby.\n", "utf-8")
    add(db, one, other, given=Given(published=dt.date(2021, 5, 3)))
    assert all(claim.repeats == () for claim in claims(db))
    assert list(tie_articles(db)) == [Linked(), Linked(linked=1)]
    first, second = claims(db)
    assert (first.repeats, second.repeats) == ((second.id,), (first.id,))
    assert states(add(db, one, other)) == ["unchanged", "unchanged"]
    assert list(tie_articles(db)) == list(tie_articles(tmp_path / "none.db")) == []


def test_several_processes_find_the_same_links(db: Path, tmp_path: Path) -> None:
    towns = ("Malmby", "Torvik", "Lindholm", "Ostrava", "Brenley", "Kalmstad", "Virton", "Dorsten")
    names = []
    for number, town in enumerate(towns * 2):
        names.append(tmp_path / f"{number:02}.txt")
        said = f"A fire at a furniture factory in {town} killed 14 workers."
        if number >= len(towns):
            said = f"Fourteen workers were killed in a fire at a furniture factory in {town}."
        names[-1].write_text(f"{town} {number}\n\n{said}\n", encoding="utf-8")
    add(db, *names, given=Given(published=dt.date(2021, 5, 3)))
    alone = tmp_path / "alone.db"
    alone.write_bytes(db.read_bytes())
    found = [list(tie_articles(path, processes=count)) for path, count in ((db, 2), (alone, 1))]
    assert found[0] == found[1]
    assert len(found[0]) == len(names)
    assert sum(one.linked + one.suggested for one in found[0]) >= len(towns)
    assert [claim.repeats for claim in claims(db)] == [claim.repeats for claim in claims(alone)]


def test_identifiers_are_the_same_in_every_store(article: Path, tmp_path: Path) -> None:
    article.write_text(BRIDGE + "\nIt rains.\n\nIt rains.\n", encoding="utf-8")
    one, other = tmp_path / "one.db", tmp_path / "other.db"
    add(one, article)
    (tmp_path / "before.txt").write_text("The bridge of Bath is safe\n\nSo they say in Bath.\n", encoding="utf-8")
    add(other, tmp_path / "before.txt", article)
    ids = [claim.id for claim in claims(one)]
    assert len(set(ids)) == len(ids)
    assert set(ids) <= {claim.id for claim in claims(other)}


def test_what_is_no_file_in_a_folder_is_left_out(db: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "a.txt").write_text("The mayor opened the bridge.", encoding="utf-8")
    (folder / "lost.txt").symlink_to(folder / "nowhere")
    os.mkfifo(folder / "pipe.txt")
    (folder / "zero.txt").symlink_to("/dev/zero")
    assert states(add(db, folder)) == ["added", "no such file or directory"]


def test_a_file_name_that_is_no_text_is_read(db: Path, tmp_path: Path) -> None:
    name = os.fsencode(tmp_path) + b"/a\xff.txt"
    try:
        Path(os.fsdecode(name)).write_text("the mayor opened the bridge. ", encoding="utf-8")
    except OSError:
        pytest.skip("this system takes only text for the name of a file")
    (outcome,) = add(db, os.fsdecode(name))
    assert isinstance(outcome, Outcome)
    assert outcome.title == "a\ufffd"
    assert claims(db)


def test_what_tells_of_an_article_can_be_stored(db: Path, article: Path) -> None:
    given = Given(title="a\ud800\0b", publisher="\0", url="https://example.org/\udcff")
    (outcome,) = add(db, article, given=given)
    assert isinstance(outcome, Outcome)
    source = claims(db)[0].source
    assert source is not None
    assert (source.title, source.publisher, source.url) == ("a?b", None, "https://example.org/?")


def test_an_added_claim_never_takes_the_place_of_another(db: Path, article: Path, tmp_path: Path) -> None:
    add(tmp_path / "other.db", article)
    names = [claim.id for claim in claims(tmp_path / "other.db")]
    initialise(db, empty=True)
    with writing(db) as writer:
        for name in names:
            text = f"What a person wrote down about {name}."
            writer.add(Claim(id=name, text=text, quote=text))
        writer.finish()
    (outcome,) = add(db, article)
    assert isinstance(outcome, Outcome)
    found = claims(db)
    assert len(found) == len(names) + outcome.claims
    assert [claim.text for claim in found if claim.id in names] == [
        f"What a person wrote down about {name}." for name in names
    ]


def test_articles_of_one_title_get_identifiers_of_their_own(db: Path, tmp_path: Path) -> None:
    for number in range(12):
        (tmp_path / f"{number:02}.txt").write_text(f"News of the day\n\nThe mayor opened {number + 20} bridges.\n")
    outcomes = add(db, *sorted(tmp_path.glob("??.txt")))
    names = [one.source for one in outcomes if isinstance(one, Outcome)]
    assert names == ["news-of-the-day", *(f"news-of-the-day-{number}" for number in range(2, 13))]


def test_a_bug_in_recording_one_article_stops_no_other(
    db: Path, article: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Ann Lee resigned.", encoding="utf-8")

    def record(store: ClaimStore, reading: Reading | AlreadyThere) -> Outcome:
        if reading.origin.name == str(article):
            raise LookupError("a bug")
        return recording.record(store, reading)

    monkeypatch.setattr(run, "record", record)
    assert states(add(db, article, other)) == ["internal error: LookupError: a bug", "added"]
    assert len(claims(db)) == 1
