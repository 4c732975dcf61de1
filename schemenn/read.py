"""Text → datums.

    read_all(Source("f.scm", "(f x) 1"))   →   [Form([Identifier(f), Identifier(x)]), Atom(1)]
    DatumReader(stream).read()             →   one datum; the rest stays in the stream

The grammar is scheme.lark. A text goes scanner → parser (Lark, LALR) → datum_builder; a stream of characters goes
through port_scanner instead. Importing this module imports neither Lark nor the grammar: the first reading does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from schemenn.datum import EOF
from schemenn.source import Source

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemenn.port_scanner import CharacterStream, PortScanner
    from schemenn.source import Span
    from schemenn.syntax import Syntax


def read_all(source: Source, fold_case: bool = False) -> list[Syntax]:
    """All datums of a text, as syntax objects; `fold_case` as if it began with `#!fold-case`.

    Raises: ReadError, or IncompleteInput where more text could make it right
    """
    from schemenn.labels import tie_labels
    from schemenn.parser import parse, terminals
    from schemenn.scanner import TextScanner

    scanner = TextScanner(terminals(), source, fold_case)
    datums = parse(scanner)
    return [tie_labels(datum) for datum in datums] if scanner.has_labels else datums


def folds_case(source: Source) -> Callable[[Span], bool]:
    """A procedure that says of a place where a datum begins whether `#!fold-case` holds there.

    Raises: ReadError
    """
    if "#!fold-case" not in source.text:
        return lambda place: False
    from schemenn.parser import terminals
    from schemenn.scanner import TextScanner

    scanner = TextScanner(terminals(), source, False)
    folded = {(token.span.line, token.span.column) for token in scanner.tokens() if scanner.fold_case}
    return lambda place: (place.line, place.column) in folded


class DatumReader:
    """Takes datums from a stream of characters; belongs to one port, since `#!fold-case` lasts."""

    __slots__ = ("_name", "_scanner", "_stream")

    def __init__(self, stream: CharacterStream, name: str = "port") -> None:
        self._stream = stream
        self._name = name
        self._scanner: PortScanner | None = None

    def read(self) -> Any:
        """The next datum, leaving what follows it in the stream; the end-of-file object if there is none.

        Raises: ReadError, or IncompleteInput where the stream ends inside a datum
        """
        from schemenn.labels import tie_labels
        from schemenn.parser import parse, terminals
        from schemenn.port_scanner import PortScanner
        from schemenn.syntax import to_datum

        scanner = self._scanner
        if scanner is None:
            scanner = self._scanner = PortScanner(terminals(), self._stream, Source(self._name, ""), False)
        datums = parse(scanner)
        if not datums:
            return EOF
        return to_datum(tie_labels(datums[0]) if scanner.has_labels else datums[0])
