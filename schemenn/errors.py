"""Every exception of schemenn, and nothing else.

    SchemeError                 an error of the program; Scheme code can catch those that happen at run time
      ReadError                 the text is not a datum
        IncompleteInput         … but could become one with more text (the REPL keeps reading)
      ExpandError               a form is used against its syntax
      RunError                  raised while the program runs; is the condition object `guard` sees
        UnboundVariable         a variable without a value
        ArityError              a procedure called with the wrong number of arguments
        WrongType               an operand of the wrong kind
        OutOfRange              an index, a size or a number outside what is allowed
        DivisionByZero          exact division by zero
        FileError               a file that cannot be opened, read or removed
        PortReadError           `read` found text that is not a datum
        LimitExceeded           recursion too deep, memory exhausted
        UserError               made by `(error message irritant …)`
        UncaughtRaise           `(raise obj)` of an object no handler took
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
    """An error of the program being read, expanded or run."""

    def __init__(self, message: str, span: Span | None = None, notes: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.message = message
        self.span = span
        self.notes = notes


class ReadError(SchemeError):
    """The text is not a datum."""


class IncompleteInput(ReadError):
    """The text ends inside a datum."""


class ExpandError(SchemeError):
    """A form is used against its syntax."""


class RunError(SchemeError):
    """An error while the program runs; the object that `guard` and handlers receive.

    `irritants` are the Scheme values the message speaks about, `calls` the Scheme calls the error
    came through, outermost first, each a pair (procedure name, span of the call); the name "" stands for
    the top level, and one that begins with "…" for calls left out.
    """

    def __init__(self, message: str, irritants: tuple[Any, ...] = (), span: Span | None = None) -> None:
        super().__init__(message, span)
        self.irritants = irritants
        self.calls: list[tuple[str, Span | None]] = []


class UnboundVariable(RunError):
    """A variable was used that has no value."""


class ArityError(RunError):
    """A procedure was called with the wrong number of arguments."""


class WrongType(RunError):
    """An operand is of the wrong kind, or something that is no procedure was called."""


class OutOfRange(RunError):
    """An index, a size or a number lies outside what is allowed."""


class DivisionByZero(RunError):
    """An exact number was divided by exact zero."""


class FileError(RunError):
    """A file cannot be opened, read, written or removed."""


class PortReadError(RunError):
    """`read` met text that is not a datum."""


class LimitExceeded(RunError):
    """The recursion is too deep or memory is exhausted."""


class UserError(RunError):
    """The object made by `(error message irritant …)`; `subject` is the message as it was given."""

    def __init__(self, message: str, irritants: tuple[Any, ...], subject: Any) -> None:
        super().__init__(message, irritants)
        self.subject = subject


class UncaughtRaise(RunError):
    """An object other than an error object was raised and nobody handled it; `payload` is the object."""

    def __init__(self, message: str, payload: Any, span: Span | None = None) -> None:
        super().__init__(message, (payload,), span)
        self.payload = payload


class CompilerBug(Exception):
    """A defect of schemenn: never the fault of the program."""


class SchemeExit(BaseException):
    """`(exit n)` on its way out; `code` is the exit status."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


class ControlTransfer(BaseException):
    """The common base of what moves control inside the runtime."""
