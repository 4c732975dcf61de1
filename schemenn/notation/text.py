"""Text to text: Scheme as Unicode mathematics, LaTeX and numpy, and mathematics as Scheme.

unicode_of("(map relu (mat-vec W x b))")   →   "σ(Wx + b)"
scheme_of("h = σ(Wx + b)")                 →   "(define h (map relu (mat-vec W x b)))"
"""

from __future__ import annotations

from schemenn.errors import ExpandError
from schemenn.notation.from_scheme import from_scheme
from schemenn.notation.kinds import Context
from schemenn.notation.latex import to_latex
from schemenn.notation.nodes import Node
from schemenn.notation.statements_written import notate
from schemenn.notation.to_scheme import to_scheme
from schemenn.notation.unicode import to_unicode
from schemenn.read import read_all
from schemenn.source import Source


def meanings(text: str, name: str = "notation") -> list[Node]:
    """The meanings of the forms of a Scheme text.

    Raises: ReadError, ExpandError
    """
    return [from_scheme(form) for form in read_all(Source(name, text))]


def unicode_of(text: str) -> str:
    """The Unicode mathematics of a Scheme text, a line for each form."""
    return "\n".join([unicode_text(node) for node in meanings(text)])


def unicode_text(node: Node) -> str:
    """The Unicode mathematics of a meaning."""
    return to_unicode(notate(node, latex=False))


def latex_of(text: str) -> str:
    """The LaTeX of a Scheme text, a line for each form."""
    return "\n".join([latex_text(node) for node in meanings(text)])


def latex_text(node: Node) -> str:
    """The LaTeX of a meaning."""
    return to_latex(notate(node, latex=True))


def scheme_of(
    text: str, context: Context | None = None, names: frozenset[str] = frozenset(), name: str = "math"
) -> str:
    """The Scheme of a mathematical text, Unicode or LaTeX, a line for each statement.

    `context` holds what is declared, `names` those of several letters that are to be read as one.
    Raises: ReadError, which points to what cannot be read or needs a declaration
    """
    return "\n".join([to_scheme(node) for node in meanings_of_math(text, context, names, name)])


def meanings_of_math(
    text: str, context: Context | None = None, names: frozenset[str] = frozenset(), name: str = "math"
) -> list[Node]:
    """The meanings of the statements of a mathematical text."""
    from schemenn.notation.parse import parse
    from schemenn.notation.statements import statement

    found = []
    context = context or Context()
    declared = names | context.declared | context.functions
    for writing in parse(Source(name, text), declared):
        meaning, context = statement(writing, context)
        found.append(meaning)
    return found


def numpy_of(text: str) -> str:
    """The Python with numpy of a Scheme text.

    Raises: ReadError, and ExpandError where numpy has nothing for it
    """
    from schemenn.notation.to_numpy import to_numpy

    return "\n".join([to_numpy(node) for node in meanings(text)])


def numpy_text(node: Node) -> str:
    """The Python of a meaning, or in parentheses why there is none."""
    from schemenn.notation.to_numpy import to_numpy

    try:
        return to_numpy(node)
    except ExpandError as error:
        return f"({error.message})"


def declared_name(name: str) -> str:
    """The Scheme name that an option means, which may give it as it is written: η, W₁, ŷ."""
    from schemenn.notation.names import read_name

    return read_name(name)
