"""Random Scheme programs that end, for differential tests: the compiler against the oracle, against Guile, against itself.

    Generator(choose).program()  →  (define v0 (+ 3 4)) (define (f0 n) …) (trace (let loop1 …))

Every form is generated for a kind: a small integer, a boolean, a list of integers, a procedure of one integer. Loops count down,
recursion counts down, and re-entering a continuation is rationed by a global counter; so every program ends. Forms are kept as
trees, so that `text` can put wrappers that mean nothing around expressions at random.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

Choose = Callable[[int], int]

PRELUDE = """
(define (trace x) (write x) (display " ") x)
(define saved #f)
(define turns 0)
(define (mark x) (call/cc (lambda (k) (set! saved k) x)))
(define (again!)
  (if (if saved (< turns 3) #f)
      (begin (set! turns (+ turns 1)) (saved turns))
      0))
(define kept #f)
(define (keep x) (call/cc (lambda (k) (set! kept k) x)))
(define (first-of l) (if (pair? l) (car l) 0))
(define (rest-of l) (if (pair? l) (cdr l) '()))
"""

# Each means the same as the expression it is put around; no program of the generator uses names that end in %.
WRAPPERS = (
    "(call/cc (lambda (k%) (k% {})))",
    "(call/cc (lambda (k%) {}))",
    "(keep {})",
    "(call/cc (lambda (k%) (set! kept k%) {}))",
    "(let* ((first% #t) (back% #f) (v% (call/cc (lambda (k%) (set! back% k%) {}))))"
    " (if first% (begin (set! first% #f) (back% v%)) v%))",
    "(dynamic-wind (lambda () #f) (lambda () {}) (lambda () #f))",
    "(dynamic-wind (lambda () #f) (lambda () (keep {})) (lambda () (keep #f)))",
    "(call-with-values (lambda () {}) (lambda (v%) v%))",
    "(apply (lambda (v%) v%) (list {}))",
    "(guard (e% (#f 0)) {})",
    "(guard (e% ((keep #f) 0)) (keep {}))",
    "(let ((v% {})) (set! v% v%) v%)",
    "((lambda (v% . others%) v%) {} 1 2)",
    "(car (map (lambda (v%) (keep v%)) (list {})))",
)


class Tree:
    """An expression: pieces of text and sub-expressions; `wrappable` unless it is no expression of its own."""

    def __init__(self, parts: Iterable[Tree | str], wrappable: bool = True) -> None:
        self.parts = list(parts)
        self.wrappable = wrappable

    def text(self, wrapper: Callable[[], str | None] = lambda: None) -> str:
        """The expression, each sub-expression inside what `wrapper` answers for it."""
        inner = "".join([part if isinstance(part, str) else part.text(wrapper) for part in self.parts])
        around = wrapper() if self.wrappable else None
        return inner if around is None else around.replace("{}", inner)


def tree(template: str, *parts: Tree | str, wrappable: bool = True) -> Tree:
    """The template with its `{}` filled in."""
    pieces = template.split("{}")
    mixed: list[Tree | str] = [pieces[0]]
    for part, piece in zip(parts, pieces[1:], strict=True):
        mixed += [part, piece]
    return Tree(mixed, wrappable)


class Scope:
    """The variables in scope by kind; `assignable` are those that `set!` may change."""

    def __init__(self, outer: Scope | None = None) -> None:
        self.names: dict[str, list[str]] = {k: list(v) for k, v in outer.names.items()} if outer else {}
        self.assignable: list[str] = list(outer.assignable) if outer else []

    def with_(self, kind: str, *names: str, assignable: bool = False) -> Scope:
        """This scope and some more variables of a kind."""
        inner = Scope(self)
        for other in [kind, *inner.names]:
            inner.names[other] = [name for name in inner.names.get(other, []) if name not in names]
        inner.assignable = [name for name in inner.assignable if name not in names]
        inner.names[kind] += names
        if assignable:
            inner.assignable += names
        return inner

    def of(self, kind: str) -> list[str]:
        """The variables of a kind."""
        return self.names.get(kind, [])


class Generator:
    """Makes one program; `choose(n)` picks a number below n. `ordered`: operands are evaluated by let*, for other Schemes."""

    def __init__(self, choose: Choose, ordered: bool = False, depth: int = 5) -> None:
        self.choose = choose
        self.ordered = ordered
        self.depth = depth
        self.count = 0

    def fresh(self, base: str) -> str:
        """A name not used before; sometimes one used everywhere, so that names shadow each other."""
        if self.choose(3) == 0:
            return base
        self.count += 1
        return f"{base}{self.count}"

    def pick(self, *makers: Callable[[], Tree]) -> Tree:
        """What one of the makers makes."""
        return makers[self.choose(len(makers))]()

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
            lambda: tree("(cond ({} {}) ({} => (lambda (q) {})) (else {}))",
                         of("boolean"), of(kind), of("boolean"), of(kind), of(kind)),  # fmt: skip
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
                template = (
                    f"(let {name} (({i} {count}) ({acc} {{}})) {{}} (if (> {i} 0) ({name} (- {i} 1) {{}}) {{}}))"
                )
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
                return tree("(guard (e ((number? e) {}) (else {})) {})", clause, self.expression(kind, depth - 2, scope), body)
            case 1:
                outer = self.expression(kind, depth - 2, scope)
                test = self.boolean(depth - 2, scope.with_("int", "e"))
                return tree(
                    "(guard (e (#t {})) (guard (e ((and (number? e) {}) {})) {}))", outer, test, clause, body
                )
        return tree("(guard (e (#t {})) {})", self.expression(kind, depth - 2, scope), body)

    # Integers by way of control.

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
                of("int", less=2), of("int", scope.with_("continuable", "raise-continuable")),
            ),  # fmt: skip
            lambda: tree("(force (delay {}))", of("int")),
            lambda: tree("(let ((s 0)) (for-each (lambda (x) (set! s (+ s {}))) {}) s)",
                         of("int", scope.with_("int", "x", "s", assignable=True)), of("list", less=2)),  # fmt: skip
            lambda: tree(
                "(let ((p (make-parameter 1))) (+ (p) (parameterize ((p {})) (+ (p) {}))))", of("int", less=2), of("int")
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
            jumps += [lambda: tree("(car {})", value), lambda: tree("(+ 'a {})", value), lambda: tree("(vector-ref (vector) {})", value)]
        elif scope.of("continuable"):
            jumps += [lambda: tree("(raise-continuable {})", value)]
        return jumps[self.choose(len(jumps))]()

    def effect(self, depth: int, scope: Scope) -> Tree:
        """An expression for its effect."""
        if scope.assignable and self.choose(3):
            name = scope.assignable[self.choose(len(scope.assignable))]
            return tree(f"(set! {name} {{}})", self.int(depth - 1, scope), wrappable=False)
        return tree("(trace {})", self.expression("any", depth - 1, scope))


def body_of(template: str, body: Tree) -> str:
    """The text of a template with a body in it."""
    return template.replace("{}", body.text())


def program_text(forms: Iterable[Tree], wrapper: Callable[[], str | None] = lambda: None) -> str:
    """A program that first defines what the forms use."""
    return PRELUDE + "\n".join([form.text(wrapper) for form in forms])
