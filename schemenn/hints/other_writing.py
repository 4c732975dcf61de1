"""Hints about names that are no names, but something written in another way than Scheme's.

    x = 5   →   "a variable is defined by (define x 5)"      W^T   →   "the transpose is (transpose W)"
"""

from __future__ import annotations

import re
from typing import Final

from schemenn.hints.facts import Facts
from schemenn.hints.scope import known_names
from schemenn.hints.source_forms import definitions, head_of, identifiers
from schemenn.syntax import Form, Identifier

_OPERATORS: Final = re.compile(r"([\w?!→.]+?)(\+\+|--|\*\*|==|!=|<=|>=|[-+*/%^<>=])([\w?!.]+)\Z")
_QUOTES: Final = "“”„«»‘’‚"
_IN_SCHEME: Final = {"==": "=", "!=": "not =", "%": "modulo", "^": "expt", "**": "expt"}
_TRANSPOSED: Final = re.compile(r"(\w+)(?:\^T|\^\{?\\?top\}?|ᵀ|\.T|\.transpose|')\Z")
_ASSIGNED: Final = re.compile(r"\s*(?:=|:=|<-)\s*([^\s;]+)\s*;?\s*\Z")
_SETTER: Final = re.compile(r"set-(.+)!\Z|(.+)-set!\Z")


def typographic(name: str, facts: Facts) -> str:
    """Quotation marks of a word processor."""
    if not any([quote in name for quote in _QUOTES]):
        return ""
    return 'these are typographic quotation marks; a string stands between plain ones: "text"'


def in_string(name: str, facts: Facts) -> str:
    """A word between two strings, "He said "hello" to me"; or right before one, f"…"."""
    span = facts.error.span
    if span is None:
        return ""
    line = span.source.line(span.line)
    if line[: span.column][-1:] == '"':
        return "the string before it ends here; a quotation mark inside a string is written \\\""
    if line[span.end_column :].startswith('"') and span.end_line == span.line:
        return "a name ends where a string begins; string-append joins texts, number->string makes one of a number"
    return ""


def infix(name: str, facts: Facts) -> str:
    """Operators between their operands: a+b, i++."""
    if name.endswith(("++", "--")) and name[:-2] in known_names(facts):
        return f"a variable is changed by set!: (set! {name[:-2]} ({name[-1]} {name[:-2]} 1))"
    found = _OPERATORS.match(name)
    if not found:
        return ""
    left, operator, right = found.groups()
    if not all(part in known_names(facts) or part.replace(".", "", 1).isdigit() for part in (left, right)):
        return ""
    shown = _IN_SCHEME.get(operator, operator)
    call = f"(not (= {left} {right}))" if operator == "!=" else f"({shown} {left} {right})"
    return f"{name} is one name; operators stand first, apart from their operands: {call}"


def transposed(name: str, facts: Facts) -> str:
    """W^T, W.T: the transpose, as formulas and numpy have it."""
    found = _TRANSPOSED.match(name)
    if found is None or (found[1] not in known_names(facts) and "^" not in name and "ᵀ" not in name):
        return ""
    return f"the transpose is (transpose {found[1]})"


def assignment(name: str, facts: Facts) -> str:
    """An assignment at top level: x = 5."""
    span = facts.error.span
    if span is None or facts.path:
        return ""
    line = span.source.line(span.line)
    found = _ASSIGNED.match(line[span.end_column :])
    if not found or span.end_line != span.line:
        return ""
    return f"a variable is defined by (define {name} {found[1].rstrip(';')}), and changed by set!"


def marked(name: str, facts: Facts) -> str:
    """Names with the signs of other languages: #'f, :key, $x$, @x."""
    if facts.written.startswith("#'"):
        return f"a procedure is handed over by its name alone: {facts.written[2:]}"
    bare = name.strip("$@:,;")
    if name.startswith(":") and bare:
        return f"the symbol itself is written '{bare}, and a keyword before its argument #:{bare}"
    if bare and bare != name and bare in known_names(facts):
        return f"did you mean {bare}? {name} is a name of its own"
    return ""


def setter(name: str, facts: Facts) -> str:
    """The modifier of a field of a record type that declares none."""
    found = _SETTER.match(name)
    if not found:
        return ""
    accessor = found[1] or found[2]
    form = definitions(facts.forms).get(accessor)
    if not isinstance(form, Form) or head_of(form) != "define-record-type":
        return ""
    for field in form.items[1:]:
        names = identifiers(field)
        if isinstance(field, Form) and names[1:] == [accessor]:
            return f"the field has no modifier; with one it is declared as ({names[0]} {accessor} {name})"
    return ""


def arrow(facts: Facts) -> str:
    """(x => (* x x)): a procedure as JavaScript has them."""
    parent = facts.parent
    if parent is None or len(parent.items) != 3 or head_of(parent.items[1]) or not _is_arrow(parent):
        return ""
    parameters = " ".join(identifiers(parent.items[0]))
    body = parent.items[2].span.text()
    return f"a procedure is (lambda ({parameters}) {body if len(body) < 40 else '…'})"


def _is_arrow(form: Form) -> bool:
    middle = form.items[1]
    return isinstance(middle, Identifier) and middle.name in ("=>", "->")
