"""The call around the cursor, and the parameter its argument is for."""

import pytest

from schemenn.repl.editor.brackets import matched
from schemenn.repl.editor.toolbar import toolbar


def shown(text, names):
    position = text.index("‸")
    return "".join(
        f"[{part}]" if "argument" in style and part else part
        for style, part, *_ in toolbar(text.replace("‸", ""), position, names)[:3]
    )


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(vector-ref ‸", "(vector-ref [vector] k)"),
        ("(vector-ref v‸", "(vector-ref [vector] k)"),
        ("(vector-ref v ‸", "(vector-ref vector [k])"),
        ("(vector-ref (f x‸) 1)", ""),
        ("(vector-ref (square x‸) 1)", "(square [x])"),
        ("(vector-ref v (‸", "(vector-ref vector [k])"),
        ("(map f xs ys ‸", "(map f first [rest ...])"),
        ("(let ‸", "(let [((variable value) …)] body …)"),
        ("(let loop ‸", "(let variable [((variable value) …)] body …)"),
        ("(if a b ‸", "(if test then [[else]])"),
        ("(list '(car ‸", "(list [a ...])"),
        ("(vector-ref v 1) ‸", ""),
        ("(vec‸", ""),
        ("(while-not t ‸", "(while-not test [body ...])"),
        ("(define (mine a b) (mine 1 ‸", "(mine a [b])"),
        ("(let loop ((i 0) (acc '())) (loop ‸", "(loop [i] acc)"),
    ],
)
def test_signature(text, expected, names):
    assert shown(text, names) == expected


def test_what_it_does_is_told_as_well(names):
    assert "The element at index k." in toolbar("(vector-ref ", 12, names)[3][1]


@pytest.mark.parametrize(
    ("text", "pair"),
    [
        ("(a)‸", (2, 0)),
        ("‸(a)", (0, 2)),
        ("(a (b)‸ c)", (5, 3)),
        ("(a (b‸) c)", (5, 3)),
        ("(a #\\) ‸)", (7, 0)),
        ('(a ")"‸)', (6, 0)),
        ("(a]‸", None),
        ("(a ‸b)", None),
        ("(a ; )‸\n)", None),
        ("#u8(1)‸", (5, 3)),
        ("#u8‸(1)", (3, 5)),
        (")‸", None),
    ],
)
def test_brackets_that_match(text, pair):
    position = text.index("‸")
    assert matched(text.replace("‸", ""), position) == pair
