"""The operations of a graph: each as a Python expression of numpy, and in it their value in the run that is followed.

    exp of x, shape (4,)   →  "exp(x)"             a + b     →  "a + b"
    exp of x, shape ()     →  "math_exp(x)"        sum of x  →  "float(add_reduce(x, None))"

Of numbers the expressions are Python's, which raise where IEEE has an answer: the run is then left to the tape.
"""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any, Final

from schemenn.arrays import np
from schemenn.primitives.special_arrays import SPECIAL
from schemenn.primitives.special_functions import sigmoid, softplus
from schemenn.primitives.softmax import shift_of_rows, softmax_of_rows
from schemenn.primitives.tensor_windows import overlap_added, windows_of

if TYPE_CHECKING:
    from types import CodeType

    from schemenn.tracing.graph import Node, Shape

FUNCTIONS: Final = "exp log sin cos tan sinh cosh tanh asinh acosh atanh sqrt".split()
"""Functions of one number that have one name in numpy, but for an arc, and in the library of Python."""

_ARCS: Final = {"asin": "arcsin", "acos": "arccos", "atan": "arctan",
                "asinh": "arcsinh", "acosh": "arccosh", "atanh": "arctanh"}  # fmt: skip

_SIGNS: Final = {
    "add": "+", "subtract": "-", "multiply": "*", "divide": "/",
    "greater": ">", "less": "<", "greater-equal": ">=", "less-equal": "<=", "equal": "==",
}  # fmt: skip


def _whole(shape: Shape, places: tuple[Any, ...], *parts: Any) -> Any:
    """Zeros of a shape with the parts added at their places."""
    made = np.zeros(shape)
    for place, part in zip(places, parts, strict=True):
        made[place] += part
    return made


def _stacked(shape: Shape, axis: int, *parts: Any) -> Any:
    """Parts along a new axis."""
    made = np.empty(shape)
    before: tuple[Any, ...] = (slice(None),) * axis
    for place, part in enumerate(parts):
        made[(*before, place)] = part
    return made


def _product(x: Any, axes: Any) -> Any:
    found = np.multiply.reduce(x, axes)
    return found if found.shape else float(found)


def _gathered(x: Any, index: Any, depth: int) -> Any:
    """Of each lane the part at its index on the first axis; of what has no lanes, the part at the index of each."""
    places = index.astype(np.intp)
    if not depth:
        return x[places]
    found = np.take_along_axis(x, places.reshape(places.shape + (1,) * (x.ndim - depth)), depth)
    return found.reshape(x.shape[:depth] + x.shape[depth + 1 :])


def _scattered(g: Any, index: Any, shape: Shape, depth: int) -> Any:
    """Zeros with the adjoints added at the places where they were gathered."""
    made = np.zeros(shape)
    places = index.astype(np.intp)
    if not depth:
        np.add.at(made, places, g)
        return made
    places = places.reshape(places.shape + (1,) * (len(shape) - depth))
    places = np.broadcast_to(places, (*shape[:depth], 1, *shape[depth + 1 :]))
    np.put_along_axis(made, places, np.expand_dims(g, depth), depth)
    return made


def _padded(x: Any, shape: Shape, border: float, inside: tuple[Any, ...]) -> Any:
    """An array inside of a border."""
    made = np.full(shape, border)
    made[inside] = x
    return made


def _any(x: Any, shape: Shape) -> Any:
    """Whether there is something true along the axes that are to be gone, or of length 1."""
    if not shape:
        return bool(x.any())
    x = x.any(axis=tuple(range(x.ndim - len(shape))))
    return x.any(axis=tuple([k for k, n in enumerate(shape) if n == 1]), keepdims=True)


def _filled(condition: Any, x: Any, depth: int) -> Any:
    """In the lanes where the condition holds x, in all others what it is in the first of them."""
    whole = np.broadcast_to(x, np.broadcast(condition, x).shape)
    lanes = np.broadcast_to(condition.reshape(condition.shape[:depth]), whole.shape[:depth])
    return np.where(condition, whole, whole[np.unravel_index(lanes.argmax(), lanes.shape)])


def _sign(x: float) -> float:
    return 1.0 if x > 0.0 else -1.0 if x < 0.0 else x


NAMES: Final[dict[str, Any]] = {
    "__builtins__": {},
    **{name: getattr(np, _ARCS.get(name, name)) for name in (*FUNCTIONS, *_ARCS)},
    **{f"math_{name}": getattr(math, name) for name in (*FUNCTIONS, *_ARCS)},
    "abs": np.abs,
    "math_abs": abs,
    "arctan2": np.arctan2,
    "math_arctan2": math.atan2,
    **SPECIAL,
    "math_sigmoid": sigmoid,
    "math_softplus": softplus,
    "math_erf": math.erf,
    "step_floor": np.floor,
    "step_ceiling": np.ceil,
    "step_round": np.rint,
    "step_truncate": np.trunc,
    "sign": np.sign,
    "math_sign": _sign,
    "maximum": np.maximum,
    "minimum": np.minimum,
    "where": np.where,
    "add_reduce": np.add.reduce,
    "maximum_reduce": np.maximum.reduce,
    "minimum_reduce": np.minimum.reduce,
    "broadcast_to": np.broadcast_to,
    "full": np.full,
    "matmul": np.matmul,
    "concatenate": np.concatenate,
    "softmax": softmax_of_rows,
    "shift": shift_of_rows,
    "whole": _whole,
    "stacked": _stacked,
    "cumulative": np.cumsum,
    "product": _product,
    "gathered": _gathered,
    "scattered": _scattered,
    "windows_of": windows_of,
    "overlap_added": overlap_added,
    "padded": _padded,
    "any_in": _any,
    "filled": _filled,
    "slice": slice,
    "float": float,
    "bool": bool,
    "inf": math.inf,
    "nan": math.nan,
}
"""What the expressions refer to."""


def text(node: Node, operands: list[str]) -> str:
    """The expression of a node, of those of its operands."""
    write = _TEXTS.get(node.operation)
    if write is not None:
        return write(node, *operands)
    sign = _SIGNS.get(node.operation)
    if sign is not None:
        return f"({operands[0]} {sign} {operands[1]})"
    name = node.operation.replace("-", "_")
    return f"{name if node.shape else f'math_{name}'}({', '.join(operands)})"


@cache
def _compiled(expression: str) -> CodeType:
    return compile(expression, "<node>", "eval")


def evaluate(node: Node, operands: list[Any], objects: dict[str, Any]) -> Any:
    """The value of a node, of those of its operands; `objects` are what nodes refer to by name."""
    names = [f"x{place}" for place in range(len(operands))]
    return eval(_compiled(text(node, names)), {**NAMES, **objects, **dict(zip(names, operands, strict=True))})


def _constant(node: Node) -> str:
    found = repr(node.extra)
    return f"({found})" if found.startswith("-") else found


def _negative(node: Node, x: str) -> str:
    return f"(-{x})"


def _power(node: Node, x: str) -> str:
    return f"({x} ** {node.extra!r})"


def _sum(node: Node, x: str) -> str:
    if not node.shape:
        return f"float(add_reduce({x}, None))"
    axes = node.extra[0] if len(node.extra) == 1 else node.extra
    return f"add_reduce({x}, {axes})"


def _extreme(name: str) -> Callable[..., str]:
    def write(node: Node, x: str) -> str:
        found = f"{name}_reduce({x}, {node.extra!r})"
        return found if node.shape else f"float({found})"

    return write


def _inner(node: Node, x: str, y: str) -> str:
    if len(node.operands[0].shape) == 1:
        return f"float({x}.dot({y}))"
    return f"float({x}.ravel().dot({y}.ravel()))"


def _transpose(node: Node, x: str) -> str:
    is_reversed = node.extra == tuple(range(len(node.extra)))[::-1]
    return f"{x}.T" if is_reversed else f"{x}.transpose({node.extra})"


def _broadcast(node: Node, x: str) -> str:
    return f"broadcast_to({x}, {node.shape})" if node.operands[0].shape else f"full({node.shape}, {x})"


def _dot(node: Node, a: str, b: str) -> str:
    return f"{a}.dot({b})" if node.shape else f"float({a}.dot({b}))"


def _reshape(node: Node, x: str) -> str:
    if not node.operands[0].shape:
        return f"full({node.shape}, {x})"
    return f"{x}.reshape({node.shape})" if node.shape else f"{'bool' if node.is_truth else 'float'}({x}.item())"


def _index(node: Node, x: str) -> str:
    found = f"{x}[{node.extra!r}]"
    return found if node.shape else f"{'bool' if node.is_truth else 'float'}({found})"


def _where(node: Node, condition: str, a: str, b: str) -> str:
    return f"where({condition}, {a}, {b})" if node.shape else f"({a} if {condition} else {b})"


def _joint(sign: str, word: str) -> Callable[..., str]:
    def write(node: Node, a: str, b: str) -> str:
        return f"({a} {sign} {b})" if node.operands[0].shape or node.operands[1].shape else f"({a} {word} {b})"

    return write


def _step(name: str) -> Callable[..., str]:
    return lambda node, x: f"step_{name}({x})" if node.shape else f"float(step_{name}({x}))"


def _sliding(name: str) -> Callable[..., str]:
    return lambda node, x: f"{name}({x}, {node.extra[0]}, {node.extra[1]}, {node.extra[2]})"


_TEXTS: Final[dict[str, Callable[..., str]]] = {
    "constant": _constant,
    "negative": _negative,
    "power": _power,
    "sum": _sum,
    "largest": _extreme("maximum"),
    "smallest": _extreme("minimum"),
    "inner": _inner,
    "transpose": _transpose,
    "broadcast": _broadcast,
    "dot": _dot,
    "reshape": _reshape,
    "index": _index,
    "where": _where,
    "stop": lambda node, x: x,
    "alias": lambda node, x: x,
    "expt": lambda node, x, n: f"({x} ** {n})",
    **{name: _step(name) for name in ("floor", "ceiling", "round", "truncate")},
    "sgn": lambda node, x: f"{'' if node.shape else 'math_'}sign({x})",
    "product": lambda node, x: f"product({x}, {node.extra!r})",
    "cumulative": lambda node, x: f"cumulative({x}, {node.extra})",
    "gathered": lambda node, x, index: f"gathered({x}, {index}, {node.extra})",
    "scattered": lambda node, g, index: f"scattered({g}, {index}, {node.extra[0]}, {node.extra[1]})",
    "windows": _sliding("windows_of"),
    "overlap-add": _sliding("overlap_added"),
    "pad": lambda node, x, border: f"padded({x}, {node.shape}, {border}, {node.extra!r})",
    "draw": lambda node, *operands: f"{node.extra[0]}({', '.join(('drawn', node.extra[1], *operands))})",
    "any": lambda node, x: f"any_in({x}, {node.shape})",
    "filled": lambda node, condition, x: f"filled({condition}, {x}, {node.extra})",
    "call": lambda node, *operands: f"{node.extra}({', '.join(operands)})",
    "and": _joint("&", "and"),
    "or": _joint("|", "or"),
    "not": lambda node, a: f"(~{a})" if node.shape else f"(not {a})",
    "stacked": lambda node, *parts: f"stacked({node.shape}, {node.extra}, {', '.join(parts)})",
    "concatenate": lambda node, *parts: f"concatenate(({', '.join(parts)},), {node.extra})",
    "whole": lambda node, *parts: f"whole({node.shape}, {node.extra!r}, {', '.join(parts)})",
}
