"""How sources become programs: forms compiled up to the first that ends a unit, or the same from the cache.

    Programs(session).of(Source("a.scm", "(define x 1) (define-macro (m) 2) (m)"), …)
    →  a Program of two forms, and of the third when these have run
"""

from __future__ import annotations

from schemenn.cache import open_cache
from schemenn.frozen import Frozen
from schemenn.image import Image, from_record, to_record
from schemenn.runtime.program import Program
from schemenn.runtime.redefinition import afresh, settled
from schemenn.source import Source

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any

    from schemenn.datum import Environment
    from schemenn.expand import TopScope
    from schemenn.runtime.program import Listener
    from schemenn.session import Session
    from schemenn.syntax import Syntax
    from schemenn.unit import Unit


class Programs:
    """Makes the programs of one session. `frozen` is the first of them, if it came from the cache."""

    def __init__(self, session: Session) -> None:
        self.session = session
        self.frozen: Frozen | None = None

    def of(self, source: Source, each: Listener | None, is_file: bool, syntax: list[Syntax] | None) -> Program:
        """The program of a source, or of some of its forms. Raises: SchemeError where it cannot be compiled"""
        is_first = self.frozen is None and not self.session.has_compiler
        if syntax is None:
            return self._first(source, each, is_file) if is_first else self.next(source, each)
        if is_first and is_file:
            self.session.compiler.begin_program(syntax)
        return self._compiled(syntax, source, each)[1]

    def next(self, source: Source, each: Listener | None, scope: TopScope | None = None) -> Program:
        """A program that follows others."""
        from schemenn.read import read_all

        return self._compiled(read_all(source), source, each, scope)[1]

    def of_datum(self, datum: Any, environment: Environment) -> Program:
        """The program that a datum is."""
        from schemenn.source import Span
        from schemenn.syntax import from_datum
        from schemenn.write import write

        source = Source("eval", write(datum))
        span = Span(source, 1, 0, 1, len(source.text))
        return self._compiled([from_datum(datum, span)], source, None, environment.scope)[1]

    def _first(self, source: Source, each: Listener | None, is_file: bool) -> Program:
        """The program of a fresh session, from the cache if it has been compiled before."""
        cache, name = open_cache(), f"{source.name}\0{is_file}\0{self.session.sandboxed}\0{source.text}"
        record = cache.load("program", name)
        image = None if record is None else from_record(record, source)
        if image is None:
            from schemenn.read import read_all

            syntax = read_all(source)
            if is_file:
                self.session.compiler.begin_program(syntax)
            image, program = self._compiled(syntax, source, each)
            record = to_record(image)
            if record is not None and not self.session.has_python:
                cache.store("program", name, record)
            return program
        self.frozen = Frozen(self.session, image, source, is_file)
        more = self._more(source, image.end, each)
        return Program(self._link(image, self.frozen.unit), list(image.spans), each, more)

    def _compiled(
        self, syntax: list[Syntax], source: Source, each: Listener | None, scope: TopScope | None = None
    ) -> tuple[Image, Program]:
        compiler = self.session.compiler
        end = next((i + 1 for i, form in enumerate(syntax[:-1]) if ends_unit(form)), None)
        image, unit, broke = compiler.compile(syntax[:end], source, end, scope or compiler.scope)
        forms = self._link(image, unit)
        if broke and forms:
            forms[0] = afresh(forms[0])
        more = None if end is None else lambda: self._compiled(syntax[end:], source, each, scope)[1]
        return image, Program(forms, list(image.spans), each, more)

    def _more(self, source: Source, end: int | None, each: Listener | None) -> Callable[[], Program] | None:
        """What compiles the forms of a source from `end` on."""
        if end is None:
            return None
        from schemenn.read import read_all

        return lambda: self._compiled(read_all(source)[end:], source, each)[1]

    def _link(self, image: Image, unit: Unit) -> list[Callable[[], Any]]:
        """The functions of a unit's forms, with all that they need in place."""
        session = self.session
        for name, relied_on in image.shadowed:
            value = session.builtin(name)
            session.globals.setdefault("user." + name, settled(value, name) if relied_on else value)
        session.supply(image.needs, image.constants)
        return list(session.load_code(unit).values())


def ends_unit(form: Any) -> bool:
    """Whether a top-level form must have run before what follows is expanded: it may define macros for that."""
    items: Any = getattr(form, "items", None)
    return bool(items) and getattr(items[0], "name", "") in ("load", "define-macro")
