"""Values as a prompt shows them: long ones elided, matrices in columns, circular ones with labels."""

import pytest

from schemenn.repl.picture import brief, picture
from schemenn.session import Session
from schemenn.source import Source


@pytest.fixture(scope="module")
def session():
    made = Session()
    records = "(define-record-type point (make-point x y) point? (x point-x) (y point-y))"
    made.run_source(Source("shapes.scm", f"{records}\n(define (f a . b) a)"))
    return made


@pytest.fixture
def shown(session):
    """The text that shows the value of an expression."""

    def show(text, limit=60, width=80):
        return "\n".join(picture(session.run_source(Source("t", text)), session, limit, width))

    return show


DATA = ["42", '"a\\nb"', "#t", "(1 2 . 3)", "#(1 (2) #(3))", "#\\a", "1/2", "()", '(1 "2" #\\3)']


@pytest.mark.parametrize("text", DATA)
def test_small_data_read_as_they_are_written(shown, text):
    assert shown(f"'{text}") == text


def test_a_long_list_without_its_middle(shown):
    first = " ".join(str(k) for k in range(20))
    last = " ".join(str(k) for k in range(990, 1000))
    assert shown("(iota 1000)", width=200) == f"({first} … {last})  ; 1000 elements"


def test_the_note_has_a_line_of_its_own_where_there_is_no_room(shown):
    assert shown("(iota 7)", limit=6, width=16) == "(0 1 … 6)\n; 7 elements"


def test_nothing_is_left_out_with_limit_0(shown):
    assert shown("(iota 1000)", limit=0).replace("\n", "").count("…") == 0


def test_vectors_are_elided_too(shown):
    assert shown("(make-vector 100 0)", limit=12) == "#(0 0 0 0 … 0 0)  ; 100 elements"


def test_a_vector_of_numbers_with_its_shape(shown):
    assert shown("(tensor 1 2.5)") == "#f64(1.0 2.5)  ; shape (2)"
    assert shown("(arange 100)") == "#f64(0.0 1.0 2.0 … 97.0 98.0 99.0)  ; shape (100)"


def test_a_matrix_in_columns(shown):
    expected = "#2f64(( 1.0   2.5)\n      (-3.0 100.0))  ; shape (2 2)"
    assert shown("#2f64((1.0 2.5) (-3.0 100.0))") == expected


def test_a_large_matrix_in_columns_without_its_middle(shown):
    lines = shown("(reshape (arange 400) '(20 20))").split("\n")
    assert lines[0] == "#2f64((  0.0   1.0   2.0 …  17.0  18.0  19.0)"
    assert lines[3] == "      …"
    assert lines[-1] == "      (380.0 381.0 382.0 … 397.0 398.0 399.0))  ; shape (20 20)"


def test_fewer_columns_where_the_terminal_is_narrow(shown):
    lines = shown("(reshape (arange 400) '(20 20))", width=36).split("\n")
    assert lines[0] == "#2f64((  0.0   1.0 …  18.0  19.0)"


def test_wide_elements_cost_columns_but_no_rows(shown):
    lines = shown("(/ (reshape (+ (arange 400) 1) '(20 20)) 7)", width=60).split("\n")
    assert [line.count("…") for line in lines[:7]] == [1] * 7
    assert all(len(line) <= 60 for line in lines)


def test_a_row_that_is_shown_whole_goes_over_several_lines(shown):
    assert shown("#2f64((1 2 3 4) (5 6 7 80))", width=20) == (
        "#2f64((1.0 2.0 3.0\n        4.0)\n      (5.0 6.0 7.0\n       80.0))\n; shape (2 4)"
    )


def test_a_tensor_of_rank_3(shown):
    assert shown("(zeros '(2 1 2))") == "#3f64(((0.0 0.0))\n      ((0.0 0.0)))  ; shape (2 1 2)"


def test_masks(shown):
    assert shown("(> #f64(1.0 -1.0) 0)") == "#mask(#t #f)  ; shape (2)"


def test_empty_tensors(shown):
    assert shown("(zeros '(0 3))") == "#2f64:0:3()  ; shape (0 3)"


def test_a_tensor_inside_a_list_is_elided(shown):
    assert shown("(list 1 (arange 100))") == "(1 #f64(0.0 1.0 2.0 … 97.0 98.0 99.0) #|shape (100)|#)"


def test_a_record_by_field(shown):
    assert shown("(make-point 1 '(2 3))") == "#<point x: 1 y: (2 3)>"


def test_a_wide_record_has_a_line_for_each_field(shown):
    lines = shown("(make-point (iota 12) (iota 12))", width=40).split("\n")
    assert lines == ["#<point x: (0 1 2 3 4 5 6 7 8 9 10 11)", "        y: (0 1 2 3 4 5 6 7 8 9 10 11)>"]


def test_a_hash_table_by_its_entries(shown):
    text = "(let ((t (make-equal-hash-table))) (hash-table-set! t \"a\" 1) (hash-table-set! t '(b) 'c) t)"
    assert shown(text) == '#<hash-table 2 "a": 1 (b): c>'
    assert shown("(make-equal-hash-table)") == "#<hash-table 0>"


def test_procedures_by_signature_and_place(shown):
    assert shown("f") == "#<procedure (f a b ...) at shapes.scm:2:1>"
    assert shown("car") == "#<procedure (car pair), builtin>"
    assert shown("filter").startswith("#<procedure (filter ")
    assert shown("(case-lambda ((a) 1) ((a b) 2))") == "#<procedure (λ a) (λ a b) at t:1:1>"


def test_circular_lists(shown):
    assert shown("(let ((x (list 1 2))) (set-cdr! (cdr x) x) x)") == "#0=(1 2 . #0#)"
    assert shown("(let ((x (list 1 2 3))) (set-car! (cddr x) (cdr x)) x)") == "(1 . #0=(2 #0#))"
    assert shown("(let ((x (vector 1 2))) (vector-set! x 1 (list x)) x)") == "#0=#(1 (#0#))"
    assert shown("(let* ((x (list 1)) (y (list x x))) y)") == "((1) (1))"


def test_a_long_circular_list_ends(shown):
    text = "(let ((x (iota 50000))) (set-cdr! (last-pair x) x) x)"
    assert len(shown(text)) < 200


def test_a_record_that_contains_itself(shown):
    assert shown("(let* ((l (list 1)) (p (make-point l 2))) (set-car! l p) p)") == "#0=#<point x: (#0#) y: 2>"
    assert shown("(let ((t (make-equal-hash-table))) (hash-table-set! t 'me t) t)") == "#0=#<hash-table 1 me: #0#>"
    assert shown("(let ((p (make-point 1 2))) (list p p))") == "(#<point x: 1 y: 2> #<point x: 1 y: 2>)"


def test_procedures_that_a_library_keeps_in_a_record_are_left_out(shown):
    assert shown("(import (nn)) (dense 3 2)") == "#<layer name: (dense 3 2) state: () …>"
    assert "initializer: #<procedure" in shown("(dense 3 2)", limit=0)
    assert shown("(make-point (lambda (a) a) 2)") == "#<point x: #<procedure (λ a) at t:1:13> y: 2>"


def test_procedures_of_records_by_the_fields(shown):
    assert shown("make-point") == "#<procedure (make-point x y)>"
    assert shown("point-x") == "#<procedure (point-x point)>"
    assert shown("point?") == "#<procedure (point? a)>"
    define = "(define-record-type box (new-box it) box? (n box-n) (it it-of set-it!))"
    assert shown(f"{define} (list new-box set-it!)") == "(#<procedure (new-box it)> #<procedure (set-it! box it)>)"


def test_a_loop_as_a_value_by_its_variables(shown):
    assert shown("(let loop ((i 0) (sum 1)) loop)").startswith("#<procedure (loop i sum) at t:1:")


def test_bytevectors_are_elided(shown):
    assert shown("(bytevector 1 2 255)") == "#u8(1 2 255)"
    assert shown("(make-bytevector 100 7)", limit=6) == "#u8(7 7 … 7)  ; 100 elements"


def test_the_ends_of_a_long_integer(shown):
    assert shown("(expt 10 590)", width=700) == "1" + "0" * 590
    whole = str(7**2000)
    assert shown("(expt 7 2000)", width=700) == f"{whole[:150]}…{whole[-150:]}  ; 1691 digits"
    assert shown("(- (expt 7 2000))", width=700) == f"-{whole[:149]}…{whole[-150:]}  ; 1691 digits"


def test_wide_letters_take_two_columns(shown):
    assert shown("'(日本語 日本語)", width=16) == "(日本語 日本語)"
    assert shown("'(日本語 日本語)", width=14) == "(日本語\n 日本語)"


def test_rows_that_are_too_wide_have_fewer_digits(shown):
    thirds = "(/ #2f64((1 200) (-2 1e-7)) 3)"
    assert shown(thirds) == (
        "#2f64(( 0.3333333333333333     66.66666666666667)\n"
        "      (-0.6666666666666666 3.3333333333333334e-8))  ; shape (2 2)"
    )
    assert shown(thirds, width=30) == (
        "#2f64(( 0.333333    66.6667)\n      (-0.666667 3.33333e-8))\n; shape (2 2), to 6 digits"
    )
    assert "#|shape (2 2), to 6 digits|#" in shown(f"(list {thirds})", width=30)
    assert "digits" not in shown(thirds, width=30, limit=0)
    assert "digits" not in shown("#2f64((123456 123456 123456))", width=20)


def test_the_matrices_of_one_tensor_have_the_same_columns(shown):
    assert shown("#3f64(((1 2)) ((10 200)))") == (
        "#3f64((( 1.0   2.0))\n      ((10.0 200.0)))  ; shape (2 1 2)"
    )


def test_long_strings_and_numbers(shown):
    text = shown("(make-string 5000 #\\a)", width=600)
    assert "…" in text and text.endswith("; 5000 characters") and len(text) < 700
    assert "digits" in shown("(expt 7 100000)")


def test_data_nested_without_end_are_cut(shown):
    text = "(let loop ((n 100000) (x '())) (if (= n 0) x (loop (- n 1) (list x))))"
    assert shown(text).startswith("((((((") and "…" in shown(text)


def test_a_crowd_of_lists_is_cut(shown):
    text = shown("(map (lambda (i) (iota 50)) (iota 50))", limit=10)
    assert text.count("\n") < 100


def test_brief_texts_have_one_line(session):
    value = session.run_source(Source("t", "(arange 1000)"))
    assert brief(value, session, 40) == "tensor of shape (1000)"
    assert brief(session.run_source(Source("t", "(iota 1000)")), session, 30).endswith("…")
