"""What loading a unit needs, in a form that goes into the cache.

    (car x)  →  Image(code, needs=["car"], …)  →  record, a tuple that marshal takes  →  Image

The forms a unit was made of are not in it: they can be had again from the source.
"""

from __future__ import annotations

from schemenn.errors import ReadError
from schemenn.program_file import read_if_there
from schemenn.source import Source, Span

TYPE_CHECKING = False
if TYPE_CHECKING:
    from types import CodeType
    from typing import Any

    from schemenn.core import Node

    Record = tuple[Any, ...]


class Image:
    """A compiled unit.

    `needs` are the builtins its code reads, `constants` go into globals; `shadowed` are the builtin names whose
    locations the program takes over, and whether calls rely on the procedure there to answer at once (session:
    `settled`); `spans` belong to the forms that are the source's own, and `end` is the number of forms of the source it
    holds, None if all. `files` are the texts of the other files it is made of, None for one that was not there.
    """

    __slots__ = ("code", "constants", "end", "files", "needs", "shadowed", "sources", "spans")

    def __init__(  # noqa: PLR0913, PLR0917  a record: each part is named where it is made
        self,
        code: CodeType,
        needs: list[str],
        constants: dict[str, Any],
        shadowed: list[tuple[str, bool]],
        sources: list[Source],
        spans: list[Span | None],
        end: int | None,
        files: dict[str, str | None],
    ) -> None:
        self.code = code
        self.needs = needs
        self.constants = constants
        self.shadowed = shadowed
        self.sources = sources
        self.spans = spans
        self.end = end
        self.files = files


def to_record(image: Image) -> Record | None:
    """The image as plain data; None if it holds what has no description."""
    tables = tables_of(image.constants)
    if tables is None:
        return None
    spans = [None if s is None else (s.line, s.column, s.end_line, s.end_column) for s in image.spans]
    names = [source.name for source in image.sources[1:]]
    return (image.code, image.needs, tables, image.shadowed, spans, image.end, image.files, names)


def from_record(record: Record, source: Source) -> Image | None:
    """The image of a unit that was made of `source`; None if another of its files is not what it was."""
    code, needs, tables, shadowed, spans, end, files, names = record
    if not all([_is_still(path, text) for path, text in files.items()]):
        return None
    places = [None if place is None else Span(source, *place) for place in spans]
    sources = [source, *[Source(name, files[name]) for name in names]]
    return Image(code, needs, constants_of(tables), shadowed, sources, places, end, files)


def _is_still(path: str, text: str | None) -> bool:
    """Whether a file has that text, or is not there if it is None."""
    try:
        source = read_if_there(path)
    except ReadError:
        return False
    return text == (None if source is None else source.text)


def tables_of(constants: dict[str, Any]) -> dict[str, Any] | None:
    """Descriptions of constants; None if there is one that cannot be described."""
    from schemenn.datum_table import describe

    tables = {name: describe(value) for name, value in constants.items()}
    opaque = [row for table in tables.values() for row in table if row[0] == "object"]
    return None if opaque else tables


def constants_of(tables: dict[str, Any]) -> dict[str, Any]:
    """The constants that the tables describe."""
    if not tables:
        return {}
    from schemenn.datum_table import build

    return {name: build(table) for name, table in tables.items()}


def adopt(live: dict[str, Any], made: dict[str, Any], forms: list[Node]) -> None:
    """Put the constants that loaded code has into forms that were made again, in place of those made with them."""
    from schemenn.core import Const
    from schemenn.core_walk import walk

    known = {id(value): live[name] for name, value in made.items()}
    for form in forms:
        for node in walk(form):
            if isinstance(node, Const) and id(node.value) in known:
                node.value = known[id(node.value)]
