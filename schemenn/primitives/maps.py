"""`map` over tensors as one run, gradients as straight-line code: the way to the session, which makes both.

(%map-at-once f (list t))        →  the tensor or mask that (map f t) answers, or #f
(%straight 'gradient f '(2.0))   →  the gradient of f, or #f
(%stacked '(1 2))                →  #f64(1.0 2.0)
"""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, Boolean, intern, new_string, to_list
from schemenn.number import REAL_CLASSES
from schemenn.primitives.check import elements
from schemenn.runtime.tail import pend
from schemenn.tensor import REAL_OR_TENSOR, Mask, Tensor, float_operand, make_mask, make_tensor
from schemenn.tracked import Tracked, plain

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Protocol

    class Straight(Protocol):
        """The straight-line code of a session."""

        def of(self, procedure: Any, arguments: Any, kind: str) -> Any:
            """What a procedure, or its gradient, answers by a trace; None if there is none."""

        def course(self, left: list[str]) -> Any:
            """A course that has left answers of these kinds to the tape."""

        def on_course(self, course: Any, procedure: Any, arguments: Any, kind: str) -> Any:
            """What a procedure, or its gradient, answers by a trace from the first run on; None if there is none."""

    class Specializer(Protocol):
        """The way from procedures to variants of them."""

        @property
        def straight(self) -> Straight:
            """The straight-line code."""

        def map_at_once(self, procedure: Any, operands: list[Any]) -> Any:
            """What `map` answers by the vector variant; None if there is none."""

        def why_not_at_once(self, procedure: Any, operands: list[Any]) -> str:
            """Why there is none."""

    class Host(Protocol):
        """What a session is to these primitives."""

        @property
        def specializer(self) -> Specializer:
            """Its way from procedures to variants."""

        def builtin(self, key: str) -> Any:
            """The value of a builtin."""


_host: dict[str, Host] = {}


def set_host(host: Host) -> None:
    """Make `host` the session whose procedures are mapped."""
    _host["session"] = host


def is_batch(a: Any) -> Boolean:
    """(%batch? a): whether a is a tensor or a mask."""
    return TRUE if plain(a).__class__ is Tensor or a.__class__ is Mask else FALSE


def batch_rows(a: Any) -> Any:
    """(%batch-rows a): the rows of a tensor or mask as a list; anything else is itself."""
    if is_batch(a) is FALSE:
        return a
    from schemenn.primitives.tensors import tensor_rows

    return tensor_rows(a)


def map_batch(procedure: Any, *operands: Any) -> Any:
    """(%map-batch f t …): `map` over tensors. What does it is loaded when it is first needed."""
    return pend(_host["session"].builtin("%map-tensors"), procedure, to_list(operands))


def for_each_batch(procedure: Any, *operands: Any) -> Any:
    """(%for-each-batch f t …): `for-each` over tensors."""
    return pend(_host["session"].builtin("%for-each-tensors"), procedure, to_list(operands))


def map_at_once(procedure: Any, operands: Any) -> Any:
    """(%map-at-once f operands): a tensor or a mask; #f if that is not how it goes."""
    found = _host["session"].specializer.map_at_once(procedure, elements("map", operands))
    return FALSE if found is None else found


def straight(kind: Any, procedure: Any, arguments: Any) -> Any:
    """(%straight kind f arguments): what f, or by the kind ∇ or value-and-gradient of it, answers of the arguments by
    straight-line code; #f if there is none.
    """
    found = _host["session"].specializer.straight.of(procedure, arguments, kind.name)
    return FALSE if found is None else found


def course(left: Any) -> Any:
    """(%course left): runs that are traced from the first on, but for answers of the kinds in the list."""
    return _host["session"].specializer.straight.course([kind.name for kind in elements("list", left)])


def course_left(of: Any) -> Any:
    """(%course-left course): the list of the kinds of answers that are left to the tape by now."""
    return to_list([intern(kind) for kind in of.left])


def straight_on_course(of: Any, kind: Any, procedure: Any, arguments: Any) -> Any:
    """(%straight-on-course course kind f arguments): as %straight, whatever has been run elsewhere."""
    found = _host["session"].specializer.straight.on_course(of, procedure, arguments, kind.name)
    return FALSE if found is None else found


def why_not_at_once(procedure: Any, operands: Any) -> Any:
    """(%why-not-at-once f operands): a string that says what stands in the way, #f if nothing does."""
    found = _host["session"].specializer.why_not_at_once(procedure, elements("map", operands))
    return new_string(found) if found else FALSE


def stacked(values: Any) -> Any:
    """(%stacked values): numbers or tensors of one shape as a tensor, booleans as a mask; or the list."""
    items = elements("map", values)
    classes = {item.__class__ for item in items}
    if Tracked in classes and {plain(item).__class__ for item in items} <= REAL_OR_TENSOR:
        return _stacked_tracked(items, values)
    is_truth = items and all([item is TRUE or item is FALSE for item in items])
    is_joint = classes in ({Tensor}, {Mask}) and len({item.array.shape for item in items}) == 1
    if not is_truth and not is_joint and not classes <= REAL_CLASSES:
        return values
    from schemenn.arrays import np

    if is_truth:
        return make_mask(np.array([item is TRUE for item in items], np.bool_))
    if not is_joint:
        return make_tensor(np.array([float_operand("map", item) for item in items], np.float64))
    whole = np.stack([item.array for item in items])
    return make_tensor(whole) if Tensor in classes else make_mask(whole)


def _stacked_tracked(items: list[Any], values: Any) -> Any:
    """Numbers and tensors, some of them tracked, as a tensor if they are of one shape."""
    from schemenn.autodiff.operations import shape_of
    from schemenn.primitives.tensors import tensor

    return tensor(*items) if len({shape_of(item) for item in items}) == 1 else values
