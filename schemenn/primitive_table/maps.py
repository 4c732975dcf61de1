"""`map` over tensors: what the procedures in tensor-maps.scm are made of."""

from __future__ import annotations

from schemenn.primitive_table.row import CONTROL, PURE, READ, WRITE, row

ROWS = (
    row(
        "%batch?",
        "a",
        PURE,
        "Whether a is a tensor or a mask.",
        test="a.__class__ is Tensor or a.__class__ is Mask or a.__class__ is Tracked and primitive(a) is TRUE",
    ),
    row("%map-batch", "f t ...", CONTROL, "(map f t …), where one of the operands is a tensor or a mask."),
    row("%for-each-batch", "f t ...", CONTROL, "(for-each f t …), where one of the operands is a tensor or a mask."),
    row("%batch-rows", "a", PURE, "The rows of a tensor or mask as a list; anything else itself."),
    row("%map-at-once", "f operands", READ, "What (map f t …) answers, by a vector variant; #f if there is none."),
    row("%straight", "kind f arguments", WRITE, "What f, ∇ or value-and-gradient answers by straight-line code."),
    row("%course", "left", WRITE, "Runs that are traced from the first on, but for those kinds of answers."),
    row("%course-left", "course", READ, "The kinds of answers that are left to the tape on a course."),
    row("%straight-on-course", "course kind f arguments", WRITE, "As %straight, by what ran on the course alone."),
    row("%why-not-at-once", "f operands", READ, "Why %map-at-once answers #f, as a string; #f if it does not."),
    row("%stacked", "values", PURE, "The values in a list as a tensor or a mask, or else the list."),
)
