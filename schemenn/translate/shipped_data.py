"""The data sets of (nn data): their text goes along with a program that uses them.

(digits-data)   →   digits_data(), which reads the numbers below it
"""

from __future__ import annotations

import os
from typing import Final

from schemenn.stdlib_folder import stdlib_folder
from schemenn.translate.code import ATOM
from schemenn.translate.rows.row import ROWS, row
from schemenn.translate.types import Type, tensor_of

_SETS: Final = {"iris_data": ("iris.csv", "Fisher's irises"), "digits_data": ("digits.csv", "Handwritten digits")}
_TWO_VALUES: Final = Type(frozenset({"values"}), None, frozenset(), (tensor_of(2), tensor_of(1)))


def _enter(name: str, helper: str) -> None:
    row(name, f"{helper}()", ATOM, _TWO_VALUES, uses=helper)
    ROWS[f"%(nn data) {name}"] = ROWS.pop(name)


_enter("iris-data", "iris_data")
_enter("digits-data", "digits_data")


def is_data(helper: str) -> bool:
    """Whether a helper is a data set."""
    return helper in _SETS


def data_text(helper: str) -> str:
    """The definition of a data set: the numbers, the last of each line its class, and the procedure that reads them."""
    file, title = _SETS[helper]
    with open(os.path.join(stdlib_folder(), "nn", "data", file), encoding="utf-8") as stream:
        records = [line.split(",") for line in stream.read().split("\n")[1:] if line]
    classes = sorted({record[-1] for record in records})
    are_numbers = all(name.replace(".", "").isdecimal() for name in classes)
    places = {name: name if are_numbers else str(place) for place, name in enumerate(classes)}
    lines = [",".join([*record[:-1], places[record[-1]]]) for record in records]
    name = helper.upper()
    return "\n".join([
        f'{name} = """', *lines, '"""', "", "",
        f"def {helper}():",
        f'    """{title}: an array of rows, and the class of each."""',
        f'    numbers = np.loadtxt({name}.split(), delimiter=",")',
        "    return numbers[:, :-1], numbers[:, -1]", "",
    ])  # fmt: skip
