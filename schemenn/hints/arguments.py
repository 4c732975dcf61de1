"""Hints about operands of the wrong kind: exchanged ones, another procedure that is meant, a missing conversion.

    (list-ref 2 lst)   →   "are the arguments swapped? (list-ref lst 2)"
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from schemenn.datum import FALSE, NIL, UNSPECIFIED, Constant, Pair, intern
from schemenn.hints.facts import Facts
from schemenn.hints.failed_call import FailedCall
from schemenn.hints.exchange import mapped, procedure_first, spread, swapped
from schemenn.hints.kinds import kind_of, list_elements
from schemenn.hints.rewriting import culprit, rewritten, wanted_kind
from schemenn.hints.values import in_call
from schemenn.number import Rational

_ELEMENTS: Final = {"list": "list-ref", "vector": "vector-ref", "string": "string-ref", "tensor": "tensor-ref"}
_LENGTHS: Final = {"list": "length", "vector": "vector-length", "string": "string-length", "tensor": "tensor-length"}
_APPENDS: Final = {"list": "append", "vector": "vector-append", "string": "string-append", "tensor": "concatenate"}
_MAPS: Final = {"list": "map", "vector": "vector-map", "string": "string-map"}
_LOOPS: Final = {"list": "for-each", "vector": "vector-for-each", "string": "string-for-each"}
_REVERSALS: Final = {"list": "reverse", "vector": "reverse-vector", "string": "string-reverse"}
_FAMILIES: Final = (_ELEMENTS, _LENGTHS, _APPENDS, _MAPS, _LOOPS, _REVERSALS)
"""Procedures that do the same to other kinds of sequences."""

_SAME: Final[dict[str, str]] = {"string": "string=?", "symbol": "eq?", "char": "char=?", "boolean": "boolean=?"}
_PATHS: Final = re.compile("c[ad]{2,4}r|second|third|fourth|fifth")
_TAKING: Final = ("car", "cdr", "first", "last", "cadr", "caddr", "cddr", "list-ref")
_HUGE: Final = 1e300
_ORDER: Final = frozenset(("<", ">", "<=", ">="))
_ARITHMETIC: Final = frozenset(("+", "-", "*", "/", "max", "min", "abs", "sqrt", "exp", "expt", "sum"))


def argument_hints(facts: Facts) -> Iterator[str]:
    """Hints about an operand of the wrong kind."""
    call = facts.call
    if "neither trainable nor" in facts.error.message:
        name = facts.error.message.partition(": ")[2].partition(" is ")[0]
        yield f"a weight is declared by define-trainable: (define-trainable {name} …)"
    if call is None:
        return
    for way in _WAYS:
        found = way(call, facts)
        if found:
            yield found
            return


def _nothing(call: FailedCall, facts: Facts) -> str:
    wrong = culprit(call, facts)
    irritants = getattr(facts.error, "irritants", ())
    if wrong is None and irritants and isinstance(irritants[0], Constant) and irritants[0] not in (UNSPECIFIED, NIL):
        return "what is done for its effect, as display and set! are, answers nothing of use"
    if wrong is not None and isinstance(wrong.value, Pair) and wrong.value.car is intern("unquote"):
        return "no commas stand between the elements of a list: '(1 2 3); before an element, a comma stands for unquote"
    if wrong is None or wrong.value is not UNSPECIFIED:
        return ""
    what = f"{wrong.text} has no value of use" if wrong.text and len(wrong.text) < 40 else "this has no value of use"
    return f"{what}: an if without else, display, set! and define answer none"


def _comparison(call: FailedCall, facts: Facts) -> str:
    kinds = [kind_of(operand.value) for operand in call.operands if operand.known]
    if not kinds or "number" in kinds and len(set(kinds)) == 1:
        return ""
    if call.name in ("=", *_ORDER) and set(kinds) in ({"number", "string"}, {"number", "boolean"}):
        return ""
    if call.name == "=":
        name = _SAME.get(kinds[0], "equal?") if len(set(kinds)) == 1 else "equal?"
        text = rewritten(name, call.operands)
        return f"= compares numbers only; {name} does this{': ' if text else ''}{text}"
    if call.name in _ORDER and len(set(kinds)) == 1 and kinds[0] in ("string", "char"):
        name = f"{kinds[0]}{call.name}?"
        text = rewritten(name, call.operands)
        return f"{call.name} compares numbers only; {name} does this{': ' if text else ''}{text}"
    return ""


def _other_sequence(call: FailedCall, facts: Facts) -> str:
    """Another procedure that does the same to what was given."""
    wrong = culprit(call, facts)
    if wrong is None:
        return ""
    kind = kind_of(wrong.value)
    for family in _FAMILIES:
        if call.name in family.values() and kind in family and family[kind] != call.name:
            text = rewritten(family[kind], call.operands)
            return f"for a {kind} it is {family[kind]}{': ' if text else ''}{text}"
    if call.name in ("car", "cdr", "first", "rest") and kind in ("vector", "string", "tensor"):
        return f"car and cdr are for pairs and lists; the elements of a {kind} are had by {_ELEMENTS[kind]}"
    if call.name == "list-ref" and kind == "list":
        return ""
    if call.name.startswith("hash-table") and kind == "list":
        return "this is a list, not a hash table: assoc looks into a list of pairs, alist->hash-table makes a table"
    return ""


def _empty(call: FailedCall, facts: Facts) -> str:
    wrong = culprit(call, facts)
    if wrong is not None and isinstance(wrong.value, Pair) and _PATHS.fullmatch(call.name):
        count = len(list_elements(wrong.value))
        what = wrong.text if wrong.text and len(wrong.text) < 40 else "the list"
        return f"{what} has {count} element{'' if count == 1 else 's'} only"
    if wrong is None or wrong.value is not NIL:
        return ""
    if call.name in _TAKING or "pair" in facts.error.message:
        what = wrong.text if wrong.text and len(wrong.text) < 40 and wrong.text not in ("'()", "()") else "the list"
        return f"{what} is empty here; (null? …) asks for that before an element is taken"
    return ""


_CONVERSIONS: Final[dict[tuple[str, str], str]] = {
    ("string", "number"): "number->string", ("string", "symbol"): "symbol->string", ("string", "char"): "string",
    ("string", "list"): "list->string", ("number", "string"): "string->number", ("list", "vector"): "vector->list",
    ("list", "string"): "string->list", ("vector", "list"): "list->vector", ("symbol", "string"): "string->symbol",
    ("list", "tensor"): "tensor->list", ("number", "char"): "char->integer",
    ("character", "number"): "integer->char", ("tensor", "list"): "list->tensor",
}  # fmt: skip


def _arithmetic(call: FailedCall, facts: Facts) -> str:
    """Arithmetic, or append, with what has to be something else first."""
    wrong = culprit(call, facts)
    if wrong is None or call.name not in (*_ARITHMETIC, "append"):
        return ""
    kind = kind_of(wrong.value)
    if call.name == "append":
        return f"append joins lists; of an element, list makes one: (list {wrong.text or in_call(wrong.value)})"
    if kind == "list" and any(kind_of(each.value) == "tensor" for each in call.operands):
        return f"list->tensor makes a tensor of a list of numbers: (list->tensor {wrong.text or '…'})"
    if kind == "list":
        return "arithmetic goes element by element on tensors: (tensor 1 2 3); over lists it goes by map: (map + a b)"
    if kind == "symbol" and not wrong.text.startswith("'") and _quotes_a_list(facts):
        return "a quoted list holds names, not their values: '(a b) has the symbols, (list a b) the values"
    if kind == "string" and sum(kind_of(each.value) == "string" for each in call.operands) > 1:
        return f"{call.name} works on numbers; string-append joins strings"
    return ""


def _quotes_a_list(facts: Facts) -> bool:
    span = facts.error.span
    return span is not None and ("'(" in span.source.text or "(quote " in span.source.text)


def _conversion(call: FailedCall, facts: Facts) -> str:
    """What makes a value of the wanted kind of the one there is."""
    wrong = culprit(call, facts)
    wanted = wanted_kind(facts.error.message)
    if wrong is None:
        return _conversion_of_elements(call, facts, wanted)
    kind = kind_of(wrong.value)
    if kind == "procedure" and wanted:
        name = wrong.text or "it"
        return f"{name} is a procedure here, not what it answers: a call stands in parentheses, ({name} …)"
    if wanted == "character" and kind == "string":
        return "a character is written #\\a; (string-ref text 0) takes one of a string"
    if kind == "string" and wanted == "number" and not wrong.value.text.replace(".", "", 1).isdigit():
        return ""
    if wanted == "string" and kind == "symbol" and wrong.text.startswith("'"):
        return f'a string stands between double quotation marks: "{wrong.text[1:]}"'
    name = _CONVERSIONS.get((wanted, kind), "")
    if not name:
        return ""
    text = wrong.text or in_call(wrong.value)
    return f"({name} {text}) makes a {wanted} of it" if len(text) < 40 else f"{name} makes a {wanted} of it"


def _conversion_of_elements(call: FailedCall, facts: Facts, wanted: str) -> str:
    """What makes elements of the wanted kind of those of a list."""
    irritants: tuple[Any, ...] = getattr(facts.error, "irritants", ())
    for operand in call.operands:
        elements = list_elements(operand.value) if operand.known else []
        if irritants and elements and all([kind_of(each) == kind_of(irritants[0]) for each in elements]):
            name = _CONVERSIONS.get((wanted, kind_of(elements[0])), "")
            text = operand.text or in_call(operand.value)
            return f"(map {name} {text}) makes {wanted}s of the elements" if name and len(text) < 40 else ""
    return ""


def _fraction(call: FailedCall, facts: Facts) -> str:
    """Numbers that are no integers, where one must stand."""
    wrong = culprit(call, facts)
    if wrong is None or not isinstance(wrong.value, float | Rational) or not _asks_for_integer(facts.error.message):
        return ""
    text = wrong.text if wrong.text and len(wrong.text) < 40 else in_call(wrong.value)
    if isinstance(wrong.value, Rational):
        if not wrong.text.startswith("(/"):
            return f"{in_call(wrong.value)} is a fraction, and an integer must stand here: (round {text})"
        return f"/ is exact, so this is a fraction; quotient divides integers without one{_quotient(wrong.text)}"
    if not abs(wrong.value) < _HUGE:
        return ""
    if wrong.value == int(wrong.value):
        return f"{in_call(wrong.value)} is inexact, and an exact integer must stand here: (exact {text})"
    return f"an exact integer must stand here: (exact (floor {text})) or (exact (round {text}))"


def _asks_for_integer(message: str) -> bool:
    """Whether what is expected, if the message says so, is an integer of some kind."""
    expected = message.partition("expected ")[2].partition(", got")[0]
    return not expected or any(word in expected for word in ("integer", "index", "size", "axis", "count", "length"))


def _not_found(call: FailedCall, facts: Facts) -> str:
    """The #f of a search that found nothing."""
    wrong = culprit(call, facts)
    if wrong is None or wrong.value is not FALSE or not wrong.text or wrong.text == "#f" or len(wrong.text) > 40:
        return ""
    return f"{wrong.text} is #f: assoc, member, find, string->number and others answer it where there is nothing"


def _quotient(text: str) -> str:
    return f": (quotient{text[2:]}" if text.startswith("(/ ") and len(text) < 40 else ""


_WAYS: Final = (
    _nothing, spread, mapped, swapped, procedure_first, _comparison, _not_found, _other_sequence, _empty, _arithmetic,
    _conversion,
    _fraction,
)  # fmt: skip
