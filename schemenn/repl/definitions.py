"""Where a name is defined, and the text of its definition.

    source_of("filter", names)   →   Definition("(define (filter …) …)", "…/list-search.scm:26:1")
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from schemenn.core import Define
from schemenn.expand.scope import Transformer
from schemenn.library import macro_file, place_of, read_library
from schemenn.procedures import is_procedure
from schemenn.read import read_all
from schemenn.repl.procedure_text import definition_span
from schemenn.syntax import Form, Identifier

if TYPE_CHECKING:
    from schemenn.repl.editor.names import Names
    from schemenn.session import Session
    from schemenn.source import Source, Span
    from schemenn.syntax import Syntax


class Definition(NamedTuple):
    """The text of a definition, and the place where it stands; `is_python`: a primitive."""

    text: str
    place: str
    is_python: bool = False


def source_of(name: str, names: Names) -> Definition | None:
    """The definition of what a name means; None for what has none as text."""
    binding = names.binding(name)
    if isinstance(binding, Transformer):
        own = name in names.scope.bindings
        return _of_macro(name, names.session) if own else _in_file(macro_file(name), name)
    if not isinstance(binding, str):
        return None
    place = place_of(binding)
    if place is not None:
        from schemenn.procedures import scheme_name

        return _of_primitive(binding) if place.function else _in_file(place.module, scheme_name(binding))
    return _of_variable(name, binding, names)


def _of_primitive(key: str) -> Definition | None:
    from importlib import import_module
    from inspect import getsource

    place = place_of(key)
    assert place is not None
    module = import_module(f"schemenn.primitives.{place.module}")
    function = getattr(module, place.function)
    try:
        text = getsource(function)
    except OSError:  # the function is one that a decorator has made
        text = _text_in_module(getsource(module), place.function)
    except TypeError:
        return None
    return Definition(text.rstrip(), f"schemenn/primitives/{place.module}.py, in Python", True) if text else None


def _text_in_module(text: str, function: str) -> str:
    """The text of a function that a module defines, its decorators included; "" if there is none of that name."""
    import ast

    for node in ast.parse(text).body:
        if isinstance(node, ast.FunctionDef) and node.name == function:
            first = min([node.lineno, *[decorator.lineno for decorator in node.decorator_list]])
            return "\n".join(text.split("\n")[first - 1 : node.end_lineno])
    return ""


def _in_file(path: str | None, name: str) -> Definition | None:
    """The definition of a name in a file of the library, with the comment above it."""
    if path is None:
        return None
    source = read_library(path)
    found = [form for form in _all_forms(source) if _defines(form, name)]
    return None if not found else _with_comment(source, found[0].span)


def _all_forms(source: Source) -> list[Syntax]:
    """The top-level forms of a source, and those in the libraries in it."""
    found = []
    for form in read_all(source):
        found.append(form)
        for inner in form.items if isinstance(form, Form) else []:
            if isinstance(inner, Form) and inner.items and getattr(inner.items[0], "name", "") == "begin":
                found += inner.items[1:]
    return found


def _defines(form: Syntax, name: str) -> bool:
    """Whether a form is a definition of the name, by its text."""
    if not isinstance(form, Form) or len(form.items) < 2:  # noqa: PLR2004
        return False
    head, target = form.items[:2]
    if not isinstance(head, Identifier) or not head.name.startswith("def"):
        return False
    while isinstance(target, Form) and target.items:
        if head.name in ("define-values", "define-record-type"):
            return any([getattr(item, "name", "") == name for item in target.items])
        target = target.items[0]
    return getattr(target, "name", "") == name or (
        head.name == "define-record-type" and any([_mentions(item, name) for item in form.items[1:]])
    )


def _mentions(syntax: Syntax, name: str) -> bool:
    if isinstance(syntax, Form):
        return any([_mentions(item, name) for item in syntax.items])
    return getattr(syntax, "name", "") == name


def _with_comment(source: Source, span: Span) -> Definition:
    first = span.line
    while first > 1 and source.line(first - 1).lstrip().startswith(";"):
        first -= 1
    above = [source.line(number) for number in range(first, span.line)]
    return Definition("\n".join([*above, span.text()]), str(span))


def _of_macro(name: str, session: Session) -> Definition | None:
    for source in _sources(session):
        for form in reversed(_all_forms(source)):
            if _defines(form, name):
                return _with_comment(source, form.span)
    return None


def _sources(session: Session) -> list[Source]:
    """The sources of the program, the latest first."""
    return [source for unit in session.codes.units() if not unit.library for source in unit.sources]


def _of_variable(name: str, key: str, names: Names) -> Definition | None:
    """The latest definition of a global; of a procedure that was computed, its lambda expression."""
    for unit in names.session.codes.units():
        for node in [] if unit.library else unit.made_of.core:
            if isinstance(node, Define) and node.key == key and node.span is not None:
                return _with_comment(node.span.source, node.span)
    value = names.value(name)
    span = definition_span(value, names.session) if is_procedure(value) else None
    return None if span is None else _with_comment(span.source, span)
