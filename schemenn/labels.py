"""Datum labels: every `#n#` gets to know its `#n=`, and labels of what does not contain itself are taken out.

#0=(a . #0#)     stays: a datum that contains itself
(#0=(a) #0#)     becomes ((a) (a)), one object twice: a label may also be used in code, and outside of quotations
(#0# #0=a)       is an error: the label comes too late

A label may be defined again; a reference means the last definition before it. Source: R7RS 2.4.
"""

from __future__ import annotations

from schemenn.errors import ReadError
from schemenn.syntax import Form, Labelled, LabelReference, SharedForm, SharedVector, Syntax, VectorForm


def tie_labels(datum: Syntax) -> Syntax:
    """An outermost datum with its labels resolved.

    Raises: ReadError for a label that is not defined before its use, or that refers to nothing but itself
    """
    circular = _find_targets(datum)
    return _Replacement(circular).of(datum)


def _find_targets(datum: Syntax) -> set[int]:
    """Set the targets of all references; the ids of the labelled syntax objects that contain themselves."""
    meaning: dict[int, Labelled] = {}
    around: set[int] = set()
    circular: set[int] = set()
    todo: list[tuple[Syntax, bool]] = [(datum, False)]
    while todo:
        here, is_done = todo.pop()
        if is_done:
            around.remove(id(here))
        elif isinstance(here, Labelled):
            meaning[here.label] = here
            around.add(id(here))
            todo += ((here, True), (here.content, False))
        elif isinstance(here, LabelReference):
            here.target = _target(here, meaning)
            if id(here.target) in around:
                circular.add(id(here.target))
        else:
            todo += [(part, False) for part in reversed(_parts(here))]
    return circular


def _target(reference: LabelReference, meaning: dict[int, Labelled]) -> Labelled:
    """What a reference means: past labels that only rename others."""
    target = meaning.get(reference.label)
    if target is None:
        raise ReadError(f"#{reference.label}# refers to no label before it", reference.span, code="bad-label")
    while True:
        content = target.content
        if isinstance(content, LabelReference) and content.target is not None:
            target = content.target
        elif isinstance(content, Labelled):
            target = content
        else:
            break
    if target.content is reference:
        raise ReadError(f"#{reference.label}# refers to nothing but itself", reference.span, code="bad-label")
    return target


def _parts(syntax: Syntax) -> list[Syntax]:
    """The parts of a list or vector."""
    if isinstance(syntax, Form):
        return syntax.items if syntax.tail is None else [*syntax.items, syntax.tail]
    return syntax.items if isinstance(syntax, VectorForm) else []


class _Replacement:
    """Puts what is labelled in the place of its label and of the references to it, except for circular data."""

    def __init__(self, circular: set[int]) -> None:
        self.circular = circular
        self.shared: dict[int, Syntax] = {}
        self.todo: list[Syntax] = []

    def of(self, datum: Syntax) -> Syntax:
        """The outermost datum with everything replaced."""
        datum = self._replace(datum)
        while self.todo:
            here = self.todo.pop()
            if isinstance(here, Labelled):
                here.content = self._replace(here.content)
            elif isinstance(here, Form | VectorForm):
                here.items[:] = [self._replace(item) for item in here.items]
                if isinstance(here, Form) and here.tail is not None:
                    here.tail = self._replace(here.tail)
        return datum

    def _replace(self, syntax: Syntax) -> Syntax:
        """What stands for a part; it is looked into later, once."""
        labelled = syntax
        while isinstance(labelled, Labelled) and id(labelled) not in self.circular:
            labelled = labelled.content
        if isinstance(labelled, LabelReference):
            target = labelled.target
            assert target is not None
            return labelled if id(target) in self.circular else self._share(target.content)
        if labelled is not syntax:
            return self._share(labelled)
        self.todo.append(syntax)
        return syntax

    def _share(self, content: Syntax) -> Syntax:
        """The one syntax object for what stands in several places."""
        found = self.shared.get(id(content))
        if found is None:
            found = content
            if isinstance(content, Form):
                found = SharedForm(content.items, content.span, content.tail)
            elif isinstance(content, VectorForm):
                found = SharedVector(content.items, content.span)
            self.shared[id(content)] = found
            self.todo.append(found)
        return found
