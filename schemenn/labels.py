"""Datum labels, checked: every `#n#` follows its `#n=` and has something to refer to.

#0=(a . #0#)     is well formed
(#0# #0=a)       is not: the label comes too late
#1=#0#           makes 1 another name of 0
"""

from __future__ import annotations

from schemenn.errors import ReadError
from schemenn.syntax import Form, Labelled, LabelReference, Syntax, VectorForm


def check_labels(datum: Syntax) -> None:
    """Check the labels of an outermost datum, and let references to a label of a reference refer to the latter's label.

    Raises: ReadError
    """
    meaning: dict[int, int] = {}
    todo = [datum]
    while todo:
        here = todo.pop()
        if isinstance(here, Labelled):
            _define(here, meaning)
            todo.append(here.content)
        elif isinstance(here, LabelReference):
            if here.label not in meaning:
                raise ReadError(f"#{here.label}# refers to no label before it", here.span)
            here.label = meaning[here.label]
        elif isinstance(here, Form):
            if here.tail is not None:
                todo.append(here.tail)
            todo += reversed(here.items)
        elif isinstance(here, VectorForm):
            todo += reversed(here.items)


def _define(here: Labelled, meaning: dict[int, int]) -> None:
    label = here.label
    if label in meaning:
        raise ReadError(f"the label #{label}= occurs twice", here.span)
    target = here.content
    if isinstance(target, LabelReference) and target.label in meaning:
        meaning[label] = meaning[target.label]
        return
    names = [label]
    while isinstance(target, Labelled):
        names.append(target.label)
        target = target.content
    if isinstance(target, LabelReference) and target.label in names:
        raise ReadError(f"#{target.label}# refers to nothing but itself", target.span)
    meaning[label] = label
