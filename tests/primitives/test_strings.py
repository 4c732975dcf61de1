"""Strings (R7RS 6.7): the report's examples, full Unicode mappings, positions checked."""

from __future__ import annotations

import time

from hypothesis import given
from hypothesis import strategies as st

from schemenn.datum import new_string, char
from schemenn.primitives import strings

CLAIMS = r"""
(string? "a") => #t                     (string? a) => #f
(make-string 3 #\*) => "***"            (make-string 0) => ""             (make-string 2 "a") => WrongType
(make-string 1000000000000 #\a) => LimitExceeded                          (make-string -1) => OutOfRange
(string #\a #\b) => "ab"                (string) => ""                    (string 1) => WrongType
(string-length "λx") => 2               (string-length a) => WrongType    (string-ref "abc" 1) => #\b
(string-ref "abc" 3) => OutOfRange      (string-ref "abc" -1) => OutOfRange
(string-ref "abc" 1.0) => WrongType     (string-ref (a) 0) => WrongType   (string-set! "abc" 3 #\x) => OutOfRange
(string-set! "abc" 1 "x") => WrongType  (substring "hello" 1 3) => "el"   (substring "hello" 2) => "llo"
(substring "abc" 2 1) => OutOfRange     (substring "abc" 0 4) => OutOfRange
(string-copy "hello" 1) => "ello"       (string-copy "abc" 3) => ""       (string-copy "abc" 4) => OutOfRange
(string-head "hello" 2) => "he"         (string-tail "hello" 2) => "llo"  (string-take-right "hello" 2) => "lo"
(string-drop-right "hello" 2) => "hel"  (string-append "a" "" "bc") => "abc"
(string-append) => ""                   (string-append "a" b) => WrongType
(string-append* "a" ("b" "c")) => "abc" (string->list "apple" 2) => (#\p #\l #\e)
(string->list "apple" 1 3) => (#\p #\p) (list->string (#\a #\b)) => "ab"  (list->string (1)) => WrongType
(list->string #1=(#\a . #1#)) => WrongType                                (reverse-list->string (#\a #\b)) => "ba"
(string->vector "ABC") => #(#\A #\B #\C)                                  (vector->string #(#\1 #\2 #\3) 1) => "23"
(vector->string #(1)) => WrongType      (string-reverse "abc") => "cba"   (string-null? "") => #t
(string-upcase "Straße") => "STRASSE"   (string-downcase "ΧΑΟΣ") => "χαος"
(string-foldcase "Straße") => "strasse" (string-pad-left "42" 5) => "   42"
(string-pad-left "12345" 2) => "45"     (string-pad-right "12345" 2) => "12"
(string-pad-right "ab" 4 #\.) => "ab.." (string=? "a" "a" "a") => #t      (string=? "a" "A") => #f
(string<? "abc" "abd" "b") => #t        (string<? "a" "b" "b") => #f      (string>? "b" "a") => #t
(string<=? "a" "a") => #t               (string>=? "b" "b" "a") => #t     (string=? "a" a) => WrongType
(string<? "z" "𝒳") => #t                (string-ci=? "Straße" "STRASSE") => #t
(string-ci<? "a" "B") => #t             (string-ci>=? "B" "a") => #t      (string-ci=? "ΧΑΟΣ" "χαοσ") => #t
(string-prefix? "ab" "abc") => #t       (string-suffix? "bc" "abc") => #t (string-prefix? "abc" "ab") => #f
(string-search-forward "l" "hello" 0) => 2                                (string-search-forward "l" "hello" 4) => #f
(string-search-backward "l" "hello" 5) => 4                               (string-search-all "aa" "aaaa") => (0 1 2)
(string-contains "hello" "lo") => 3     (string-contains "hello" "x") => #f
(string-join ("a" "b" "c")) => "a b c"  (string-join ("a" "b") ", ") => "a, b"
(string-join ("a" "b") ":" suffix) => "a:b:"                              (string-join () ":" prefix) => ""
(string-join () "," strict-infix) => OutOfRange                           (string-join (a)) => WrongType
(%split-by-text "a,b,,c" #\,) => ("a" "b" "" "c")                           (%split-by-text "a--b" "--") => ("a" "b")
(%split-by-text " a  b ") => ("a" "b")    (%split-by-text "" ",") => ()
(%string-trim " a b ") => "a b"         (%string-trim-left "xxa" #\x) => "a"
(string-replace "banana" "an" "AN") => "bANANa"                           (string-replace "banana" #\a #\o) => "bonono"
(string-replace "The TCL" "scheme" 4 7) => "The scheme"
(symbol->string flying-fish) => "flying-fish"                             (string->symbol "mISSISSIppi") => mISSISSIppi
(symbol=? a a a) => #t                  (symbol=? a a b) => #f            (symbol=? a "a") => WrongType
(symbol-append foo bar) => foobar       (symbol<? a b) => #t              (string->symbol a) => WrongType
"""


def test_claims(holds: bool) -> None:
    assert holds


def test_copying_within_one_string_takes_the_old_content() -> None:
    a = new_string("12345")
    b = new_string("abcde")
    strings.string_copy_to(b, 1, a, 0, 2)
    assert b.text == "a12de"
    strings.string_copy_to(a, 1, a, 0, 3)
    assert a.text == "11235"


def test_fill_takes_a_range() -> None:
    s = new_string("abcde")
    strings.string_fill(s, char("x"), 1, 3)
    assert s.text == "axxde"


def test_reading_and_storing_in_turn_takes_constant_time() -> None:
    s = strings.make_string(200_000, char("a"))
    start = time.process_time()
    for k in range(0, 200_000, 4):
        strings.string_set(s, k, strings.string_ref(s, k + 1))
    assert time.process_time() - start < 5


@given(st.text(), st.text())
def test_string_list_conversions_are_inverse(a: str, b: str) -> None:
    joined = strings.string_append(new_string(a), new_string(b))
    assert strings.list_to_string(strings.string_to_list(joined)).text == a + b
    assert strings.string_length(joined) == len(a) + len(b)
