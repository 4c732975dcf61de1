"""Simple forms evaluated again, with the variables of a frame, to find out what is wrong with them.

    (car x) in a frame where x is 5   →   WrongType: car: expected a pair, got 5

Nothing that has effects, and no procedure of the program, is called.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from schemenn.core import Bounce, Call, Const, Global, If, Node, Primitive, Ref, TailCall, Unbox
from schemenn.datum import FALSE, Constant, MultipleValues
from schemenn.errors import ArityError, RunError, UnboundVariable, WrongType
from schemenn.primitive_table import CONTROL, WRITE, primitives
from schemenn.procedures import arity_of, arity_text, is_procedure, procedure_name, scheme_name
from schemenn.write import short

if TYPE_CHECKING:
    from schemenn.session import Session

CALLS = (Call, Bounce, TailCall)


class UnknownValue(Exception):
    """An operand's value cannot be had again without running the program."""


class Trial:
    """Evaluates simple forms with the variables of a frame.

    `stand_ins`: the value of a call with an effect is not asked for; an object that is no value stands for it.
    """

    def __init__(self, variables: dict[str, Any], session: Session, stand_ins: bool = False) -> None:
        self.variables = variables
        self.session = session
        self.stand_ins = stand_ins

    def again(self, node: Node) -> None:
        """Do what the node does, if it cannot have effects; raises what is wrong with it."""
        if isinstance(node, Primitive | Unbox):
            self.value(node)
        elif isinstance(node, CALLS):
            failure = call_error(self.value(node.operator), len(node.operands))
            if failure is not None:
                raise failure

    def value(self, node: Node) -> Any:
        """The value of a form. Raises: UnknownValue where it is not to be had, RunError where the form is wrong."""
        match node:
            case Const(value=value):
                return value
            case Ref(variable=variable):
                return self._local(variable.name)
            case Unbox(variable=variable):
                box = self._local(variable.name)
                if not box:
                    early = UnboundVariable(f"{scheme_name(variable.name)} is used before it has a value")
                    early.code = "used-too-early"
                    raise early
                return box[0]
            case Global(key=key):
                return self._global(key)
            case If(test=test, then=then, otherwise=otherwise):
                return self.value(then if self.value(test) is not FALSE else otherwise)
            case Primitive(key=key, operands=operands):
                if primitives()[key].effect in (WRITE, CONTROL):
                    return self._stand_in(node)
                return self.session.builtin(key)(*[self.value(operand) for operand in operands])
        raise UnknownValue

    def _global(self, key: str) -> Any:
        try:
            return self.session.builtin(key)
        except KeyError:
            raise UnknownValue from None

    def _stand_in(self, node: Node) -> Any:
        if not self.stand_ins or node.span is None:
            raise UnknownValue
        text = node.span.text()
        return Constant(f"what {text} answers" if len(text) <= 40 and "\n" not in text else "another value")

    def _local(self, name: str) -> Any:
        if name not in self.variables:
            raise UnknownValue
        return self.variables[name]


def call_error(procedure: Any, operands: int) -> RunError | None:
    """What is wrong with a call of the procedure with so many operands, if anything is."""
    if not is_procedure(procedure):
        error = WrongType(f"{_what(procedure)} is not a procedure and cannot be called", (procedure,))
        error.code = "not-a-procedure"
        return error
    least, most = arity_of(procedure)
    if least <= operands and (most is None or operands <= most):
        return None
    name = procedure_name(procedure)
    return ArityError(f"{name}: expected {arity_text(least, most)}, got {operands}", (procedure,))


def _what(value: Any) -> str:
    if value.__class__ is MultipleValues:
        return f"an answer of {short(value)}"
    return short(value)
