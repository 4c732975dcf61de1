"""Procedures: lambda expressions and defs."""

from __future__ import annotations

from schemenn.datum import DEFAULT, Pair, Vector
from schemenn.tensor import Tensor
from schemenn.translate import facts
from schemenn.translate.code import ATOM, CHOICE, LAMBDA, Block, Code, Group, IfBlock, Plain, Return
from schemenn.translate.emit_records import record_class
from schemenn.translate.emitter import RETURN, Emitter, Function, Loop, Place
from schemenn.translate.names import free_name, python_name
from schemenn.translate.shape import is_short
from schemenn.translate.tree import (
    Builtin,
    Call,
    Constant,
    Lambda,
    Node,
    Ref,
    Variable,
)  # fmt: skip

# Names and calls.


def lambda_form(emitter: Emitter, node: Lambda) -> Code:
    """A procedure as a value: a lambda expression, or a def before."""
    if is_short(emitter, node):
        with function_of(emitter, node) as names, emitter.inside() as before:
            body = emitter.expression(node.body)
        if before:  # what must run before the value belongs inside the procedure
            emitter.checks[node.body] = False
            return lambda_form(emitter, node)
        head = f"lambda {', '.join(names)}:" if names else "lambda:"
        return Code(f"{head} {body.at(CHOICE)}", LAMBDA, True)
    name = emitter.fresh(python_name(node.name) if node.name else "procedure")
    define_function(emitter, node, name, None)
    return Code(name, ATOM, True)


class function_of:  # noqa: N801  (reads as a function does: with function_of(emitter, node) as names)
    """The writing of a function: enters it, with the names of its parameters, and leaves it."""

    def __init__(self, emitter: Emitter, node: Lambda) -> None:
        self.emitter = emitter
        self.node = node

    def __enter__(self) -> list[str]:
        emitter, node = self.emitter, self.node
        self.outer = emitter.function
        free = facts.mentioned(node) - facts.bound(node)
        taken = {variable.python for variable in free if variable.python}
        for each in facts.walk(node):
            if isinstance(each, Ref) and each.variable in emitter.program.record_uses:
                taken.add(record_class(emitter, emitter.program.record_uses[each.variable].record))
        emitter.function = Function(self.outer, taken | emitter.reserved)
        for variable in node.keys:
            if emitter.name(variable) != free_name(python_name(variable.name), set()):
                emitter.refuse(f"a keyword {variable.name}, which is the name of something else,", node.span)
        plain = [variable for variable in node.parameters]
        defaults = [default_of(emitter, *each) for each in node.optional if each[0] not in node.keys]
        rest = [] if node.rest is None else ["*" + emitter.name(node.rest)]
        keys = [default_of(emitter, *each) for each in node.optional if each[0] in node.keys]
        star = ["*"] if keys and not rest else []
        return [emitter.name(variable) for variable in plain] + defaults + rest + star + keys

    def __exit__(self, *error: object) -> None:
        self.emitter.function = self.outer


def default_of(emitter: Emitter, variable: Variable, default: Node) -> str:
    """An optional parameter with its default; one that must be computed at each call is None until then."""
    is_fixed = isinstance(default, Constant) and not isinstance(default.value, Pair | Vector | Tensor)
    return f"{emitter.name(variable)}={emitter.expression(default).text if is_fixed else 'None'}"


def write_defaults(emitter: Emitter, node: Lambda) -> None:
    """The defaults that are computed when the procedure is called without the operand."""
    for variable, default in node.optional:
        if not default_of(emitter, variable, default).endswith("=None") or _is_none(default):
            continue
        name = emitter.name(variable)
        with emitter.inside() as block:
            emitter.statement(default, Place(name))
        emitter.add(IfBlock(node.span, [(Code(f"{name} is None"), block)]))


def _is_none(default: Node) -> bool:
    return isinstance(default, Constant) and default.value in (DEFAULT, None)


def define_function(
    emitter: Emitter, node: Lambda, name: str, variable: Variable | None, doc: list[str] | None = None
) -> None:
    """Write a def."""
    with function_of(emitter, node) as names:
        function = emitter.function
        with emitter.inside() as block:
            write_defaults(emitter, node)
            if node.rest is not None and _is_used_as_list(node):
                rest = emitter.name(node.rest)
                emitter.plain(node.span, f"{rest} = list({rest})")
            if variable is not None and _is_vectorized(emitter, variable):
                from schemenn.translate.tensor_maps import vector_code

                parameter = node.parameters[0]
                array = Code(emitter.name(parameter), ATOM, True)
                emitter.add(Return(node.span, vector_code(emitter, node.body, {parameter: array})))
            elif variable is not None and facts.recursive_tails(variable, node):
                from schemenn.translate.emit_loops import write_loop

                loop = Loop(variable, node.parameters)
                write_loop(emitter, loop, node.body, RETURN, node.span)
            else:
                emitter.statement(node.body, RETURN)
    without_last_return(block)
    if function.globals:
        block.insert(0, Plain(node.span, f"global {', '.join(function.globals)}"))
    if function.nonlocals:
        block.insert(0, Plain(node.span, f"nonlocal {', '.join(function.nonlocals)}"))
    if not block and not doc:
        block.append(Plain(node.span, "pass"))
    emitter.add(Group(node.span, f"def {name}({', '.join(names)}):", block, doc or []))


def _is_vectorized(emitter: Emitter, variable: Variable) -> bool:
    from schemenn.translate.tensor_maps import is_only_mapped

    return "tensor" in emitter.kinds and is_only_mapped(emitter, variable)


def _is_used_as_list(node: Lambda) -> bool:
    """Whether a rest parameter is more than gone through."""
    uses = 0
    for each in facts.walk(node.body):
        if isinstance(each, Call) and isinstance(each.function, Builtin):
            if each.function.name in (
                "for-each",
                "map",
                "length",
                "filter",
                "null?",
                "apply",
                "fold-left",
                "fold",
                "car",
                "list-ref",
            ):
                uses += sum(isinstance(a, Ref) and a.variable is node.rest for a in each.arguments)
    assert node.rest is not None
    return facts.count(node.rest, node.body) != uses or node.rest.is_assigned


def without_last_return(block: Block) -> None:
    """Take away the bare returns at the end of a function."""
    while block and isinstance(block[-1], Return) and block[-1].code is None:
        block.pop()
    if block and isinstance(block[-1], IfBlock):
        for _, body in block[-1].branches:
            without_last_return(body)
            if not body:
                body.append(Plain(block[-1].span, "pass"))
    elif block and isinstance(block[-1], Group) and block[-1].head.startswith(("try", "except", "else")):
        without_last_return(block[-1].body)
        if not block[-1].body:
            block[-1].body.append(Plain(block[-1].span, "pass"))
