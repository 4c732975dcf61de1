"""The graph of a pass as Graphviz DOT and as SVG.

    dot(found)  →  digraph { "W" -> "v1" … }      svg(found)  →  <svg …>

Both show each step of explanation.py as a box with its form, value and adjoint.
"""

from __future__ import annotations

from schemenn.autodiff.explanation import Step

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final

_LINE: Final = 16
_LETTER: Final = 7.3
_GAP: Final = 40


def dot(steps: list[Step]) -> str:
    """The graph for Graphviz: a box for each node, and arrows from operands with the local derivatives."""
    lines = ["digraph {", "  rankdir=LR;", '  node [shape=box, fontname="monospace"];']
    for step in steps:
        label = "\\n".join([_quoted(line) for line in _lines(step)])
        lines.append(f'  "{_quoted(step.name)}" [label="{label}"];')
        partials = dict(step.partials)
        for name in step.operands:
            label = _quoted(partials.get(name, ""))
            lines.append(f'  "{_quoted(name)}" -> "{_quoted(step.name)}" [label="{label}"];')
    return "\n".join([*lines, "}", ""])


def _quoted(text: str) -> str:
    return text.replace("\\", "\\\\").replace('"', '\\"')


def _lines(step: Step) -> list[str]:
    return [f"{step.name} = {step.form}", f"value {step.value}", f"adjoint {step.adjoint}"]


class _Box:
    """Where a node stands in the picture."""

    __slots__ = ("left", "step", "top", "width")

    def __init__(self, step: Step) -> None:
        self.step = step
        self.width = max([len(line) for line in _lines(step)]) * _LETTER + 16
        self.left = self.top = 0.0

    @property
    def height(self) -> float:
        return _LINE * len(_lines(self.step)) + 12


def svg(steps: list[Step]) -> str:
    """The graph as a picture, computed from left to right: each node stands one column after its last operand."""
    boxes = {step.name: _Box(step) for step in steps}
    width, height = _place(steps, boxes)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:.0f} {height:.0f}" '
        f'width="{width:.0f}" height="{height:.0f}" font-family="monospace" font-size="12">',
        '<defs><marker id="arrow" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        '<path d="M0 0 8 4 0 8z"/></marker></defs>',
    ]
    for step in steps:
        parts += [_arrow(boxes[name], boxes[step.name]) for name in step.operands]
    parts += [_drawn(box) for box in boxes.values()]
    return "\n".join([*parts, "</svg>", ""])


def _place(steps: list[Step], boxes: dict[str, _Box]) -> tuple[float, float]:
    """Give every box its place; the size of the picture."""
    columns: dict[str, int] = {}
    rows: dict[int, list[_Box]] = {}
    for step in steps:
        column = max([columns[name] + 1 for name in step.operands], default=0)
        columns[step.name] = column
        rows.setdefault(column, []).append(boxes[step.name])
    left = height = 10.0
    for column in sorted(rows):
        top = 10.0
        for box in rows[column]:
            box.left, box.top = left, top
            top += box.height + _GAP / 2
        left += max([box.width for box in rows[column]]) + _GAP
        height = max(height, top)
    return left - _GAP + 10, height


def _arrow(start: _Box, end: _Box) -> str:
    x1, y1 = start.left + start.width, start.top + start.height / 2
    x2, y2 = end.left, end.top + end.height / 2
    return (
        f'<path d="M{x1:.0f} {y1:.0f}C{x1 + 20:.0f} {y1:.0f} {x2 - 20:.0f} {y2:.0f} {x2:.0f} {y2:.0f}" '
        'fill="none" stroke="black" marker-end="url(#arrow)"/>'
    )


def _drawn(box: _Box) -> str:
    lines = [
        f'<text x="{box.left + 8:.0f}" y="{box.top + 18 + _LINE * row:.0f}">{_escaped(line)}</text>'
        for row, line in enumerate(_lines(box.step))
    ]
    frame = (
        f'<rect x="{box.left:.0f}" y="{box.top:.0f}" width="{box.width:.0f}" height="{box.height:.0f}" '
        'fill="white" stroke="black"/>'
    )
    return "\n".join([frame, *lines])


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
