"""The text of gradients for one program: the helpers that it calls, with the rules and methods that it uses."""

from __future__ import annotations

import re
from typing import Final

from schemenn.translate.lacking.gradient_methods import METHODS, STEPS, UFUNCS
from schemenn.translate.lacking.gradient_rules import PARTS, RULES
from schemenn.translate.lacking.gradients import GRADIENTS, NEEDS_OF_GRADIENTS

_SCANNED: Final = ("array_of", "part_of_jacobian", "combined", "inner", "fit", "flattened", "unflattened")
"""The helpers that compute with values that may carry a gradient."""

_PARTS: Final = frozenset(name for name, _ in PARTS)

_ADJOINT: Final = "    return rebuilt(roots, lambda root: found.get(root, 0.0))\n"
_ADJOINT_OF_ARRAYS: Final = '''
    def adjoint(root):
        share = found[root] if root in found else np.zeros(np.shape(root))
        return share if np.ndim(share) or isinstance(share, Traced) else float(share)

    return rebuilt(roots, adjoint)
'''
_PLAIN_ANSWER: Final = """
    if isinstance(answer, np.generic | np.ndarray) and not answer.ndim:
        answer = answer.item()"""
_ROWS: Final = "    return gradient(function)(x)\n"
_ROWS_OF_ARRAYS: Final = """\
    if not np.ndim(value):
        return gradient(function)(x)
    rows = [gradient(lambda x, i=i: function(x).reshape(-1)[i])(x) for i in range(value.size)]
    return combined(rows, value.shape)
"""


def needs_of_gradients(name: str, needs: set[str]) -> set[str]:
    """What a helper of gradients needs itself."""
    found = set(NEEDS_OF_GRADIENTS.get(name, ()))
    if "np" in needs:
        found |= {"fit"} if name == "adjoints" else {"combined"} if name == "part_of_jacobian" else set()
        found |= {"math"} if name == "Traced" else set()
    if name == "rebuilt" and "dataclass" in needs:
        found |= {"copy"}
    return found


class GradientText:
    """The text for a program that needs these helpers, whose kinds of values these are."""

    def __init__(self, program: str, needs: set[str], kinds: set[str]) -> None:
        self.needs = needs
        self.has_arrays = "np" in needs
        self.has_records = any(kind.startswith("record:") for kind in kinds)
        self.has_pairs = "pair" in kinds
        self.is_copied = self.has_records or "vector" in kinds
        self.names = [name for name in GRADIENTS if name in needs]
        self.helpers = {name: GRADIENTS[name].lstrip("\n") for name in self.names}
        self.parts: dict[str, str] = {}
        self.rules: dict[str, str] = {}
        self.methods: list[str] = []
        if "Traced" in needs:
            self._gather(program)

    def _gather(self, program: str) -> None:
        """Find the rules and methods that the program uses, those that these use, and so on."""
        rows = _ROWS_OF_ARRAYS if self.has_arrays and "part_of_jacobian" in self.needs else ""
        scanned = program + rows + "".join([self.helpers.get(name, "") for name in _SCANNED])
        before = ""
        while scanned != before:
            before = scanned
            for name, pattern, text in RULES:
                if "." not in name and name not in _PARTS and name not in self.needs:
                    continue
                is_of_arrays = "np." in text + name or "from_places" in text or name in ("operator.matmul", "joined")
                if name not in self.rules and re.search(pattern, scanned) and (self.has_arrays or not is_of_arrays):
                    self.rules[name] = text
                    scanned += f"\n{text} {name} "
            for name, text in PARTS:
                if name not in self.parts and re.search(rf"\b{name}\b", scanned):
                    self.parts[name] = text = self._filled(text)
                    scanned += text.partition('"""')[2].partition('"""')[2]
            for pattern, text, is_of_arrays in METHODS:
                if text not in self.methods and re.search(pattern, scanned) and (self.has_arrays or not is_of_arrays):
                    self.methods.append(text)
                    scanned += text if "np.stack" in text and re.search(r"np\.(stack|concatenate)\(", scanned) else ""

    def names_used(self) -> set[str]:
        """The names that the text defines, which no variable of the program may have."""
        if "Traced" not in self.needs:
            return set(self.names)
        return {*self.names, *self.parts, "RULES", *(["STEPS", "CONSTANT"] if self.has_arrays else [])}

    def texts(self) -> list[str]:
        """The definitions, each to stand by itself."""
        made = [self._filled(self.helpers[name]) for name in self.names]
        is_core = [name in ("Traced", "bare", "settled", "traced") for name in self.names]
        core = [text for text, first in zip(made, is_core, strict=True) if first]
        rest = [text for text, first in zip(made, is_core, strict=True) if not first]
        parts = [self.parts[name].lstrip("\n") for name, _ in PARTS if name in self.parts]
        return [*core, *rest, *parts, self._table()] if "Traced" in self.needs else rest

    def _table(self) -> str:
        """The rules, with what numpy calls the operators."""
        lines = ["RULES = {  # what goes back to each operand, for the adjoint g of the answer y"]
        lines += [f"    {name}: {self.rules[name]}," for name, _, _ in RULES if name in self.rules]
        text = "\n".join([*lines, "}"])
        if not self.has_arrays:
            return text
        ufuncs = UFUNCS
        for ufunc, sign in (("np.divide", "operator.truediv"), ("np.matmul", "operator.matmul")):
            if sign not in self.rules:
                ufuncs = ufuncs.replace(f" {ufunc}: {sign},", "")
        return f"{text}\n{ufuncs}{STEPS}"

    def _filled(self, text: str) -> str:
        for name, value in self._holes().items():
            text = text.replace(f"{{{name}}}", value)
        return text

    def _holes(self) -> dict[str, str]:
        """What stands in the places of the texts, by whether there are arrays, vectors and records."""
        arrays = self.has_arrays
        kinds = ["int | float", *(["Fraction"] if "Fraction" in self.needs else [])]
        kinds += [*(["np.ndarray"] if arrays else []), *(["Traced"] if "Traced" in self.needs else [])]
        is_variadic = any(text.startswith(("lambda count", "parts_of")) for text in self.rules.values())
        methods = [text for _, text, _ in METHODS if text in self.methods]
        return {
            "methods": "".join(methods).rstrip("\n"),
            "or_array": " or array" if arrays else "", "and_arrays": " and arrays" if arrays else "",
            "structures": ", vectors and records" if self.is_copied else "",
            "number": " | ".join(kinds),
            "not_mask": ' or getattr(value, "dtype", None) == bool' if arrays else "",
            "cases": self._cases(),
            "variadic": "\n    rules = rules(len(operands)) if callable(rules) else rules" if is_variadic else "",
            "plain_answer": _PLAIN_ANSWER if arrays else "",
            "fit": "share = fit(share, parent)\n            " if arrays else "",
            "adjoint": _ADJOINT_OF_ARRAYS.lstrip("\n") if arrays else _ADJOINT,
            "copied": "rebuilt(roots, settled)" if self.is_copied else "roots",
            "no_number": f"{'np.ndim(value) or ' * arrays}isinstance(value, list | str)",
            "no_number_above": "np.ndim(above)" if arrays else "isinstance(above, list | str)",
            "inner": "(a * b).sum() if np.ndim(a) else a * b" if arrays else "a * b",
            "jacobian_rows": _ROWS_OF_ARRAYS if arrays else _ROWS,
            "inexact": "x if np.ndim(x) else float(x)" if arrays else "float(x)",
            "sign": "np.sign(x)" if arrays else "(x > 0) - (x < 0)",
            "nan": "math.nan",
            "is_array": "np.ndim(x) or np.ndim(y) or " if arrays else "",
            "ahead": "return np.where(bare(a) > bare(b), g, np.where(bare(a) == bare(b), g * tie, 0.0))"
            if arrays else "return g if a > b else g * tie if a == b else 0.0",
            "arrays_of_n": "if np.ndim(n):\n        x = np.where((bare(x) == 0) & (bare(n) == 0), 1.0, x)\n"
            "        return g * (n * expt(x, n - 1.0))\n    " if arrays else "",
            "arrays_of_x": "if np.ndim(x):\n        part = y * log(np.where(bare(x) > 0, x, 1.0))\n"
            "        return g * np.where(bare(x) < 0, math.nan, part)\n    " if arrays else "",
        }  # fmt: skip

    def _cases(self) -> str:
        """How structures are copied."""
        kept = "type(value)(" if "Vector" in self.needs else ""
        items = "[rebuilt(item, change) for item in value]"
        lines = ["if isinstance(value, list):", f"    return {kept}{items}{')' * bool(kept)}"]
        lines += ["if isinstance(value, tuple):", "    return tuple([rebuilt(item, change) for item in value])"]
        if self.has_records:
            lines += ['if hasattr(value, "__dataclass_fields__"):', "    copied = copy.copy(value)"]
            lines += ["    for name, item in vars(value).items():"]
            lines += ["        setattr(copied, name, rebuilt(item, change))", "    return copied"]
        return "".join([f"    {line}\n" for line in lines])
