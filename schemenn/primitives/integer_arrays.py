"""Integer division on arrays of floats: quotients and remainders element by element.

    DIVISIONS["modulo"](np.array([7.0, -7.0]), 3)  →  1.0 and 2.0

All elements must be integers. `fmod` is exact; a quotient is exact while the integers are below 2^52, and larger ones
are divided as Python divides integers. A quotient 0.0 has its sign, a remainder 0.0 none.
"""

from __future__ import annotations

from math import copysign

from schemenn.arrays import np
from schemenn.errors import DivisionByZero
from schemenn.number import to_float
from schemenn.primitives.check import wrong_type
from schemenn.tensor import arrays_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

_LARGE: Final = 2.0**52


def check_integers(name: str, array: Any) -> None:
    """Refuse elements that are no integers.

    Raises: WrongType, naming the first of them
    """
    wrong = ~np.isfinite(array) | (np.trunc(array) != array)
    if wrong.any():
        raise wrong_type(name, "an integer", float(np.asarray(array)[wrong][0] if np.ndim(array) else array))


def _operands(name: str, n1: Any, n2: Any) -> tuple[Any, Any]:
    a, b = arrays_of(name, n1, n2)
    check_integers(name, a)
    check_integers(name, b)
    if np.any(np.equal(b, 0.0)):
        raise DivisionByZero(f"{name}: division by zero", (n1, n2))
    return a, b


def _modulo(a: Any, b: Any) -> Any:
    rest = np.fmod(a, b)
    return np.where((rest != 0.0) & ((rest < 0.0) != np.less(b, 0.0)), rest + b, rest) + 0.0


def _remainder(a: Any, b: Any) -> Any:
    return np.fmod(a, b) + 0.0


def _of_large(a: Any, b: Any, is_floor: bool) -> Any:
    def divide(x: float, y: float) -> float:
        n, m = int(x), int(y)
        quotient = n // m if is_floor or (n < 0) == (m < 0) else -(-n // m)
        return to_float(quotient) or copysign(0.0, x) * copysign(1.0, y)

    return np.vectorize(divide, otypes=[np.float64])(a, b)


def _quotient(is_floor: bool) -> Callable[[Any, Any], Any]:
    def divide(a: Any, b: Any) -> Any:
        if np.any(np.abs(a) >= _LARGE) or np.any(np.abs(b) >= _LARGE):
            return _of_large(a, b, is_floor)
        whole = (a - (_modulo(a, b) if is_floor else np.fmod(a, b))) / b
        return np.where(whole == 0.0, np.copysign(0.0, a) * np.copysign(1.0, b), whole)

    return divide


def _division(name: str, divide: Callable[[Any, Any], Any]) -> Callable[[Any, Any], Any]:
    return lambda n1, n2: divide(*_operands(name, n1, n2))


_KINDS: Final[dict[str, Callable[[Any, Any], Any]]] = {
    "quotient": _quotient(False),
    "truncate-quotient": _quotient(False),
    "floor-quotient": _quotient(True),
    "remainder": _remainder,
    "truncate-remainder": _remainder,
    "modulo": _modulo,
    "floor-remainder": _modulo,
}

DIVISIONS: Final = {name: _division(name, divide) for name, divide in _KINDS.items()}
"""By Scheme names, of tensors and numbers."""


def _parity(name: str, wanted: float) -> Callable[[Any], Any]:
    def test(array: Any) -> Any:
        check_integers(name, array)
        return np.abs(np.fmod(array, 2.0)) == wanted

    return test


PARITIES: Final = {"even?": _parity("even?", 0.0), "odd?": _parity("odd?", 1.0)}
"""The tests of an array of integers."""
