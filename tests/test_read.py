"""The reader: what every lexical form of R7RS 2 and 7.1 reads as, and the places of datums."""

from __future__ import annotations

import subprocess
import sys

import pytest

from schemenn.datum import FALSE, TRUE
from schemenn.read import read_all
from schemenn.source import Source
from schemenn.syntax import Atom, Form, Labelled, Syntax, VectorForm, to_datum
from tests.reading import read, shown

READABLE = [
    # lists
    ("()", "()"),
    ("(a)", "(a)"),
    ("(a b c)", "(a b c)"),
    ("(a . b)", "(a . b)"),
    ("(a b . c)", "(a b . c)"),
    ("(a . (b . (c . ())))", "(a b c)"),
    ("(a . (b . c))", "(a b . c)"),
    ("[a [b] (c)]", "(a (b) (c))"),
    ("[a . b]", "(a . b)"),
    ("(a.b)", "(a.b)"),
    ("(a .b)", "(a .b)"),
    ("(a . .5)", "(a . float:0.5)"),
    ("(a ...)", "(a ...)"),
    ("( )", "()"),
    ("(a)(b)", "(a) (b)"),
    ("a b", "a b"),
    ("", ""),
    (" \t\n\f", ""),
    # quotations
    ("'a", "(quote a)"),
    ("' a", "(quote a)"),
    ("''a", "(quote (quote a))"),
    ("'()", "(quote ())"),
    ("`(a ,b ,@c)", "(quasiquote (a (unquote b) (unquote-splicing c)))"),
    ('\'"s"', "(quote 's')"),
    ("'#(a)", "(quote #(a))"),
    ("(a . 'b)", "(a quote b)"),
    ("(quote . a)", "(quote . a)"),
    ("'a'b", "(quote a) (quote b)"),
    ("`,@a", "(quasiquote (unquote-splicing a))"),
    (",@ a", "(unquote-splicing a)"),
    ("'1", "(quote int:1)"),
    ("'#t", "(quote #t)"),
    ("'#\\a", "(quote 'a')"),
    # booleans and constants
    ("#t #f #true #false", "#t #f #t #f"),
    ("#T #F #TRUE #False", "#t #f #t #f"),
    ("(#t)", "(#t)"),
    ("#t;x", "#t"),
    ("#!eof #!default #!unspecific", "#<eof> #<default> #<unspecified>"),
    # identifiers
    ("lambda q list->vector + V17a <=? a34kTMNs ->- ->x", "lambda q list->vector + V17a <=? a34kTMNs ->- ->x"),
    ("! $ % & * / : < = > ? ^ _ ~ @", "! $ % & * / : < = > ? ^ _ ~ @"),
    ("+ - ... .. 1+ -1+ 1- +a -a +.a -.a .a", "+ - ... .. 1+ -1+ 1- +a -a +.a -.a .a"),
    ("1.2.3 1+i2 2d", "1.2.3 1+i2 2d"),
    ("a#b a# x#", "a#b a# x#"),
    ("∇ σ ŷ W₁ ∂L/∂W dL/dW λ", "∇ σ ŷ W₁ ∂L/∂W dL/dW λ"),
    ("Hello hello", "Hello hello"),
    ("|two words| || |a|", "⟨two words⟩ ⟨⟩ a"),
    ("|two\\x20;words|", "⟨two words⟩"),
    ("|\\t\\x3BB;\\|\\\\|", "⟨\tλ|\\⟩"),
    ("a|b c|d", "⟨ab cd⟩"),
    ("|a|b|c|", "abc"),
    ("|foo\nbar|", "⟨foo\nbar⟩"),
    ("|1| |.| |#t|", "1 . #t"),
    ("|;|", ";"),
    ("(|a)| b)", "(⟨a)⟩ b)"),
    ("e1 i inf nan -i.", "e1 i inf nan -i."),
    ("+inf +inf.00 -inf", "+inf +inf.00 -inf"),
    # numbers
    ("1 -2 +3 1.5 .5 1. 1e3 1/2", "int:1 int:-2 int:3 float:1.5 float:0.5 float:1.0 float:1000.0 Rational:1/2"),
    ("#xff #b101 #o17 #d10 #e1.5 #i1/2 #XFF", "int:255 int:5 int:15 int:10 Rational:3/2 float:0.5 int:255"),
    ("(1)", "(int:1)"),
    ("1;2", "int:1"),
    ("+i -i 1+i +inf.0", "Complex:Complex(0, 1) Complex:Complex(0, -1) Complex:Complex(1, 1) float:inf"),
    ("1'a", "int:1 (quote a)"),
    # strings
    ('"" "abc"', "'' 'abc'"),
    (r'"\a\b\t\n\r\"\\\|"', repr('\a\b\t\n\r"\\|')),
    (r'"\x41;\x3bb;\X3BB;"', "'Aλλ'"),
    (r'"\x0;"', repr("\0")),
    ('"a\nb"', repr("a\nb")),
    ('"a\\\nb"', "'ab'"),
    ('"a\\  \n   b"', "'ab'"),
    ('"a\\\n\n b"', repr("a\n b")),
    ('"a\r\nb"', repr("a\nb")),
    ('"a\rb"', repr("a\nb")),
    ('"a\\ \t\r\n\tb"', "'ab'"),
    ('"a;b" "#|"', "'a;b' '#|'"),
    ('"a""b"', "'a' 'b'"),
    (r'"\f\v"', repr("\f\v")),
    ('"λ∇"', "'λ∇'"),
    # characters
    (r"#\a #\A #\0 #\( #\) #\; #\" #\' #\# #\\ #\|", r"""'a' 'A' '0' '(' ')' ';' '"' ''' '#' '\' '|'"""),
    (r"(#\a)", "('a')"),
    (r"(#\))", "(')')"),
    (r"#\alarm #\backspace #\delete #\escape #\newline", "'\a' '\b' '\x7f' '\x1b' '\n'"),
    (r"#\null #\return #\space #\tab", "'\0' '\r' ' ' '\t'"),
    (r"#\nul #\altmode #\rubout #\linefeed #\page #\SPACE #\Newline", "'\0' '\x1b' '\x7f' '\n' '\f' ' ' '\n'"),
    (r"#\ ", "' '"),
    ("#\\\n", "'\n'"),
    (r"#\x #\x41 #\x3BB #\x0 #\x1F600", "'x' 'A' 'λ' '\0' '\U0001f600'"),
    (r"#\λ #\∇ #\é", "'λ' '∇' 'é'"),
    (r"#\a;c", "'a'"),
    (r"#\a'b", "'a' (quote b)"),
    # vectors and bytevectors
    ("#() #(a (b) #(c))", "#() #(a (b) #(c))"),
    ("#u8() #u8(0 10 255 #xff) #U8(1)", r"b'' b'\x00\n\xff\xff' b'\x01'"),
    ("#vu8(1)", r"b'\x01'"),
    ("#(a #;b)", "#(a)"),
    ("#u8(#;1 2 #;3)", r"b'\x02'"),
    # comments
    ("; c\na ; b\r b;", "a b"),
    ("#| x |# a #| y #| z |# |# b", "a b"),
    ("#||# a #|||# b #|#|#||#|#|# c", "a b c"),
    ("(a #| b ) |# c)", "(a c)"),
    ("#| ; |# a", "a"),
    ('#| " |# a', "a"),
    ("#;a b", "b"),
    ("#; a b", "b"),
    ("#;(a (b)) c", "c"),
    ("#;#;a b c", "c"),
    ("#; #; a b", ""),
    ("(a #;b)", "(a)"),
    ("(#;a)", "()"),
    ("(#;a #;b)", "()"),
    ("(a #;b c)", "(a c)"),
    ("(#;a b)", "(b)"),
    ("(a . #;b c)", "(a . c)"),
    ("(a . b #;c)", "(a . b)"),
    ("(a #;b . c)", "(a . c)"),
    ("'#;a b", "(quote b)"),
    ("#;'a b", "b"),
    ("#;; x\na b", "b"),
    ("#;#|x|#a b", "b"),
    ("#;#(a) b", "b"),
    ("#;#0=a b", "b"),
    ("#;[a] b", "b"),
    ("(define x #;#;a b 1)", "(define x int:1)"),
    # directives
    ("#!fold-case ABC |ABC| #\\A #!no-fold-case ABC", "abc ABC 'A' ABC"),
    ('#!fold-case (A . B) #\\SPACE "A" ΑΣ Straße', "(a . b) ' ' 'A' ασ strasse"),
    ("(A #!fold-case A)", "(A a)"),
    ("#!fold-case A|B|C", "aBc"),
    ("#!r7rs a", "a"),
    ("#!/usr/bin/env schemenn\na", "a"),
    ("#! /bin/sh\n a", "a"),
    ("#!/bin/sh", ""),
    ("#!/usr/bin/guile \\\n-e main\n!#\na", "a"),
    ("\ufeffa", "a"),
    ("\ufeff#!/bin/x\na", "a"),
    # labels
    ("#0=(a #0#)", "#0=(a #0#)"),
    ("(#1=a #1#)", "(a a)"),
    ("#0=(a . #0#)", "#0=(a . #0#)"),
    ("#0=#(#0# #0#)", "#0=#(#0# #0#)"),
    ("(#0=a #1=#0# #1#)", "(a a a)"),
    ("#0=a #0=b", "a b"),
    ("(#0=a #0# #0=b #0#)", "(a a b b)"),
    ("(#0=(a) #1=(#0# #0#) #1#)", "((a) ((a) (a)) ((a) (a)))"),
    ("#0=(a #1=(b #0#) #1#)", "#0=(a (b #0#) (b #0#))"),
    ("#0='#0#", "#0=(quote #0#)"),
]


@pytest.mark.parametrize(("text", "expected"), READABLE)
def test_what_texts_read_as(text: str, expected: str) -> None:
    assert read(text) == expected


def test_spans_cover_the_text_of_each_datum() -> None:
    text = """ (define (f x) ; comment
  #| block
  |# (if x #(1 "two
lines") 'y #u8(1 2)
   . #0=(|a
 b| #0#)))  [g]"""
    pieces: list[str] = []

    def collect(syntax: Syntax) -> None:
        pieces.append(syntax.span.text())
        if isinstance(syntax, Form | VectorForm):
            for item in syntax.items:
                collect(item)
        if isinstance(syntax, Labelled):
            collect(syntax.content)
        if isinstance(syntax, Form) and syntax.tail is not None:
            collect(syntax.tail)

    for datum in read_all(Source("test", text)):
        collect(datum)
    assert pieces == [
        text[1:-5],
        "define",
        "(f x)",
        "f",
        "x",
        text[text.index("(if") : -6],
        "if",
        "x",
        '#(1 "two\nlines")',
        "1",
        '"two\nlines"',
        "'y",
        "'",
        "y",
        "#u8(1 2)",
        "#0=(|a\n b| #0#)",
        "(|a\n b| #0#)",
        "|a\n b|",
        "#0#",
        "[g]",
        "g",
    ]


def test_lines_and_columns_after_every_kind_of_token() -> None:
    text = 'a "x\ny" |b\nc| #\\\n d ; e\r\n#| f\n|# g\n\n\th'
    places = [(d.span.line, d.span.column, d.span.end_line, d.span.end_column) for d in read_all(Source("test", text))]
    assert places == [(1, 0, 1, 1), (1, 2, 2, 2), (2, 3, 3, 2), (3, 3, 4, 0), (4, 1, 4, 2), (6, 3, 6, 4), (8, 1, 8, 2)]


def test_fold_case_from_the_beginning() -> None:
    datums = read_all(Source("test", "(Car X) #!no-fold-case Y"), fold_case=True)
    assert [shown(datum) for datum in datums] == ["(car x)", "Y"]


def test_labels_are_tied() -> None:
    ring = to_datum(read_all(Source("test", "#0=(a #1=#(b #0#) #1# . #0#)"))[0])
    vector = ring.cdr.car
    assert vector.items[1] is ring
    assert ring.cdr.cdr.car is vector
    assert ring.cdr.cdr.cdr is ring


def test_a_comment_may_hide_a_label() -> None:
    assert read("(#0=a #;#0# b)") == "(a b)"


def test_true_and_false_are_the_two_booleans() -> None:
    values = [datum.value for datum in read_all(Source("test", "#t #false")) if isinstance(datum, Atom)]
    assert values[0] is TRUE
    assert values[1] is FALSE


def test_importing_the_reader_does_not_import_lark() -> None:
    code = "import sys, schemenn.read, schemenn.write; sys.exit('lark' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
