"""What the passes know about a unit beyond its forms.

A unit is what is compiled at once: a file, a line at the prompt. A global that the unit defines once, as a
procedure, and never assigns is *constant*: calls of it are known calls. Each use of that knowledge is recorded in
`assumed`, so that the session can take it back (`retracted`) when a later unit defines the name anew.
"""

from __future__ import annotations

from collections.abc import Callable

from schemenn.core import CaseLambda, Define, Lambda, Node, SetGlobal, Variable
from schemenn.core_walk import walk
from schemenn.primitive_table import primitives


def is_primitive(key: str) -> bool:
    """Whether the key is a primitive's."""
    return key in primitives()


class Numbered:
    """A procedure of the unit as it is when it gets its number; `own` is the variable in it that is itself."""

    __slots__ = ("form", "own")

    def __init__(self, form: Lambda | CaseLambda, own: Variable | None) -> None:
        self.form = form
        self.own = own


class Facts:
    """Constant globals of a unit, and which of them something was concluded from; `is_builtin` tells the keys of
    builtins. `procedures` are the unit's procedures by number (number_procedures).
    """

    __slots__ = ("assumed", "constants", "is_builtin", "procedures", "retracted")

    def __init__(
        self, retracted: frozenset[str] = frozenset(), is_builtin: Callable[[str], bool] = is_primitive
    ) -> None:
        self.retracted = retracted
        self.is_builtin = is_builtin
        self.constants: dict[str, Lambda | CaseLambda] = {}
        self.assumed: set[str] = set()
        self.procedures: dict[int, Numbered] = {}

    def collect(self, forms: list[Node]) -> None:
        """Find the constant globals among the unit's forms as they are now."""
        found: dict[str, Lambda | CaseLambda] = {}
        spoiled = set(self.retracted)
        for form in forms:
            for node in walk(form):
                if isinstance(node, SetGlobal):
                    spoiled.add(node.key)
                elif isinstance(node, Define):
                    if node.key in found or node is not form or not isinstance(node.value, Lambda | CaseLambda):
                        spoiled.add(node.key)
                    elif isinstance(node.value, Lambda | CaseLambda):
                        found[node.key] = node.value
        self.constants = {key: value for key, value in found.items() if key not in spoiled}

    def constant(self, key: str) -> Lambda | CaseLambda | None:
        """The procedure a constant global always is; asking records the assumption."""
        found = self.constants.get(key)
        if found is not None:
            self.assumed.add(key)
        return found
