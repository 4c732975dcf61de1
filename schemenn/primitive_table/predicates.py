"""Equivalence and the type predicates that belong to no one type."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, row

ROWS = (
    row(
        "eq?",
        "a b",
        PURE,
        "Whether a and b are one object; exact integers and characters compare by value.",
        test="a is b or a.__class__ is int and b.__class__ is int and a == b",
    ),
    row(
        "eqv?",
        "a b",
        PURE,
        "Whether a and b are one object or the same number.",
        test="a is b or a.__class__ is not Symbol and primitive(a, b) is TRUE",
    ),
    row(
        "equal?",
        "a b",
        READ,
        "Whether a and b have equal structure; ends on circular data.",
        test="a is b or a.__class__ is not Symbol and primitive(a, b) is TRUE",
    ),
    row("not", "a", PURE, "#t for #f, #f for anything else but a mask."),
    row("boolean?", "a", PURE, "Whether a is #t or #f.", test="a is TRUE or a is FALSE"),
    row("boolean=?", "a b c ...", PURE, "Whether the booleans are all the same.", function="is_boolean_equal"),
    row("procedure?", "a", PURE, "Whether a is a procedure."),
    row("null?", "a", PURE, "Whether a is the empty list.", test="a is NIL"),
    row("eof-object?", "a", PURE, "Whether a is the end-of-file object."),
    row("eof-object", "", PURE, "The end-of-file object."),
    row("default-object?", "a", PURE, "Whether a stands for an optional argument left out."),
    row("unspecific?", "a", PURE, "Whether a is the unspecified value.", test="a is UNSPECIFIED"),
    row("void", "a ...", PURE, "The unspecified value, whatever the operands.", inline="UNSPECIFIED"),
    row("identity", "a", PURE, "The operand itself."),
)
