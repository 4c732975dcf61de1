"""A session: where the compiler meets the runtime.

    Session().run_source(Source("a.scm", "(define (f x) (* x x)) (f 3)"))  →  9

A session has one globals dict, in which every unit it runs is loaded. Builtins are put into it when a unit that reads
them is loaded. The compiling half (compiler.py), with the scope that programs are expanded in, is imported when
something is compiled: a session whose program comes from the cache does without.
"""

from __future__ import annotations

import sys

from schemenn.datum import Environment, new_string, to_list
from schemenn.errors import RunError
from schemenn.library import Builtins, check_access
from schemenn.programs import Programs
from schemenn.python_settings import freeze, prepare_python
from schemenn.runtime.control import set_rewind
from schemenn.runtime.driver import execute
from schemenn.runtime.handlers import set_hooks
from schemenn.runtime.names import RUNTIME
from schemenn.runtime.program import run_program
from schemenn.runtime.state import DynamicState, state
from schemenn.runtime.tail import pend, tail
from schemenn.source import Source
from schemenn.unit import CodeIndex, Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType
    from typing import Any

    from schemenn.compiler import Compiler
    from schemenn.expand import Binding
    from schemenn.runtime.frames import Fragment
    from schemenn.runtime.program import Listener
    from schemenn.specialize import Specializer
    from schemenn.syntax import Syntax


class Session:
    """Programs, lines and documents run in one; each has its own globals.

    A `sandboxed` one has neither the primitives that reach outside (files, the environment) nor files to include.
    """

    common_limits: Any = None
    """The limits of time and memory that new sessions have (limits.py): a face sets what its options ask for."""

    def __init__(self, sandboxed: bool = False, allows_python: bool = False) -> None:
        prepare_python()
        self.sandboxed = sandboxed
        self.allows_python = allows_python and not sandboxed
        self.has_python = False
        self.globals: dict[str, Any] = {"__builtins__": {}, "__name__": "scheme", "%session": self, **RUNTIME}
        self.codes = CodeIndex()
        self.command_line: list[str] = []
        self.last_value: str | None = None
        self.limits: Any = Session.common_limits
        self._builtins = Builtins(self.globals, self.codes, self._introduce, sandboxed, self.allows_python)
        self._compiler: Compiler | None = None
        self._programs = Programs(self)
        self._specializer: Specializer | None = None

    @property
    def compiler(self) -> Compiler:
        """The compiling half, in which what came from the cache has been expanded again."""
        if self._compiler is None:
            from schemenn.compiler import Compiler

            self._compiler = Compiler(self)
            if self._programs.frozen is not None:
                self._programs.frozen.thaw(self._compiler)
        return self._compiler

    @property
    def has_compiler(self) -> bool:
        """Whether anything has been compiled, or brought back, in this session."""
        return self._compiler is not None

    def name_last_value(self, key: str) -> None:
        """Let `_` stand for the value of a global in the expressions of programs, as a prompt wants it."""
        self.last_value = key
        if self._compiler is not None:
            self._compiler.scope.last_value = key

    # Builtins.

    def builtin(self, key: str) -> Any:
        """The value of a builtin, loaded if need be, or of another global."""
        return self._builtins.value(key)

    def supply(self, keys: list[str], constants: dict[str, Any]) -> None:
        """Put the constants that code needs, and the builtins among the keys, in their places."""
        self._builtins.need(keys)
        for name, value in constants.items():
            self.globals.setdefault(name, value)

    def is_library(self, source: Source) -> bool:
        """Whether a source is a file of the standard library."""
        return any([unit.library and source in unit.sources for unit in self.codes.units()])

    # Loading.

    def load_code(self, unit: Unit) -> dict[str, Any]:
        """Run the module of a unit; answer the functions it defines."""
        self.codes.add(unit)
        namespace: dict[str, Any] = {}
        exec(unit.code, self.globals, namespace)
        return namespace

    # Running.

    def run_source(
        self,
        source: Source,
        each: Listener | None = None,
        is_file: bool = False,
        syntax: list[Syntax] | None = None,
    ) -> Any:
        """Run all forms of a source, or those in `syntax`; answer the last value. `each` is told the value of every
        form, and its span.

        The source is compiled up to and including the first form that `ends_unit`, the rest when that has run.
        `is_file`: it is a program file, which sees only what it imports if it begins with an import.
        Raises: SchemeError with its span, CompilerBug, SchemeExit, KeyboardInterrupt.
        """

        def begin() -> Any:
            program = self._programs.of(source, each, is_file, syntax)
            freeze()
            return pend(run_program, program)

        return self.call(begin)

    def call(self, procedure: Any, *operands: Any) -> Any:
        """Call a procedure and see it through to its value, within the limits. Raises: as run_source"""
        if self.limits is None:
            return self._call(procedure, operands)
        with self.limits.watch(self):
            return self._call(procedure, operands)

    @property
    def is_spent(self) -> bool:
        """Whether a limit has been reached, so that the rest of a document is not to be run."""
        return self.limits is not None and bool(self.limits.is_spent)

    def _call(self, procedure: Any, operands: tuple[Any, ...]) -> Any:
        self._install()
        try:
            return execute(procedure, *operands)
        except RunError as error:
            self._explain(error)
            raise
        except Exception as error:
            raise self._explain(error) from error
        finally:
            _forget()

    def _install(self) -> None:
        """Make this the session that control procedures turn to."""
        _forget()
        set_rewind(lambda: self.builtin("%rewind-and-throw"))
        set_hooks(
            self._explain,
            lambda: self.builtin("%handle-error"),
            lambda: self.builtin("%with-unwinding-handler"),
        )
        for name in ("control", "maps", "system"):
            self._introduce(name)

    def _introduce(self, module: str) -> None:
        """Tell a module of primitives that has been imported which session runs."""
        found = sys.modules.get(f"schemenn.primitives.{module}")
        if found is not None and module in {"control", "maps"}:
            found.set_host(self)
        elif found is not None and module == "system":
            found.program.command_line = self.command_line

    def _explain(self, error: Exception) -> Exception:
        if isinstance(error, SystemError) and "without exception set" in str(error):
            # what CPython 3.11 says when there is no memory for one more frame
            error = MemoryError().with_traceback(error.__traceback__)
        if isinstance(error, MemoryError) and self.limits is not None:
            self.limits.out_of_memory(error)
        from schemenn.conditions import condition_of

        return condition_of(error, self)

    def place(self, error: RunError) -> None:
        """Write on an error that no program has raised where the program was; nothing of it is tried again."""
        from schemenn.places import Places

        places = Places(error, self)
        error.span = places.span()
        error.calls, error.jumps = places.calls()

    def flush(self) -> None:
        """Write out what waits in the standard output."""
        sys.stdout.flush()

    # What a running program asks of its session.

    def eval_datum(self, datum: Any, environment: Environment) -> Any:
        """Compile a datum as a program of its own and leave it to the caller to run."""
        return pend(run_program, self._programs.of_datum(datum, environment))

    def load_file(self, filename: str, environment: Environment) -> Any:
        """Compile a file and leave it to the caller to run."""
        from schemenn.errors import FileError

        from schemenn.program_file import read_program

        try:
            source = read_program(filename)
        except OSError as error:
            raise FileError(f"load: cannot read {filename}: {error.strerror}", (new_string(filename),)) from None
        return pend(run_program, self._programs.next(source, None, environment.scope))

    def python_module(self, parts: list[str]) -> dict[str, Binding]:
        """What a Python module holds: the keys of its public names, of those of its submodules with a dot between, and
        of itself under the name "". Raises: RunError where Python is closed to the session, or there is no such module
        """
        check_access("import", "Python", self.sandboxed, self.allows_python)
        from schemenn.primitives.python_objects import contents

        self.has_python = True
        module = ".".join(parts)
        keys: dict[str, Binding] = {}
        for name, value in contents(module).items():
            key = f"%python {module} {name}"
            self.globals[key] = value
            keys[name] = key
        return keys

    def define_macro(self, name: str, procedure: Any) -> None:
        """Make a macro of the program of a procedure from data to data."""
        from schemenn.expand.forms.procedural_macros import ProceduralMacro

        def rewrite(operands: list[Any]) -> Any:
            try:
                return execute(procedure, *operands)
            except Exception as error:
                raise self._explain(error) from error

        self.compiler.scope.bindings[name] = ProceduralMacro(name, rewrite)

    def environment(self) -> Environment:
        """The environment programs run in."""
        return Environment(self.compiler.scope)

    def environment_of(self, import_sets: list[Any], immutable: bool) -> Any:
        """A new environment with what is imported into it; the libraries run first."""
        from schemenn.datum import intern

        made = Environment(self.compiler.environment())
        datum = to_list([intern("import"), *import_sets])
        program = self._programs.of_datum(datum, made)
        made.scope.immutable = immutable
        program.forms.append(lambda: made)
        program.spans.append(None)
        return pend(run_program, program)

    @property
    def specializer(self) -> Specializer:
        """The way from a procedure back to the compiler, for its vector variant."""
        if self._specializer is None:
            from schemenn.specialize import Specializer

            self._specializer = Specializer(self)
        return self._specializer

    def resume_point(self, code: CodeType, instruction: int) -> Fragment | None:
        """The rest of the computation of a frame at a call; None if the call was its last."""
        return self.compiler.resume_point(code, instruction)

    # Looking at the stages.

    @property
    def STAGES(self) -> list[str]:  # noqa: N802
        """The names of the stages of the compilation."""
        from schemenn.pipeline import STAGES

        return STAGES

    def dump(self, source: Source, stage: str) -> str:
        """The text of one stage of the compilation of a source."""
        from schemenn.dump import dump

        return dump(source, stage, self.compiler.scope)


def _forget() -> None:
    """Leave nothing behind of a program that ran: no dynamic state, no pending tail call."""
    state.now = DynamicState(None, None, {})
    tail.f = tail.site = None
    tail.args = ()
