"""Hash tables as dicts."""

from __future__ import annotations

from schemenn.translate.applying import is_plain_lambda, prepared
from schemenn.translate.code import ATOM, COMPARE, LAMBDA, TUPLE, Code, Group, Plain
from schemenn.translate.code import NONE as NONE_CODE
from schemenn.translate.emitter import EFFECT, Emitter, Place
from schemenn.translate.equality import distinguish
from schemenn.translate.rows.row import Operand, row, special
from schemenn.translate.tree import Call, Constant, Lambda, Node
from schemenn.translate.types import ANY, BOOL, INT, NONE, TEXTS, Type, kind, list_of

_TABLE = kind("table")
_NO_KEYS_OF_DICTS = {"list", "pair", "vector", "tensor", "mask", "float", "table"}


def _check_key(emitter: Emitter, operands: list[Operand]) -> None:
    """Note keys that a dict does not tell apart as Scheme does, or cannot have."""
    if len(operands) < 2:
        return
    found = operands[1].type
    emitter.key_kinds |= found.kinds - {"any"} | (emitter.kinds if "any" in found.kinds else frozenset())
    kinds = emitter.key_kinds
    distinguish(emitter, found, Type(frozenset(kinds & set(TEXTS))))
    numbers_and_truths = "bool" in kinds and bool(kinds & {"int", "fraction"})
    if kinds & _NO_KEYS_OF_DICTS or numbers_and_truths:
        emitter.need("Table")


def _keyed(names: str, template: str, level: int, result: Type, *, statement: bool = False, test: str = "") -> None:
    from schemenn.translate.rows.row import fill

    def emit(emitter: Emitter, operands: list[Operand]) -> Code:
        _check_key(emitter, operands)
        return fill(template, level, operands)

    count = 1 + max(int(c) for c in template if c.isdigit())
    row(names, emit, level, result, count, count, statement=statement)


def _new_table(emitter: Emitter, operands: list[Operand]) -> Code:
    """An empty table, whose keys are compared as equal? or eqv? compares them; other equivalences are refused."""
    for operand in operands[:1]:
        is_known = operand.type.functions and operand.type.functions <= {"equal?", "eqv?", "eq?", "string=?"}
        if operand.type.may_be("procedure") and not is_known:
            emitter.refuse(f"a hash table by {operand.code.text}", emitter.span)
        if operand.type.functions & {"eqv?", "eq?"}:
            return _new_eqv_table(emitter, operands)
    return _made(emitter, "Table")


def _new_eqv_table(emitter: Emitter, operands: list[Operand]) -> Code:
    return _made(emitter, "EqvTable")


def _made(emitter: Emitter, name: str) -> Code:
    if "Table" not in emitter.needed:
        return Code("{}", ATOM)
    emitter.need(name)
    return Code(f"{name}()", ATOM)


row(
    "make-equal-hash-table make-string-hash-table make-hash make-hashtable make-hash-table",
    _new_table, ATOM, _TABLE, 0, None,
)  # fmt: skip
row(
    "make-strong-eqv-hash-table make-strong-eq-hash-table make-eqv-hash-table make-eq-hash-table make-hasheq "
    "make-hasheqv make-eq-hashtable make-eqv-hashtable",
    _new_eqv_table, ATOM, _TABLE, 0, None,
)  # fmt: skip
_keyed("hash-table-set! hash-set! hashtable-set! hash-table/put!", "{0:A}[{1}] = {2}", TUPLE, NONE, statement=True)
_keyed("hash-table-ref/default hash-table/get hashtable-ref", "{0:A}.get({1}, {2})", ATOM, ANY)
_keyed("hash-table-contains? hash-table-exists? hash-has-key? hashtable-contains?", "{1:C} in {0:C}", COMPARE, BOOL)
_keyed("hash-table-delete! hash-remove! hashtable-delete! hash-table/remove!", "{0:A}.pop({1}, None)", ATOM, NONE)
row("hash-table-count hash-table-size hash-count hashtable-size hash-table/count", "len({0})", ATOM, INT)
row("hash-table-keys hash-table/key-list hash-keys", "list({0})", ATOM, list_of(ANY))
row("hash-table-values hash-table/datum-list hash-values", "list({0:A}.values())", ATOM, list_of(ANY))
row("hash-table-clear!", "{0:A}.clear()", ATOM, NONE)
row("hash-table-copy", "{0:A}.copy()", ATOM, _TABLE, 1, 2)
row("hash-table?", lambda e, o: Code(f"isinstance({o[0].code.text}, {_class(e)})"), ATOM, BOOL, 1, 1)
row("hash-table-empty?", "len({0}) == 0", COMPARE, BOOL)


def _table_of_pairs(emitter: Emitter, operands: list[Operand]) -> Code:
    """A table of the pairs of a list; of several pairs with one key the first counts."""
    pairs, *same = operands
    _check_key(emitter, [pairs, Operand(pairs.code, pairs.type.element().element())])
    return emitter.helper("table_of", pairs.code, _new_table(emitter, same))


def _table_of_operands(emitter: Emitter, operands: list[Operand]) -> Code:
    """`(hash-table equal? key value …)`."""
    same, *parts = operands
    entries = list(zip(parts[::2], parts[1::2], strict=False))
    for key, _ in entries:
        _check_key(emitter, [same, key])
    made = _new_table(emitter, [same])
    if made.text != "{}" or len(parts) % 2:
        emitter.refuse("hash-table with keys of this kind", emitter.span)
    return Code(f"{{{', '.join([f'{key.code.at(LAMBDA)}: {value.code.at(LAMBDA)}' for key, value in entries])}}}")


row("alist->hash-table", _table_of_pairs, ATOM, _TABLE, 1, 3)
row("hash-table", _table_of_operands, ATOM, _TABLE, 1, None)


def _class(emitter: Emitter) -> str:
    if "Table" in emitter.needed:
        emitter.need("Table")
        return "Table"
    return "dict"


row(
    "hash-table->alist hash->list",
    lambda emitter, operands: _pairs(emitter, operands[0].code),
    ATOM, list_of(Type(frozenset({"pair", "list"}), ANY)), 1, 1,
)  # fmt: skip


def _pairs(emitter: Emitter, table: Code) -> Code:
    """The entries of a table as a list of pairs."""
    pair = emitter.helper("cons", Code("key"), Code("value"))
    return Code(f"[{pair.text} for key, value in {table.at(ATOM)}.items()]")


@special("hash-table-ref hash-ref")
def _ref(emitter: Emitter, node: Call) -> Code:
    """A lookup, with a procedure (in Racket's hash-ref a value, too) for what is missing."""
    name = emitter.builtin_name(node.function)
    if not 2 <= len(node.arguments) <= 3:
        emitter.refuse(f"{name} with {len(node.arguments)} operands", node.span)
    missing = node.arguments[2] if len(node.arguments) == 3 else None
    operands = emitter.operands(node.arguments[:2])
    _check_key(emitter, operands)
    table, key = operands[0].code, operands[1].code
    if missing is None:
        return Code(f"{table.at(ATOM)}[{key.text}]")
    if name == "hash-ref" and not emitter.type(missing).may_be("procedure"):
        return Code(f"{table.at(ATOM)}.get({key.text}, {emitter.expression(missing).at(LAMBDA)})")
    if isinstance(missing, Lambda) and isinstance(missing.body, Constant):
        return Code(f"{table.at(ATOM)}.get({key.text}, {emitter.expression(missing.body).at(LAMBDA)})")
    if isinstance(missing, Lambda) and emitter.is_expression(missing.body):
        other = emitter.expression(missing.body)
        return Code(
            f"{table.at(ATOM)}[{key.text}] if {key.at(COMPARE)} in {table.at(COMPARE)} else {other.at(LAMBDA + 1)}",
            LAMBDA + 1,
        )
    result = emitter.fresh("value")
    from schemenn.translate.code import Code as C
    from schemenn.translate.code import IfBlock

    with emitter.inside() as found:
        emitter.plain(node.span, f"{result} = {table.at(ATOM)}[{key.text}]")
    with emitter.inside() as other_block:
        if isinstance(missing, Lambda):
            emitter.statement(missing.body, Place(result))
        else:
            emitter.plain(node.span, f"{result} = {emitter.expression(missing).at(ATOM)}()")
    emitter.add(
        IfBlock(node.span, [(C(f"{key.at(COMPARE)} in {table.at(COMPARE)}", COMPARE), found), (None, other_block)])
    )
    return Code(result, ATOM, True)


@special("hash-table-update!/default hash-table-update! hash-update!")
def _update(emitter: Emitter, node: Call) -> Code:
    """A value replaced by what a procedure makes of it."""
    name = emitter.builtin_name(node.function)
    if len(node.arguments) != 4 and not (name == "hash-table-update!" and len(node.arguments) == 3):
        emitter.refuse(f"{name} with {len(node.arguments)} operands", node.span)
    table_node, key_node, function, *default = node.arguments
    operands = emitter.operands([table_node, key_node])
    _check_key(emitter, operands)
    table, key = operands[0].code, operands[1].code
    old: Code = Code(f"{table.at(ATOM)}[{key.text}]")
    if default:
        first: Node = default[0]
        if name == "hash-table-update!":
            if not isinstance(first, Lambda) or not emitter.is_expression(first.body):
                emitter.refuse("hash-table-update! with this procedure for what is missing", node.span)
            first = first.body
        elif emitter.type(first).may_be("procedure"):
            emitter.refuse(f"{name} with a default that may be a procedure", node.span)
        old = Code(f"{table.at(ATOM)}.get({key.text}, {emitter.expression(first).at(LAMBDA)})")
    new = _changed(emitter, node, function, old)
    emitter.plain(node.span, f"{table.at(ATOM)}[{key.text}] = {new.text}")
    return NONE_CODE


def _changed(emitter: Emitter, node: Call, function: Node, old: Code) -> Code:
    """A procedure applied to the old value; a short lambda expression is written out."""
    from schemenn.translate import facts
    from schemenn.translate.applying import applied

    if isinstance(function, Lambda) and is_plain_lambda(function, 1) and emitter.is_expression(function.body):
        parameter = function.parameters[0]
        if facts.count(parameter, function.body) == 1:
            parameter.python = old.text
            code = emitter.expression(function.body)
            parameter.python = ""
            return code
    ready = prepared(emitter, function, 1)
    if isinstance(ready, Lambda):
        with emitter.scope(ready.parameters):
            name = emitter.name(ready.parameters[0])
            emitter.plain(node.span, f"{name} = {old.text}")
            return emitter.expression(ready.body)
    name = emitter.fresh("old")
    emitter.plain(node.span, f"{name} = {old.text}")
    emitter.release(name)
    return applied(emitter, ready, [name], [ANY], node)


@special("hash-table-walk hash-table-for-each hash-for-each")
def _walk(emitter: Emitter, node: Call) -> Code:
    if len(node.arguments) != 2:
        emitter.refuse("a walk over several tables", node.span)
    first, second = node.arguments
    function, table = (first, second) if emitter.type(first).functions else (second, first)
    code = emitter.expression(table)
    if isinstance(function, Lambda) and is_plain_lambda(function, 2):
        with emitter.scope(function.parameters):
            names = [emitter.name(variable) for variable in function.parameters]
            with emitter.inside() as block:
                emitter.statement(function.body, EFFECT)
            head = f"for {', '.join(names)} in list({code.at(ATOM)}.items()):"
            emitter.add(Group(node.span, head, block or [Plain(node.span, "pass")]))
        return NONE_CODE
    callee = emitter.expression(function)
    block = [Plain(node.span, f"{callee.at(ATOM)}(key, value)")]
    emitter.add(Group(node.span, f"for key, value in list({code.at(ATOM)}.items()):", [*block]))
    return NONE_CODE
