"""Hash tables: a name per source, one function behind the names that mean the same."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, Primitive, row


def _rows(names: str, parameters: str, effect: str, doc: str, function: str) -> list[Primitive]:
    return [row(name, parameters, effect, doc, function=function) for name in names.split()]


_EQUAL_TABLES = "make-equal-hash-table make-equal-hashtable make-hash make-key-weak-equal-hash-table"
_EQV_TABLES = (
    "make-strong-eqv-hash-table make-strong-eq-hash-table make-key-weak-eqv-hash-table make-key-weak-eq-hash-table"
    " make-eqv-hash-table make-eq-hash-table make-eqv-hashtable make-eq-hashtable make-hasheqv make-hasheq"
)

ROWS = (
    row("make-hash-table", "[equivalence] [option] ...", WRITE, "A new hash table, by equal? if nothing else is said."),
    row("make-hashtable", "hash equivalence [size]", WRITE, "A new hash table by the equivalence."),
    *_rows(_EQUAL_TABLES, "[size]", WRITE, "A new hash table by equal?.", "make_equal_hash_table"),
    *_rows(_EQV_TABLES, "[size]", WRITE, "A new hash table by eqv?.", "make_eqv_hash_table"),
    row("make-string-hash-table", "[size]", WRITE, "A new hash table by string=?."),
    *_rows("hash-table? hashtable? hash?", "a", PURE, "Whether a is a hash table.", "is_hash_table"),
    *_rows(
        "hash-table-ref/default hash-table/get hashtable-ref",
        "table key default",
        READ,
        "The value of the key, or default.",
        "hash_table_ref_default",
    ),
    *_rows(
        "hash-ref hashq-ref hashv-ref", "table key [default]", READ, "The value of the key, or default.", "hash_ref"
    ),
    row("hash-table-set!", "table key value [more] ...", WRITE, "Give the key that value."),
    *_rows(
        "hash-table/put! hashtable-set! hash-set! hashq-set! hashv-set!",
        "table key value",
        WRITE,
        "Give the key that value.",
        "hash_set",
    ),
    row("hash-table-delete!", "table key ...", WRITE, "Remove the keys; answers how many there were."),
    *_rows(
        "hash-table/remove! hash-table-remove! hashtable-delete! hash-remove! hashq-remove! hashv-remove!",
        "table key",
        WRITE,
        "Remove the key.",
        "hash_table_remove",
    ),
    *_rows(
        "hash-table-contains? hash-table-exists? hashtable-contains? hash-has-key?",
        "table key",
        READ,
        "Whether the table has the key.",
        "is_hash_table_contains",
    ),
    *_rows(
        "hash-table-size hash-table/count hashtable-size",
        "table",
        READ,
        "How many keys the table has.",
        "hash_table_size",
    ),
    *_rows("hash-table-empty? hash-empty?", "table", READ, "Whether the table is empty.", "is_hash_table_empty"),
    *_rows(
        "hash-table-clear! hash-table/clear! hashtable-clear! hash-clear!",
        "table [size]",
        WRITE,
        "Remove all keys.",
        "hash_table_clear",
    ),
    *_rows(
        "hash-table-copy hashtable-copy hash-copy",
        "table [mutable?]",
        READ,
        "A new table of the same.",
        "hash_table_copy",
    ),
    row("hash-table-empty-copy", "table", READ, "A new empty table by the same equivalence."),
    *_rows("hash-table-keys hash-table/key-list hash-keys", "table", READ, "The list of the keys.", "hash_table_keys"),
    *_rows(
        "hash-table-values hash-table/datum-list hash-values",
        "table",
        READ,
        "The list of the values.",
        "hash_table_values",
    ),
    row("hash-table-entries", "table", READ, "Two values: the list of the keys, and that of their values."),
    *_rows(
        "hash-table->alist hash->list", "table", READ, "The association list of the entries.", "hash_table_to_alist"
    ),
    row("hashtable-keys", "table", READ, "The vector of the keys."),
    row("hashtable-values", "table", READ, "The vector of the values."),
    row("hashtable-entries", "table", READ, "Two values: the vector of the keys, and that of their values."),
    row("alist->hash-table", "alist [equivalence] [option] ...", READ, "A new table of the entries of the list."),
    row("hash-table-pop!", "table", WRITE, "Remove an entry; two values: its key and its value."),
    row("hash-table-union!", "table other", WRITE, "The table with the entries of other that it lacked."),
    *_rows("hash equal-hash", "a [bound]", READ, "A number that is the same for data that are equal?.", "hash_"),
    *_rows(
        "eqv-hash eq-hash hash-by-identity symbol-hash",
        "a [bound]",
        READ,
        "A number that is the same for data that are eqv?.",
        "eqv_hash",
    ),
    row("string-hash", "string [bound]", READ, "A number that is the same for strings that are string=?."),
    row("string-ci-hash", "string [bound]", READ, "A number that is the same for strings that are string-ci=?."),
)
