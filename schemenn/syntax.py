"""Syntax objects: what the reader makes and the expander consumes.

    (f 'x)   →   Form([Identifier("f"), Form([Identifier("quote"), Identifier("x")])])

Lists are Python lists here, not pairs: the expander matches on them often, and every node has a span.
`to_datum` turns a syntax object into the plain datum that `quote` answers, `from_datum` the other way
for `eval`. An `Identifier` that a macro inserted is an *alias*: `alias_of` is the identifier in the template and
`scope` the environment the macro was defined in (see expand/).
"""

from __future__ import annotations

from typing import Any

from schemenn.datum import NIL, Pair, Symbol, Vector, cons, intern
from schemenn.source import Span


class Syntax:
    """A datum with its span; the base of the kinds below."""

    __slots__ = ("span",)

    span: Span


class Identifier(Syntax):
    """A symbol in the source, or an alias of one that a macro inserted."""

    __slots__ = ("alias_of", "name", "scope")

    def __init__(self, name: str, span: Span, alias_of: Identifier | None = None, scope: Any = None) -> None:
        self.name = name
        self.span = span
        self.alias_of = alias_of
        self.scope = scope

    def __repr__(self) -> str:
        return self.name


class Form(Syntax):
    """A list; `tail` is the syntax after the dot of an improper one, else None."""

    __slots__ = ("items", "tail")

    def __init__(self, items: list[Syntax], span: Span, tail: Syntax | None = None) -> None:
        self.items = items
        self.span = span
        self.tail = tail


class VectorForm(Syntax):
    """A vector literal."""

    __slots__ = ("items",)

    def __init__(self, items: list[Syntax], span: Span) -> None:
        self.items = items
        self.span = span


class Atom(Syntax):
    """A self-evaluating datum: number, string, character, boolean, bytevector, tensor."""

    __slots__ = ("value",)

    def __init__(self, value: Any, span: Span) -> None:
        self.value = value
        self.span = span


class Labelled(Syntax):
    """`#n=datum`."""

    __slots__ = ("content", "label")

    def __init__(self, label: int, content: Syntax, span: Span) -> None:
        self.label = label
        self.content = content
        self.span = span


class LabelReference(Syntax):
    """`#n#`."""

    __slots__ = ("label",)

    def __init__(self, label: int, span: Span) -> None:
        self.label = label
        self.span = span


class _Hole:
    """Stands for a labelled datum while it is being built."""

    __slots__ = ("value",)

    def __init__(self) -> None:
        self.value: Any = None


def to_datum(syntax: Syntax) -> Any:
    """The plain datum of a syntax object, aliases stripped and labels tied. Raises: KeyError for a label not in it."""
    labels: dict[int, _Hole] = {}
    datum = _strip(syntax, labels)
    for label, hole in labels.items():
        if hole.value is None:
            raise KeyError(label)
    return _tie(datum, {}) if labels else datum


def _strip(syntax: Syntax, labels: dict[int, _Hole]) -> Any:
    match syntax:
        case Identifier(name=name):
            return intern(name)
        case Form(items=items, tail=tail):
            result = NIL if tail is None else _strip(tail, labels)
            for item in reversed(items):
                result = cons(_strip(item, labels), result)
            return result
        case VectorForm(items=items):
            return Vector([_strip(item, labels) for item in items])
        case Atom(value=value):
            return value
        case Labelled(label=label, content=content):
            hole = labels.setdefault(label, _Hole())
            hole.value = _strip(content, labels)
            return hole.value
        case LabelReference(label=label):
            return labels.setdefault(label, _Hole())
    raise TypeError(f"not a syntax object: {syntax!r}")


def _tie(datum: Any, seen: dict[int, Any]) -> Any:
    """Replace every hole inside `datum` by what it stands for."""
    todo = [datum]
    while todo:
        here = todo.pop()
        if id(here) in seen:
            continue
        seen[id(here)] = here
        if here.__class__ is Pair:
            here.car = here.car.value if isinstance(here.car, _Hole) else here.car
            here.cdr = here.cdr.value if isinstance(here.cdr, _Hole) else here.cdr
            todo += (here.car, here.cdr)
        elif here.__class__ is Vector:
            here.items = [item.value if isinstance(item, _Hole) else item for item in here.items]
            todo += here.items
    return datum.value if isinstance(datum, _Hole) else datum


def from_datum(datum: Any, span: Span) -> Syntax:
    """The syntax object of a datum, every part of it with the same span. Circular data do not end."""
    if isinstance(datum, Symbol):
        return Identifier(datum.name, span)
    if isinstance(datum, Pair):
        items = []
        while datum.__class__ is Pair:
            items.append(from_datum(datum.car, span))
            datum = datum.cdr
        return Form(items, span, None if datum is NIL else from_datum(datum, span))
    if datum is NIL:
        return Form([], span)
    if isinstance(datum, Vector):
        return VectorForm([from_datum(item, span) for item in datum.items], span)
    return Atom(datum, span)
