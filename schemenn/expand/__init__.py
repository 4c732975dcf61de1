"""The hygienic expander: syntax objects → core forms.

Each identifier keeps the meaning it has where it was written.

    (define (f x) (when x (g)))   →   Define("f", Lambda([x], If(Ref(x), Call(Global("g"), []), Const(unspecified))))

    scope.py         what an identifier means at a place; aliases, which make macros hygienic
    expander.py      expressions, bodies, the top level
    unit.py          a whole unit, with what it imports and the names it defines
    libraries.py, library.py   libraries: found and imported; one of them expanded
    pattern.py, template.py, syntax_rules.py   macros
    shape.py         checks of the shape of forms
    keywords.py, forms/   the special forms, each straight to core forms
"""

from __future__ import annotations

from schemenn.expand import forms
from schemenn.expand.libraries import Libraries, Library
from schemenn.expand.library import expand_library
from schemenn.expand.scope import KEYWORDS, Binding, Scope, TopScope
from schemenn.expand.syntax_rules import Macro
from schemenn.expand.unit import expand_unit

__all__ = [
    "KEYWORDS",
    "Binding",
    "Libraries",
    "Library",
    "Macro",
    "Scope",
    "TopScope",
    "expand_library",
    "expand_unit",
    "forms",
]
