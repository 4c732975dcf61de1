"""The notations of `match` patterns → the patterns of match_patterns.py.

Three notations are told apart:

    (a b . c)        a list: (ice-9 match), (chibi match), Wright's match
    (list a b)       a constructor, as is a structure's name: Racket's, unless one of those libraries is imported
    (add ,a ,b)      a template: Chez's match and pmatch, where a pattern has an unquote outside a quasiquote

Heads with a meaning: quote, quasiquote, and, or, not, ?, =, $; those of Racket: list, list*, list-rest, cons, vector,
box, struct, app, ==, var, and the names of structures.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from schemenn.core import Variable
from schemenn.datum import NIL
from schemenn.expand.expander import means
from schemenn.expand.forms.conditionals import ELSE
from schemenn.expand.forms.match_patterns import (
    All,
    Any,
    Anything,
    Applied,
    Literal,
    Named,
    No,
    Pattern,
    RecordOf,
    Satisfying,
    VectorOf,
    list_of,
)
from schemenn.expand.forms.match_repeats import Listed, Repeated
from schemenn.expand.forms.structure_names import find_structure
from schemenn.expand.pattern import ELLIPSIS, UNDERSCORE
from schemenn.expand.resolve import resolve
from schemenn.expand.scope import Scope
from schemenn.expand.shape import fail, identifier, proper_list
from schemenn.syntax import Form, Identifier, Syntax, VectorForm, to_datum

_ELLIPSES: Final = re.compile(r"\.\.\.|___|(?:\.\.|__)([0-9]+)")
_UNSUPPORTED: Final = frozenset(("regexp", "pregexp", "hash-table", "list-no-order", "mcons", "***", "get!", "set!"))
_QUASIQUOTE: Final = "quasiquote"
_TAIL_HEADS: Final = frozenset(("quote", _QUASIQUOTE, "?", "$"))


class Notation:
    """How patterns are read in one `match`: whether Racket's constructors have a meaning, and where."""

    def __init__(self, scope: Scope, has_constructors: bool, has_templates: bool = False) -> None:
        self.scope = scope
        self.has_constructors = has_constructors
        self.has_templates = has_templates

    def pattern(self, syntax: Syntax) -> Pattern:
        """The pattern that `syntax` is."""
        if isinstance(syntax, Identifier):
            return self._identifier(syntax)
        if isinstance(syntax, VectorForm):
            return self._vector(syntax.items, self.pattern)
        if not isinstance(syntax, Form):
            return Literal(to_datum(syntax))
        head = syntax.items[0] if syntax.items else None
        if isinstance(head, Identifier) and not (len(syntax.items) > 1 and self._least(syntax.items[1]) is not None):
            known = self._headed(head, syntax)
            if known is not None:
                return known
        return self._plain_list(syntax)

    def _plain_list(self, form: Form) -> Pattern:
        """A list pattern. `(a . (? p))` is read as `(a ? p)`: a head with a meaning begins the tail."""
        for index, item in enumerate(form.items):
            if index and isinstance(item, Identifier) and item.name in _TAIL_HEADS:
                tail = Form(form.items[index:], form.span, form.tail)
                return self._list(form.items[:index], tail, self.pattern)
        return self._list(form.items, form.tail, self.pattern)

    def _identifier(self, syntax: Identifier) -> Pattern:
        if self._is_wild(syntax):
            return Anything()
        if self._least(syntax) is not None:
            fail("match: an ellipsis must follow a pattern", syntax)
        return Named(syntax)

    def _is_wild(self, syntax: Syntax) -> bool:
        return means(syntax, UNDERSCORE, self.scope) or means(syntax, ELSE, self.scope)

    def _least(self, syntax: Syntax) -> int | None:
        """The least number of elements, where `syntax` is an ellipsis."""
        if not isinstance(syntax, Identifier):
            return None
        if resolve(syntax, self.scope) is ELLIPSIS:
            return 0
        found = _ELLIPSES.fullmatch(syntax.name)
        return int(found[1] or 0) if found else None

    def _list(self, items: list[Syntax], tail: Syntax | None, each: Callable[[Syntax], Pattern]) -> Pattern:
        """A list with at most one ellipsis."""
        rest = Literal(NIL) if tail is None else each(tail)
        at = next((index for index, item in enumerate(items) if index and self._least(item) is not None), None)
        if at is None:
            return list_of([each(item) for item in items], rest)
        for item in items[at + 1 :]:
            if self._least(item) is not None:
                fail("match: only one ellipsis can stand in a list", item)
        before = [each(item) for item in items[: at - 1]]
        repeated = each(items[at - 1])
        after = [each(item) for item in items[at + 1 :]]
        least = self._least(items[at]) or 0
        return list_of(before, Repeated(repeated, least, len(after), list_of(after, rest)))

    def _vector(self, items: list[Syntax], each: Callable[[Syntax], Pattern]) -> Pattern:
        if any([self._least(item) is not None for item in items]):
            return Listed(self._list(items, None, each))
        return VectorOf([each(item) for item in items])

    def _headed(self, head: Identifier, form: Form) -> Pattern | None:
        """The pattern of a form whose head has a meaning; None if it has none."""
        make = _HEADS.get(head.name)
        if make is None and self.has_constructors:
            make = _CONSTRUCTORS.get(head.name)
            if make is not None and isinstance(resolve(head, self.scope), Variable):
                make = None
            if make is None and find_structure(head, self.scope) is not None:
                return self._structure(head, self.operands(form), form)
        if head.name in _UNSUPPORTED and (self.has_constructors or head.name.endswith("!")):
            fail(f"match: patterns with {head.name} are not supported", form)
        return None if make is None else make(self, form)

    def operands(self, form: Form, low: int = 0, high: int | None = None) -> list[Syntax]:
        """What follows the head of a pattern."""
        items = proper_list(form, "match: this pattern cannot end in a dotted tail")[1:]
        if len(items) < low or (high is not None and len(items) > high):
            fail(f"match: this pattern has the wrong number of parts after {form.items[0]}", form)
        return items

    def list_pattern(self, items: list[Syntax]) -> Pattern:
        """The pattern of a list with these elements."""
        return self._list(items, None, self.pattern)

    def patterns(self, items: list[Syntax]) -> list[Pattern]:
        """A pattern of each."""
        return [self.pattern(item) for item in items]

    def _structure(self, name: Identifier, items: list[Syntax], form: Form) -> Pattern:
        known = find_structure(name, self.scope)
        if known is not None and len(items) != len(known.fields):
            fail(f"match: {name.name} has {len(known.fields)} fields, and this pattern {len(items)}", form)
        return RecordOf(name if known is None else known.type, self.patterns(items))

    # Heads that have a meaning.

    def quoted(self, form: Form) -> Pattern:
        """`(quote datum)`."""
        return Literal(to_datum(self.operands(form, 1, 1)[0]))

    def quasiquoted(self, form: Form) -> Pattern:
        """`(quasiquote template)`."""
        return self.template(self.operands(form, 1, 1)[0])

    def template(self, syntax: Syntax) -> Pattern:
        """A template: what is no unquote stands for itself."""
        if isinstance(syntax, VectorForm):
            return self._vector(syntax.items, self.template)
        if not isinstance(syntax, Form):
            is_wild = self.has_templates and isinstance(syntax, Identifier)
            return Anything() if is_wild and self._is_wild(syntax) else Literal(to_datum(syntax))
        inner = unquoted(syntax)
        if inner is not None:
            return self.pattern(inner)
        items, tail = syntax.items, syntax.tail
        if tail is None and len(items) > 2 and unquoted(Form(items[-2:], syntax.span)) is not None:  # noqa: PLR2004
            items, tail = items[:-2], Form(items[-2:], syntax.span)
        if tail is None and items and (spliced := _spliced(items[-1])) is not None:
            return list_of([self.template(item) for item in items[:-1]], self.pattern(spliced))
        return self._list(items, tail, self.template)

    def satisfying(self, form: Form) -> Pattern:
        """`(? predicate pattern …)`."""
        predicate, *items = self.operands(form, 1)
        return All([Satisfying(predicate), *self.patterns(items)])

    def applied(self, form: Form) -> Pattern:
        """`(= procedure pattern)`, Racket's `(app procedure pattern)`."""
        procedure, pattern = self.operands(form, 2, 2)
        return Applied(procedure, self.pattern(pattern))

    def record(self, form: Form) -> Pattern:
        """`($ type pattern …)`."""
        type, *items = self.operands(form, 1)
        return RecordOf(type, self.patterns(items))

    def conjunction(self, form: Form) -> Pattern:
        """`(and pattern …)`."""
        return All(self.patterns(self.operands(form)))

    def disjunction(self, form: Form) -> Pattern:
        """`(or pattern …)`."""
        return Any(self.patterns(self.operands(form)))

    def negation(self, form: Form) -> Pattern:
        """`(not pattern …)`: none of them."""
        return All([No(each) for each in self.patterns(self.operands(form, 1))])

    # Racket's constructors.

    def constructed_list(self, form: Form) -> Pattern:
        """`(list pattern …)`."""
        return self.list_pattern(self.operands(form))

    def constructed_tail(self, form: Form) -> Pattern:
        """`(list* pattern … tail)`, `(list-rest pattern … tail)`, `(cons first rest)`."""
        exact = 2 if form.items[0].name == "cons" else None  # type: ignore[attr-defined]
        items = self.operands(form, exact or 1, exact)
        return self._list(items[:-1], items[-1], self.pattern)

    def constructed_vector(self, form: Form) -> Pattern:
        """`(vector pattern …)`."""
        return self._vector(self.operands(form), self.pattern)

    def constructed_box(self, form: Form) -> Pattern:
        """`(box pattern)`."""
        (content,) = self.operands(form, 1, 1)
        span = form.span
        return All([Satisfying(Identifier("box?", span)), Applied(Identifier("unbox", span), self.pattern(content))])

    def constructed_structure(self, form: Form) -> Pattern:
        """`(struct name (pattern …))`."""
        name, fields = self.operands(form, 2, 2)
        items = proper_list(fields, "match: expected (struct name (pattern …))")
        return self._structure(identifier(name, "match: expected the name of a structure"), items, form)

    def variable(self, form: Form) -> Pattern:
        """`(var name)`."""
        return Named(identifier(self.operands(form, 1, 1)[0], "match: expected (var name)"))

    def equal_to(self, form: Form) -> Pattern:
        """`(== expression)`: what is `equal?` to a value."""
        (expression,) = self.operands(form, 1, 1)
        equal = Form([Identifier("cut", form.span)], form.span)
        equal.items += [Identifier("equal?", form.span), expression, Identifier("<>", form.span)]
        return Satisfying(equal)


def unquoted(syntax: Syntax) -> Syntax | None:
    """What `(unquote pattern)` holds; None for anything else."""
    return _marked(syntax, "unquote")


def _spliced(syntax: Syntax) -> Syntax | None:
    return _marked(syntax, "unquote-splicing")


def _marked(syntax: Syntax, name: str) -> Syntax | None:
    if isinstance(syntax, Form) and len(syntax.items) == 2 and syntax.tail is None:
        head = syntax.items[0]
        if isinstance(head, Identifier) and head.name == name:
            return syntax.items[1]
    return None


def has_unquote(syntax: Syntax) -> bool:
    """Whether an unquote stands in a pattern outside of quotations: then it is a template, in Chez's manner."""
    if isinstance(syntax, VectorForm):
        return any([has_unquote(item) for item in syntax.items])
    if not isinstance(syntax, Form):
        return False
    if syntax.items and isinstance(syntax.items[0], Identifier):
        if syntax.items[0].name in ("unquote", "unquote-splicing"):
            return True
        if syntax.items[0].name in (_QUASIQUOTE, "quote"):
            return False
    return any([has_unquote(item) for item in (*syntax.items, *([syntax.tail] if syntax.tail else []))])


_HEADS: Final[dict[str, Callable[[Notation, Form], Pattern]]] = {
    "quote": Notation.quoted,
    "quasiquote": Notation.quasiquoted,
    "?": Notation.satisfying,
    "=": Notation.applied,
    "$": Notation.record,
    "and": Notation.conjunction,
    "or": Notation.disjunction,
    "not": Notation.negation,
}

_CONSTRUCTORS: Final[dict[str, Callable[[Notation, Form], Pattern]]] = {
    "list": Notation.constructed_list,
    "list*": Notation.constructed_tail,
    "list-rest": Notation.constructed_tail,
    "cons": Notation.constructed_tail,
    "cons*": Notation.constructed_tail,
    "vector": Notation.constructed_vector,
    "box": Notation.constructed_box,
    "struct": Notation.constructed_structure,
    "app": Notation.applied,
    "var": Notation.variable,
    "==": Notation.equal_to,
}
