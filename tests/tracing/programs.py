"""Random procedures of numbers, vectors of three and square matrices, and arguments for them.

    (lambda (x y u M) (let ((p3 (dot u (tensor-ref M 1)))) (if (> p3 x) (sum (map (lambda (e2) …) u)) (* y 2))))

Values stand at the edges of the domains: exact and signed zeros, ties, negative numbers, infinities.
"""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from tests.tracing.tables import blocks

HELPERS = """
(define (relu x) (if (> x 0) x 0))
(define (leaky x k) (cond ((> x 0) x) ((= x 0) 0.0) (else (* k x))))
(define (power-of x n) (if (= n 0) 1 (* x (power-of x (- n 1)))))
(define (scaled k) (lambda (x) (* k x)))
(define (guarded-log x) (if (> x 0) (log x) -1))
(define (guarded-root x) (if (<= x 0) 0 (sqrt x)))
(define (inverse-of x) (if (= x 0) 0 (/ 1 x)))
"""

UNARY = "sin cos tanh atan square cube - abs exp inexact".split()
RISKY = "sqrt log asin acos atanh asinh / tan sinh cosh".split()
CALLS = "relu guarded-log guarded-root inverse-of".split()
RELATIONS = "> < >= <= =".split()
NUMBERS = ["0.0", "-0.0", "1.0", "-1.0", "0.5", "2.0", "-1.5", "0", "1", "-2", "3", "1/2", "0.25"]
FLOATS = [x for x in NUMBERS if "." in x]
VECTORS = ["#f64(1.0 -2.0 0.5)", "#f64(0.0 0.0 1.0)", "#f64(-1.0 2.0 2.0)", "#f64(0.5 -0.0 -0.5)"]
MATRICES = [
    "#2f64((1.0 -1.0 0.5) (0.0 2.0 -0.5) (1.5 1.0 0.0))",
    "#2f64((0.0 0.0 1.0) (0.0 0.0 0.0) (-1.0 0.5 0.5))",
    "#2f64((2.0 1.0 2.0) (-1.0 -2.0 -3.0) (0.25 0.5 -0.25))",
]

NUMBER, VECTOR, MATRIX = "number", "vector", "matrix"

LEAVES = {NUMBER: NUMBERS, VECTOR: VECTORS, MATRIX: MATRICES}

FORMS = {kind: forms for kind, *forms in blocks("forms.txt")}

MAPS = {
    NUMBER: [("(fold (lambda ({e} {o}) {body}) {n} {v})", NUMBER, NUMBER, NUMBER)],
    VECTOR: [
        ("(map (lambda ({e}) {body}) {v})", NUMBER, None, NUMBER),
        ("(map (lambda ({e}) {body}) {v})", NUMBER, None, NUMBER),
        ("(map (lambda ({e} {o}) {body}) {v} {v})", NUMBER, NUMBER, NUMBER),
        ("(map (lambda ({e} {o}) {body}) {v} (list 0 {n} 2))", NUMBER, NUMBER, NUMBER),
        ("(map (lambda ({e}) {body}) {m})", VECTOR, None, NUMBER),
        ("(map (lambda ({e} {o}) {body}) {m} {v})", VECTOR, NUMBER, NUMBER),
    ],
    MATRIX: [
        ("(map (lambda ({e}) {body}) {v})", NUMBER, None, VECTOR),
        ("(map (lambda ({e}) {body}) {m})", VECTOR, None, VECTOR),
        ("(map (lambda ({e} {o}) {body}) {m} {v})", VECTOR, NUMBER, VECTOR),
        ("(tensor-map (lambda ({e}) {body}) {m})", NUMBER, None, NUMBER),
    ],
}


class Maker:
    """Makes one program; `draw` chooses."""

    def __init__(self, draw: Any) -> None:
        self.draw = draw
        self.count = 0

    def pick(self, choices: list[Any]) -> Any:
        return self.draw(st.sampled_from(choices))

    def name(self) -> str:
        self.count += 1
        return f"t{self.count}"

    def form(self, kind: str, scope: dict[str, str], depth: int) -> str:
        """A form whose value is of a kind."""
        variables = [name for name, each in scope.items() if each == kind]
        choice = self.draw(st.integers(0, 11))
        if depth == 0 or choice < 2:
            return self.pick([*variables, *variables, *LEAVES[kind]] if choice else variables or LEAVES[kind])
        if choice < 5:
            return self.map(self.pick(MAPS[kind]), scope, depth)
        if choice == 5:
            name, bound = self.name(), self.pick([NUMBER, VECTOR])
            value = self.form(bound, scope, depth - 1)
            return f"(let (({name} {value})) {self.form(kind, {**scope, name: bound}, depth - 1)})"
        if choice == 6 and kind == NUMBER:
            return self.loop(scope, depth)
        return self.filled(self.pick(FORMS[kind]), scope, depth)

    def map(self, template: Any, scope: dict[str, str], depth: int) -> str:
        text, first, second, answer = template
        e, o = self.name(), self.name()
        inner = {**scope, e: first} | ({o: second} if second else {})
        body = self.form(answer, inner, depth - 1)
        return self.filled(text.replace("{e}", e).replace("{o}", o).replace("{body}", body), scope, depth)

    def loop(self, scope: dict[str, str], depth: int) -> str:
        loop, k, total = self.name(), self.name(), self.name()
        body = self.form(NUMBER, {**scope, total: NUMBER}, depth - 1)
        start = self.form(NUMBER, scope, 0)
        return f"(let {loop} (({k} 0) ({total} {start})) (if (= {k} 2) {total} ({loop} (+ {k} 1) {body})))"

    def filled(self, text: str, scope: dict[str, str], depth: int) -> str:
        """A template with forms in its holes."""
        words = {
            "{unary}": lambda: self.pick(UNARY),
            "{risky}": lambda: self.pick(RISKY),
            "{call}": lambda: self.pick(CALLS),
            "{binary}": lambda: self.pick(["+", "-", "*", "*", "/", "max", "min"]),
            "{fold}": lambda: self.pick(["+", "*", "max", "-"]),
            "{power}": lambda: self.pick(["2", "3", "-1", "1", "0.5", "2.0", "1.5", "0", "-2"]),
            "{k}": lambda: self.pick(["0", "1", "2"]),
            "{axis}": lambda: self.pick(["0", "1", "-1"]),
            "{n}": lambda: self.form(NUMBER, scope, depth - 1),
            "{v}": lambda: self.form(VECTOR, scope, depth - 1),
            "{m}": lambda: self.form(MATRIX, scope, depth - 1),
            "{c}": lambda: self.condition(scope, depth),
            "{mask}": lambda: self.filled(f"({self.pick(RELATIONS)} {{v}} {{n}})", scope, depth),
        }
        for hole, make in words.items():
            while hole in text:
                text = text.replace(hole, make(), 1)
        return text

    def condition(self, scope: dict[str, str], depth: int) -> str:
        test = f"({self.pick(RELATIONS)} {{n}} {{n}})"
        shape = self.pick([test, test, test, f"(and {test} {test})", f"(or {test} (zero? {{n}}))", f"(not {test})"])
        return self.filled(shape, scope, min(depth, 2))


ARGUMENTS = {"x": NUMBER, "y": NUMBER, "u": VECTOR, "M": MATRIX}


@st.composite
def procedures(draw: Any, depth: int = 4) -> str:
    """The text of a procedure of x, y, u and M that answers a number."""
    body = Maker(draw).form(NUMBER, ARGUMENTS, depth)
    return f"(lambda (x y u M) {body})"


@st.composite
def arguments(draw: Any) -> str:
    """Arguments for it."""
    numbers = [draw(st.sampled_from(FLOATS)) for _ in range(2)]
    return " ".join([*numbers, draw(st.sampled_from(VECTORS)), draw(st.sampled_from(MATRICES))])
