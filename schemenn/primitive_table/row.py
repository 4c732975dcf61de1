"""A row of the primitive table.

    row("vector-ref", "vector k", READ, "The element at index k.").arity  →  (2, 2)
    row("-", "z1 z2 ...", PURE, "…", inline=("-a", "a - b"), fold=True).arity  →  (1, None)

`parameters` is written as R7RS writes signatures: a word per parameter, `[k]` for an optional one, and a last
word followed by `...` for any number of them. Effects: PURE depends on its operands alone (and may raise), READ also
reads mutable state, WRITE does anything but call a Scheme procedure, CONTROL may call one or ask its caller to.

`inline` is a Python expression over the operands a, b, c … (one template, or one per number of operands); `test`
is the same, answering a Python bool. A template may evaluate an operand twice, or on one branch only: the emitter
passes names and constants. It must fail with a Python exception, never answer, wherever the primitive would raise:
the error is then found by calling the primitive itself. `make` maps numbers of operands to a class and templates for
its slots, for a primitive that only makes an object; compiled code then makes it in place: `{2: ("Pair", "car=a",
"cdr=b")}`. Where `when` is given, only if that test holds; else the primitive is called. `returns` says of a CONTROL
primitive that it makes the calls it needs by itself, and never answers a pending tail call. `fold` says that a call
with more operands than the template's is nested from the left. `outside` names what the primitive reaches beyond
the program, "files" or "the environment": a sandboxed session does not have it.
"""

from __future__ import annotations

import builtins
import keyword
import re
from collections.abc import Callable
from typing import Final, TypedDict, Unpack

PURE: Final = "pure"
READ: Final = "read"
WRITE: Final = "write"
CONTROL: Final = "control"

_OPERAND: Final = r"(?<![\w.])([a-e])(?!\w)"


class Ways(TypedDict, total=False):
    """The optional parts of a row; see above."""

    inline: str | tuple[str, ...]
    test: str | tuple[str, ...]
    make: tuple[tuple[str, ...], ...]
    when: str
    fold: bool
    returns: bool
    function: str
    outside: str


class Primitive:
    """One primitive: what the compiler, the help and the linker know of it. Templates are kept by number of
    operands.
    """

    def __init__(self, name: str, parameters: str, effect: str, doc: str, ways: Ways) -> None:
        self.name = name
        self.parameters = parameters
        self.arity = arity_of(parameters)
        self.effect = effect
        self.doc = doc
        self.module = ""
        self.function = ways.get("function") or python_name(name)
        self.inline = _by_count(ways.get("inline", ()))
        self.test = _by_count(ways.get("test", ()))
        self.make = {operand_count(" ".join(parts)): parts for parts in ways.get("make", ())}
        self.when = ways.get("when", "")
        self.fold = ways.get("fold", False)
        self.returns = ways.get("returns", False)
        self.outside = ways.get("outside", "")

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


def row(name: str, parameters: str, effect: str, doc: str, **ways: Unpack[Ways]) -> Primitive:
    """A row of the table; `function` where the mechanical spelling of the name is no Python name."""
    return Primitive(name, parameters, effect, doc, ways)


def rows(names: str, parameters: str, effect: str, doc: str, function: str) -> list[Primitive]:
    """The rows of one function, by its Python name, under all its names."""
    return [row(name, parameters, effect, doc, function=function) for name in names.split()]


def family(
    source: Callable[[str], str], names: str, parameters: str, doc: str, **ways: Unpack[Ways]
) -> tuple[Primitive, ...]:
    """The rows of a pure function under its names, each with its source; the first also names the Python function."""
    each = names.split()
    ways.setdefault("function", each[0])
    return tuple([row(name, parameters, PURE, f"{doc} ({source(name)}).", **ways) for name in each])


def _by_count(templates: str | tuple[str, ...]) -> dict[int, str]:
    each = (templates,) if isinstance(templates, str) else templates
    return {operand_count(template): template for template in each}


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
