"""Every exception of schemenn, and nothing else.

    SchemeError                 an error of the program; Scheme code can catch those that happen at run time
      ReadError                 the text is not a datum
        IncompleteInput         … but could become one with more text (the REPL keeps reading)
      ExpandError               a form is used against its syntax
      RunError                  raised while the program runs; is the condition object `guard` sees
        UnboundVariable         a variable without a value
        ArityError              a procedure called with the wrong number of arguments
        WrongType               an operand of the wrong kind
          MaskAsCondition       a mask where one truth value is wanted
        ShapeMismatch           tensors or lists whose shapes do not fit
        NotDifferentiable       an operation without a derivative met a value that is being differentiated
        OutOfRange              an index, a size or a number outside what is allowed
        DivisionByZero          exact division by zero
        FileError               a file that cannot be opened, read or removed
        PortReadError           `read` found text that is not a datum
        LimitExceeded           recursion too deep, memory exhausted
        PythonError             an exception of Python code that the program called
        UserError               made by `(error message irritant …)`
        Thrown                  made by `(throw key arg …)`
        UncaughtRaise           `(raise obj)` of an object no handler took
    NotVectorizable             a procedure has no vector variant; never shown: `map` then goes by elements
    CompilerBug                 a defect of schemenn itself
    SchemeExit                  `(exit n)` leaving the program
    Capture, Throw, GuardThrow  transfer of control inside the runtime; never shown (runtime/control.py)

Raising never prints; the faces render.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from schemenn.source import Span


class SchemeError(Exception):
    """An error of the program being read, expanded or run.

    `code` is its entry in the catalogue, docs/errors.md; `further` are other errors of the same text.
    """

    code = "error"
    further: tuple[SchemeError, ...] = ()

    def __init__(self, message: str, span: Span | None = None, notes: tuple[str, ...] = (), code: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.span = span
        self.notes = notes
        if code:
            self.code = code


class ReadError(SchemeError):
    """The text is not a datum."""

    code = "bad-literal"


class IncompleteInput(ReadError):
    """The text ends inside a datum."""

    code = "missing-parenthesis"


class ExpandError(SchemeError):
    """A form is used against its syntax."""

    code = "bad-syntax"


class RunError(SchemeError):
    """An error while the program runs; the object that `guard` and handlers receive.

    `irritants` are the Scheme values the message speaks about, `calls` the Scheme calls the error
    came through, outermost first, each a pair (procedure name, span of the call); the name "" stands for
    the top level, and one that begins with "…" for calls left out. `jumps` are the positions in it of calls that tail
    calls led to, so that the calls between are gone.
    """

    code = "run-time-error"

    def __init__(self, message: str, irritants: tuple[Any, ...] = (), span: Span | None = None) -> None:
        super().__init__(message, span)
        self.irritants = irritants
        self.calls: list[tuple[str, Span | None]] = []
        self.jumps: tuple[int, ...] = ()


class UnboundVariable(RunError):
    """A variable was used that has no value."""

    code = "unbound-variable"


class ArityError(RunError):
    """A procedure was called with the wrong number of arguments."""

    code = "wrong-number-of-arguments"


class WrongType(RunError):
    """An operand is of the wrong kind, or something that is no procedure was called."""

    code = "wrong-type"


class MaskAsCondition(WrongType):
    """A mask, which has many truth values, stands where one is wanted."""

    code = "mask-as-condition"


class ShapeMismatch(RunError):
    """Tensors or lists whose shapes do not fit an operation.

    `text` names the operands by {0}, {1} …: `ShapeMismatch("mat-vec", "{0} is 3×2 but {1} has length 3", (W, x))`. The
    message calls them "the 1st argument", "the 2nd argument"; `named` calls them as the source does.
    """

    code = "shape-mismatch"

    def __init__(self, operation: str, text: str, operands: tuple[Any, ...]) -> None:
        self.operation = operation
        self.text = text
        super().__init__(self.named([""] * len(operands)), operands)

    def named(self, names: list[str]) -> str:
        """The message with the operands under these names; an empty name leaves the operand's number."""
        text = self.text
        for place, name in enumerate(names):
            text = text.replace(f"{{{place}}}", name or f"the {_ordinal(place + 1)} argument")
        return f"{self.operation}: {text}"


class NotDifferentiable(RunError):
    """An operation without a derivative, or one at a place where it has none, met a value being differentiated."""

    code = "not-differentiable"

    def __init__(self, operation: str, why: str = "") -> None:
        self.operation = operation
        reason = why or "use stop-gradient on an operand that is to count as a constant"
        super().__init__(f"{operation}: has no derivative here; {reason}" if not why else f"{operation}: {why}")


def _ordinal(number: int) -> str:
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


class OutOfRange(RunError):
    """An index, a size or a number lies outside what is allowed."""

    code = "out-of-range"


class DivisionByZero(RunError):
    """An exact number was divided by exact zero."""

    code = "division-by-zero"


class FileError(RunError):
    """A file cannot be opened, read, written or removed."""

    code = "file-error"


class PortReadError(RunError):
    """`read` met text that is not a datum."""

    code = "unreadable-datum"


class LimitExceeded(RunError):
    """The recursion is too deep or memory is exhausted."""

    code = "limit-exceeded"


class PythonError(RunError):
    """Python code that the program called raised an exception, which is the irritant."""

    code = "python-error"


class UserError(RunError):
    """The object made by `(error message irritant …)`; `subject` is the message as it was given."""

    code = "user-error"

    def __init__(self, message: str, irritants: tuple[Any, ...], subject: Any) -> None:
        super().__init__(message, irritants)
        self.subject = subject


class Thrown(RunError):
    """The object made by `(throw key arg …)`; the arguments are the irritants."""

    code = "thrown"

    def __init__(self, message: str, key: Any, arguments: tuple[Any, ...]) -> None:
        super().__init__(message, arguments)
        self.key = key


class UncaughtRaise(RunError):
    """An object other than an error object was raised and nobody handled it; `payload` is the object."""

    code = "uncaught-raise"

    def __init__(self, message: str, payload: Any, span: Span | None = None) -> None:
        super().__init__(message, (payload,), span)
        self.payload = payload


class NotVectorizable(Exception):
    """There is no vector variant; `reason` says why, `span` where if that is known."""

    def __init__(self, reason: str, span: Span | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.span = span


class CompilerBug(Exception):
    """A defect of schemenn: never the fault of the program."""


class SchemeExit(BaseException):
    """`(exit n)` on its way out; `code` is the exit status."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class ControlTransfer(BaseException):
    """The common base of what moves control inside the runtime."""
