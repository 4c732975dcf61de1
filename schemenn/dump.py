"""`--dump STAGE`: what a source is at each stage of its compilation."""

from __future__ import annotations

import ast
from typing import Any

from schemenn.core_text import core_to_text
from schemenn.emit import emit_unit
from schemenn.expand import expand_unit
from schemenn.passes.facts import Facts
from schemenn.pipeline import run_passes
from schemenn.read import read_all
from schemenn.source import Source
from schemenn.syntax import to_datum
from schemenn.write import write


def dump(source: Source, stage: str, scope: Any) -> str:
    """The text of the stage: data as they are read, core forms, or Python."""
    syntax = read_all(source)
    if stage == "syntax":
        return "\n".join([write(to_datum(form)) for form in syntax])
    forms = expand_unit(syntax, scope)
    if stage != "core":
        forms = run_passes(forms, Facts(), "" if stage == "python" else stage)
    if stage != "python":
        return "\n\n".join([core_to_text(form) for form in forms])
    module = emit_unit(forms, source, "0").module
    return ast.unparse(ast.fix_missing_locations(module))
