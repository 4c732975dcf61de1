"""The call that failed, as it happened: its operands as they are written, where they stand, and their values.

    (car (cdr x)) where x is (1)   →   FailedCall("car", [Operand("(cdr x)", …, ())])

Values are read from the frame of the failing form; those that cannot be had without running the program again are
UNKNOWN.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from schemenn.core import Global, Node, Primitive, Ref
from schemenn.core_walk import walk
from schemenn.errors import RunError, ShapeMismatch
from schemenn.hints.source_forms import form_at, head_of, in_source
from schemenn.library import builtin_key
from schemenn.places import Places
from schemenn.procedures import is_procedure, scheme_name
from schemenn.syntax import Atom, Form, Identifier, Syntax, VectorForm, to_datum
from schemenn.tracked import Tracked
from schemenn.trial import CALLS, Trial, UnknownValue

if TYPE_CHECKING:
    from types import FrameType, TracebackType

    from schemenn.session import Session
    from schemenn.source import Span


class _Unknown:
    def __repr__(self) -> str:
        return "unknown"


UNKNOWN: Final = _Unknown()


class Operand:
    """An operand: its text, "" if it does not stand in the source; its place; its value."""

    __slots__ = ("span", "text", "value")

    def __init__(self, text: str, span: Span | None, value: Any) -> None:
        self.text = text
        self.span = span
        self.value = value

    @property
    def known(self) -> bool:
        """Whether the value is known."""
        return self.value is not UNKNOWN


class FailedCall:
    """A call. `procedure` is its value, or UNKNOWN; `form` the form in the source, if it is written there as it is;
    `operator` the operator as it is written.
    """

    def __init__(self, name: str, operator: Operand, operands: list[Operand], form: Form | None) -> None:
        self.name = name
        self.operator = operator
        self.operands = operands
        self.form = form

    @property
    def procedure(self) -> Any:
        """The procedure that was called."""
        return self.operator.value

    @property
    def is_known(self) -> bool:
        """Whether all values are known."""
        return all(operand.known for operand in self.operands)


def failed_call(error: RunError, session: Session, origin: BaseException) -> FailedCall | None:
    """The call at the place of an error, if it can be found; `origin` is the exception that has the traceback."""
    span = error.span
    if span is None:
        return None
    places = Places(origin, session)  # type: ignore[arg-type]
    pending = _pending(places, span)
    if pending is not None:
        return pending
    frame = _frame_at(places, span)
    if frame is None:
        return None
    node = _node_at(frame, places, span, error)
    found = None if node is None else _call_of(node, Trial(frame.f_locals, session), span)
    if found is not None and found.form is not None:
        return found
    written = _as_written(frame.f_locals, span, session)
    return None if written is None and found is not None and found.name.startswith("%") else written or found


def _pending(places: Places, span: Span) -> FailedCall | None:
    """The tail call that could not be made."""
    if not places.in_tail_call() or places.last is None:
        return None
    variables = places.last.tb_frame.f_locals
    f, values = variables["f"], list(variables["args"])
    written = _as_written({}, span, places.session)
    if written is not None and is_procedure(written.procedure) and written.procedure is not f:
        return written  # what the procedure that is called there has called
    return _with_texts("", f, values, span)


def _frame_at(places: Places, span: Span) -> FrameType | None:
    """The innermost frame of the program that has reached the span."""
    for stack in reversed(places.frames):
        here = places.span_of(stack.tb_frame.f_code, stack.tb_lasti)
        if here is not None and _same(here, span):
            frame: FrameType = stack.tb_frame
            return frame
    return None


def _same(a: Span | None, b: Span) -> bool:
    if a is None or a.source.name != b.source.name:
        return False
    return (a.line, a.column, a.end_line, a.end_column) == (b.line, b.column, b.end_line, b.end_column)


def _node_at(frame: FrameType, places: Places, span: Span, error: RunError) -> Node | None:
    """The call at the span that the message is about: the one that fails so again, or has the name it begins with."""
    found = places.session.codes.find(frame.f_code)
    if found is None:
        return None
    kinds = (Primitive, *CALLS)
    nodes: list[Node] = [node for node in walk(found[0].forms[found[1]]) if isinstance(node, kinds)]
    nodes = [node for node in nodes if _same(node.span, span)]
    trial = Trial(frame.f_locals, places.session)
    operation = error.message.partition(": ")[0]
    again = [node for node in nodes if _fails_so(node, trial, error)]
    named = [node for node in nodes if _name(node) == operation]
    best = next((found for found in (again, named, nodes) if found), [])
    return min(best, key=lambda node: _count_unknown(node, trial), default=None)


def _count_unknown(node: Node, trial: Trial) -> int:
    """The operands whose values are not to be had: many, if the node is another copy of the form than the frame's."""
    operands: list[Node] = node.operands  # type: ignore[attr-defined]
    return [_value(operand, trial) for operand in operands].count(UNKNOWN)


def _fails_so(node: Node, trial: Trial, error: RunError) -> bool:
    try:
        trial.again(node)
    except RunError as failure:
        failure.__traceback__ = None
        if isinstance(failure, ShapeMismatch) and isinstance(error, ShapeMismatch):
            return failure.text == error.text and failure.operation == error.operation
        return failure.message == error.message
    except Exception:  # a trial that fails otherwise tells nothing
        return False
    return False


def _name(node: Node) -> str:
    """The name the operator has in the source, if it has one."""
    operator = getattr(node, "operator", None)
    if isinstance(operator, Ref):
        return scheme_name(operator.variable.name)
    key = node.key if isinstance(node, Primitive) else operator.key if isinstance(operator, Global) else ""
    return scheme_name(key)


def _plain(value: Any) -> Any:
    """The value without what it was computed from."""
    while isinstance(value, Tracked):
        value = value.value
    return value


def _value(node: Node, trial: Trial) -> Any:
    try:
        return _plain(trial.value(node))
    except (UnknownValue, RunError, TypeError, AttributeError, ValueError, LookupError, ArithmeticError):
        return UNKNOWN


def _call_of(node: Node, trial: Trial, span: Span) -> FailedCall:
    operands: list[Node] = node.operands  # type: ignore[attr-defined]
    values = [_value(operand, trial) for operand in operands]
    if isinstance(node, Primitive):
        operator = trial.session.builtin(node.key)
    else:
        assert isinstance(node, CALLS)
        operator = _value(node.operator, trial)
    return _with_texts(_name(node), operator, values, span)


def _with_texts(name: str, procedure: Any, values: list[Any], span: Span) -> FailedCall:
    """The call, with the texts of the operands if the form in the source is that call and not a macro's use."""
    form = form_at(span)
    if form is not None and not (form.tail is None and len(form.items) == len(values) + 1 and _is_call(form, name)):
        form = None
    if form is None:
        return FailedCall(name, Operand("", None, procedure), [Operand("", None, value) for value in values], None)
    places = [in_source(item, span.source) for item in form.items]
    parts = zip(form.items, places, [procedure, *values], strict=True)
    operator, *operands = [Operand(place.text(), place, _or_lambda(item, value)) for item, place, value in parts]
    return FailedCall(name, operator, operands, form)


def _or_lambda(item: Syntax, value: Any) -> Any:
    """The value of a part of the call; of a lambda expression some procedure."""
    return _some_procedure if value is UNKNOWN and head_of(item) in _LAMBDAS else value


def _some_procedure(*operands: Any) -> Any:
    raise RunError("this procedure stands for another one")


_some_procedure.__dict__["__scheme_name__"] = "lambda"
_LAMBDAS: Final = ("lambda", "λ", "case-lambda")


def _is_call(form: Form, name: str) -> bool:
    """Whether the form is the call of the operator of that name, and not the use of a macro that makes it."""
    head = form.items[0]
    return not isinstance(head, Identifier) or not name or head.name == name


def call_inside(span: Span, part: Span, session: Session, origin: BaseException) -> FailedCall | None:
    """A call that is written inside the one at the span, with the values that its frame has."""
    frame = _frame_at(Places(origin, session), span)  # type: ignore[arg-type]
    return None if frame is None else _as_written(frame.f_locals, part, session)


def _as_written(variables: dict[str, Any], span: Span, session: Session) -> FailedCall | None:
    """The call as it stands in the source, where what was compiled looks otherwise; None for the use of a macro."""
    form = form_at(span)
    if form is None or form.tail is not None or len(form.items) < 2:
        return None
    values = [_or_lambda(item, _plain(_look_up(item, variables, session))) for item in form.items]
    if not is_procedure(values[0]):
        return None
    places = [in_source(item, span.source) for item in form.items]
    operator, *operands = [Operand(place.text(), place, value) for place, value in zip(places, values, strict=True)]
    return FailedCall(getattr(form.items[0], "name", ""), operator, operands, form)


def _look_up(syntax: Syntax, variables: dict[str, Any], session: Session) -> Any:
    """The value of a constant or variable, which is looked for under the name it has in the source."""
    match syntax:
        case Atom(value=value):
            return value
        case VectorForm():
            return to_datum(syntax)
        case Form(items=[Identifier(name="quote"), datum]):
            return to_datum(datum)
        case Identifier(name=name):
            for key, value in reversed(variables.items()):
                if scheme_name(key) == name:
                    return value[0] if value.__class__ is list and value else value
            key = f"user.{name}" if f"user.{name}" in session.globals else name
            return session.builtin(key) if key in session.globals or builtin_key(key) else UNKNOWN
    return UNKNOWN


def frames_of(error: BaseException, session: Session) -> BaseException:
    """The error, or the one that caused it, whose traceback has frames of the session's programs: the one with a frame
    at the place of the error, if there is any.
    """
    found: list[BaseException] = []
    origin: BaseException | None = error
    for _ in range(5):
        if origin is not None and _has_frames(origin.__traceback__, session):
            found.append(origin)
        origin = None if origin is None else origin.__cause__ or origin.__context__
    span: Span | None = getattr(error, "span", None)
    for each in found if span is not None and len(found) > 1 else []:
        if _frame_at(Places(each, session), span) is not None:  # type: ignore[arg-type]
            return each
    return found[0] if found else error


def _has_frames(trace: TracebackType | None, session: Session) -> bool:
    while trace is not None:
        if trace.tb_frame.f_globals is session.globals:
            return True
        trace = trace.tb_next
    return False
