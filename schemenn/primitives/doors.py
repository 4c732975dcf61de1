"""The way from a primitive on tensors to its derivative, for operands that are being differentiated.

    @differentiable("ravel")
    def ravel(t): … tensor_or_mask("ravel", t) …      t tracked: the check raises MeetsTracked, autodiff answers instead

The checks of operands are where a tracked tensor is found; nothing is asked before. A primitive without this way raises
MeetsTracked as it is: a NotDifferentiable that names it.
"""

from __future__ import annotations

from functools import cache

from schemenn.errors import NotDifferentiable

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final, TypeVar

    _Function = TypeVar("_Function", bound=Callable[..., Any])


_TAKES_REST: Final = 0x04
"""The flag of code with a `*rest`."""


class MeetsTracked(NotDifferentiable):
    """A check of an operand met a tracked tensor."""


def differentiable(name: str) -> Callable[[_Function], _Function]:
    """Make a primitive of the Scheme name answer tracked operands as its rule in autodiff says."""

    def decorated(function: _Function) -> _Function:
        plain: Any = function
        code = plain.__code__
        optional = len(plain.__defaults__ or ())
        has_rest = bool(code.co_flags & _TAKES_REST)
        primitive: Any = _template(code.co_argcount, optional, has_rest)(function, MeetsTracked, through, name)
        primitive.__name__ = plain.__name__
        primitive.__doc__ = plain.__doc__
        primitive.__defaults__ = plain.__defaults__
        found: _Function = primitive
        return found

    return decorated


@cache
def _template(count: int, optional: int, has_rest: bool) -> Callable[..., Any]:
    """What makes a function of so many parameters, the last ones optional, and perhaps any number of others."""
    names = [f"_{place}" for place in range(count)]
    required = count - optional
    given = names[:required] + [f"{name}=None" for name in names[required:]] + ["*rest"] * has_rest
    names += ["*rest"] * has_rest
    parameters = ", ".join(given)
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
