"""The call around the cursor: which procedure is being called, and which of its arguments is being typed.

    (vector-ref v ‸      →  the call of vector-ref, at its argument 1
"""

from __future__ import annotations

from typing import NamedTuple

from schemenn.repl.editor.tree import Node, Tree, tree


class Call(NamedTuple):
    """A form with a name at its head, and the number of the operand a position is in or before; from 0."""

    form: Node
    argument: int

    @property
    def name(self) -> str:
        """The name at its head."""
        return self.form.head


def call_at(text: str, position: int) -> Call | None:
    """The innermost call whose operands a position is among; None if there is none, or the form is quoted."""
    nesting = tree(text)
    path = nesting.around(position)
    for index in range(len(path) - 1, -1, -1):
        form = path[index]
        if is_quoted(path[: index + 1]):
            continue
        if form.head and position > form.items[0].stop:
            return Call(form, sum(_is_before(operand, position) for operand in form.operands()))
    return None


def _is_before(operand: Node, position: int) -> bool:
    return operand.stop < position and (operand.close is not None or not operand.is_list)


def is_quoted(path: list[Node]) -> bool:
    """Whether the last of nested lists is data."""
    depth = 0
    for node in path:
        marks = [prefix.text for prefix in node.prefixes]
        if "'" in marks or node.head == "quote" or len(node.token.text) > 1:
            return True
        depth += ("`" in marks or node.head == "quasiquote") - ("," in marks or ",@" in marks)
    return depth > 0


def marked(signature: str, argument: int) -> tuple[str, str, str]:
    """A signature cut in three, the middle part being the parameter that an argument is for; "" if there is none."""
    parsed: Tree = tree(signature)
    if not parsed.items:
        return signature, "", ""
    parameters = [node for node in parsed.items[0].items[1:]]
    index = _parameter_of(argument, [node.token.text for node in parameters])
    if index is None:
        return signature, "", ""
    node = parameters[index]
    repeated = index + 1 < len(parameters) and parameters[index + 1].token.text in ("...", "…")
    stop = parameters[index + 1].stop if repeated else node.stop
    return signature[: node.start], signature[node.start : stop], signature[stop:]


def _parameter_of(argument: int, words: list[str]) -> int | None:
    """The parameter that an argument is for; one followed by an ellipsis takes all that follow."""
    count = 0
    for index, word in enumerate(words):
        if word in ("...", "…"):
            return index - 1 if index + 1 == len(words) else None
        if count == argument:
            return index
        count += 1
    return None


def best_signature(signatures: tuple[str, ...], form: Node, argument: int) -> str:
    """The signature that a call can still be a use of; the last if none."""
    count = max(len(form.operands()), argument + 1)
    for signature in signatures:
        words = [node.token.text for node in tree(signature).items[0].items[1:]]
        if words[-1:] in (["..."], ["…"]) or len(words) >= count:
            if _begins_alike(signature, form):
                return signature
    return signatures[-1]


def _begins_alike(signature: str, form: Node) -> bool:
    """Whether the first operand is a list where the signature has one."""
    shown, typed = tree(signature).items[0].items[1:2], form.operands()[:1]
    if not shown or not typed or shown[0].token.text == "[":
        return True
    return typed[0].is_list if shown[0].is_list else not (typed[0].is_list and shown[0].name in ("variable", "name"))
