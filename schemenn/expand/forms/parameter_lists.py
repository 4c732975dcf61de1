"""Parameter lists with optional and keyword parameters, in the notation of four implementations.

    (lambda (a #!optional b #!rest r) …)           MIT Scheme, Gambit, Chicken: `b` alone is `#!default` if left out
    (lambda* (a #:optional (b 1) #:key (c 2)) …)   Guile: without a default of its own, a parameter is `#f`
    (lambda (a [b 1] #:c [c 2]) …)                 Racket: a parameter without a default is required

A procedure with optional parameters hands those left out on as `#!default`:

    →  (let ((full (λ (a raw) (let ((b (if (eq? raw #!default) 1 raw))) …))))
         (case-lambda ((a) (full a #!default)) ((a raw) (full a raw))))

One with keywords takes a list of arguments, and looks each keyword up in it.
"""

from __future__ import annotations

from schemenn.core import Call, CaseLambda, Const, Global, If, Lambda, Let, Node, Ref, Variable
from schemenn.datum import DEFAULT, FALSE, KEY, OPTIONAL, REST, TRUE, KeywordObject
from schemenn.datum import intern, keyword_object, new_string, to_list
from schemenn.expand.expander import expand, expand_body, named
from schemenn.expand.scope import Scope
from schemenn.expand.shape import check_distinct, fail, identifier
from schemenn.syntax import Atom, Form, Identifier, Syntax

_DIVIDERS = {OPTIONAL: "optional", REST: "rest", KEY: "key"}
_GUILE_DIVIDERS = {"optional": "optional", "rest": "rest", "key": "key", "allow-other-keys": "open"}


class Parameter:
    """An optional or keyword parameter; it must be given where `required`."""

    __slots__ = ("default", "identifier", "keyword", "raw", "required")

    def __init__(self, name: Identifier, default: Syntax | None, keyword: str = "", required: bool = False) -> None:
        self.identifier = name
        self.default = default
        self.keyword = keyword
        self.required = required
        self.raw = Variable(name.name)


class ParameterList:
    """A parsed parameter list; `is_guile` where it belongs to `lambda*`.

    `mixed`: keyword arguments may stand among the others, as in Racket; `open`: unknown ones are allowed.
    """

    def __init__(self, formals: Form, owner: str, is_guile: bool) -> None:
        self.owner = owner
        self.is_guile = is_guile
        self.required: list[Identifier] = []
        self.optional: list[Parameter] = []
        self.keyed: list[Parameter] = []
        self.rest: Identifier | None = None
        self.mixed = self.open = False
        self._section = "required"
        self._keyword = ""
        for item in formals.items:
            self._parse(item)
        if self._keyword:
            fail(f"{owner}: expected a parameter after #:{self._keyword}", formals)
        if formals.tail is not None:
            self._section = "rest"
            self._add(formals.tail)
        given = [each.identifier for each in (*self.optional, *self.keyed)]
        rest: list[Identifier] = [] if self.rest is None else [self.rest]
        check_distinct([*self.required, *given, *rest], f"{owner}: duplicate parameter")

    def _parse(self, item: Syntax) -> None:
        if not isinstance(item, Atom) or self._keyword:
            self._add(item)
        elif item.value in _DIVIDERS.keys():
            self._section = _DIVIDERS[item.value]
        elif not isinstance(item.value, KeywordObject):
            fail(f"{self.owner}: a parameter must be an identifier", item)
        elif not self.is_guile:
            self.mixed = True
            self._keyword = item.value.name
        elif item.value.name not in _GUILE_DIVIDERS:
            fail(f"{self.owner}: expected #:optional, #:key, #:allow-other-keys or #:rest", item)
        elif _GUILE_DIVIDERS[item.value.name] == "open":
            self.open = True
        else:
            self._section = _GUILE_DIVIDERS[item.value.name]

    def _add(self, item: Syntax) -> None:
        name, default = self._name_and_default(item)
        if self._keyword:
            self.keyed.append(Parameter(name, default, self._keyword, default is None))
            self._keyword = ""
        elif self._section == "rest":
            if default is not None or self.rest is not None:
                fail(f"{self.owner}: expected one identifier for the rest of the arguments", item)
            self.rest = name
        elif self._section == "key":
            self.keyed.append(Parameter(name, default, name.name))
        elif self._section == "optional" or (default is not None and not self.is_guile):
            self.optional.append(Parameter(name, default))
        elif default is not None or self.optional:
            fail(f"{self.owner}: a required parameter is an identifier, and stands before the optional ones", item)
        else:
            self.required.append(name)

    def _name_and_default(self, item: Syntax) -> tuple[Identifier, Syntax | None]:
        message = f"{self.owner}: a parameter must be an identifier"
        if isinstance(item, Form) and len(item.items) == 2 and item.tail is None:
            return identifier(item.items[0], message), item.items[1]
        return identifier(item, message), None


def is_extended(formals: Syntax) -> bool:
    """Whether a parameter list has more than identifiers in it, so that it may be one of those above."""
    if not isinstance(formals, Form):
        return False
    return any([_is_extension(item) for item in formals.items])


def _is_extension(item: Syntax) -> bool:
    if isinstance(item, Form):
        return len(item.items) == 2 and isinstance(item.items[0], Identifier)
    return isinstance(item, Atom) and (isinstance(item.value, KeywordObject) or item.value in _DIVIDERS.keys())


class _Maker:
    """Makes the procedure of a parameter list and a body."""

    def __init__(self, parsed: ParameterList, body: list[Syntax], scope: Scope, form: Form, name: str) -> None:
        self.parsed = parsed
        self.form = form
        self.name = name
        inner = scope.inner()
        self.required = inner.bind_variables(parsed.required)
        self.rest = None if parsed.rest is None else inner.bind_variable(parsed.rest)
        layers: list[tuple[Variable, Node]] = []
        for each in (*parsed.optional, *parsed.keyed):
            value = self._value(each, inner)
            inner = inner.inner()
            layers.append((inner.bind_variable(each.identifier), value))
        result = expand_body(body, inner, form)
        for variable, value in reversed(layers):
            result = Let([variable], [value], result, form.span)
        self.body = result

    def _value(self, parameter: Parameter, scope: Scope) -> Node:
        """What a parameter holds, given what it got."""
        raw = self._ref(parameter.raw)
        if parameter.default is not None:
            missing = named(expand(parameter.default, scope), parameter.identifier.name)
        elif parameter.required:
            text = f"{self.name or self.parsed.owner}: the argument #:{parameter.keyword} is missing"
            missing = self._call("error", Const(new_string(text)))
        elif self.parsed.is_guile:
            missing = Const(FALSE, self.form.span)
        else:
            return raw
        return If(self._call("eq?", raw, Const(DEFAULT)), missing, self._ref(parameter.raw), self.form.span)

    def procedure(self) -> Node:
        """The procedure."""
        if not self.parsed.keyed:
            return self._by_number()
        return self._by_keyword_anywhere() if self.parsed.mixed else self._by_keyword_at_end()

    def _by_number(self) -> Node:
        """A procedure whose arguments are told apart by their number."""
        raws = [each.raw for each in self.parsed.optional]
        rest: list[Variable] = [] if self.rest is None else [self.rest]
        if not raws:
            return self._lambda(self.required, self.rest, self.body)
        full = Variable(self.name or "full")
        clauses = []
        for count in range(len(raws) + 1):
            given = [Variable(each.name) for each in (*self.required, *raws[:count])]
            last = Variable(rest[0].name) if rest and count == len(raws) else None
            operands = [self._ref(each) for each in given] + [Const(DEFAULT) for _ in raws[count:]]
            if rest:
                operands.append(Const(to_list([])) if last is None else self._ref(last))
            clauses.append(self._lambda(given, last, Call(self._ref(full), operands, self.form.span)))
        everything = self._lambda([*self.required, *raws, *rest], None, self.body)
        return Let([full], [everything], CaseLambda(clauses, self.name, self.form.span), self.form.span)

    def _by_keyword_at_end(self) -> Node:
        """A procedure whose keyword arguments follow the others; those left of the others are the rest."""
        arguments = Variable("arguments")
        layers: list[tuple[Variable, Node]] = []
        here = arguments
        for each in self.parsed.optional:
            layers.append((each.raw, self._if_positional(here, "car", Const(DEFAULT))))
            after = Variable("arguments")
            layers.append((after, self._if_positional(here, "cdr", self._ref(here))))
            here = after
        layers.append((self.rest or Variable("arguments"), self._check(here, self.rest is not None)))
        layers += self._look_up(here)
        return self._lambda(self.required, arguments, self._bound(layers, self.body))

    def _by_keyword_anywhere(self) -> Node:
        """A procedure whose keyword arguments may stand anywhere."""
        arguments = Variable("arguments")
        layers = [(Variable("checked"), self._check(arguments, True)), *self._look_up(arguments)]
        positional = self._call("%positional-arguments", self._ref(arguments))
        body = self._call("apply", self._by_number(), positional)
        return self._lambda([], arguments, self._bound(layers, body))

    def _check(self, arguments: Variable, mixed: bool) -> Node:
        known = Const(FALSE)
        if not self.parsed.open:
            known = Const(to_list([keyword_object(each.keyword) for each in self.parsed.keyed]))
        name = Const(intern(self.name or self.parsed.owner))
        return self._call("%check-keywords", name, self._ref(arguments), known, Const(TRUE if mixed else FALSE))

    def _look_up(self, arguments: Variable) -> list[tuple[Variable, Node]]:
        found = []
        for each in self.parsed.keyed:
            key = Const(keyword_object(each.keyword))
            found.append((each.raw, self._call("%keyword-argument", key, self._ref(arguments), Const(DEFAULT))))
        return found

    def _if_positional(self, arguments: Variable, part: str, otherwise: Node) -> Node:
        test = self._call("%positional?", self._ref(arguments))
        return If(test, self._call(part, self._ref(arguments)), otherwise, self.form.span)

    def _bound(self, layers: list[tuple[Variable, Node]], body: Node) -> Node:
        for variable, value in reversed(layers):
            body = Let([variable], [value], body, self.form.span)
        return body

    def _ref(self, variable: Variable) -> Node:
        return Ref(variable, self.form.span)

    def _call(self, key: str, *operands: Node) -> Node:
        return Call(Global(key, self.form.span), list(operands), self.form.span)

    def _lambda(self, parameters: list[Variable], rest: Variable | None, body: Node) -> Lambda:
        return Lambda(parameters, rest, body, self.name, self.form.span)


def extended_lambda(
    formals: Form, body: list[Syntax], scope: Scope, form: Form, owner: str, name: str = "", is_guile: bool = False
) -> Node:
    """The procedure of a parameter list like those above, and a body."""
    return _Maker(ParameterList(formals, owner, is_guile), body, scope, form, name).procedure()
