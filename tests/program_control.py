"""The control forms of random programs: procedures, continuations, values, handlers, jumps."""

from __future__ import annotations

from collections.abc import Callable

from tests.program_tree import Scope, Tree, tree

Choose = Callable[[int], int]


class ControlForms:
    """Makes integers by way of control; a Generator knows how to make the expressions in them."""

    choose: Choose
    count: int

    def fresh(self, base: str) -> str:
        """A name not used before; sometimes one used everywhere, so that names shadow each other."""
        if self.choose(3) == 0:
            return base
        self.count += 1
        return f"{base}{self.count}"

    def pick(self, *makers: Callable[[], Tree]) -> Tree:
        """What one of the makers makes."""
        return makers[self.choose(len(makers))]()

    def expression(self, kind: str, depth: int, scope: Scope) -> Tree:
        """An expression of a kind."""
        raise NotImplementedError

    def int(self, depth: int, scope: Scope) -> Tree:
        """An expression for a small integer."""
        return self.expression("int", depth, scope)

    def call(self, operator: str, *operands: Tree) -> Tree:
        """A call."""
        raise NotImplementedError

    def procedure(self, depth: int, scope: Scope) -> Tree:
        """A procedure of one integer; no expression that a wrapper could be put around without a change of meaning."""
        names = scope.of("function")
        if names and self.choose(2):
            return Tree([names[self.choose(len(names))]])
        x = self.fresh("x")
        return tree(f"(lambda ({x}) {{}})", self.int(depth - 1, scope.with_("int", x, assignable=True)))

    def function_call(self, depth: int, scope: Scope) -> Tree:
        """A call of a procedure: one in scope, a lambda expression, a case-lambda, one with a rest parameter."""
        one, two = self.int(depth - 1, scope), self.int(depth - 1, scope)
        match self.choose(4):
            case 0:
                body = self.int(depth - 1, scope.with_("int", "a").with_("list", "others"))
                return self.call(body_of("(lambda (a . others) {})", body), one, two)
            case 1:
                first = self.int(depth - 2, scope.with_("int", "a"))
                second = self.int(depth - 2, scope.with_("int", "a", "b", assignable=True))
                template = "(let ((h (case-lambda ((a) {}) ((a b) {})))) {})"
                return tree(template, first, second, self.call("+", tree("(h {})", one), self.call("h", one, two)))
        names = scope.of("function")
        if names:
            return tree(f"({names[self.choose(len(names))]} {{}})", one)
        return tree("({} {})", self.procedure(depth, scope), one)

    def control(self, depth: int, scope: Scope) -> Tree:
        """An integer by way of continuations, values, handlers or promises."""

        def of(kind: str, scope: Scope = scope, less: int = 1) -> Tree:
            return self.expression(kind, depth - less, scope)

        k = self.fresh("k")
        return self.pick(
            lambda: tree(f"(call/cc (lambda ({k}) {{}}))", of("int", scope.with_("escape", k))),
            lambda: tree(f"(call/cc (lambda ({k}) {{}}))", of("int", scope.with_("escape", k))),
            lambda: tree("(mark {})", of("int")),
            lambda: tree("(mark {})", of("int")),
            lambda: self.call_with_values(depth, scope),
            lambda: tree(
                "(with-exception-handler (lambda (e) {}) (lambda () {}))",
                of("int", less=2),
                of("int", scope.with_("continuable", "raise-continuable")),
            ),  # fmt: skip
            lambda: tree("(force (delay {}))", of("int")),
            lambda: tree(
                "(let ((s 0)) (for-each (lambda (x) (set! s (+ s {}))) {}) s)",
                of("int", scope.with_("int", "x", "s", assignable=True)),
                of("list", less=2),
            ),  # fmt: skip
            lambda: tree(
                "(let ((p (make-parameter 1))) (+ (p) (parameterize ((p {})) (+ (p) {}))))",
                of("int", less=2),
                of("int"),
            ),
        )

    def call_with_values(self, depth: int, scope: Scope) -> Tree:
        """Multiple values made and taken."""
        a, b = self.int(depth - 1, scope), self.int(depth - 1, scope)
        produced = self.call("values", a, b)
        produced.wrappable = False
        taken = self.int(depth - 1, scope.with_("int", "p", "q", assignable=True))
        match self.choose(3):
            case 0:
                return tree("(call-with-values (lambda () {}) (lambda (p q) {}))", produced, taken)
            case 1:
                return tree("(let-values (((p q) {})) {})", produced, taken)
        rest = self.int(depth - 1, scope.with_("int", "p").with_("list", "q"))
        return tree("(call-with-values (lambda () {}) (lambda (p . q) {}))", produced, rest)

    def jump(self, depth: int, scope: Scope) -> Tree:
        """An escape, a raise, a re-entry: what does not come back, or comes back elsewhere."""
        jumps: list[Callable[[], Tree]] = [lambda: Tree(["(again!)"])]
        value = self.int(depth - 1, scope)
        jumps += [lambda name=name: tree(f"({name} {{}})", value) for name in scope.of("escape")]  # type: ignore[misc]
        if scope.of("raise"):
            jumps += [lambda: tree("(raise {})", value), lambda: tree("(raise-continuable {})", value)]
            failures = ("fail-car", "fail-add", "fail-ref")
            jumps += [lambda name=name: tree(f"({name} {{}})", value) for name in failures]  # type: ignore[misc]
        elif scope.of("continuable"):
            jumps += [lambda: tree("(raise-continuable {})", value)]
        return jumps[self.choose(len(jumps))]()


def body_of(template: str, body: Tree) -> str:
    """The text of a template with a body in it."""
    return template.replace("{}", body.text())
