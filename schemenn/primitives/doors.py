"""The way from a primitive on tensors to its derivative, for operands that are being differentiated.

    @differentiable("ravel")
    def ravel(t): … tensor_or_mask("ravel", t) …      t tracked: the check raises MeetsTracked, autodiff answers instead

The checks of operands are where a tracked tensor is found; nothing is asked before. A primitive without this way raises
MeetsTracked as it is: a NotDifferentiable that names it.
"""

from __future__ import annotations

from functools import cache
from inspect import Parameter, signature

from schemenn.errors import NotDifferentiable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, TypeVar

    _Function = TypeVar("_Function", bound=Callable[..., Any])


class MeetsTracked(NotDifferentiable):
    """A check of an operand met a tracked tensor."""


def differentiable(name: str) -> Callable[[_Function], _Function]:
    """Make a primitive of the Scheme name answer tracked operands as its rule in autodiff says."""

    def decorated(function: _Function) -> _Function:
        parameters = signature(function).parameters.values()
        shape = tuple([(p.kind is Parameter.VAR_POSITIONAL, p.default is not Parameter.empty) for p in parameters])
        primitive: Any = _template(shape)(function, MeetsTracked, through, name)
        primitive.__name__ = function.__name__
        primitive.__doc__ = function.__doc__
        primitive.__defaults__ = function.__defaults__
        found: _Function = primitive
        return found

    return decorated


@cache
def _template(shape: tuple[tuple[bool, bool], ...]) -> Callable[..., Any]:
    """What makes the function of that signature: for each parameter, whether it takes all others, and has a default."""
    names = [f"*_{place}" if is_rest else f"_{place}" for place, (is_rest, _) in enumerate(shape)]
    parameters = ", ".join([f"{name}=None" if shape[place][1] else name for place, name in enumerate(names)])
    operands = ", ".join(names)
    source = (
        "def make(function, meets, through, name):\n"
        f" def primitive({parameters}):\n"
        f"  try:\n   return function({operands})\n"
        f"  except meets:\n   return through(name, ({operands},))\n"
        " return primitive\n"
    )
    namespace: dict[str, Any] = {}
    exec(source, namespace)
    made: Callable[..., Any] = namespace["make"]
    return made


def through(name: str, operands: tuple[Any, ...]) -> Any:
    """What the primitive answers by its rule; operands left out at the end are None."""
    from schemenn.autodiff import differentiate

    while operands and operands[-1] is None:
        operands = operands[:-1]
    return differentiate(name, operands)
