"""Which commands there are, and which one a text means. Nothing of them is imported here.

    command_in(",ti (f 3)")    →  (the command `time`, "(f 3)")
    command_in("(f 3)")        →  None
    completions("t")           →  [time, trace]
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final


class Command:
    """A command: the module and function that do it, what may follow its name, and what it does.

    `operand` says what kind of text follows: EXPR and VALUE are Scheme, NAME a name, FILE a file name; in brackets if
    it may be left out.
    """

    __slots__ = ("doc", "module", "name", "operand")

    def __init__(self, name: str, operand: str, module: str, doc: str) -> None:
        self.name = name
        self.operand = operand
        self.module = module
        self.doc = doc

    @property
    def takes_scheme(self) -> bool:
        """Whether Scheme follows, which may go on over several lines."""
        return self.name != "set" and any([word in self.operand for word in ("EXPR", "VALUE", "PROC", "LIB")])


class UnknownCommand(ValueError):
    """No command, or more than one, begins so; the message says which."""


COMMANDS: Final = (
    Command("help", "[COMMAND]", "helping", "the commands, or one of them"),
    Command("doc", "NAME", "looking", "what a name stands for: signature and description"),
    Command("apropos", "TEXT", "looking", "names that have the text in them, or in what they do"),
    Command("describe", "VALUE", "describing", "what is known of the value of an expression"),
    Command("source", "NAME", "looking", "the text of the definition of a name"),
    Command("env", "[TEXT]", "looking", "what this session has defined"),
    Command("all", "[EXPR]", "describing", "the last value, or another, with nothing left out"),
    Command("load", "FILE", "loading", "run a file"),
    Command("reload", "", "loading", "run the files again that were loaded"),
    Command("import", "LIB", "loading", "import a library: ,import (srfi 1)"),
    Command("time", "EXPR", "timing", "evaluate, and say how long it took"),
    Command("bench", "EXPR", "timing", "evaluate many times, and say how long one takes"),
    Command("profile", "EXPR", "profiling", "evaluate, and say which procedures took the time"),
    Command("expand", "EXPR", "stages", "what the macros make of an expression"),
    Command("dump", "[STAGE] EXPR", "stages", "what the compiler makes of it: core, Python, any stage"),
    Command("math", "EXPR", "formulas", "the expression, or a procedure by name, as mathematics"),
    Command("python", "EXPR", "formulas", "the expression, or a procedure by name, as numpy"),
    Command("grad", "EXPR", "gradients", "the steps of backpropagation through an expression"),
    Command("why", "PROC [VALUE …]", "gradients", "what keeps a procedure from running over whole tensors"),
    Command("trace", "[NAME …]", "tracing", "show calls of procedures; alone: which are traced"),
    Command("untrace", "[NAME …]", "tracing", "show them no more; alone: none of all"),
    Command("bt", "", "failures", "the calls that the last error came through"),
    Command("frame", "[N]", "failures", "go to one of these calls: its place and its variables"),
    Command("locals", "", "failures", "the variables of that call"),
    Command("chapter", "[FILE]", "chapters", "open a document, or list the blocks of the open one"),
    Command("block", "[N …]", "chapters", "run blocks of it: 2, 2 5, 2-4 or all; alone: the next"),
    Command("save", "FILE", "keeping", "write the forms of this session into a program file"),
    Command("set", "[NAME VALUE]", "keeping", "change a setting, or list them all"),
    Command("quit", "", "helping", "leave; so does Ctrl-D"),
)


def find_command(word: str) -> Command:
    """The command of that name, or the only one that begins so. Raises: UnknownCommand"""
    found = [command for command in COMMANDS if command.name == word] or completions(word)
    if len(found) == 1:
        return found[0]
    if found and word:
        raise UnknownCommand(f",{word} may be {' or '.join([f',{command.name}' for command in found])}")
    raise UnknownCommand(f"there is no command ,{word}; ,help lists them")


def completions(beginning: str) -> list[Command]:
    """The commands whose names begin so."""
    return [command for command in COMMANDS if command.name.startswith(beginning)]


def is_command(text: str) -> bool:
    """Whether a text is a command: it begins with a comma that a letter, a question mark or nothing follows."""
    rest = text.lstrip()[1:]
    return text.lstrip().startswith(",") and (not rest.strip() or rest[0].isalpha() or rest[0] == "?")


def command_in(text: str) -> tuple[Command, str] | None:
    """The command that a text is, and its operand; None if it is none. Raises: UnknownCommand"""
    if not is_command(text):
        return None
    word, *operand = text.strip()[1:].split(None, 1) or [""]
    return find_command("help" if word == "?" else word), operand[0].strip() if operand else ""


def scheme_in(text: str) -> str:
    """The Scheme in a text, which must be complete: what follows the command if it is one, all of it if not.

    ",time (f" → "(f",    ",doc car" → ""
    """
    try:
        found = command_in(text)
    except UnknownCommand:
        return ""
    if found is None:
        return text
    return found[1] if found[0].takes_scheme else ""
