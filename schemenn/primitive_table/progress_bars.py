"""Progress bars on a terminal."""

from __future__ import annotations

from schemenn.primitive_table.row import WRITE, row

ROWS = (
    row("%open-progress-bar", "total done description", WRITE, "A bar on the terminal, or #f if there is none."),
    row("%advance-progress-bar!", "bar", WRITE, "One step further; whether it was time to draw the bar again."),
    row("%describe-progress-bar!", "bar description values", WRITE, "Draw the bar with other texts."),
    row("%close-progress-bar!", "bar", WRITE, "Leave the bar as it stands."),
)
