"""Characters (R7RS 6.6): the report's examples and the corners of Unicode."""

from __future__ import annotations

import pytest

from schemenn.datum import char
from schemenn.primitives import chars

CLAIMS = r"""
(char? #\a) => #t                     (char? "a") => #f
(char=? #\a #\a #\a) => #t            (char=? #\a #\a #\b) => #f          (char<? #\a #\b #\c) => #t
(char<? #\a #\c #\b) => #f            (char>? #\c #\b) => #t              (char<=? #\a #\a #\b) => #t
(char>=? #\b #\b #\a) => #t           (char=? #\a 1) => WrongType         (char<? #\b #\a 1) => WrongType
(char-ci=? #\a #\A #\a) => #t         (char-ci<? #\a #\B) => #t           (char-ci=? #\σ #\ς) => #t
(char-alphabetic? #\3) => #f          (char-alphabetic? #\λ) => #t        (char-alphabetic? #\x2160) => #t
(char-numeric? #\3) => #t             (char-numeric? #\x0664) => #t       (char-numeric? #\x00B2) => #f
(char-whitespace? #\space) => #t      (char-whitespace? #\x00A0) => #t    (char-whitespace? #\x1c) => #f
(char-upper-case? #\Σ) => #t          (char-upper-case? #\a) => #f        (char-lower-case? #\ß) => #t
(digit-value #\3) => 3                (digit-value #\x0664) => 4          (digit-value #\x0AE6) => 0
(digit-value #\x0EA6) => #f           (digit-value #\a) => #f
(char->integer #\x1F600) => 128512    (integer->char 955) => #\λ          (integer->char 0) => #\null
(integer->char #xD800) => OutOfRange  (integer->char #xDFFF) => OutOfRange
(integer->char #x110000) => OutOfRange                                    (integer->char -1) => OutOfRange
(integer->char 65.0) => WrongType     (char-upcase #\i) => #\I            (char-upcase #\ß) => #\ß
(char-downcase #\Σ) => #\σ            (char-downcase #\x130) => #\i       (char-upcase #\x1FB3) => #\x1FBC
(char-foldcase #\Σ) => #\σ            (char-foldcase #\ς) => #\σ          (char-foldcase #\x1E9E) => #\ß
(char-foldcase #\ß) => #\ß            (char->digit #\7) => 7              (char->digit #\a) => #f
(char->digit #\a 16) => 10            (char->digit #\7 37) => WrongType   (digit->char 11 16) => #\b
(digit->char 11) => #f                (char-upcase "a") => WrongType      (char->digit #\² 10) => #f
"""


def test_claims(holds: bool) -> None:
    assert holds


@pytest.mark.parametrize("mapping", [chars.char_upcase, chars.char_downcase, chars.char_foldcase])
def test_case_mappings_answer_one_character_for_every_code_point(mapping: object) -> None:
    assert callable(mapping)
    for code in range(0x110000):
        if not 0xD800 <= code <= 0xDFFF and not chr(code).isascii() and chr(code).isalpha() and code < 0x20000:
            assert len(mapping(char(chr(code))).value) == 1
