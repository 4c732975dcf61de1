"""A row of the primitive table.

    row("vector-ref", "vector k", READ, "The element at index k.").arity  →  (2, 2)
    row("-", "z1 z2 ...", PURE, "…", inline=("-a", "a - b"), fold=True).arity  →  (1, None)

`parameters` is written as R7RS writes signatures: a word per parameter, `[k]` for an optional one, and a last
word followed by `...` for any number of them. Effects: PURE depends on its operands alone (and may raise), READ also
reads mutable state, WRITE does anything but call a Scheme procedure, CONTROL may call one or ask its caller to.

`inline` is a Python expression over the operands a, b, c … (one template, or one per number of operands); `test`
is the same, answering a Python bool. A template may evaluate an operand twice, or on one branch only: the emitter passes names and constants.
It must fail with a Python exception, never answer, wherever the primitive would raise: the error is then found by calling the primitive itself.
`make` maps numbers of operands to a class and templates for its slots, for a primitive that only makes an object; compiled code then
makes it in place: `{2: ("Pair", "car=a", "cdr=b")}`. Where `when` is given, only if that test holds; else the primitive is called.
`returns` says of a CONTROL primitive that it makes the calls it needs by itself, and never answers a pending tail call.
`fold` says that a call with more operands than the template's is nested from the left.
"""

from __future__ import annotations

import builtins
import keyword
import re
from typing import Final

PURE: Final = "pure"
READ: Final = "read"
WRITE: Final = "write"
CONTROL: Final = "control"

_OPERAND: Final = r"(?<![\w.])([a-e])(?!\w)"


class Primitive:
    """One primitive: what the compiler, the help and the linker know of it."""

    __slots__ = (
        "arity",
        "doc",
        "effect",
        "fold",
        "function",
        "inline",
        "make",
        "module",
        "name",
        "parameters",
        "returns",
        "test",
        "when",
    )

    def __init__(
        self,
        name: str,
        parameters: str,
        effect: str,
        doc: str,
        inline: tuple[str, ...],
        test: tuple[str, ...],
        fold: bool,
        function: str,
        make: tuple[tuple[str, ...], ...],
        when: str,
        returns: bool,
    ) -> None:
        self.name = name
        self.parameters = parameters
        self.effect = effect
        self.doc = doc
        self.inline = {operand_count(template): template for template in inline}
        self.test = {operand_count(template): template for template in test}
        self.fold = fold
        self.function = function
        self.make = {operand_count(" ".join(parts)): parts for parts in make}
        self.when = when
        self.returns = returns
        self.module = ""
        self.arity = arity_of(parameters)

    def repeats(self, count: int) -> bool:
        """Whether the template for `count` operands evaluates one of them twice, or not always, or out of order."""
        template = self.inline.get(count) or self.test.get(count, "")
        letters = re.findall(_OPERAND, template)
        return bool(re.search(r"\b(if|or|and)\b", template)) or letters != sorted(set(letters))

    def only_slot(self, count: int, position: int) -> str:
        """The slot of that operand which the templates for making the object read, if they read nothing else of it."""
        letter = "abcde"[position]
        text = " ".join(self.make.get(count, ()))
        slots = set(re.findall(rf"(?<![\w.]){letter}\.(\w+)", text))
        uses = re.findall(rf"(?<![\w.]){letter}(?!\w)(\.?)", text)
        return slots.pop() if len(slots) == 1 and all([dot == "." for dot in uses]) and not self.when else ""


def row(
    name: str,
    parameters: str,
    effect: str,
    doc: str,
    *,
    inline: str | tuple[str, ...] = (),
    test: str | tuple[str, ...] = (),
    fold: bool = False,
    function: str = "",
    make: tuple[tuple[str, ...], ...] = (),
    when: str = "",
    returns: bool = False,
) -> Primitive:
    """A row of the table; `function` where the mechanical spelling of the name is no Python name."""
    inlines = (inline,) if isinstance(inline, str) else inline
    tests = (test,) if isinstance(test, str) else test
    return Primitive(name, parameters, effect, doc, inlines, tests, fold, function or python_name(name), make, when, returns)


def python_name(name: str) -> str:
    """The mechanical Python spelling of a Scheme name: `list->vector` → `list_to_vector`."""
    name = name.replace("->", "_to_").rstrip("!").lstrip("%")
    if name.endswith("?"):
        name = "is_" + name[:-1]
    name = name.replace("-", "_").replace("/", "_").replace("*", "_star").replace("?", "").replace("!", "")
    return name + "_" if keyword.iskeyword(name) or hasattr(builtins, name) else name


def arity_of(parameters: str) -> tuple[int, int | None]:
    """Fewest and most operands (None: any number) of a signature."""
    words = parameters.split()
    if words and words[-1] == "...":
        return sum(not word.startswith("[") for word in words[:-2]), None
    return sum(not word.startswith("[") for word in words), len(words)


def operand_count(template: str) -> int:
    """How many operands a template takes: its letters a, b, c … standing alone."""
    letters = re.findall(_OPERAND, template)
    return max((ord(letter) - ord("a") + 1 for letter in letters), default=0)
