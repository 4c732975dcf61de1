"""Variables get the names they have as Python locals: unique in their top-level form, and no global's.

    two variables `x` and a use of the global `x`  →  x.1 and x.2

The name of a variable is also how a frame of the running program is found again in its core form (runtime captures).
"""

from __future__ import annotations

from schemenn.core import Define, Global, Node, Primitive, SetGlobal
from schemenn.core_walk import bound_variables, walk
from schemenn.passes.facts import Facts

_RESERVED = frozenset({"None", "True", "False", "__debug__"})


def name_variables(forms: list[Node], facts: Facts | None) -> list[Node]:
    """Rename the variables of every form of the unit, in place."""
    for form in forms:
        _name(form)
    return forms


def _name(form: Node) -> None:
    nodes = list(walk(form))
    taken = set(_RESERVED)
    taken.update([node.key for node in nodes if isinstance(node, Global | SetGlobal | Define | Primitive)])
    count: dict[str, int] = {}
    for node in nodes:
        for variable in bound_variables(node):
            base = variable.name or "t"
            if base.startswith("%"):
                base = "_" + base
            name = base
            while name in taken:
                count[base] = count.get(base, 0) + 1
                name = f"{base}.{count[base]}"
            taken.add(name)
            variable.name = name
