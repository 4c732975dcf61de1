"""What has been entered, as it is kept for `,save`.

    with_last_named("(* _ 2)", …, "$3", …)   →   "(* $3 2)"
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from schemenn.session import Session
    from schemenn.source import Source
    from schemenn.syntax import Syntax


class Entry:
    """A form that ran without an error: its text, and the names of its values."""

    __slots__ = ("names", "text")

    def __init__(self, text: str, names: list[str]) -> None:
        self.text = text
        self.names = names


def with_last_named(text: str, source: Source, forms: list[Syntax] | None, last: str, session: Session) -> str:
    """The text of a form that has run, with the name of the last value for each `_` that meant it."""
    if "_" not in text or last == "$0":
        return text
    if forms is None:
        return _replaced(source, 1, 0, source.text, last, session).strip()
    span = forms[0].span
    return _replaced(source, span.line, span.column, text, last, session)


def _replaced(source: Source, line: int, column: int, text: str, last: str, session: Session) -> str:
    """The text that stands at a place, with other text for the uses of the last value in it."""
    lines = text.split("\n")
    for at, start in sorted(_uses(source, session), reverse=True):
        row = at - line
        if 0 <= row < len(lines):
            start -= column if row == 0 else 0
            if start >= 0 and lines[row][start : start + 1] == "_":
                lines[row] = f"{lines[row][:start]}{last}{lines[row][start + 1 :]}"
    return "\n".join(lines)


def _uses(source: Source, session: Session) -> set[tuple[int, int]]:
    """Line and column of each use of the last value in a source."""
    from schemenn.core import Global
    from schemenn.core_walk import walk
    from schemenn.repl.past import LAST

    units = [unit for unit in session.codes.units() if unit.sources[0] is source]
    nodes = [node for unit in units for form in unit.made_of.core for node in walk(form)]
    uses = [node.span for node in nodes if isinstance(node, Global) and node.key == LAST]
    return {(span.line, span.column) for span in uses if span is not None and span.source is source}
