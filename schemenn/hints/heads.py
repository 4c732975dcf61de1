"""Hints about a form that begins with a name without a meaning, but was meant to begin with a keyword.

    (iff (null? l) 0 (car l))   →   "iff is not defined; did you mean if?", for its operands are all evaluated
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from schemenn.errors import RunError
from schemenn.hints.distance import distance, nearest
from schemenn.hints.facts import Facts
from schemenn.hints.failed_call import frames_of
from schemenn.hints.foreign_names import FOREIGN
from schemenn.hints.scope import is_builtin, is_syntax, keywords, known_names
from schemenn.hints.source_forms import head_of
from schemenn.places import Places
from schemenn.syntax import Form, Identifier, Syntax
from schemenn.unbound import unbound_head

_FRAMES: Final = 20
_OF_CLAUSES: Final = ("cond", "case", "guard", "case-lambda", "match")
_OF_EXPRESSIONS: Final = ("if", "when", "unless", "begin", "and", "or", "not", "display")


def head_hints(facts: Facts) -> Iterator[str]:
    """What is wrong with the head of a form around the place, if something is."""
    head = _unbound_around(facts) if isinstance(facts.error, RunError) else _foreign_around(facts)
    if head:
        form = next((form for form in facts.path if head_of(form) == head), None)
        meant = FOREIGN.get(head, "") or _question(meant_keywords(head, form))
        yield f"{head} is not defined{'; ' if meant else ''}{meant}"


def _question(names: list[str]) -> str:
    return f"did you mean {' or '.join(names)}?" if names else ""


def _unbound_around(facts: Facts) -> str:
    """The operator without a value of a call whose operands are being evaluated."""
    if facts.session is None:
        return ""
    found = unbound_head(Places(frames_of(facts.error, facts.session), facts.session), _FRAMES)  # type: ignore[arg-type]
    return "" if found is None else found.message.partition(" is not defined")[0]


def _foreign_around(facts: Facts) -> str:
    """The head of a form that is not defined, and is a name of another language or nearly a keyword."""
    for parent, form in zip([None, *facts.path], facts.path, strict=False):
        head = head_of(form)
        if parent is not None and (is_syntax(head_of(parent), facts) and not _is_expression(form, parent)):
            return ""
        if not head or head in known_names(facts) or is_builtin(head) or is_syntax(head, facts):
            continue
        if head in FOREIGN or nearest(head, [[], keywords()], 1):
            return head
    return ""


def _is_expression(form: Form, parent: Form) -> bool:
    """Whether a part of a special form is an expression, as far as its place tells: no clause and no binding."""
    return head_of(parent) not in _OF_CLAUSES and parent.items[1] is not form or head_of(parent) in _OF_EXPRESSIONS


def meant_keywords(name: str, form: Form | None) -> list[str]:
    """The keywords that the first name of a form may be meant for; short ones only if the form has their shape."""
    found = nearest(name, [[], keywords()], 2)
    if found or form is None or len(name) < len("if"):
        return found
    parts = form.items[1:]
    return [keyword for keyword, fits in _SHAPES.items() if distance(name, keyword, 1) <= 1 and fits(parts)]


def _has_bindings(parts: list[Syntax]) -> bool:
    if parts and isinstance(parts[0], Identifier):
        parts = parts[1:]
    return len(parts) > 1 and isinstance(parts[0], Form) and _are_forms(parts[0].items)


def _are_forms(parts: list[Syntax]) -> bool:
    return bool(parts) and all([isinstance(part, Form) for part in parts])


_SHAPES: Final[dict[str, Callable[[list[Syntax]], bool]]] = {
    "if": lambda parts: 2 <= len(parts) <= 3,
    "let": _has_bindings,
    "let*": _has_bindings,
    "do": lambda parts: len(parts) > 1 and _are_forms(parts[:2]),
    "cond": _are_forms,
    "case": lambda parts: len(parts) > 1 and _are_forms(parts[1:]),
    "when": lambda parts: len(parts) > 1,
    "set!": lambda parts: len(parts) == 2 and isinstance(parts[0], Identifier),
}
"""Keywords that are too short to be known by their letters alone, and whether operands are such as theirs."""
