"""The line below the prompt: how the procedure is called whose arguments are being typed, and what it does.

    (vector-ref v ‸     →     (vector-ref vector k)   The element at index k.        with k marked
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemenn.repl.editor.call import best_signature, call_at, marked
from schemenn.repl.editor.help_text import help_on, signatures_of
from schemenn.repl.editor.names import Names
from schemenn.repl.editor.syntax_help import Help
from schemenn.repl.editor.tree import Node, tree

if TYPE_CHECKING:
    from prompt_toolkit.formatted_text import StyleAndTextTuples


def toolbar(text: str, position: int, names: Names) -> StyleAndTextTuples:
    """The signature of the call around a position, the parameter of the argument there marked; nothing if none."""
    call = call_at(text, position)
    if call is None:
        return []
    found = _written_here(call.name, text, call.form) or help_on(call.name, names)
    if not found.signatures:
        return []
    before, parameter, after = marked(best_signature(found.signatures, call.form, call.argument), call.argument)
    return [
        ("class:signature", before),
        ("class:signature.argument", parameter),
        ("class:signature", after),
        ("class:signature.doc", "   " + _doc(found) if found.doc else ""),
    ]


def _doc(found: Help) -> str:
    """The first line of what it does, and the one that tells the shapes of tensors."""
    shapes = [line for line in found.doc.split("\n")[1:] if line.startswith("Shapes:")]
    return "  ".join([found.first_line, *shapes])


def _written_here(name: str, text: str, form: Node) -> Help | None:
    """The help on a procedure, or a loop, that the text itself defines around a form or before it."""
    for node in tree(text).items:
        for each in node.walk():
            operands = each.operands() if each.head else []
            if not operands or each is form:
                continue
            if each.head == "let" and operands[0].name == name and len(operands) > 1:
                variables = [binding.head for binding in operands[1].items]
                return Help((f"({' '.join([name, *variables])})",), "", "loop")
            if each.head.startswith("define") and name in (operands[0].head, operands[0].name):
                signatures = signatures_of(text[each.start : each.stop], name)
                return Help(signatures, "", "procedure") if signatures else None
    return None
