"""Looking at a pass back, and comparing one by hand with it."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, row

ROWS = (
    row("%ambient-level", "", READ, "The level of trainables."),
    row("%explanation", "kind level value pass parameters roots", READ, "The steps of a pass as a text of that kind."),
    row("%component-title", "names gradients k", READ, "What to call the number at place k."),
    row("%parameter-names", "procedure arguments", READ, "The names of the parameters that get these arguments."),
    row("%first-difference", "names by-hand automatic", READ, "What is wrong with gradients by hand, a string; or #f."),
)
