"""The names that a text itself binds, by the shapes of the forms they stand in.

    (let ((x 1)) (define (f y) ‸      →  x f y

What a form binds counts as bound in all of it, its first values included: names are offered and coloured by this, and a
form is often looked at before it is finished.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final, TypeAlias

from schemenn.repl.editor.shape import INSIDE, OUTSIDE, Shape
from schemenn.repl.editor.tree import Node, Tree

Shapes: TypeAlias = Callable[[str], list[Shape] | None]

_STRUCTURES: Final = frozenset({"struct", "define-struct", "define-structure"})


def local_names(nesting: Tree, position: int, shapes: Shapes) -> list[str]:
    """The names bound around a position, the innermost first."""
    found: dict[str, None] = {}
    for node in reversed(nesting.around(position)):
        found.update(dict.fromkeys(sorted(bound_in(node, shapes))))
    found.update(dict.fromkeys(sorted(defined_by(nesting.items, shapes))))
    return list(found)


def bound_in(form: Node, shapes: Shapes) -> set[str]:
    """The names that a form binds for what is in it."""
    names = defined_by(form.items, shapes)
    for shape in _fitting(form, shapes):
        names |= shape.names(form, INSIDE | OUTSIDE)
    return names


def defined_by(forms: list[Node], shapes: Shapes) -> set[str]:
    """The names that the definitions among some forms define."""
    names: set[str] = set()
    for form in forms:
        head = form.head
        if head == "begin":
            names |= defined_by(form.items, shapes)
        elif head in _STRUCTURES:
            names.update(_structure_names(form))
        elif head.startswith("define"):
            for shape in _fitting(form, shapes) or [each for each in _AS_DEFINE if each.admits(form)]:
                names |= shape.names(form, OUTSIDE)
    return names


def _fitting(form: Node, shapes: Shapes) -> list[Shape]:
    """The shapes of a form's head that its operands fit."""
    found = shapes(form.head) if form.head else None
    return [shape for shape in found or [] if shape.admits(form)]


def _structure_names(form: Node) -> Iterator[str]:
    operands = form.operands()
    if operands:
        name = operands[0].name or operands[0].head
        fields = next((operand.items for operand in operands[1:] if operand.is_list), operands[1:])
        yield from (name, f"make-{name}", f"{name}?")
        for field in fields:
            own = field.name or field.head
            yield from (f"{name}-{own}", f"set-{name}-{own}!")


def _as_define() -> list[Shape]:
    from schemenn.repl.editor.shape import shape

    return [shape("(define (name . formals) body …)"), shape("(define name value)")]


_AS_DEFINE: Final = _as_define()
