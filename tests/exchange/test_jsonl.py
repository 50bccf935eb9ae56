"""Claims as JSON Lines: strict in, lossless there and back, nothing out that steers a terminal."""

from __future__ import annotations

import datetime as dt
import io
import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import InputError
from factcheck.exchange import FORMATS
from factcheck.exchange.jsonl import read, write
from factcheck.exchange.parts import derived_id
from factcheck.exchange.record import KEYS, ClaimLine
from factcheck.model import Actor, Claim, Locator, Rating, Source, Voice

FULL = {
    "id": "belarus-loan",
    "text": "Russia will lend Belarus £1.15 billion.",
    "quote": "Mr Putin said Russia will provide a £1.15 billion loan to Belarus",
    "voice": "speaker",
    "speaker": "Vladimir Putin",
    "actors": ["Vladimir Putin", "Russia", "Belarus"],
    "topic": "economy",
    "section": None,
    "place": "Sochi",
    "event": {"start": "2020-09-14", "end": None},
    "rating": None,
    "disputes": [],
    "repeats": [],
    "source": {
        "id": "sochi-talks",
        "title": "Talks",
        "publisher": None,
        "url": None,
        "published": "2020-09-14",
        "published_basis": "inferred",
        "sha256": "0" * 64,
        "author": "A. Roe",
        "language": "en",
        "retrieved": "2020-09-15T08:30:00Z",
        "origin": "https://example.org/talks?page=1",
        "superseded_by": "sochi-talks-2",
    },
    "locator": {"paragraph": 6, "start": 1018, "end": 1083},
    "speaker_span": [1018, 1025],
    "cue_span": [1026, 1030],
    "reviewed": False,
    "profiles": [
        {"name": "Vladimir Putin", "kind": "person", "role": "president", "aliases": ["Путин"], "titles": ["Mr Putin"]}
    ],
}
CLAIM = Claim(
    id="belarus-loan",
    text="Russia will lend Belarus £1.15 billion.",
    quote="Mr Putin said Russia will provide a £1.15 billion loan to Belarus",
    voice=Voice.SPEAKER,
    speaker="Vladimir Putin",
    actors=("Vladimir Putin", "Russia", "Belarus"),
    topic="economy",
    place="Sochi",
    event_start=dt.date(2020, 9, 14),
    source=Source(
        id="sochi-talks",
        title="Talks",
        published=dt.date(2020, 9, 14),
        published_basis="inferred",
        sha256="0" * 64,
        author="A. Roe",
        language="en",
        retrieved=dt.datetime(2020, 9, 15, 8, 30, tzinfo=dt.UTC),
        origin="https://example.org/talks?page=1",
        superseded_by="sochi-talks-2",
    ),
    locator=Locator(paragraph=6, start=1018, end=1083),
    speaker_span=(1018, 1025),
    cue_span=(1026, 1030),
    reviewed=False,
)
PUTIN = Actor(name="Vladimir Putin", role="president", aliases=("Путин",), titles=("Mr Putin",))


def reading(*lines: str | bytes | dict[str, Any]) -> list[ClaimLine]:
    encoded = (
        line if isinstance(line, bytes) else (line if isinstance(line, str) else json.dumps(line)).encode()
        for line in lines
    )
    return list(read(io.BytesIO(b"\n".join(encoded))))


def test_all_keys_are_read_and_written() -> None:
    assert reading(FULL) == [ClaimLine(line=1, claim=CLAIM, profiles=(PUTIN,))]
    (line,) = write([CLAIM], [PUTIN])
    assert json.loads(line) == FULL
    assert tuple(json.loads(line)) == KEYS == tuple(FULL)


def test_only_text_is_required() -> None:
    (entry,) = reading({"text": "The earth is round."})
    assert entry.claim == Claim(
        id=derived_id("The earth is round.", ""), text="The earth is round.", quote="The earth is round."
    )


def test_a_missing_identifier_is_the_same_every_time_and_depends_on_the_source() -> None:
    (one,), (same,), (other,) = (
        reading({"text": "The earth is round.", **extra})
        for extra in ({}, {"topic": "space"}, {"source": {"id": "atlas"}})
    )
    assert one.claim.id == same.claim.id == "the-earth-is-round-959ef683"
    assert other.claim.id.startswith("the-earth-is-round-")
    assert other.claim.id != one.claim.id


@pytest.mark.parametrize("text", ["Земля круглая.", "…", "🦊"])
def test_a_text_without_latin_words_has_an_identifier_too(text: str) -> None:
    (entry,) = reading({"text": text})
    assert entry.claim.id.isalnum()


@pytest.mark.parametrize(
    ("given", "title", "name"),
    [
        ({"id": "atlas"}, "atlas", "atlas"),
        ({"title": "The Atlas"}, "The Atlas", None),
        ({"url": "https://example.org/a"}, "https://example.org/a", None),
        ({"id": "atlas", "title": "The Atlas"}, "The Atlas", "atlas"),
    ],
)
def test_a_source_may_have_only_some_of_its_keys(given: dict[str, str], title: str, name: str | None) -> None:
    source = reading({"text": "x", "source": given})[0].claim.source
    assert source is not None
    assert source.title == title
    assert source.id == name or name is None
    assert source == reading({"text": "y", "source": given})[0].claim.source


@pytest.mark.parametrize(
    ("record", "voice"),
    [
        ({}, Voice.SOURCE),
        ({"speaker": "Putin"}, Voice.SPEAKER),
        ({"rating": {"label": "False"}}, Voice.RATING),
        ({"rating": {"label": "False"}, "speaker": "Putin"}, Voice.RATING),
        ({"voice": "source"}, Voice.SOURCE),
    ],
)
def test_a_missing_voice_follows_from_the_rest(record: dict[str, Any], voice: Voice) -> None:
    assert reading({"text": "x", **record})[0].claim.voice is voice


def test_what_no_machine_read_counts_as_reviewed() -> None:
    given: tuple[dict[str, Any], ...] = ({}, {"reviewed": None}, {"reviewed": True}, {"reviewed": False})
    assert [reading({"text": "x", **one})[0].claim.reviewed for one in given] == [True, True, True, False]


def test_what_a_machine_read_may_have_a_speaker_without_a_name() -> None:
    (entry,) = reading({"text": "x", "voice": "speaker", "reviewed": False})
    assert (entry.claim.voice, entry.claim.speaker) == (Voice.SPEAKER, None)


def test_a_moment_of_any_zone_is_kept_in_utc() -> None:
    (entry,) = reading({"text": "x", "source": {"id": "a", "retrieved": "2020-09-15T08:30:00+02:00"}})
    assert '"retrieved": "2020-09-15T06:30:00Z"' in next(iter(write([entry.claim], [])))


def test_a_rating_is_read_whole() -> None:
    rating = {"label": "False", "value": 1, "best": 5.5, "worst": None, "reviewer": "A", "url": "https://example.org"}
    (entry,) = reading({"text": "x", "rating": rating})
    assert entry.claim.rating == Rating(label="False", value=1.0, best=5.5, reviewer="A", url="https://example.org")


def test_lines_are_counted_blank_ones_too_and_read_lazily() -> None:
    lines = read(io.BytesIO(b'\n{"text": "one"}\r\n  \n{"text": "two"}\nnonsense'))
    assert [next(lines).line, next(lines).line] == [2, 4]
    with pytest.raises(InputError, match="line 5: not JSON"):
        next(lines)


def test_a_byte_order_mark_is_no_content() -> None:
    assert reading(b'\xef\xbb\xbf{"text": "x"}')[0].claim.text == "x"


BAD: list[tuple[str | bytes | dict[str, Any], str]] = [
    ("nonsense", "not JSON: Expecting value at character 1"),
    ('{"text": "x"', "not JSON"),
    ('{"text": "x"} {"text": "y"}', "not JSON: Extra data"),
    ('{"text": "x",}', "not JSON"),
    ('{"text": NaN}', "NaN is not a number of JSON"),
    ('{"rating": {"label": "x", "value": Infinity}}', "Infinity is not a number of JSON"),
    ('{"text": "x", "text": "y"}', "the key 'text' occurs twice"),
    ("[" * 100_000, "not JSON that can be read: RecursionError"),
    ('{"text": ' + "9" * 10_000 + "}", "not JSON that can be read: ValueError"),
    ('{"text": "a\tb"}', "not JSON: Invalid control character at character 12"),
    ("[]", "a claim is a JSON object in braces"),
    ('"text"', "a claim is a JSON object in braces"),
    ("null", "a claim is a JSON object in braces"),
    (b'{"text": "\xff"}', "byte 11 is not UTF-8"),
    (b'{"text": "\xc3"}', "byte 11 is not UTF-8"),
    (b'{"text": "\xed\xa0\x80"}', "byte 11 is not UTF-8"),
    (b'{"text": "a\0b"}', "there is a NUL byte"),
    ('{"text": "a\\u0000b"}', "text has a NUL character"),
    ('{"text": "a\\ud800b"}', "text has half of a surrogate pair at character 2"),
    ({}, "text is missing"),
    ({"text": None}, "text is missing"),
    ({"text": ""}, "text is missing"),
    ({"text": " \n"}, "text is blank"),
    ({"text": 5}, "text should be text, not 5"),
    ({"text": ["x"]}, "text should be text, not a list"),
    ({"text": "x", "id": 7}, "id should be text, not 7"),
    ({"text": "x", "quote": True}, "quote should be text, not True"),
    ({"text": "x", "speker": "Putin"}, "unknown key 'speker'; did you mean 'speaker'?"),
    ({"text": "x", "zzz": 1}, "unknown key 'zzz'"),
    ({"text": "x", "voice": "rumour"}, "voice should be one of source, speaker, rating, not 'rumour'"),
    ({"text": "x", "voice": "speaker"}, "voice is 'speaker', but no speaker is named"),
    ({"text": "x", "voice": "speaker", "speaker": ""}, "voice is 'speaker', but no speaker is named"),
    ({"text": "x", "voice": "source", "speaker": "Putin"}, "a speaker is named, but voice is 'source'"),
    ({"text": "x", "voice": "rating"}, "voice is 'rating', but there is no rating"),
    ({"text": "x", "rating": {}}, "rating has neither label nor value nor url"),
    ({"text": "x", "rating": {"label": "x", "value": "5"}}, "rating.value should be a number, not '5'"),
    ({"text": "x", "rating": {"label": "x", "value": True}}, "rating.value should be a number, not True"),
    ({"text": "x", "rating": "False"}, "rating should be an object, not 'False'"),
    ({"text": "x", "actors": "Putin"}, "actors should be a list of texts, not 'Putin'"),
    ({"text": "x", "actors": [1]}, "actors should hold texts only, not 1"),
    ({"text": "x", "actors": [""]}, "actors should hold texts only, not ''"),
    ({"text": "x", "actors": ["A", "A"]}, "actors names something twice"),
    ({"text": "x", "section": "margin"}, "section should be one of headline, standfirst, caption, not 'margin'"),
    ({"text": "x", "event": "Monday"}, "event should be an object, not 'Monday'"),
    ({"text": "x", "event": {"start": "Monday"}}, "event.start should be a date such as 2020-09-14, not 'Monday'"),
    ({"text": "x", "event": {"start": "20200914"}}, "event.start should be a date"),
    ({"text": "x", "event": {"start": "2020-02-30"}}, "event.start should be a date"),
    ({"text": "x", "event": {"start": 2020}}, "event.start should be text, not 2020"),
    ({"text": "x", "event": {"start": "2020-09-14", "end": "2020-09-13"}}, "event ends before it starts"),
    ({"text": "x", "event": {"from": "2020-09-14"}}, "unknown key 'event.from'"),
    ({"text": "x", "source": "BBC"}, "source should be an object, not 'BBC'"),
    ({"text": "x", "source": {}}, "source has neither id nor title nor url"),
    ({"text": "x", "source": {"id": "a", "published": "14 September"}}, "source.published should be a date"),
    ({"text": "x", "source": {"id": "a", "sha256": "abc"}}, "source.sha256 should be 64 digits"),
    ({"text": "x", "source": {"id": "a", "titel": "b"}}, "unknown key 'source.titel'; did you mean 'title'?"),
    ({"text": "x", "locator": {"paragraph": 1, "start": 0, "end": 1}}, "a locator needs a source to stand in"),
    ({"text": "x", "source": {"id": "a"}, "locator": {}}, "locator.start should be a whole number from 0 up"),
    (
        {"text": "x", "source": {"id": "a"}, "locator": {"paragraph": 1, "start": 5, "end": 4}},
        "locator.end should be a whole number from 5 up, not 4",
    ),
    (
        {"text": "x", "source": {"id": "a"}, "locator": {"paragraph": 1, "start": 1.0, "end": 4}},
        "locator.start should be a whole number from 0 up, not 1.0",
    ),
    (
        {"text": "x", "source": {"id": "a"}, "locator": {"paragraph": True, "start": 1, "end": 4}},
        "locator.paragraph should be a whole number from 1 up, not True",
    ),
    (
        {"text": "x", "source": {"id": "a"}, "locator": {"paragraph": 1, "start": 1, "end": 10**30}},
        "locator.end should be a whole number",
    ),
    ({"text": "x", "source": {"id": "a", "retrieved": "2020-09-15"}}, "source.retrieved should be a moment such as"),
    ({"text": "x", "source": {"id": "a", "retrieved": "2020-09-15T08:30:00"}}, "source.retrieved should be a moment"),
    ({"text": "x", "source": {"id": "a"}, "cue_span": [3]}, "cue_span should be a list of two offsets, not a list"),
    ({"text": "x", "source": {"id": "a"}, "cue_span": [3, 2]}, "cue_span.end should be a whole number from 3 up"),
    ({"text": "x", "source": {"id": "a"}, "speaker_span": "0-3"}, "speaker_span should be a list of two offsets"),
    ({"text": "x", "speaker_span": [0, 3]}, "speaker_span needs a source to stand in"),
    ({"text": "x", "reviewed": "no"}, "reviewed should be true or false, not 'no'"),
    ({"text": "x", "id": "a", "disputes": ["a"]}, "the claim 'a' is linked to itself"),
    ({"text": "x", "profiles": {"name": "A"}}, "profiles should be a list of objects"),
    ({"text": "x", "profiles": ["A"]}, "profiles should be a list of objects"),
    ({"text": "x", "profiles": [{}]}, "profiles.name is missing"),
    ({"text": "x", "profiles": [{"name": "A", "kind": "robot"}]}, "profiles.kind should be one of person, body"),
    ({"text": "x", "profiles": [{"name": "A", "aliases": "B"}]}, "profiles.aliases should be a list"),
    ({"text": "x", "profiles": [{"name": "A", "alias": ["B"]}]}, "unknown key 'profiles.alias'"),
    ({"text": "first"}, "the same text from the same source stands on line 1 already; give the two different ids"),
    ({"text": "x", "id": "known"}, "the id 'known' stands on line 2 already"),
    ({"text": "x", "source": {"id": "s", "title": "Other"}}, "source 's' has another title than on line 2"),
]


@pytest.mark.parametrize(("line", "message"), BAD, ids=range(len(BAD)))
def test_a_bad_line_is_named(line: str | bytes | dict[str, Any], message: str) -> None:
    known = {"text": "second", "id": "known", "source": {"id": "s", "title": "The S"}}
    with pytest.raises(InputError) as caught:
        reading({"text": "first"}, known, line)
    assert str(caught.value).startswith("line 3: ")
    assert message in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_source_may_be_told_in_full_once() -> None:
    full = {"id": "s", "title": "The S", "publisher": "P", "published": "2020-09-14"}
    lines = reading(
        {"text": "1", "source": {"id": "s"}}, {"text": "2", "source": full}, {"text": "3", "source": {"id": "s"}}
    )
    assert [entry.claim.source and entry.claim.source.id for entry in lines] == ["s", "s", "s"]


def test_a_source_is_one_source_however_little_its_first_line_says() -> None:
    one, other = ({"text": title, "source": {"id": "s", "title": title}} for title in ("One", "Other"))
    with pytest.raises(InputError, match="line 3: source 's' has another title than on line 2"):
        reading({"text": "first", "source": {"id": "s"}}, one, other)


def test_a_profile_stands_on_the_first_line_that_names_the_actor() -> None:
    claims = [
        Claim(id="a", text="a", quote="a", actors=("Nobody",)),
        Claim(id="b", text="b", quote="b", actors=("Vladimir Putin",)),
        CLAIM,
    ]
    profiles = [json.loads(line).get("profiles") for line in write(claims, [Actor(name="Nobody"), PUTIN])]
    assert [line and [profile["name"] for profile in line] for line in profiles] == [None, ["Vladimir Putin"], None]


STEERING = "\x1b[31m \x07 \x7f \x9b \u202e \u2028 \u2066 \u200f \ufeff \x00"[:-2]


def test_what_steers_a_terminal_is_escaped_and_still_the_same() -> None:
    claim = Claim(id="a", text=STEERING + "é日🦊", quote="q")
    (line,) = write([claim], [])
    assert line.rstrip("\n").isprintable()
    assert "é日🦊" in line
    assert reading(line)[0].claim.text == claim.text


texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"), min_size=1, max_size=20)
names = texts.filter(lambda text: text.strip() != "")
dates = st.none() | st.dates()
optional = st.none() | texts
sources = st.builds(
    Source, id=names, title=names, publisher=optional, url=optional, published=dates, published_basis=optional,
    sha256=st.none() | st.just("a" * 64), author=optional, language=optional,
    retrieved=st.none() | st.datetimes(timezones=st.just(dt.UTC)), origin=optional, superseded_by=optional,
)  # fmt: skip
ratings = st.builds(
    Rating, label=texts, value=st.none() | st.floats(-1e9, 1e9), best=st.none() | st.integers(0, 5).map(float),
    worst=st.none(), reviewer=optional, url=optional,
)  # fmt: skip
spans = st.none() | st.tuples(st.integers(0, 99), st.integers(99, 999))
several = st.lists(names, unique=True, max_size=3).map(tuple)


@st.composite
def claims(draw: st.DrawFn) -> Claim:
    """Any claim that can be imported."""
    rating = draw(st.none() | ratings)
    speaker = draw(st.none() | names)
    voice = Voice.RATING if rating else Voice.SPEAKER if speaker else Voice.SOURCE
    days = sorted(day for day in (draw(dates), draw(dates)) if day)
    source = draw(st.none() | sources)
    start = draw(st.integers(0, 10**9))
    locator = Locator(paragraph=draw(st.integers(1, 999)), start=start, end=start + draw(st.integers(0, 99)))
    name = draw(names)
    return Claim(
        id=name, text=draw(names), quote=draw(texts), voice=voice, speaker=speaker, actors=draw(several),
        topic=draw(optional), section=draw(st.sampled_from([None, "headline", "caption"])), place=draw(optional),
        event_start=days[0] if days else None, event_end=days[1] if len(days) > 1 else None, rating=rating,
        disputes=tuple(other for other in draw(several) if other != name),
        repeats=tuple(other for other in draw(several) if other != name),
        source=source, locator=locator if source and draw(st.booleans()) else None,
        speaker_span=draw(spans) if source else None, cue_span=draw(spans) if source else None,
        reviewed=draw(st.booleans()),
    )  # fmt: skip


profiles = st.builds(
    Actor, name=names, kind=st.sampled_from(["person", "body", "group", "country"]), role=optional, aliases=several,
    titles=several,
)  # fmt: skip


@pytest.mark.parametrize("name", ["jsonl", "csv"])
@given(claim=claims(), profile=profiles)
def test_every_claim_goes_there_and_back(name: str, claim: Claim, profile: Actor) -> None:
    lines = list(FORMATS[name].write([claim], [profile]))
    (entry,) = FORMATS[name].read(io.BytesIO("".join(lines).encode()))
    assert isinstance(entry, ClaimLine)
    assert entry.claim == claim
    named = profile.name in (claim.speaker, *claim.actors) and profile != Actor(name=profile.name)
    assert entry.profiles == ((profile,) if named else ())
