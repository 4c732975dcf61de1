"""What the procedures of stdlib/builtins/tensors/gradients.scm are made of."""

from __future__ import annotations

from schemenn.primitive_table.row import READ, WRITE, row

ROWS = (
    row("%check-differentiable", "name f", READ, "f, which must be a procedure."),
    row("%make-level", "", WRITE, "A new level of differentiation, above all others."),
    row("%open-level!", "level", WRITE, "Control enters the extent of a level."),
    row("%close-level!", "level", WRITE, "Control leaves the extent of a level: its values are constants."),
    row("%roots", "name level arguments", READ, "The arguments with roots of the level as their numbers and tensors."),
    row("%copied", "structure", READ, "A copy with the same leaves."),
    row("%untracked", "level value", READ, "A value without what a level, or with #f any, knows of it."),
    row("%scalar-pass", "name level value", READ, "The pass back from a number; #f if it depends on no root."),
    row("%seeded-pass", "name level value seeds", READ, "The pass back from a structure; #f if it depends on no root."),
    row("%run-pass!", "pass", WRITE, "#f at the end of a pass, else a rule of the program and its operands."),
    row("%give-pass!", "pass parts", WRITE, "What the rule answered, for the pass to go on with."),
    row("%pass-gradients", "name pass roots", READ, "The adjoints in place of the roots; zeros if the pass is #f."),
    row("%zeros-like", "structure", READ, "Inexact zeros in place of its numbers and tensors."),
    row("%inner", "name a b", READ, "The sum of the products of the numbers of two structures."),
    row("%leaf-list", "name structure", READ, "The numbers and tensors of a structure."),
    row("%with-leaves", "structure parts", READ, "The parts in place of the numbers and tensors of a structure."),
    row("%unit-seeds", "leaf", READ, "For each element, a one there and zeros elsewhere."),
    row("%in-shape-of", "leaf rows", READ, "A row for each element of the leaf, as a tensor where that can be."),
    row("%highest-level", "operands", READ, "The highest open level among the operands; #f if there is none."),
    row("%lowered", "level operands", READ, "Their values on the level below."),
    row("%recorded", "name rule level operands value", READ, "A value as an answer with a rule of the program."),
    row("%component-count", "structure", READ, "How many numbers it has, those in tensors included."),
    row("%component", "structure k", READ, "The number at place k."),
    row("%moved", "structure k step", READ, "The structure, inexact, with the step added to the number at place k."),
)
