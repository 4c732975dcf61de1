"""Hints about parentheses: where one is missing, or where there is one too many, as the indentation tells."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from schemenn.hints.facts import Facts, Hint
from schemenn.indentation import OPENING, ClosedEarly, closed_early, unclosed
from schemenn.parser import terminals
from schemenn.scanner import TextScanner
from schemenn.source import Source, Span


_LONGEST: Final = 500_000


def missing_hints(facts: Facts) -> Iterator[str | Hint]:
    """Where the parenthesis that is missing belongs."""
    span = facts.error.span
    if span is None or not span.source.text:
        return
    source = span.source
    found = unclosed(terminals(), source)
    if found is None:
        count = _open_at_end(source)
        many = f"{count} closing parentheses are" if count > 1 else "the closing parenthesis is"
        yield f"{many} missing at the end"
        return
    many = f"{found.missing} closing parentheses are" if found.missing > 1 else "a closing parenthesis is"
    where = f"at the end of {source.line_name(found.last)}"
    end = len(source.line(found.last).partition(" ;")[0].rstrip())
    yield Hint(
        f"{source.line_name(found.line)} is indented as if {_beginning(source, span)} were closed; "
        f"{many} probably missing {where}:",
        Span(source, found.last, end, found.last, end + 1),
    )


def _beginning(source: Source, span: Span) -> str:
    """The text of a form's first line, as far as it tells the form from others."""
    text = source.line(span.line)[span.column :].rstrip()
    return f"{text[:30].rstrip()} …"


def _open_at_end(source: Source) -> int:
    depth = 0
    for token in TextScanner(terminals(), source, False).tokens():
        depth += 1 if token.type in OPENING else -1 if token.type in ("CLOSE", "CLOSE_SQUARE") else 0
    return depth


def extra_hints(facts: Facts) -> Iterator[str]:
    """Where the form was closed too early, so that a parenthesis is left over."""
    span = facts.error.span
    if span is None or not span.source.text:
        return
    source = span.source
    begin = _last_at_margin(source, span.line)
    found = [each for each in closed_early(terminals(), source) if begin <= each.opening.span.line <= span.line]
    if found:
        yield _closed_early(found[0], source)
        return
    if source.line(begin).startswith(("(", "[")) and begin != span.line:
        yield f"all forms before it are closed; is it too many, or a ( missing from {source.line_name(begin)} on?"
    else:
        yield "all forms before it are closed; is it too many, or a ( missing before it?"


def _closed_early(found: ClosedEarly, source: Source) -> str:
    begun = f"{_beginning(source, found.opening.span)} of {source.line_name(found.opening.span.line)}"
    return (
        f"{source.line_name(found.line)} is indented as a part of {begun}, which is closed in "
        f"{source.line_name(found.closing.span.line)}; is a {found.closing.text} too many there?"
    )


def _last_at_margin(source: Source, line: int) -> int:
    """The last line up to `line` that begins with a parenthesis at its margin."""
    while line > 1 and not source.line(line).startswith(("(", "[")):
        line -= 1
    return line


def before_hints(facts: Facts) -> Iterator[str]:
    """For a part that stands outside of its form: the form that is closed before it, as the indentation tells."""
    span = facts.error.span
    if span is None or not span.source.text or len(span.source.text) > _LONGEST:
        return
    begin = _last_at_margin(span.source, span.line)
    for each in closed_early(terminals(), span.source):
        if begin <= each.opening.span.line <= each.line <= span.line:
            yield _closed_early(each, span.source)
            return


def mismatched_hints(facts: Facts) -> Iterator[str]:
    """The text between the two brackets that do not belong together."""
    yield "each ( is closed by a ), each [ by a ]"


def early_hints(facts: Facts) -> Iterator[str]:
    """For a form that lacks a part: the line after it that is indented as its part."""
    span = facts.error.span
    if span is None or not span.source.text:
        return
    for each in closed_early(terminals(), span.source):
        opening = each.opening.span
        if (span.line, span.column) <= (opening.line, opening.column) <= (span.end_line, span.end_column) or (
            facts.path and _begins(facts.path[0].span, opening)
        ):
            yield _closed_early(each, span.source)
            return


def indented_hints(facts: Facts) -> Iterator[str]:
    """For a name that means nothing in its line: the form before that is closed too early, as the indentation tells."""
    span = facts.error.span
    for each in [] if span is None or len(span.source.text) > _LONGEST else closed_early(terminals(), span.source):
        if span is not None and each.line == span.line:
            yield _closed_early(each, span.source)
            return


def _begins(a: Span, b: Span) -> bool:
    return (a.line, a.column) == (b.line, b.column)


def datum_hints(facts: Facts) -> Iterator[str]:
    """For a quotation mark without a datum: strings in single quotation marks."""
    span = facts.error.span
    if span is None:
        return
    line = span.source.line(span.line)
    if line[: span.column].rstrip().endswith("'") and line[: span.column].count("'") > 1:
        yield 'a string stands between double quotation marks: "text"'
    elif "'" in line[: span.column + 1]:
        yield "' quotes the datum that follows it: 'name, '(1 2 3)"


def string_hints(facts: Facts) -> Iterator[str]:
    """For a string that does not end: the line where a quotation mark is probably missing."""
    span = facts.error.span
    if span is None:
        return
    source = span.source
    for number in range(1, source.text.count("\n") + 2):
        line = source.line(number).partition(";")[0].replace('\\"', "").replace('#\\"', "")
        if line.count('"') % 2:
            if number != span.line:
                yield f"the quotation marks of {source.line_name(number)} are odd in number: is one missing there?"
            else:
                yield 'the closing " is missing; inside a string, a quotation mark is written \\"'
            return
