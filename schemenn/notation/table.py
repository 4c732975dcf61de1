"""The notation table: its four rows, run on sample values, as text, Markdown, HTML or LaTeX.

h = σ(Wx + b)    (map relu (mat-vec W x b))    relu(W @ x + b)    layer computation
  W = #2f64((1.0 -2.0) (3.0 4.0)), x = #f64(3.0 1.0), b = #f64(0.5 -20.0)  ⇒  #f64(1.5 0.0)
"""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from textwrap import wrap
from typing import Any, Final

from schemenn.notation.latex import to_latex
from schemenn.notation.parse import parse
from schemenn.notation.text import numpy_of
from schemenn.session import Session
from schemenn.source import Source
from schemenn.write import write

HEADINGS: Final = ("Math", "Scheme", "Python", "Meaning")
FORMATS: Final = ("text", "markdown", "html", "latex")
_WIDTH: Final = 100
_GAP: Final = "  "


@dataclass(frozen=True)
class Row:
    """A row, with the definitions it is run after and the names whose values are shown beside it."""

    math: str
    scheme: str
    meaning: str
    setup: str
    shown: tuple[str, ...]


_LAYER: Final = """
(define (relu x) (if (> x 0) x 0))
(define-trainable W #2f64((1.0 -2.0) (3.0 4.0)))
(define x #f64(3.0 1.0))
(define b #f64(0.5 -20.0))
"""

ROWS: Final = (
    Row("h = σ(Wx + b)", "(map relu (mat-vec W x b))", "layer computation", _LAYER, ("W", "x", "b")),
    Row("ReLU(z) = max(0, z)", "(if (> x 0) x 0)", "activation function", "(define x -2.0)", ("x",)),
    Row(
        "∂L/∂W",
        "dL/dW",
        "gradient of loss with respect to weights",
        f"{_LAYER}(define L (sum (square (map relu (mat-vec W x b)))))",
        ("L", "W"),
    ),
    Row(
        "W ← W − η∇L",
        "(- w (* lr dw))",
        "gradient-descent update",
        "(define w #f64(1.0 2.0)) (define lr 0.1) (define dw #f64(2.0 -4.0))",
        ("w", "lr", "dw"),
    ),
)


@dataclass(frozen=True)
class Shown:
    """A row that has been run: its cells, and the sample values with what they lead to."""

    cells: tuple[str, ...]
    sample: str


def run_table() -> list[Shown]:
    """Every row, run in a session of its own."""
    return [_run(row) for row in ROWS]


def _run(row: Row) -> Shown:
    session = Session()
    session.run_source(Source("notation table", row.setup))
    samples = ", ".join([f"{name} = {_value(session, name)}" for name in row.shown])
    value = _value(session, row.scheme)
    return Shown((row.math, row.scheme, numpy_of(row.scheme), row.meaning), f"{samples}  ⇒  {value}")


def _value(session: Session, text: str) -> str:
    value: Any = session.run_source(Source("notation table", f"(stop-gradient {text})"))
    return write(value)


def table_text(style: str) -> str:
    """The notation table in one of the FORMATS."""
    rows = run_table()
    return {"text": _plain, "markdown": _markdown, "html": _html, "latex": _latex}[style](rows)


def width(text: str) -> int:
    """How many columns of a terminal a text takes."""
    from wcwidth import wcswidth

    return int(wcswidth(text))


def _plain(rows: list[Shown]) -> str:
    widths = [
        max([width(cell) for cell in column]) for column in zip(HEADINGS, *[row.cells for row in rows], strict=True)
    ]
    widths[-1] = min(widths[-1], _WIDTH - sum(widths[:-1]) - len(_GAP) * (len(widths) - 1))
    lines = _lines(HEADINGS, widths) + [_GAP.join(["─" * each for each in widths])]
    for row in rows:
        lines += _lines(row.cells, widths)
        lines += wrap(row.sample, _WIDTH, initial_indent="  ", subsequent_indent="  ", break_long_words=False)
    return "\n".join(lines) + "\n"


def _lines(cells: tuple[str, ...], widths: list[int]) -> list[str]:
    """The lines of a row: the last cell goes on below if it is long."""
    first, *more = wrap(cells[-1], widths[-1]) or [""]
    padded = [cell + " " * (size - width(cell)) for cell, size in zip(cells[:-1], widths[:-1], strict=True)]
    indent = " " * (sum(widths[:-1]) + len(_GAP) * (len(widths) - 1))
    return [_GAP.join([*padded, first]).rstrip(), *[indent + line for line in more]]


def _markdown(rows: list[Shown]) -> str:
    lines = [f"| {' | '.join([*HEADINGS, 'Run'])} |", "|---|---|---|---|---|"]
    for row in rows:
        math, scheme, python, meaning = row.cells
        lines.append(f"| {math} | `{scheme}` | `{python}` | {meaning} | `{row.sample}` |")
    return "\n".join(lines) + "\n"


def _html(rows: list[Shown]) -> str:
    heads = "".join([f"<th>{heading}</th>" for heading in (*HEADINGS, "Run")])
    lines = ["<table>", f"<thead><tr>{heads}</tr></thead>", "<tbody>"]
    for row in rows:
        math, scheme, python, meaning = [escape(cell) for cell in row.cells]
        cells = [
            math,
            f"<code>{scheme}</code>",
            f"<code>{python}</code>",
            meaning,
            f"<code>{escape(row.sample)}</code>",
        ]
        lines.append("<tr>" + "".join([f"<td>{cell}</td>" for cell in cells]) + "</tr>")
    return "\n".join([*lines, "</tbody>", "</table>"]) + "\n"


def _latex(rows: list[Shown]) -> str:
    lines = [r"\begin{tabular}{llll}", " & ".join(HEADINGS) + r" \\ \hline"]
    for row in rows:
        math, scheme, python, meaning = row.cells
        formula = to_latex(parse(Source("math", math))[0])
        lines.append(rf"${formula}$ & \texttt{{{_plain_tex(scheme)}}} & \texttt{{{_plain_tex(python)}}} & {meaning} \\")
        lines.append(rf"\multicolumn{{4}}{{l}}{{\quad\texttt{{{_plain_tex(row.sample)}}}}} \\")
    return "\n".join([*lines, r"\end{tabular}"]) + "\n"


def _plain_tex(text: str) -> str:
    for sign in "&%#_":
        text = text.replace(sign, f"\\{sign}")
    return text.replace("⇒", r"$\Rightarrow$")
