"""What may stand at the cursor: the completions of a text, each with what the menu says of it.

    candidates("(vector-r", 9, names)  →  vector-ref, vector-reverse!, …

In a string that names a file, files; in an import, libraries and their exports; after a comma at the beginning,
commands; everywhere else the names bound around the cursor and those of the session.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final, NamedTuple

from schemenn.repl.commands.table import Command, UnknownCommand, command_in, completions, is_command
from schemenn.repl.editor.call import call_at, marked
from schemenn.repl.editor.files import file_names
from schemenn.repl.editor.help_text import help_on
from schemenn.repl.editor.libraries import exports_of, library_doc, library_texts
from schemenn.repl.editor.local_names import local_names
from schemenn.repl.editor.names import Names
from schemenn.repl.editor.symbols import names_beginning, symbol_prefix
from schemenn.repl.editor.syntax_help import Help
from schemenn.repl.editor.tokens import Token
from schemenn.repl.editor.tree import Node, token_at, tree
from schemenn.repl.settings import SETTINGS

_LOADERS: Final = frozenset({"load", "include", "include-ci"})
_FILE_PARAMETERS: Final = frozenset({"file", "filename", "path", "infile", "outfile"})
_IMPORTERS: Final = frozenset({"import", "require", "require-extension", "use", "use-modules"})
_IMPORT_SETS: Final = frozenset({"only", "except", "prefix", "rename", "for"})
_WORD: Final = re.compile(r"""[^\s()\[\]{}"'`,;]*\Z""")


class Candidate(NamedTuple):
    """A completion: what replaces the text from `start` to the cursor, and what the menu says of it when asked."""

    text: str
    start: int
    about: Callable[[], str]
    shown: str = ""


def candidates(text: str, position: int, names: Names) -> list[Candidate]:
    """The completions at a position of a text, the likeliest first."""
    token = token_at(text, position)
    if token is not None and _is_inside(token, position):
        return _files_in_string(text, position, token, names) if token.kind == "string" else []
    sign = symbol_prefix(text[:position])
    if sign:
        start = position - len(sign)
        return [Candidate(symbol, start, partial(str, symbol), name) for name, symbol in names_beginning(sign)]
    if is_command(text):
        found = _for_command(text, position, names)
        if found is not None:
            return found
    imported = _in_import(text, position, names)
    return _names(text, position, names) if imported is None else imported


def _is_inside(token: Token, position: int) -> bool:
    """Whether a position is inside a string or comment, rather than behind it."""
    if token.kind == "comment":
        return position < token.stop or not token.closed or token.text.startswith(";")
    return token.kind == "string" and (position < token.stop or not token.closed)


# Names.


def _names(text: str, position: int, names: Names) -> list[Candidate]:
    word = _WORD.search(text[:position])
    prefix = word[0] if word else ""
    start = position - len(prefix)
    nesting = tree(text)
    own = [name for name in local_names(nesting, position, names.shapes) if not _is_being_typed(name, text, start)]
    found = [Candidate(name, start, lambda: "bound here") for name in own if name.startswith(prefix)]
    seen = {each.text for each in found}
    everything = [name for name in names.all() if name not in seen]
    fitting = [name for name in everything if name.startswith(prefix)]
    if not found and not fitting:
        fitting = [name for name in everything if fits_by_parts(name, prefix)]
    return found + [Candidate(name, start, partial(about, name, names)) for name in fitting]


def _is_being_typed(name: str, text: str, start: int) -> bool:
    """Whether the only place where a name stands is the one that is being typed."""
    return text.startswith(name, start) and text.count(name) == 1


def fits_by_parts(name: str, abbreviation: str) -> bool:
    """Whether each part of an abbreviation begins a part of a name, as in `v-r` for `vector-ref`."""
    parts, wholes = abbreviation.split("-"), name.split("-")
    pairs = zip(wholes, parts, strict=False)
    return 1 < len(parts) <= len(wholes) and all(whole.startswith(part) for whole, part in pairs)


def about(name: str, names: Names) -> str:
    """What the menu says of a name: its parameters, and the first line of what it does."""
    return about_help(help_on(name, names))


def about_help(found: Help) -> str:
    """Parameters and first line of a help; what kind of thing it is, where it has neither."""
    written = found.signatures[0][1:-1].partition(" ")[2] if found.signatures else ""
    if found.signatures and not written:
        written = "no arguments"
    return " · ".join([part for part in (written, found.first_line) if part]) or found.kind


# Files.


def _files_in_string(text: str, position: int, token: Token, names: Names) -> list[Candidate]:
    call = None if names.session.sandboxed else call_at(text[: token.start] + " ", token.start + 1)
    if call is None:
        return []
    if call.name not in _LOADERS:
        signatures = help_on(call.name, names).signatures
        if not signatures or marked(signatures[0], call.argument)[1].strip("[]") not in _FILE_PARAMETERS:
            return []
    return _files(text[token.start + 1 : position], token.start + 1, call.name in _LOADERS)


def _files(prefix: str, start: int, only_scheme: bool) -> list[Candidate]:
    found = file_names(prefix, only_scheme)
    return [Candidate(name, start, partial(str, "folder" if name.endswith("/") else "")) for name in found]


# Libraries.


def _in_import(text: str, position: int, names: Names) -> list[Candidate] | None:
    """The libraries, or what one exports, if a position is in an import; else None."""
    path = tree(text).around(position)
    index = next((i for i, node in enumerate(path) if node.head in _IMPORTERS), None)
    if index is None or position <= path[index].items[0].stop:
        return None
    inner = path[-1]
    if inner.head in _IMPORT_SETS and inner is not path[index] and position > inner.items[0].stop:
        return _exports(inner, text, position)
    if inner is path[index]:
        return []
    return library_candidates(text, inner.token.stop, position, inner, names)


def library_candidates(text: str, start: int, position: int, inner: Node | None, names: Names) -> list[Candidate]:
    """The libraries whose names begin as the text from `start` to the position does."""
    typed = " ".join(text[start:position].split(" "))
    close = ")" if inner is None or inner.close is None else ""
    texts = [each for each in library_texts(names.session) if each[1:].startswith(typed)]
    words = [Candidate(f"{word} (", start, lambda: "a part of an import", word) for word in sorted(_IMPORT_SETS)]
    found = [Candidate(each[1:-1] + close, start, partial(library_doc, each), each) for each in texts]
    return found + [each for each in words if typed and each.text.startswith(typed)]


def _exports(form: Node, text: str, position: int) -> list[Candidate] | None:
    operands = form.operands()
    if not operands or position <= operands[0].stop:
        return []
    word = _WORD.search(text[:position])
    start = position - len(word[0]) if word else position
    exports = exports_of(text[operands[0].start : operands[0].stop])
    return [Candidate(name, start, lambda: "") for name in exports if name.startswith(text[start:position])]


# Commands.


def _for_command(text: str, position: int, names: Names) -> list[Candidate] | None:
    """What fits a command or its operand; None where an expression is typed."""
    start = text.index(",") + 1
    word = re.match(r"\S*", text[start:])
    end = start + len(word[0]) if word else start
    if position < start:
        return []
    if position <= end:
        return list(_commands(completions(text[start:position]), start))
    try:
        found = command_in(text)
    except UnknownCommand:
        return []
    return None if found is None else _operand(found[0], text, position, end, names)


def _commands(found: Iterable[Command], start: int) -> Iterator[Candidate]:
    for command in found:
        blank = " " if command.operand else ""
        yield Candidate(command.name + blank, start, partial(_about_command, command), command.name)


def _about_command(command: Command) -> str:
    return f"{command.operand} · {command.doc}" if command.operand else command.doc


def _operand(command: Command, text: str, position: int, end: int, names: Names) -> list[Candidate] | None:
    before = text[end:position]
    start = end + len(before) - len(before.lstrip())
    typed = text[start:position]
    words = typed.split(" ")
    if "FILE" in command.operand:
        return [] if names.session.sandboxed else _files(typed, start, command.name != "save")
    if "LIB" in command.operand and typed.startswith("("):
        return library_candidates(text, start + 1, position, None, names)
    if "COMMAND" in command.operand:
        return [each._replace(text=each.shown) for each in _commands(completions(typed), start)]
    if command.name == "set":
        return list(_settings(words, position - len(words[-1])))
    if "STAGE" in command.operand and len(words) == 1 and typed.isidentifier():
        return [Candidate(stage, start, lambda: "a stage") for stage in names.session.STAGES if stage.startswith(typed)]
    return None


def _settings(words: list[str], start: int) -> Iterator[Candidate]:
    for setting in SETTINGS:
        if len(words) == 1 and setting.name.startswith(words[0]):
            yield Candidate(setting.name + " ", start, partial(str, setting.doc), setting.name)
        elif len(words) == 2 and setting.name == words[0]:
            yield from [Candidate(each, start, lambda: "") for each in setting.words if each.startswith(words[1])]
