r"""Separated values: the records of a text, and the tensor of their numbers (RFC 4180, by Python's csv).

    "x,y\n1,2\n"   →  ((1 . #("x" "y")) (2 . #("1" "2")))   →  #2f64((1.0 2.0))

A record is the number of the line it begins at, and the vector of its fields. Every error names the text (`where`: the
file, or what stands for it) and the line.
"""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, Boolean, Vector, cons, new_string, to_list
from schemenn.errors import FileError
from schemenn.primitives.check import character, elements, index, text, vector, wrong_type
from schemenn.primitives.tensor_operands import check_elements
from schemenn.tensor import Tensor, float_operand, make_tensor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterator
    from typing import Any

_LONGEST_FIELD = 1 << 30
"""Python's own limit, 131,072 characters, is meant for text that is no table at all."""


def csv_rows(name: Any, where: Any, content: Any, delimiter: Any) -> Any:
    """(%csv-rows name where text delimiter): the records; blank lines are none.

    Source: RFC 4180
    """
    place = text("%csv-rows", where)
    separator = character(name.name, delimiter)
    if separator in '"\r\n':
        raise wrong_type(name.name, "a delimiter that is no quote and no line end", delimiter)
    records = _records(name.name, place, text(name.name, content).removeprefix("\ufeff"), separator)
    return to_list([cons(line, Vector([new_string(field) for field in fields])) for line, fields in records])


def _records(name: str, where: str, content: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    """The fields of every record with its first line; all have as many as the first."""
    width = 0
    for line, fields in _parsed(name, where, content, separator):
        if not fields:
            continue
        width = width or len(fields)
        if len(fields) != width:
            raise _malformed(name, where, line, f"expected {_fields(width)}, got {len(fields)}")
        yield line, fields


def _parsed(name: str, where: str, content: str, separator: str) -> Iterator[tuple[int, list[str]]]:
    import csv
    from io import StringIO

    csv.field_size_limit(_LONGEST_FIELD)
    reader = csv.reader(StringIO(content, newline=""), delimiter=separator, strict=True)
    while True:
        line = reader.line_num + 1
        try:
            fields = next(reader, None)
        except csv.Error as error:
            raise _malformed(name, where, line, _reason(str(error))) from None
        if fields is None:
            return
        yield line, fields


def _reason(error: str) -> str:
    """What is wrong with a record, for what Python's csv says of it."""
    if "unexpected end of data" in error:
        return 'a quoted field that begins here has no closing "'
    if "expected after" in error:
        return 'after the closing " of a field there is more than the delimiter; a " in a quoted field is written ""'
    return error


def _fields(count: int) -> str:
    return "1 field" if count == 1 else f"{count} fields"


def _malformed(name: str, where: str, line: int, what: str) -> FileError:
    return FileError(f"{name}: {where}:{line}: {what}", (new_string(where), line))


def is_csv_number(field: Any) -> Boolean:
    """(%csv-number? text)."""
    return TRUE if _number(text("%csv-number?", field)) is not None else FALSE


def _number(field: str) -> float | None:
    """The number that a field is written as, blanks around it left out; None if it is none."""
    if not field.isascii() or "_" in field:
        return None
    try:
        return float(field)
    except ValueError:
        return None


def csv_numbers(name: Any, where: Any, rows: Any, places: Any, titles: Any, missing: Any) -> Tensor:
    """(%csv-numbers name where rows places titles missing): a row for each record, a column for each place.

    `titles` are the names of all columns; `missing` is #f where an empty field is an error.
    """
    from schemenn.arrays import np

    columns = elements(name.name, places)
    records = [(record.car, vector(name.name, record.cdr)) for record in elements(name.name, rows)]
    check_elements(name.name, (len(records), len(columns)))
    filler = None if missing is FALSE else float_operand(name.name, missing)
    words = vector(name.name, titles)
    chosen = [(place, words[index(name.name, place, len(words))]) for place in columns]
    cells = [
        _cell(name.name, where, line, title, fields[place].text, filler)
        for line, fields in records
        for place, title in chosen
    ]
    return make_tensor(np.array(cells, dtype=np.float64).reshape(len(records), len(columns)))


def _cell(name: str, where: Any, line: int, title: Any, field: str, filler: float | None) -> float:
    number = _number(field)
    if number is None and not field.strip() and filler is not None:
        return filler
    if number is None:
        found = f'"{field}"' if field.strip() else "an empty field"
        raise _malformed(name, where.text, line, f"expected a number in column {title.text}, got {found}")
    return number


def shipped_text(name: Any) -> Any:
    """(%shipped-text name): of a file of stdlib/nn/data."""
    import os

    from schemenn.stdlib_folder import stdlib_folder

    folder = os.path.join(stdlib_folder(), "nn", "data")
    file = text("%shipped-text", name)
    if file not in os.listdir(folder):
        raise wrong_type("%shipped-text", "the name of a data set", name)
    with open(os.path.join(folder, file), encoding="utf-8") as stream:
        return new_string(stream.read())
