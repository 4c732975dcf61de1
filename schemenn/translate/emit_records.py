"""Record types as dataclasses: the classes, and the calls of their procedures."""

from __future__ import annotations

from schemenn.translate.code import ATOM, LAMBDA, Code, Group, Plain, call
from schemenn.translate.code import NONE as NONE_CODE
from schemenn.translate.constants import text_literal
from schemenn.translate.emitter import Emitter, Place
from schemenn.translate.tree import Call, Record, Ref


def record(emitter: Emitter, node: Record, place: Place) -> None:
    """A dataclass: its fields in order; those that the constructor does not take begin as #f."""
    emitter.need("dataclass")
    lines = [Plain(node.span, f"{field_name(name)}: object") for name in node.fields if name in node.taken]
    lines += [Plain(node.span, f"{field_name(name)}: object = False") for name in node.fields if name not in node.taken]
    emitter.plain(node.span, "@dataclass(eq=False)")
    emitter.add(Group(node.span, f"class {record_class(emitter, node)}:", [*lines] or [Plain(node.span, "pass")]))
    emitter.need(f"record {record_class(emitter, node)} {_text_form(node)}")
    emitter.finish(node, NONE_CODE, place)


def _text_form(node: Record) -> str:
    """How a record is displayed and written, as the inside of an f-string: `#<point x: {text(value.x)}>`."""

    def plain(name: str) -> str:
        return text_literal(name)[1:-1].replace("{", "{{").replace("}", "}}")

    parts = [f"{plain(name)}: {{text(value.{field_name(name)})}}" for name in node.fields]
    return " ".join([f"#<{plain(node.name.strip('<>'))}", *parts]) + ">"


def record_class(emitter: Emitter, record: Record) -> str:
    """The name of the class of a record type."""
    if not record.variable.python or not record.variable.python[:1].isupper():
        from schemenn.translate.names import free_name, python_name

        words = python_name(record.name.strip("<>:")).split("_")
        record.variable.python = free_name(
            "".join([word[:1].upper() + word[1:] for word in words]), emitter.module.taken
        )
        emitter.module.taken.add(record.variable.python)
    return record.variable.python


def field_name(name: str) -> str:
    """The attribute of a field."""
    from schemenn.translate.names import free_name, python_name

    return free_name(python_name(name), set())


def record_procedure(emitter: Emitter, node: Ref) -> Code:
    """An accessor, modifier or predicate as a value."""
    use = emitter.program.record_uses[node.variable]
    if use.kind == "is":
        return Code(f"lambda value: isinstance(value, {record_class(emitter, use.record)})", LAMBDA, True)
    if use.kind == "get":
        return Code(f"lambda record: record.{field_name(use.field)}", LAMBDA, True)
    emitter.refuse(f"{node.variable.name} as a value", node.span)


def record_call(emitter: Emitter, node: Call) -> Code:
    """A call of a record's constructor, predicate, accessor or modifier."""
    assert isinstance(node.function, Ref)
    use = emitter.program.record_uses[node.function.variable]
    codes = emitter.expressions(node.arguments)
    name = record_class(emitter, use.record)
    if use.kind == "make":
        given = dict(zip(use.record.taken, codes, strict=False))
        if list(given) == use.record.fields[: len(given)]:
            return call(name, *codes)
        parts = [Code(f"{field_name(field)}={code.text}") for field, code in given.items()]
        return call(name, *parts)
    if use.kind == "is":
        return Code(f"isinstance({codes[0].text}, {name})", ATOM, codes[0].simple)
    if use.kind == "get":
        return Code(f"{codes[0].at(ATOM)}.{field_name(use.field)}", ATOM)
    emitter.plain(node.span, f"{codes[0].at(ATOM)}.{field_name(use.field)} = {codes[1].text}")
    return NONE_CODE
