"""A session: where the compiler meets the runtime.

    Session().run_source(Source("a.scm", "(define (f x) (* x x)) (f 3)"))  →  9

A session has one globals dict, in which every unit it runs is loaded, and the scope its programs are expanded in. Builtins are put
into the dict when a unit that reads them is loaded.
"""

from __future__ import annotations

import gc
import sys
from collections.abc import Callable
from types import CodeType
from typing import Any, Final

from schemenn.core import Node
from schemenn.datum import DEFAULT, EOF, FALSE, NIL, TRUE, UNSPECIFIED, Bytevector, Char, Environment, Pair, String
from schemenn.datum import Symbol, Vector, to_list
from schemenn.datum_table import build
from schemenn.errors import RunError
from schemenn.library import primitive_function, stdlib_index
from schemenn.pipeline import STAGES, Compiled, compile_unit
from schemenn.runtime.control import set_rewind
from schemenn.runtime.driver import execute
from schemenn.runtime.frames import Fragment
from schemenn.runtime.handlers import Caught, set_hooks
from schemenn.runtime.program import Listener, Program, run_program
from schemenn.runtime.state import DynamicState, state
from schemenn.runtime.tail import pend, run, tail
from schemenn.runtime.unpack import no_clause, split, split_rest
from schemenn.source import Source
from schemenn.unit import CodeIndex, Unit

DEPTH: Final = 3_000_000

RUNTIME: Final[dict[str, Any]] = {
    "%TRUE": TRUE,
    "%FALSE": FALSE,
    "%NIL": NIL,
    "%UNSPECIFIED": UNSPECIFIED,
    "%EOF": EOF,
    "%DEFAULT": DEFAULT,
    "%Pair": Pair,
    "%Vector": Vector,
    "%String": String,
    "%Char": Char,
    "%Symbol": Symbol,
    "%Bytevector": Bytevector,
    "%Caught": Caught,
    "%int": int,
    "%float": float,
    "%len": len,
    "%tail": tail,
    "%run": run,
    "%list": to_list,
    "%split": split,
    "%split_rest": split_rest,
    "%no_clause": no_clause,
}


def prepare_python() -> None:
    """Set Python up for Scheme programs: deep recursion, long integers, a patient collector."""
    sys.setrecursionlimit(DEPTH)
    sys.set_int_max_str_digits(0)
    gc.set_threshold(100_000, 50, 50)
    try:
        import resource
    except ImportError:
        return
    hard = resource.getrlimit(resource.RLIMIT_STACK)[1]
    resource.setrlimit(resource.RLIMIT_STACK, (hard, hard))


class Session:
    """Programs, lines and documents run in one; each has its own globals."""

    STAGES = STAGES

    def __init__(self) -> None:
        prepare_python()
        self.globals: dict[str, Any] = {"__builtins__": {}, "__name__": "scheme", "%session": self, **RUNTIME}
        self.codes = CodeIndex()
        self.scope = self._new_scope(False)
        self.units = 0
        self._stdlib: dict[str, str] | None = None
        self._fragments: dict[tuple[int, str], Fragment | None] = {}
        self._sites: dict[int, dict[int, str]] = {}
        self._install()

    def _install(self) -> None:
        """Make this the session that control procedures turn to."""
        from schemenn.conditions import condition_of
        from schemenn.primitives.control import set_host

        set_host(self)
        set_rewind(lambda: self.builtin("%rewind-and-throw"))
        set_hooks(lambda error: condition_of(error, self), lambda: self.builtin("%handle-error"))

    def _new_scope(self, library: bool) -> Any:
        from schemenn.expand.scope import TopScope

        return TopScope(self.builtin_key, library=library)

    # Builtins.

    @property
    def stdlib(self) -> dict[str, str]:
        """The file that defines each name of the standard library."""
        if self._stdlib is None:
            self._stdlib = stdlib_index()
        return self._stdlib

    def builtin_key(self, name: str) -> str | None:
        """The key of a builtin name, which is the name itself."""
        from schemenn.primitive_table import primitives

        return name if name in primitives() or name in self.stdlib else None

    def builtin(self, key: str) -> Any:
        """The value of a builtin, loaded if need be."""
        if key not in self.globals:
            self.need([key])
        return self.globals[key]

    def need(self, keys: list[str]) -> None:
        """Load those of the keys that are builtins not loaded yet."""
        from schemenn.primitive_table import primitives

        for key in keys:
            if key in self.globals:
                continue
            if key in primitives():
                self.globals[key] = primitive_function(key)
            elif key in self.stdlib:
                self._load_library(self.stdlib[key])

    def _load_library(self, path: str) -> None:
        from schemenn.expand import expand_unit
        from schemenn.read import read_all

        with open(path, encoding="utf-8") as stream:
            source = Source(path, stream.read())
        compiled = self._compile(expand_unit(read_all(source), self._new_scope(True)), source)
        keys = [key for key in compiled.globals_read if self.stdlib.get(key) != path]
        for form in self._link(compiled, []):
            form()
        self.need(keys)

    # Compiling and loading.

    def _compile(self, forms: list[Node], source: Source) -> Compiled:
        self.units += 1
        return compile_unit(forms, source, str(self.units))

    def _link(self, compiled: Compiled, keys: list[str]) -> list[Callable[[], Any]]:
        """The functions of a unit's forms, their constants and the builtins among `keys` in place."""
        self.need(keys)
        for name, table in compiled.tables.items():
            if name not in self.globals:
                self.globals[name] = build(table)
        final = compiled.final
        unit = Unit(compiled.code, compiled.sources, lambda: {f"%form{i}": form for i, form in enumerate(final)})
        return list(self.load_code(unit).values())

    def load_code(self, unit: Unit) -> dict[str, Any]:
        """Run the module of a unit; answer the functions it defines."""
        self.codes.add(unit)
        namespace: dict[str, Any] = {}
        exec(unit.code, self.globals, namespace)
        return namespace

    def program(self, source: Source, each: Listener | None = None) -> Program:
        """Compile a source, up to and including its first top-level `load`, the rest when that has run."""
        from schemenn.read import read_all

        return self._program(read_all(source), source, each)

    def _program(self, syntax: list[Any], source: Source, each: Listener | None) -> Program:
        from schemenn.expand import expand_unit

        end = next((i + 1 for i, form in enumerate(syntax) if is_load(form)), len(syntax))
        nodes = expand_unit(syntax[:end], self.scope)
        spans = [node.span for node in nodes]
        compiled = self._compile(nodes, source)
        for name in sorted(self.scope.newly_shadowed):
            self.globals.setdefault("user." + name, self.builtin(name))
        forms = self._link(compiled, compiled.globals_read)
        rest = syntax[end:]
        return Program(forms, spans, each, (lambda: self._program(rest, source, each)) if rest else None)

    # Running.

    def run_source(self, source: Source, each: Listener | None = None) -> Any:
        """Run all forms of a source; answer the last value. `each` is told the value of every form, and its span.

        Raises: SchemeError with its span, CompilerBug, SchemeExit, KeyboardInterrupt.
        """
        state.now = DynamicState(None, None, {})
        try:
            return execute(run_program, self.program(source, each), 0)
        except RunError as error:
            self._explain(error)
            raise
        except Exception as error:
            raise self._explain(error) from error

    def _explain(self, error: Exception) -> Exception:
        from schemenn.conditions import condition_of

        return condition_of(error, self)

    def flush(self) -> None:
        """Write out what waits in the standard output."""
        sys.stdout.flush()

    @property
    def command_line(self) -> list[str]:
        """What `(command-line)` answers."""
        from schemenn.primitives import system

        return system.program.command_line

    @command_line.setter
    def command_line(self, words: list[str]) -> None:
        from schemenn.primitives import system

        system.program.command_line = words

    # What a running program asks of its session.

    def eval_datum(self, datum: Any, environment: Environment) -> Any:
        """Compile a datum as a program of its own and leave it to the caller to run."""
        from schemenn.source import Span
        from schemenn.syntax import from_datum
        from schemenn.write import write

        source = Source("eval", write(datum))
        span = Span(source, 1, 0, 1, len(source.text))
        return pend(run_program, self._program([from_datum(datum, span)], source, None), 0)

    def load_file(self, filename: str, environment: Environment) -> Any:
        """Compile a file and leave it to the caller to run."""
        from schemenn.errors import FileError

        try:
            with open(filename, encoding="utf-8") as stream:
                source = Source(filename, stream.read())
        except OSError as error:
            raise FileError(f"load: cannot read {filename}: {error.strerror}", (String(filename),)) from None
        return pend(run_program, self.program(source), 0)

    def environment(self) -> Environment:
        """The environment programs run in."""
        return Environment(self.scope)

    def resume_point(self, code: CodeType, instruction: int) -> Fragment | None:
        """The rest of the computation of a frame at a call; None if the call was its last."""
        from schemenn.instructions import stores_after_calls

        if id(code) not in self._sites:
            self._sites[id(code)] = stores_after_calls(code)
        site = self._sites[id(code)].get(instruction)
        if site is None:
            return None
        key = (id(code), site)
        if key not in self._fragments:
            self._fragments[key] = self._fragment(code, site)
        return self._fragments[key]

    def _fragment(self, code: CodeType, site: str) -> Fragment:
        from schemenn.resume import rest_after

        found = self.codes.find(code)
        assert found is not None
        unit, name = found
        rest = rest_after(unit.forms[name], site)
        assert rest is not None, (code.co_name, site)
        procedure, live = rest
        return Fragment(tuple([variable.name for variable in live]), lambda: self._compile_rest(code, unit, procedure))

    def _compile_rest(self, code: CodeType, unit: Unit, procedure: Any) -> Any:
        from schemenn.emit import emit_procedures
        from schemenn.passes.name_variables import name_variables

        name_variables([procedure], None)
        self.units += 1
        emitted = emit_procedures({code.co_name: procedure}, unit.sources, str(self.units))
        for constant, table in emitted.tables.items():
            self.globals.setdefault(constant, build(table))
        self.need(emitted.globals_read)
        rest = Unit(emitted.code(), unit.sources, lambda: {code.co_name: procedure.body})
        return self.load_code(rest)[code.co_name]

    def is_library(self, source: Source) -> bool:
        """Whether a source is a file of the standard library."""
        return source.name in self.stdlib.values()

    # Looking at the stages.

    def dump(self, source: Source, stage: str) -> str:
        """The text of one stage of the compilation of a source."""
        from schemenn.dump import dump

        return dump(source, stage, self.scope)


def is_load(form: Any) -> bool:
    """Whether a top-level form is a call of `load`, which may define macros for what follows."""
    items = getattr(form, "items", None)
    return bool(items) and getattr(items[0], "name", "") == "load"
