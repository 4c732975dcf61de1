"""Scheme blocks of Markdown: which fences they are, and where their lines stand in the page."""

import pytest

from schemenn.documents.markdown import markdown_blocks
from schemenn.documents.read_document import decode_document
from schemenn.errors import ReadError


def found(text):
    return [(block.text, block.page_lines) for block in markdown_blocks(text)]


@pytest.mark.parametrize(
    "info",
    [
        "scheme",
        " scheme",
        "Scheme",
        "scm",
        "scheme repl",
        "scheme {.line-numbers}",
        "scheme{1,3-4}",
        'scheme title="x.scm"',
        "scheme,editable",
        "{.scheme}",
        "{.scheme .numberLines}",
        "{#id .scheme startFrom=1}",
        "{.numberLines .scheme}",
        "{scheme}",
        "{code-block} scheme",
        "{code-cell} scheme",
        "r7rs",
    ],
)
def test_info_strings_of_scheme(info):
    assert found(f"```{info}\n(f)\n```\n") == [("(f)\n", [2])]
    assert found(f"~~~{info}\n(f)\n~~~\n") == [("(f)\n", [2])]


@pytest.mark.parametrize(
    "info", ["", "python", "racket", "lisp", "schemes", "text scheme", "{.python}", "{code-block} lisp", "output", "{}"]
)
def test_blocks_in_other_languages_are_left_alone(info):
    assert found(f"```{info}\n(f)\n```\n\n    (indented)\n") == []


def test_place_of_a_nested_fence():
    page = "1. one\n\n   - two\n\n     ```scheme\n     (a\n       b)\n     ```\n"
    (block,) = markdown_blocks(page)
    assert (block.text, block.page_lines, block.indents) == ("(a\n  b)\n", [6, 7], [5, 5])


def test_place_of_a_fence_in_a_quotation():
    (block,) = markdown_blocks("> q\n>\n> ```scheme\n> (a)\n>(b)\n>\n> ```\n")
    assert (block.text, block.page_lines) == ("(a)\n(b)\n\n", [4, 5, 6])
    assert block.indents[:2] == [2, 1]


def test_a_quotation_in_a_list():
    (block,) = markdown_blocks("- a\n  > ~~~ scheme\n  > (a)\n  > ~~~\n")
    assert (block.text, block.page_lines, block.indents) == ("(a)\n", [3], [4])


def test_an_indented_fence_gives_up_its_indentation():
    (block,) = markdown_blocks("  ```scheme\n  (a)\n (b)\n    (c)\n  ```\n")
    assert (block.text, block.indents) == ("(a)\n(b)\n  (c)\n", [2, 1, 2])


def test_a_fence_that_is_never_closed_goes_on_to_the_end():
    assert found("```scheme\n(a)\n\n(b)") == [("(a)\n\n(b)", [2, 3, 4])]


def test_fences_within_fences_are_text():
    assert found("````markdown\n```scheme\n(a)\n```\n````\n") == []


def test_line_ends_of_all_kinds():
    assert found("# T\r\n\r\n```scheme\r\n(a)\r\n(b)\r\n```\r\n") == [("(a)\n(b)\n", [4, 5])]
    assert found("# T\r```scheme\r(a)\r```\r") == [("(a)\n", [3])]


def test_an_output_fence_belongs_to_the_block_before_it():
    (first, second) = markdown_blocks("```scheme\n1\n```\nprints\n~~~output\nx\ny\n~~~\n```scheme\n2\n```\n")
    assert first.output is not None
    assert (first.output.text, first.output.first_line, first.output.end_line) == ("x\ny\n", 6, 8)
    assert second.output is None


def test_an_output_fence_of_other_code():
    (block,) = markdown_blocks("```scheme\n1\n```\n```sh\nls\n```\n```output\nx\n```\n")
    assert block.output is None


def test_html_within_markdown():
    page = 'Text\n\n<details>\n<pre><code class="language-scheme">(a)\n(b)</code></pre>\n</details>\n'
    assert found(page) == [("(a)\n(b)\n", [4, 5])]


def test_empty_blocks_count():
    assert found("```scheme\n```\n") == [("", [2])]


def test_a_file_that_is_no_text():
    with pytest.raises(ReadError, match="page.md: not a text in UTF-8: byte 0 is 0xff"):
        decode_document("page.md", b"\xff\xfe")


def test_blocks_know_their_number_and_page():
    document = decode_document("page.md", b"\xef\xbb\xbf```scheme\n1\n```\n```scheme\n2\n```\n")
    assert [(block.number, block.page) for block in document.blocks] == [(1, "page.md"), (2, "page.md")]
    assert document.blocks[1].source.place(1, 3) == "page.md:5:4 (block 2, line 1)"
