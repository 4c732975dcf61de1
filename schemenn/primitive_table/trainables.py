"""Weights, and the derivatives that `dL/dW` means."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, WRITE, row

ROWS = (
    row("%weight", "name value", WRITE, "The value of a new trainable variable of that name."),
    row("%next-weight", "before value", WRITE, "The value that an assignment gives a trainable with the value before."),
    row("%next-value", "name before value", WRITE, "The same for a variable that is perhaps a trainable by now."),
    row("%moment", "", WRITE, "A number that grows with all that is computed from trainables.", function="moment"),
    row("%noted", "since value", WRITE, "The value, if it was computed from trainables with all its numbers noted."),
    row("%noted-result", "since value", WRITE, "The value of a definition, with numbers noted that a branch answered."),
    row("%means-derivative?", "whole above below", READ, "Whether these keys of globals make the first a derivative."),
    row("%derivative-pass", "whole above-name above", WRITE, "The pass that finds derivatives of above; #f if done."),
    row("%keep-adjoints!", "above pass", WRITE, "Keep what the pass has found with above."),
    row("%derivative-in", "whole above-name below-name above below", READ, "The derivative of above in below."),
)
