"""Statements → lines of text: indentation, long lines broken at their brackets, `print`s as a person writes them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Final

from schemenn.translate.code import Block, Code, Group, IfBlock, Jump, Plain, Print, Return, Statement, While
from schemenn.translate.constants import text_literal
from schemenn.translate.rows.output import f_string

WIDTH: Final = 100


@dataclass
class Line:
    """A line: how deep it stands, its text, the line of the source it comes from, and the comment behind it."""

    depth: int
    text: str
    source: int | None = None
    comment: str = ""
    before: list[str] = field(default_factory=list)

    def render(self) -> list[str]:
        """The line as it is printed, its comments before it, and the parts of a long one one below the other."""
        indent = "    " * self.depth
        lines = [f"{indent}{comment}".rstrip() for comment in self.before]
        if not self.text:
            return lines
        comment = f"  # {self.comment}" if self.comment else ""
        parts = wrapped(indent, self.text)
        if len(parts) == 1 and len(parts[0] + comment) <= WIDTH:
            return [*lines, parts[0] + comment]
        apart = [f"{indent}# {self.comment}"] if self.comment else []
        is_expectation = self.comment.startswith(("=>", "prints:", "error:", "⇒"))
        return [*lines, *parts, *apart] if is_expectation else [*lines, *apart, *parts]


def lines_of(block: Block, depth: int = 0) -> list[Line]:
    """The lines of a block."""
    lines: list[Line] = []
    after_def = False
    for statement in block:
        is_def = isinstance(statement, Group) and statement.head.startswith(("def ", "class "))
        found = _lines(statement, depth)
        follows_decorator = bool(lines) and lines[-1].text.startswith("@")
        if lines and found and (is_def or after_def) and not follows_decorator:
            found[0].before = [""] * (1 if depth else 2) + found[0].before
        if found:
            after_def = is_def
        lines += found
    return lines


def _lines(statement: Statement, depth: int) -> list[Line]:
    source = statement.span.line
    match statement:
        case Plain(text=text) | Jump(text=text):
            return [Line(depth, text, source)]
        case Return(code=code):
            return [Line(depth, "return" if code is None else f"return {code.text}", source)]
        case Print():
            text = print_text(statement)
            return [Line(depth, text, source)] if text else []
        case While(test=test, body=body):
            return [Line(depth, f"while {test.text}:", source), *_inner(body, depth)]
        case IfBlock(branches=branches):
            return _branches(branches, depth, source)
        case Group(head=head, body=body, doc=doc):
            lines = [Line(depth, head, source)]
            lines += [Line(depth + 1, line) for line in docstring(doc)] if doc else []
            return lines + (_inner(body, depth) if body or not doc else [])
    raise TypeError(statement)


def _inner(body: Block, depth: int) -> list[Line]:
    return lines_of(body, depth + 1) or [Line(depth + 1, "pass")]


def _branches(branches: list[tuple[Code | None, Block]], depth: int, source: int) -> list[Line]:
    lines: list[Line] = []
    word = "if"
    for test, body in branches:
        lines.append(Line(depth, "else:" if test is None else f"{word} {test.text}:", source if word == "if" else None))
        lines += _inner(body, depth)
        word = "elif"
    return lines


def docstring(doc: list[str]) -> list[str]:
    """The lines of a docstring."""
    texts = [line.rstrip().replace("\\", "\\\\").replace('"""', "'''") for line in doc]
    if len(texts) == 1:
        return [f'"""{texts[0]}"""' if not texts[0].endswith('"') else f'"""{texts[0]} """']
    return [f'"""{texts[0]}', *texts[1:], '"""']


def print_text(statement: Print) -> str:
    """The call of print."""
    parts: list[str | Code] = []
    for part in statement.parts:
        if isinstance(part, str) and parts and isinstance(parts[-1], str):
            parts[-1] += part
        elif part != "":
            parts.append(part)
    ends_line = statement.ends_line
    if not ends_line and parts and isinstance(parts[-1], str) and parts[-1].endswith("\n"):
        parts[-1] = parts[-1][:-1]
        ends_line = True
    if parts and parts[-1] == "":
        parts.pop()
    if not parts:
        return "print()" if ends_line else ""
    end = "" if ends_line else ', end=""'
    if len(parts) == 1:
        only = parts[0]
        text = text_literal(only) if isinstance(only, str) else only.at(2)
        return f"print({text}{end})"
    text_of_all = f_string(parts)
    if text_of_all is not None and len(text_of_all) < WIDTH - 16:
        return f"print({text_of_all}{end})"
    texts = [text_literal(part) if isinstance(part, str) else part.at(2) for part in parts]
    return f'print({", ".join(texts)}, sep=""{end})'


def wrapped(indent: str, text: str) -> list[str]:
    """A text in lines that are not too long, broken inside of brackets."""
    if len(indent) + len(text) <= WIDTH:
        return [indent + text]
    place = _widest_bracket(text)
    if place is None or place[1] - place[0] < 12:
        return _in_parentheses(indent, text)
    start, end = place
    inner = indent + "    "
    parts = _split(text[start + 1 : end])
    is_list = parts and parts[0].endswith(",")
    last = "," if is_list and not text[start + 1 : end].startswith("*") and not parts[-1].startswith("**") else ""
    lines = [indent + text[: start + 1]]
    joined = " ".join(parts)
    if len(inner) + len(joined) < WIDTH and is_list and not any(part.startswith(("[", "{")) for part in parts):
        parts, last = [joined], ""
    for index, part in enumerate(parts):
        lines += wrapped(inner, part + (last if index == len(parts) - 1 else ""))
    tail = text[end:]
    return [*lines, *wrapped(indent, tail)] if len(indent) + len(tail) <= WIDTH else [*lines, indent + tail]


def _in_parentheses(indent: str, text: str) -> list[str]:
    """A long value without brackets, put between parentheses."""
    for start in ("return ", " = "):
        head, found, value = text.partition(start)
        if found and (head == "" or start == " = "):
            parts = _split(value)
            if len(parts) > 1 and not parts[0].endswith(","):
                return [f"{indent}{head}{found}(", *[f"{indent}    {part}" for part in parts], f"{indent})"]
    return [indent + text]


def _scan(text: str) -> list[tuple[int, int]]:
    """For each character outside of quotes its index, and how deep in brackets it stands."""
    found = []
    depth, quote, index = 0, "", 0
    while index < len(text):
        character = text[index]
        if quote:
            if character == "\\":
                index += 1
            elif character == quote:
                quote = ""
        elif character in "\"'":
            quote = character
        else:
            depth -= character in ")]}"
            found.append((index, depth))
            depth += character in "([{"
        index += 1
    return found


def _widest_bracket(text: str) -> tuple[int, int] | None:
    """The start and end of the widest outermost brackets."""
    best, start = None, 0
    for index, depth in _scan(text):
        if depth == 0 and text[index] in "([{":
            start = index
        elif depth == 0 and text[index] in ")]}" and (best is None or index - start > best[1] - best[0]):
            best = (start, index)
    return best


def _is_between_parameters(text: str, comma: int, top: list[int]) -> bool:
    """Whether a comma stands between the parameters of a lambda expression."""
    start = text.rfind("lambda ", 0, comma)
    return start in top and not any(text[index] == ":" for index in top if start < index < comma)


def _split(text: str) -> list[str]:
    """The parts of what stands in brackets: at commas, or before `for`, `if` and operators."""
    places = _scan(text)
    top = [index for index, depth in places if depth == 0]
    commas = [index for index in top if text[index] == "," and not _is_between_parameters(text, index, top)]
    is_comprehension = any(text.startswith(" for ", index) for index in top)
    if commas and not is_comprehension:
        ends = [index + 1 for index in commas]
    else:
        for words in ((" for ", " if ", " else "), (" or ",), (" and ",), (" + ", " - ")):
            ends = [index for index in top if text.startswith(words, index)]
            if is_comprehension and words[0] == " for ":
                first = next(index for index in top if text.startswith(" for ", index))
                ends = [index for index in ends if index >= first]
            if ends:
                break
    starts = [0, *ends]
    return [text[a:b].strip() for a, b in zip(starts, [*ends, len(text)], strict=True) if text[a:b].strip()]
