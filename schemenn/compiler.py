"""The half of a session that compiles: the scope of its programs, the units made so far, and what each assumed.

A session whose program came from the cache has none until it needs one; then that program is expanded again first, so
that the scope is what it would be.
"""

from __future__ import annotations

from types import CodeType
from typing import TYPE_CHECKING, Any

from schemenn.core import Lambda
from schemenn.emit import emit_procedures
from schemenn.expand import Libraries, TopScope, expand_library, expand_unit
from schemenn.expand.scope import PROGRAM_KEYWORDS
from schemenn.image import Image, adopt
from schemenn.instructions import stores_after_calls
from schemenn.library import builtin_key, place_of
from schemenn.passes.facts import Facts
from schemenn.passes.name_variables import name_variables
from schemenn.pipeline import Compiled, compile_unit
from schemenn.redefinition import changing_keys, defined_keys, exchange, loosened, mentions, renewed, settled_keys
from schemenn.resume import cut_long, rest_after, shape_of
from schemenn.runtime.frames import Fragment
from schemenn.runtime.tail import pend
from schemenn.shipped_libraries import builtin, exporters_hint, shipped_library
from schemenn.syntax import Form, Identifier
from schemenn.unit import Forms, Unit

if TYPE_CHECKING:
    from schemenn.core import Node
    from schemenn.session import Session
    from schemenn.source import Source, Span
    from schemenn.syntax import Syntax


class Compiler:
    """Compiles the programs of one session, one unit after the other."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.libraries = Libraries(builtin, shipped_library, expand_library, exporters_hint)
        self.libraries.files.sandboxed = session.sandboxed
        self.libraries.python = session.python_module
        self.scope = TopScope(builtin, self.libraries)
        self.scope.last_value = session.last_value
        self._units: list[Unit] = []
        self._superseded: list[Unit] = []
        self._count = 0
        self._defined: set[str] = set()
        self._changing: set[str] = set()
        self._fragments: dict[tuple[int, str], Fragment] = {}
        self._owners: dict[tuple[int, str], Unit] = {}
        self._sites: dict[int, dict[int, str]] = {}
        self._entered: dict[tuple[object, ...], Any] = {}
        self._kept: list[Lambda] = []

    # Programs.

    def compile(
        self, syntax: list[Syntax], source: Source, end: int | None, scope: TopScope
    ) -> tuple[Image, Unit, bool]:
        """Compile a unit; tells whether it broke what earlier units assumed, which are then compiled again."""
        self.libraries.files.begin_unit({}, {})
        nodes, compiled, retracted = self._passes(syntax, source, scope)
        shadowed = scope.newly_shadowed
        needs = [key for key in compiled.globals_read if builtin_key(key)]
        relied_on = [(name, self._relies_on(name, nodes, compiled)) for name in sorted(shadowed)]
        spans = [node.span if node.span is not None and node.span.source is source else None for node in nodes]
        files = self.libraries.files.consulted
        image = Image(compiled.code, needs, compiled.constants, relied_on, compiled.sources, spans, end, files)
        broke = self._renew_dependents(defined_keys(nodes), shadowed)
        unit = Unit(compiled.code, compiled.sources, lambda: _forms(nodes, compiled))
        self._take_in(unit, nodes, retracted)
        return image, unit, broke

    def thaw(
        self, unit: Unit, syntax: list[Syntax], constants: dict[str, Any], files: dict[str, str | None]
    ) -> Forms:
        """Expand and compile again what came from the cache as the session's first unit."""
        sources = {each.name: each for each in unit.sources[1:]}
        self.libraries.files.begin_unit(files, sources)
        nodes, compiled, retracted = self._passes(syntax, unit.sources[0], self.scope)
        adopt(constants, compiled.constants, [*nodes, *compiled.final])
        self._take_in(unit, nodes, retracted)
        return _forms(nodes, compiled)

    def _passes(
        self, syntax: list[Syntax], source: Source, scope: TopScope
    ) -> tuple[list[Node], Compiled, set[str]]:
        nodes = expand_unit(syntax, scope)
        retracted = self._changing | (self._defined - settled_keys(nodes))
        return nodes, compile_unit(nodes, source, self._name(), _facts(retracted)), retracted

    def begin_program(self, syntax: list[Syntax]) -> None:
        """Let a program file that begins with an import or a library see what it imports, and no more."""
        first = syntax[0] if syntax else None
        head = first.items[0] if isinstance(first, Form) and first.items else None
        if isinstance(head, Identifier) and head.name in PROGRAM_KEYWORDS:
            self.scope = TopScope(builtin, self.libraries, sees_builtins=False)

    def environment(self) -> TopScope:
        """A scope of its own for `eval`, that sees what is imported into it."""
        self._count += 1
        return TopScope(builtin, self.libraries, f"%environment{self._count} ", sees_builtins=False)

    def _name(self) -> str:
        self._count += 1
        return str(self._count)

    def _take_in(self, unit: Unit, nodes: list[Node], retracted: set[str]) -> None:
        unit.retracted |= retracted
        self._units.append(unit)
        self._defined |= defined_keys(nodes)
        self._changing |= changing_keys(nodes)

    def _relies_on(self, name: str, nodes: list[Node], compiled: Compiled) -> bool:
        """Whether calls that expect the program's procedure might meet the builtin, and get a pending tail call."""
        key = "user." + name
        place = place_of(name)
        return place is not None and place.bounces and key in compiled.assumed and key not in settled_keys(nodes)

    # Redefinition.

    def _renew_dependents(self, keys: set[str], shadowed: set[str]) -> bool:
        """Compile again the units that assumed something of the keys, or use the builtins now shadowed."""
        for unit in self._superseded:
            self._loosen(unit, keys, shadowed)
        pairs = [(unit, self._again(unit)) for unit in self._units if self._loosen(unit, keys, shadowed)]
        if pairs:
            successors = {id(unit): successor for unit, successor in pairs}
            self._superseded += [unit for unit, _ in pairs]
            self._units = [successors.get(id(unit), unit) for unit in self._units]
            for _, successor in pairs:
                self.session.codes.add(successor)
            exchange(pairs)
        return bool(pairs)

    def _loosen(self, unit: Unit, keys: set[str], shadowed: set[str]) -> bool:
        """Note what is broken in a unit. Continuations in its code are compiled anew when they are next entered."""
        broken = unit.made_of.assumed & keys
        used = mentions(unit, shadowed) if shadowed else set()
        if not broken and not used:
            return False
        unit.loose = True
        self._entered.clear()
        unit.retracted |= broken
        unit.renamed.update({name: "user." + name for name in used})
        for place, owner in self._owners.items():
            if owner is unit:
                self._fragments[place].function = None
        return True

    def _again(self, unit: Unit) -> Unit:
        """The unit compiled for what is true now."""
        made = unit.made_of
        if not made.core:
            forms = made.final.items()
            rests = {name: loosened(form, unit.renamed) for name, form in forms if isinstance(form, Lambda)}
            return self._rest_unit(rests, unit)
        nodes = renewed(made.core, unit.renamed)
        compiled = compile_unit(nodes, unit.sources[0], self._name(), _facts(unit.retracted))
        self.session.supply(compiled.globals_read, compiled.constants)
        successor = Unit(compiled.code, compiled.sources, lambda: _forms(nodes, compiled))
        successor.retracted |= unit.retracted
        return successor

    # Continuations.

    def resume_point(self, code: CodeType, instruction: int) -> Fragment | None:
        """The rest of the computation of a frame at a call; None if the call was its last."""
        if id(code) not in self._sites:
            self._sites[id(code)] = stores_after_calls(code)
        site = self._sites[id(code)].get(instruction)
        if site is None:
            return None
        place = (id(code), site)
        if place not in self._fragments:
            found = self.session.codes.find(code)
            assert found is not None
            self._owners[place] = found[0]
            span = found[0].span(list(code.co_positions())[instruction // 2])
            self._fragments[place] = self._fragment(*found, code, site, span)
        return self._fragments[place]

    def _fragment(self, unit: Unit, top: str, code: CodeType, site: str, span: Span | None) -> Fragment:
        rest = rest_after(unit.forms[top], site)
        assert rest is not None, (code.co_name, site)
        procedure, live = rest
        names = tuple([variable.name for variable in live])
        return Fragment(names, lambda: self._enter_rest(code, unit, procedure), span, code.co_name)

    def _enter_rest(self, code: CodeType, unit: Unit, procedure: Lambda) -> Any:
        """The function of a rest. Code made for a rest has calls of its own, whose rests are mostly known already."""
        shape = shape_of(procedure)
        if shape not in self._entered:
            self._kept.append(procedure)
            self._entered[shape] = self._compile_rest(code, unit, procedure)
        return self._entered[shape]

    def _part(self, code: CodeType, unit: Unit, procedure: Lambda) -> str:
        """Take in a part of a long rest; it is compiled when it is first called."""
        self._count += 1
        key = f"%part:{self._count}"

        def part(*values: Any) -> Any:
            self.session.globals[key] = function = self._enter_rest(code, unit, procedure)
            return pend(function, *values)

        self.session.globals[key] = part
        return key

    def _compile_rest(self, code: CodeType, unit: Unit, procedure: Lambda) -> Any:
        if unit.loose:
            procedure = loosened(procedure, unit.renamed)
        procedure = cut_long(procedure, lambda part: self._part(code, unit, part))
        # Not a name of the program: a procedure that assigns its own name would be stored there, as Python has it.
        name = code.co_name if code.co_name.startswith("%") else f"%(rest) {code.co_name}"
        rest = self._rest_unit({name: procedure}, unit)
        if not unit.library:
            self._units.append(rest)
        return self.session.load_code(rest)[name]

    def _rest_unit(self, procedures: dict[str, Lambda], home: Unit) -> Unit:
        """A unit of procedures after the last pass, made of procedures of another unit."""
        name_variables(list(procedures.values()), None)
        emitted = emit_procedures(procedures, home.sources, self._name())
        self.session.supply(emitted.globals_read, emitted.constants)
        of = home.made_of
        made = Forms([], dict(procedures), set() if home.loose else of.assumed, of.procedures)
        return Unit(emitted.code(), home.sources, lambda: made, home.library)


def _facts(retracted: set[str]) -> Facts:
    return Facts(frozenset(retracted), lambda key: builtin_key(key) is not None)


def _forms(nodes: list[Node], compiled: Compiled) -> Forms:
    final = {f"%form{i}": form for i, form in enumerate(compiled.final)}
    return Forms(nodes, final, compiled.assumed, compiled.procedures)
