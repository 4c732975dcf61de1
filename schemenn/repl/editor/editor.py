"""The editor: forms from a terminal, one after the other.

    editor = Editor(session, settings)
    editor.read("> ")    →  "(+ 1 2)"; None where the input ends

What is returned is complete: one form, or several where they were typed or pasted into one entry. It may also be a
command, or text that cannot be read, which evaluating it will say.
"""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Final, Protocol

from prompt_toolkit import PromptSession
from prompt_toolkit.application import get_app
from prompt_toolkit.auto_suggest import AutoSuggestFromHistory
from prompt_toolkit.completion import Completer, Completion
from prompt_toolkit.cursor_shapes import ModalCursorShapeConfig
from prompt_toolkit.enums import EditingMode
from prompt_toolkit.filters import Condition
from prompt_toolkit.input.typeahead import store_typeahead
from prompt_toolkit.key_binding.key_processor import KeyPress
from prompt_toolkit.keys import Keys
from prompt_toolkit.layout.processors import TabsProcessor
from prompt_toolkit.lexers import Lexer
from prompt_toolkit.shortcuts import CompleteStyle
from prompt_toolkit.styles.pygments import pygments_token_to_classname

from schemenn.repl.editor.brackets import LONGEST, MatchingBrackets
from schemenn.repl.editor.history import history
from schemenn.repl.editor.keys import keys
from schemenn.repl.editor.themes import colour_depth, style

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from prompt_toolkit.completion import CompleteEvent
    from prompt_toolkit.document import Document
    from prompt_toolkit.formatted_text import StyleAndTextTuples

    from schemenn.repl.editor.names import Names
    from schemenn.repl.editor.shape import Shape
    from schemenn.session import Session


_AS_TYPED: Final[dict[str, KeyPress]] = {
    Keys.ControlJ: KeyPress(Keys.ControlM, "\r"),
    Keys.ControlAt: KeyPress(Keys.ControlD, "\x04"),
}


class EditorSettings(Protocol):
    """What can be chosen; looked at anew before each entry."""

    @property
    def theme(self) -> str:
        """`auto`, `dark`, `light` or `plain`."""

    @property
    def keys(self) -> str:
        """`emacs` or `vi`."""

    @property
    def history(self) -> str:
        """`user`, `project` or `off`."""

    @property
    def menu(self) -> str:
        """`tab` or `typing`: when completions are shown."""


class Editor:
    """Reads forms from the terminal."""

    def __init__(self, session: Session, settings: EditorSettings) -> None:
        self._session = session
        self._settings = settings
        self._names: Names | None = None
        self._kept = settings.history
        self._prompt = self._make_prompt()

    @property
    def names(self) -> Names:
        """The names of the session; the compiler is imported when they are first looked at."""
        if self._names is None:
            from schemenn.repl.editor.names import Names

            self._names = Names(self._session)
        return self._names

    def _shapes(self, name: str) -> list[Shape] | None:
        return self.names.shapes(name)

    def _make_prompt(self) -> PromptSession[str]:
        settings = self._settings
        depth = colour_depth(settings.theme)
        prompt: PromptSession[str] = PromptSession(
            multiline=True,
            lexer=_SessionLexer(self),
            completer=_SessionCompleter(self),
            complete_style=CompleteStyle.COLUMN,
            complete_while_typing=Condition(lambda: self._settings.menu == "typing"),
            enable_history_search=Condition(lambda: self._settings.menu != "typing"),
            history=history(settings.history),
            auto_suggest=AutoSuggestFromHistory(),
            key_bindings=keys(self._shapes),
            input_processors=[TabsProcessor(tabstop=8, char1=" ", char2=" "), MatchingBrackets()],
            prompt_continuation=lambda width, row, wraps: " " * width,
            bottom_toolbar=self._toolbar,
            include_default_pygments_style=False,
            enable_open_in_editor=True,
            enable_suspend=True,
            tempfile_suffix=".scm",
            color_depth=depth,
        )
        return prompt

    def read(self, message: str = "> ") -> str | None:
        """The next entry that is more than blanks and comments; None at the end of the input.

        Raises: KeyboardInterrupt where Ctrl-C gives an entry up
        """
        self._follow_settings()
        while True:
            try:
                with self._prompt.app.input.raw_mode():  # without a gap, in which Enter would be taken for Ctrl-J
                    self._take_typeahead()
                    text = self._prompt.prompt(message, pre_run=self._warm_up)
            except EOFError:
                return None
            if not _is_blank(text):
                return text

    def _follow_settings(self) -> None:
        """Let the prompt be as the settings are now."""
        settings = self._settings
        if settings.history != self._kept:
            self._kept = settings.history
            self._prompt = self._make_prompt()
        vi = settings.keys == "vi"
        self._prompt.editing_mode = EditingMode.VI if vi else EditingMode.EMACS
        self._prompt.cursor = ModalCursorShapeConfig() if vi else None
        self._prompt.style = style(settings.theme)
        self._prompt.color_depth = colour_depth(settings.theme)

    def _take_typeahead(self) -> None:
        """Take what was typed while nothing was being edited: there the terminal makes Ctrl-J of the Enter key, and a
        null character of Ctrl-D, and shows keys itself, where the prompt is to stand.
        """
        source, screen = self._prompt.app.input, self._prompt.app.output
        pressed = source.read_keys()
        if pressed:
            store_typeahead(source, [_AS_TYPED.get(press.key, press) for press in pressed])
            screen.write_raw("\r")
            screen.erase_end_of_line()
            screen.flush()

    def _toolbar(self) -> StyleAndTextTuples:
        buffer = self._prompt.default_buffer
        if not buffer.text.strip() or len(buffer.text) > LONGEST:
            return []
        from schemenn.repl.editor.toolbar import toolbar

        return toolbar(buffer.text, buffer.cursor_position, self.names)

    def _warm_up(self) -> None:
        """Import what the first key will need while the user looks at the prompt."""
        if self._names is None:
            get_app().create_background_task(self._import_all())

    async def _import_all(self) -> None:
        from schemenn.repl.editor.roles import roles

        await asyncio.sleep(0)
        roles("(list 1)", self.names)


def _is_blank(text: str) -> bool:
    if not text.strip():
        return True
    from schemenn.repl.editor.completeness import is_blank

    return is_blank(text)


class _SessionLexer(Lexer):
    """The colours of an entry, by the Pygments lexer of the session."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor

    def lex_document(self, document: Document) -> Callable[[int], StyleAndTextTuples]:
        """The coloured fragments of each line."""
        lines: list[StyleAndTextTuples] = [[("", line)] for line in document.lines]
        if 0 < len(document.text) <= LONGEST:
            lines = [[]]
            from schemenn.repl.editor.lexer import SchemeLexer

            lexer = SchemeLexer(self._editor.names)
            for _, kind, text in lexer.get_tokens_unprocessed(document.text):  # get_tokens would drop some characters
                first, *others = text.split("\n")
                name = f"class:{pygments_token_to_classname(kind)}"
                lines[-1].append((name, first))
                lines += [[(name, other)] for other in others]
        return lambda number: lines[number] if number < len(lines) else []


class _SessionCompleter(Completer):
    """The completions of an entry, as prompt_toolkit has them."""

    def __init__(self, editor: Editor) -> None:
        self._editor = editor

    def get_completions(self, document: Document, complete_event: CompleteEvent) -> Iterator[Completion]:
        """The completions at the cursor."""
        from schemenn.repl.editor.candidates import candidates

        position = document.cursor_position
        for each in candidates(document.text, position, self._editor.names):
            yield Completion(each.text, each.start - position, each.shown or each.text, each.about)
