"""Looking at a pass back, and comparing one by hand with it: what explanations.scm is made of."""

from __future__ import annotations

from schemenn.autodiff.comparison import component_title as title_of
from schemenn.autodiff.comparison import first_difference as difference_of
from schemenn.autodiff.explanation import root_names, steps, table
from schemenn.autodiff.graph_text import dot, svg
from schemenn.datum import FALSE, intern, new_string, to_list
from schemenn.primitives.check import elements
from schemenn.primitives.gradients import settled_on
from schemenn.procedures import scheme_name
from schemenn.tracked import AMBIENT, Level

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any, Final

    from schemenn.autodiff.explanation import Step

_KINDS: Final[dict[str, Callable[[list[Step]], str]]] = {"text": table, "dot": dot, "svg": svg}


def ambient_level() -> Level:
    """(%ambient-level)."""
    return AMBIENT


def explanation(kind: Any, level: Any, value: Any, done: Any, parameters: Any, roots: Any) -> Any:
    """(%explanation kind level value pass parameters roots): the steps of a pass that has come to its end; as text, dot
    or svg, or as a text for so many columns.
    """
    names = root_names([each.name for each in elements("", parameters)], elements("", roots))
    found = steps(settled_on(value, level), done.adjoints, names)
    return new_string(table(found, kind) if kind.__class__ is int else _KINDS[kind.name](found))


def parameter_names(procedure: Any, arguments: Any) -> Any:
    """(%parameter-names procedure arguments): the names of the parameters, those of a rest being numbered."""
    count = len(elements("", arguments))
    code = procedure.__code__
    names = [scheme_name(name) for name in code.co_varnames[: code.co_argcount]][:count]
    return to_list([intern(name) for name in [*names, *[f"x{k + 1}" for k in range(len(names), count)]]])


def component_title(names: Any, gradients: Any, k: Any) -> Any:
    """(%component-title names gradients k): what to call the number at place k."""
    return new_string(title_of([each.name for each in elements("", names)], elements("", gradients), k))


def first_difference(names: Any, by_hand: Any, automatic: Any) -> Any:
    """(%first-difference names by-hand automatic): lists of names, and gradients of either kind."""
    titles = [each.name for each in elements("", names)]
    found = difference_of(titles, by_hand, elements("", automatic))
    return FALSE if found is None else new_string(found)
