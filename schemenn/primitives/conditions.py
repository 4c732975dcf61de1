"""Conditions: error objects (R7RS 6.11), and the conditions of R6RS, which are made of parts.

    (error 'f "too big:" 7)   →  UserError: message f, irritants ("too big:" 7) for R7RS;
                                 parts &error, &who f, &message "too big:", &irritants (7) for R6RS

An error of a primitive has parts as well, so that the accessors of either report read it.
"""

from __future__ import annotations

from schemenn.datum import FALSE, NIL, TRUE, Boolean, String, Symbol, intern, new_string, to_list
from schemenn.errors import (
    ArityError,
    ExpandError,
    FileError,
    PortReadError,
    ReadError,
    RunError,
    SchemeError,
    UnboundVariable,
    UncaughtRaise,
    UserError,
    WrongType,
)
from schemenn.primitives.check import elements, wrong_type
from schemenn.primitives.condition_parts import TYPES, Condition, ConditionType, Part
from schemenn.primitives.error_sites import note_site, site_of
from schemenn.primitives.format_text import format_text
from schemenn.write import display, short, write

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final


def standard_condition_type(name: Any) -> ConditionType:
    """(%standard-condition-type name)."""
    return TYPES[name.name]


def condition_type(name: Any, parent: Any, fields: Any) -> ConditionType:
    """(%condition-type name parent fields)."""
    if parent.__class__ is not ConditionType:
        raise wrong_type("define-condition-type", "a condition type", parent)
    names = [field.name for field in elements("define-condition-type", fields)]
    return ConditionType(display(name), parent, tuple(names))


def make_condition(type: ConditionType, values: Any) -> Condition:
    """(%make-condition type values)."""
    given = elements("condition", values)
    if len(given) != len(type.fields):
        raise ArityError(f"{type.name}: expected {len(type.fields)} field values, got {len(given)}")
    return Condition((Part(type, tuple(given)),))


def condition(*parts: Any) -> Condition:
    """(condition c …): one condition of the parts of all."""
    return Condition(tuple([part for each in parts for part in _parts("condition", each)]))


def simple_conditions(obj: Any) -> Any:
    """(simple-conditions c)."""
    return to_list([Condition((part,)) for part in _parts("simple-conditions", obj)])


def is_condition(obj: Any) -> Boolean:
    """(condition? obj)."""
    return TRUE if isinstance(obj, (Condition, SchemeError)) else FALSE


def has_condition(obj: Any, type: ConditionType) -> Boolean:
    """(%condition-has? obj type)."""
    return FALSE if is_condition(obj) is FALSE or _part(obj, type) is None else TRUE


def condition_field(name: Any, obj: Any, type: ConditionType, field: Any) -> Any:
    """(%condition-field accessor obj type field): the value of a field, named in errors as the accessor is."""
    part = None if is_condition(obj) is FALSE else _part(obj, type)
    if part is None:
        raise wrong_type(name.name, f"a condition with {type.name}", obj)
    return part.values[type.fields.index(field.name)]


def _part(obj: Any, type: ConditionType) -> Part | None:
    for part in _parts("condition", obj):
        if part.type.is_kind_of(type):
            return part
    return None


def _parts(name: str, obj: Any) -> tuple[Part, ...]:
    if obj.__class__ is Condition:
        parts: tuple[Part, ...] = obj.parts
        return parts
    if isinstance(obj, SchemeError):
        return _parts_of_error(obj)
    raise wrong_type(name, "a condition", obj)


def _parts_of_error(error: SchemeError) -> tuple[Part, ...]:
    who, message, irritants = who_says_what(error)
    parts = [_kind(error)]
    if who is not FALSE:
        parts.append(Part(TYPES["&who"], (who,)))
    parts.append(Part(TYPES["&message"], (message,)))
    parts.append(Part(TYPES["&irritants"], (to_list(irritants),)))
    return tuple(parts)


def _kind(error: SchemeError) -> Part:
    if isinstance(error, UserError):
        return Part(TYPES["&error"], ())
    if isinstance(error, FileError):
        return Part(TYPES["&i/o-filename"], error.irritants[:1] or (FALSE,))
    if isinstance(error, PortReadError):
        return Part(TYPES["&i/o-read"], ())
    if isinstance(error, ReadError):
        return Part(TYPES["&lexical"], ())
    if isinstance(error, ExpandError):
        return Part(TYPES["&syntax"], (FALSE, FALSE))
    return Part(TYPES["&undefined" if isinstance(error, UnboundVariable) else "&assertion"], ())


def who_says_what(error: SchemeError) -> tuple[Any, Any, tuple[Any, ...]]:
    """Who found an error (#f: not known), the message without that, and the irritants, as R6RS divides them."""
    irritants: tuple[Any, ...] = getattr(error, "irritants", ())
    if isinstance(error, UserError):
        if (error.subject is FALSE or isinstance(error.subject, Symbol)) and irritants and _is_string(irritants[0]):
            return error.subject, irritants[0], irritants[1:]
        return FALSE, error.subject, irritants
    who, colon, message = error.message.partition(": ")
    if colon and " " not in who:
        return intern(who), new_string(message), irritants
    return FALSE, new_string(error.message), irritants


def _is_string(obj: Any) -> bool:
    return isinstance(obj, String)


_CALLER: Final = 3
"""Calls from the caller of `error` to what make_error calls."""


def make_error(message: Any, irritants: Any) -> RunError:
    """A new error object; its text is the message displayed and the irritants written."""
    from schemenn.primitives.library_errors import library_error

    text, parts = display(message), tuple(elements("error", irritants))
    error = library_error(text, parts, _CALLER) or UserError(text, parts, message)
    if text == "assertion failed":
        error.code = "assertion-failed"
    note_site(error, _CALLER)
    return error


def handler_returned(obj: Any) -> RunError:
    """The error of a handler that returned from `raise`."""
    shown = report(obj) if isinstance(obj, SchemeError) else short(obj)
    error = RunError(f"raise: the handler returned, but this was raised non-continuably: {shown}", (obj,))
    error.code = "handler-returned"
    return error


def uncaught(obj: Any) -> Any:
    """End the program: nobody handles the object."""
    if isinstance(obj, SchemeError):
        raise obj
    if obj.__class__ is Condition and _part(obj, TYPES["&message"]) is not None:
        raise UncaughtRaise(condition_text(obj), obj)
    raise UncaughtRaise(f"uncaught object was raised: {short(obj)}", obj)


def is_error_object(obj: Any) -> Boolean:
    """(error-object? obj)."""
    if isinstance(obj, SchemeError):
        return TRUE
    return has_condition(obj, TYPES["&message"])


def is_error(obj: Any) -> Boolean:
    """(error? obj)."""
    return TRUE if isinstance(obj, SchemeError) else has_condition(obj, TYPES["&error"])


def _field(obj: Any, type: str, default: Any) -> Any:
    part = _part(obj, TYPES[type])
    return default if part is None else part.values[0]


def error_object_message(obj: Any) -> Any:
    """The message of an error object."""
    if isinstance(obj, UserError):
        return obj.subject
    if isinstance(obj, SchemeError):
        return new_string(obj.message)
    if obj.__class__ is not Condition:
        raise wrong_type("error-object-message", "an error object", obj)
    return _field(obj, "&message", new_string(""))


def error_object_irritants(obj: Any) -> Any:
    """The irritants of an error object as a list."""
    if is_condition(obj) is FALSE:
        raise wrong_type("error-object-irritants", "an error object", obj)
    return to_list(_irritants(obj))


def _irritants(obj: Any) -> list[Any]:
    if isinstance(obj, SchemeError):
        return list(getattr(obj, "irritants", ()))
    return elements("condition", _field(obj, "&irritants", NIL))


def error_code(obj: Any) -> Symbol:
    """The code of an error object in the catalogue of errors, a symbol."""
    if not isinstance(obj, SchemeError):
        raise wrong_type("error-code", "an error object", obj)
    return intern(obj.code)


def error_place(obj: Any) -> Any:
    """Where an error object was made: (file line column), or #f if that is not known."""
    if not isinstance(obj, SchemeError):
        raise wrong_type("error-place", "an error object", obj)
    if obj.span is None:
        obj.span = site_of(obj, near=True)[1]
    span = obj.span
    return FALSE if span is None else to_list([new_string(span.source.name), span.line, span.column + 1])


def condition_report_string(obj: Any) -> String:
    """The message and irritants of an error object as people read them."""
    if is_condition(obj) is FALSE:
        raise wrong_type("condition/report-string", "an error object", obj)
    return new_string(report(obj) if isinstance(obj, SchemeError) else condition_text(obj))


def report(error: SchemeError) -> str:
    """What an error says: for those made by `error` the message with the irritants behind it."""
    if not isinstance(error, UserError):
        return error.message
    return " ".join([error.message, *[write(irritant) for irritant in error.irritants]])


def condition_text(obj: Any) -> str:
    """What a condition says, as R6RS divides it: `who: message irritant …`. Source: Racket, the text of an exn.

    A message with directives for all irritants is a template.
    """
    who = _field(obj, "&who", FALSE)
    message = display(_field(obj, "&message", obj))
    irritants = elements("condition", _field(obj, "&irritants", NIL))
    said = _filled(message, irritants) or " ".join([message, *[write(irritant) for irritant in irritants]])
    prefix = "" if who is FALSE else display(who) + ": "
    return prefix + said


def _filled(template: str, irritants: list[Any]) -> str:
    if "~" not in template:
        return ""
    try:
        return format_text("error", template, tuple(irritants))
    except WrongType:
        return ""


def exn_message(obj: Any) -> String:
    """(exn-message e)."""
    if is_condition(obj) is FALSE:
        raise wrong_type("exn-message", "an exception", obj)
    return new_string(condition_text(obj))


def is_read_error(obj: Any) -> Boolean:
    """Whether the object is an error of reading a datum."""
    return TRUE if isinstance(obj, (PortReadError, ReadError)) else FALSE


def is_file_error(obj: Any) -> Boolean:
    """Whether the object is an error of opening a file."""
    return TRUE if isinstance(obj, FileError) else FALSE
