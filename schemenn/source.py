"""Source texts and the places in them.

A `Source` is a named text; a `Span` is a stretch of it. Lines and columns are those an editor shows
(lines from 1, columns from 1 in messages); inside a `Span` columns count from 0, as in Python's `ast`.

    Span(source, 3, 4, 3, 11)  →  "xor.scm:3:5"
"""

FILE_STEP = 10_000_000
"""How far the lines of each further file of a unit are moved up in the positions of its code."""


class Source:
    """A text with the name it is reported under (a path, `<stdin>`, `repl[3]`)."""

    __slots__ = ("_lines", "name", "text")

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        self.text = text
        self._lines: list[str] | None = None

    def line(self, number: int) -> str:
        """The text of line `number`, counted from 1; empty beyond the end."""
        if self._lines is None:
            self._lines = self.text.split("\n")
        return self._lines[number - 1].rstrip("\r") if 0 < number <= len(self._lines) else ""

    def place(self, line: int, column: int) -> str:
        """How messages name a place in the text; the column counts from 0."""
        return f"{self.name}:{line}:{column + 1}"

    def line_name(self, line: int) -> str:
        """How messages name a line of the text when they speak of the text already."""
        return f"line {line}"


class Span:
    """A stretch of a source: first and last line (from 1), first and past-the-end column (from 0)."""

    __slots__ = ("column", "end_column", "end_line", "line", "source")

    def __init__(self, source: Source, line: int, column: int, end_line: int, end_column: int) -> None:
        self.source = source
        self.line = line
        self.column = column
        self.end_line = end_line
        self.end_column = end_column

    def __str__(self) -> str:
        return self.source.place(self.line, self.column)

    def __repr__(self) -> str:
        return f"Span({self}-{self.end_line}:{self.end_column + 1})"

    def text(self) -> str:
        """The source text the span covers."""
        lines = [self.source.line(n) for n in range(self.line, self.end_line + 1)]
        lines[-1] = lines[-1][: self.end_column]
        lines[0] = lines[0][self.column :]
        return "\n".join(lines)

    def excerpt(self) -> str:
        """The first source line with the covered part underlined by carets."""
        line = self.source.line(self.line)
        end = self.end_column if self.end_line == self.line else len(line)
        start = min(self.column, len(line))
        gap = "".join("\t" if c == "\t" else " " for c in line[:start])
        return f"{line}\n{gap}{'^' * max(1, end - start)}"
