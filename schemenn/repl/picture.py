"""Values as they are shown at a prompt: with the middle of long ones left out, parts below each other where a line is
too short, labels where data are circular.

    (iota 1000)            →  (0 1 2 … 998 999)  ; 1000 elements
    (make-point 1 2)       →  #<point x: 1 y: 2>
    (let ((x (list 1 2))) (set-cdr! (cdr x) x) x)   →   #0=(1 2 . #0#)
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from schemenn.datum import NIL, Bytevector, Pair, String, Vector
from schemenn.procedures import is_procedure, procedure_name
from schemenn.repl.layout import Group, Reference, columns, lay_out
from schemenn.sharing import cycle_heads
from schemenn.tensor import Mask, Tensor
from schemenn.tracked import plain
from schemenn.write import short, write

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

    from schemenn.repl.layout import Part
    from schemenn.session import Session

_DEEPEST: Final = 100
_LONGEST: Final = 600
_MANY: Final = 20_000
_MOST_BITS: Final = 100_000
"""Of how large an integer the digits are worked out, which takes a millisecond here and grows with the square."""

_CROWD: Final = 30
"""How many times as many elements are shown in all as in one list."""


def picture(value: Any, session: Session, limit: int, width: int) -> list[str]:
    """The lines that show a value; `limit` is how long a list may be that is shown whole, 0 for any length."""
    value = plain(value)
    made = _Picture(session, limit, width)
    lines = lay_out(made.part(value, 0), width)
    note = made.note(value)
    if note and columns(lines[-1]) + len(note) + 4 <= width:
        lines[-1] += f"  ; {note}"
    elif note:
        lines.append(f"; {note}")
    return lines


class _Picture:
    """One value on its way to parts; `left` is how many more elements may be shown."""

    def __init__(self, session: Session, limit: int, width: int) -> None:
        self.session = session
        self.limit = limit
        self.width = width
        self.left = _CROWD * limit if limit else -1
        self.heads: dict[int, Any] | None = None
        self.open: dict[int, Group] = {}
        self.said: list[str] = []

    def note(self, value: Any) -> str:
        """What is said behind the value: the shape of a tensor, the size of what is not shown whole."""
        if isinstance(value, Tensor | Mask):
            from schemenn.repl.tensor_rows import shape_text

            return ", ".join([f"shape {shape_text(value)}", *self.said])
        if not self.limit:
            return ""
        if isinstance(value, String) and len(value.text) > _LONGEST:
            return f"{len(value.text)} characters"
        if value.__class__ is int:
            count = _digits(value)
            return f"{count} digits" if count > _LONGEST else ""
        count = spine(value)[0] if value.__class__ is Pair else len(_elements_of(value))
        return f"{count} elements" if count > self.limit else ""

    def part(self, value: Any, depth: int) -> Part:
        """The part that shows a value inside others."""
        value = plain(value)
        cls = value.__class__
        if self.left == 0 or depth > _DEEPEST:
            return "…"
        self.left -= 1
        if isinstance(value, Tensor | Mask):
            return self._tensor(value, depth)
        if is_procedure(value):
            from schemenn.repl.procedure_text import procedure_text

            return procedure_text(value, self.session)
        if cls is Pair or cls is Vector:
            return self._compound(value, depth)
        if cls is Bytevector:
            return Group("#u8(", self._shown(_elements_of(value), depth), ")")
        inner = _INSIDE.get(_kind(value))
        if inner is not None:
            return self._object(value, depth, *inner(value))
        return self._atom(value)

    def _tensor(self, value: Any, depth: int) -> Part:
        from schemenn.repl.tensor_rows import shape_text, tensor_part

        part, digits = tensor_part(value, self.limit, self.width)
        said = [digits] if digits else []
        if depth == 0:
            self.said = said
        elif isinstance(part, Group) and (said or (self.limit and value.array.size > self.limit)):
            part.closing += f" #|{', '.join([f'shape {shape_text(value)}', *said])}|#"
        return part

    def _atom(self, value: Any) -> str:
        if not self.limit:
            return write(value)
        if isinstance(value, String) and len(value.text) > _LONGEST:
            half = _LONGEST // 4
            start, end = value.text[:half], value.text[-half:]
            return f"{_string(start)[:-1]}…{_string(end)[1:]}"
        if value.__class__ is int and _digits(value) > _LONGEST:
            text = str(value)
            return f"{text[: _LONGEST // 4]}…{text[-_LONGEST // 4 :]}"
        return short(value, _LONGEST)

    # Lists and vectors, which may contain themselves.

    def _compound(self, value: Any, depth: int) -> Part:
        if self.heads is None:
            self.heads = cycle_heads(value) if _is_small(value) else {}
        known = self.open.get(id(value))
        if known is not None:
            return Reference(known)
        group = Group("(" if value.__class__ is Pair else "#(", [], ")")
        self.open[id(value)] = group
        if value.__class__ is Pair:
            elements, tail = self._elements(value)
        else:
            elements, tail = value.items, NIL
        group.parts += self._shown(elements, depth)
        if tail is not NIL:
            group.parts += [".", self.part(tail, depth + 1)]
        del self.open[id(value)]
        return group

    def _elements(self, pair: Pair) -> tuple[list[Any], Any]:
        """The elements of a list, and what it ends with; it ends before a pair that has a label."""
        assert self.heads is not None
        if not self.heads and spine(pair)[1]:
            return [pair.car], "…" if pair.cdr is pair else NIL
        elements = [pair.car]
        rest: Any = pair.cdr
        while rest.__class__ is Pair and id(rest) not in self.heads:
            elements.append(rest.car)
            rest = rest.cdr
        return elements, rest

    def _shown(self, elements: list[Any], depth: int) -> list[Part]:
        """The parts of elements; of many, the first and the last."""
        count, limit = len(elements), self.limit
        if not limit or count <= limit:
            return [self.part(each, depth + 1) for each in elements]
        first, last = max(limit // 3, 1), max(limit // 6, 1)
        start = [self.part(each, depth + 1) for each in elements[:first]]
        return [*start, "…", *[self.part(each, depth + 1) for each in elements[-last:]]]

    def _object(
        self, value: Any, depth: int, opening: str, closing: str, entries: list[tuple[Any, Any]], named: bool
    ) -> Part:
        """A record, table or set: its fields or entries, each with its name or key."""
        known = self.open.get(id(value))
        if known is not None:
            return Reference(known)
        group = self.open[id(value)] = Group(opening, [], closing)
        shown = entries if not self.limit else self._worth_showing(entries)[: self.limit]
        for key, inner in shown:
            part = self.part(inner, depth + 1)
            if named:
                name = key if isinstance(key, str) else write(key) if not self.limit else short(key)
                part = Group(f"{name}: ", [part], "")
            group.parts.append(part)
        if len(shown) < len(entries):
            group.parts.append("…")
        del self.open[id(value)]
        return group


    def _worth_showing(self, entries: list[tuple[Any, Any]]) -> list[tuple[Any, Any]]:
        """The entries without the nameless procedures that the library has made: they say nothing to a reader."""
        return [entry for entry in entries if not (is_procedure(entry[1]) and self._is_inner(entry[1]))]

    def _is_inner(self, procedure: Any) -> bool:
        from schemenn.repl.procedure_text import ANONYMOUS, definition_span

        span = definition_span(procedure, self.session) if procedure_name(procedure) in ANONYMOUS else None
        return span is not None and self.session.is_library(span.source)


def _elements_of(value: Any) -> Any:
    """The elements of a vector or bytevector; none of anything else."""
    return value.data if value.__class__ is Bytevector else getattr(value, "items", ()) or ()


def _digits(value: int) -> int:
    """How many digits an integer has; 0 for one whose digits would take long to find."""
    return len(str(abs(value))) if value.bit_length() <= _MOST_BITS else 0


def _string(text: str) -> str:
    from schemenn.datum import new_string

    return write(new_string(text))


def spine(pair: Any) -> tuple[int, bool]:
    """How many pairs a list is made of, and whether it goes round (Brent's algorithm)."""
    count, steps, limit = 0, 0, 2
    slow: Any = None
    while pair.__class__ is Pair:
        if pair is slow:
            return count, True
        if steps == limit:
            slow, steps, limit = pair, 0, limit * 2
        count, steps, pair = count + 1, steps + 1, pair.cdr
    return count, False


def _is_small(value: Any) -> bool:
    """Whether a datum is made of so few pairs and vectors that circles in it can be looked for."""
    seen: set[int] = set()
    todo: list[Any] = [value]
    while todo and len(seen) < _MANY:
        here = todo.pop()
        if isinstance(here, Pair | Vector) and id(here) not in seen:
            seen.add(id(here))
            todo += (here.cdr, here.car) if isinstance(here, Pair) else here.items[:_MANY]
    return not todo


# What has parts of its own.


def _kind(value: Any) -> str:
    """The name of the class, or base, that says how the parts of an object are found."""
    for cls in value.__class__.__mro__:
        if cls.__name__ in _INSIDE and cls.__module__.startswith("schemenn."):
            return str(cls.__name__)
    return ""


_Inside = tuple[str, str, list[tuple[Any, Any]], bool]


def _record(record: Any) -> _Inside:
    kind = record.kind
    fields = [(name, getattr(record, f"_{place}")) for place, name in enumerate(kind.fields)]
    if kind.style == "name":
        return f"#<{kind.name}", ">", [], True
    if kind.style == "fields":
        return f"#<{kind.name} " if fields else f"#<{kind.name}", ">", fields, True
    return ("#(struct:" if kind.style == "transparent" else "#s(") + kind.name + " ", ")", fields, False


def _table(table: Any) -> _Inside:
    entries = table_entries(table)
    return f"#<hash-table {len(entries)}{' ' if entries else ''}", ">", entries, True


def table_entries(table: Any) -> list[tuple[Any, Any]]:
    """The keys and values of a hash table."""
    from schemenn.primitives.equality import datum_of

    return [(datum_of(key), value) for key, value in table.entries.items()]


def _set(collection: Any) -> _Inside:
    entries = [(element, element) for element in _of(collection)]
    return f"#<{collection.__class__.__name__.lower()} {len(entries)}{' ' if entries else ''}", ">", entries, False


def _of(collection: Any) -> Iterable[Any]:
    """The elements of a set, or of a bag, each as often as it is in it."""
    for key, value in table_entries(collection.table):
        yield from [key] * (value if collection.__class__.__name__ == "Bag" else 1)


_INSIDE: Final[dict[str, Callable[[Any], _Inside]]] = {
    "Record": _record,
    "HashTable": _table,
    "Set": _set,
    "Bag": _set,
}


def brief(value: Any, session: Session, width: int) -> str:
    """What shows a value on one line of a table."""
    value = plain(value)
    if is_procedure(value):
        from schemenn.repl.procedure_text import procedure_text

        return procedure_text(value, session)
    text = short(value, max(width, 20))
    if isinstance(value, Tensor | Mask) and text.endswith("…"):
        from schemenn.repl.tensor_rows import shape_text

        return f"{'tensor' if isinstance(value, Tensor) else 'mask'} of shape {shape_text(value)}"
    return text
