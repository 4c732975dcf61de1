"""Syntax objects: what the reader makes and the expander consumes.

    (f 'x)   →   Form([Identifier("f"), Form([Identifier("quote"), Identifier("x")])])

Lists are Python lists here, not pairs: the expander matches on them often, and every node has a span.
`to_datum` turns a syntax object into the plain datum that `quote` answers, `from_datum` the other way
for `eval`. An `Identifier` that a macro inserted is an *alias*: `alias_of` is the identifier in the template and
`scope` the environment the macro was defined in (see expand/).
"""

from __future__ import annotations

from typing import Any, TypeAlias

from schemenn.datum import NIL, Pair, Symbol, Vector, cons, intern, note_circles
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


class SharedForm(Form):
    """A list whose datum is one and the same object wherever the syntax object stands: one with a label, or a list
    handed to `eval`, which is opened when it is first looked into. `datum` is None until it is made.
    """

    __slots__ = ("datum",)

    def __init__(self, items: list[Syntax], span: Span, tail: Syntax | None = None) -> None:
        super().__init__(items, span, tail)
        self.datum: Any = None

    @classmethod
    def of(cls, datum: Pair, span: Span) -> SharedForm:
        """The syntax object of a list, not opened yet."""
        form = cls.__new__(cls)
        form.span = span
        form.datum = datum
        return form

    def __getattr__(self, name: str) -> Any:
        """Open the list: `items` and `tail` are missing until they are needed. A circular tail stays a datum."""
        if name not in ("items", "tail"):
            raise AttributeError(name)
        items: list[Syntax] = []
        seen: set[int] = set()
        datum = self.datum
        while datum.__class__ is Pair and id(datum) not in seen:
            seen.add(id(datum))
            items.append(from_datum(datum.car, self.span))
            datum = datum.cdr
        self.items = items
        self.tail = None if datum is NIL else from_datum(datum, self.span)
        return self.items if name == "items" else self.tail


class SharedVector(VectorForm):
    """A vector literal of that kind."""

    __slots__ = ("datum",)

    def __init__(self, items: list[Syntax], span: Span) -> None:
        super().__init__(items, span)
        self.datum: Any = None

    @classmethod
    def of(cls, datum: Vector, span: Span) -> SharedVector:
        """The syntax object of a vector, not opened yet."""
        form = cls.__new__(cls)
        form.span = span
        form.datum = datum
        return form

    def __getattr__(self, name: str) -> Any:
        """Open the vector."""
        if name != "items":
            raise AttributeError(name)
        self.items = [from_datum(item, self.span) for item in self.datum.items]
        return self.items


class Labelled(Syntax):
    """`#n=datum` where the datum contains itself; labels.py takes the other labels out."""

    __slots__ = ("content", "datum", "label")

    def __init__(self, label: int, content: Syntax, span: Span) -> None:
        self.label = label
        self.content = content
        self.span = span
        self.datum: Any = None


class LabelReference(Syntax):
    """`#n#`; `target` is what it refers to, once labels.py has found that."""

    __slots__ = ("label", "target")

    def __init__(self, label: int, span: Span) -> None:
        self.label = label
        self.span = span
        self.target: Labelled | None = None


class _Hole:
    """Stands for a shared datum while it is being built."""

    __slots__ = ("value",)

    def __init__(self) -> None:
        self.value: Any = None


_Shared: TypeAlias = "SharedForm | SharedVector | Labelled"


def to_datum(syntax: Syntax) -> Any:
    """The plain datum of a syntax object, aliases stripped and labels tied."""
    holes: list[_Hole] = []
    datum = _strip(syntax, holes)
    return _tie(datum) if holes else datum


def _strip(syntax: Syntax, holes: list[_Hole]) -> Any:
    """The datum; `holes` gets those that were left in it, for data inside themselves."""
    match syntax:
        case Identifier(name=name):
            return intern(name)
        case SharedForm() | SharedVector() | Labelled():
            return _strip_shared(syntax, holes)
        case Form() | VectorForm():
            return _strip_elements(syntax, holes)
        case Atom(value=value):
            return value
        case LabelReference(target=Labelled() as target):
            return _strip_shared(target, holes)
    raise TypeError(f"not a syntax object: {syntax!r}")


def _strip_elements(syntax: Form | VectorForm, holes: list[_Hole]) -> Any:
    if isinstance(syntax, VectorForm):
        return Vector([_strip(item, holes) for item in syntax.items])
    result = NIL if syntax.tail is None else _strip(syntax.tail, holes)
    for item in reversed(syntax.items):
        result = cons(_strip(item, holes), result)
    return result


def _strip_shared(syntax: _Shared, holes: list[_Hole]) -> Any:
    """The one datum of what stands in several places; a hole where it stands inside itself."""
    if syntax.datum is None:
        hole = syntax.datum = _Hole()
        content = _strip(syntax.content, holes) if isinstance(syntax, Labelled) else _strip_elements(syntax, holes)
        syntax.datum = hole.value = content
    elif isinstance(syntax.datum, _Hole):
        holes.append(syntax.datum)
    return syntax.datum


def _tie(datum: Any) -> Any:
    """Replace every hole inside `datum` by what it stands for."""
    seen: dict[int, Any] = {}
    todo = [datum]
    note_circles()
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
    return datum


def from_datum(datum: Any, span: Span) -> Syntax:
    """The syntax object of a datum, every part of it with the same span; `to_datum` gives back the datum itself."""
    if isinstance(datum, Symbol):
        return Identifier(datum.name, span)
    if isinstance(datum, Pair):
        return SharedForm.of(datum, span)
    if datum is NIL:
        return Form([], span)
    if isinstance(datum, Vector):
        return SharedVector.of(datum, span)
    return Atom(datum, span)
