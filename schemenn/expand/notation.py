"""The variables of the notation of gradients: `define-trainable`, dL/dW."""

from __future__ import annotations

from schemenn.core import Variable
from schemenn.syntax import Identifier


class Notation:
    """What is known of the variables that derivatives such as dL/dW speak of.

    `trainables` are the names that `define-trainable` defines; `asked` the variables below a derivative: local
    ones, and the keys of global ones.
    """

    __slots__ = ("asked", "trainables")

    def __init__(self) -> None:
        self.trainables: set[str | Identifier] = set()
        self.asked: set[Variable | str] = set()
