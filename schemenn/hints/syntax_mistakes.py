"""Hints about special forms used against their syntax.

    (if (> x 0) a b c)   →   "if has one expression for each case; several stand in (begin …)"
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from schemenn.hints.facts import Facts
from schemenn.hints.other_writing import arrow
from schemenn.hints.source_forms import head_of, identifiers
from schemenn.syntax import Atom, Form, Identifier, Syntax

_LETS: Final = ("let", "let*", "letrec", "letrec*")


def syntax_hints(facts: Facts) -> Iterator[str]:
    """Hints about a special form: the one at the place, or around it."""
    message = facts.error.message
    owner = message.partition(": ")[0] if ": " in message else ""
    for way in (_keyword, _body, _else, _empty_form, _definition):
        found = way(facts)
        if found:
            yield found
            return
    form = _form_of(owner, facts)
    general = any(word in message for word in ("expected", "must be", "parts", "duplicate"))
    found = _WAYS[owner](form) if owner in _WAYS and form is not None and general else ""
    if found:
        yield found


def _form_of(owner: str, facts: Facts) -> Form | None:
    if facts.form is not None and head_of(facts.form) == owner:
        return facts.form
    return next((form for form in reversed(facts.path) if head_of(form) == owner), None)


def _text(syntax: Syntax, limit: int = 40) -> str:
    text = syntax.span.text()
    return text if len(text) <= limit and "\n" not in text else "…"


def _keyword(facts: Facts) -> str:
    """A keyword in the place of a variable."""
    message = facts.error.message
    if not message.endswith(("and cannot be used as a variable",)):
        return ""
    name = message.partition(" is a ")[0]
    if name == "else":
        return "else begins the last clause of cond or case; the third part of an if needs no word before it"
    if name in ("and", "or"):
        return f"{name} is not a procedure: (lambda (a b) ({name} a b)) is one; every and any work on lists"
    if name == "...":
        return "these dots stand for something left out; syntax-rules alone has a meaning for them"
    if name == "=>":
        return arrow(facts) or "=> stands between a test and a procedure that takes its value: (test => procedure)"
    if name == "define":
        return "a definition stands in parentheses: (define name value)"
    return f"{name} is syntax, and stands first in a form of its own: ({name} …)"


def _body(facts: Facts) -> str:
    message = facts.error.message
    if message.startswith("a body must end with an expression"):
        return "after the definitions must stand the expression whose value the body has"
    if message.startswith("a body needs"):
        return "what it is to do is missing, or a parenthesis before it closes the form too early"
    if message.endswith("needs a body"):
        return "after the name and the parameters must stand an expression: (define (name parameter …) expression)"
    return ""


def _else(facts: Facts) -> str:
    message = facts.error.message
    if message.endswith("else must be the last clause"):
        return "else holds where no clause before it does, so nothing may follow it"
    if "is used outside of" not in message:
        return ""
    name = message.partition(" is used")[0]
    parent = facts.parent
    if name == "else" and parent is not None and head_of(parent) == "if":
        return "an if takes no else: (if test value other-value)"
    if name == "else":
        return "is a parenthesis before it closing the cond or case too early?"
    return ""


def _empty_form(facts: Facts) -> str:
    span = facts.error.span
    if not facts.error.message.startswith("() is not an expression") or span is None:
        return ""
    before = span.source.line(span.line)[: span.column]
    if before and not before[-1].isspace() and before[-1] not in "()[]'`,\"":
        name = before.split("(")[-1].split()[-1]
        return f"a call without arguments is written ({name})"
    return ""


def _definition(facts: Facts) -> str:
    """A definition in a branch."""
    parent = facts.parent
    if not facts.error.message.endswith("a definition can stand only at the top level or in a body") or parent is None:
        return ""
    if head_of(parent) in ("if", "when", "unless", "and", "or"):
        return "define the variable before, and change it here by set!; or bind it by let, for a part of the program"
    return ""


def _if(form: Form) -> str:
    parts = form.items[1:]
    words = [part.name for part in parts if isinstance(part, Identifier)]
    if "else" in words or "then" in words:
        others = [_text(part) for part in parts if getattr(part, "name", "") not in ("then", "else")]
        shown = f"(if {' '.join(others)})" if len(others) == 3 else "(if test value other-value)"
        return f"an if takes neither then nor else: {shown}"
    if len(parts) > 3:
        return "if has one expression for each case; several stand in (begin …), several tests in cond"
    return "" if parts else "(if test value other-value)"


def _define(form: Form) -> str:
    parts = form.items[1:]
    if len(parts) > 2 and isinstance(parts[0], Identifier) and isinstance(parts[1], Form):
        names = " ".join(identifiers(parts[1]))
        return f"a procedure is defined by (define ({parts[0].name}{' ' if names else ''}{names}) …)"
    if parts and isinstance(parts[0], Identifier) and len(parts) > 2:
        if isinstance(parts[1], Identifier) and parts[1].name in ("=", ":=", "<-"):
            return f"no sign stands between name and value: (define {parts[0].name} {_text(parts[2])})"
        return f"a variable has one value: (define {parts[0].name} {_text(parts[1])}); a list of them is (list …)"
    if parts and isinstance(parts[0], Atom):
        return "the name stands first: (define name value)"
    return "(define name value), or (define (name parameter …) body …)"


def _for(form: Form) -> str:
    parts = form.items[1:]
    if len(parts) > 2 and getattr(parts[1], "name", "") in ("in", "of", ":", "from", "="):
        return f"for-each does this: (for-each (lambda ({_text(parts[0])}) …) {_text(parts[2])})"
    return "(for ((variable list) …) body …)"


def _let(form: Form) -> str:
    parts = form.items[1:]
    head = head_of(form)
    if parts and isinstance(parts[0], Identifier) and len(parts) > 1:
        parts = parts[1:]
    bindings = parts[0] if parts else None
    if isinstance(bindings, Form) and bindings.items and isinstance(bindings.items[0], Identifier):
        if len(bindings.items) == 2:
            return f"the bindings stand in parentheses of their own: ({head} ({_text(bindings)}) …)"
    if isinstance(bindings, Form) and _alternates(bindings.items):
        pairs = zip(bindings.items[::2], bindings.items[1::2], strict=True)
        shown = " ".join([f"({_text(name)} {_text(value)})" for name, value in pairs])
        return f"each name stands with its value in parentheses: ({head} ({shown}) …)"
    if isinstance(bindings, Form):
        for binding in bindings.items:
            if isinstance(binding, Form) and len(binding.items) > 2:
                return f"a binding has one value: {_pair(binding)}; is a parenthesis missing before the next one?"
            if isinstance(binding, Form) and len(binding.items) == 1:
                return f"a binding has a value: ({_text(binding.items[0])} value)"
            if isinstance(binding, Identifier):
                return f"each binding is a name with a value in parentheses: ({binding.name} value)"
    return f"({head} ((name value) …) body …)"


def _alternates(items: list[Syntax]) -> bool:
    """Whether names and values take turns, as in the vectors of Clojure: [x 1 y 2]."""
    return len(items) > 2 and len(items) % 2 == 0 and all([isinstance(name, Identifier) for name in items[::2]])


def _pair(binding: Form) -> str:
    return f"({_text(binding.items[0], 20)} {_text(binding.items[1], 20)})"


def _lambda(form: Form) -> str:
    parts = form.items[1:]
    if parts and isinstance(parts[0], Form) and any(not isinstance(each, Identifier) for each in parts[0].items):
        return "parameters are names; what is to be done with them comes after their list: (lambda (x) (* x x))"
    return "(lambda (parameter …) body …)"


def _set(form: Form) -> str:
    target = form.items[1] if len(form.items) > 1 else None
    if isinstance(target, Form) and head_of(target):
        head = head_of(target)
        setter = {
            "car": "set-car!", "cdr": "set-cdr!", "vector-ref": "vector-set!", "list-ref": "list-set!",
            "string-ref": "string-set!", "hash-table-ref": "hash-table-set!",
        }.get(head)  # fmt: skip
        value = _text(form.items[2]) if len(form.items) > 2 else "value"
        operands = " ".join(_text(item) for item in target.items[1:])
        return f"a part of a value is changed by {setter}: ({setter} {operands} {value})" if setter else ""
    if isinstance(target, Form) and target.items == []:
        return "(set! name value)"
    return "(set! name value)"


def _cond(form: Form) -> str:
    before: Syntax | None = None
    for clause in form.items[1:]:
        if not isinstance(clause, Form):
            if getattr(clause, "name", "") == "else":
                return "else and its expressions stand in parentheses together: (else expression …)"
            if isinstance(before, Form):
                return f"the test and its value stand in parentheses together: ({_text(before)} {_text(clause)})"
            return f"each clause stands in parentheses: ({_text(clause)} …)"
        before = clause
    return "(cond (test expression …) … (else expression …))"


def _quote(form: Form) -> str:
    return "quote takes one datum: (quote (1 2 3)), or '(1 2 3)"


def _do(form: Form) -> str:
    return "(do ((variable start step) …) (test result …) body …)"


def _case(form: Form) -> str:
    return "(case key ((datum …) expression …) … (else expression …))"


def _record(form: Form) -> str:
    return "(define-record-type name (constructor field …) predicate (field accessor) …)"


_WAYS: Final[dict[str, Callable[[Form], str]]] = {
    "if": _if, "define": _define, "lambda": _lambda, "λ": _lambda, "set!": _set, "cond": _cond, "quote": _quote,
    "do": _do, "for": _for, "case": _case, "define-record-type": _record, **dict.fromkeys(_LETS, _let),
}  # fmt: skip
