"""Documents translate block by block: the blocks of the chapters, with their gradients, and they print the same."""

import os

import pytest

from schemenn.documents.read_document import decode_document, read_document
from schemenn.program_file import find_program
from schemenn.translate import Untranslatable, translate_document
from tests.translate.test_programs import run_python, run_scheme

LIBRARY = os.path.dirname(os.path.dirname(find_program("xor.scm")))
CHAPTERS = os.path.join(LIBRARY, "chapters")
DOCS = os.path.join(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))), "docs")

UNTRANSLATED = {"neural-networks.md": {16}, "digits.md": {3, 4}, "iris.md": {5, 6, 7}, "spirals.md": {3}}
"""The blocks of the chapters that have no readable Python: `check-gradient`, and `fit` with what needs it."""


def pages(folder):
    return sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".md"))


def check_page_agrees(document, folder, left_out):
    """The blocks that are translated print what they print when they run without the others."""
    text, errors = translate_document(document)
    assert set(errors) == left_out
    kept = [block.text.rstrip("\n") for block in document.blocks if block.number not in errors]
    page = folder / "page.md"
    page.write_text("\n".join([f"```scheme\n{block}\n```\n" for block in kept]), encoding="utf-8")
    expected, _, complaint = run_scheme(str(page))
    printed, _, errors = run_python(text, folder)
    assert printed == expected, complaint + errors


@pytest.mark.parametrize("path", pages(CHAPTERS), ids=os.path.basename)
def test_the_blocks_of_a_chapter_translate_and_agree(path, tmp_path):
    check_page_agrees(read_document(path), tmp_path, UNTRANSLATED.get(os.path.basename(path), set()))


@pytest.mark.parametrize("name", sorted(UNTRANSLATED))
def test_a_block_without_readable_python_is_refused_at_its_place(name):
    document = read_document(os.path.join(CHAPTERS, name))
    for number, error in translate_document(document)[1].items():
        assert isinstance(error, Untranslatable)
        assert error.span.source.block.number == number


@pytest.mark.parametrize("name", ["data.md", "documents.md", "gradients.md", "tensors.md", "translate.md", "layers.md"])
def test_what_translates_of_the_documentation_agrees(name, tmp_path):
    document = read_document(os.path.join(DOCS, name))
    left_out = set(translate_document(document)[1])
    check_page_agrees(document, tmp_path, left_out)


def page(*blocks):
    text = "".join(f"Prose.\n\n```scheme\n{block}\n```\n\n" for block in blocks)
    return decode_document("page.md", text.encode())


AGREE = {
    "value": ["(define x 20)", "(* x 2)", "x", "'(a \"b\" #\\c 1.5)", "(if #f #f)", "(values 1 2)", "(list)"],
    "lines": ['(display "a")', "(display 5) 6", '(display "b") (newline) 7', "(define (f) (display 1) 2) (f)",
              "(f) (f)"],
    "redefinition": ["(define (relu x) (max x 1)) (relu 0)", "(define (relu x) 5) (relu 0)", "(define (g) (relu 1))",
                     "(define (relu x) 7) (g)"],
    "forward": ["(define (f) (g))", "(define (g) 5)", "(f)"],
    "macro": ["(define-syntax swap! (syntax-rules () ((_ a b) (let ((t a)) (set! a b) (set! b t)))))",
              "(define a 1) (define b 2) (swap! a b) (list a b)"],
    "error": ["(car '())  ; error: car\n(display 5)", "6",
              "(define v (vector 1 2)) (display 1)\n(vector-ref v 5)\n; error: 5"],
    "generator": ["(define r (make-rng 1))", "(random-normal r 2)", "(random-uniform r '(2 2) 1 3)",
                  "(random-integers r '(4) 0 10)", "(shuffle r '(1 2 3 4))", "(random-permutation r 5)",
                  "(random-normal (rng-split r))", "(random-choice r #f64(1.0 2.0 3.0))"],
    "tensors": ["(define m (reshape (arange 12) 3 4))", "(tensor-slice m '(1 3) 2)", "(tensor-slice m #f '(0 #f 2))",
                "(sum m 0)", "(mean m -1)", "(argmax m 1)", "(maximum m 'keep)", "(concatenate m m 1)",
                "(stack (list m m))", "(one-hot '(0 2) 3)", "(tensor-map (lambda (x) (* x x)) m)",
                "(tensor-take m '(2 0))",
                "(map sum m)", "(tensor-rows (transpose m))", "(norm m)", "(linspace 0 1 5)", "(expand-dims m 0)",
                "(cumulative-sum m 1)", "(max m 5)", "(expt m 2)", "(shape (squeeze (ones 1 3)))", "(log-sum-exp m)"],
    "values": ["(define-values (a . b) (values 1 2 3)) (list a b)", 
               "(let-values (((a b) (values 1 2)) ((c) (values 3))) (list a b c))",
               "(call-with-values (lambda () (values #f64(1.0) 2)) list)"],
    "keywords": ["(define* (f a #:optional (b (+ a 1)) #:key (scale 1) (shift a)) (+ (* scale (+ a b)) shift))",
                 "(f 1)", "(f 1 5)", "(f 1 5 #:shift 3 #:scale 2)"],
}  # fmt: skip
"""Documents by what their blocks show."""


@pytest.mark.parametrize("what", sorted(AGREE))
def test_a_block_shows_what_it_prints_and_its_value(what, tmp_path):
    check_page_agrees(page(*AGREE[what]), tmp_path, set())


LEFT_OUT = {
    "gradient": (["(define (f x) (* x x))", "(check-gradient f 3)", "(f 2)"], {2}),
    "what depends on it": (["(define x 1)", "(define y (check-gradient square 3.0))", "(+ x y)", "(+ x 1)"], {2, 3}),
    "assigned": (
        ["(define x 1)", "(define (f) x)", "(set! x (check-gradient square 3.0))", "(f)", "(define x 2)", "(f)"],
        {3, 4},
    ),
    "drawn from": (
        ["(define r (make-rng 1))", "(check-gradient square (random-normal r))", "(random-normal r)"],
        {2, 3},
    ),
    "not read": (["(define x 1)", "(define y (car x", "x"], {2}),
    "no Scheme": (["(define x 1)", "(if)", "x"], {2}),
}  # fmt: skip
"""Blocks, and the numbers of those that are left out."""


@pytest.mark.parametrize("what", sorted(LEFT_OUT))
def test_a_block_is_left_out_with_what_depends_on_it(what, tmp_path):
    blocks, left_out = LEFT_OUT[what]
    check_page_agrees(page(*blocks), tmp_path, left_out)


def test_a_block_by_its_number_comes_with_what_it_needs_and_nothing_else(tmp_path):
    blocks = [
        "(define x 20) (define (unused) 1)",
        '(display "seen") (set! x (+ x 1)) x',
        "(check-gradient square 1.0)",
        "(* x 2)",
    ]
    text, errors = translate_document(page(*blocks), 4)
    assert not errors
    assert "unused" not in text
    assert run_python(text, tmp_path)[0] == "=> 42\n"


def test_a_page_of_html_translates(tmp_path):
    html = (
        '<pre><code class="language-scheme">(define x 4)</code></pre><p>and</p>'
        '<textarea data-lang="scheme">(* x x)</textarea>'
    )
    document = decode_document("page.html", html.encode())
    text, errors = translate_document(document)
    assert not errors
    assert run_python(text, tmp_path)[0] == "=> 16\n"
