"""Strategies for Scheme expressions of the notation."""

from hypothesis import strategies as st

NUMBERS = st.sampled_from(["0", "1", "2", "3", "10", "-1", "0.5", "2.75", "1/2", "-2/3", "1e-20"])
NAMES = st.sampled_from(
    ["x", "y", "z", "b", "a", "c", "h", "f", "g", "T", "e", "d", "W", "X", "L", "W1", "b2", "x_i", "w-new", "y-hat",
     "x-prime", "w-star", "alpha", "lr", "theta", "Theta", "sigma", "loss", "target", "xs", "dw", "learn!", "list->x",
     "b1-old", "n", "i", "h_t", "x-bar", "Loss", "Wxy", "pi", "dL", "lam", "x_c", "hidden-layer-size", "relu", "A1_ij"]
)  # fmt: skip
DERIVATIVES = st.sampled_from(["dL/dW", "dL/dx", "dloss/dW1", "dL/dy-hat"])
UNARY = ["-", "square", "sqrt", "abs", "norm", "exp", "log", "tanh", "sum", "mean", "product", "transpose", "inverse",
         "softmax", "argmax", "f", "h", "L", "relu", "sigmoid", "determinant", "floor", "ceiling", "maximum", "loss",
         "learn!", "theta", "sigma", "(∇ f)", "(∇ loss)", "(∂ f 0)", "W", "x", "not", "W1"]  # fmt: skip
BINARY = ["+", "-", "*", "/", "mat-vec", "mat-mul", "vec-mat", "dot", "outer", "expt", "max", "min", "f", "g", "norm",
          "tensor-ref", "hessian f", "log", "predict", "compose"]  # fmt: skip
PARAMETERS = ["x", "z", "t", "x_i", "v", "u", "k"]


def call(head, *operands):
    return f"({' '.join([head, *operands])})"


def _compound(inner):
    condition = st.builds(call, st.sampled_from(["<", ">", "<=", ">=", "="]), inner, inner)
    both = st.builds(call, st.sampled_from(["and", "or"]), condition, condition)
    test = condition | both | st.builds(lambda c: f"(not {c})", condition)
    parameter = st.sampled_from(PARAMETERS)
    activation = st.sampled_from(["relu", "sigmoid", "f", "square", "exp", "abs", "sqrt", "learn!"])
    return st.one_of(
        st.builds(call, st.sampled_from(UNARY), inner),
        st.builds(call, st.sampled_from(BINARY), inner, inner),
        st.builds(call, st.sampled_from(BINARY), inner, inner),
        st.builds(call, st.sampled_from(["+", "-", "*", "/", "mat-vec", "mat-mul", "list", "f"]), inner, inner, inner),
        st.builds(lambda f, v: f"(map {f} {v})", activation, inner),
        st.builds(lambda f, u, v: f"(map {f} {u} {v})", st.sampled_from(["+", "*", "-", "f", "max"]), inner, inner),
        st.builds(lambda p, body, v: f"(map (lambda ({p}) {body}) {v})", parameter, inner, inner),
        st.builds(lambda p, body, v: f"(sum (map (lambda ({p}) {body}) {v}))", parameter, inner, inner),
        st.builds(lambda body, n: f"(sum (map (lambda (i) {body}) (iota {n} 1)))", inner, inner),
        st.builds(lambda body, n: f"(product (map (lambda (k) {body}) (iota {n})))", inner, inner),
        st.builds(lambda p, body: f"(lambda ({p}) {body})", parameter, inner),
        st.builds(lambda test, a, b: f"(if {test} {a} {b})", test, inner, inner),
        st.builds(lambda p, q, a, b, c: f"(cond ({p} {a}) ({q} {b}) (else {c}))", test, test, inner, inner, inner),
        st.builds(lambda p, v, body: f"(let (({p} {v})) {body})", st.sampled_from(["q", "r", "Q"]), inner, inner),
        st.builds(lambda a, b: f"(tensor {a} {b})", inner, inner),
        test,
    )


EXPRESSIONS = st.recursive(NUMBERS | NAMES | NAMES | DERIVATIVES, _compound, max_leaves=12)
STATEMENTS = st.one_of(
    EXPRESSIONS,
    st.builds(lambda n, v: f"(define {n} {v})", st.sampled_from(["h", "y-hat", "loss", "W2", "dL/dy"]), EXPRESSIONS),
    st.builds(lambda v: f"(define (f x y) {v})", EXPRESSIONS),
    st.builds(lambda v: f"(define (net W b) {v})", EXPRESSIONS),
    st.builds(lambda v: f"(set! W {v})", EXPRESSIONS),
    st.builds(lambda v: f"(set! W (- {v} ∂L/∂W))", EXPRESSIONS),
    st.builds(lambda v: f"(define-trainable W {v})", EXPRESSIONS),
    st.builds(lambda a, b: f"(begin (set! W {a}) (set! b {b}))", EXPRESSIONS, EXPRESSIONS),
)
