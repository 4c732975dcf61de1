"""Hints about names without a value: misspelt, foreign, defined later or elsewhere, written in another notation."""

from __future__ import annotations

import os
import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

from schemenn.hints.distance import nearest
from schemenn.hints.facts import Facts
from schemenn.hints.foreign_names import FOREIGN
from schemenn.hints.source_forms import definitions, head_of, identifiers, local_names
from schemenn.syntax import Form, Identifier, Syntax

_OPERATORS: Final = re.compile(r"([\w?!→.]+?)(\+\+|--|\*\*|==|!=|<=|>=|[-+*/%^<>=])([\w?!.]+)\Z")
_SYMBOLS_COMPARED: Final = frozenset("eq? eqv? equal? assq assoc assv memq member memv case".split())
_DERIVATIVE: Final = re.compile("[d∂]([^/]+)/[d∂]([^/]+)\\Z")
_QUOTES: Final = "“”„«»‘’‚"
_IN_SCHEME: Final = {"==": "=", "!=": "not =", "%": "modulo", "^": "expt", "**": "expt"}


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


def _typographic(name: str, facts: Facts) -> str:
    if not any([quote in name for quote in _QUOTES]):
        return ""
    return 'these are typographic quotation marks; a string stands between plain ones: "text"'


def _in_string(name: str, facts: Facts) -> str:
    """A word between two strings: "He said "hello" to me"."""
    span = facts.error.span
    if span is None or span.source.line(span.line)[: span.column][-1:] != '"':
        return ""
    return "the string before it ends here; a quotation mark inside a string is written \\\""


def _foreign(name: str, facts: Facts) -> str:
    return FOREIGN.get(name) or FOREIGN.get(name.lower(), "") if name not in _defined(facts) else ""


def _defined(facts: Facts) -> dict[str, Syntax]:
    return definitions(facts.forms)


def _around(name: str, facts: Facts) -> str:
    """A form around the name that begins with no keyword, but was meant to: (lamda (x) x), (defun f (x) x)."""
    for form in reversed(facts.path):
        head = head_of(form)
        if not head or head == name or head in _known(facts) or _is_builtin(head) or _is_syntax(head):
            continue
        if head in FOREIGN:
            return f"{head} is not defined either: {FOREIGN[head]}"
        near = nearest(head, [[], _keywords()], 1)
        if near:
            return f"{head} is not defined either; did you mean {near[0]}?"
    return ""


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
    missing = [part for part in found.groups() if part not in _known(facts)]
    if not missing:
        return ""
    near = nearest(missing[0], [_own_names(facts)], 1)
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


def _infix(name: str, facts: Facts) -> str:
    if name.endswith(("++", "--")) and name[:-2] in _known(facts):
        return f"a variable is changed by set!: (set! {name[:-2]} ({name[-1]} {name[:-2]} 1))"
    found = _OPERATORS.match(name)
    if not found:
        return ""
    left, operator, right = found.groups()
    if not all(part in _known(facts) or part.replace(".", "", 1).isdigit() for part in (left, right)):
        return ""
    shown = _IN_SCHEME.get(operator, operator)
    call = f"(not (= {left} {right}))" if operator == "!=" else f"({shown} {left} {right})"
    return f"{name} is one name; operators stand first, apart from their operands: {call}"


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
        found = [each for each in found if not _is_syntax(each)]
    return _either(found)


def _either(names: list[str]) -> str:
    return " or ".join([", ".join(names[:-1]), names[-1]]) if len(names) > 1 else "".join(names)


def _symbol(name: str, facts: Facts) -> str:
    parent = facts.parent
    if parent is None or head_of(parent) not in _SYMBOLS_COMPARED or name == head_of(parent):
        return ""
    near = nearest(name, [_own_names(facts)], 1)
    if near:
        return f"did you mean {near[0]}? The symbol itself is written '{name}"
    return f"the symbol itself is written '{name}"


def _known(facts: Facts) -> set[str]:
    """The names the program has defined or binds around the place."""
    return {*_own_names(facts), *_globals(facts)}


def _own_names(facts: Facts) -> list[str]:
    return [*local_names(facts.path), *definitions(facts.forms)]


def _globals(facts: Facts) -> list[str]:
    if facts.session is None:
        return []
    keys = [key.removeprefix("user.") for key in facts.session.globals]
    return [key for key in keys if not key.startswith(("%", "_")) and " " not in key and not _is_builtin(key)]


def _is_builtin(name: str) -> bool:
    from schemenn.library import builtin_key

    return builtin_key(name) is not None


def _is_syntax(name: str) -> bool:
    from schemenn.library import macro_file

    return name in _keywords() or macro_file(name) is not None


def _keywords() -> list[str]:
    from schemenn.expand import KEYWORDS

    return list(KEYWORDS)


def _groups(facts: Facts) -> list[list[str]]:
    """The names in scope: the program's own, those of the report and of tensors, all others."""
    mine = [*_own_names(facts), *_globals(facts)]
    scope = None if facts.session is None else facts.session.compiler.scope
    if scope is not None and not scope.sees_builtins:
        return [[*mine, *[name for name in scope.imports if not name.startswith("%")], *_plain(scope.bindings)]]
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
    _typographic, _in_string, _foreign, _parameters, _assigned, _later, _around, _derivative, _infix, _symbol,
    _misspelt, _elsewhere,
)  # fmt: skip
