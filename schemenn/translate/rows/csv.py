"""What the library (nn csv) is made of: the records of a text, and the array of their numbers."""

from __future__ import annotations

from schemenn.translate.code import ATOM
from schemenn.translate.rows.row import row
from schemenn.translate.types import BOOL, INT, STRING, Type, list_of, tensor_of

_RECORD = Type(frozenset({"pair"}), INT | Type(frozenset({"vector"}), STRING))

row("%csv-rows", "csv_rows({2}, {3})", ATOM, list_of(_RECORD), 4, 4, uses="csv_rows Vector")
row("%csv-number?", "is_csv_number({0})", ATOM, BOOL, uses="is_csv_number")
row("%csv-numbers", "csv_numbers({2}, {3}, {5})", ATOM, tensor_of(2), 6, 6, uses="csv_numbers")

CSV = {
    "csv_rows": '''
def csv_rows(text, delimiter):
    """The records of a text, each with the number of its line; blank lines are none."""
    reader = csv.reader(io.StringIO(text.removeprefix("\\ufeff"), newline=""), delimiter=str(delimiter), strict=True)
    records = []
    while True:
        line = reader.line_num + 1
        fields = next(reader, None)
        if fields is None:
            return records
        if fields and records and len(fields) != len(records[0][1]):
            raise ValueError(f"line {line}: expected {len(records[0][1])} fields, got {len(fields)}")
        if fields:
            records.append((line, Vector(fields)))
''',
    "is_csv_number": '''
def is_csv_number(field):
    """Whether a field is written as a number."""
    try:
        return field.isascii() and "_" not in field and float(field) is not None
    except ValueError:
        return False
''',
    "csv_numbers": '''
def csv_numbers(records, places, missing):
    """The numbers of some columns as an array; `missing` stands for empty fields, unless it is False."""
    cells = []
    for line, fields in records:
        for place in places:
            if missing is not False and not fields[place].strip():
                cells.append(float(missing))
            elif is_csv_number(fields[place]):
                cells.append(float(fields[place]))
            else:
                raise ValueError(f"line {line}: expected a number, got {fields[place]}")
    return np.array(cells, dtype=float).reshape(len(records), len(places))
''',
}
"""The helpers."""
