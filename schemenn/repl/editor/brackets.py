"""The bracket that matches the one at the cursor, shown while editing.

    (car (cdr x)‸)   →   the bracket before the cursor and its partner, the one before `cdr`
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Final

from prompt_toolkit.application import get_app
from prompt_toolkit.layout.processors import Processor, Transformation
from prompt_toolkit.layout.utils import explode_text_fragments

from schemenn.repl.editor.tree import tree

LONGEST: Final = 30_000
"""How many characters of an entry are coloured and explained; a longer one was pasted, and is just taken."""

if TYPE_CHECKING:
    from prompt_toolkit.layout.processors import TransformationInput


@lru_cache(maxsize=4)
def matched(text: str, position: int) -> tuple[int, int] | None:
    """The positions of a bracket and its partner: of a closing one before the position, else of the one at it."""
    nesting = tree(text)
    for start, partner in nesting.partners.items():
        if start + 1 == position and text[start] in ")]" and start not in nesting.strays:
            return start, partner.stop - 1
    for start, partner in nesting.partners.items():
        if partner.start not in nesting.strays and start <= position:
            if text[start] in ")]" and start == position:
                return start, partner.stop - 1
            if partner.start > start and _sign(text, start) == position:
                return position, partner.start
    return None


def _sign(text: str, start: int) -> int:
    """Where the bracket itself stands in an opening such as `#u8(`."""
    return next(i for i in range(start, len(text)) if text[i] in "([")


class MatchingBrackets(Processor):
    """Marks the two brackets in the lines that are drawn."""

    def apply_transformation(self, transformation_input: TransformationInput) -> Transformation:
        """The fragments of a line, with the style of the brackets changed."""
        document = transformation_input.document
        seen = 0 < len(document.text) <= LONGEST and not get_app().is_done
        pair = matched(document.text, document.cursor_position) if seen else None
        if pair is None:
            return Transformation(transformation_input.fragments)
        fragments = explode_text_fragments(transformation_input.fragments)
        for place in pair:
            row, column = document.translate_index_to_position(place)
            if row == transformation_input.lineno:
                column = transformation_input.source_to_display(column)
                style, text, *_ = fragments[column]
                fragments[column] = (f"{style} class:bracket.match", text)
        return Transformation(fragments)
