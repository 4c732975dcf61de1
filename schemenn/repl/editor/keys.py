"""What keys do that edit forms.

Enter evaluates what is complete; otherwise it begins a line where it belongs, which Alt-Enter and Ctrl-J always do.
At the beginning of a line Tab lines it up; else it makes a sign of its name, or completes. Alt-Q lines up all lines.
With Ctrl-Alt, F and B go over a datum, U out of a list, D into one, K deletes a datum; Alt-( puts one into brackets.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from prompt_toolkit.completion import CompleteEvent, get_common_complete_suffix
from prompt_toolkit.enums import DEFAULT_BUFFER
from prompt_toolkit.filters import emacs_mode, has_focus
from prompt_toolkit.key_binding import KeyBindings

from schemenn.repl.editor.completeness import is_complete
from schemenn.repl.editor.indentation import Shapes, indentation, reindented
from schemenn.repl.editor.motion import backward, down, forward, up
from schemenn.repl.editor.symbols import expand

if TYPE_CHECKING:
    from prompt_toolkit.buffer import Buffer
    from prompt_toolkit.key_binding.key_processor import KeyPressEvent

_BLANK_LINES = re.compile(r"(?:\n[ \t]*)+\Z")
_MOTIONS = {"c-f": forward, "c-b": backward, "c-u": up, "c-d": down}


def keys(shapes: Shapes) -> KeyBindings:
    """The keys of the editor."""
    bindings = KeyBindings()
    editing = has_focus(DEFAULT_BUFFER)

    @bindings.add("enter", filter=editing)
    def _enter(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.complete_state is not None and buffer.complete_state.current_completion is not None:
            buffer.complete_state = None
        elif is_complete(buffer.text):
            drop_blank_lines(buffer)
            buffer.validate_and_handle()
        else:
            begin_line(buffer, None if _goes_on_with_blanks(event) else shapes)

    @bindings.add("escape", "enter", filter=editing & emacs_mode)  # vi users end a mode by Escape, then press Enter
    @bindings.add("c-j", filter=editing)
    def _new_line(event: KeyPressEvent) -> None:
        begin_line(event.current_buffer, shapes)

    @bindings.add("tab", filter=editing)
    def _tab(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        if buffer.complete_state is not None:
            buffer.complete_next()
        elif not buffer.document.current_line_before_cursor.strip():
            line_up(buffer, shapes)
        elif not insert_sign(buffer):
            complete(buffer)

    @bindings.add("escape", "q", filter=editing & emacs_mode)
    def _line_up_all(event: KeyPressEvent) -> None:
        line_up_all(event.current_buffer, shapes)

    _add_motions(bindings)
    return bindings


def _add_motions(bindings: KeyBindings) -> None:
    editing = has_focus(DEFAULT_BUFFER) & emacs_mode
    for key, motion in _MOTIONS.items():
        bindings.add("escape", key, filter=editing)(_go(motion))

    @bindings.add("escape", "c-k", filter=editing)
    def _kill(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        end = forward(buffer.text, buffer.cursor_position)
        if end is not None:
            event.app.clipboard.set_text(buffer.delete(end - buffer.cursor_position))

    @bindings.add("escape", "(", filter=editing)
    def _wrap(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        end = forward(buffer.text, buffer.cursor_position)
        inside = "" if end is None else buffer.delete(end - buffer.cursor_position)
        blanks = len(inside) - len(inside.lstrip())
        buffer.insert_text(inside[:blanks] + "(" + inside[blanks:] + ")")
        buffer.cursor_left(len(inside) - blanks + 1)


def _go(motion: Callable[[str, int], int | None]) -> Callable[[KeyPressEvent], None]:
    def go(event: KeyPressEvent) -> None:
        buffer = event.current_buffer
        place = motion(buffer.text, buffer.cursor_position)
        if place is not None:
            buffer.cursor_position = place

    return go


def _goes_on_with_blanks(event: KeyPressEvent) -> bool:
    """Whether blanks follow that have been read already: a paste without brackets, which brings its own indentation."""
    following = event.app.key_processor.input_queue
    return bool(following) and following[0].data[:1] in (" ", "\t")


def drop_blank_lines(buffer: Buffer) -> None:
    """Take away the blank lines at the end of a text, which a paste leaves there."""
    text = buffer.text
    rest = _BLANK_LINES.sub("", text)
    if rest != text and not rest.endswith("\\"):  # a character may be a newline
        from prompt_toolkit.document import Document

        buffer.document = Document(rest, min(buffer.cursor_position, len(rest)))


def begin_line(buffer: Buffer, shapes: Shapes | None) -> None:
    """Begin a line where it belongs by the shapes; at its edge without them. Lines of strings are left as they are."""
    document = buffer.document
    before = document.text_before_cursor
    column = None if shapes is None else indentation(before + "\n", shapes)
    if column is not None:
        behind = document.current_line_after_cursor
        buffer.delete(len(behind) - len(behind.lstrip()))
        line = document.current_line_before_cursor
        buffer.delete_before_cursor(len(line) - len(line.rstrip()) if line.strip() else 0)
    buffer.insert_text("\n" + " " * (column or 0))


def line_up(buffer: Buffer, shapes: Shapes) -> None:
    """Put the line of the cursor, which stands before its text, where it belongs."""
    document = buffer.document
    before = document.text_before_cursor
    blanks = document.current_line_before_cursor
    column = indentation(before[: len(before) - len(blanks)], shapes)
    if column is None:
        return
    behind = document.current_line_after_cursor
    buffer.delete(len(behind) - len(behind.lstrip()))
    buffer.delete_before_cursor(len(blanks))
    buffer.insert_text(" " * column)


def line_up_all(buffer: Buffer, shapes: Shapes) -> None:
    """Put every line where it belongs; the cursor stays at its character."""
    from prompt_toolkit.document import Document

    text, position = buffer.text, buffer.cursor_position
    done = reindented(text, shapes)
    before = sum(not character.isspace() for character in text[:position])
    place = 0
    while before and place < len(done):
        before -= not done[place].isspace()
        place += 1
    buffer.document = Document(done, place)


def complete(buffer: Buffer) -> None:
    """Insert what all completions begin with; show them if there are several.

    The insertion does not wait: what is typed after Tab must not come before it.
    """
    found = list(buffer.completer.get_completions(buffer.document, CompleteEvent(completion_requested=True)))
    if len(found) == 1:
        buffer.delete_before_cursor(-found[0].start_position)
        buffer.insert_text(found[0].text)
    elif found:
        buffer.insert_text(get_common_complete_suffix(buffer.document, found))
        buffer.start_completion()


def insert_sign(buffer: Buffer) -> bool:
    """Make a sign of its name before the cursor; whether there was one."""
    found = expand(buffer.document.text_before_cursor)
    if found is None:
        return False
    length, sign = found
    buffer.delete_before_cursor(length)
    buffer.insert_text(sign)
    return True
