"""`syntax-rules`: macros by patterns and templates.

    (define-syntax swap! (syntax-rules () ((_ a b) (let ((tmp a)) (set! a b) (set! b tmp)))))
    (swap! tmp other)   →   (let ((tmp₁ tmp)) (set! tmp other) (set! other tmp₁))

where tmp₁ and the other inserted symbols are aliases (see scope.py). Source: R7RS 4.3.2.
"""

from __future__ import annotations

from schemenn.errors import ExpandError
from schemenn.expand.pattern import Frame, ListPattern, PatternCompiler
from schemenn.expand.scope import Name, Scope, Transformer, name_of
from schemenn.expand.shape import fail, identifier, proper_list
from schemenn.expand.template import Template, TemplateCompiler, Use
from schemenn.syntax import Form, Identifier, Syntax


class Rule:
    """One pattern with its template."""

    __slots__ = ("copies", "pattern", "shape", "size", "template")

    def __init__(self, pattern: ListPattern, size: int, template: Template, copies: list[int], shape: Syntax) -> None:
        self.pattern = pattern
        self.size = size
        self.template = template
        self.copies = copies
        self.shape = shape

    def match(self, form: Form, scope: Scope) -> Frame | None:
        """The frame filled from a use in `scope`; None if the pattern does not fit."""
        frame: Frame = [None] * self.size
        if not self.pattern.match_items(form.items[1:], form, frame, scope):
            return None
        frame += [frame[slot] for slot in self.copies]
        return frame


class Macro(Transformer):
    """A `syntax-rules` macro: its rules, the scope it was defined in, and the form it was made from."""

    __slots__ = ("form", "rules", "scope")

    def __init__(self, name: str, rules: list[Rule], scope: Scope, form: Form) -> None:
        super().__init__(name)
        self.rules = rules
        self.scope = scope
        self.form = form

    def apply(self, form: Form, scope: Scope) -> Syntax:
        """The filled template of the first rule that fits the use `form` in `scope`."""
        for rule in self.rules:
            frame = rule.match(form, scope)
            if frame is not None:
                return rule.template.fill(frame, Use(form, self.scope))
        shapes = tuple(f"{self.name} is used as {rule.shape.span.text()}" for rule in self.rules)
        message = f"{self.name}: this use fits none of the patterns of the macro"
        raise ExpandError(message, form.span, shapes, "no-matching-pattern")


def parse_syntax_rules(form: Form, scope: Scope, name: str) -> Macro:
    """The macro of a `(syntax-rules [ellipsis] (literal …) (pattern template) …)` form in `scope`."""
    parts = form.items[1:]
    ellipsis: Name | None = None
    if parts and isinstance(parts[0], Identifier):
        ellipsis = name_of(parts[0])
        parts = parts[1:]
    if not parts or form.tail is not None:
        fail("syntax-rules: expected a list of literals and rules", form, "bad-macro")
    literals = _parse_literals(parts[0])
    rules = [_parse_rule(part, PatternCompiler(scope, ellipsis, literals)) for part in parts[1:]]
    return Macro(name, rules, scope, form)


def parse_syntax_rule(shape: Syntax, template: Syntax, scope: Scope, form: Form, name: str) -> Macro:
    """The macro of one rule without literals."""
    return Macro(name, [_make_rule(shape, template, PatternCompiler(scope, None, {}))], scope, form)


def _parse_literals(syntax: Syntax) -> dict[Name, Identifier]:
    items = proper_list(syntax, "syntax-rules: expected a list of literals")
    literals = [identifier(item, "syntax-rules: a literal must be an identifier") for item in items]
    return {name_of(literal): literal for literal in literals}


def _parse_rule(syntax: Syntax, patterns: PatternCompiler) -> Rule:
    parts = proper_list(syntax, "syntax-rules: expected (pattern template)")
    if len(parts) != 2:
        fail("syntax-rules: expected (pattern template)", syntax, "bad-macro")
    return _make_rule(parts[0], parts[1], patterns)


def _make_rule(shape: Syntax, template: Syntax, patterns: PatternCompiler) -> Rule:
    if not isinstance(shape, Form) or not shape.items or not isinstance(shape.items[0], Identifier):
        fail("syntax-rules: a pattern is a list that starts with the name of the macro", shape, "bad-macro")
    pattern = patterns.compile_list(shape.items[1:], shape.tail, 0)
    templates = TemplateCompiler(patterns)
    filled = templates.compile(template)
    return Rule(pattern, len(patterns.variables), filled, templates.copies, shape)
