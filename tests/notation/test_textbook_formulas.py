"""Formulas of textbooks on networks and statistics: read as what they mean there, or refused with what they need."""

import pytest

from schemenn.errors import ReadError
from schemenn.notation.text import latex_of, scheme_of, unicode_of


@pytest.mark.parametrize(
    ("math", "scheme"),
    [
        (
            r"p_i = \frac{e^{z_i}}{\sum_j e^{z_j}}",
            "(define p (map (lambda (z_i) (/ (exp z_i) (sum (map exp z)))) z))",
        ),
        (
            r"\text{softmax}(z)_i = \frac{e^{z_i}}{\sum_j e^{z_j}}",
            "(define (softmax z) (map (lambda (z_i) (/ (exp z_i) (sum (map exp z)))) z))",
        ),
        ("f(x)ᵢ = xᵢ²", "(define (f x) (map square x))"),
        ("β̂ = (XᵀX)⁻¹Xᵀy", "(define beta-hat (mat-vec (mat-mul (inverse (mat-mul (transpose X) X)) (transpose X)) y))"),
        ("(AB)^∘2", "(square (mat-mul A B))"),
        ("Σ wᵢxᵢ + b", "(+ (sum (map * w x)) b)"),
        (
            r"\sum_{j=1}^n W_{ij} x_j",
            "(sum (map (lambda (j) (* (tensor-ref W (- i 1) (- j 1)) (tensor-ref x (- j 1)))) (iota n 1)))",
        ),
        (r"\theta \leftarrow \theta - \eta \nabla_\theta J(\theta)", "(set! theta (- theta (* lr ((∇ J) theta))))"),
        ("∇_b L(W, b)", "((∂ L 1) W b)"),
        (r"\frac{\partial f}{\partial x}(x, y)", "((∂ f 0) x y)"),
        ("∂L/∂h (1 − z)", "(* dL/dh (- 1 z))"),
        ("1{x > 0}", "(if (> x 0) 1 0)"),
        ("𝟙[x > 0 ∧ y > 0]", "(if (and (> x 0) (> y 0)) 1 0)"),
        (r"\lVert W \rVert_F^2", "(square (norm W))"),
        ("W⊤x", "(mat-vec (transpose W) x)"),
        (r"\frac12 x", "(* 1/2 x)"),
        (r"\frac1n \sum_i x_i", "(mean x)"),
        ("dW = dZ Xᵀ", "(define dW (mat-mul dZ (transpose X)))"),
        ("f(x)ᵀy", "(dot (f x) y)"),
        ("ax + by = c", "(= (+ (* a x) (* b y)) c)"),
        ("Δ · w", "(mat-vec Delta w)"),
        ("W [1, 2]", "(mat-vec W (tensor 1 2))"),
    ],
)  # fmt: skip
def test_a_formula_is_read_as_it_is_meant(math, scheme):
    assert scheme_of(math) == scheme
    for written in (unicode_of, latex_of):
        assert scheme_of(written(scheme)) == scheme


@pytest.mark.parametrize(
    ("math", "column", "part"),
    [
        ("x in v", 2, "in is no name here"),
        ("a or b", 2, "or is no name here"),
        ("let x = 2", 0, "let is no name here"),
        ("n choose k", 2, "choose is no name here"),
        ("Σⱼ Wᵢⱼxⱼ", 3, "what does j run over in Wᵢⱼ?"),
        ("Σᵢ Σⱼ wᵢⱼxᵢyⱼ", 6, "what does j run over in wᵢⱼ?"),
        (r"\sum_{i \in S} x_i", 15, "[x]_i"),
        ("exp(zₖ)/Σⱼ exp(zⱼ)", 0, "which element is zₖ"),
        ("Σₖ₌₀^∞ xᵏ", 7, "never ends"),
        ("∇_x f(y)", 0, "which argument is x?"),
        ("UΣVᵀ", 0, "is Σ a matrix or a sum?"),
        ("exp -x", 0, "exp is a function"),
        ("e^x^2", 0, "the power of a power"),
        ("x^n_i", 2, "write the subscript first"),
        ("sin⁻¹ x", 0, "or the inverse function"),
        ("BN(x) = γx", 0, "is this one name?"),
        ("∇_θ log π(a)", 0, "write the gradient of a function by name"),
        ("(AB)²", 1, "WW for its product"),
        ("[1 2 3]", 3, "two numbers side by side"),
        ("x[i]", 1, "an element is written xᵢ"),
        ("1ᵀx", 0, "a number has no transpose"),
        ("[x > 0]", 0, "a condition is no element"),
        ("x ~ N(0, 1)", 2, "~ has no meaning here"),
        ("Δw = ηx", 0, "is this a change"),
        (r"\Delta w", 7, "is this a change"),
        ("d(x²)/dx", 0, "is this a derivative?"),
        ("GELU(x) = x Φ(x)", 12, "is Φ a function or a factor?"),
    ],
)
def test_what_could_be_misread_is_refused(math, column, part):
    with pytest.raises(ReadError) as caught:
        scheme_of(math)
    assert part in caught.value.message
    assert caught.value.span.column == column


def test_an_element_beside_its_collection_is_written_as_a_name_of_its_own():
    scheme = "(/ (exp z_i) (sum (map exp z)))"
    assert scheme_of(unicode_of(scheme)) == scheme
    assert scheme_of(latex_of(scheme)) == scheme
