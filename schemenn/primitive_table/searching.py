"""Searching lists and association lists."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, row

ROWS = (
    row("memq", "a list", READ, "The first tail of the list whose car is eq? to a, or #f."),
    row("memv", "a list", READ, "The first tail of the list whose car is eqv? to a, or #f."),
    row("%member", "a list", READ, "The first tail of the list whose car is equal? to a, or #f."),
    row("assq", "a alist", READ, "The first pair of the list whose car is eq? to a, or #f."),
    row("assv", "a alist", READ, "The first pair of the list whose car is eqv? to a, or #f."),
    row("%assoc", "a alist", READ, "The first pair of the list whose car is equal? to a, or #f."),
    row("assq-ref", "alist a", READ, "The cdr of the first pair whose car is eq? to a, or #f."),
    row("assv-ref", "alist a", READ, "The cdr of the first pair whose car is eqv? to a, or #f."),
    row("assoc-ref", "alist a", READ, "The cdr of the first pair whose car is equal? to a, or #f."),
    row("delq", "a list", READ, "A new list without the elements eq? to a."),
    row("delv", "a list", READ, "A new list without the elements eqv? to a."),
    row("%delete", "a list", READ, "A new list without the elements equal? to a."),
    row("delq!", "a list", READ, "A new list without the elements eq? to a."),
    row("delv!", "a list", READ, "A new list without the elements eqv? to a."),
    row("del-assq", "a alist", READ, "A new list without the pairs whose car is eq? to a."),
    row("del-assv", "a alist", READ, "A new list without the pairs whose car is eqv? to a."),
    row("del-assoc", "a alist", READ, "A new list without the pairs whose car is equal? to a."),
    row("alist-copy", "alist", READ, "A new list of new pairs."),
    row("acons", "key value alist", PURE, "The association list with one more pair in front."),
    row("assq-set!", "alist key value", WRITE, "The association list with value stored under key, by eq?."),
    row("assv-set!", "alist key value", WRITE, "The association list with value stored under key, by eqv?."),
    row("assoc-set!", "alist key value", WRITE, "The association list with value stored under key, by equal?."),
    row("assq-remove!", "alist key", READ, "The association list without the first pair of the key, by eq?."),
    row("assv-remove!", "alist key", READ, "The association list without the first pair of the key, by eqv?."),
    row("assoc-remove!", "alist key", READ, "The association list without the first pair of the key, by equal?."),
    row("del-assq!", "a alist", READ, "As del-assq.", function="del_assq"),
    row("del-assv!", "a alist", READ, "As del-assv.", function="del_assv"),
    row("del-assoc!", "a alist", READ, "As del-assoc.", function="del_assoc"),
)
