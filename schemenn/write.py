r"""Datums → text: `write`, `display`, `write-shared`, `write-simple`, and the short form of error messages.

    write(to_list([intern("a"), new_string("b\n")]))     →  (a "b\n")
    display(to_list([intern("a"), new_string("b")]))     →  (a b)
    short(to_list(range(1000000)))                   →  (0 1 2 3 4 5 6 7 8 9 10 11 …

What `write` makes of a datum reads back as an `equal?` datum. The classes that this module does not know are printed by
the functions that others `register`.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import BuiltinFunctionType, FunctionType

from schemenn.atom_text import DISPLAYED, WRITTEN, AtomTable, table_of_beginnings
from schemenn.datum import NIL, Environment, MultipleValues, Pair, Promise, Vector
from schemenn.errors import SchemeError, UserError, WrongType
from schemenn.procedures import procedure_name
from schemenn.sharing import cycle_heads, shared_objects

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final, TypeAlias

Printer: TypeAlias = "Callable[[Any, Callable[[Any], str]], Any]"

_printers: Final[dict[type, Printer]] = {}
_DEEPEST_SHORT: Final = 50


def register(cls: type, printer: Printer) -> None:
    """Have the instances of `cls` and its subclasses printed by `printer(datum, write_inner)`.

    The printer answers the text; or a list of texts (`str`) and datums, to be written one after another, which keeps
    deeply nested data cheap. `write_inner` makes the text of one datum in the manner of the procedure at work.
    """
    _printers[cls] = printer


def write(datum: Any) -> str:
    """The text of a datum, with labels where it contains itself.

    Source: R7RS 6.13.3
    """
    return _text(datum, WRITTEN, cycle_heads)


def write_shared(datum: Any) -> str:
    """The text of a datum, with a label for every pair and vector that occurs more than once.

    Source: R7RS 6.13.3
    """
    return _text(datum, WRITTEN, shared_objects)


def write_simple(datum: Any) -> str:
    """The text of a datum, without labels.

    Raises: WrongType if the datum contains itself.
    Source: R7RS 6.13.3
    """
    if cycle_heads(datum):
        raise WrongType("write-simple: the datum contains itself", (datum,))
    return _Writer(WRITTEN, {}, None).run(datum)


def display(datum: Any) -> str:
    """The text of a datum for people: strings, characters and symbols stand as they are.

    Source: R7RS 6.13.3
    """
    return _text(datum, DISPLAYED, cycle_heads)


def short(datum: Any, limit: int = 60) -> str:
    """At most `limit` characters of what `write` makes of a datum, on one line; an ellipsis stands for the rest.

    Takes no longer for huge or circular data than for small ones. Several values are only counted.
    """
    if datum.__class__ is MultipleValues:
        return f"{len(datum.values)} values"
    text = _Writer(table_of_beginnings(limit), {}, limit).run(datum).replace("\n", " ")
    return text if len(text) <= limit else text[: limit - 1] + "…"


def _text(datum: Any, atoms: AtomTable, find_labelled: Callable[[Any], dict[int, Any]]) -> str:
    atom = atoms.get(datum.__class__)
    return atom(datum) if atom else _Writer(atoms, find_labelled(datum), None).run(datum)


class _Rest:
    """What is still to be written of a list (a pair, or what ends the list) or of a vector (an iterator)."""

    __slots__ = ("rest",)

    def __init__(self, rest: Any) -> None:
        self.rest = rest


class _Printed:
    """Marks the end of an object that a printer prints."""

    __slots__ = ("datum",)

    def __init__(self, datum: Any) -> None:
        self.datum = datum


class _Writer:
    """Writes one datum.

    `stack` holds what is still to be written, the next thing last: texts as `str`, which no datum is, the markers
    above, and datums. `labels` maps the id of each object to be labelled to its number, None before it has one. With
    a `limit`, writing stops soon after that many characters.
    """

    def __init__(self, atoms: AtomTable, labelled: dict[int, Any], limit: int | None) -> None:
        self.atoms = atoms
        self.labels: dict[int, int | None] = dict.fromkeys(labelled)
        self.label_count = 0
        self.limit = limit
        self.stack: list[Any] = []
        self.out: list[str] = []
        self.printing: dict[int, Any] = {}

    def run(self, datum: Any) -> str:
        """The text of `datum`."""
        stack = self.stack
        stack.append(datum)
        while stack and (self.limit is None or len(self.out) <= self.limit):
            here = stack.pop()
            cls = here.__class__
            if cls is Pair or cls is Vector:
                self.open(here)
            elif cls is _Rest:
                self.write_rest(here.rest)
            elif cls is str:
                self.out.append(here)
            elif cls in self.atoms:
                self.out.append(self.atoms[cls](here))
            elif cls is _Printed:
                del self.printing[id(here.datum)]
            else:
                self.print(here)
        return "".join(self.out)

    def open(self, here: Any) -> None:
        """Write the beginning of a list or vector, or the reference to one that has a label."""
        if id(here) in self.labels:
            number = self.labels[id(here)]
            if number is not None:
                self.out.append(f"#{number}#")
                return
            self.labels[id(here)] = self.label_count
            self.out.append(f"#{self.label_count}=")
            self.label_count += 1
        if here.__class__ is Pair:
            self.out.append("(")
            self.write_elements(here)
        else:
            self.out.append("#(")
            self.write_items(iter(here.items), "")

    def write_rest(self, rest: Any) -> None:
        """Write on in a list or vector, after something that was no atom."""
        if isinstance(rest, Iterator):
            self.write_items(rest, " ")
        elif rest is NIL:
            self.out.append(")")
        elif rest.__class__ is Pair and id(rest) not in self.labels:
            self.out.append(" ")
            self.write_elements(rest)
        else:
            self.out.append(" . ")
            self.stack += (")", rest)

    def write_elements(self, pair: Any) -> None:
        """Write the elements of a list as far as they are atoms, and leave the others on the stack."""
        out, atoms, labels, limit = self.out, self.atoms, self.labels, self.limit
        while True:
            element, rest = pair.car, pair.cdr
            atom = atoms.get(element.__class__)
            if atom is None:
                self.stack += (_Rest(rest), element)
                return
            out.append(atom(element))
            if rest.__class__ is not Pair or id(rest) in labels or (limit is not None and len(out) > limit):
                self.stack.append(_Rest(rest))
                return
            out.append(" ")
            pair = rest

    def write_items(self, items: Iterator[Any], separator: str) -> None:
        """Write the items of a vector as far as they are atoms, and leave the others on the stack."""
        out, atoms, limit = self.out, self.atoms, self.limit
        for item in items:
            out.append(separator)
            separator = " "
            atom = atoms.get(item.__class__)
            if atom is None or (limit is not None and len(out) > limit):
                self.stack += (_Rest(items), item)
                return
            out.append(atom(item))
        out.append(")")

    def print(self, here: Any) -> None:
        """Write an object by its printer; one that contains itself, inside itself by an ellipsis."""
        for cls in here.__class__.__mro__:
            if cls in _printers:
                break
        else:
            self.out.append(f"#<{here.__class__.__name__.lower()}>")
            return
        if id(here) in self.printing:
            self.out.append("…")
            return
        self.printing[id(here)] = here
        parts = _printers[cls](here, self.write_inner)
        self.stack.append(_Printed(here))
        self.stack += [parts] if parts.__class__ is str else reversed(parts)

    def write_inner(self, datum: Any) -> str:
        """The text of a datum inside one that a printer is printing."""
        if self.limit is not None and len(self.printing) > _DEEPEST_SHORT:
            return "…"
        stack, out = self.stack, self.out
        self.stack, self.out = [], []
        text = self.run(datum)
        self.stack, self.out = stack, out
        return text


def _procedure(procedure: Any, write_inner: Callable[[Any], str]) -> str:
    name = procedure_name(procedure)
    return "#<procedure>" if name in ("", "<lambda>") else f"#<procedure {name}>"


register(FunctionType, _procedure)
register(BuiltinFunctionType, _procedure)
register(Promise, lambda promise, write_inner: "#<promise>")
register(Environment, lambda environment, write_inner: "#<environment>")
register(SchemeError, lambda error, write_inner: f"#<error {error.message}>")


def _user_error(error: UserError, write_inner: Callable[[Any], str]) -> list[Any]:
    """The message and the irritants, `#<error too long: 5>`, as parts."""
    parts: list[Any] = ["#<error " + error.message]
    for irritant in error.irritants:
        parts += (" ", irritant)
    return [*parts, ">"]


register(UserError, _user_error)


def _multiple_values(datum: MultipleValues, write_inner: Callable[[Any], str]) -> list[Any]:
    parts: list[Any] = []
    for value in datum.values:
        parts += (" ", value) if parts else (value,)
    return parts


register(MultipleValues, _multiple_values)
