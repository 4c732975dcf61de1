"""A unit that came from the cache, before anybody has asked what it was made of."""

from __future__ import annotations

from schemenn.unit import Unit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from schemenn.compiler import Compiler
    from schemenn.image import Image
    from schemenn.session import Session
    from schemenn.source import Source
    from schemenn.unit import Forms


class Frozen:
    """The first unit of a session, from the cache: there are no forms and no scope until they are asked for."""

    def __init__(self, session: Session, image: Image, source: Source, is_file: bool) -> None:
        self._is_file = is_file
        self._image = image
        self._source = source
        self._session = session
        self._forms: Forms | None = None
        self.unit = Unit(image.code, image.sources, self._make)

    def thaw(self, compiler: Compiler) -> None:
        """Bring the compiler to where it would be if it had compiled the unit."""
        from schemenn.read import read_all

        syntax = read_all(self._source)[: self._image.end]
        if self._is_file:
            compiler.begin_program(syntax)
        self._forms = compiler.thaw(self.unit, syntax, self._image.constants, self._image.files)

    def _make(self) -> Forms:
        if self._forms is None:
            _ = self._session.compiler
        assert self._forms is not None
        return self._forms
