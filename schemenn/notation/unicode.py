"""Writings → Unicode text on one line.

Chain(σ, Group(Binary("+", Chain(W, x), b)))   →   σ(Wx + b)
"""

from __future__ import annotations

import re
from functools import singledispatch
from typing import Final

from schemenn.notation import nodes
from schemenn.notation.names import JOINING, LETTERS, is_word, unicode_name
from schemenn.notation.nodes import Array, Binary, Compare, Name, Neg, Node, Number, Power, Tuple
from schemenn.notation.numbers import with_exponent
from schemenn.notation.writings import BigSign, Braced, Chain, Group, Infix, Stated, Sub

APPLICATION: Final = "\u2061"
"""The invisible sign of Unicode between a function and what it is applied to, where that could be a factor."""

_UP: Final = "0⁰1¹2²3³4⁴5⁵6⁶7⁷8⁸9⁹+⁺−⁻aᵃbᵇcᶜdᵈeᵉfᶠgᵍhʰiⁱjʲkᵏlˡmᵐnⁿoᵒpᵖrʳsˢtᵗuᵘvᵛwʷxˣyʸzᶻ"
_DOWN: Final = "0₀1₁2₂3₃4₄5₅6₆7₇8₈9₉+₊−₋=₌aₐeₑhₕiᵢjⱼkₖlₗmₘnₙoₒpₚrᵣsₛtₜuᵤvᵥxₓ"
ABOVE: Final = dict(zip(_UP[::2], _UP[1::2], strict=True))
BELOW: Final = dict(zip(_DOWN[::2], _DOWN[1::2], strict=True))
BIG: Final = {"sum": "Σ", "product": "Π"}
BARS: Final = {"abs": "||", "norm": "‖‖", "floor": "⌊⌋", "ceiling": "⌈⌉"}
VULGAR: Final = {"1/2": "½", "1/3": "⅓", "2/3": "⅔", "1/4": "¼", "3/4": "¾"}
_LOGIC: Final = {"and": " ∧ ", "or": " ∨ "}
_DERIVATIVE: Final = re.compile(r"[d∂][^\W\d].*/[d∂][^\W\d].*")


@singledispatch
def to_unicode(node: Node) -> str:
    """The text of a writing."""
    raise TypeError(f"not a writing: {node!r}")


def _text(node: Node) -> str:
    return to_unicode(node)


def _listed(items: tuple[Node, ...]) -> str:
    return ", ".join([_text(item) for item in items])


@to_unicode.register
def _(node: Number) -> str:
    if node.text == "+inf.0":
        return "∞"
    parts = with_exponent(node.text)
    return f"{parts[0]} × 10{_raised(parts[1].replace('-', '−'))}" if parts else node.text


@to_unicode.register
def _(node: nodes.Truth) -> str:
    return "true" if node.value else "false"


@to_unicode.register
def _(node: Name) -> str:
    return "ℝ" if node.name == "ℝ" else unicode_name(node.name, node.quoted)


@to_unicode.register
def _(node: nodes.Derivative) -> str:
    if node.letter == "∇":
        return f"∇{unicode_name(node.above)}"
    return f"∂{unicode_name(node.above)}/∂{unicode_name(node.below)}"


@to_unicode.register
def _(node: Chain) -> str:
    text = ""
    for item in node.items:
        following = _text(item)
        spaced = isinstance(item, BigSign) or following[0] == "∂" or needs_space(text, following)
        text += (" " if text and spaced else "") + following
    return text


_RUN_AT_END: Final = re.compile(rf"(_?)({LETTERS}+)\Z")
_RUN_AT_START: Final = re.compile(rf"{LETTERS}+")


def needs_space(left: str, right: str) -> bool:
    """Whether two texts side by side would read as something else without a space between them."""
    if not left:
        return False
    if (left[-1].isdigit() and right[0].isdigit()) or left[-1] == "Δ" or right[0] == "[":
        return True
    if re.search(r"[∂d][^ ]*/[∂d][^ ]*\Z", left):
        return True
    before, after = _RUN_AT_END.search(left), _RUN_AT_START.match(right)
    if after is None:
        return False
    if before is None:
        return len(after[0]) > 1 or bool(re.search(r"_[0-9]+\Z", left))
    run = before[2] + after[0]
    return bool(before[1]) or len(before[2]) > 1 or len(after[0]) > 1 or is_word(run) or run in JOINING


@to_unicode.register
def _(node: Infix) -> str:
    return f"{_text(node.left)} {node.operator} {_text(node.right)}"


@to_unicode.register
def _(node: Group) -> str:
    inside = _text(node.content)
    return VULGAR.get(inside, f"({inside})")


@to_unicode.register
def _(node: Neg) -> str:
    return f"−{_text(node.operand)}"


@to_unicode.register
def _(node: Binary) -> str:
    left, right = _text(node.left), _text(node.right)
    if node.operator != "/":
        return f"{left} {'−' if node.operator == '-' else '+'} {right}"
    return f"{left}/({right})" if _DERIVATIVE.fullmatch(f"{left.rpartition(' ')[2]}/{right}") else f"{left}/{right}"


def _raised(text: str) -> str:
    return "".join([ABOVE[character] for character in text])


def _plain(node: Node, table: dict[str, str]) -> str | None:
    """The text of what fits into a script without braces, which is written in the letters of a table."""
    simple = (Number, Name, Neg, Binary, Compare)
    if not all([isinstance(each, simple) for each in nodes.walk(node)]):
        return None
    text = _text(node).replace(" ", "")
    fits = all([character in table for character in text])
    return "".join([table[character] for character in text]) if fits else None


@to_unicode.register
def _(node: Power) -> str:
    if isinstance(node.exponent, Infix) and node.base == Name("ℝ"):
        return "ℝᵐˣⁿ"
    base = _text(node.base)
    if node.hadamard:
        exponent = _text(node.exponent)
        return f"{base}^∘{exponent}" if isinstance(node.exponent, Number) else f"{base}^∘({exponent})"
    raised = _plain(node.exponent, ABOVE)
    if raised is not None:
        return base + raised
    inside = node.exponent.content if isinstance(node.exponent, Group) else node.exponent
    return f"{base}^({_text(inside)})"


@to_unicode.register
def _(node: nodes.Transposed) -> str:
    return f"{_text(node.operand)}ᵀ"


@to_unicode.register
def _(node: Sub) -> str:
    return _text(node.base) + below(node.below)


def below(node: Node) -> str:
    """A subscript."""
    lowered = _plain(node, BELOW)
    return lowered if lowered is not None else f"_{{{_listed(node.items) if isinstance(node, Tuple) else _text(node)}}}"


@to_unicode.register
def _(node: nodes.Root) -> str:
    inside = _text(node.operand)
    is_atom = isinstance(node.operand, Number | Name | Group) and " " not in inside
    return f"√{inside}" if is_atom else f"√({inside})"


@to_unicode.register
def _(node: nodes.Bars) -> str:
    bars = BARS[node.procedure]
    return f"{bars[0]}{_text(node.operand)}{bars[1]}"


@to_unicode.register
def _(node: BigSign) -> str:
    under = "" if node.below is None else below(node.below)
    over = ""
    if node.above is not None:
        raised = _plain(node.above, ABOVE)
        over = raised if raised is not None else f"^({_text(node.above)})"
    return f"{BIG[node.procedure]}{under}{over} {_text(node.body)}"


@to_unicode.register
def _(node: nodes.Apply) -> str:
    return f"{_text(node.function)}{APPLICATION}({_listed(node.arguments)})"


@to_unicode.register
def _(node: nodes.Gradient) -> str:
    if node.procedure == "hessian":
        return f"∇²{_text(node.function)}"
    sign = "∇" if node.index is None else "∂" + below(Number(str(node.index + 1)))
    return f"{sign}{_text(node.function)}"


@to_unicode.register
def _(node: Braced) -> str:
    return f"{{{_listed(node.items)}}}"


@to_unicode.register
def _(node: nodes.Cases) -> str:
    clauses = [f"{_text(value)} if {_text(test)}" for test, value in node.clauses]
    clauses += [] if node.otherwise is None else [f"{_text(node.otherwise)} otherwise"]
    return f"{{{'; '.join(clauses)}}}"


@to_unicode.register
def _(node: Compare) -> str:
    return f" {node.operator} ".join([_text(operand) for operand in node.operands])


@to_unicode.register
def _(node: nodes.Logic) -> str:
    return _LOGIC[node.operator].join([_text(operand) for operand in node.operands])


@to_unicode.register
def _(node: nodes.Not) -> str:
    return f"¬{_text(node.operand)}"


@to_unicode.register
def _(node: Array) -> str:
    rows = "; ".join([_listed(row) for row in node.rows])
    return f"[{rows};]" if node.is_matrix and len(node.rows) == 1 else f"[{rows}]"


@to_unicode.register
def _(node: Tuple) -> str:
    return f"({_text(node.items[0])},)" if len(node.items) == 1 else f"({_listed(node.items)})"


@to_unicode.register
def _(node: nodes.Lambda) -> str:
    names = [unicode_name(name) for name in node.parameters]
    return f"{names[0] if len(names) == 1 else '(' + ', '.join(names) + ')'} ↦ {_text(node.body)}"


@to_unicode.register
def _(node: nodes.Define) -> str:
    return f"{_text(node.target)} = {_text(node.value)}"


@to_unicode.register
def _(node: nodes.Assign) -> str:
    return f"{_text(node.target)} ← {_text(node.value)}"


@to_unicode.register
def _(node: Stated) -> str:
    return f"{_text(node.body)} where {_facts(node.facts)}"


def _facts(facts: tuple[Node, ...]) -> str:
    return ", ".join([f"{_text(f.items[0])} trainable" if isinstance(f, Chain) else _text(f) for f in facts])


@to_unicode.register
def _(node: nodes.Sequence) -> str:
    return "; ".join([_text(item) for item in node.items])
