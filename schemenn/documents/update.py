"""Expectations that are not met, rewritten to say what the program does; nothing else of the file changes.

    (+ 1 2)   ; => 4  the sum     →     (+ 1 2)   ; => 3  the sum

An expectation keeps its kind: where an error came in place of a value, or a value in place of an error, the failure
stands. Line ends, indentation, marks of quotations and prose stay byte for byte.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from schemenn.documents.block import BlockSource
from schemenn.expectations import prose_of

if TYPE_CHECKING:
    from schemenn.check_program import Failure
    from schemenn.documents.block import Fence
    from schemenn.expectations import Expectation
    from schemenn.source import Source

_LINE: Final = re.compile(r"(.*?)(\r?\n|\Z)", re.DOTALL)
_MARKDOWN_LINE: Final = re.compile(r"([^\r\n]*)(\r\n|\r|\n|\Z)")
_FENCE_MARK: Final = re.compile(r"(?P<before>[^`~]*)(`{3,}|~{3,})")


@dataclass(frozen=True, slots=True)
class Edit:
    """Lines of a file (from `line`, counted from 1, to `end`) and what stands in their place, if anything."""

    line: int
    end: int
    lines: list[str]


def updated(text: str, failures: list[Failure], is_markdown: bool) -> tuple[str, list[Failure]]:
    """The text of a file with expectations rewritten, and the failures that remain."""
    pattern = _MARKDOWN_LINE if is_markdown else _LINE
    parts = [(match.group(1), match.group(2)) for match in pattern.finditer(text)]
    edits: list[Edit] = []
    remaining = []
    for failure in failures:
        found = _edits(failure, [line for line, _ in parts]) if failure.rewritable else []
        edits += found
        remaining += [] if found else [failure]
    for edit in sorted(edits, key=lambda edit: edit.line, reverse=True):
        parts[edit.line - 1 : edit.end] = list(_replaced(edit, parts))
    return "".join([line + end for line, end in parts]), remaining


def _replaced(edit: Edit, parts: list[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """The lines of an edit with the line ends of those they replace."""
    ends = [end for _, end in parts[edit.line - 1 : edit.end]]
    newline = next((end for end in [*ends, *[end for _, end in parts]] if end), "\n")
    for number, line in enumerate(edit.lines, 1):
        yield line, ends[-1] if ends and number == len(edit.lines) else newline


def _edits(failure: Failure, lines: list[str]) -> list[Edit]:
    """What makes the file say what there is; nothing where that cannot be written."""
    if failure.fence is not None:
        return _edits_of_fence(failure.fence, failure.got, lines)
    places = [_Place(failure.span.source, expectation, lines) for expectation in failure.expectations]
    if not all(place.is_right for place in places):
        return []
    said = failure.got.split("\n")
    if places[0].expectation.kind == "prints":
        return list(_edits_of_prints(places, said))
    place = places[0]
    if place.expectation.kind == "error":
        return [Edit(place.line, place.end, [place.kept + said[0]])]
    if len(said) > 1 and ";" not in place.kept:  # behind an arrow that is in no comment
        return []
    said[-1] += prose_of(place.expectation.text)
    more = [place.margin() + "; " + line for line in said[1:]]
    return [Edit(place.line, place.end, [place.kept + said[0], *more])]


def _edits_of_prints(places: list[_Place], said: list[str]) -> Iterator[Edit]:
    """A line for each `prints:`, more of them below the last, or fewer."""
    for number, place in enumerate(places):
        mine = said[number : number + 1]
        if number == len(places) - 1:
            mine = said[number:]
        beginnings = [place.kept, *[place.margin() + place.comment] * (len(mine) - 1)]
        yield Edit(place.line, place.end, [(b + line).rstrip() for b, line in zip(beginnings, mine, strict=False)])


class _Place:
    """Where an expectation stands in the file: its lines there, and what stands before what it says."""

    def __init__(self, source: Source, expectation: Expectation, lines: list[str]) -> None:
        self.expectation = expectation
        self.line, column = expectation.line, expectation.column
        self.end = expectation.last_line
        known: int | None = column
        if isinstance(source, BlockSource):
            self.line, known = source.page_place(expectation.line, column)
            self.end = source.page_place(expectation.last_line, 0)[0]
        text = lines[self.line - 1]
        self.kept = text[:known]
        self.is_right = known is not None and text[known:].startswith(expectation.text.split("\n")[0])
        self._prefix = "" if known is None else text[: known - column]

    @property
    def comment(self) -> str:
        """The semicolons and the marker."""
        start = self.kept.rindex(";")
        return self.kept[len(self.kept[:start].rstrip(";")) :]

    def margin(self) -> str:
        """What stands before the comment on a further line: the mark of a quotation, and blanks."""
        before = self.kept[len(self._prefix) : len(self.kept) - len(self.comment)]
        blanks = "".join([character if character == "\t" else " " for character in before])
        return "".join([c if c in " \t>" else " " for c in self._prefix]) + blanks


def _edits_of_fence(fence: Fence, got: str, lines: list[str]) -> list[Edit]:
    """What a fence holds from now on, each line behind what its lines have before them in a list or quotation."""
    opening = _FENCE_MARK.match(lines[fence.first_line - 2])
    said = got.split("\n") if got else []
    if opening is None or any(line.lstrip().startswith(opening.group(2)) for line in said):
        return []
    before = "".join([character if character in " \t>" else " " for character in opening.group("before")])
    return [Edit(fence.first_line, fence.end_line - 1, [(before + line).rstrip() for line in said])]
