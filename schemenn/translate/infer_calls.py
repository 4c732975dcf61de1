"""How types flow through the builtins that call procedures: what the procedures get, and what comes out.

(map f (list 1 2))   f gets an integer, and the answer is a list of what f answers
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable
from typing import TYPE_CHECKING, Final

from schemenn.translate.types import (
    ANY,
    BOOL,
    CHAR,
    FLOAT,
    INT,
    NONE,
    NOTHING,
    NUMBER,
    STRING,
    Type,
    kind,
    list_of,
    marked,
    tensor_of,
)

if TYPE_CHECKING:
    from schemenn.translate.infer import Types

Flow = Callable[["Types", list[Type]], Type]
FLOWS: Final[dict[str, Flow]] = {}


LEAST: Final[dict[str, int]] = defaultdict(int)
"""How many operands a flow needs at least; a call with fewer is refused later."""


def flow(*names: str, least: int = 0) -> Callable[[Flow], Flow]:
    """Enter how types flow through these builtins."""

    def enter(function: Flow) -> Flow:
        for name in names:
            FLOWS[name] = function
            LEAST[name] = least
        return function

    return enter


@flow("map", "filter-map", "append-map", least=2)
def _map(types: Types, given: list[Type]) -> Type:
    function, *sequences = given
    answer = types.apply(function, [each.element() for each in sequences])
    if any(each.may_be("tensor") for each in sequences):
        if any(each.only("tensor") for each in sequences):
            return mapped_tensor(answer, sequences)
        if any("tensor" in each.kinds for each in sequences):
            return list_of(answer) | mapped_tensor(answer, sequences)
        return list_of(answer) | kind("any")
    return list_of(answer)


def mapped_tensor(answer: Type, sequences: list[Type]) -> Type:
    """The type of a map over tensors."""
    if answer.traced:
        return marked(mapped_tensor(marked(answer, False), sequences))
    if answer.only("int", "float", "fraction"):
        return tensor_of(1)
    if answer.only("bool") or answer.only("mask"):
        return kind("mask")
    if answer.only("tensor"):
        return Type(frozenset({"tensor"}), answer)
    return tensor_of(None) | list_of(answer) | kind("mask") if answer.kinds else NOTHING


@flow("for-each", "vector-for-each", "string-for-each", "hash-table-walk", "hash-table-for-each", least=2)
def _for_each(types: Types, given: list[Type]) -> Type:
    functions = [each for each in given if each.functions] or given[:1]
    others = [each for each in given if each is not functions[0]]
    if any("table" in each.kinds for each in others):
        types.apply(functions[0], [ANY, ANY])
    else:
        types.apply(functions[0], [each.element() if "string" not in each.kinds else CHAR for each in others])
    return NONE


@flow("vector-map", least=2)
def _vector_map(types: Types, given: list[Type]) -> Type:
    return Type(frozenset({"vector"}), types.apply(given[0], [each.element() for each in given[1:]]))


@flow("filter", "remove", "delete-duplicates", "take-while", "drop-while")
def _filter(types: Types, given: list[Type]) -> Type:
    lists = [each for each in given if not each.functions] or [ANY]
    for function in given:
        if function.functions:
            types.apply(
                function,
                [lists[0].element()] * 2 if len(given) > 1 and function is not given[0] else [lists[0].element()],
            )
    return list_of(lists[0].element())


@flow("partition", "span", "break", least=2)
def _parted(types: Types, given: list[Type]) -> Type:
    item = given[1].element()
    types.apply(given[0], [item])
    return Type(frozenset({"values"}), None, frozenset(), (list_of(item), list_of(item)))


@flow("any", "every", "andmap", "ormap", least=2)
def _asked(types: Types, given: list[Type]) -> Type:
    return types.apply(given[0], [each.element() for each in given[1:]]) | BOOL


@flow("find", "find-tail", "list-index", "vector-index", "count", "vector-count", least=2)
def _search(types: Types, given: list[Type]) -> Type:
    types.apply(given[0], [each.element() for each in given[1:]])
    return ANY


@flow("fold", "fold-right", "reduce", "fold-left", "reduce-left", "reduce-right", "vector-fold", least=2)
def _fold(types: Types, given: list[Type]) -> Type:
    function, start, *sequences = given
    items = [each.element() for each in sequences]
    answer = start
    for _ in range(3):
        arguments = [answer, *items]
        found = types.apply(function, arguments) | types.apply(function, [*items, answer])
        answer |= found
    return answer | (items[0] if items else NOTHING)


@flow("apply", least=1)
def _apply(types: Types, given: list[Type]) -> Type:
    function, *arguments = given
    if not arguments:
        return ANY
    item = arguments[-1].element()
    leading = arguments[:-1]
    answer = NOTHING
    for each in function.functions:
        rest = 4 if isinstance(each, str) else max(len(getattr(each, "parameters", ())) - len(leading), 1)
        answer |= types.apply(Type(frozenset({"procedure"}), None, frozenset({each})), [*leading, *[item] * rest])
    if not function.functions:
        for each in arguments:
            types.escape(each)
        return ANY
    if any(each == "+" for each in function.functions):
        answer |= INT if item.only("int") or not item.kinds else NUMBER if not item.only("float") else FLOAT
    return answer


@flow("sort", "list-sort", "merge-sort", "vector-sort", "sort!", "vector-sort!", "list-sort!")
def _sort(types: Types, given: list[Type]) -> Type:
    sequence = next((each for each in given if not each.functions), ANY)
    for function in given:
        if function.functions:
            types.apply(function, [sequence.element()] * 2)
    return Type(sequence.kinds or frozenset({"any"}), sequence.item)


@flow("build-list", "list-tabulate", "make-initialized-list", "build-vector", "vector-tabulate")
def _tabulate(types: Types, given: list[Type]) -> Type:
    function = next((each for each in given if each.functions), ANY)
    return list_of(types.apply(function, [INT]))


@flow("build-tensor", least=2)
def _build_tensor(types: Types, given: list[Type]) -> Type:
    answer = NOTHING
    for count in range(1, 4):
        answer = types.apply(given[1], [INT] * count)
    return kind("mask") if answer.only("bool") else marked(tensor_of(None), answer.traced)


@flow("tensor-map", least=2)
def _tensor_map(types: Types, given: list[Type]) -> Type:
    traced = any(each.is_traced() for each in given[1:])
    answer = types.apply(given[0], [marked(FLOAT, traced)] * (len(given) - 1))
    found = given[1] if given[1].only("tensor") else tensor_of(None)
    return marked(found) if traced or answer.traced else found


@flow("call-with-current-continuation", "call/cc", "call-with-escape-continuation", "with-exception-handler")
def _control(types: Types, given: list[Type]) -> Type:
    for each in given:
        types.apply(each, None)
    return ANY


@flow("call-with-values", least=2)
def _call_with_values(types: Types, given: list[Type]) -> Type:
    producer, consumer = given
    found = types.apply(producer, [])
    if found.only("values") and found.values:
        return types.apply(consumer, list(found.values))
    if found.kinds and not found.may_be("values"):
        return types.apply(consumer, [found])
    types.escape(consumer)
    return ANY if found.kinds else NOTHING


@flow("dynamic-wind", "hash-table-ref", "force")
def _thunks(types: Types, given: list[Type]) -> Type:
    for each in given:
        types.escape(each)
    return ANY


@flow("string-map", least=1)
def _string_map(types: Types, given: list[Type]) -> Type:
    types.apply(given[0], [CHAR] * (len(given) - 1))
    return STRING


@flow("values")
def _values(types: Types, given: list[Type]) -> Type:
    return given[0] if len(given) == 1 else Type(frozenset({"values"}), None, frozenset(), tuple(given))


@flow("list")
def _list(types: Types, given: list[Type]) -> Type:
    item = NOTHING
    for each in given:
        item |= each
    return list_of(item)


@flow("vector")
def _vector(types: Types, given: list[Type]) -> Type:
    return Type(frozenset({"vector"}), _list(types, given).item)


@flow("cons", "cons*", "list*", least=1)
def _cons(types: Types, given: list[Type]) -> Type:
    *items, rest = given
    if not rest.kinds:
        return NOTHING
    item = NOTHING
    for each in items:
        item |= each
    if rest.only("list"):
        return Type(frozenset({"list"}), item | (rest.item or NOTHING))
    if not rest.may_be("list", "pair"):
        return Type(frozenset({"pair"}), item | rest)
    inner = rest.item or NOTHING
    if "any" in rest.kinds:
        return Type(frozenset({"list", "pair"}), item | inner | ANY)
    return Type(frozenset({"list", "pair"}), item | inner | Type(rest.kinds - {"list"}, rest.item, rest.functions))


@flow("vector-set!", "vector-fill!", "hash-table-set!")
def _store(types: Types, given: list[Type]) -> Type:
    for each in given[1:]:
        types.escape(each)
    return NONE


@flow(
    "display",
    "newline",
    "write",
    "write-string",
    "write-char",
    "writeln",
    "displayln",
    "write-line",
    "print",
    "printf",
    "write-simple",
    "write-shared",
    "hash-table-update!",
    "hash-table-update!/default",
    "hash-update!",
)
def _effect(types: Types, given: list[Type]) -> Type:
    for each in given:
        types.escape(each)
    return NONE


@flow("error", "raise", "exit")
def _never(types: Types, given: list[Type]) -> Type:
    for each in given:
        types.escape(each)
    return NOTHING


@flow("format")
def _format(types: Types, given: list[Type]) -> Type:
    for each in given:
        types.escape(each)
    return STRING | NONE if given and given[0].may_be("bool") else STRING


@flow("%show", "%show-later", "%fresh-line")
def _shown(types: Types, given: list[Type]) -> Type:
    return NONE


@flow("not")
def _not(types: Types, given: list[Type]) -> Type:
    return BOOL
