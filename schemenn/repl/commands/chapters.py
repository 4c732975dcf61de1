"""`,chapter` and `,block`: a document beside the session, its blocks run in it one by one."""

from __future__ import annotations

import re

from schemenn.errors import SchemeError
from schemenn.repl.commands.operands import file_in
from schemenn.repl.workspace import CommandError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from schemenn.documents.block import Block, Document
    from schemenn.repl.workspace import Workspace


def chapter_command(workspace: Workspace, operand: str) -> None:
    """Open a document, if one is named; list the blocks of the one that is open."""
    from schemenn.commands.run_document import listing

    if operand:
        workspace.chapter = _document(workspace, file_in(operand))
        workspace.next_block = 1
    chapter = _open(workspace)
    workspace.say(f"{chapter.name}: {len(chapter.blocks)} block{'' if len(chapter.blocks) == 1 else 's'}")
    workspace.say(listing(chapter, width=workspace.width))


def _document(workspace: Workspace, name: str) -> Document:
    from schemenn.documents.read_document import is_document, read_document
    from schemenn.program_file import find_program

    if workspace.session.sandboxed and workspace.started:
        raise CommandError(",chapter: a session in the sandbox reads no files")
    if not is_document(name):
        raise CommandError(f"{name} is no document: one ends in .md or .html")
    try:
        return read_document(find_program(name))
    except OSError as error:
        raise CommandError(f"{name}: {error.strerror}") from None
    except SchemeError as error:
        raise CommandError(error.message) from None


def _open(workspace: Workspace) -> Document:
    if workspace.chapter is None:
        raise CommandError("no chapter is open; ,chapter FILE opens one")
    return workspace.chapter


def block_command(workspace: Workspace, operand: str) -> None:
    """Run blocks in this session: a number, several, 2-4, all; without any, the next one."""
    chapter = _open(workspace)
    for number in _numbers(operand, workspace.next_block, len(chapter.blocks)):
        block = chapter.blocks[number - 1]
        workspace.say(f"; block {number}, line {block.line}")
        workspace.next_block = number + 1
        _run(workspace, block)


def _numbers(operand: str, following: int, count: int) -> list[int]:
    """The numbers of the blocks that an operand means. Raises: CommandError"""
    if operand == "all":
        return list(range(1, count + 1))
    numbers: list[int] = []
    for word in operand.replace(",", " ").split() or [str(following)]:
        match = re.fullmatch(r"([0-9]+)(?:-([0-9]+))?", word)
        if match is None:
            raise CommandError(f"{word} is not the number of a block")
        first, last = int(match[1]), int(match[2] or match[1])
        wrong = next((each for each in (first, last) if not 1 <= each <= count), None)
        if wrong is not None:
            raise CommandError(f"there is no block {wrong}; the chapter has {count}")
        numbers += range(first, last + 1)
    return numbers


def _run(workspace: Workspace, block: Block) -> None:
    """Run a block; an error that it foretells is shown, and the block goes on. Raises: SchemeError, CompilerBug"""
    from schemenn.documents.block_run import run_block
    from schemenn.documents.form_run import Forms, Tape

    values: list[Any] = []
    failed: list[int | None] = []
    for found in run_block(Tape(workspace.session), block, values.append):
        if not found.is_foretold:
            raise found.error
        workspace.fail(found.error)
        failed.append(found.form)
    if workspace.traces is not None:
        workspace.traces.renew(workspace)
    kept = [form.span.text() for place, form in enumerate(Forms(block.source).syntax) if place not in failed]
    workspace.note("\n".join(kept) if failed else block.text.strip())
    for value in values:
        workspace.show_value(value)
