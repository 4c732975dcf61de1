"""Hash tables, an entry by its key: a name per source, one function behind the names that mean the same.

CONTROL, for the equivalence of a table may be a Scheme procedure.
"""

from __future__ import annotations

from schemenn.primitive_table.row import CONTROL, READ, WRITE, row, rows


ROWS = (
    *rows(
        "hash-table-ref/default hash-table/get hashtable-ref eq-hashtable-ref symbol-hashtable-ref",
        "table key default",
        CONTROL,
        "The value of the key, or default.",
        "hash_table_ref_default",
    ),
    row("hash-table-ref", "table key [fail] [succeed]", CONTROL, "The value of the key, passed through succeed."),
    row("hash-ref", "table key [default]", CONTROL, "The value of the key, or default; a procedure is called."),
    row("hash-table-get", "table key [default]", CONTROL, "The value of the key, or default, or an error."),
    row("table-ref", "table key [default]", CONTROL, "The value of the key, or default, or an error."),
    row("hashq-ref", "table key [default]", READ, "The value of the key by eq?, or default."),
    row("hashv-ref", "table key [default]", READ, "The value of the key by eqv?, or default.", function="hashq_ref"),
    row("hashq-set!", "table key value", WRITE, "Give the key by eq? that value."),
    row("hashv-set!", "table key value", WRITE, "Give the key by eqv? that value.", function="hashq_set"),
    row("hashq-remove!", "table key", WRITE, "Remove the key by eq?."),
    row("hashv-remove!", "table key", WRITE, "Remove the key by eqv?.", function="hashq_remove"),
    row("hash-table-set!", "table key value [more] ...", CONTROL, "Give the key that value."),
    *rows(
        "hash-table/put! hash-table-put! hashtable-set! hash-set! eq-hashtable-set! symbol-hashtable-set!",
        "table key value",
        CONTROL,
        "Give the key that value.",
        "hash_set",
    ),
    row("table-set!", "table key [value]", CONTROL, "Give the key that value, or remove it."),
    row("hash-table-delete!", "table key ...", CONTROL, "Remove the keys; answers how many there were."),
    *rows(
        "hash-table/remove! hash-table-remove! hashtable-delete! hash-remove! eq-hashtable-delete!"
        " symbol-hashtable-delete!",
        "table key",
        CONTROL,
        "Remove the key.",
        "hash_table_remove",
    ),
    *rows(
        "hash-table-contains? hash-table-exists? hashtable-contains? hash-has-key? eq-hashtable-contains?"
        " symbol-hashtable-contains?",
        "table key",
        CONTROL,
        "Whether the table has the key.",
        "is_hash_table_contains",
    ),
    row("hash-table-pop!", "table", WRITE, "Remove an entry; two values: its key and its value."),
)
