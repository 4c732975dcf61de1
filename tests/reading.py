"""What the tests of the reader share: a stream of characters, a notation for syntax objects, errors."""

from __future__ import annotations

import pytest

from schemenn.datum import EOF, Boolean, Bytevector, Char, Constant, String
from schemenn.errors import ReadError
from schemenn.read import DatumReader, read_all
from schemenn.source import Source
from schemenn.syntax import Atom, Form, Identifier, Labelled, LabelReference, Syntax, VectorForm


class Characters:
    """A stream of characters over a text."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.position = 0
        self.furthest = 0

    def peek(self) -> str:
        """The next character."""
        self.furthest = max(self.furthest, self.position + 1)
        return self.text[self.position : self.position + 1]

    def next(self) -> str:
        """The next character, taken."""
        character = self.peek()
        self.position += len(character)
        return character

    def rest(self) -> str:
        """What was not taken."""
        return self.text[self.position :]


def shown(syntax: Syntax) -> str:
    """A notation for syntax objects: `(a . b)`, `#(a)`, `"s"`, and ⟨name⟩ for odd identifiers."""
    match syntax:
        case Identifier(name=name):
            return name if name and not set(name) & set(" ()|\n") else f"⟨{name}⟩"
        case Form(items=items, tail=tail):
            dotted = "" if tail is None else f" . {shown(tail)}"
            return f"({' '.join(shown(item) for item in items)}{dotted})"
        case VectorForm(items=items):
            return f"#({' '.join(shown(item) for item in items)})"
        case Labelled(label=label, content=content):
            return f"#{label}={shown(content)}"
        case LabelReference(label=label):
            return f"#{label}#"
        case Atom(value=value):
            return shown_atom(value)
    raise AssertionError(syntax)


def shown_atom(value: object) -> str:
    """The notation of an atom: its Python class and value, or something shorter."""
    match value:
        case String():
            return repr(value.text)
        case Bytevector():
            return repr(bytes(value.data))
        case Char():
            return f"'{value.value}'"
        case Boolean() | Constant():
            return repr(value)
    return f"{value.__class__.__name__}:{value!r}"


def read(text: str) -> str:
    """The notation of all datums of a text."""
    return " ".join(shown(datum) for datum in read_all(Source("test", text)))


def failure(text: str) -> tuple[ReadError, str]:
    """The error of reading `text`, and the text its span covers."""
    with pytest.raises(ReadError) as caught:
        read_all(Source("test", text))
    assert caught.value.span is not None
    return caught.value, caught.value.span.text()


def read_stream(text: str) -> list[object]:
    """All datums of a text, taken from a stream one by one."""
    reader = DatumReader(Characters(text))
    datums = []
    while "#!eof" not in text and (datum := reader.read()) is not EOF:
        datums.append(datum)
    if "#!eof" in text:
        datums = [reader.read(), reader.read(), reader.read()]
    return datums
