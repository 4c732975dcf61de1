r"""Writings → LaTeX, for math mode with amsmath.

Chain(σ, Group(Binary("+", Chain(W, x), b)))   →   \sigma(W x + b)
"""

from __future__ import annotations

from functools import singledispatch
from typing import Final

from schemenn.notation import nodes
from schemenn.notation.names import latex_name, spelling
from schemenn.notation.nodes import Array, Binary, Compare, Name, Neg, Node, Number, Power, Tuple
from schemenn.notation.numbers import with_exponent
from schemenn.notation.writings import BigSign, Braced, Chain, Group, Infix, Stated, Sub

_SIGNS: Final = {
    "·": r"\cdot", "⊙": r"\odot", "×": r"\times", "∘": r"\circ", "≤": r"\le", "≥": r"\ge", "≠": r"\ne", "∈": r"\in",
    "and": r"\land", "or": r"\lor",
}  # fmt: skip
_BARS: Final = {"abs": "vert", "norm": "Vert", "floor": "floor", "ceiling": "ceil"}
_BIG: Final = {"sum": r"\sum", "product": r"\prod"}
_TALL: Final = (r"\frac", r"\sum", r"\prod", r"\begin")


@singledispatch
def to_latex(node: Node) -> str:
    """The text of a writing."""
    raise TypeError(f"not a writing: {node!r}")


def _text(node: Node) -> str:
    return to_latex(node)


def _listed(items: tuple[Node, ...]) -> str:
    return ", ".join([_text(item) for item in items])


def _brackets(inside: str) -> str:
    if any([sign in inside for sign in _TALL]):
        return rf"\left({inside}\right)"
    return f"({inside})"


@to_latex.register
def _(node: Number) -> str:
    if node.text == "+inf.0":
        return r"\infty"
    parts = with_exponent(node.text)
    return rf"{parts[0]} \times 10^{{{parts[1]}}}" if parts else node.text


@to_latex.register
def _(node: nodes.Truth) -> str:
    return r"\mathrm{true}" if node.value else r"\mathrm{false}"


@to_latex.register
def _(node: Name) -> str:
    return r"\mathbb{R}" if node.name == "ℝ" else latex_name(node.name, node.quoted)


@to_latex.register
def _(node: nodes.Derivative) -> str:
    if node.letter == "∇":
        return rf"\nabla {latex_name(node.above)}"
    return rf"\frac{{\partial {latex_name(node.above)}}}{{\partial {latex_name(node.below)}}}"


@to_latex.register
def _(node: Chain) -> str:
    text = ""
    for place, item in enumerate(node.items):
        is_bracket = isinstance(item, Group | Tuple | Braced)
        is_bracket = is_bracket or (isinstance(item, Power) and isinstance(item.base, Group | Tuple))
        text += "" if is_bracket or not text else r"\, " if text.endswith(r"\Delta") else " "
        before_bracket = place + 1 < len(node.items) and isinstance(node.items[place + 1], Group | Tuple)
        text += _function(item) if isinstance(item, Name) and before_bracket else _text(item)
    return text


def _function(name: Name) -> str:
    """A name before parentheses: words are operators."""
    spelled = None if name.quoted else spelling(name.name)
    text = _text(name)
    return text.replace(r"\mathrm", r"\operatorname", 1) if spelled and text.startswith(r"\mathrm") else text


@to_latex.register
def _(node: Infix) -> str:
    return f"{_text(node.left)} {_SIGNS[node.operator]} {_text(node.right)}"


@to_latex.register
def _(node: Group) -> str:
    return _brackets(_text(node.content))


@to_latex.register
def _(node: Neg) -> str:
    return f"-{_text(node.operand)}"


@to_latex.register
def _(node: Binary) -> str:
    left, right = _text(node.left), _text(node.right)
    return rf"\frac{{{left}}}{{{right}}}" if node.operator == "/" else f"{left} {node.operator} {right}"


def _below_scripts(base: Node) -> str:
    """A base that scripts can be put on: LaTeX takes only one superscript."""
    text = _text(base)
    return f"{{{text}}}" if isinstance(base, Name) and "^" in text else text


@to_latex.register
def _(node: Power) -> str:
    exponent = _text(node.exponent)
    base = _below_scripts(node.base)
    if node.hadamard:
        return (
            rf"{base}^{{\circ {exponent}}}" if isinstance(node.exponent, Number) else rf"{base}^{{\circ ({exponent})}}"
        )
    return f"{base}^{{{{T}}}}" if exponent == "T" else f"{base}^{{{exponent}}}"


@to_latex.register
def _(node: nodes.Transposed) -> str:
    return rf"{_below_scripts(node.operand)}^{{\top}}"


@to_latex.register
def _(node: Sub) -> str:
    base = f"[{_text(node.base.rows[0][0])}]" if isinstance(node.base, Array) else _text(node.base)
    return f"{base}_{{{below(node.below)}}}"


def below(node: Node) -> str:
    """What stands in a subscript."""
    return _listed(node.items) if isinstance(node, Tuple) else _text(node)


@to_latex.register
def _(node: nodes.Root) -> str:
    return rf"\sqrt{{{_text(node.operand)}}}"


@to_latex.register
def _(node: nodes.Bars) -> str:
    bars = _BARS[node.procedure]
    return rf"\l{bars} {_text(node.operand)} \r{bars}"


@to_latex.register
def _(node: BigSign) -> str:
    under = "" if node.below is None else f"_{{{below(node.below)}}}"
    over = "" if node.above is None else f"^{{{_text(node.above)}}}"
    return f"{_BIG[node.procedure]}{under}{over} {_text(node.body)}"


@to_latex.register
def _(node: nodes.Apply) -> str:
    return rf"{_text(node.function)}\mathopen{{}}({_listed(node.arguments)})"


@to_latex.register
def _(node: nodes.Gradient) -> str:
    if node.procedure == "hessian":
        return rf"\nabla^{{2}} {_text(node.function)}"
    sign = r"\nabla" if node.index is None else rf"\partial_{{{node.index + 1}}}"
    return f"{sign} {_text(node.function)}"


@to_latex.register
def _(node: Braced) -> str:
    return rf"\{{{_listed(node.items)}\}}"


@to_latex.register
def _(node: nodes.Cases) -> str:
    clauses = [rf"{_text(value)} & \text{{if }} {_text(test)}" for test, value in node.clauses]
    clauses += [] if node.otherwise is None else [rf"{_text(node.otherwise)} & \text{{otherwise}}"]
    rows = r" \\ ".join(clauses)
    return rf"\begin{{cases}} {rows} \end{{cases}}"


@to_latex.register
def _(node: Compare) -> str:
    sign = _SIGNS.get(node.operator, node.operator)
    return f" {sign} ".join([_text(operand) for operand in node.operands])


@to_latex.register
def _(node: nodes.Logic) -> str:
    return f" {_SIGNS[node.operator]} ".join([_text(operand) for operand in node.operands])


@to_latex.register
def _(node: nodes.Not) -> str:
    return rf"\lnot {_text(node.operand)}"


@to_latex.register
def _(node: Array) -> str:
    if not node.is_matrix:
        cells = r" \\ ".join([_text(item) for item in node.rows[0]])
    elif len(node.rows[0]) == 1:
        return f"[{'; '.join([_text(row[0]) for row in node.rows])}{';' if len(node.rows) == 1 else ''}]"
    else:
        cells = r" \\ ".join([" & ".join([_text(item) for item in row]) for row in node.rows])
    return rf"\begin{{bmatrix}} {cells} \end{{bmatrix}}"


@to_latex.register
def _(node: Tuple) -> str:
    return f"({_text(node.items[0])},)" if len(node.items) == 1 else _brackets(_listed(node.items))


@to_latex.register
def _(node: nodes.Lambda) -> str:
    names = [latex_name(name) for name in node.parameters]
    return rf"{names[0] if len(names) == 1 else '(' + ', '.join(names) + ')'} \mapsto {_text(node.body)}"


@to_latex.register
def _(node: nodes.Define) -> str:
    return f"{_text(node.target)} = {_text(node.value)}"


@to_latex.register
def _(node: nodes.Assign) -> str:
    return rf"{_text(node.target)} \leftarrow {_text(node.value)}"


@to_latex.register
def _(node: Stated) -> str:
    facts = [_trainable(fact) if isinstance(fact, Chain) else _text(fact) for fact in node.facts]
    return rf"{_text(node.body)} \text{{ where }} {', '.join(facts)}"


def _trainable(fact: Chain) -> str:
    return rf"{_text(fact.items[0])} \text{{ trainable}}"


@to_latex.register
def _(node: nodes.Sequence) -> str:
    return r";\ ".join([_text(item) for item in node.items])
