"""`,describe` and `,all`: what is known of a value, and the whole of it."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any, Final

from schemenn.datum import (
    EOF,
    FALSE,
    NIL,
    TRUE,
    UNSPECIFIED,
    Bytevector,
    Char,
    MultipleValues,
    Pair,
    Promise,
    String,
    Symbol,
    Vector,
)
from schemenn.errors import SchemeError
from schemenn.number import NUMBER_CLASSES
from schemenn.procedures import arity_of, arity_text, is_procedure, procedure_name
from schemenn.repl.picture import brief, picture
from schemenn.repl.workspace import CommandError
from schemenn.tensor import Mask, Tensor
from schemenn.tracked import Tracked, plain
from schemenn.write import short

if TYPE_CHECKING:
    from schemenn.repl.workspace import Workspace


_CONSTANTS: Final[tuple[tuple[Any, str], ...]] = (
    (TRUE, "true"),
    (FALSE, "false; everything else counts as true"),
    (UNSPECIFIED, "the value of what has none of interest"),
    (EOF, "the end of what is read from a port"),
)
_WORD: Final = re.compile("[A-Z]")


def all_command(workspace: Workspace, operand: str) -> None:
    """A value with nothing left out: the last, or another."""
    value = workspace.value_of(operand) if operand else workspace.past.last
    if value is UNSPECIFIED:
        raise CommandError("there is no value to show")
    for part in value.values if isinstance(value, MultipleValues) else (value,):
        workspace.say("\n".join(picture(part, workspace.session, 0, workspace.width)))


def describe_command(workspace: Workspace, operand: str) -> None:
    """What is known of the value of an expression."""
    value = workspace.value_of(operand)
    for part in value.values if isinstance(value, MultipleValues) else (value,):
        workspace.say(brief(part, workspace.session, workspace.width))
        workspace.say("\n".join([f"  {line}" for line in description(part, workspace)]))


def description(value: Any, workspace: Workspace) -> list[str]:
    """What is known of a value, a line each."""
    if isinstance(value, Tracked):
        return ["keeps how it was computed, for derivatives", *description(plain(value), workspace)]
    if isinstance(value, Tensor | Mask):
        return _of_tensor(value)
    if is_procedure(value):
        return _of_procedure(value, workspace)
    if value.__class__ in NUMBER_CLASSES:
        return [_of_number(value)]
    if value.__class__ is Pair:
        return [_of_list(value)]
    return _of_object(value)


def _of_tensor(value: Any) -> list[str]:
    from schemenn.repl.tensor_rows import shape_text

    array = value.array
    kind = "tensor" if isinstance(value, Tensor) else "mask"
    lines = [f"a {kind} of shape {shape_text(value)}, {_count(array.size, 'element')}"]
    if not array.size:
        return lines
    if isinstance(value, Mask):
        return [*lines, f"{int(array.sum())} of them #t"]
    from schemenn.arrays import np

    finite = array[np.isfinite(array)]
    if finite.size:
        numbers = [f"{name} {short(float(part))}" for name, part in _statistics(finite)]
        lines.append(", ".join(numbers))
    if finite.size < array.size:
        nans = int(np.isnan(array).sum())
        lines.append(f"{nans} of them nan, {array.size - finite.size - nans} infinite: not counted above")
    return lines


def _statistics(finite: Any) -> list[tuple[str, Any]]:
    return [
        ("least", finite.min()),
        ("greatest", finite.max()),
        ("mean", finite.mean()),
        ("standard deviation", finite.std()),
    ]


def _of_procedure(value: Any, workspace: Workspace) -> list[str]:
    from schemenn.repl.editor.help_text import help_on
    from schemenn.repl.editor.names import Names

    lines = [f"a procedure of {arity_text(*arity_of(value))}"]
    name = procedure_name(value)
    names = Names(workspace.session)
    doc = help_on(name, names).doc if names.value(name) is value else ""
    return lines + [line for line in doc.split("\n") if line]


def _of_number(value: Any) -> str:
    if value.__class__ is int:
        return f"an exact integer of {_count(value.bit_length(), 'bit')}, {'even' if value % 2 == 0 else 'odd'}"
    if value.__class__ is float:
        return f"an inexact number, a double: {value.hex()}"
    return f"{'an exact ratio' if value.__class__.__name__ == 'Rational' else 'a complex number'}"


def _of_list(value: Any) -> str:
    from schemenn.repl.picture import spine

    count, is_round = spine(value)
    if is_round:
        return "a list that goes round"
    end = value
    while end.__class__ is Pair:
        end = end.cdr
    if end is NIL:
        return f"a list of {_count(count, 'element')}"
    return f"{_count(count, 'pair')}, the last of which ends in {short(end)}"


def _of_object(value: Any) -> list[str]:
    if value is NIL:
        return ["the empty list"]
    if isinstance(value, String):
        size = len(value.text.encode("utf-8", "surrogatepass"))
        return [f"a string of {_count(len(value.text), 'character')}, {_count(size, 'byte')} in UTF-8"]
    if isinstance(value, Vector):
        return [f"a vector of {_count(len(value.items), 'element')}"]
    if isinstance(value, Symbol):
        return ["a symbol"]
    if isinstance(value, Char):
        return _of_char(value.value)
    kind = getattr(value, "kind", None)
    fields = getattr(kind, "fields", None)
    if fields is not None and kind is not None:
        return [f"a record of type {kind.name} with the {_fields(fields)}"]
    entries = getattr(value, "entries", None)
    if entries is not None:
        return [f"a hash table of {len(entries)} entr{'y' if len(entries) == 1 else 'ies'}"]
    return _of_special(value)


def _of_special(value: Any) -> list[str]:
    """What is known of a value that only few programs hold in their hands."""
    for constant, text in _CONSTANTS:
        if value is constant:
            return [text]
    if isinstance(value, Bytevector):
        return [f"a bytevector of {_count(len(value.data), 'byte')}"]
    if isinstance(value, Promise):
        done, result = value.cell
        return [f"a promise, forced: its value is {short(result)}" if done else "a promise that is not forced yet"]
    if isinstance(value, SchemeError):
        return [f"an error of the kind {value.code}; schemenn explain {value.code} tells more"]
    words = _WORD.sub(lambda word: f" {word[0].lower()}", value.__class__.__name__).strip()
    return [f"{'an' if words[0] in 'aeiou' else 'a'} {words}"]


def _of_char(text: str) -> list[str]:
    import unicodedata

    return [f"a character, U+{ord(text):04X} {unicodedata.name(text, '')}".rstrip()]


def _fields(fields: list[str]) -> str:
    return f"field{'s' if len(fields) != 1 else ''} {', '.join(fields)}" if fields else "no fields"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
