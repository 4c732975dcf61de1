"""Hints about names without a value: misspelt, foreign, defined later or elsewhere, written in another notation."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from schemenn.hints.distance import nearest, words
from schemenn.hints.facts import Facts
from schemenn.hints.foreign_names import FOREIGN
from schemenn.hints.heads import meant_keywords
from schemenn.hints.other_writing import assignment, in_string, infix, marked, setter, transposed, typographic
from schemenn.hints.scope import global_names, is_builtin, is_syntax, known_names, own_names
from schemenn.hints.source_forms import definitions, head_of, identifiers, local_names
from schemenn.syntax import Form, Identifier, Syntax

_SYMBOLS_COMPARED: Final = frozenset("eq? eqv? equal? assq assoc assv memq member memv case".split())
_DERIVATIVE: Final = re.compile("[d∂]([^/]+)/[d∂]([^/]+)\\Z")


def name_hints(facts: Facts) -> Iterator[str]:
    """Hints about a name that is not defined."""
    name = missing_name(facts)
    if not name:
        return
    for way in _WAYS:
        found = way(name, facts)
        if found:
            yield found
            return


def missing_name(facts: Facts) -> str:
    """The name that the message is about."""
    return facts.error.message.partition(" is not ")[0] if " is not " in facts.error.message else ""


def _foreign(name: str, facts: Facts) -> str:
    return FOREIGN.get(name) or FOREIGN.get(name.lower(), "") if name not in _defined(facts) else ""


def _defined(facts: Facts) -> dict[str, Syntax]:
    return definitions(facts.forms)


def _parameters(name: str, facts: Facts) -> str:
    """(lambda x y (* x y)): parameters without parentheses."""
    parent = facts.parent
    if parent is None or head_of(parent) not in ("lambda", "λ") or not isinstance(parent.items[1], Identifier):
        return ""
    names = [item.name for item in parent.items[1:-1] if isinstance(item, Identifier)]
    return f"the parameters of a {head_of(parent)} stand in parentheses: ({head_of(parent)} ({' '.join(names)}) …)"


def _derivative(name: str, facts: Facts) -> str:
    """dL/dW of something that is not defined."""
    found = _DERIVATIVE.match(name)
    if not found:
        return ""
    missing = [part for part in found.groups() if part not in known_names(facts)]
    if not missing:
        return ""
    near = nearest(missing[0], [own_names(facts)], 1)
    hint = f"; did you mean {near[0]}?" if near else ""
    return f"{name} is the derivative of {found[1]} in {found[2]} where both are defined; {missing[0]} is not{hint}"


def _assigned(name: str, facts: Facts) -> str:
    if facts.form is None or head_of(facts.form) != "set!":
        return ""
    near = _near(name, facts)
    hint = f"; did you mean {near}?" if near else ""
    return f"set! changes a variable that there is; make one with (define {name} …){hint}"


def _later(name: str, facts: Facts) -> str:
    """A definition of the name at top level that has not run yet."""
    form, span = _defined(facts).get(name), facts.error.span
    if form is None or span is None:
        return ""
    line = span.source.line_name(form.span.line)
    if form.span.line > span.line or (form.span.line == span.line and form.span.column > span.column):
        return f"{name} is defined further down, in {line}; a definition must have run before its use"
    if facts.path and (facts.path[0].span.line, facts.path[0].span.column) == (form.span.line, form.span.column):
        return f"the value of {name} cannot be used in its own definition, outside of a procedure"
    return ""


def _elsewhere(name: str, facts: Facts) -> str:
    """A local variable of that name, of another form."""
    for form in facts.forms:
        if not isinstance(form, Form):
            continue
        owner = _owner_of(name, form)
        if owner is not None:
            head = definitions([owner])
            whose = f"of {next(iter(head))}" if head else f"of the {head_of(owner)} there"
            source = form.span.source if facts.error.span is None else facts.error.span.source
            line = source.line_name(owner.span.line)
            return f"{name} is a variable {whose}, in {line}, and is not seen outside of it"
    return ""


def _owner_of(name: str, form: Form) -> Form | None:
    """The innermost form inside that binds the name locally."""
    for item in form.items:
        if isinstance(item, Form):
            found = _owner_of(name, item)
            if found is not None:
                return found
    if head_of(form) in ("quote", "quasiquote", "syntax-rules", "define-syntax", "define-record-type"):
        return None
    own = set(definitions([form]))
    return form if name in local_names([form]) and name not in own else None


def _other_manner(name: str, facts: Facts) -> str:
    """The predicate or constructor that has such a name in other languages: isNull, is_empty, new-person."""
    first, *rest = words(name) or [""]
    base = "-".join(rest)
    candidates = {"is": f"{base}?", "new": f"make-{base}", "create": f"make-{base}", "tensor": base}
    meant = candidates.get(first, "") if rest else ""
    if meant not in known_names(facts) and not is_builtin(meant):
        return ""
    return f"perhaps {meant} is meant" if meant.endswith("?") else f"did you mean {meant}?"


def _misspelt(name: str, facts: Facts) -> str:
    near = _near(name, facts)
    if near.endswith(("?", "!")):
        return f"perhaps {near} is meant"
    return f"did you mean {near}?" if near else ""


def _near(name: str, facts: Facts) -> str:
    """The names that may be meant: syntax only where it can stand, first in a form."""
    found = nearest(name, _groups(facts))
    span, parent = facts.error.span, facts.parent
    first = parent.items[0].span if parent is not None and parent.items else None
    if span is None or first is None or (first.line, first.column) != (span.line, span.column):
        return _either([each for each in found if not is_syntax(each)])
    return _either(found or meant_keywords(name, parent))


def _either(names: list[str]) -> str:
    return " or ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _symbol(name: str, facts: Facts) -> str:
    parent = facts.parent
    if parent is None or head_of(parent) not in _SYMBOLS_COMPARED or name == head_of(parent):
        return ""
    near = nearest(name, [own_names(facts)], 1)
    if near:
        return f"did you mean {near[0]}? The symbol itself is written '{name}"
    return f"the symbol itself is written '{name}"


def _groups(facts: Facts) -> list[list[str]]:
    """The names in scope: the program's own, those of the report and of tensors, all others."""
    mine = [*own_names(facts), *global_names(facts)]
    scope = None if facts.session is None else facts.session.compiler.scope
    if scope is not None and not scope.sees_builtins:
        return [[*mine, *_plain(scope.bindings)], [name for name in scope.imports if not name.startswith("%")]]
    return [mine, common_names(), all_names()]


def _plain(bindings: Mapping[Any, object]) -> list[str]:
    return [name for name in bindings if isinstance(name, str)]


def common_names() -> list[str]:
    """The names that the libraries of R7RS export."""
    from schemenn.library import read_library
    from schemenn.library_index import interface_files
    from schemenn.read import read_all

    folder = os.sep + os.path.join("stdlib", "scheme") + os.sep
    found: list[str] = []
    for path in interface_files():
        if folder in path:
            for part in read_all(read_library(path)):
                for item in part.items if isinstance(part, Form) else []:
                    found += identifiers(item)[1:] if head_of(item) == "export" else []
    return found


def all_names() -> list[str]:
    """All builtin names and keywords of the default environment."""
    from schemenn.expand import KEYWORDS
    from schemenn.library import builtin_names

    return [name for name in [*builtin_names(), *KEYWORDS] if not name.startswith("%") and ") " not in name]


_WAYS: Final = (
    typographic, in_string, marked, assignment, _foreign, _parameters, _assigned, _later, _derivative, transposed,
    infix, setter, _symbol, _misspelt, _other_manner, _elsewhere,
)  # fmt: skip
