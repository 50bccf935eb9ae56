"""Classes made by `factcheck.classes` behave as standard dataclasses do."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from typing import Any, NamedTuple

import pytest

from factcheck import classes
from factcheck.model import Actor, Claim, Locator, Source, Statement


def made(decorate: Any, field: Any) -> tuple[Any, Any]:
    """A frozen class with keyword-only fields, and a changeable one."""

    @decorate(frozen=True, slots=True, kw_only=True)
    class Noun:
        """A noun."""

        name: str
        """What it is called."""
        count: int = 3
        others: tuple[str, ...] = ()

        @property
        def twice(self) -> int:
            """Its count, doubled."""
            return self.count * 2

    @decorate(slots=True, eq=False, repr=False)
    class Book:
        """A book."""

        title: str
        pages: dict[str, int] = field(default_factory=dict)

    return Noun, Book


OURS, THEIRS = made(classes.dataclass, classes.field), made(dataclasses.dataclass, dataclasses.field)
BOTH = pytest.mark.parametrize(("noun", "book"), [OURS, THEIRS], ids=["ours", "standard"])


@BOTH
def test_objects_hold_their_fields(noun: Any, book: Any) -> None:
    one = noun(name="a", others=("b",))
    assert (one.name, one.count, one.others, one.twice) == ("a", 3, ("b",), 6)
    assert book("t").pages == {}
    assert book("t").pages is not book("t").pages
    assert book(title="t", pages={"a": 1}).pages == {"a": 1}
    assert not hasattr(one, "__dict__")
    assert (noun.__doc__, noun.__match_args__, book.__match_args__) == ("A noun.", (), ("title", "pages"))


@BOTH
def test_equal_are_objects_of_one_class_with_equal_fields(noun: Any, book: Any) -> None:
    assert noun(name="a") == noun(name="a", count=3)
    assert hash(noun(name="a")) == hash(noun(name="a"))
    assert noun(name="a") != noun(name="b")
    assert noun(name="a") != ("a", 3, ())
    assert book("t") != book("t")


@BOTH
def test_a_frozen_object_refuses_changes(noun: Any, book: Any) -> None:
    one, other = noun(name="a"), book("t")
    with pytest.raises(dataclasses.FrozenInstanceError):
        one.name = "b"
    with pytest.raises(dataclasses.FrozenInstanceError):
        del one.name
    other.title = "u"
    assert other.title == "u"
    with pytest.raises(AttributeError):
        other.unknown = 1


@BOTH
@pytest.mark.parametrize(
    ("given", "told"),
    [
        ({}, "missing 1 required keyword-only argument: 'name'"),
        ({"name": "a", "nam": 1}, "unexpected keyword argument"),
    ],
)
def test_wrong_fields_are_named(noun: Any, book: Any, given: dict[str, object], told: str) -> None:
    with pytest.raises(TypeError, match=told):
        noun(**given)
    with pytest.raises(TypeError, match="positional"):
        noun("a")


@BOTH
def test_the_functions_of_dataclasses_work(noun: Any, book: Any) -> None:
    one: Any = noun(name="a")
    assert [field.name for field in dataclasses.fields(one)] == ["name", "count", "others"]
    assert dataclasses.asdict(one) == {"name": "a", "count": 3, "others": ()}
    assert dataclasses.astuple(one) == ("a", 3, ())
    assert dataclasses.replace(one, count=4) == noun(name="a", count=4)
    assert classes.replace(one, count=4) == noun(name="a", count=4)
    assert dataclasses.asdict(book("t")) == {"title": "t", "pages": {}}
    assert dataclasses.is_dataclass(noun)


@BOTH
def test_objects_can_be_copied(noun: Any, book: Any) -> None:
    one = noun(name="a", others=("b",))
    assert copy.copy(one) == copy.deepcopy(one) == one
    assert copy.deepcopy(book("t")).title == "t"


def test_both_tell_of_themselves_alike() -> None:
    for ours, theirs in zip(OURS, THEIRS, strict=True):
        assert str(inspect.signature(ours)) == str(inspect.signature(theirs))
        assert [field.name for field in dataclasses.fields(ours)] == [
            field.name for field in dataclasses.fields(theirs)
        ]
    noun, standard = OURS[0], THEIRS[0]
    assert repr(noun(name="a")) == repr(standard(name="a"))


def test_nouns_can_be_pickled() -> None:
    claim = Claim(
        id="a", text="A.", quote="“A.”", source=Source(id="s", title="S"), locator=Locator(paragraph=1, start=0, end=4)
    )
    assert pickle.loads(pickle.dumps(claim)) == claim
    assert dataclasses.replace(claim, id="b").id == "b"
    assert repr(Statement(text="A.")) == "Statement(text='A.', file=None, line=1, column=1)"
    assert Actor(name="Roe").aliases == ()


def tuples(base: Any) -> Any:
    """A named tuple of this base."""

    class Mention(base):  # type: ignore[misc]
        """A place in a text."""

        first: int
        last: int
        exact: bool = True
        """Whether it is written so."""

        @property
        def length(self) -> int:
            """How many words it has."""
            return self.last - self.first

    return Mention


@pytest.mark.parametrize("base", [classes.NamedTuple, NamedTuple], ids=["ours", "standard"])
def test_named_tuples_are_as_standard_ones(base: Any) -> None:
    mention = tuples(base)
    one = mention(first=2, last=4)
    assert (one, one.length, one._replace(last=5).length) == ((2, 4, True), 2, 3)
    assert (repr(one), mention._fields, mention.__doc__) == (
        "Mention(first=2, last=4, exact=True)",
        ("first", "last", "exact"),
        "A place in a text.",
    )
    assert (mention.__annotations__["first"], mention._field_defaults) == (
        tuples(NamedTuple).__annotations__["first"] if base is NamedTuple else "int",
        {"exact": True},
    )
    assert (mention.__module__, mention.__qualname__) == (__name__, "tuples.<locals>.Mention")
    with pytest.raises(TypeError):
        mention(2)
    with pytest.raises(AttributeError):
        one.first = 3
