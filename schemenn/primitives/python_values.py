"""Values of Scheme and of Python, each as the other has them.

    to_python((list "a" 1/2))  →  ["a", Fraction(1, 2)]
    to_scheme((1, None))        →  a list of 1 and the unspecified value

A tensor and the numpy array of its elements are one piece of memory. What has no counterpart in Scheme stays what it is
in a PythonObject, and comes back as itself; so does a procedure that stands for a callable, and the other way round.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

from schemenn.datum import (
    FALSE,
    NIL,
    TRUE,
    UNSPECIFIED,
    Boolean,
    Bytevector,
    Char,
    KeywordObject,
    MultipleValues,
    Pair,
    String,
    Symbol,
    Vector,
    new_string,
    to_list,
)
from schemenn.errors import NotDifferentiable, PythonError, SchemeError, SchemeExit, WrongType
from schemenn.number import Complex, make_rectangular, rational
from schemenn.primitives.equality import datum_of
from schemenn.primitives.hash_kinds import HashTable
from schemenn.primitives.hash_tables import make_equal_hash_table
from schemenn.procedures import is_procedure, procedure_name
from schemenn.rational import Rational, to_float
from schemenn.runtime.control import Capture
from schemenn.runtime.handlers import Reenter, condition
from schemenn.runtime.tail import run
from schemenn.tensor import Mask, Tensor, make_mask, make_tensor
from schemenn.tracked import Tracked
from schemenn.write import register, short

if TYPE_CHECKING:
    from collections.abc import Callable

_DEEPEST: Final = 400
"""How deep lists in lists may go to the other side: Python's own libraries recurse into them."""

_CALLABLE: Final = "__python_callable__"
_PROCEDURE: Final = "__scheme_procedure__"


class PythonObject:
    """A Python object that Scheme has no counterpart for."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value


def _printed(datum: PythonObject, write_inner: Callable[[Any], str]) -> str:
    value = datum.value
    name = f" {value.__name__}" if value.__class__ is type(sys) else ""
    return f"#<python {value.__class__.__name__}{name}>"


register(PythonObject, _printed)


# To Python.


def to_python(value: Any, depth: int = 0) -> Any:
    """The Python value of a Scheme value. Raises: WrongType for data nested too deeply, NotDifferentiable"""
    cls = value.__class__
    if cls in (int, float):
        return value
    if value is NIL:
        return []
    if value is UNSPECIFIED:
        return None
    if cls is Tracked:
        raise NotDifferentiable("python", "Python has no derivatives here; use stop-gradient, or a rule of your own")
    if depth > _DEEPEST:
        raise WrongType(f"python: lists nested {_DEEPEST} deep stay on this side", ())
    if cls is Pair:
        return _python_list(value, depth)
    if cls is Vector:
        return [to_python(item, depth + 1) for item in value.items]
    if isinstance(value, HashTable):
        return {_key(datum_of(key)): to_python(item, depth + 1) for key, item in value.entries.items()}
    if is_procedure(value):
        return _callable(value)
    convert = _PLAIN.get(cls)
    return value if convert is None else convert(value)


def _key(key: Any) -> Any:
    found = to_python(key)
    return tuple(found) if isinstance(found, list) else found


def _python_list(pair: Any, depth: int) -> list[Any]:
    items = []
    seen = 0
    slow = pair
    whole = pair
    while pair.__class__ is Pair:
        items.append(to_python(pair.car, depth + 1))
        pair = pair.cdr
        seen += 1
        if seen % 2 == 0:
            slow = slow.cdr
            if slow is pair:
                raise WrongType(f"python: expected a list that ends, got {short(whole)}", (whole,))
    if pair is not NIL:
        raise WrongType(f"python: a pair that is no list has no counterpart: {short(whole)}", (whole,))
    return items


def _callable(procedure: Any) -> Any:
    """What Python may call: the callable that the procedure stands for, or one that calls the procedure."""
    known = procedure.__dict__.get(_CALLABLE)
    if known is not None:
        return known[0]

    def call(*operands: Any) -> Any:
        value = procedure(*[to_scheme(each) for each in operands])
        if value is ...:
            value = run()
        return to_python(value)

    def guarded(*operands: Any) -> Any:
        try:
            return call(*operands)
        except (Capture, Reenter):
            pass
        except Exception as error:  # Scheme code fails as Python fails: what it means is known here
            raise condition(error) from None
        raise WrongType("python: a procedure that Python calls cannot keep its continuation, or enter another", ())

    guarded.__name__ = guarded.__qualname__ = procedure_name(procedure)
    guarded.__dict__[_PROCEDURE] = procedure
    return guarded


def _complex(number: Complex) -> complex:
    return complex(to_float(number.re), to_float(number.im))


def _fraction(number: Rational) -> Any:
    from fractions import Fraction

    return Fraction(number.numerator, number.denominator)


_PLAIN: Final[dict[Any, Callable[[Any], Any]]] = {
    Boolean: lambda value: value is TRUE,
    Rational: _fraction,
    Complex: _complex,
    String: lambda value: value.text,
    Symbol: lambda value: value.name,
    Char: lambda value: value.value,
    Bytevector: lambda value: bytes(value.data),
    Tensor: lambda value: value.array,
    Mask: lambda value: value.array,
    MultipleValues: lambda value: tuple([to_python(each) for each in value.values]),
    PythonObject: lambda value: value.value,
}


# To Scheme.


def to_scheme(value: Any, depth: int = 0) -> Any:
    """The Scheme value of a Python value."""
    cls = value.__class__
    if cls in (int, float):
        return value
    if value is None:
        return UNSPECIFIED
    if depth > _DEEPEST:
        return PythonObject(value)
    if cls is list or cls is tuple:
        return to_list([to_scheme(each, depth + 1) for each in value])
    if cls is dict:
        table = make_equal_hash_table()
        for key, item in value.items():
            table.entries[table.key_of(to_scheme(key, depth + 1))] = to_scheme(item, depth + 1)
        return table
    convert = _OF_PYTHON.get(cls)
    if convert is not None:
        return convert(value)
    return value if cls.__module__.startswith("schemenn.") else _other(value)


def _other(value: Any) -> Any:
    """The value of a class that is not known by its name: of numpy, of fractions, a subclass, a callable."""
    kind = value.__class__
    if kind.__module__ == "numpy" and hasattr(value, "dtype"):
        return _array(value)
    if kind.__module__ == "fractions" and kind.__name__ == "Fraction":
        return rational(value.numerator, value.denominator)
    if callable(value):
        return _procedure(value)
    return PythonObject(value)


def _array(array: Any) -> Any:
    """A tensor or mask over an array of floats or booleans, without a copy; over a copy for numbers of other kinds."""
    from schemenn.arrays import np

    if array.dtype.kind not in "fiub" or array.dtype.kind == "f" and array.dtype.itemsize > 8:
        return to_scheme(array.item()) if array.ndim == 0 and array.dtype.kind in "cUS" else PythonObject(array)
    if array.ndim == 0:
        return to_scheme(array.item())
    if array.dtype.kind == "b":
        return make_mask(np.ascontiguousarray(array))
    return make_tensor(np.ascontiguousarray(array, dtype=np.float64))


def _procedure(function: Any) -> Any:
    """The procedure that calls a Python callable; `#:name value` among its operands are arguments by name."""
    known = getattr(function, "__dict__", {}).get(_PROCEDURE)
    if known is not None:
        return known

    def procedure(*operands: Any) -> Any:
        return call_python(function, operands)

    name = getattr(function, "__qualname__", function.__class__.__name__)
    procedure.__name__ = procedure.__qualname__ = name if isinstance(name, str) else "python"
    procedure.__dict__[_CALLABLE] = (function,)
    procedure.__dict__["__scheme_name__"] = procedure.__name__
    return procedure


def call_python(function: Any, operands: tuple[Any, ...]) -> Any:
    """What a callable answers, as a Scheme value. Raises: PythonError for an exception of Python's"""
    plain: list[Any] = []
    named: dict[str, Any] = {}
    rest = list(operands)[::-1]
    while rest:
        operand = rest.pop()
        if operand.__class__ is KeywordObject:
            if not rest:
                raise WrongType(f"python: a value must follow #:{operand.name}", (operand,))
            named[operand.name] = to_python(rest.pop())
        else:
            plain.append(to_python(operand))
    return answer_of(lambda: function(*plain, **named))


def answer_of(thunk: Callable[[], Any]) -> Any:
    """What a thunk of Python code answers, as a Scheme value. Raises: PythonError for an exception of Python's"""
    try:
        value = thunk()
    except (SchemeError, MemoryError):
        raise
    except Exception as error:
        failed = error
    except SystemExit as leaving:
        raise SchemeExit(leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)) from None
    else:
        return to_scheme(value)
    text = f"{failed.__class__.__name__}: {failed}" if str(failed) else failed.__class__.__name__
    raise PythonError(f"python: {text}", (PythonObject(failed),))


def _number(value: complex) -> Any:
    return make_rectangular(value.real, value.imag)


_OF_PYTHON: Final[dict[Any, Callable[[Any], Any]]] = {
    bool: lambda value: TRUE if value else FALSE,
    complex: _number,
    str: new_string,
    bytes: lambda value: Bytevector(bytearray(value)),
    bytearray: lambda value: Bytevector(bytearray(value)),
}
