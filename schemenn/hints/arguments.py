"""Hints about operands of the wrong kind: exchanged ones, another procedure that is meant, a missing conversion.

    (list-ref 2 lst)   →   "are the arguments swapped? (list-ref lst 2)"
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import permutations
from typing import Any, Final

from schemenn.datum import FALSE, NIL, UNSPECIFIED, Boolean, Char, Constant, Pair, String, Symbol, Vector, intern
from schemenn.hints.facts import Facts
from schemenn.hints.failed_call import FailedCall, Operand
from schemenn.hints.values import in_call
from schemenn.number import Complex, Rational
from schemenn.primitive_table import PURE, READ, primitives
from schemenn.primitives.hash_kinds import HashTable
from schemenn.procedures import is_procedure
from schemenn.tensor import Tensor
from schemenn.tracked import Tracked
from schemenn.write import short

_NUMBERS: Final = (int, float, Rational, Complex)
_MOST_ARGUMENTS: Final = 4
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


def kind_of(value: Any) -> str:
    """What kind of a sequence, atom or procedure the value is; "" for others."""
    if value is NIL or isinstance(value, Pair):
        return "list"
    if isinstance(value, _NUMBERS):
        return "number"
    kinds = (
        (Vector, "vector"), (String, "string"), (Tensor, "tensor"), (Symbol, "symbol"), (Char, "char"),
        (Boolean, "boolean"), (HashTable, "table"),
    )  # fmt: skip
    return next((name for kind, name in kinds if isinstance(value, kind)), "procedure" if is_procedure(value) else "")


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


def culprit(call: FailedCall, facts: Facts) -> Operand | None:
    """The operand whose value the error complains of."""
    irritants: tuple[Any, ...] = getattr(facts.error, "irritants", ())
    if not irritants:
        return None
    wrong = irritants[0].value if isinstance(irritants[0], Tracked) else irritants[0]
    found = [operand for operand in call.operands if operand.known and _is_same(operand.value, wrong)]
    return found[0] if found else next((each for each in call.operands if _is_alike(each.value, wrong)), None)


def _is_same(a: Any, b: Any) -> bool:
    if isinstance(a, _NUMBERS) and isinstance(b, _NUMBERS):
        return a.__class__ is b.__class__ and repr(a) == repr(b)
    return a is b or (isinstance(a, String) and isinstance(b, String) and a.text == b.text)


def _is_alike(a: Any, b: Any) -> bool:
    """Whether two values, perhaps made anew of the same text, look the same."""
    return a.__class__ is b.__class__ and short(a) == short(b)


def rewritten(name: str, operands: list[Operand]) -> str:
    """A call with the operands as they are written, or by their values; "" if it would be too long."""
    text = f"({' '.join([name, *[operand.text or in_call(operand.value) for operand in operands]])})"
    return text if len(text) <= 60 and "\n" not in text else ""


def succeeds(call: FailedCall, operands: list[Operand]) -> bool:
    """Whether the primitive, called with these operands, answers. Nothing with an effect is tried."""
    row = primitives().get(call.name)
    if row is None or row.effect not in (PURE, READ) or not all(operand.known for operand in operands):
        return False
    return answer(call.procedure, [operand.value for operand in operands]) is not None


def answer(function: Callable[..., Any], values: list[Any]) -> Any:
    """What a primitive answers; None if it fails."""
    try:
        return function(*values)
    except Exception:  # it is tried with what it may not take
        return None


def _swapped(call: FailedCall, facts: Facts) -> str:
    if not 2 <= len(call.operands) <= _MOST_ARGUMENTS or not call.is_known or call.name in _ANY_ORDER:
        return ""
    kinds = [kind_of(operand.value) for operand in call.operands]
    for order in permutations(call.operands):
        others = [kind_of(operand.value) for operand in order]
        if others != kinds and (succeeds(call, list(order)) or _suits(call, list(order))):
            text = rewritten(call.name, list(order))
            return f"are the arguments swapped? {text}" if text else "are the arguments swapped?"
    return ""


_ANY_ORDER: Final = frozenset("append append! + - * / = < > <= >= max min".split())
_SEARCHES: Final = frozenset("member memq memv assoc assq assv delete delete! remove-element".split())
"""Procedures of the library that take an element or key, and then a list."""

_TAKES: Final[dict[str, str]] = {
    "vector": "vector", "list": "list", "string": "string", "k": "number", "index": "number", "char": "char",
    "tensor": "tensor", "t": "table", "hash-table": "table", "table": "table",
}  # fmt: skip


def _suits(call: FailedCall, operands: list[Operand]) -> bool:
    """Whether operands of a primitive with an effect are of the kinds that its signature names."""
    if call.name in _SEARCHES and len(operands) >= 2:
        return kind_of(operands[1].value) == "list" and kind_of(operands[0].value) != "list"
    row = primitives().get(call.name)
    if row is None or row.effect in (PURE, READ):
        return False
    words = [word.strip("[]") for word in row.parameters.split()]
    pairs = list(zip(words, operands, strict=False))
    fitting = [word for word, operand in pairs if word in _TAKES and kind_of(operand.value) == _TAKES[word]]
    stated = [word for word, _ in pairs if word in _TAKES]
    return bool(stated) and fitting == stated


_FUNCTIONAL: Final = frozenset(
    "map for-each filter remove partition reduce fold fold-left fold-right find find-tail any every delete-if apply "
    "append-map filter-map list-index count vector-map vector-for-each string-for-each andmap ormap tensor-map "
    "for-all exists assert-all build-list sort-by".split()
)
"""Procedures that take a procedure first."""


def _procedure_first(call: FailedCall, facts: Facts) -> str:
    if call.name not in _FUNCTIONAL or not call.operands or is_procedure(call.operands[0].value):
        return ""
    given = next((operand for operand in call.operands if is_procedure(operand.value)), None)
    if given is None:
        first = call.operands[0]
        return f"{call.name} takes a procedure first, and {first.text} is none" if first.known and first.text else ""
    rest = [operand for operand in call.operands if operand is not given]
    text = rewritten(call.name, [given, *rest])
    return f"{call.name} takes the procedure first{': ' if text else ''}{text}"


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
    if call.name in ("=", *_ORDER) and set(kinds) == {"number", "string"}:
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
        count = len(_elements(wrong.value))
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
    if kind == "symbol" and not wrong.text.startswith("'"):
        return "a quoted list holds names, not their values: '(a b) has the symbols, (list a b) the values"
    if kind == "string" and sum(kind_of(each.value) == "string" for each in call.operands) > 1:
        return f"{call.name} works on numbers; string-append joins strings"
    return ""


def _conversion(call: FailedCall, facts: Facts) -> str:
    """What makes a value of the wanted kind of the one there is."""
    wrong = culprit(call, facts)
    if wrong is None:
        return ""
    kind = kind_of(wrong.value)
    wanted = _wanted(facts.error.message)
    if kind == "procedure" and wanted:
        name = wrong.text or "it"
        return f"{name} is a procedure here, not what it answers: a call stands in parentheses, ({name} …)"
    if wanted == "character" and kind == "string":
        return "a character is written #\\a; (string-ref text 0) takes one of a string"
    if kind == "string" and wrong.text.startswith('"') and not wrong.text.strip('"').replace(".", "", 1).isdigit():
        return ""
    if wanted == "string" and kind == "symbol" and wrong.text.startswith("'"):
        return f'a string stands between double quotation marks: "{wrong.text[1:]}"'
    name = _CONVERSIONS.get((wanted, kind), "")
    if not name:
        return ""
    text = wrong.text or in_call(wrong.value)
    return f"({name} {text}) makes a {wanted} of it" if len(text) < 40 else f"{name} makes a {wanted} of it"


def _wanted(message: str) -> str:
    found = message.partition("expected a")[2].removeprefix("n").strip().partition(",")[0]
    for word in ("string", "number", "list", "vector", "symbol", "character", "integer", "tensor", "pair", "index"):
        if word in found:
            return {"pair": "list", "integer": "number", "index": "number"}.get(word, word)
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


def _spread(call: FailedCall, facts: Facts) -> str:
    """A list in the place of its elements, or the other way round."""
    if call.name == "apply" and len(call.operands) > 1 and kind_of(call.operands[-1].value) != "list":
        texts = [operand.text or in_call(operand.value) for operand in call.operands]
        return f"the last argument of apply is a list: (apply {texts[0]} (list {' '.join(texts[1:])}))"
    if len(call.operands) != 1 or call.name not in _SPREADABLE:
        return ""
    only = call.operands[0]
    if not isinstance(only.value, Pair) or answer(call.procedure, _elements(only.value)) is None:
        return ""
    return f"the elements of a list are handed over by apply: (apply {call.name} {only.text or in_call(only.value)})"


_SPREADABLE: Final = frozenset(("+", "-", "*", "/", "max", "min", "string-append", "append", "gcd", "lcm", "string"))


def _elements(value: Any) -> list[Any]:
    found: list[Any] = []
    while isinstance(value, Pair) and len(found) < 1000:
        found.append(value.car)
        value = value.cdr
    return found


def _quotient(text: str) -> str:
    return f": (quotient{text[2:]}" if text.startswith("(/ ") and len(text) < 40 else ""


_WAYS: Final = (
    _nothing, _spread, _swapped, _procedure_first, _comparison, _not_found, _other_sequence, _empty, _arithmetic,
    _conversion,
    _fraction,
)  # fmt: skip
