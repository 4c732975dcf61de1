"""Hints about calls of what is no procedure, and calls with the wrong number of arguments.

    ((1 2 3))   →   "did you mean to quote the list? '(1 2 3)"
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

from schemenn.datum import UNSPECIFIED, MultipleValues, String
from schemenn.hints.arguments import argument_hints
from schemenn.hints.facts import Facts
from schemenn.hints.failed_call import FailedCall
from schemenn.hints.kinds import kind_of
from schemenn.hints.source_forms import definitions, head_of, identifiers
from schemenn.primitive_table import primitives
from schemenn.procedures import is_procedure, procedure_name, scheme_name
from schemenn.source import FILE_STEP
from schemenn.syntax import Atom, Form, Identifier, Syntax

_OPERATORS: Final = frozenset("+ - * / = < > <= >= eq? equal? eqv? expt modulo quotient remainder and or".split())
_TAKE: Final = {"list": "list-ref", "vector": "vector-ref", "string": "string-ref", "tensor": "tensor-ref"}
_LONGEST: Final = 50
_MAKERS: Final = ("∇", "gradient", "jit")


def applying_hints(facts: Facts) -> Iterator[str]:
    """Hints about a call of something that is no procedure."""
    form, call = facts.form, facts.call
    if form is None or not form.items:
        return
    if call is not None and is_procedure(call.procedure):  # it is an argument that is called
        yield from argument_hints(facts)
        return
    for way in (_outside, _infix, _data, _twice, _sequence, _element, _number):
        found = way(form, call, facts)
        if found:
            yield found
            return


def _value(call: FailedCall | None, facts: Facts) -> Any:
    irritants: tuple[Any, ...] = getattr(facts.error, "irritants", ())
    return irritants[0] if irritants else None


def _text(form: Form, facts: Facts) -> str:
    text = facts.written
    return text if len(text) <= _LONGEST and "\n" not in text else ""


def _outside(form: Form, call: FailedCall | None, facts: Facts) -> str:
    """`f(x)`: a name right before the parenthesis."""
    span = facts.error.span
    assert span is not None
    before = span.source.line(span.line)[: span.column]
    name = before.rstrip()[-1:] and before.split("(")[-1].split()[-1:]
    if not before or before[-1].isspace() or before[-1] in "()[]'`,\"" or not name:
        return ""
    inner = facts.written[1:]
    return f"a call begins with its parenthesis: ({name[0]} {inner}" if len(inner) <= _LONGEST else (
        f"a call begins with its parenthesis: ({name[0]} …)"
    )


def _infix(form: Form, call: FailedCall | None, facts: Facts) -> str:
    if len(form.items) < 3 or not isinstance(form.items[1], Identifier) or form.items[1].name not in _OPERATORS:
        return ""
    operator = form.items[1].name
    texts = [item.span.text() for item in form.items]
    if len(form.items) == 3 and all(len(text) < _LONGEST for text in texts):
        return f"the operator stands first: ({operator} {texts[0]} {texts[2]})"
    return f"the operator stands first: ({operator} …)"


def _data(form: Form, call: FailedCall | None, facts: Facts) -> str:
    """A list of data that is not quoted."""
    if not isinstance(form.items[0], Atom):
        return ""
    if isinstance(form.items[0].value, String) and len(form.items) == 1:
        return f"a value stands without parentheses: {form.items[0].span.text()}"
    if not all(isinstance(item, Atom) for item in form.items):
        text = _text(form, facts)
        product = f"; to multiply, write (* {text[1:]}" if len(form.items) == 2 and text else ""
        return f"did you mean to make a list? (list {text[1:]}{product}" if text else ""
    text = _text(form, facts)
    return f"did you mean to quote the list? '{text}" if text else "did you mean to quote the list? '(…)"


def _twice(form: Form, call: FailedCall | None, facts: Facts) -> str:
    """((f x)): a pair of parentheses too many."""
    inner = form.items[0]
    if len(form.items) > 1 or not isinstance(inner, Form) or isinstance(_value(call, facts), MultipleValues):
        return ""
    if inner.items and isinstance(inner.items[0], Atom):
        text = inner.span.text()
        return f"did you mean to quote the list? '{text}" if len(text) <= _LONGEST else ""
    text = inner.span.text()
    shown = f": {text}" if len(text) <= _LONGEST and "\n" not in text else ""
    return f"the outer parentheses call what the inner form answers; leave one pair away{shown}"


def _sequence(form: Form, call: FailedCall | None, facts: Facts) -> str:
    """((display x) (newline)): parentheses around a sequence."""
    value = _value(call, facts)
    if not isinstance(form.items[0], Form) or len(form.items) < 2:
        return ""
    if value is UNSPECIFIED or head_of(form.items[0]) in ("display", "newline", "set!", "write", "print"):
        return "parentheses around several expressions do not put them in sequence; (begin …) does"
    parent = facts.parent
    if parent is not None and head_of(parent) in ("let", "let*", "letrec"):
        return "if these are to be the bindings of the let, they stand in its first parentheses"
    return ""


def _element(form: Form, call: FailedCall | None, facts: Facts) -> str:
    name = form.items[0].span.text()
    kind = kind_of(_value(call, facts))
    operands = " ".join([item.span.text() for item in form.items[1:]])
    if len(name) + len(operands) > _LONGEST:
        return ""
    if kind == "table" and len(form.items) == 2:
        return f"a key is looked up by hash-table-ref/default: (hash-table-ref/default {name} {operands} default)"
    if kind == "tensor" and len(form.items) > 2:
        return f"an element of a tensor is had by tensor-ref: (tensor-ref {name} {operands})"
    if kind == "symbol" and name.startswith("'"):
        return f"without the quotation mark, {name[1:]} is called: ({name[1:]} {operands})"
    if len(form.items) == 2 and kind in _TAKE and len(name) <= _LONGEST:
        return f"an element of a {kind} is had by {_TAKE[kind]}: ({_TAKE[kind]} {name} {form.items[1].span.text()})"
    if len(form.items) == 1 and isinstance(form.items[0], Identifier):
        return f"{name} is no procedure; its value is had by its name alone, without parentheses"
    return ""


def _number(form: Form, call: FailedCall | None, facts: Facts) -> str:
    first = form.items[0]
    kind = kind_of(_value(call, facts))
    if kind == "number" and len(form.items) == 2 and isinstance(form.items[1], Form | Identifier):
        left, right = first.span.text(), form.items[1].span.text()
        if len(left) + len(right) < _LONGEST:
            return f"to multiply, write (* {left} {right})"
    if kind == "boolean" and isinstance(first, Form):
        return "this calls the answer of a test; a branch of cond begins with the test: (cond (test value …) …)"
    if isinstance(first, Identifier):
        return f"{first.name} stands where a procedure must; has it been defined anew, or is it a parameter here?"
    return ""


def arity_hints(facts: Facts) -> Iterator[str]:
    """The signature of a procedure that got too many or too few arguments."""
    procedure = _value(facts.call, facts)
    call = facts.call
    if not hasattr(procedure, "__code__") and call is not None and facts.error.message.startswith(f"{call.name}: "):
        procedure = call.procedure
    if not hasattr(procedure, "__code__"):
        return
    own = facts.session is not None and facts.session.codes.find(procedure.__code__) is not None
    curried = _curried(procedure, call)
    if curried:
        yield curried
        return
    text = _clauses(procedure, facts) or _constructor(procedure, facts) or signature(procedure, own)
    if text:
        where = _place(procedure, facts)
        name = procedure_name(procedure)
        what = "the procedure is" if name in ("lambda", "λ") else f"{name} is used as"
        yield f"{what} {text}{f', defined at {where}' if where else ''}"


def _curried(procedure: Any, call: FailedCall | None) -> str:
    """(∇ f 3) for ((∇ f) 3): operands of the procedure that this one makes."""
    if call is None or procedure_name(procedure) not in _MAKERS or len(call.operands) < 2:
        return ""
    first, *others = [operand.text for operand in call.operands]
    if not all([first, *others]) or len(" ".join([first, *others])) > _LONGEST:
        return ""
    return f"{call.name} makes a procedure, which is then called: (({call.name} {first}) {' '.join(others)})"


def _clauses(procedure: Any, facts: Facts) -> str:
    """How a procedure of several clauses is called."""
    name = procedure_name(procedure)
    form = definitions(facts.forms).get(name)
    value = form.items[2] if isinstance(form, Form) and len(form.items) == 3 else None
    if not isinstance(value, Form) or head_of(value) != "case-lambda":
        return ""
    formals = [clause.items[0] for clause in value.items[1:] if isinstance(clause, Form) and clause.items]
    shown = [f"({' '.join([name, *identifiers(each)])}{' …' if _has_rest(each) else ''})" for each in formals]
    return ", ".join(shown[:-1]) + (" or " if len(shown) > 1 else "") + shown[-1] if shown else ""


def _constructor(procedure: Any, facts: Facts) -> str:
    """How the constructor of a record is called, as its definition says."""
    name = procedure_name(procedure)
    form = definitions(facts.forms).get(name)
    if not isinstance(form, Form) or head_of(form) != "define-record-type":
        return ""
    return next((item.span.text() for item in form.items[1:] if head_of(item) == name), "")


def _has_rest(formals: Syntax) -> bool:
    return not isinstance(formals, Form) or formals.tail is not None


def signature(procedure: Any, own: bool = False) -> str:
    """How a procedure is called: `(vector-ref vector k)`; "" if that is not known. `own`: it is written in Scheme."""
    name = procedure_name(procedure)
    row = None if own else primitives().get(name)
    if row is not None and row.parameters:
        return f"({name} {row.parameters.replace('...', '…')})"
    code = procedure.__code__
    if name.startswith("%") or not hasattr(procedure, "__globals__"):
        return ""
    least = code.co_argcount - len(procedure.__defaults__ or ())
    names = [scheme_name(each) for each in code.co_varnames[: code.co_argcount]]
    shown = [each if place < least else f"[{each}]" for place, each in enumerate(names)]
    if code.co_flags & 0x04:
        shown.append(f"{scheme_name(code.co_varnames[code.co_argcount + code.co_kwonlyargcount])} …")
    if any(each.lstrip("[").startswith(("%", "_")) for each in shown):
        return ""
    if name in ("lambda", "λ"):
        return f"(lambda ({' '.join(shown)}) …)"
    return f"({' '.join([name, *shown])})"


def _place(procedure: Any, facts: Facts) -> str:
    """Where a procedure of the program is defined."""
    if facts.session is None:
        return ""
    found = facts.session.codes.find(procedure.__code__)
    if found is None or found[0].library:
        return ""
    file, line = divmod(procedure.__code__.co_firstlineno, FILE_STEP)
    sources = found[0].sources
    if file >= len(sources):
        return ""
    return f"{sources[file].name}:{sources[file].line_name(line).removeprefix('line ')}"
