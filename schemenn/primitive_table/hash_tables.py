"""Hash tables as a whole: a name per source, one function behind the names that mean the same."""

from __future__ import annotations

from schemenn.primitive_table.row import PURE, READ, WRITE, row, rows


_EQUAL_TABLES = "make-equal-hash-table make-equal-hashtable make-key-weak-equal-hash-table"
_EQV_TABLES = "make-strong-eqv-hash-table make-key-weak-eqv-hash-table make-eqv-hash-table make-eqv-hashtable"
_EQ_TABLES = "make-strong-eq-hash-table make-key-weak-eq-hash-table make-eq-hash-table make-eq-hashtable"

ROWS = (
    row("%make-hash-table", "options find", WRITE, "A new hash table; find serves equivalences in Scheme."),
    row("%make-hashtable", "hash equivalence find", WRITE, "A new hash table by the equivalence."),
    row(
        "%table-with-initial",
        "table initial",
        WRITE,
        "A new empty table of the kind, with a value for missing keys.",
        function="make_table_with_initial",
    ),
    *rows(_EQUAL_TABLES, "[size]", WRITE, "A new hash table by equal?.", "make_equal_hash_table"),
    *rows(_EQV_TABLES + " make-weak-eqv-hashtable", "[size]", WRITE, "A new table by eqv?.", "make_eqv_hash_table"),
    *rows(_EQ_TABLES + " make-weak-eq-hashtable", "[size]", WRITE, "A new table by eq?.", "make_eq_hash_table"),
    *rows("make-string-hash-table", "[size]", WRITE, "A new hash table by string=?.", "make_string_hash_table"),
    *rows("make-hash make-weak-hash", "[alist]", WRITE, "A table of the entries by equal?.", "make_hash"),
    *rows("make-hasheqv make-weak-hasheqv", "[alist]", WRITE, "A table of the entries by eqv?.", "make_hasheqv"),
    *rows("make-hasheq make-weak-hasheq", "[alist]", WRITE, "A table of the entries by eq?.", "make_hasheq"),
    row("make-immutable-hash", "[alist]", WRITE, "An immutable table of the entries by equal?."),
    row("make-immutable-hasheqv", "[alist]", WRITE, "An immutable table of the entries by eqv?."),
    row("make-immutable-hasheq", "[alist]", WRITE, "An immutable table of the entries by eq?."),
    row(
        "hash",
        "operand ...",
        READ,
        "A number that is the same for data that are equal?; or an immutable table of keys and values.",
        function="hash_or_table",
    ),
    row("hasheqv", "operand ...", WRITE, "An immutable table of keys and values by eqv?."),
    row("hasheq", "operand ...", WRITE, "An immutable table of keys and values by eq?."),
    *rows("hash-table? hashtable? hash? table?", "a", PURE, "Whether a is a hash table.", "is_hash_table"),
    *rows(
        "hash-table-mutable? hashtable-mutable?",
        "table",
        PURE,
        "Whether the table may be changed.",
        "is_hash_table_mutable",
    ),
    *rows(
        "hash-table-size hash-table/count hashtable-size table-length",
        "table",
        READ,
        "How many keys the table has.",
        "hash_table_size",
    ),
    *rows("hash-table-empty? hash-empty?", "table", READ, "Whether the table is empty.", "is_hash_table_empty"),
    *rows(
        "hash-table-clear! hash-table/clear! hashtable-clear! hash-clear!",
        "table [size]",
        WRITE,
        "Remove all keys.",
        "hash_table_clear",
    ),
    *rows(
        "hash-table-copy hash-copy table-copy",
        "table [mutable?]",
        READ,
        "A new table of the same.",
        "hash_table_copy",
    ),
    row("hashtable-copy", "table [mutable?]", READ, "A new table of the same, immutable if nothing else is said."),
    row("%freeze", "table", WRITE, "An immutable table that takes over the entries of one no longer used."),
    row("hash-table-empty-copy", "table", READ, "A new empty table by the same equivalence."),
    row("hash-clear", "table", READ, "An immutable empty table by the same equivalence."),
    *rows("hash-table-keys hash-table/key-list hash-keys", "table", READ, "The list of the keys.", "hash_table_keys"),
    *rows(
        "hash-table-values hash-table/datum-list hash-values",
        "table",
        READ,
        "The list of the values.",
        "hash_table_values",
    ),
    row("hash-table-entries", "table", READ, "Two values: the list of the keys, and that of their values."),
    *rows(
        "hash-table->alist hash->list table->list",
        "table",
        READ,
        "The association list of the entries.",
        "hash_table_to_alist",
    ),
    row("hashtable-keys", "table", READ, "The vector of the keys."),
    row("hashtable-values", "table", READ, "The vector of the values."),
    row("hashtable-entries", "table", READ, "Two values: the vector of the keys, and that of their values."),
    *rows(
        "hash-table-equivalence-function hashtable-equivalence-function",
        "table",
        PURE,
        "The equivalence of the table.",
        "hash_table_equivalence_function",
    ),
    row("hash-table-hash-function", "table", PURE, "The hash function of the table, or #f."),
    row("hashtable-hash-function", "table", PURE, "The hash function; #f if the table is by eq? or eqv?."),
    row("%bounded-hash?", "table", PURE, "Whether the hash function takes a bound."),
    row("%bucket", "table number", READ, "The cells of a hash."),
    row("%cell-key", "cell", PURE, "The key of a cell."),
)
