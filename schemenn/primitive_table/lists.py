"""Lists: making, measuring, taking apart."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, Primitive, row

_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")


def _ordinal(name: str, index: int) -> Primitive:
    path = ".cdr" * index
    return row(name, "list", READ, f"The {name} element of the list.", inline=f"a{path}.car")


ROWS = (
    row("list", "a ...", PURE, "A new list of the operands."),
    row("cons*", "a b ...", PURE, "A list of the operands whose tail is the last one."),
    row("list*", "a b ...", PURE, "A list of the operands whose tail is the last one.", function="cons_star"),
    row("make-list", "k [fill]", PURE, "A new list of k elements."),
    row("iota", "count [start] [step]", PURE, "The list of count numbers from start (0) by step (1)."),
    row("list?", "a", READ, "Whether a is a list that ends in the empty list."),
    row("proper-list?", "a", READ, "Whether a is a list that ends in the empty list.", function="is_list"),
    row("circular-list?", "a", READ, "Whether a is a list without an end."),
    row("dotted-list?", "a", READ, "Whether a is a list that ends in something else than the empty list."),
    row("length", "list", READ, "How many elements the list has."),
    row("length+", "list", READ, "The length of the list, or #f if it is circular.", function="length_plus"),
    row("append", "list ...", READ, "The elements of the lists in one list; the last one is its tail."),
    row("append!", "list ...", WRITE, "Append the lists by changing their last pairs.", function="append_in_place"),
    row(
        "concatenate",
        "lists part ...",
        READ,
        "The elements of the lists in a list of lists, in one list; tensors, or a list of them, along an axis.",
    ),
    row("concatenate!", "lists part ...", READ, "As concatenate (SRFI 1)."),
    row("reverse", "list", READ, "A new list of the elements in opposite order."),
    row("reverse!", "list", WRITE, "Reverse the list by changing its pairs.", function="reverse_in_place"),
    row("append-reverse", "list tail", READ, "The elements of list in opposite order, in front of tail."),
    row("append-reverse!", "list tail", READ, "The elements of list in opposite order, in front of tail."),
    row("list-tail", "list k", READ, "The list without its first k elements."),
    row("list-ref", "list k", READ, "The element at index k."),
    row("list-set!", "list k value", WRITE, "Store value at index k."),
    row("list-head", "list k", READ, "A new list of the first k elements."),
    row("sublist", "list start end", READ, "A new list of the elements from start to before end."),
    row("take", "list k", READ, "A new list of the first k elements."),
    row("drop", "list k", READ, "The list without its first k elements."),
    row("take!", "list k", READ, "A new list of the first k elements.", function="take"),
    row("split-at!", "list k", READ, "Two values: the first k elements, and the others.", function="split_at"),
    row("split-at", "list k", READ, "Two values: the first k elements, and the others."),
    row("take-right", "list k", READ, "The last k elements."),
    row("drop-right", "list k", READ, "A new list of all but the last k elements."),
    row("drop-right!", "list k", READ, "A new list of all but the last k elements.", function="drop_right"),
    row("last-pair", "list", READ, "The last pair of the list."),
    row("last", "list", READ, "The last element of the list."),
    row("except-last-pair", "list", READ, "A new list of all elements but the last."),
    row("except-last-pair!", "list", READ, "A new list of all elements but the last."),
    row("list-copy", "a", READ, "A new list with the same elements and the same tail."),
    *(_ordinal(name, index) for index, name in enumerate(_ORDINALS)),
    row("%delete-duplicates", "list", READ, "A new list with the first of all elements that are equal?."),
)
