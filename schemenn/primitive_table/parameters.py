"""Parameter objects and promises."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, row

ROWS = (
    row("%make-parameter", "value converter store", WRITE, "A new parameter of a converted value."),
    row("%set-parameter!", "parameter value", WRITE, "Store a converted value in the parameter."),
    row("parameter?", "a", PURE, "Whether a is a parameter."),
    row("%delay", "thunk", WRITE, "A promise of what the thunk will answer."),
    row("%delay-force", "thunk", WRITE, "A promise of what the promise will answer that the thunk answers."),
    row("make-promise", "a", WRITE, "A promise that is forced already; a itself if it is a promise."),
    row("promise?", "a", PURE, "Whether a is a promise."),
    row("promise-forced?", "promise", READ, "Whether the promise has its value."),
    row("%promise-done?", "promise", READ, "Whether the promise has its value."),
    row("%promise-chained?", "promise", READ, "Whether the thunk of the promise answers a promise."),
    row("%promise-content", "promise", READ, "The value or the thunk of the promise."),
    row("%promise-set!", "promise value", WRITE, "Give the promise its value."),
    row("%promise-chain!", "promise other", WRITE, "Make the promise share the state of another."),
)
