"""Scheme code as the tools that make pages mark it up: found, with its text, on the lines where it stands."""

import glob
import os

import pytest

from schemenn.documents.html_page import decode_page, html_blocks


def blocks(html):
    return [(block.line, block.text) for block in html_blocks(html)]


CODE = "(define (f x)\n  (* x 2))\n"

PAGES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "pages")


def pages(folder):
    """The pages of a folder, one for each tool or case, by name."""
    return [pytest.param(path, id=os.path.basename(path)) for path in sorted(glob.glob(f"{PAGES}/{folder}/*.html"))]


def read(path):
    with open(path, encoding="utf-8", newline="") as file:
        return file.read()


@pytest.mark.parametrize("page", pages("scheme"))
def test_code_is_found_once_with_its_text(page):
    assert [text for _, text in blocks(read(page))] == [CODE]


@pytest.mark.parametrize("page", pages("other"))
def test_what_is_not_labelled_as_scheme_is_left_alone(page):
    assert blocks(read(page)) == []


def lines_of(html):
    return [block.page_lines for block in html_blocks(html)]


def test_lines_of_a_page():
    assert lines_of('<p>\n<pre class="scheme">(a\n b)</pre>\n\n<pre class="scheme">\n(c)\n</pre>') == [[2, 3], [6]]


def test_lines_with_breaks_of_all_kinds():
    assert lines_of('<p>\r\n<p>\r<p>\n<pre class="scheme">(a<br>b\r\nc)</pre>') == [[4, 4, 5]]


def test_lines_behind_a_tag_over_several_lines():
    assert lines_of('<pre\n  class="scheme"\n  id="x"\n><code\n>(a\n b)</code></pre\n>') == [[5, 6]]


def test_lines_behind_attributes_over_several_lines():
    copied = '<div class="highlight-source-scheme"\n data-copied="(a)\n(b)"><pre>(a)\n(b)</pre></div>'
    assert lines_of(f"<p>\n{copied}\n") == [[4, 5]]
    assert blocks('<textarea data-lang="scheme">(f "<b\n c=>d")\n(g)</textarea>') == [(1, '(f "<b\n c=>d")\n(g)\n')]


def test_lines_of_code_in_an_attribute():
    assert lines_of('<scheme-repl\n initial-code="(a)\n(b)\n"></scheme-repl>') == [[2, 3]]


def test_lines_in_a_table():
    row = '<tr><td class="gutter">1</td>\n<td>(a</td></tr>'
    html = f'<pre class="scheme"><table>\n{row}\n<tr><td>b)</td></tr></table></pre>'
    assert lines_of(html) == [[3, 4]]


def test_lines_of_props_are_that_of_the_attribute():
    html = '<p>\n<x-y\n  id="1"\n  props=\'{"code": "(a\\n b)"}\'></x-y>'
    assert lines_of(html) == [[4, 4]]


def test_form_feeds_and_tabs_of_the_page_are_blanks():
    assert blocks('<pre class="scheme">(a\n\t\fb)</pre>') == [(1, "(a\n\t b)\n")]


def test_entities_and_blanks_that_do_not_break():
    html = '<pre class="scheme">(if (&lt; a&nbsp;b) &quot;&amp;&quot; #\\&#955; \N{NO-BREAK SPACE}x)</pre>'
    assert blocks(html) == [(1, '(if (< a b) "&" #\\λ  x)\n')]


def test_markup_in_a_textarea_is_text():
    assert blocks('<textarea class="scheme">(string<? "<b>" x)</textarea>') == [(1, '(string<? "<b>" x)\n')]


def test_blank_lines_stay():
    html = '<pre class="scheme"><div class="token-line">(a</div><div class="token-line"></div><div>b)</div></pre>'
    assert blocks(html) == [(1, "(a\n\nb)\n")]


def test_values_of_astro_are_nested():
    cells = '[[0, {"code": [0, "(a)"]}], [0, {"lang": [0, "scheme"], "src": [0, "(b)"]}]]'
    html = f"<astro-island props='{{\"cells\": [1, {cells}]}}'></astro-island>"
    assert [text for _, text in blocks(html)] == ["(a)\n", "(b)\n"]


def test_broken_code_of_a_component_is_still_a_block():
    html = '<astro-island props=\'{"initialCode": [0, "; try it\\n(define (f x) (* x 2)"]}\'></astro-island>'
    assert [text for _, text in blocks(html)] == ["; try it\n(define (f x) (* x 2)\n"]


def test_one_component_has_code_of_one_language():
    html = (
        '<astro-island component-url="/a.js" props=\'{"initialCode": [0, "(define x 1)"]}\'></astro-island>'
        '<astro-island component-url="/a.js" props=\'{"initialCode": [0, "x"]}\'></astro-island>'
        '<astro-island component-url="/b.js" props=\'{"initialCode": [0, "x"], "title": [0, "T"]}\'></astro-island>'
    )
    assert [text for _, text in blocks(html)] == ["(define x 1)\n", "x\n"]


def test_the_same_code_twice_in_a_page_is_two_blocks():
    assert len(blocks('<pre class="scheme">(a)</pre><pre class="scheme">(a)</pre>')) == 2


def test_data_of_a_script_that_the_page_shows_counts_once():
    html = '<pre class="scheme">(a)</pre><script type="application/json">{"lang": "scheme", "code": "(a)"}</script>'
    assert len(blocks(html)) == 1


@pytest.mark.parametrize(
    "html",
    [
        "<pre class=scheme>(f x)",
        "<pre class='scheme'><code>(f x)</pre></code></div>",
        "<p><table><pre class=scheme>(f x)</pre>",
        "<div><div><span><pre class=scheme><b>(f</i> x)</b></pre>",
        "<<<>><pre class=scheme>(f x)</pre",
        "\x00<pre class=scheme>(f x)</pre>",
    ],
)
def test_broken_pages(html):
    assert [text.strip() for _, text in blocks(html)] == ["(f x)"]


def test_deep_pages():
    assert blocks("<div>" * 20000 + "<pre class=scheme>(f x)</pre>") == [(1, "(f x)\n")]


@pytest.mark.parametrize(
    ("data", "text"),
    [
        ("λ".encode(), "λ"),
        (b"\xef\xbb\xbf" + "λ".encode(), "λ"),
        ("λ".encode("utf-16"), "λ"),
        ("<meta charset=utf-8>λ".encode(), "<meta charset=utf-8>λ"),
        ('<META content="text/html; charset=ISO-8859-1">\N{EN DASH}é'.encode("cp1252"), None),
        ("é".encode("cp1252"), "é"),
        ('<meta charset="unheard-of">λ'.encode(), '<meta charset="unheard-of">λ'),
    ],
)
def test_encodings(data, text):
    assert decode_page(data) == (text or '<META content="text/html; charset=ISO-8859-1">\N{EN DASH}é')


@pytest.mark.parametrize(
    ("shown", "text"),
    [
        ("(list 1 2)\n<i>(1 2)</i>\n(car '(3))\n<em>3</em>", "(list 1 2)\n\n(car '(3))\n"),
        ("(list 1 2)\n<i>(1\n 2)</i>\n3", "(list 1 2)\n\n3\n"),
        ("(f)<br><i>6</i><br>(g)", "(f)\n\n(g)\n"),
        ("<kbd>(f)</kbd>\n<samp>6 (</samp>\n(g)<output>x</output>", "(f)\n\n(g)\n"),
        ("(if\n  <i>test</i>\n  <i>a</i> <i>b</i>)", "(if\n  test\n  a b)\n"),
        ("(f)\n<i>; => 3</i>", "(f)\n; => 3\n"),
        ("<i>expression</i>\n(f) <i>x</i>", "expression\n(f) x\n"),
    ],
)
def test_results_in_italics_and_output_are_no_code(shown, text):
    assert [found for _, found in blocks(f'<pre class="scheme">{shown}</pre>')] == [text]


def test_a_result_in_italics_moves_no_line():
    page = '<pre class="scheme">\n(list 1)\n<i>(1\n 2)</i>\n(car 5)</pre>'
    assert lines_of(page) == [[2, 3, 5]]
