"""Programs with gradients translate: they run with numpy alone and print what `schemenn run` prints.

Numbers may differ in their last digits: schemenn adds what goes back to an operand in another order.
"""

import math
import os
import re

import pytest

from schemenn.program_file import read_program
from schemenn.source import Source
from schemenn.translate import Untranslatable, translate
from tests.translate.test_programs import name_of, run_python, run_scheme, schemes

PROGRAMS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "gradients")
DOCS = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "docs")
NUMBER = re.compile(r"[-+]?\d+\.?\d*(?:e[-+]?\d+)?")


def is_close(printed, expected):
    """Whether two texts are the same but for the last digits of numbers."""
    numbers = [[float(each) for each in NUMBER.findall(text)] for text in (printed, expected)]
    texts = [NUMBER.sub("n", text) for text in (printed, expected)]
    return texts[0] == texts[1] and all(
        math.isclose(a, b, rel_tol=1e-9, abs_tol=1e-12) for a, b in zip(*numbers, strict=True)
    )


@pytest.mark.parametrize("path", schemes(PROGRAMS), ids=name_of)
def test_a_translation_with_gradients_prints_what_the_program_prints(path, tmp_path):
    text = translate(read_program(path))
    expected, status, complaint = run_scheme(path)
    printed, code, errors = run_python(text, tmp_path)
    assert status == 0, complaint
    assert code == 0, errors
    assert is_close(printed, expected), printed + expected


@pytest.mark.parametrize("path", [p for p in schemes(PROGRAMS) if name_of(p) != "layers_of_nn.scm"], ids=name_of)
def test_the_lines_of_gradients_are_short(path):
    """All but those that come from libraries, which go along as they are."""
    text = translate(read_program(path))
    assert not [line for line in text.split("\n") if len(line) > 100 and '"' not in line and not line.startswith("#")]


READ = {
    "W = trainable(W - 0.05 * derivative(L, W))": (
        "(define-trainable W 1.0)\n(define L (* W W))\n(set! W (- W (* 0.05 dL/dW)))"
    ),
    "gradient(f)(2.0)": "(define (f x) (* x x))\n(display ((∇ f) 2.0))",
    "value, slope = value_and_gradient(f, 2.0)": (
        "(define (f x) (* x x))\n(define-values (value slope) (value-and-gradient f 2.0))\n(display (+ value slope))"
    ),
    "W @ x + b": (
        "(define (f W b x) (sum (mat-vec W x b)))\n(display ((∇ f) #2f64((1 2)) #f64(1) #f64(1 2)))"
    ),
    "return np.where(z > 0, z, 0)": (
        "(define (relu z) (if (> z 0) z 0))\n(display ((∇ (lambda (t) (sum (map relu t)))) #f64(1 -1)))"
    ),
}  # fmt: skip
"""Python by the Scheme it is written for: a gradient changes nothing in how a program reads."""


@pytest.mark.parametrize("python", sorted(READ))
def test_a_gradient_reads_as_a_person_would_write_it(python):
    assert python in translate(Source("read.scm", READ[python]))


def test_the_example_of_the_documentation_is_the_translation():
    with open(os.path.join(DOCS, "translate.md"), encoding="utf-8") as file:
        section = file.read().partition("## Gradients")[2]
    scheme = re.search(r"```scheme\n(.*?)```", section, re.S)[1]
    python = re.search(r"becomes, behind its helpers,\n\n(.*?)\n\nA number", section, re.S)[1]
    text = translate(Source("page.scm", scheme))
    assert text.endswith("\n" + "\n".join([line.removeprefix("    ") for line in python.split("\n")]) + "\n")


def test_a_program_of_numbers_needs_no_numpy():
    text = translate(Source("n.scm", "(display ((∇ (lambda (x) (exp (* x x)))) 2.0))"))
    assert "numpy" not in text
    assert "np." not in text


def test_only_the_rules_that_a_program_uses_go_along():
    text = translate(Source("n.scm", "(display ((∇ (lambda (x) (* x x x))) 2.0))"))
    assert "operator.mul: " in text
    assert not re.search(r"exp|divide|matmul|where", text)


def test_a_program_without_gradients_has_nothing_of_them():
    text = translate(Source("n.scm", "(define (f x) (exp (* x x)))\n(display (f 2.0))"))
    assert "Traced" not in text


FAILS = {
    "older than a weight": "(define-trainable w 1.0)\n(define L (* w w))\n(set! w 2.0)\n(display dL/dw)",
    "no weight": "(define x 1.0)\n(define L (* x x))\n(display dL/dx)",
    "of an array": "(display ((∇ (lambda (t) (* t t))) #f64(1 2)))",
    "an index": "(display ((∇ (lambda (x) (list-ref '(1 2 3) x))) 1))",
    "an index of an array": "(display ((∇ (lambda (t k) (tensor-ref t k))) #f64(1 2) 0))",
    "no derivative": "(display ((∇ (lambda (x) (quotient x 2))) 5))",
    "within a gradient": "(define-trainable w 1.0)\n(display ((∇ (lambda (x) (let ((L (* w x))) dL/dw))) 2.0))",
}  # fmt: skip
"""Programs that end with an error in schemenn, and so in Python."""


@pytest.mark.parametrize("what", sorted(FAILS))
def test_an_error_is_an_error(what, tmp_path):
    path = tmp_path / "fails.scm"
    path.write_text(FAILS[what], encoding="utf-8")
    assert run_scheme(str(path))[1] == 1
    printed, code, _ = run_python(translate(read_program(str(path))), tmp_path)
    assert code == 1
    assert not printed


REFUSED = {
    "with-derivative": "(define f (with-derivative (lambda (x) x) (lambda (g y x) g)))\n((∇ f) 1.0)",
    "explain-gradient": "(define-trainable w 1.0)\n(define L (* w w))\n(explain-gradient L)",
    "product": "(display ((∇ (lambda (t) (product t))) #f64(1 2)))",
}  # fmt: skip


@pytest.mark.parametrize("what", sorted(REFUSED))
def test_what_is_not_translated_is_refused_by_its_name(what):
    with pytest.raises(Untranslatable, match=what) as caught:
        translate(Source("refused.scm", REFUSED[what]))
    assert caught.value.span is not None
