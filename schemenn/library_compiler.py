"""The standard library compiled: the files of stdlib/ as code by definition.

(define (f x) (car (g x)))  →  definitions {"f": ("%form0", ["car", "g"])}
"""

from __future__ import annotations

import os
from types import CodeType
from typing import Any

from schemenn.core import Define, Node
from schemenn.core_walk import walk
from schemenn.expand import TopScope, expand_unit
from schemenn.image import adopt, tables_of
from schemenn.library import builtin_key, read_library
from schemenn.passes.facts import Facts
from schemenn.pipeline import Compiled, compile_unit
from schemenn.read import read_all
from schemenn.shipped_libraries import builtin, expand_interface
from schemenn.source import Source
from schemenn.unit import Forms, inner_functions, top_functions


def forms_of(source: Source, constants: dict[str, Any]) -> Forms:
    """The forms of a library made again, with the constants that its loaded code has."""
    compiled = _compile(source)
    adopt(constants, compiled.constants, compiled.final)
    final = {f"%form{i}": form for i, form in enumerate(compiled.final)}
    return Forms([], final, compiled.assumed, compiled.procedures)


def _compile(source: Source) -> Compiled:
    nodes = expand_interface(source).nodes if source.name.endswith(".sld") else _flat(source)
    return compile_unit(nodes, source, os.path.basename(source.name), Facts(is_builtin=_is_builtin))


def _flat(source: Source) -> list[Node]:
    return expand_unit(read_all(source), TopScope(builtin, prefix=""))


def compile_library(path: str) -> tuple[Any, ...]:
    """What `Library` is made of: the code of a file, its constants as tables, its definitions."""
    compiled = _compile(read_library(path))
    reads = {name for name in compiled.globals_read if builtin_key(name)}
    functions = {code.co_name: code for code in top_functions(compiled.code)}
    definitions = {}
    for number, form in enumerate(compiled.final):
        function = f"%form{number}"
        needed = sorted(reads & _names(functions[function]))
        definitions.update({key: (function, needed) for key in _defined(form)})
    return (compiled.code, tables_of(compiled.constants), definitions)


def _names(code: CodeType) -> set[str]:
    """The names of globals (and attributes) that a function and those inside it use."""
    return {name for each in (code, *inner_functions(code)) for name in each.co_names}


def _defined(form: Node) -> list[str]:
    return [node.key for node in walk(form) if isinstance(node, Define)]


def _is_builtin(key: str) -> bool:
    return builtin_key(key) is not None
