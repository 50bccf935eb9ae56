"""The standard library's `dataclass` and `NamedTuple`, for classes that every start makes.

The standard `dataclass` compiles up to six methods a class and imports `inspect` and what that needs: together a sixth
of a cold `check`. This one compiles `__init__` alone. The standard `NamedTuple` compiles every annotation, and a
`__new__` for each class; this one leaves annotations as they are written and compiles one `__new__` for all classes of
as many fields. A type checker sees the standard ones, and at run time the classes are as good: the functions of
`dataclasses` work on them, since what those ask a class for is made when it is asked for.
"""

from __future__ import annotations

from collections import _tuplegetter  # type: ignore[attr-defined]
from operator import attrgetter
from types import CodeType, FunctionType

__all__ = ["NamedTuple", "dataclass", "field", "replace"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence
    from dataclasses import dataclass as dataclass
    from dataclasses import field as field
    from dataclasses import replace as replace
    from typing import Any, NoReturn, TypeVar
    from typing import NamedTuple as NamedTuple

    T = TypeVar("T")


class _Factory:
    """The default of a field whose value is made anew for each object."""

    __slots__ = ("make",)

    def __init__(self, make: Callable[[], object]) -> None:
        self.make = make


class _AskedFor:
    """An attribute that a standard dataclass has, taken from a standard twin of the class when first asked for."""

    __slots__ = ("_name", "_options")

    def __init__(self, name: str, options: dict[str, bool]) -> None:
        self._name = name
        self._options = options

    def __get__(self, instance: object, owner: Any) -> Any:
        import dataclasses
        import inspect

        own: dict[str, Any] = {"__annotations__": owner.__annotations__, "__module__": owner.__module__}
        for name, value in vars(owner)["_defaults"].items():
            own[name] = dataclasses.field(default_factory=value.make) if isinstance(value, _Factory) else value
        twin: Any = dataclasses.dataclass(**self._options)(type(owner.__name__, (), own))
        owner.__dataclass_fields__ = twin.__dataclass_fields__
        owner.__dataclass_params__ = twin.__dataclass_params__
        owner.__signature__ = inspect.signature(twin)
        return getattr(owner, self._name)


def _made(cls: Any, options: dict[str, bool]) -> Any:
    """The class with slots for its fields and the methods that the options ask for."""
    body = dict(vars(cls))
    names = tuple(cls.__annotations__)
    defaults = {name: body.pop(name) for name in names if name in body}
    for name in ("__dict__", "__weakref__"):
        body.pop(name, None)
    body["__slots__"] = names
    body["__match_args__"] = () if options["kw_only"] else names
    body["_defaults"] = defaults
    for name in ("__dataclass_fields__", "__dataclass_params__", "__signature__"):
        body[name] = _AskedFor(name, options)
    values = attrgetter(*names)
    if options["repr"]:
        body["__repr__"] = _repr_of(names)
    if options["eq"]:
        body["__eq__"] = _eq_of(values)
        body["__hash__"] = (lambda self: hash(values(self))) if options["frozen"] else None
    if options["frozen"]:
        body["__setattr__"] = body["__delattr__"] = _refuse
        body["__reduce__"] = lambda self: (_remade, (type(self), [getattr(self, name) for name in names]))
    body["__replace__"] = _replaced
    made = type(cls)(cls.__name__, cls.__bases__, body)
    made.__qualname__ = cls.__qualname__
    made.__init__ = _init_of(made, names, defaults, options)
    return made


_inits: dict[tuple[object, ...], CodeType] = {}
"""How many fields, and how they are given and filled → the code of an `__init__` for such."""


def _init_of(
    made: Any, names: tuple[str, ...], defaults: dict[str, Any], options: dict[str, bool]
) -> Callable[..., None]:
    """`__init__` with the fields as its parameters; frozen ones are filled past `__setattr__`, which refuses.

    It is compiled once for all classes with as many fields, and given the names of theirs.
    """
    anew = tuple(isinstance(defaults.get(name), _Factory) for name in names)
    frozen, kw_only = options["frozen"], options["kw_only"]
    code = _inits.get((anew, frozen, kw_only))
    if code is None:
        code = _inits[anew, frozen, kw_only] = _compiled(anew, frozen=frozen, kw_only=kw_only)
    known: dict[str, Any] = {f"_default{at}": defaults[name] for at, name in enumerate(names) if anew[at]}
    if frozen:
        known.update({f"_put{at}": vars(made)[name].__set__ for at, name in enumerate(names)})
    fields = {f"_{at}": name for at, name in enumerate(names)}
    code = code.replace(
        co_varnames=tuple(fields.get(name, name) for name in code.co_varnames),
        co_names=tuple(fields.get(name, name) for name in code.co_names),
    )
    given = () if kw_only else tuple(defaults.values())
    init = FunctionType(code, known, "__init__", given)
    init.__kwdefaults__ = defaults if kw_only else None
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__module__ = made.__module__
    return init


def _compiled(anew: tuple[bool, ...], *, frozen: bool, kw_only: bool) -> CodeType:
    lines = []
    for at, each in enumerate(anew):
        value = f"_default{at}.make() if _{at} is _default{at} else _{at}" if each else f"_{at}"
        lines.append(f" _put{at}(self, {value})" if frozen else f" self._{at} = {value}")
    parameters = ", ".join(["self", *(["*"] if kw_only else []), *(f"_{at}" for at in range(len(anew)))])
    found: dict[str, Any] = {}
    exec(f"def __init__({parameters}):\n" + "\n".join(lines), found)
    code: CodeType = found["__init__"].__code__
    return code


def _repr_of(names: tuple[str, ...]) -> Callable[[object], str]:
    def __repr__(self: object) -> str:
        return f"{type(self).__qualname__}({', '.join(f'{name}={getattr(self, name)!r}' for name in names)})"

    return __repr__


def _eq_of(values: Callable[[object], object]) -> Callable[[object, object], bool]:
    def __eq__(self: object, other: object) -> bool:
        return values(self) == values(other) if type(other) is type(self) else NotImplemented

    return __eq__


def _refuse(self: object, name: str, value: object = None) -> NoReturn:
    from dataclasses import FrozenInstanceError

    raise FrozenInstanceError(f"cannot change field {name!r}")


def _remade(cls: type[T], values: list[object]) -> T:
    """The object of a class with these values, for `copy` and `pickle`."""
    self = cls.__new__(cls)
    for name, value in zip(vars(cls)["__slots__"], values, strict=True):
        vars(cls)[name].__set__(self, value)
    return self


def _replaced(self: T, /, **changes: Any) -> T:
    same = {name: getattr(self, name) for name in vars(type(self))["__slots__"] if name not in changes}
    return type(self)(**same, **changes)


class _Tuple(tuple[object, ...]):
    """What all named tuples can do."""

    __slots__ = ()
    _fields: tuple[str, ...] = ()

    @classmethod
    def _make(cls: Any, values: Iterable[object]) -> Any:
        """The tuple of these values."""
        made = tuple.__new__(cls, values)
        if len(made) != len(cls._fields):
            raise TypeError(f"Expected {len(cls._fields)} arguments, got {len(made)}")
        return made

    def _replace(self, /, **changes: object) -> Any:
        """The tuple with some fields changed."""
        made = self._make(map(changes.pop, self._fields, self))
        if changes:
            raise ValueError(f"Got unexpected field names: {list(changes)!r}")
        return made

    def _asdict(self) -> dict[str, object]:
        """The values by the names of their fields."""
        return dict(zip(self._fields, self, strict=True))

    def __repr__(self) -> str:
        told = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self, strict=True))
        return f"{type(self).__name__}({told})"

    def __getnewargs__(self) -> tuple[object, ...]:
        return tuple(self)


_makers: dict[int, CodeType] = {}
"""How many fields → the code of a `__new__` for so many."""


def _new_of(names: Sequence[str], defaults: Sequence[object]) -> Any:
    """`__new__` with the fields as its parameters, compiled once for all tuples of so many and given their names."""
    code = _makers.get(len(names))
    if code is None:
        values = "".join(f"_{number}, " for number in range(len(names)))
        code = _makers[len(names)] = eval(f"lambda cls, {values}: _new(cls, ({values}))").__code__
    renamed = code.replace(co_varnames=("cls", *names), co_name="__new__", co_qualname="__new__")
    return FunctionType(renamed, {"_new": tuple.__new__}, "__new__", tuple(defaults))


class _TupleOf(type):
    """Makes a named tuple of the body of a class."""

    def __new__(cls, name: str, bases: tuple[type, ...], body: dict[str, Any]) -> Any:
        """The tuple with the methods of the class."""
        names = tuple(body.get("__annotations__", ()))
        defaults = {field: body[field] for field in names if field in body}
        body.update({field: _tuplegetter(number, "") for number, field in enumerate(names)})
        body.update(
            __new__=_new_of(names, list(defaults.values())),
            __slots__=(),
            __match_args__=names,
            _fields=names,
            _field_defaults=defaults,
        )
        return type(name, (_Tuple,), body)


if not TYPE_CHECKING:
    # `type.__new__`, because the base itself is no tuple.
    NamedTuple = type.__new__(_TupleOf, "NamedTuple", (), {})

    def dataclass(*, frozen=False, slots=True, kw_only=False, eq=True, repr=True):
        """A class with slots for its fields; the parameters are those of the standard `dataclass`."""
        options = {"frozen": frozen, "kw_only": kw_only, "eq": eq, "repr": repr, "slots": slots}
        return lambda cls: _made(cls, options)

    def field(*, default_factory):
        """The default of a field that is made anew for each object."""
        return _Factory(default_factory)

    def replace(value, /, **changes):
        """The value with some fields changed."""
        return _replaced(value, **changes)
