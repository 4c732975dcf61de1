"""Weights, and the derivatives that `dL/dW` means: what stdlib/builtins/tensors/trainables.scm is made of."""

from __future__ import annotations

from schemenn.autodiff import derivatives, trainables
from schemenn.autodiff.derivatives import Names
from schemenn.autodiff.noted import moment, noted, noted_result
from schemenn.datum import FALSE, UNSPECIFIED
from schemenn.primitives.control import is_defined
from schemenn.primitives.tensor_operands import boolean

__all__ = ["moment", "noted", "noted_result"]

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from schemenn.datum import Boolean


def weight(name: Any, value: Any) -> Any:
    """(%weight name value): roots in the place of the numbers and tensors in a value."""
    return trainables.make_weight(name.name, value)


def next_weight(before: Any, value: Any) -> Any:
    """(%next-weight before value): the same of the plain value, for the variable that had the value before."""
    return trainables.next_weight(before, value)


def next_value(name: Any, before: Any, value: Any) -> Any:
    """(%next-value name before value): the same for a variable that may be a weight by now."""
    return trainables.next_weight(before, value) if trainables.is_weight_name(name.name) else value


def is_means_derivative(whole: Any, above: Any, below: Any) -> Boolean:
    """(%means-derivative? whole above below): whether the first global is not defined, and the others are."""
    return boolean(not is_defined(whole.name) and all([not key.name or is_defined(key.name) for key in (above, below)]))


def derivative_pass(whole: Any, above_name: Any, above: Any) -> Any:
    """(%derivative-pass whole above-name above): the pass to be run first; #f if there is none."""
    return derivatives.pass_needed(Names(whole.name, above_name.name, ""), above) or FALSE


def keep_adjoints(above: Any, found: Any) -> Any:
    """(%keep-adjoints! above pass)."""
    derivatives.keep_adjoints(above, found.adjoints)
    return UNSPECIFIED


def derivative_in(whole: Any, above_name: Any, below_name: Any, above: Any, below: Any) -> Any:
    """(%derivative-in whole above-name below-name above below): a plain number, tensor or structure of such."""
    return derivatives.derivative(Names(whole.name, above_name.name, below_name.name), above, below)
