"""Which texts look like Scheme, where nothing says what they are."""

import pytest

from schemenn.documents.html_props import looks_like_scheme


@pytest.mark.parametrize(
    "text",
    [
        "(define x 1)",
        "; only a comment",
        "#| a comment |#\n(f)",
        "'(1 2)",
        "#(1 2)",
        "[let ([x 1]) x]",
        "((lambda (x) x) 1)",
        "(cond ((assv 'b l) => cadr) (else 1))",
        "(define (f x) (* x 2",
        "(∇ f)",
        '(display "{")',
    ],
)
def test_scheme(text):
    assert looks_like_scheme(text)


@pytest.mark.parametrize(
    "text",
    [
        "print(1)",
        "const x = (1);",
        "(function () { return 1; })();",
        "(x) => x + 1",
        "(() => 1)();",
        "(1, 2)",
        "[1, 2]",
        '{"a": 1}',
        "(defun f (x) x)",
        "(ns app.core)",
        "<p>text</p>",
        "# comment\nx = 1",
        "",
        " \n",
    ],
)
def test_other_texts(text):
    assert not looks_like_scheme(text)
