"""The top level of a unit: its forms to core forms, with what they define and declare.

    (define (f x) x) (f 3)   →   Define("f", Lambda([x], Ref(x))), Call(Global("f"), [Const(3)])
"""

from __future__ import annotations

from schemenn.core import Define, Global, Node, Receive, Ref, Variable
from schemenn.expand.expander import Context, Declaration, Producer, expand, in_order, named, unspecified, walk
from schemenn.expand.scope import Binding, Scope, TopScope
from schemenn.expand.shape import Formals
from schemenn.syntax import Form, Identifier, Syntax


class _TopLevel(Context):
    """The top level of a unit: collects core forms. `declared` has those of the declarations acted on already.

    What one form defines, say the use of a macro that defines several variables, is known before its parts expand.
    """

    scope: TopScope

    def __init__(self, scope: TopScope, declared: dict[int, list[Node]]) -> None:
        self.scope = scope
        self.declared = declared
        self.nodes: list[Node] = []
        self._waiting: list[Producer] = []

    def define(self, identifier: Identifier, value: Producer, form: Syntax) -> Producer:
        key = self.scope.define(identifier)
        self._waiting.append(lambda: Define(key, named(value(), identifier.name), form.span))
        return lambda: Global(key, form.span)

    def define_values(self, formals: Formals, value: Producer, form: Syntax) -> None:
        span = form.span
        keys = [self.scope.define(identifier) for identifier in formals.identifiers()]
        required = [Variable(identifier.name) for identifier in formals.required]
        rest = None if formals.rest is None else Variable(formals.rest.name)
        variables = required if rest is None else [*required, rest]
        pairs = zip(keys, variables, strict=True)
        definitions: list[Node] = [Define(key, Ref(variable, span), span) for key, variable in pairs]
        body = in_order(definitions, form) if definitions else unspecified(form)
        self._waiting.append(lambda: Receive(required, rest, value(), body, span))

    def define_syntax(self, identifier: Identifier, binding: Binding) -> None:
        self.scope.define_syntax(identifier, binding)

    def expression(self, syntax: Syntax, scope: Scope) -> None:
        self._waiting.append(lambda: expand(syntax, scope))

    def declaration(self, keyword: Declaration, form: Form) -> None:
        self.finish_form()
        nodes = self.declared.get(id(form))
        self.nodes += keyword.declare(form, self.scope) if nodes is None else nodes
        self.nodes.append(unspecified(form))

    def finish_form(self) -> None:
        """Expand what the form taken in last is made of."""
        self.nodes += [make() for make in self._waiting]
        self._waiting = []


def expand_top_level(forms: list[Syntax], scope: TopScope, declared: dict[int, list[Node]]) -> list[Node]:
    """The core forms of forms at top level, in order; `declared` are those of declarations acted on, by form."""
    context = _TopLevel(scope, declared)
    for form in forms:
        walk([form], scope, context)
        context.finish_form()
    return context.nodes
