"""Guile's keys of exceptions, for `throw` and `catch` (Guile reference manual, section 6.13.8).

    (throw 'my-key 1 2)   key my-key, arguments (1 2)
    (error "bad" 1)       key misc-error, arguments (#f "~A ~S" ("bad" 1) #f)
    (raise 'x)            key %exception, arguments (x)
"""

from __future__ import annotations

from schemenn.datum import FALSE, TRUE, Boolean, Symbol, intern, new_string, to_list
from schemenn.errors import (
    ArityError,
    DivisionByZero,
    ExpandError,
    FileError,
    OutOfRange,
    PortReadError,
    ReadError,
    SchemeError,
    Thrown,
    UnboundVariable,
    UserError,
    WrongType,
)
from schemenn.primitives.check import elements, wrong_type
from schemenn.primitives.conditions import who_says_what
from schemenn.write import display, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_KEYS: Final = (
    (UserError, "misc-error"),
    (WrongType, "wrong-type-arg"),
    (OutOfRange, "out-of-range"),
    (DivisionByZero, "numerical-overflow"),
    (UnboundVariable, "unbound-variable"),
    (ArityError, "wrong-number-of-args"),
    (FileError, "system-error"),
    ((PortReadError, ReadError), "read-error"),
    (ExpandError, "syntax-error"),
)


def make_thrown(key: Any, arguments: Any) -> Thrown:
    """(%make-thrown key arguments)."""
    if not isinstance(key, Symbol):
        raise wrong_type("throw", "a symbol", key)
    given = elements("throw", arguments)
    shown = " ".join([f"throw to key {display(key)}:", *[write(each) for each in given]])
    return Thrown(shown, key, tuple(given))


def is_thrown_to(obj: Any, key: Any) -> Boolean:
    """(%thrown-to? obj key): whether `catch` with that key catches the raised object."""
    return TRUE if key is TRUE or key is throw_key(obj) else FALSE


def throw_key(obj: Any) -> Any:
    """(%throw-key obj): the key of a raised object."""
    if isinstance(obj, Thrown):
        return obj.key
    for error, name in _KEYS:
        if isinstance(obj, error):
            return intern(name)
    return intern("misc-error" if isinstance(obj, SchemeError) else "%exception")


def throw_arguments(obj: Any) -> Any:
    """(%throw-arguments obj): of an error (who template operands rest), as `scm-error` takes them."""
    if isinstance(obj, Thrown):
        return to_list(obj.irritants)
    if not isinstance(obj, SchemeError):
        return to_list([obj])
    if isinstance(obj, UserError):
        template = " ".join(["~A", *["~S" for _ in obj.irritants]])
        return to_list([FALSE, new_string(template), to_list([obj.subject, *obj.irritants]), FALSE])
    who, message, irritants = who_says_what(obj)
    name = FALSE if who is FALSE else new_string(display(who))
    return to_list([name, new_string("~A"), to_list([message]), to_list(irritants)])
