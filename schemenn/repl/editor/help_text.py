"""The help on a name: how it is called, and what it does.

    help_on("vector-ref", names)  →  Help(("(vector-ref vector k)",), "The element at index k.", "procedure")

Primitives are described by their rows, what is written in Scheme by its text: the parameters of the definition, and the
comment above it.
"""

from __future__ import annotations

from functools import cache
from typing import Any, Final

from schemenn.library import macro_file, place_of, read_library
from schemenn.primitive_table import primitives
from schemenn.procedures import arity_of, is_procedure, origin_of, procedure_name, scheme_name
from schemenn.read import read_all
from schemenn.repl.editor.names import Kind, Names
from schemenn.repl.editor.syntax_help import Help, keyword_help
from schemenn.repl.editor.tree import Node, tree
from schemenn.source import Source
from schemenn.syntax import Atom
from schemenn.tensor import Mask, Tensor

NOTHING: Final = Help((), "", "")
_CLASSES: Final = {"Pair": "list", "Vector": "vector", "String": "string", "Symbol": "symbol"}
_WHOLE: Final = frozenset({"lambda", "λ", "named-lambda", "lambda*"})


def help_on(name: str, names: Names) -> Help:
    """The help on what a name means now."""
    kind = names.kind(name)
    if kind is Kind.SYNTAX:
        return keyword_help(name)
    found = names.binding(name)
    if kind is Kind.MACRO:
        path = macro_file(name)
        doc = described(path, name).doc if path is not None and name not in names.scope.bindings else ""
        return Help(tuple([each.text for each in names.shapes(name) or []]), doc, "macro")
    if kind is None:
        return NOTHING
    written = builtin_help(str(found))
    if written is not NOTHING:
        return written._replace(signatures=tuple(_called(each, name) for each in written.signatures))
    return value_help(name, names.value(name), names)


@cache
def builtin_help(key: str) -> Help:
    """The help on a builtin, by its key; NOTHING if there is none of that key."""
    row = primitives().get(key)
    if row is not None:
        return Help((f"({key} {row.parameters}".rstrip() + ")",), row.doc, "procedure")
    place = place_of(key)
    if place is None or place.function:
        return NOTHING
    return _as_written(described(place.module, scheme_name(key)), scheme_name(key))


def _as_written(found: Help, name: str) -> Help:
    """Help whose description begins with how the procedure is called, `(load filename [environment]): run …`, with that
    for its signature: it says more than the parameters of the definition.
    """
    head, colon, rest = found.doc.partition("): ")
    is_signature = colon and head.startswith(f"({name} ") and not set("()\n") & set(head[1:])
    return Help((f"{head})",), rest, found.kind) if is_signature and len(found.signatures) == 1 else found


def value_help(name: str, value: Any, names: Names) -> Help:
    """The help on a value the user has given a name."""
    if not is_procedure(value):
        return Help((), "", brief(value))
    key = procedure_name(value)
    if names.session.globals.get(key) is value and builtin_help(key) is not NOTHING:
        written = builtin_help(key)
        return written._replace(signatures=tuple(_called(each, name) for each in written.signatures))
    found = names.session.codes.find(value.__code__)
    origin = origin_of(value.__code__)
    if found is not None and origin is not None and origin[0] in found[0].made_of.procedures:
        span = found[0].made_of.procedures[origin[0]].form.span
        if span is not None:
            signatures = signatures_of(span.text(), name)
            if signatures:
                is_own = _defined_in(span.source.line(span.line)) == name
                doc = comment_above(span.source.text, span.line) if is_own else ""
                return Help(signatures, doc or docstring_of(span.text()), "procedure")
    return Help((by_arity(name, value, found is not None),), "", "procedure")


def by_arity(name: str, procedure: Any, is_scheme: bool) -> str:
    """How a procedure is called whose definition is not at hand as text; one written in Scheme knows its parameters."""
    least, most = arity_of(procedure)
    code = procedure.__code__
    known = [scheme_name(word) for word in code.co_varnames[: code.co_argcount + 1]] if is_scheme else []
    known = [*procedure.__dict__.get("parameters", ())] or known or [f"x{i + 1}" for i in range(most or least)] + ["x"]
    optional = [f"{known[-1]} ..."] if most is None else [f"[{word}]" for word in known[least:most]]
    return f"({' '.join([name, *known[:least], *optional])})"


def brief(value: Any) -> str:
    """What a value that is no procedure is, in a few words."""
    from schemenn.tracked import plain

    value = plain(value)
    if isinstance(value, Tensor | Mask):
        kind = "tensor" if isinstance(value, Tensor) else "mask"
        return f"{kind} {'×'.join(map(str, value.array.shape))}" if value.array.ndim else kind
    if isinstance(value, bool | int | float):
        from schemenn.write import write

        return write(value) if not isinstance(value, int) or value.bit_length() < 100 else "integer"
    return _CLASSES.get(type(value).__name__, "value")


# What the text of a definition says.


@cache
def _definitions(path: str) -> dict[str, int]:
    """The line at which each top-level definition of a library file begins, by name."""
    found: dict[str, int] = {}
    for number, line in enumerate(read_library(path).text.split("\n")):
        name = _defined_in(line)
        if name:
            found.setdefault(name, number)
    return found


def _defined_in(line: str) -> str:
    """The first name that the definition at the beginning of a line defines; "" if there is none."""
    if not line.lstrip().startswith("(define"):
        return ""
    words = line.replace("(", " ").replace(")", " ").split()
    return words[1] if len(words) > 1 else ""


@cache
def described(path: str, name: str) -> Help:
    """The help on a name that a library file defines."""
    number = _definitions(path).get(name)
    if number is None:
        return NOTHING
    lines = read_library(path).text.split("\n")
    stop = number + 1
    while stop < len(lines) and (lines[stop][:1].isspace() or not lines[stop]):
        stop += 1
    doc = comment_above("\n".join(lines), number + 1)
    text = "\n".join(lines[number:stop]).lstrip()
    other = _alias(text)
    if other and other != name:
        signatures = tuple(_called(each, name) for each in builtin_help(other).signatures)
    else:
        signatures = signatures_of(text, name)
    return Help(signatures, doc, "procedure" if signatures else "value")


def comment_above(text: str, line: int) -> str:
    """The comment that ends in the line above a line (from 1), without its semicolons and source."""
    lines = text.split("\n")
    found: list[str] = []
    for above in reversed(lines[: line - 1]):
        if not above.lstrip().startswith(";"):
            break
        found.append(above.lstrip().lstrip(";").strip())
    return "\n".join(reversed(found)).strip()


def _alias(text: str) -> str:
    """The name that a definition gives another name to; "" if it is no such definition."""
    items = tree(text).items
    if items and items[0].head == "define" and len(items[0].items) == 3:
        return items[0].items[2].name
    return ""


def signatures_of(text: str, name: str) -> tuple[str, ...]:
    """How a procedure is called, by the text of its definition or of its lambda expression."""
    items = tree(text).items
    return tuple(f"({' '.join([name, *words])})" for words in _parameter_lists(items[0])) if items else ()


def docstring_of(text: str) -> str:
    """The string that the body of a procedure begins with, by the text of its definition; "" without one."""
    form = tree(text).items[0]
    operands = form.operands()
    if form.head.startswith("define") and len(operands) == 2 and operands[1].head in _WHOLE:  # noqa: PLR2004
        operands = operands[1].operands()
    if len(operands) < 3 or not operands[0].is_list or operands[1].token.kind != "string":  # noqa: PLR2004
        return ""
    [literal] = read_all(Source("doc", operands[1].token.text))
    assert isinstance(literal, Atom)
    return "\n".join([line.strip() for line in literal.value.text.split("\n")]).strip()


def _parameter_lists(form: Node) -> list[list[str]]:
    operands = form.operands()
    if form.head == "case-lambda":
        return [_parameters(clause.items[0]) for clause in operands if clause.items]
    if form.head in _WHOLE and operands:
        return [_parameters(operands[0])[form.head == "named-lambda" :]]
    if form.head.startswith("define") and operands:
        target = operands[0]
        if target.is_list and target.items:
            return [_parameters(target)[1:]] if not target.items[0].is_list else _parameter_lists_of_curried(target)
        return _parameter_lists(operands[1]) if len(operands) > 1 and operands[1].is_list else []
    return []


def _parameter_lists_of_curried(target: Node) -> list[list[str]]:
    inner = target.items[0]
    while inner.items and inner.items[0].is_list:
        inner = inner.items[0]
    return [_parameters(inner)[1:]]


def _parameters(node: Node) -> list[str]:
    """The words of a parameter list, the rest as `rest ...`, what may be left out in brackets."""
    if not node.is_list:
        return [f"{node.token.text} ..."]
    words: list[str] = []
    rest = optional = False
    for item in node.items:
        text = item.items[0].token.text if item.is_list and item.items else item.token.text
        if item.token.kind == "dot" or text in ("#!rest", "#:rest"):
            rest = True
        elif text in ("#!optional", "#:optional", "#:key", "#!key"):
            optional = True
        elif rest:
            words.append(f"{text} ...")
        else:
            words.append(f"[{text}]" if optional or item.is_list else text)
    return words


def _called(signature: str, name: str) -> str:
    """A signature under another name."""
    _, blank, rest = signature.partition(" ")
    return f"({name}{blank}{rest}" if blank else f"({name})"
