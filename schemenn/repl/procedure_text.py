"""Procedures as they are shown at a prompt: how they are called, and where they come from.

    #<procedure (relu x) at nn.scm:3:1>        #<procedure (vector-ref vector k), builtin>
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from schemenn.library import place_of
from schemenn.procedures import origin_of, procedure_name

if TYPE_CHECKING:
    from schemenn.session import Session
    from schemenn.source import Span


ANONYMOUS: Final = ("", "lambda", "<lambda>")


def procedure_text(procedure: Any, session: Session) -> str:
    """The text that stands for a procedure."""
    span = definition_span(procedure, session)
    name = procedure_name(procedure)
    name = "λ" if name in ANONYMOUS else name if span is not None else name.replace("_", "-")
    called = " ".join(signatures(procedure, session, name))
    if span is not None and not session.is_library(span.source):
        return f"#<procedure {called} at {span}>"
    return f"#<procedure {called}, builtin>" if place_of(name) is not None else f"#<procedure {called}>"


def definition_span(procedure: Any, session: Session) -> Span | None:
    """Where the lambda expression or definition of a procedure stands; None for a primitive."""
    found = session.codes.find(procedure.__code__)
    origin = origin_of(procedure.__code__)
    if found is None or origin is None:
        return None
    numbered = found[0].made_of.procedures.get(origin[0])
    return None if numbered is None else numbered.form.span


def signatures(procedure: Any, session: Session, name: str) -> list[str]:
    """How the procedure is called, a text for each clause."""
    from schemenn.repl.editor.help_text import builtin_help, by_arity, signatures_of

    span = definition_span(procedure, session)
    if span is not None:
        written = signatures_of(span.text(), name)
        if written:
            return list(written)
    known = builtin_help(name).signatures if place_of(name) is not None and span is None else ()
    return list(known) or [by_arity(name, procedure, span is not None)]
