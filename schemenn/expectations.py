"""What a program says about itself in comments, and whether a value agrees with it.

    (map car '((1) (2)))   ; => (1 2)  the firsts
    (display "hello")      ; prints: hello
    (car '())              ; error: expected a pair

An expectation stands after a top-level form, on its last line or on comment lines right below it. `⇒`, `⟹` and
`;Value:` are other ways to write `=>`. The datum may go on over several comment lines; prose may follow it after two
spaces.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from typing import Any, Final

from schemenn.datum import NIL, UNSPECIFIED, MultipleValues, Pair, Symbol, Vector
from schemenn.errors import IncompleteInput, ReadError
from schemenn.primitives.equality import equal
from schemenn.procedures import is_procedure
from schemenn.read import read_all
from schemenn.source import Source, Span
from schemenn.syntax import Atom, Form, Identifier, Syntax, VectorForm, to_datum
from schemenn.tensor import Tensor
from schemenn.tracked import plain
from schemenn.write import write

_MARKERS: Final = {"=>": "value", "⇒": "value", "⟹": "value", "Value:": "value", "prints:": "prints", "error:": "error"}


@dataclass(frozen=True, slots=True)
class Expectation:
    """One expectation: its kind (`value`, `prints` or `error`), what it says, the line it begins on, the column (from
    0) at which it says it, and its last line.
    """

    kind: str
    text: str
    line: int
    column: int = 0
    last_line: int = 0


@dataclass(frozen=True, slots=True)
class Example:
    """A top-level form with what is expected of it."""

    span: Span
    expectations: list[Expectation] = field(default_factory=list)

    def of(self, kind: str) -> list[Expectation]:
        """The expectations of one kind."""
        return [expectation for expectation in self.expectations if expectation.kind == kind]


Comment = tuple[int, int, str]
"""The line of a comment, the column of its text, and its text."""


def parse(source: Source) -> list[Example]:
    """The top-level forms of a program with their expectations.

    Raises: ReadError
    """
    return examples(source, [form.span for form in read_all(source)])


def examples(source: Source, spans: list[Span]) -> list[Example]:
    """The forms of a program that stand at those places, with their expectations."""
    lines = source.text.split("\n")
    ends = [(span.line, span.column) for span in spans[1:]] + [(len(lines) + 1, 0)]
    return [
        Example(span, list(_expectations(_comments(lines, span, *end))))
        for span, end in zip(spans, ends, strict=False)  # a text without forms has its end all the same
    ]


def _comments(lines: list[str], span: Span, next_line: int, next_column: int) -> list[Comment]:
    """The comments that belong to a form, each with its line: up to the next form or the first line without one."""
    found = []
    for number in range(span.end_line, min(next_line, len(lines)) + 1):
        line = (lines[number - 1][:next_column] if number == next_line else lines[number - 1]).rstrip()
        text = (line[span.end_column :] if number == span.end_line else line).strip()
        if text.startswith(";"):
            said = text.lstrip(";").removeprefix(" ")
            found.append((number, len(line) - len(said), said))
        elif text or number > span.end_line:
            break
    return found


def _expectations(comments: list[Comment]) -> Iterator[Expectation]:
    comments = comments[::-1]
    while comments:
        line, column, text = comments.pop()
        marker = next((marker for marker in _MARKERS if text.lstrip().startswith(marker)), None)
        if marker is None:
            continue
        said = text.lstrip().removeprefix(marker).removeprefix(" ")
        said = said.strip() if _MARKERS[marker] == "value" else said
        column += len(text) - len(said)
        last = line
        while _MARKERS[marker] == "value" and comments and _is_incomplete(said):
            last, _, more = comments.pop()
            said += "\n" + more
        yield Expectation(_MARKERS[marker], said, line, column, last)


def _is_incomplete(text: str) -> bool:
    try:
        read_all(Source("expectation", text))
    except IncompleteInput:
        return True
    except ReadError:
        return False
    return False


def is_met(example: Example, expectation: Expectation, value: Any) -> bool:
    """Whether the value of a form is as expected. A transcript of MIT Scheme is understood: there `;Value: f` stands
    below the definition of f, and `#[compound-procedure 12 f]` for a procedure.
    """
    text = expectation.text
    if value is UNSPECIFIED and text and text == _defined(example):
        return True
    if text.startswith("#[compound-procedure ") and is_procedure(value):
        named = text.partition("]")[0].split()[2:]
        return not named or write(value) == f"#<procedure {named[0]}>"
    return agrees(text, value)


def _defined(example: Example) -> str:
    """The name that a definition gives a value, "" if the form is none."""
    form = example.span.text().replace("(", " ( ").replace(")", " ) ").split()
    return next((word for word in form[2:] if word != "("), "") if form[:2] == ["(", "define"] else ""


def agrees(text: str, value: Any) -> bool:
    """Whether a value is what the text of an expectation says: `equal?`, floats to the digits shown."""
    values = list(value.values) if isinstance(value, MultipleValues) else [value]
    for candidate in _without_prose(text):
        if candidate == " ".join([write(each) for each in values]):
            return True
        try:
            data = read_all(Source("expectation", candidate))
        except ReadError:
            continue
        if len(data) == len(values) and all(_same(datum, each) for datum, each in zip(data, values, strict=True)):
            return True
    return False


def prose_of(text: str) -> str:
    """What follows the datum in the text of an expectation: prose, with the two spaces before it; "" if there is none.

    The datum is the shortest part before a gap that can be read; of a text that cannot be read at all, it ends at the
    first gap.
    """
    candidates = list(_without_prose(text))[1:]
    for candidate in candidates:
        with suppress(ReadError):
            if read_all(Source("expectation", candidate)):
                return text[len(candidate) :]
    return text[len(candidates[0]) :] if candidates and not _is_readable(text) else ""


def _is_readable(text: str) -> bool:
    with suppress(ReadError):
        return bool(read_all(Source("expectation", text)))
    return False


def _without_prose(text: str) -> Iterator[str]:
    """The whole text, then what stands before each gap of two spaces."""
    yield text
    gap = text.find("  ")
    while gap >= 0:
        yield text[:gap]
        gap = text.find("  ", gap + 1)


def _same(syntax: Syntax, value: Any) -> bool:
    """Whether a value is the datum, floats to the digits shown. A datum with labels must be `equal?` as a whole."""
    value = plain(value)
    match syntax:
        case Atom(value=float()) if value.__class__ is float:
            return _same_float(syntax.value, syntax.span.text(), value)
        case Atom(value=Tensor()) if value.__class__ is Tensor:
            return _same_tensor(syntax.value.array, syntax.span.text(), value.array)
        case Identifier(name=name):
            return isinstance(value, Symbol) and value.name == name
        case Form(items=items, tail=tail):
            for item in items:
                if not isinstance(value, Pair) or not _same(item, value.car):
                    return False
                value = value.cdr
            return value is NIL if tail is None else _same(tail, value)
        case VectorForm(items=items):
            return (
                isinstance(value, Vector)
                and len(items) == len(value.items)
                and all([_same(item, each) for item, each in zip(items, value.items, strict=True)])
            )
    return equal(to_datum(syntax), value)


def _same_tensor(expected: Any, text: str, value: Any) -> bool:
    texts = text.partition("(")[2].replace("(", " ").replace(")", " ").split()
    triples = list(zip(expected.ravel().tolist(), texts, value.ravel().tolist(), strict=False))
    return expected.shape == value.shape and all([_same_float(*triple) for triple in triples])


def _same_float(expected: float, text: str, value: float) -> bool:
    """Whether `value` rounds to the digits of `text`, by half a unit of its last digit."""
    mantissa, _, exponent = text.lower().partition("e")
    fraction = mantissa.partition(".")[2]
    if equal(expected, value) or not (fraction.isdigit() or mantissa.endswith(".")):
        return equal(expected, value)
    return abs(value - expected) <= 0.5000001 * 10.0 ** (int(exponent or 0) - len(fraction))
