"""Syntax objects to core forms: the dispatch, applications, and bodies with their definitions.

    (define (f x) (define y x) y)   →   Define("f", Lambda([x], Letrec([y], [Ref(x)], Ref(y))))

A body and the top level are both *definition contexts*: the heads of their forms are expanded first, which finds the
definitions, and `Definition` keywords hand those to the context.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, TypeAlias

from schemenn.core import Begin, Call, CaseLambda, Const, Global, Lambda, Let, Letrec, Node, Receive, Ref
from schemenn.core import Variable
from schemenn.datum import UNSPECIFIED
from schemenn.expand.derivatives import derivative
from schemenn.expand.resolve import resolve
from schemenn.expand.scope import Binding, Keyword, Name, Scope, TopScope, Transformer, name_of
from schemenn.expand.shape import Formals, fail
from schemenn.syntax import Atom, Form, Identifier, Labelled, Syntax, VectorForm, to_datum

Producer: TypeAlias = Callable[[], Node]
"""Makes a core form when its time has come: a body's definitions are expanded after all are known."""

_EXPANSION_LIMIT: Final = 20_000


class Context:
    """Where definitions may stand: the top level or a body."""

    scope: Scope

    def define(self, identifier: Identifier, value: Producer, form: Syntax) -> Producer:
        """Define a variable; the result makes references to it."""
        raise NotImplementedError

    def define_values(self, formals: Formals, value: Producer, form: Syntax) -> None:
        """Define the variables of `formals` as the values of one expression."""
        raise NotImplementedError

    def define_syntax(self, identifier: Identifier, binding: Binding) -> None:
        """Bind a macro or keyword."""
        raise NotImplementedError

    def expression(self, syntax: Syntax, scope: Scope) -> None:
        """Take an expression."""
        raise NotImplementedError

    def declaration(self, keyword: Declaration, form: Form) -> None:
        """Take an import or the like, which only the top level does."""
        keyword.expand(form, self.scope)


class Definition(Keyword):
    """A keyword that acts on a definition context.

    `define` does so; `names` are the identifiers that a use defines, found without expanding anything;
    `only_defines` says that a use can never be an expression.
    """

    __slots__ = ("define", "names", "only_defines")

    def __init__(
        self,
        name: str,
        define: Callable[[Form, Scope, Context], None],
        names: Callable[[Form, Scope], list[Identifier]],
        expand: Callable[[Form, Scope], Node],
        only_defines: bool,
    ) -> None:
        super().__init__(name, expand)
        self.define = define
        self.names = names
        self.only_defines = only_defines


class Splice(Definition):
    """A definition keyword whose use stands for other forms: `parts` finds them."""

    __slots__ = ("parts",)

    def __init__(
        self, name: str, parts: Callable[[Form, Scope], list[Syntax]], expand: Callable[[Form, Scope], Node]
    ) -> None:
        super().__init__(name, self._walk, lambda form, scope: [], expand, False)
        self.parts = parts

    def _walk(self, form: Form, scope: Scope, context: Context) -> None:
        walk(self.parts(form, scope), scope, context)


class Declaration(Keyword):
    """A keyword of the top level: `declare` acts on its scope, and answers core forms that must run first."""

    __slots__ = ("declare",)

    def __init__(self, name: str, declare: Callable[[Form, TopScope], list[Node]]) -> None:
        super().__init__(name, self._misplaced)
        self.declare = declare

    def _misplaced(self, form: Form, scope: Scope) -> Node:
        fail(f"{self.name} can stand only at the top level", form, "misplaced-definition")


def expand(syntax: Syntax, scope: Scope) -> Node:
    """The core form of an expression."""
    if isinstance(syntax, Form):
        head = syntax.items[0] if syntax.items else None
        if not isinstance(head, Identifier):
            return application(syntax, scope)
        binding = resolve(head, scope)
        if isinstance(binding, Keyword):
            return binding.expand(syntax, scope)
        if isinstance(binding, Transformer):
            return expand(rewrite(syntax, scope), scope)
        return application(syntax, scope)
    if isinstance(syntax, Identifier):
        return reference(syntax, scope)
    if isinstance(syntax, Atom):
        return Const(syntax.value, syntax.span)
    if isinstance(syntax, VectorForm):
        return Const(to_datum(syntax), syntax.span)
    if isinstance(syntax, Labelled):
        return expand(syntax.content, scope)
    fail("a label reference must stand inside the datum that has the label", syntax)


def reference(identifier: Identifier, scope: Scope) -> Node:
    """The value of a variable: the one place where a name in an expression gets its meaning."""
    binding = resolve(identifier, scope)
    if isinstance(binding, Variable):
        return Ref(binding, identifier.span)
    if isinstance(binding, str):
        return derivative(identifier, scope, binding) or Global(binding, identifier.span)
    value = binding.refer(identifier, scope) if isinstance(binding, Keyword) else None
    if value is not None:
        return value
    kind = "macro" if isinstance(binding, Transformer) else "keyword"
    fail(f"{identifier.name} is a {kind} and cannot be used as a variable", identifier, "keyword-as-variable")


def application(form: Form, scope: Scope) -> Node:
    """The call that a form is."""
    if not form.items:
        fail("() is not an expression: write '() for the empty list", form, "empty-call")
    if form.tail is not None:
        fail("a procedure call cannot end in a dotted tail", form)
    nodes = [expand(item, scope) for item in form.items]
    return Call(nodes[0], nodes[1:], form.span)


def rewrite(syntax: Syntax, scope: Scope) -> Syntax:
    """Expand the macro uses at the head of a form, until there is none."""
    for _ in range(_EXPANSION_LIMIT):
        macro = head_binding(syntax, scope)
        if not isinstance(macro, Transformer):
            return syntax
        assert isinstance(syntax, Form)
        syntax = macro.apply(syntax, scope)
    fail("the expansion of this macro does not end", syntax, "endless-expansion")


def head_binding(syntax: Syntax, scope: Scope) -> Binding | None:
    """What the identifier at the head of a form means; None if there is none."""
    if isinstance(syntax, Form) and syntax.items:
        head = syntax.items[0]
        if isinstance(head, Identifier):
            return resolve(head, scope)
    return None


def means(syntax: Syntax, keyword: Keyword, scope: Scope) -> bool:
    """Whether `syntax` is an identifier that means the keyword, by whatever name."""
    return isinstance(syntax, Identifier) and resolve(syntax, scope) is keyword


def expand_all(forms: list[Syntax], scope: Scope) -> list[Node]:
    """The core forms of expressions, in order."""
    return [expand(form, scope) for form in forms]


def sequence(forms: list[Syntax], scope: Scope, whole: Syntax) -> Node:
    """At least one expression, evaluated in order."""
    return in_order([expand(form, scope) for form in forms], whole)


def in_order(nodes: list[Node], whole: Syntax) -> Node:
    """A `Begin` where there is more than one form."""
    return nodes[0] if len(nodes) == 1 else Begin(nodes, whole.span)


def named(node: Node, name: str) -> Node:
    """`node`; if its value is a procedure written there and nameless, it gets the name."""
    inner = node
    while isinstance(inner, Let | Letrec | Receive):
        inner = inner.body
    if isinstance(inner, Lambda | CaseLambda) and not inner.name:
        inner.name = name
    return node


def unspecified(syntax: Syntax) -> Const:
    """The unspecified value, where `syntax` stands."""
    return Const(UNSPECIFIED, syntax.span)


def walk(forms: list[Syntax], scope: Scope, context: Context) -> None:
    """Hand the definitions and expressions among `forms` to the context, in order."""
    for form in forms:
        rewritten = rewrite(form, scope)
        binding = head_binding(rewritten, scope)
        if isinstance(binding, Definition):
            assert isinstance(rewritten, Form)
            binding.define(rewritten, scope, context)
        elif isinstance(binding, Declaration):
            assert isinstance(rewritten, Form)
            context.declaration(binding, rewritten)
        else:
            context.expression(rewritten, scope)


def expand_body(forms: list[Syntax], scope: Scope, owner: Syntax) -> Node:
    """The body of `owner`: definitions and expressions. Source: R7RS 5.3.2; the two may be mixed."""
    for form in forms:
        binding = head_binding(form, scope)
        if isinstance(binding, Definition | Declaration | Transformer):
            body = _Body(scope)
            walk(forms, body.scope, body)
            return body.finish(owner)
    if not forms:
        fail("a body needs at least one expression", owner, "empty-body")
    return sequence(forms, scope, owner)


class _Body(Context):
    """A body with definitions: becomes a `Letrec`. Expressions between definitions get variables of no use."""

    def __init__(self, scope: Scope) -> None:
        self.scope = scope.inner()
        self.scope.open = True
        self.defined: set[Name] = set()
        self.items: list[tuple[Variable | None, Producer]] = []

    def define(self, identifier: Identifier, value: Producer, form: Syntax) -> Producer:
        variable = self._declare(identifier)
        name = identifier.name
        self.items.append((variable, lambda: named(value(), name)))
        return lambda: Ref(variable, form.span)

    def define_values(self, formals: Formals, value: Producer, form: Syntax) -> None:
        holder = Variable("values")
        span = form.span

        def receive() -> Node:
            required = [Variable(each.name) for each in formals.required]
            rest = None if formals.rest is None else Variable(formals.rest.name)
            all_of_them = required if rest is None else [*required, rest]
            vector = Call(Global("vector"), [Ref(each, span) for each in all_of_them], span)
            return Receive(required, rest, value(), vector, span)

        def element(index: int) -> Producer:
            return lambda: Call(Global("vector-ref"), [Ref(holder, span), Const(index, span)], span)

        self.items.append((holder, receive))
        for index, identifier in enumerate(formals.identifiers()):
            self.items.append((self._declare(identifier), element(index)))

    def define_syntax(self, identifier: Identifier, binding: Binding) -> None:
        self._check_new(identifier)
        self.scope.bindings[name_of(identifier)] = binding

    def expression(self, syntax: Syntax, scope: Scope) -> None:
        self.items.append((None, lambda: expand(syntax, scope)))

    def _check_new(self, identifier: Identifier) -> None:
        name = name_of(identifier)
        if name in self.defined:
            fail(f"{identifier.name} is defined twice in one body", identifier, "duplicate-name")
        self.defined.add(name)

    def _declare(self, identifier: Identifier) -> Variable:
        self._check_new(identifier)
        return self.scope.bind_variable(identifier)

    def finish(self, owner: Syntax) -> Node:
        """The core form of the whole body."""
        self.scope.open = False
        last = max((index for index, item in enumerate(self.items) if item[0] is not None), default=-1)
        if last == len(self.items) - 1:
            fail("a body must end with an expression, not with a definition", owner, "body-without-value")
        nodes = [item[1]() for item in self.items]
        body = in_order(nodes[last + 1 :], owner)
        if last < 0:
            return body
        variables = [item[0] or Variable("ignored") for item in self.items[: last + 1]]
        return Letrec(variables, nodes[: last + 1], body, owner.span)
