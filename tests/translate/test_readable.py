"""What translations read like: the Python is what a person would write."""

import os
import re

import pytest

from schemenn.source import Source
from schemenn.translate import translate
from schemenn.translate.names import python_name

RELU = "(define (relu x) (if (> x 0) x 0))\n"

READ = {
    "def relu(x):\n    return x if x > 0 else 0\n": RELU,
    "return np.where(x > 0, x, 0)": RELU + "(display (map relu (tensor 1 -2)))",
    "W @ x + b": "(define W #2f64((1 2)))\n(define x #f64(1 2))\n(define b #f64(1))\n(display (mat-vec W x b))",
    "for i in range(5):": "(do ((i 0 (+ i 1))) ((= i 5)) (display i))",
    "for i in range(1, n + 1):": "(define n 3)\n(let loop ((i 1)) (when (<= i n) (display i) (loop (+ i 1))))",
    "while b != 0:\n        a, b = b, ": "(define (g a b) (if (= b 0) a (g b (modulo a b))))\n(display (g 4 6))",
    "for x in xs:\n        if pred(x) is not False:\n            return x": (
        "(define (first-of pred xs)\n"
        "  (call/cc (lambda (return) (for-each (lambda (x) (if (pred x) (return x))) xs) #f)))\n"
    ),
    "[x * x for x in [1, 2]]": "(display (map (lambda (x) (* x x)) '(1 2)))",
    "@dataclass(eq=False)\nclass Point:": "(define-record-type point (make-point x y) point? (x point-x) (y point-y))",
    "if n in (1, 2):": "(define (f n) (case n ((1 2) (display 'low)) (else (display 'high))))\n(f 1)\n(f 2)",
    'print(f"x = {x}")': '(define x 5)\n(display "x = ") (display x) (newline)',
    "nonlocal count": "(define (make) (let ((count 0)) (lambda () (set! count (+ count 1)) count)))",
    "global total": "(define total 0)\n(define (add! n) (set! total (+ total n)))",
    "try:\n": "(display (guard (e (#t 'failed)) (car '())))",
    "sorted(words)": '(define words (list "b" "a"))\n(display (sort words string<?))',
    'table["a"] = table.get("a", 0) + 1': (
        "(define table (make-equal-hash-table))\n"
        '(hash-table-update!/default table "a" (lambda (n) (+ n 1)) 0)'
    ),
    '"""Adds one."""': ";; Adds one.\n(define (inc x) (+ x 1))",
    "# why": "(define x 1) ; why",
}  # fmt: skip


@pytest.mark.parametrize("python", sorted(READ))
def test_a_form_becomes_the_python_a_person_would_write(python):
    assert python in translate(Source("read.scm", READ[python]))


@pytest.mark.parametrize(
    ("scheme", "python"),
    [
        ("list->vector", "list_to_vector"), ("relu?", "is_relu"), ("set-car!", "set_car"), ("dL/dW", "dL_dW"),
        ("*total*", "total"), ("W₁", "W1"), ("σ", "σ"), ("string<?", "is_string_lt"), ("∇f", "grad_f"),
    ],
)  # fmt: skip
def test_names_are_spelled_as_they_are_read(scheme, python):
    assert python_name(scheme) == python


def test_names_of_python_are_left_alone():
    text = translate(
        Source("n.scm", "(define (print x) x)\n(define class 5)\n(define (f lambda) lambda)\n(define x (print class))")
    )
    assert "def print_(x)" in text
    assert "class_ = 5" in text
    assert "def f(lambda_):" in text


def test_nothing_is_imported_or_helped_that_is_not_needed():
    assert translate(Source("n.scm", "(define x 5)\n(display x)\n(newline)")) == "x = 5\nprint(x)\n"


def test_a_closure_made_in_a_loop_keeps_its_own_variable():
    text = translate(Source("n.scm", "(define fs (map (lambda (n) (lambda () n)) '(1 2)))\n(display ((car fs)))"))
    namespace = {}
    exec(text, namespace)
    assert [f() for f in namespace["fs"]] == [1, 2]


def test_the_example_of_the_documentation_is_the_translation():
    here = os.path.dirname(os.path.abspath(__file__))
    with open(os.path.join(here, "..", "..", "docs", "translate.md"), encoding="utf-8") as file:
        text = file.read()
    scheme = re.search(r"```scheme\n(.*?)```", text, re.S)[1]
    python = re.search(r"```python\n(.*?)```", text, re.S)[1]
    assert translate(Source("page.scm", scheme)) == python
