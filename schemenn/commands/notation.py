"""`schemenn notation`: the notation table, run; an expression as mathematics and numpy; mathematics as Scheme.

schemenn notation "(map relu (mat-vec W x b))"   →   σ(Wx + b), its LaTeX, relu(W @ x + b)
schemenn notation --from-math "h = σ(Wx + b)"    →   (define h (map relu (mat-vec W x b)))
"""

from __future__ import annotations

import argparse
import sys
from typing import Any, NoReturn

from schemenn.cli import FAILED, UsageError
from schemenn.errors import SchemeError
from schemenn.limits import within_limits
from schemenn.notation.kinds import Context, Kind
from schemenn.report import report

_FORMATS = ("text", "markdown", "html", "latex")


class _Parser(argparse.ArgumentParser):
    """Argparse whose complaints are usage errors of the command."""

    def error(self, message: str) -> NoReturn:
        raise UsageError(message)


def _parser() -> _Parser:
    parser = _Parser(prog="schemenn notation", description="The notation of mathematics, and the Scheme it stands for.")
    parser.add_argument("expression", nargs="?", help="Scheme to show as mathematics and numpy; - reads it from stdin")
    parser.add_argument("--from-math", metavar="MATH", help="Unicode or LaTeX mathematics to turn into Scheme")
    parser.add_argument("--format", choices=_FORMATS, help="how to print the table (text)")
    for kind in (Kind.MATRIX, Kind.VECTOR, Kind.NUMBER):
        parser.add_argument(
            f"--{kind.value}", action="append", default=[], metavar="NAME", help=f"NAME is a {kind.value}"
        )
    parser.add_argument("--function", action="append", default=[], metavar="NAME", help="NAME is a function")
    parser.add_argument("--elementwise", action="append", default=[], metavar="NAME", help="a function of each element")
    parser.add_argument("--value", action="append", default=[], metavar="NAME", help="NAME is no function")
    parser.add_argument("--name", action="append", default=[], metavar="NAME", help="these letters are one name")
    parser.add_argument("--sigma", metavar="NAME", help="the procedure that σ stands for (relu)")
    return parser


def main(arguments: list[str], debug: bool) -> int:
    """Answer the exit status."""
    request = _parser().parse_args(_with_values(arguments))
    if request.from_math is not None and request.expression is not None:
        raise UsageError("an expression and --from-math exclude each other")
    if request.format and (request.expression is not None or request.from_math is not None):
        raise UsageError("--format goes with the table")
    if request.from_math is None and _declarations(request):
        raise UsageError("declarations go with --from-math")
    try:
        with within_limits():
            answer = _answer(request)
        sys.stdout.write(answer)
    except SchemeError as error:
        report(error, debug)
        return FAILED
    return 0


def _with_values(words: list[str]) -> list[str]:
    """The words, with the mathematics in one word with its option, since it may begin with a minus sign."""
    for place, word in enumerate(words[:-1]):
        if word == "--from-math":
            return [*words[:place], f"{word}={words[place + 1]}", *words[place + 2 :]]
    return words


def _declarations(request: Any) -> bool:
    lists = (request.matrix, request.vector, request.number, request.function, request.elementwise, request.value)
    return any([*lists, request.name, request.sigma])


def _answer(request: Any) -> str:
    if request.from_math is not None:
        from schemenn.notation.text import scheme_of

        context = _context(request)
        names = frozenset(_written_names(request))
        text = scheme_of(_input(request.from_math), context, names)
        if not text:
            raise UsageError("there is no formula in the text")
        return text + "\n"
    if request.expression is not None:
        return shown(_input(request.expression))
    from schemenn.notation.table import table_text

    return table_text(request.format or "text")


def _input(text: str) -> str:
    return sys.stdin.read() if text == "-" else text


def _written_names(request: Any) -> list[str]:
    lists = (request.matrix, request.vector, request.number, request.function, request.elementwise, request.value)
    return [name for names in (*lists, request.name) for name in names]


def _context(request: Any) -> Context:
    """What the options declare; a name may be given as it is written or as it is in Scheme."""
    from schemenn.notation.text import declared_name

    context = Context(sigma=request.sigma or "relu")
    for kind, names in ((Kind.MATRIX, request.matrix), (Kind.VECTOR, request.vector), (Kind.NUMBER, request.number)):
        for name in names:
            context = context.declaring(declared_name(name), kind)
    for name in request.value:
        context = context.declaring(declared_name(name), Kind.OPEN)
    for name in request.function:
        context = context.with_kind(declared_name(name), Kind.FUNCTION)
    return context.applying_to_elements([declared_name(name) for name in request.elementwise])


def shown(text: str) -> str:
    """Every form of a Scheme text as Unicode mathematics, LaTeX and numpy."""
    from schemenn.notation.text import latex_text, meanings, numpy_text, unicode_text

    parts = []
    for meaning in meanings(text):
        lines = [("Unicode", unicode_text(meaning)), ("LaTeX", latex_text(meaning)), ("numpy", numpy_text(meaning))]
        parts.append("".join([_line(*line) for line in lines]))
    if not parts:
        raise UsageError("there is no expression in the text")
    return "\n".join(parts)


def _line(label: str, text: str) -> str:
    first, *more = text.split("\n")
    return "\n".join([f"{label:<9}{first}", *[f"{'':<9}{line}".rstrip() for line in more]]) + "\n"
