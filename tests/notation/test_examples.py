"""Formulas as people write them, what numpy they are, and what is refused."""

import pytest

from schemenn.errors import ExpandError, IncompleteInput, ReadError
from schemenn.notation.kinds import Context, Kind
from schemenn.notation.text import latex_of, meanings_of_math, numpy_of, scheme_of, unicode_of
from schemenn.notation.to_scheme import to_scheme


@pytest.mark.parametrize(
    ("math", "scheme"),
    [
        ("y = W2·ReLU(W1·x + b1) + b2", "(define y (mat-vec W2 (map relu (mat-vec W1 x b1)) b2))"),
        ("dL/dy = 2(y − target)", "(define dL/dy (* 2 (- y target)))"),
        ("dL/dW2 = dL/dy·hᵀ", "(define dL/dW2 (outer dL/dy h))"),
        ("dL/dh = W2ᵀ·dL/dy", "(define dL/dh (mat-vec (transpose W2) dL/dy))"),
        (r"\frac{\partial L}{\partial W}", "dL/dW"),
        (r"W \leftarrow W - \eta \nabla L", "(set! W (- W (* lr dL/dW)))"),
        (r"\mathrm{ReLU}(z) = \max(0, z)", "(define (relu z) (if (> z 0) z 0))"),
        (r"\mathbf{h} = \sigma\left(\mathbf{W}\mathbf{x} + \mathbf{b}\right)", "(define h (map relu (mat-vec W x b)))"),
        (r"\sigma(x) = \frac{1}{1 + e^{-x}}", "(define (sigma x) (/ 1 (+ 1 (exp (- x)))))"),
        (
            r"L = \frac{1}{n}\sum_{i=1}^{n}(y_i - \hat{y}_i)^2",
            "(define L (mean (map (lambda (y_i y_i-hat) (square (- y_i y_i-hat))) y y-hat)))",
        ),
        ("L = -Σᵢ tᵢ log yᵢ", "(define L (- (sum (map (lambda (t_i y_i) (* t_i (log y_i))) t y))))"),
        (r"\sum_{t=1}^{T} t^2", "(sum (map (lambda (t) (square t)) (iota T 1)))"),
        ("θ ← θ − α∇J(θ)", "(set! theta (- theta (* alpha ((∇ J) theta))))"),
        ("m ← β₁m + (1 − β₁)∇L", "(set! m (+ (* beta1 m) (* (- 1 beta1) dL/dm)))"),
        ("f(x) = ax² + bx + c", "(define (f x) (+ (* a (square x)) (* b x) c))"),
        ("|x||y|", "(* (abs x) (abs y))"),
        ("|x − |y||", "(abs (- x (abs y)))"),
        ("||x||²", "(square (norm x))"),
        (r"\begin{cases} x & \text{if } x > 0 \\ 0 & \text{otherwise} \end{cases}", "(if (> x 0) x 0)"),
        (r"\begin{pmatrix} 1 & 2 \\ 3 & 4 \end{pmatrix}", "(tensor '(1 2) '(3 4))"),
        ("½(x + y)", "(* 1/2 (+ x y))"),
        ("(f ∘ g)(x)", "((compose f g) x)"),
        ("σ² = 1/n Σᵢ (xᵢ − μ)²", "(= (square sigma) (mean (map (lambda (x_i) (square (- x_i mu))) x)))"),
        ("z = Wx + b; h = σ(z)", "(define z (mat-vec W x b))\n(define h (map relu z))"),
        ("3 × 10⁻⁴", "0.0003"),
    ],
)  # fmt: skip
def test_a_formula_is_read(math, scheme):
    assert scheme_of(math) == scheme


@pytest.mark.parametrize(
    ("math", "column", "part"),
    [
        ("h(x + 1)", 0, "is h a function or a factor?"),
        ("a + Wxy", 4, "or the product W x y?"),
        ("1/2x", 0, "(a/b)c or a/(bc)"),
        ("√x²", 0, "(√x)² or √(x²)"),
        ("y = W²", 4, "WW for its product"),
        ("(Wx)(Vx)", 4, "two vectors side by side"),
        ("a + + b", 4, "unexpected +"),
        ("x = )", 4, "unexpected )"),
        ("x § y", 2, "§ has no meaning here"),
        ("Σᵢ x", 3, "nothing has the index i"),
        ("h_{t−1}", 3, "is no index of a sum"),
        ("[1, 2; 3]", 0, "rows of a matrix"),
        ("W^{(l)} a^{(l-1)}", 8, "is this a power"),
        ("a mod b", 2, "write modulo(a, b), or “mod” for a name"),
        ("x and y", 2, "write ∧"),
    ],
)
def test_what_is_unclear_or_wrong_is_said_at_its_place(math, column, part):
    with pytest.raises(ReadError) as caught:
        scheme_of(math)
    assert part in caught.value.message
    assert caught.value.span.column == column


def test_a_text_that_ends_too_early_is_incomplete():
    with pytest.raises(IncompleteInput):
        scheme_of("y = (a + ")


def test_declarations_rule_over_the_convention():
    context = Context().declaring("w", Kind.MATRIX)
    assert scheme_of("wx", context) == "(mat-vec w x)"
    assert scheme_of("wx where w ∈ ℝᵐˣⁿ") == "(mat-vec w x)"
    assert scheme_of("Kx where K ∈ ℝ") == "(* K x)"
    assert scheme_of("h(x + 1)", Context().with_kind("h", Kind.FUNCTION)) == "(h (+ x 1))"
    assert scheme_of("act(Wx)", Context().applying_to_elements(["act"])) == "(map act (mat-vec W x))"
    assert [to_scheme(node) for node in meanings_of_math("Wxy", names=frozenset(["Wxy"]))] == ["Wxy"]


@pytest.mark.parametrize(
    ("scheme", "part", "column"),
    [
        ("(do ((i 0 (+ i 1))) (#t))", "do: has no mathematics", 0),
        ("(+ 1 (call/cc f))", "call/cc: has no mathematics", 5),
        ("(let loop ((i 0)) i)", "the loop loop", 0),
        ("(lambda (x . rest) x)", "optional and rest parameters", 0),
        ("(+ x \"a\")", "this literal", 5),
        ("(+ W1 W_1)", "would both be written W₁", None),
    ],
)  # fmt: skip
def test_what_has_no_mathematics_is_refused_by_name_and_place(scheme, part, column):
    with pytest.raises(ExpandError) as caught:
        unicode_of(scheme)
    assert part in caught.value.message
    assert column is None or caught.value.span.column == column


@pytest.mark.parametrize(
    ("scheme", "python"),
    [
        ("(map relu (mat-vec W x b))", "relu(W @ x + b)"),
        ("(if (> x 0) x 0)", "np.where(x > 0, x, 0)"),
        ("(define (relu z) (if (> z 0) z 0))", "def relu(z):\n    return np.where(z > 0, z, 0)"),
        ("(max 0 z)", "np.maximum(0, z)"),
        ("(cond ((= n 0) 1) (else (/ 1 n)))", "1 if n == 0 else 1 / n"),
        ("(set! W1 (- W1 (* 0.05 dL/dW1)))", "W1 = W1 - 0.05 * dL_dW1"),
        ("(sum (map (lambda (i) (square i)) (iota n 1)))", "sum([i ** 2 for i in range(1, n + 1)])"),
        ("(sum (map * u v))", "np.sum(u * v)"),
        ("(map f v)", "np.array([f(v_i) for v_i in v])"),
        ("(outer u v)", "np.outer(u, v)"),
        ("(define lambda-new 1)", "lambda_new = 1"),
        ("(define (f x) (let ((y (* 2 x))) (+ y 1)))", "def f(x):\n    y = 2 * x\n    return y + 1"),
    ],
)
def test_the_numpy_of_an_expression(scheme, python):
    assert numpy_of(scheme) == python


@pytest.mark.parametrize("scheme", ["((∇ f) x)", "(string-append a b)", "(fold f 0 xs)"])
def test_what_numpy_has_nothing_for_is_refused(scheme):
    with pytest.raises(ExpandError, match="numpy: there is nothing"):
        numpy_of(scheme)


def test_a_map_of_rows_is_not_one_product_of_arrays():
    """(map * W v) scales the rows of W; W * v would scale its columns."""
    assert numpy_of("(map * W v)") == "np.array([W_i * v_i for W_i, v_i in zip(W, v)])"


def test_what_a_text_defines_itself_is_no_notation():
    assert unicode_of("(define (dot u v) (apply + (map * u v)))") == "dot(u, v) = Σᵢ uᵢvᵢ"
    assert unicode_of("(define (norm v) (sqrt (dot v v)))") == "norm(v) = √(v · v)"
    assert scheme_of("square(x) = x²") == "(define (square x) (* x x))"


def test_max_is_written_only_for_what_means_it():
    assert unicode_of("(if (< z 0) 0 z)") == "max(0, z)"
    assert unicode_of("(if (> z 0) 0 z)") == "{0 if z > 0; z otherwise}"
    assert unicode_of("(if (> z 0) y 0)") == "{y if z > 0; 0 otherwise}"


def test_parentheses_stand_where_they_are_needed_and_nowhere_else():
    assert unicode_of("(- a (- b c))") == "a − (b − c)"
    assert unicode_of("(- (- a b) c)") == "a − b − c"
    assert unicode_of("(/ a (* b c))") == "a/(bc)"
    assert latex_of("(/ a (* b c))") == r"\frac{a}{b c}"
    assert unicode_of("(expt (- x) 2)") == "(−x)²"
    assert unicode_of("(- (expt x 2))") == "−x²"
    assert unicode_of("(* (+ a b) c)") == "(a + b)c"
