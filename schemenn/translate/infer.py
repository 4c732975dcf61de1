"""What kinds of values each variable and each form of a program may have, over the whole program.

Types grow until nothing changes: an argument flows into the parameter of every procedure that the called value may be,
and a procedure's answer back to its calls. A procedure that goes where it cannot be followed may get anything.
"""

from __future__ import annotations

from typing import Final

from schemenn.datum import DEFAULT
from schemenn.tensor import Mask, Tensor
from schemenn.translate.facts import walk
from schemenn.translate.infer_calls import FLOWS, LEAST
from schemenn.translate.infer_gradients import CAREFUL, PLAIN, TAKING, Gradient
from schemenn.translate.infer_tensors import STORES, TENSOR_MAKERS, rank_made, with_any_elements, without_tensors
from schemenn.translate.rows.row import ROWS, VALUES
from schemenn.translate.tree import (
    Begin,
    Builtin,
    Call,
    Case,
    Constant,
    Define,
    Delay,
    Escape,
    Guard,
    If,
    Lambda,
    Let,
    Logic,
    Named,
    NamedLet,
    Node,
    Parameterize,
    Program,
    Quasi,
    Receive,
    Record,
    RecordUse,
    Ref,
    Set,
    Variable,
)  # fmt: skip
from schemenn.translate.types import (
    ANY,
    BOOL,
    NONE,
    NOTHING,
    Type,
    kind,
    list_of,
    marked,
    tensor_of,
    type_of_datum,
    with_open_marked,
)  # fmt: skip

_MOST_ROUNDS: Final = 40


class Types:
    """The types of one program's variables and forms."""

    def __init__(self, program: Program) -> None:
        self.program = program
        self.variables: dict[Variable, Type] = {}
        self.nodes: dict[Node, Type] = {}
        self.answers: dict[Lambda, Type] = {}
        self.fields: dict[tuple[str, str], Type] = {}
        self.escaped: set[Lambda] = set()
        self.changed = True
        self._named_lets: dict[NamedLet, Lambda] = {}
        self._stores = any(
            isinstance(node, Builtin) and node.name in STORES for form in program.forms for node in walk(form)
        )

        self._takes_gradients = any(
            isinstance(node, Builtin) and node.name in TAKING for form in program.forms for node in walk(form)
        )
        self._has_tensors = any(
            (isinstance(node, Builtin) and node.name in TENSOR_MAKERS)
            or (isinstance(node, Constant) and isinstance(node.value, Tensor | Mask))
            for form in program.forms
            for node in walk(form)
        )

    def run(self) -> Types:
        """Find the types. What has not come to rest after many rounds is not known."""
        for _ in range(_MOST_ROUNDS):
            self.changed = False
            for node in self.program.forms:
                self.of(node)
            if not self.changed:
                return self
        for variable in self.variables:
            self.variables[variable] = ANY
        for node in self.nodes:
            self.nodes[node] = ANY
        return self

    # What is found out.

    def bind(self, variable: Variable, found: Type) -> None:
        """Note that a variable may have a value of this type."""
        before = self.variables.get(variable, NOTHING)
        after = (before | found).cut()
        if after != before:
            self.variables[variable] = after
            self.changed = True

    def escape(self, found: Type) -> None:
        """Note that a value goes where it cannot be followed: its procedures may be called with anything."""
        seen: Type | None = found
        while seen is not None:
            for function in seen.functions:
                if isinstance(function, Lambda) and function not in self.escaped:
                    self.escaped.add(function)
                    self.apply_lambda(function, None)
                elif isinstance(function, Gradient):
                    self.escape(Type(frozenset(), None, function.functions))
            seen = seen.item

    def apply(self, function: Type, arguments: list[Type] | None) -> Type:
        """The type of what a procedure answers to arguments of these types; None for any arguments."""
        answer = NOTHING if function.functions and not function.may_be() else ANY
        for each in function.functions:
            if isinstance(each, Lambda):
                answer |= self.apply_lambda(each, arguments)
            elif isinstance(each, RecordUse):
                answer |= self.apply_record(each, arguments)
            elif isinstance(each, Gradient):
                answer |= each.applied(self, arguments)
            else:
                answer |= self.apply_builtin(each, arguments)
        if answer == ANY or not function.functions:
            for argument in arguments or ():
                self.escape(argument)
        return answer

    def apply_lambda(self, function: Lambda, arguments: list[Type] | None) -> Type:
        """The same of a procedure of the program."""
        places = [*function.parameters, *(each for each, _ in function.optional if each not in function.keys)]
        for index, variable in enumerate(places):
            if arguments is None:
                self.bind(variable, ANY)
            elif index < len(arguments):
                self.bind(variable, arguments[index])
        if function.rest is not None:
            item = NOTHING
            for argument in [ANY] if arguments is None else arguments[len(places) :]:
                item |= argument
            self.bind(function.rest, list_of(item))
        return self.answers.get(function, NOTHING)

    def apply_record(self, use: RecordUse, arguments: list[Type] | None) -> Type:
        """The same of a record's constructor, predicate, accessor or modifier."""
        name = use.record.name
        if use.kind == "make":
            given = dict(zip(use.record.taken, arguments or [ANY] * len(use.record.taken), strict=False))
            for field in use.record.fields:
                self._field(name, field, given.get(field, BOOL))
            return kind(f"record:{name}")
        if use.kind == "get":
            return self.fields.get((name, use.field), NOTHING)
        if use.kind == "set":
            self._field(name, use.field, arguments[1] if arguments and len(arguments) > 1 else ANY)
        return BOOL if use.kind == "is" else NONE

    def _field(self, record: str, field: str, found: Type) -> None:
        before = self.fields.get((record, field), NOTHING)
        after = (before | found).cut()
        if after != before:
            self.fields[record, field] = after
            self.changed = True

    def apply_builtin(self, name: str, arguments: list[Type] | None) -> Type:
        """The same of a builtin: what it makes of marked numbers is marked."""
        answer = self._apply_builtin(name, arguments)
        if name in PLAIN:
            return marked(answer, False) if answer.is_traced() else answer
        if name in CAREFUL or not any(each.is_traced() for each in arguments or ()):
            return answer
        return marked(answer)

    def _apply_builtin(self, name: str, arguments: list[Type] | None) -> Type:
        if name in FLOWS and arguments is not None and len(arguments) >= LEAST[name]:
            return FLOWS[name](self, arguments)
        for argument in arguments or ():
            self.escape(argument)
        found = ROWS.get(name)
        if found is None or (arguments is not None and len(arguments) < found.least):
            return ANY
        return found.type_of(arguments) if arguments is not None else found.type_of([ANY] * max(found.least, 1))

    # Nodes.

    def of(self, node: Node) -> Type:
        """The type of a form's value, found anew."""
        found = self._of(node).cut()
        if not self._has_tensors:
            found = without_tensors(found)
        if self._stores:
            found = with_any_elements(found)
        if self._takes_gradients:
            found = with_open_marked(found)
        before = self.nodes.get(node)
        if before is None or (before | found) != before:
            self.nodes[node] = found if before is None else (before | found).cut()
            self.changed = True
        return self.nodes[node]

    def known(self, node: Node) -> Type:
        """The type of a form's value as it was found."""
        return self.nodes.get(node, ANY)

    def _of(self, node: Node) -> Type:
        match node:
            case Constant():
                return kind("default") if node.value is DEFAULT else type_of_datum(node.value)
            case Ref():
                return self._reference(node.variable)
            case Builtin():
                return self._builtin(node.name)
            case Call():
                function = self.of(node.function)
                answer = self.apply(function, [self.of(each) for each in node.arguments if not isinstance(each, Named)])
                self._give_named(function, [each for each in node.arguments if isinstance(each, Named)])
                rank = rank_made(node)
                made = tensor_of(rank) if rank is not None and not answer.only("mask") else answer
                return marked(made) if answer.is_traced() else made
            case Lambda():
                return self._lambda(node)
            case Record():
                return NONE
        return self._of_form(node)

    def _give_named(self, function: Type, arguments: list[Named]) -> None:
        for argument in arguments:
            found = self.of(argument)
            for each in function.functions:
                for variable in each.keys if isinstance(each, Lambda) else ():
                    if variable.name == argument.name:
                        self.bind(variable, found)

    def _reference(self, variable: Variable) -> Type:
        use = self.program.record_uses.get(variable)
        if use is not None:
            return Type(frozenset({"procedure"}), None, frozenset({use}))
        return self.variables.get(variable, NOTHING)

    def _builtin(self, name: str) -> Type:
        if name in VALUES:
            return VALUES[name][1]
        return Type(frozenset({"procedure"}), None, frozenset({name}))

    def _lambda(self, node: Lambda) -> Type:
        for variable, default in node.optional:
            self.bind(variable, self.of(default))
        answer = self.of(node.body)
        if self.answers.get(node) != answer:
            self.answers[node] = answer
            self.changed = True
        return Type(frozenset({"procedure"}), None, frozenset({node}))

    def _of_form(self, node: Node) -> Type:
        match node:
            case If():
                self.of(node.test)
                return self.of(node.then) | (NONE if node.otherwise is None else self.of(node.otherwise))
            case Case():
                self.of(node.key)
                answer = NOTHING if any(data is None for data, _ in node.clauses) else NONE
                for _, body in node.clauses:
                    answer |= self.of(body)
                return answer
            case Logic():
                types = [self.of(part) for part in node.parts]
                answer = types[-1] | (BOOL if node.word == "and" else NOTHING)
                for each in types[:-1] if node.word == "or" else []:
                    answer |= each
                return answer
            case Begin():
                types = [self.of(part) for part in node.parts]
                return types[-1] if types else NONE
            case Define() | Set():
                self.bind(node.variable, self.of(node.value))
                return NONE
        return self._of_binding(node)

    def _of_binding(self, node: Node) -> Type:
        match node:
            case Let():
                for variable, value in node.bindings:
                    self.bind(variable, self.of(value))
                return self.of(node.body)
            case NamedLet():
                return self._named_let(node)
            case Receive():
                self._receive(node, self.of(node.value))
                return NONE if node.body is None else self.of(node.body)
            case Guard():
                self.bind(node.variable, ANY)
                return self.of(node.body) | self.of(node.handler)
            case Escape():
                self.bind(node.variable, kind("procedure"))
                self.of(node.body)
                return ANY
            case Named():
                return self.of(node.value)
            case Delay():
                self.of(node.value)
                return kind("promise")
            case Parameterize():
                for parameter, value in node.bindings:
                    self.of(parameter)
                    self.escape(self.of(value))
                return self.of(node.body)
            case Quasi():
                return self._quasi(node)
        return NOTHING

    def _receive(self, node: Receive, found: Type) -> None:
        if node.rest is None and len(node.variables) == 1 and found.kinds and not found.may_be("values"):
            self.bind(node.variables[0], found)
            return
        if node.rest is None and found.only("values") and len(found.values) == len(node.variables):
            for variable, each in zip(node.variables, found.values, strict=True):
                self.bind(variable, each)
            return
        if found.kinds:
            for variable in [*node.variables, *([node.rest] if node.rest else [])]:
                self.bind(variable, ANY)

    def _named_let(self, node: NamedLet) -> Type:
        for variable, start in zip(node.parameters, node.starts, strict=True):
            self.bind(variable, self.of(start))
        procedure = self._named_lets.setdefault(node, Lambda(node.span, node.parameters, [], None, node.body))
        answer = self._lambda(procedure)
        self.bind(node.variable, answer)
        return self.answers[procedure]

    def _quasi(self, node: Quasi) -> Type:
        item = NOTHING
        for part, is_spliced in node.parts:
            found = self.of(part)
            item |= found.element() if is_spliced else found
        if node.tail is None:
            return list_of(item)
        return Type(frozenset({"list", "pair"}), item | self.of(node.tail))
