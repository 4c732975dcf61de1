"""How far a name is from another, as mistakes of typing go.

    distance("lenght", "length")   →   1        two neighbours exchanged
    distance("stringLength", "string-length")   →   0.5    the same words, written in another manner

Source: the optimal string alignment distance, after Damerau, "A technique for computer detection and correction of
spelling errors", 1964.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Final

ANOTHER_MANNER: Final = 0.5
_LONG_ENOUGH: Final = 7


def distance(a: str, b: str, limit: float = 3) -> float:
    """The least number of letters inserted, deleted, changed or exchanged; above `limit`, only that it is more."""
    if a == b:
        return 0
    if words(a) == words(b):
        return ANOTHER_MANNER
    if abs(len(a) - len(b)) > limit:
        return limit + 1
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, letter in enumerate(a, 1):
        row = [i]
        for j, other in enumerate(b, 1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        if min(row) > limit:
            return limit + 1
        before, last = last, row
    return last[-1]


def words(name: str) -> list[str]:
    """The words of a name, in any manner of writing them: `stringLength`, `string_length`, `STRING-LENGTH`."""
    spaced = re.sub(r"(?<=[a-z0-9])(?=[A-Z])", "-", name)
    return [word for word in re.split(r"[-_.:/ ]+", spaced.lower().rstrip("?!")) if word]


def tolerance(name: str) -> float:
    """How many mistakes a name of that length may have and still be meant."""
    length = len(name)
    return 0.5 if length < 3 else 1 if length < 6 else 2 if length < 10 else 3


_LONGEST: Final = 100
"""Characters of a name that is not taken for a misspelt one any more."""


def nearest(name: str, groups: Iterable[Iterable[str]], most: int = 3) -> list[str]:
    """The names nearest to `name`; of names as near, those of earlier groups.

    A name of a later group that is short must begin with the same letter, or have the same letters in another order.
    """
    if len(name) > _LONGEST:
        return []
    found: list[tuple[float, int, int, str]] = []
    seen: set[str] = {name}
    allowed = tolerance(name)
    for turn, group in enumerate(groups):
        for other in group:
            if other in seen:
                continue
            seen.add(other)
            far = 1 if _is_beginning(name, other) else distance(name, other, allowed)
            if far <= allowed and (turn == 0 or _is_likely(name, other, far, turn)):
                found.append((far, turn, abs(len(other) - len(name)), other))
    if not found:
        return []
    best = min(found)[0]
    return [other for far, _, _, other in sorted(found) if far <= best][:most]


def _is_beginning(name: str, other: str) -> bool:
    """Whether a name is another one, cut short: `vector-len`."""
    return len(other) > len(name) >= _LONG_ENOUGH and "-" in name and other.startswith(name)


def _is_likely(name: str, other: str, far: float, turn: int) -> bool:
    if far <= ANOTHER_MANNER:
        return True
    if sorted(name) == sorted(other):
        return name[0] == other[0] or len(name) > 3
    if len(name) < 4 or name[0] != other[0] or (len(name) == len(other) == 4):
        return False
    return turn == 1 or far <= 1
