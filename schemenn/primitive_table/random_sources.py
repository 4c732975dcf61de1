"""Random numbers and the sources they come from."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, row

ROWS = (
    row(
        "random",
        "[limit] [source]",
        WRITE,
        "A random number from 0 to below limit, exact or inexact as limit is (SICP 3.1.2); with two integers, from the "
        "first to below the second (Racket).",
    ),
    row("random-seed", "seed", WRITE, "Start the default source over from a state that the seed gives (Racket)."),
    row("random-integer", "limit", WRITE, "A random exact integer from 0 to below limit (SRFI 27)."),
    row("random-real", "", WRITE, "A random number between 0 and 1 (SRFI 27)."),
    row("%default-random-source", "", READ, "The source of random-integer (SRFI 27).", function="default_source"),
    row("make-random-source", "", WRITE, "A new random source, always at the same state (SRFI 27)."),
    row("random-source?", "a", PURE, "Whether a is a random source (SRFI 27)."),
    row("random-source-state-ref", "source", READ, "The state of the source, as data (SRFI 27)."),
    row("random-source-state-set!", "source state", WRITE, "Put the source into a state (SRFI 27)."),
    row("random-source-randomize!", "source", WRITE, "Put the source into an unforeseeable state (SRFI 27)."),
    row("random-source-pseudo-randomize!", "source i j", WRITE, "Put the source into the state of i and j (SRFI 27)."),
    row("random-source-make-integers", "source", WRITE, "A procedure like random-integer of the source (SRFI 27)."),
    row("random-source-make-reals", "source [unit]", WRITE, "A procedure like random-real of the source (SRFI 27)."),
)
