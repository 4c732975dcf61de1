"""The names of procedures.

    (procedure-name car)  →  car        (procedure-name (lambda (x) x))  →  #f
"""

from __future__ import annotations

from schemenn.datum import FALSE, intern
from schemenn.primitives.check import wrong_type
from schemenn.primitives.predicates import is_procedure
from schemenn.procedures import procedure_name as name_of

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any


def procedure_name(f: Any) -> Any:
    """(procedure-name f): the symbol it was defined as, #f if it has no name."""
    if is_procedure(f) is FALSE:
        raise wrong_type("procedure-name", "a procedure", f)
    name = name_of(f)
    return FALSE if name.startswith("lambda") else intern(name)
