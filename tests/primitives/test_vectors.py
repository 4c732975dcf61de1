"""Vectors and bytevectors (R7RS 6.8, 6.9): the report's examples, ranges and overlaps."""

from __future__ import annotations

from schemenn.datum import Bytevector, Vector
from schemenn.primitives import bytevectors, vectors

CLAIMS = r"""
(vector? #(1)) => #t                       (vector? (1)) => #f              (make-vector 2 0) => #(0 0)
(make-vector 1000000000000) => LimitExceeded                                (make-vector -1) => OutOfRange
(vector a b c) => #(a b c)                 (vector-length #(1 2)) => 2      (vector-length (1)) => WrongType
(vector-ref #(1 1 2 3 5 8 13 21) 5) => 8   (vector-ref #(1) 1) => OutOfRange
(vector-ref #(1) -1) => OutOfRange         (vector-ref #(1) 0.0) => WrongType
(vector-ref "a" 0) => WrongType            (vector-set! #(1) 1 1) => OutOfRange
(vector-set! #(1) 0.0 1) => WrongType      (vector->list #(dah dah didah) 1) => (dah didah)
(vector->list #(dah dah didah) 1 2) => (dah)                                (vector->list #(1) 2) => OutOfRange
(list->vector (dididit dah)) => #(dididit dah)                              (list->vector (1 . 2)) => WrongType
(vector-copy #(1 2 3) 1) => #(2 3)         (vector-copy #(1 2 3) 2 1) => OutOfRange
(vector-append #(a b c) #(d e f)) => #(a b c d e f)                         (vector-append #(a) (b)) => WrongType
(subvector #(a b c d) 1 3) => #(b c)       (vector-head #(a b c) 2) => #(a b)
(vector-tail #(a b c) 2) => #(c)           (vector-grow #(a b) 1) => OutOfRange
(reverse-list->vector (1 2 3)) => #(3 2 1) (vector-first #()) => OutOfRange (vector-last #(1 2)) => 2
(vector-swap! #(1) 0 1) => OutOfRange      (vector-empty? #()) => #t        (vector-reverse-copy #(1 2 3)) => #(3 2 1)
(bytevector? #u8()) => #t                  (make-bytevector 2 12) => #u8(12 12)
(make-bytevector 2 256) => WrongType       (make-bytevector 1000000000000) => LimitExceeded
(bytevector 1 3 5 1 3 5) => #u8(1 3 5 1 3 5)                                (bytevector -1) => WrongType
(bytevector-u8-ref #u8(1 1 2 3 5 8 13 21) 5) => 8                           (bytevector-u8-ref #u8(1) -1) => OutOfRange
(bytevector-u8-set! #u8(1) 0 256) => WrongType                              (bytevector-copy #u8(1 2 3) 1 2) => #u8(2)
(bytevector-append #u8(0 1 2) #u8(3 4 5)) => #u8(0 1 2 3 4 5)               (utf8->string #u8(#x41)) => "A"
(utf8->string #u8(#xCE #xBB #x41) 0 2) => "λ"                               (utf8->string #u8(#xFF)) => WrongType
(string->utf8 "λ") => #u8(#xCE #xBB)       (string->utf8 "abc" 1 2) => #u8(98)
(bytevector->list #u8(1 2)) => (1 2)       (list->bytevector (1 300)) => WrongType
"""


def test_claims(holds: bool) -> None:
    assert holds


def test_copying_between_vectors_and_within_one() -> None:
    a, b = Vector([1, 2, 3, 4, 5]), Vector([10, 20, 30, 40, 50])
    vectors.vector_copy_to(b, 1, a, 0, 2)
    assert b.items == [10, 1, 2, 40, 50]
    vectors.vector_copy_to(a, 1, a, 0, 4)
    assert a.items == [1, 1, 2, 3, 4]


def test_copying_too_much_is_an_error_and_changes_nothing() -> None:
    from schemenn.errors import OutOfRange

    b = Vector([1, 2])
    try:
        vectors.vector_copy_to(b, 1, Vector([8, 9]))
    except OutOfRange:
        assert b.items == [1, 2]
    else:
        raise AssertionError("no error")


def test_fill_takes_a_range() -> None:
    a = Vector([1, 2, 3, 4, 5])
    vectors.vector_fill(a, 0, 2, 4)
    assert a.items == [1, 2, 0, 0, 5]


def test_bytes_are_copied_into_their_own_bytevector() -> None:
    a = Bytevector(bytearray([1, 2, 3, 4, 5]))
    bytevectors.bytevector_copy_to(a, 1, a, 0, 3)
    assert list(a.data) == [1, 1, 2, 3, 5]
