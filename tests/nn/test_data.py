"""Data: the CSV reader against what Python writes, and the shipped data sets against scikit-learn."""

import csv
import io
import os

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.datum import FALSE, Vector, char, intern, new_string, to_list
from schemenn.primitives.check import elements
from schemenn.primitives.csv_text import csv_numbers, csv_rows
from schemenn.session import Session
from schemenn.source import Source
from schemenn.stdlib_folder import stdlib_folder

NAME = intern("test")
FIELDS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=8)


def run(text):
    return Session().run_source(Source("test", text))


def records(text, delimiter=","):
    rows = csv_rows(NAME, new_string("text"), new_string(text), char(delimiter))
    return [(row.car, [field.text for field in row.cdr.items]) for row in elements("test", rows)]


@given(
    st.integers(1, 4).flatmap(lambda width: st.lists(st.lists(FIELDS, min_size=width, max_size=width), min_size=1)),
    st.sampled_from(",;\t|"),
    st.sampled_from(["\n", "\r\n"]),
)
def test_what_python_writes_is_read_as_it_was(rows, delimiter, end):
    text = io.StringIO(newline="")
    csv.writer(text, delimiter=delimiter, lineterminator=end, quoting=csv.QUOTE_ALL).writerows(rows)
    assert [fields for _, fields in records(text.getvalue(), delimiter)] == rows


def test_a_record_knows_the_line_it_begins_at():
    assert [line for line, _ in records('a,b\n"1\n\n2",3\r\n\n4,5')] == [1, 2, 6]


def test_a_mark_of_byte_order_is_no_part_of_the_header():
    assert records("\ufeffa,b\n1,2\n")[0] == (1, ["a", "b"])


@given(st.lists(st.floats(), min_size=1))
def test_numbers_are_read_as_they_are_written(numbers):
    rows = csv_rows(NAME, new_string("text"), new_string("".join(f"{x!r}\n" for x in numbers)), char(","))
    titles = Vector([new_string("x")])
    found = csv_numbers(NAME, new_string("text"), rows, to_list([0]), titles, FALSE)
    assert np.array_equal(found.array[:, 0], np.array(numbers), equal_nan=True)


def test_a_file_is_read_with_its_name_in_the_errors(tmp_path):
    path = tmp_path / "points.csv"
    path.write_text("x,y\n1,2\n3,4\n", encoding="utf-8")
    numbers = f'(csv-numbers (read-csv "{path}"))'
    assert run(f"(import (schemenn) (nn csv)) {numbers}").array.tolist() == [[1.0, 2.0], [3.0, 4.0]]
    path.write_text("x,y\n1,2\n3,four\n", encoding="utf-8")
    message = run(f"(import (schemenn) (nn csv)) (guard (e (#t (condition/report-string e))) {numbers})")
    assert message.text == f'csv-numbers: {path}:3: expected a number in column y, got "four"'


def data(name):
    pair = run(f"(import (schemenn) (nn data)) (call-with-values {name} cons)")
    return pair.car.array, pair.cdr.array


@pytest.mark.parametrize("name", ["iris", "digits"])
def test_the_shipped_data_are_those_of_scikit_learn(name):
    datasets = pytest.importorskip("sklearn.datasets")
    inputs, targets = data(f"{name}-data")
    expected = getattr(datasets, f"load_{name}")()
    assert np.array_equal(inputs, expected.data)
    assert np.array_equal(targets, expected.target)


def test_the_sources_and_the_licence_of_every_shipped_file_are_told():
    folder = os.path.join(stdlib_folder(), "nn", "data")
    with open(os.path.join(folder, "README.md"), encoding="utf-8") as file:
        text = file.read()
    assert [name for name in os.listdir(folder) if name not in text and name != "README.md"] == []
    assert "Creative Commons Attribution 4.0" in text
