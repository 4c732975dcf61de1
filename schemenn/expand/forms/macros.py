"""`define-syntax`, `define-syntax-rule`, `let-syntax`, `letrec-syntax`, `syntax-error`."""

from __future__ import annotations

from typing import NoReturn

from schemenn.core import Node
from schemenn.datum import String
from schemenn.expand.expander import Context, Definition, expand_body, head_binding, means, rewrite, walk
from schemenn.expand.keywords import auxiliary, definition, no_names
from schemenn.expand.resolve import resolve
from schemenn.expand.scope import KEYWORDS, Binding, Keyword, Scope, Transformer, name_of
from schemenn.expand.shape import check_distinct, fail, head_name, identifier, need, parse_bindings
from schemenn.expand.syntax_rules import parse_syntax_rule, parse_syntax_rules
from schemenn.syntax import Atom, Form, Identifier, Syntax, to_datum
from schemenn.write import short

_PROCEDURAL = frozenset(
    (
        "lambda",
        "λ",
        "syntax-case",
        "er-macro-transformer",
        "ir-macro-transformer",
        "sc-macro-transformer",
        "rsc-macro-transformer",
        "make-variable-transformer",
    )
)
"""What macros are made with in other implementations, which here have only syntax-rules."""

SYNTAX_RULES = auxiliary("syntax-rules", "define-syntax, let-syntax and letrec-syntax")


def transformer(syntax: Syntax, scope: Scope, name: str) -> Binding:
    """What a keyword is bound to: `(syntax-rules …)`, a macro use that becomes one, or another keyword."""
    syntax = rewrite(syntax, scope)
    if isinstance(syntax, Form) and syntax.items and means(syntax.items[0], SYNTAX_RULES, scope):
        return parse_syntax_rules(syntax, scope, name)
    if isinstance(syntax, Identifier):
        binding = resolve(syntax, scope)
        if isinstance(binding, Keyword | Transformer):
            return binding
    if isinstance(syntax, Form) and syntax.items and isinstance(syntax.items[0], Identifier):
        if syntax.items[0].name in _PROCEDURAL:
            _refuse(syntax.items[0].name, name, syntax)
    fail(f"expected (syntax-rules …) as the meaning of {name}", syntax)


def _refuse(way: str, name: str, place: Syntax) -> NoReturn:
    """The error of a macro that is a procedure from syntax to syntax."""
    fail(f"{name}: macros by {way} are not supported; write it with syntax-rules, or with define-macro", place)


@definition("define-syntax", no_names)
def define_syntax(form: Form, scope: Scope, context: Context) -> None:
    """`(define-syntax keyword transformer)`. Source: R7RS 5.4."""
    header = form.items[1] if len(form.items) > 1 else form
    if isinstance(header, Form) and header is not form and header.items:
        _refuse("procedures", repr(header.items[0]), header)
    target, spec = need(form, 2, 2, "a keyword and (syntax-rules …)")
    keyword = identifier(target, "define-syntax: expected an identifier as the keyword")
    context.define_syntax(keyword, transformer(spec, scope, keyword.name))


@definition("define-syntax-rule", no_names)
def define_syntax_rule(form: Form, scope: Scope, context: Context) -> None:
    """`(define-syntax-rule (keyword . pattern) template)`: a macro with one rule. Source: Racket."""
    shape, template = need(form, 2, 2, "(keyword . pattern) and a template")
    head = shape.items[0] if isinstance(shape, Form) and shape.items else shape
    keyword = identifier(head, "define-syntax-rule: expected (keyword . pattern)")
    context.define_syntax(keyword, parse_syntax_rule(shape, template, scope, form, keyword.name))


def _macro_scope(form: Form, scope: Scope) -> Scope:
    """A scope inside `scope` with the macros that `form` binds."""
    parts = need(form, 2, None, "bindings and a body")
    recursive = head_binding(form, scope) is KEYWORDS["letrec-syntax"]
    owner = head_name(form)
    identifiers, specs = parse_bindings(parts[0], owner)
    check_distinct(identifiers, f"{owner}: duplicate keyword")
    inner = Scope(scope)
    for each, spec in zip(identifiers, specs, strict=True):
        inner.bindings[name_of(each)] = transformer(spec, inner if recursive else scope, each.name)
    return inner


def _ends_in_definition(forms: list[Syntax], scope: Scope) -> bool:
    """Whether the last of the forms, which makes them no body, is a definition."""
    last = rewrite(forms[-1], scope) if forms else None
    if not isinstance(last, Form):
        return False
    keyword = head_binding(last, scope)
    if keyword is KEYWORDS["begin"]:
        return _ends_in_definition(last.items[1:], scope)
    if keyword is KEYWORDS["let-syntax"] or keyword is KEYWORDS["letrec-syntax"]:
        return _ends_in_definition(last.items[2:], _macro_scope(last, scope))
    return isinstance(keyword, Definition) and keyword.only_defines


def _let_syntax_expression(form: Form, scope: Scope) -> Node:
    return expand_body(form.items[2:], _macro_scope(form, scope), form)


def _let_syntax(form: Form, scope: Scope, context: Context) -> None:
    """`(let-syntax ((keyword transformer) …) form …)` and `letrec-syntax`. Source: R7RS 4.3.1.

    The forms are a body, and what it defines is local to it. Forms that end in a definition cannot be a body: they
    are spliced into what is around them, as in R6RS.
    """
    inner = _macro_scope(form, scope)
    if _ends_in_definition(form.items[2:], inner):
        walk(form.items[2:], inner, context)
    else:
        context.expression(form, scope)


for _name in ("let-syntax", "letrec-syntax"):
    definition(_name, no_names, _let_syntax_expression)(_let_syntax)


def _syntax_error(form: Form, scope: Scope) -> NoReturn:
    message, *parts = need(form, 1, None, "a message")
    if not isinstance(message, Atom) or not isinstance(message.value, String):
        fail("syntax-error: expected a string as the message", message)
    fail(" ".join([message.value.text, *(short(to_datum(part)) for part in parts)]), form)


@definition("syntax-error", no_names, _syntax_error)
def syntax_error(form: Form, scope: Scope, context: Context) -> None:
    """`(syntax-error "message" form …)`. Source: R7RS 4.3.3."""
    _syntax_error(form, scope)
