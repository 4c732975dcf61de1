"""Forms are taken whole out of lines."""

from schemenn.repl.forms import FormReader


def reader(*lines):
    """A form reader over lines, and the list of what it told the line source at each line."""
    remaining = list(lines[::-1])
    begun = []

    def line(has_begun):
        begun.append(has_begun)
        return remaining.pop() if remaining else ""

    return FormReader(line), begun


def forms(*lines):
    source, _ = reader(*lines)
    found = []
    while (form := source.form()) is not None:
        found.append(form.strip())
    return found


def test_form_over_several_lines():
    assert forms("(a\n", " b)\n") == ["(a\n b)"]


def test_several_forms_on_a_line():
    assert forms("(a) b 'c\n") == ["(a)", "b", "'c"]


def test_form_that_never_ends_comes_as_it_is():
    assert forms("1\n", "(a\n", "b\n") == ["1", "(a\nb"]


def test_parentheses_in_strings_and_comments_do_not_count():
    assert forms('(a ")" ; )\n', "#| ) |# b)\n") == ['(a ")" ; )\n#| ) |# b)']


def test_the_first_form_asks_for_no_more_lines_than_it_needs():
    source, begun = reader("(a)\n", "(b)\n")
    source.form()
    assert begun == [False]


def test_a_begun_form_is_told_apart_from_blanks_and_comments():
    source, begun = reader("\n", "; comment\n", "(a\n", ")\n")
    source.form()
    assert begun == [False, False, False, True]


def test_place_of_a_form():
    source, _ = reader("\n", "(a) (b\n", "c) d\n")
    places = []
    while source.form() is not None:
        places.append((source.line_number, source.column))
    assert places == [(1, 0), (2, 3), (3, 2)]


def test_discard_forgets_the_rest_of_the_line():
    source, _ = reader("(a) (b) (c)\n", "(d)\n")
    source.form()
    source.discard()
    assert source.form() == "(d)"


def entries(*lines):
    source, _ = reader(*lines)
    found = []
    while (entry := source.entry()) is not None:
        found.append(entry.strip())
    return found


def test_a_command_is_a_line():
    assert entries("(a) (b)\n", ",doc car\n", "c\n") == ["(a)", "(b)", ",doc car", "c"]


def test_a_command_goes_on_until_its_expression_is_whole():
    assert entries(",time (f\n", "  3)\n", "c\n") == [",time (f\n  3)", "c"]


def test_a_command_at_the_end_without_a_newline():
    assert entries(",time (f") == [",time (f"]


def test_a_comma_inside_a_line_or_before_a_list_is_no_command():
    assert entries("`(a ,b)\n", ",(x)\n") == ["`(a ,b)", ",(x)"]
