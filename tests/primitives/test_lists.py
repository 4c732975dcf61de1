"""Pairs and lists (R7RS 6.4, SRFI 1): the documents' examples, and lists that are circular or improper."""

from __future__ import annotations

from typing import Any

import pytest

from schemenn.datum import NIL, Pair, to_list
from schemenn.errors import LimitExceeded, WrongType
from schemenn.primitives import lists, pairs, searching

CLAIMS = r"""
(pair? (a . b)) => #t          (pair? ()) => #f             (pair? #(a b)) => #f
(cons (a) (b c d)) => ((a) b c d)                           (cons "a" (b c)) => ("a" b c)
(car ((a) b c d)) => (a)       (car ()) => WrongType        (cdr (1 . 2)) => 2
(cdr ()) => WrongType          (set-car! 5 1) => WrongType  (set-cdr! () 1) => WrongType
(caddr (1 2 3)) => 3           (cdddr (1 2 3)) => ()        (cadr (1)) => WrongType
(cdadr (1 (2 3))) => (3)       (caar ((1) 2)) => 1          (cddddr (1 2 3 4 5)) => (5)
(list a 7 c) => (a 7 c)        (list) => ()                 (cons* 1 2 (3)) => (1 2 3)
(cons* 1) => 1                 (list* 1 2) => (1 . 2)       (make-list 2 3) => (3 3)
(make-list 1000000000000) => LimitExceeded                  (make-list -1) => OutOfRange
(make-list 1.0) => WrongType   (iota 5) => (0 1 2 3 4)      (iota 5 0 -1/2) => (0 -1/2 -1 -3/2 -2)
(iota 3 0.5) => (0.5 1.5 2.5)  (iota 2 x) => WrongType      (iota 1000000000000) => LimitExceeded
(list? (a b c)) => #t          (list? (a . b)) => #f        (list? #1=(a . #1#)) => #f
(circular-list? #2=(a b . #2#)) => #t                       (dotted-list? (a . b)) => #t
(dotted-list? 5) => #t         (dotted-list? #3=(a . #3#)) => #f
(length (a (b) (c d e))) => 3  (length ()) => 0             (length #4=(a . #4#)) => WrongType
(length (a . b)) => WrongType  (length 5) => WrongType      (length+ #5=(a . #5#)) => #f
(append (x) (y)) => (x y)      (append (a) (b c d)) => (a b c d)
(append (a (b)) ((c))) => (a (b) (c))                       (append (a b) (c . d)) => (a b c . d)
(append () a) => a             (append) => ()               (append (1) 2 (3)) => WrongType
(append (1 . 2) (3)) => WrongType                           (append #6=(a . #6#) ()) => WrongType
(append! (1) () (2) 3) => (1 2 . 3)                         (concatenate ((1) (2 3))) => (1 2 3)
(reverse (a (b c) d (e (f)))) => ((e (f)) d (b c) a)        (reverse (1 . 2)) => WrongType
(reverse #7=(a b . #7#)) => WrongType                       (reverse! (1 2 3)) => (3 2 1)
(append-reverse (3 2 1) (4 5)) => (1 2 3 4 5)               (list-tail (a b c) 2) => (c)
(list-tail (a b) 3) => OutOfRange                           (list-tail (a b . c) 2) => c
(list-ref (a b c d) 2) => c    (list-ref (a b) 2) => OutOfRange
(list-ref (a b) -1) => OutOfRange                           (list-ref (a b) 1.0) => WrongType
(list-ref 5 0) => WrongType    (list-set! () 0 1) => OutOfRange
(list-head (a b c d) 2) => (a b)                            (list-head (a) 2) => OutOfRange
(sublist (a b c d e) 1 3) => (b c)                          (sublist (a b) 2 1) => OutOfRange
(take (a b c) 2) => (a b)      (drop (a b c) 2) => (c)      (take-right (a b c d e) 2) => (d e)
(drop-right (a b c d e) 2) => (a b c)                       (take-right (a b . c) 0) => c
(drop-right (a) 2) => OutOfRange                            (last (a b c)) => c
(last ()) => WrongType         (last-pair (a b . c)) => (b . c)
(except-last-pair (a b c)) => (a b)                         (list-copy (1 2 . 3)) => (1 2 . 3)
(list-copy 5) => 5             (list-copy #8=(a . #8#)) => WrongType
(first (a b)) => a             (third (a b)) => WrongType   (tenth (1 2 3 4 5 6 7 8 9 10)) => 10
(memq c (a b c d e)) => (c d e)                             (memq (a) (b (a) c)) => #f
(memv 101 (100 101 102)) => (101 102)                       (memv 1.0 (1 2)) => #f
(%member (a) (b (a) c)) => ((a) c)                          (memq a (b . c)) => WrongType
(memq a #9=(b . #9#)) => WrongType                          (memq a #10=(b a . #10#)) => #10=(a b . #10#)
(memq a 5) => WrongType        (assq c ((a 1) (b 2))) => #f (assq b ((a 1) (b 2))) => (b 2)
(assv 5 ((2 3) (5 7) (11 13))) => (5 7)                     (%assoc (a) (((a)) ((b)))) => ((a))
(assq a (b)) => WrongType      (assq a #11=((b) . #11#)) => WrongType
(assoc-ref (("a" . 1)) "a") => 1                            (assq-ref ((a . 1)) b) => #f
(del-assq a ((a . 1) (b . 2) (a . 3))) => ((b . 2))         (delv 1 (1 2 1)) => (2)
(%delete (1) ((1) 2)) => (2)   (%delete-duplicates (a b a "c" "c" 1 1.0)) => (a b "c" 1 1.0)
(alist-copy ((a . 1) 2)) => ((a . 1) 2)
"""


def test_claims(holds: bool) -> None:
    assert holds


@pytest.mark.parametrize("period", [1, 2, 63, 64, 65, 127, 128, 129, 1000])
@pytest.mark.parametrize("lead", [0, 1, 100])
def test_circular_lists_of_any_shape_are_errors_and_never_loops(lead: int, period: int) -> None:
    items: Any = to_list(range(lead + period))
    knot = items
    for _ in range(lead):
        knot = knot.cdr
    end = items
    while end.cdr is not NIL:
        end = end.cdr
    end.cdr = knot
    for operation in (lists.length, lists.reverse, lists.list_copy, lists.last_pair, lists.reverse_in_place):
        with pytest.raises(WrongType):
            operation(items)
    for search in (searching.memq, searching.memv, searching.member):
        with pytest.raises(WrongType):
            search(-1, items)
    with pytest.raises(WrongType):
        lists.append(items, NIL)


def test_append_in_place_changes_the_last_pair() -> None:
    first, second = to_list([1, 2]), to_list([3])
    assert lists.append_in_place(first, NIL, second) is first
    assert first.cdr.cdr is second


def test_append_shares_its_last_operand_and_copies_the_others() -> None:
    first, second = to_list([1]), to_list([2])
    result = lists.append(first, second)
    assert result.cdr is second
    assert result is not first


def test_set_car_stores_in_the_pair() -> None:
    pair = pairs.cons(1, 2)
    pairs.set_car(pair, 3)
    assert (pair.car, pair.cdr) == (3, 2)


def test_a_million_elements_are_no_effort() -> None:
    items = lists.iota(1_000_000)
    assert lists.length(lists.append(lists.reverse(items), items)) == 2_000_000


def test_an_error_names_the_procedure_and_shows_the_operand_short() -> None:
    with pytest.raises(WrongType, match=r"^caddr: expected a pair with a caddr, got \(1 2\)$") as caught:
        pairs.caddr(to_list([1, 2]))
    assert isinstance(caught.value.irritants[0], Pair)
    with pytest.raises(WrongType) as long:
        pairs.car(to_list(range(1000)).cdr.car)
    assert len(long.value.message) < 100
    with pytest.raises(LimitExceeded, match="make-list"):
        lists.make_list(10**12)
