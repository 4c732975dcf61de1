"""Python names for Scheme names.

    list->vector   list_to_vector        relu?      is_relu
    set-car!       set_car               dL/dW      dL_dW
    *total*        total                 lambda     lambda_

Two variables that would have one name get `_2`, `_3` … in the order of their definitions.
"""

from __future__ import annotations

import builtins
import keyword
import unicodedata
from typing import Final

_WORDS: Final = {
    "->": "_to_", "<=": "_le_", ">=": "_ge_", "<": "_lt_", ">": "_gt_", "=": "_eq_", "+": "_plus_", "*": "_star_",
    "/": "_", "%": "_", "&": "_and_", "^": "_", "~": "_", ":": "_", "$": "_", "@": "_at_", ".": "_", "!": "_", "?": "_",
    "-": "_", "∂": "d", "∇": "grad_", "√": "sqrt_", "·": "_", "′": "_prime", "'": "_prime", "∞": "infinity", "Σ": "Σ",
}  # fmt: skip
MODULES: Final = ("np", "math", "sys", "operator", "functools", "random", "time", "io", "contextlib")
TAKEN: Final = frozenset([*keyword.kwlist, *keyword.softkwlist, *dir(builtins), *MODULES, "Fraction", "dataclass"])


def python_name(name: str) -> str:
    """A Python name that reads as a Scheme name does."""
    is_question = name.endswith("?") and len(name) > 1
    core = name.rstrip("!?") or name
    if len(core) > 2 and core[0] == core[-1] == "*":
        core = core[1:-1]
    if len(core) > 1 and core[-1] == "*":
        core = core[:-1] + "_star"
    if core[:1] in "+-" and core[1:2].isalpha() and len(core) > 1:
        core = core[1:]
    for sign, word in _WORDS.items():
        core = core.replace(sign, word)
    core = unicodedata.normalize("NFKC", core)
    core = "".join([c if ("_" + c).isidentifier() else "_" for c in core])
    while "__" in core:
        core = core.replace("__", "_")
    core = core.strip("_") or "value"
    if not core[0].isidentifier():
        core = f"n_{core}"
    if is_question and not core.startswith(("is_", "has_", "can_")):
        core = f"is_{core}"
    return core


def free_name(wanted: str, taken: set[str]) -> str:
    """The wanted name, or the next one like it that is not taken."""
    if wanted in TAKEN:
        wanted += "_"
    name, number = wanted, 1
    while name in taken:
        number += 1
        name = f"{wanted.rstrip('_')}_{number}"
    return name
