"""Record types, as `define-record-type` uses them (R7RS 5.5).

A record type is a Python class whose slots are the fields; constructors, accessors and modifiers are plain Python
functions made from a template, one compilation for each shape, so that a field costs what an attribute costs.
"""

from __future__ import annotations

from functools import cache

from schemenn.datum import FALSE, TRUE, UNSPECIFIED, Boolean, Symbol
from schemenn.errors import WrongType
from schemenn.primitives.check import elements, symbol, wrong_type
from schemenn.write import register

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    _Procedure = TypeVar("_Procedure", bound=Callable[..., Any])


class Record:
    """The base of all records; a subclass has slots `_0`, `_1` … and `kind`, its record type."""

    __slots__ = ()

    kind: RecordType


class RecordType:
    """A record type: its name, the names of its fields, and the Python class of its records."""

    __slots__ = ("fields", "name", "record_class")

    def __init__(self, name: str, fields: list[str]) -> None:
        self.name = name
        self.fields = fields
        slots = tuple(f"_{index}" for index in range(len(fields)))
        self.record_class: type[Record] = type(name, (Record,), {"__slots__": slots, "kind": self})


def show_record(record: Any, write: Callable[[Any], str]) -> list[Any]:
    """The parts of the text of a record, `#<point x: 1 y: 2>`: texts and field values."""
    parts = [f"#<{record.kind.name}"]
    for index, name in enumerate(record.kind.fields):
        parts += (f" {name}: ", getattr(record, f"_{index}"))
    return [*parts, ">"]


def show_record_type(kind: Any, write: Callable[[Any], str]) -> str:
    """The text of a record type: `#<record-type point>`."""
    return f"#<record-type {kind.name}>"


register(Record, show_record)
register(RecordType, show_record_type)


def _kind(name: str, value: Any) -> RecordType:
    if value.__class__ is not RecordType:
        raise wrong_type(name, "a record type", value)
    assert isinstance(value, RecordType)
    return value


def make_record_type(name: Any, fields: Any) -> RecordType:
    """(%make-record-type name fields): a name in angle brackets loses them."""
    title = symbol("%make-record-type", name).name
    if len(title) > 2 and title[0] == "<" and title[-1] == ">":  # noqa: PLR2004
        title = title[1:-1]
    names = [symbol("%make-record-type", field).name for field in elements("%make-record-type", fields)]
    return RecordType(title, names)


def _field(name: str, kind: RecordType, field: Any) -> int:
    """The index of a field given by its name or by its index."""
    if field.__class__ is int and 0 <= field < len(kind.fields):
        return int(field)
    if field.__class__ is Symbol and field.name in kind.fields:
        return kind.fields.index(field.name)
    raise wrong_type(name, f"a field of {kind.name}", field)


def record_constructor(kind: Any, fields: Any, name: Any = None) -> Callable[..., Any]:
    """(%record-constructor type fields [name]): a procedure of the fields; the other fields hold #f."""
    record_type = _kind("%record-constructor", kind)
    given = [_field("%record-constructor", record_type, field) for field in elements("%record-constructor", fields)]
    if len(set(given)) < len(given):
        raise WrongType("%record-constructor: a field is given twice", (fields,))
    factory = _constructor_factory(len(record_type.fields), tuple(given))
    return _named(factory(record_type.record_class, FALSE), _title(name, f"make-{record_type.name}"))


@cache
def _constructor_factory(count: int, given: tuple[int, ...]) -> Callable[..., Callable[..., Any]]:
    stores = "".join(f"  record._{index} = {f'_{index}' if index in given else 'false'}\n" for index in range(count))
    operands = ", ".join(f"_{index}" for index in given)
    return _compiled("cls, false", f" def f({operands}):\n  record = cls()\n{stores}  return record\n")


def record_predicate(kind: Any, name: Any = None) -> Callable[[Any], Boolean]:
    """(%record-predicate type [name])."""
    record_type = _kind("%record-predicate", kind)
    record_class = record_type.record_class

    def predicate(a: Any) -> Boolean:
        return TRUE if a.__class__ is record_class else FALSE

    return _named(predicate, _title(name, f"{record_type.name}?"))


def record_accessor(kind: Any, field: Any, name: Any = None) -> Callable[[Any], Any]:
    """(%record-accessor type field [name])."""
    record_type = _kind("%record-accessor", kind)
    index = _field("%record-accessor", record_type, field)
    title = _title(name, f"{record_type.name}-{record_type.fields[index]}")
    factory = _accessor_factory(index)
    return _named(factory(record_type.record_class, _refusal(title, record_type)), title)


@cache
def _accessor_factory(index: int) -> Callable[..., Callable[..., Any]]:
    body = f"  if record.__class__ is cls:\n   return record._{index}\n  raise refuse(record)\n"
    return _compiled("cls, refuse", f" def f(record):\n{body}")


def record_modifier(kind: Any, field: Any, name: Any = None) -> Callable[[Any, Any], Any]:
    """(%record-modifier type field [name])."""
    record_type = _kind("%record-modifier", kind)
    index = _field("%record-modifier", record_type, field)
    title = _title(name, f"set-{record_type.name}-{record_type.fields[index]}!")
    factory = _modifier_factory(index)
    return _named(factory(record_type.record_class, _refusal(title, record_type), UNSPECIFIED), title)


@cache
def _modifier_factory(index: int) -> Callable[..., Callable[..., Any]]:
    body = f"  if record.__class__ is cls:\n   record._{index} = value\n   return unspecified\n  raise refuse(record)\n"
    return _compiled("cls, refuse, unspecified", f" def f(record, value):\n{body}")


def _refusal(title: str, kind: RecordType) -> Callable[[Any], WrongType]:
    article = "an" if kind.name[:1] in "aeiou" else "a"
    return lambda value: wrong_type(title, f"{article} {kind.name}", value)


def _compiled(parameters: str, definition: str) -> Callable[..., Callable[..., Any]]:
    """The Python function of `parameters` that defines and answers the function f of `definition`."""
    namespace: dict[str, Any] = {}
    exec(compile(f"def make({parameters}):\n{definition} return f\n", "<record>", "exec"), namespace)
    factory: Callable[..., Callable[..., Any]] = namespace["make"]
    return factory


def _title(name: Any, otherwise: str) -> str:
    return otherwise if name is None else symbol("define-record-type", name).name


def _named(procedure: _Procedure, title: str) -> _Procedure:
    procedure.__name__ = procedure.__qualname__ = title
    return procedure


def is_record(a: Any) -> Boolean:
    """(record? a)."""
    return TRUE if isinstance(a, Record) else FALSE
