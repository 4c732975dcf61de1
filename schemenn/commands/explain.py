"""`schemenn explain CODE`: the entry of the catalogue of errors, docs/errors.md.

    $ schemenn explain unbound-variable
    unbound-variable
      A name is used that has no value: …
"""

from __future__ import annotations

import os
import re
import sys
from typing import Final

from schemenn.cli import UsageError

_ENTRY: Final = re.compile(r"^### (\S+)\n(.*?)(?=^##|\Z)", re.MULTILINE | re.DOTALL)

_USAGE: Final = "schemenn explain CODE, or without a code for the list of them"


def main(words: list[str], debug: bool) -> int:
    """Print the entry of a code; without one, all codes. Answers the exit status."""
    entries = catalogue()
    if not words:
        sys.stdout.write(_listing(entries))
        return 0
    if words[0] in ("-h", "--help"):
        sys.stdout.write(f"usage: {_USAGE}\n")
        return 0
    if len(words) > 1 or words[0].startswith("-"):
        raise UsageError(_USAGE)
    code = words[0].lower()
    if code not in entries:
        raise UsageError(f"there is no error {words[0]}{_suggestion(code, entries)}")
    sys.stdout.write(f"{code}\n\n{_plain(entries[code])}\n")
    return 0


def catalogue() -> dict[str, str]:
    """The entries of the catalogue by their codes."""
    with open(catalogue_path(), encoding="utf-8") as file:
        return {code: text.strip() for code, text in _ENTRY.findall(file.read())}


def catalogue_path() -> str:
    """Where the catalogue lies: inside the wheel, or in docs/ of a checkout."""
    package = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
    installed = os.path.join(package, "errors.md")
    return installed if os.path.isfile(installed) else os.path.join(os.path.dirname(package), "docs", "errors.md")


def _plain(text: str) -> str:
    """The text of an entry for a terminal: code is indented, not fenced."""
    lines: list[str] = []
    inside = False
    for line in text.split("\n"):
        if line.startswith("```"):
            inside = not inside
        else:
            lines.append(f"    {line}".rstrip() if inside else re.sub(r"\*\*(.+?)\*\*", r"\1", line))
    return "\n".join(lines)


def _listing(entries: dict[str, str]) -> str:
    width = max(map(len, entries))
    return "".join([f"{code:{width}}  {_first_sentence(text)}\n" for code, text in entries.items()])


def _first_sentence(text: str) -> str:
    paragraph = " ".join(text.split("\n\n")[0].split())
    return re.split(r"(?<=[.:;]) ", paragraph)[0].rstrip(":;.")


def _suggestion(code: str, entries: dict[str, str]) -> str:
    from schemenn.hints.distance import nearest

    near = nearest(code, [entries], 1)
    return f"; did you mean {near[0]}?" if near else "; schemenn explain lists them"
