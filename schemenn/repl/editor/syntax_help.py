"""What the descriptions of special forms say: how each is written, and what it does."""

from __future__ import annotations

import re
from functools import cache
from typing import Final, NamedTuple

from schemenn.expand.scope import KEYWORDS
from schemenn.repl.editor.special_forms import DOCS, NAMED_LET, shape_of

_WRITTEN: Final = re.compile(r"`(\([^`]*\))`")
_SOURCE: Final = re.compile(r"\s*\bSource:.*", re.DOTALL)


class Help(NamedTuple):
    """The ways to write or call something, what it does in one or more lines, and the kind of thing it is."""

    signatures: tuple[str, ...]
    doc: str
    kind: str

    @property
    def first_line(self) -> str:
        """The first line of what it does."""
        return self.doc.partition("\n")[0].partition("  Source:")[0]


@cache
def keyword_help(name: str) -> Help:
    """The help on a special form, by what its expander says, or by the table."""
    keyword = KEYWORDS.get(name)
    if keyword is None:
        return Help((), "", "")
    text = _description(keyword)
    written = [each for each in _WRITTEN.findall(text)]
    own = [each for each in written if each[1:].split()[0].rstrip(")") == name]
    signatures = [shape_of(name)] if shape_of(name) else own or [_renamed(each, name) for each in written[:1]]
    if name == "let":
        signatures.append(NAMED_LET)
    doc = DOCS.get(name) or _SOURCE.sub("", _after(text)).strip()
    return Help(tuple(signatures), doc, "special form")


def _description(keyword: object) -> str:
    for part in ("declare", "define", "expand"):
        text = getattr(getattr(keyword, part, None), "__doc__", None)
        if text and text.startswith("`("):
            return " ".join(text.split())
    return ""


def _renamed(written: str, name: str) -> str:
    head, blank, rest = written.partition(" ")
    return f"({name}{blank}{rest}" if blank else f"({name})"


def _after(text: str) -> str:
    """What follows the shapes at the beginning of a description."""
    end = 0
    for found in _WRITTEN.finditer(text):
        if text[end : found.start()].strip(" ,") in ("", "and", "or"):
            end = found.end()
    rest = text[end:].lstrip(",.: ")
    return "" if rest.startswith("Source") else rest[:1].upper() + rest[1:]
