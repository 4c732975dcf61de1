"""Random Scheme programs that end, for differential tests: the compiler against the oracle, Guile and itself.

    Generator(choose).program()  →  (define v0 (+ 3 4)) (define (f0 n) …) (trace (let loop1 …))

Every form is generated for a kind: a small integer, a boolean, a list of integers, a procedure of one integer.
Loops count down, recursion counts down, and re-entering a continuation is rationed by a global counter; so every
program ends.
"""

from __future__ import annotations


from tests.program_control import Choose, ControlForms
from tests.program_tree import Scope, Tree, tree


class Generator(ControlForms):
    """Makes one program; `choose(n)` picks a number below n.

    `ordered`: operands are evaluated by let*, so that all Schemes evaluate them in one order.
    """

    def __init__(self, choose: Choose, ordered: bool = False, depth: int = 5) -> None:
        self.choose = choose
        self.ordered = ordered
        self.depth = depth
        self.count = 0

    def program(self) -> list[Tree]:
        """The top-level forms."""
        scope = Scope()
        forms: list[Tree] = []
        for index in range(self.choose(4)):
            form, scope = self.definition(index, scope)
            forms.append(form)
        for _ in range(1 + self.choose(3)):
            forms.append(tree("(trace {})", self.expression("any", self.depth, scope), wrappable=False))
        return forms

    def definition(self, index: int, scope: Scope) -> tuple[Tree, Scope]:
        """A top-level definition, and the scope after it."""
        name = f"g{index}"
        match self.choose(4):
            case 0:
                value = self.int(self.depth - 1, scope)
                return tree(f"(define {name} {{}})", value, wrappable=False), scope.with_("int", name, assignable=True)
            case 1:
                value = self.list(self.depth - 1, scope)
                return tree(f"(define {name} {{}})", value, wrappable=False), scope.with_("list", name)
        return self.procedure_definition(name, scope), scope.with_("function", name)

    def procedure_definition(self, name: str, scope: Scope) -> Tree:
        """A procedure that counts its operand down, by a tail call or another."""
        inner = scope.with_("int", "n")
        base = self.int(self.depth - 2, inner)
        step = self.int(self.depth - 2, inner.with_("int", "r", assignable=True))
        match self.choose(4):
            case 0:
                work = self.expression("any", self.depth - 2, inner)
                return tree(
                    f"(define ({name} n) (if (<= n 0) {{}} (begin {{}} ({name} (- (if (> n 4) 4 n) 1)))))",
                    base, work, wrappable=False,
                )  # fmt: skip
            case 1:
                return tree(
                    f"(define ({name} n) (if (<= n 0) {{}} (let ((r ({name} (- (if (> n 4) 4 n) 1)))) {{}})))",
                    base, step, wrappable=False,
                )  # fmt: skip
            case 2:
                return tree(f"(define {name} (let ((r 1)) (lambda (n) {{}})))", step, wrappable=False)
        other = tree(f"(define ({name}-odd n) (if (<= n 0) {{}} ({name} (- n 1)))) ", base, wrappable=False)
        return tree(
            f"{{}}(define ({name} n) (if (<= n 0) {{}} ({name}-odd (- (if (> n 5) 5 n) 1))))",
            other, step if False else self.int(self.depth - 2, inner), wrappable=False,
        )  # fmt: skip

    # Expressions by kind.

    def expression(self, kind: str, depth: int, scope: Scope) -> Tree:
        """An expression of a kind: int, boolean, list, or any of them."""
        if kind == "any":
            kind = ("int", "int", "boolean", "list")[self.choose(4)]
        match kind:
            case "int":
                return self.int(depth, scope)
            case "boolean":
                return self.boolean(depth, scope)
        return self.list(depth, scope)

    def call(self, operator: str, *operands: Tree) -> Tree:
        """A call, with its operands evaluated from left to right in any Scheme if that is asked for."""
        if not self.ordered or len(operands) < 2:
            return tree(f"({operator}{' {}' * len(operands)})", *operands)
        names = [f"%{i}".replace("%", "o") for i in range(len(operands))]
        self.count += 1
        names = [f"{name}-{self.count}" for name in names]
        bindings = " ".join([f"({name} {{}})" for name in names])
        return tree(f"(let* ({bindings}) ({operator} {' '.join(names)}))", *operands)

    def leaf(self, kind: str, scope: Scope) -> Tree:
        """A variable or a constant."""
        names = scope.of(kind)
        if names and self.choose(4):
            return Tree([names[self.choose(len(names))]])
        match kind:
            case "int":
                return Tree([str(self.choose(7) - 1)])
            case "boolean":
                return Tree(["#t" if self.choose(2) else "#f"])
            case "list":
                return Tree(["'()" if self.choose(3) == 0 else "(list 1 2 3)" if self.choose(2) else "'(4 5)"])
        return Tree(["(lambda (x) (+ x 1))"])

    def int(self, depth: int, scope: Scope) -> Tree:
        """An expression for a small integer."""
        if depth <= 0:
            return self.leaf("int", scope)

        def of(kind: str) -> Tree:
            return self.expression(kind, depth - 1, scope)

        return self.pick(
            lambda: self.leaf("int", scope),
            lambda: self.call(("+", "-")[self.choose(2)], of("int"), of("int")),
            lambda: tree("(modulo {} 101)", self.call("*", of("int"), of("int"))),
            lambda: self.call("first-of", of("list")),
            lambda: self.call("length", of("list")),
            lambda: self.call("apply +", of("list")),
            lambda: self.function_call(depth, scope),
            lambda: self.control(depth, scope),
            lambda: self.control(depth, scope),
            lambda: self.jump(depth, scope),
            lambda: self.common("int", depth, scope),
            lambda: self.common("int", depth, scope),
            lambda: self.common("int", depth, scope),
        )

    def boolean(self, depth: int, scope: Scope) -> Tree:
        """An expression for a boolean."""
        if depth <= 0:
            return self.leaf("boolean", scope)

        def of(kind: str) -> Tree:
            return self.expression(kind, depth - 1, scope)

        return self.pick(
            lambda: self.leaf("boolean", scope),
            lambda: self.call(("<", ">", "=", "<=", "eqv?")[self.choose(5)], of("int"), of("int")),
            lambda: self.call(("pair?", "null?", "not")[self.choose(3)], of("list")),
            lambda: self.call("not", of("boolean")),
            lambda: self.call("equal?", of("list"), of("list")),
            lambda: tree(f"({('and', 'or')[self.choose(2)]} {{}} {{}})", of("boolean"), of("boolean")),
            lambda: self.common("boolean", depth, scope),
        )

    def list(self, depth: int, scope: Scope) -> Tree:
        """An expression for a list of integers."""
        if depth <= 0:
            return self.leaf("list", scope)

        def of(kind: str) -> Tree:
            return self.expression(kind, depth - 1, scope)

        return self.pick(
            lambda: self.leaf("list", scope),
            lambda: self.call("cons", of("int"), of("list")),
            lambda: self.call("list", of("int"), of("int"), of("int")),
            lambda: self.call("append", of("list"), of("list")),
            lambda: self.call("rest-of", of("list")),
            lambda: self.call("reverse", of("list")),
            lambda: tree("(map {} {})", self.procedure(depth - 1, scope), of("list")),
            lambda: self.collected(depth, scope),
            lambda: self.common("list", depth, scope),
        )

    # Forms that give a value of any kind.

    def common(self, kind: str, depth: int, scope: Scope) -> Tree:
        """A form whose value is that of one of its sub-forms."""

        def of(kind: str, scope: Scope = scope) -> Tree:
            return self.expression(kind, depth - 1, scope)

        return self.pick(
            lambda: tree("(if {} {} {})", of("boolean"), of(kind), of(kind)),
            lambda: tree("(begin {} {})", self.effect(depth - 1, scope), of(kind)),
            lambda: tree("(trace {})", of(kind)),
            lambda: self.let(kind, depth, scope),
            lambda: self.let(kind, depth, scope),
            lambda: self.loop(kind, depth, scope),
            lambda: self.loop(kind, depth, scope),
            lambda: self.nested_loops(kind, depth, scope),
            lambda: self.body(kind, depth, scope),
            lambda: tree(
                "(cond ({} {}) ({} => (lambda (q) {})) (else {}))",
                of("boolean"),
                of(kind),
                of("boolean"),
                of(kind),
                of(kind),
            ),  # fmt: skip
            lambda: tree("(case {} ((0 1) {}) ((2) {}) (else {}))", of("int"), of(kind), of(kind), of(kind)),
            lambda: self.winded(kind, depth, scope),
            lambda: self.guarded(kind, depth, scope),
        )

    def let(self, kind: str, depth: int, scope: Scope) -> Tree:
        """`let`, `let*` or `letrec` of a variable or a procedure."""
        name = self.fresh("x")
        if self.choose(3) == 0:
            inner = scope.with_("function", name)
            value = self.procedure(depth - 1, scope)
            return tree(f"(letrec (({name} {{}})) {{}})", value, self.expression(kind, depth - 1, inner))
        bound = ("int", "list")[self.choose(2)]
        inner = scope.with_(bound, name, assignable=bound == "int")
        value = self.expression(bound, depth - 1, scope)
        return tree(f"(let (({name} {{}})) {{}})", value, self.expression(kind, depth - 1, inner))

    def body(self, kind: str, depth: int, scope: Scope) -> Tree:
        """A body with internal definitions."""
        a, f = self.fresh("a"), self.fresh("f")
        inner = scope.with_("int", a, assignable=True)
        value, work = self.int(depth - 1, scope), self.expression("int", depth - 1, inner.with_("int", "n"))
        end = self.expression(kind, depth - 1, inner.with_("function", f))
        return tree(f"(let () (define {a} {{}}) (define ({f} n) {{}}) {{}})", value, work, end)

    def loop(self, kind: str, depth: int, scope: Scope) -> Tree:
        """A named let or `do` that counts down, with an accumulator."""
        i, acc, name = self.fresh("i"), self.fresh("acc"), self.fresh("loop")
        if i == acc:
            acc += "c"
        inner = scope.with_("int", i).with_("int", acc, assignable=True)
        start, count = self.int(depth - 1, scope), str(1 + self.choose(3))
        step, end = self.int(depth - 1, inner), self.expression(kind, depth - 1, inner)
        effect = self.effect(depth - 1, inner)
        match self.choose(4):
            case 0:
                template = f"(do (({i} {count} (- {i} 1)) ({acc} {{}} {{}})) ((= {i} 0) {{}}) {{}})"
                return tree(template, start, step, end, effect)
            case 1:
                template = f"(let {name} (({i} {count}) ({acc} {{}})) {{}} (if (> {i} 0) ({name} (- {i} 1) {{}}) {{}}))"
                return tree(template, start, effect, step, end)
            case 2:
                again = self.boolean(depth - 1, inner)
                template = (
                    f"(let {name} (({i} {count}) ({acc} {{}})) (cond ((= {i} 0) {{}})"
                    f" ({{}} ({name} (- {i} 1) {acc})) (else {{}} ({name} (- {i} 1) {{}}))))"
                )
                return tree(template, start, end, again, effect, step)
        return tree(
            f"(let {name} (({i} {count}) ({acc} {{}})) (if (> {i} 0) (begin ({name} (- {i} 1) {{}}) {{}}) {{}}))",
            start, step, self.expression(kind, depth - 1, inner), end,
        )  # fmt: skip

    def nested_loops(self, kind: str, depth: int, scope: Scope) -> Tree:
        """A loop in a loop, the inner one going round the outer one when it ends or earlier."""
        inner = scope.with_("int", "i", "j").with_("int", "s", assignable=True)
        test, early = self.boolean(depth - 2, inner), self.int(depth - 2, inner)
        step, effect = self.int(depth - 2, inner), self.effect(depth - 2, inner)
        end = self.expression(kind, depth - 1, scope.with_("int", "s"))
        start = self.int(depth - 2, scope)
        return tree(
            "(let outer ((i 2) (s {})) (if (= i 0) {} (let inner ((j 2) (s s))"
            " (cond ((= j 0) (outer (- i 1) s)) ({} (outer (- i 1) {})) (else {} (inner (- j 1) {}))))))",
            start, end, test, early, effect, step,
        )  # fmt: skip

    def collected(self, depth: int, scope: Scope) -> Tree:
        """Closures made in a loop, called when it is over."""
        i = self.fresh("i")
        inner = scope.with_("int", i, assignable=True)
        made = self.int(depth - 1, inner.with_("int", "x"))
        effect = self.effect(depth - 2, inner)
        if self.choose(2):
            template = (
                f"(let loop (({i} 3) (made '())) (if (= {i} 0) (map (lambda (f) (f 1)) made)"
                f" (let (({i}-next (- {i} 1))) {{}} (loop {i}-next (cons (lambda (x) {{}}) made)))))"
            )
            return tree(template, effect, made)
        template = (
            f"(let loop (({i} 3) (made '())) (if (= {i} 0) (map (lambda (f) (f 1)) made)"
            f" (let* (({i}-next (- {i} 1)) (f (lambda (x) (set! {i} (+ {i} 1)) {{}}))) {{}}"
            f" (loop {i}-next (cons f (cons f made))))))"
        )
        return tree(template, made, effect)

    def winded(self, kind: str, depth: int, scope: Scope) -> Tree:
        """A traced dynamic-wind."""
        self.count += 1
        body = self.expression(kind, depth - 1, scope)
        return tree(
            f"(dynamic-wind (lambda () (trace 'in{self.count})) (lambda () {{}}) (lambda () (trace 'out{self.count})))",
            body,
        )

    def guarded(self, kind: str, depth: int, scope: Scope) -> Tree:
        """A guard around what may raise."""
        body = self.expression(kind, depth - 1, scope.with_("raise", "raise"))
        clause = self.expression(kind, depth - 2, scope.with_("int", "e"))
        match self.choose(3):
            case 0:
                return tree(
                    "(guard (e ((number? e) {}) (else {})) {})", clause, self.expression(kind, depth - 2, scope), body
                )
            case 1:
                outer = self.expression(kind, depth - 2, scope)
                test = self.boolean(depth - 2, scope.with_("int", "e"))
                return tree("(guard (e (#t {})) (guard (e ((and (number? e) {}) {})) {}))", outer, test, clause, body)
        return tree("(guard (e (#t {})) {})", self.expression(kind, depth - 2, scope), body)

    def effect(self, depth: int, scope: Scope) -> Tree:
        """An expression for its effect."""
        if scope.assignable and self.choose(3):
            name = scope.assignable[self.choose(len(scope.assignable))]
            return tree(f"(set! {name} {{}})", self.int(depth - 1, scope), wrappable=False)
        return tree("(trace {})", self.expression("any", depth - 1, scope))
