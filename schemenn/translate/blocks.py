"""The tree of a document: block by block, for a block sees what those before it have made of the names.

A block that is left out takes along what depends on it: the variables it defines or assigns, what it may have changed
by other means (a generator of random numbers it draws from), and whatever uses those.
"""

from __future__ import annotations

from contextlib import suppress
from typing import Final

from schemenn.errors import SchemeError
from schemenn.expand.unit import declare
from schemenn.library import macro_file, place_of
from schemenn.syntax import Form, Identifier, Syntax
from schemenn.translate import facts
from schemenn.translate.build import Build, defined, refuse
from schemenn.translate.tree import Begin, Builtin, Call, Constant, Define, Lambda, Let, Node, Receive, Record, Ref, Set
from schemenn.translate.tree import Variable

_STATES: Final = frozenset("make-rng rng-split make-parameter".split())
_MAKERS: Final = frozenset("vector make-vector list->vector make-string box".split())
_OUTPUT: Final = frozenset(
    """
    display newline write writeln displayln write-line print printf format write-string write-char write-simple
    write-shared pretty-print pp
""".split()
)
_ENDS_LINE: Final = frozenset("newline writeln displayln write-line print".split())
_DRAWS: Final = frozenset(
    """
    random-normal random-uniform random-integers random-permutation shuffle random-choice rng-split random exit error
    raise apply call/cc call-with-current-continuation
""".split()
)


class Blocks:
    """The blocks of a document in the making; `missing` are names with the number of the block that was left out."""

    def __init__(self, build: Build) -> None:
        self.build = build
        self.values: dict[Variable, list[Node]] = {}
        self.changed: dict[Variable, int] = {}
        self._makes: dict[Node, bool] = {}
        self._data: set[Node] = set()  # what variables are defined as that are no procedures

    # Names.

    def foresee(self, forms: list[Syntax]) -> None:
        """Bind the names that a block defines and that are no builtins: procedures before it may refer to them."""
        top = self.build.top
        for form in forms:
            if not isinstance(form, Form) or not form.items or not isinstance(form.items[0], Identifier):
                continue
            for name in defined(form.items[0].name, form):
                is_builtin = place_of(name.name) is not None or macro_file(name.name) is not None
                if not is_builtin and not isinstance(top.bindings.get(name.name), Variable):
                    self.build.bind(name, top)

    def add(self, forms: list[Syntax]) -> list[Node]:
        """The nodes of a block."""
        build = self.build
        build.unit += 1
        declare(forms, build.top.top(), {})
        build.declare(forms, build.top)
        for name in _defined_names(forms):
            build.missing.pop(name, None)
        nodes = []
        for syntax in forms:
            node = build.expression(syntax, build.top)
            if isinstance(node, Begin) and not node.parts:
                continue
            self.check(node)
            for variable, value in definitions(node):
                self.changed.pop(variable, None)
                self.values.setdefault(variable, []).append(value)
            nodes.append(node)
        return nodes

    # Blocks that are left out.

    def leave_out(self, number: int, forms: list[Syntax]) -> None:
        """Note what is not known any more when a block is left out."""
        self._import(forms)
        bindings = self.build.top.bindings
        for name in _defined_names(forms) + _assigned_names(forms):
            self.build.missing[name] = number
            if isinstance(found := bindings.get(name), Variable):
                self.changed[found] = number
        names = {identifier.name for form in forms for identifier in _identifiers(form)}
        used: set[Variable] = set()
        for name in names:
            if isinstance(found := bindings.get(name), Variable):
                used.add(found)
        reached = self.reached(used)
        known = [each for variable in reached for value in self.values_of(variable) for each in facts.walk(value)]
        names |= {each.name for each in known if isinstance(each, Builtin)}
        with_vectors = any(name.endswith("!") and name != "set!" for name in names)
        for variable in reached:
            for value in self.values_of(variable):
                for each in facts.walk(value):
                    if isinstance(each, Set):
                        self.changed.setdefault(each.variable, number)
                if not isinstance(value, Lambda) and self.holds_state(value, with_vectors):
                    self.changed.setdefault(variable, number)

    def _import(self, forms: list[Syntax]) -> None:
        """What a block imports is there, for imports run before anything else."""
        with suppress(SchemeError):
            declare([form for form in _forms(forms) if _head(form) == "import"], self.build.top.top(), {})

    def reached(self, variables: set[Variable]) -> set[Variable]:
        """The variables, and all that their values mention."""
        found: set[Variable] = set()
        todo = list(variables)
        while todo:
            variable = todo.pop()
            if variable not in found:
                found.add(variable)
                for value in self.values_of(variable):
                    if isinstance(value, Lambda) or self.makes_procedures(value):
                        todo += facts.mentioned(value)
        return found

    def values_of(self, variable: Variable) -> list[Node]:
        """What a variable is defined as, here or in the definitions that go along."""
        if variable not in self.values and variable in self.build.program.origins:
            for node in self.build.program.carried:
                for each, value in definitions(node):
                    self.values.setdefault(each, [value])
        return self.values.get(variable, [])

    def makes_procedures(self, value: Node) -> bool:
        """Whether a value that is computed may hold procedures, which look at variables when they are called."""
        if value not in self._makes:
            self._makes[value] = True  # of a recursive definition nothing better is known
            self._makes[value] = any(_lets_procedures_out(each) for each in self._bodies(value))
        return self._makes[value]

    def _run_by(self, value: Node) -> list[Node]:
        """A form, and the bodies of the procedures that it may call."""
        return [body for body in self._bodies(value) if body is value or body not in self._data]

    def _bodies(self, value: Node) -> list[Node]:
        """A form, and the bodies of the procedures that run while it is evaluated."""
        found: dict[Variable, None] = {}
        bodies, todo = [value], list(facts.mentioned(value))
        while todo:
            variable = todo.pop()
            if variable in found:
                continue
            found[variable] = None
            for each in self.values_of(variable):
                inner = each.body if isinstance(each, Lambda) else each
                if inner is each:
                    self._data.add(each)
                bodies.append(inner)
                todo += facts.mentioned(inner)
        return bodies

    def nodes_reached(self, node: Node) -> list[Node]:
        """All nodes inside a node and inside the values of the variables that it mentions."""
        values = [value for each in self.reached(facts.mentioned(node)) for value in self.values_of(each)]
        return [each for start in (node, *values) for each in facts.walk(start)]

    def holds_state(self, value: Node, with_vectors: bool) -> bool:
        """Whether a value may be one that changes: a generator, a procedure with variables of its own, a vector."""
        uses = self.build.program.record_uses
        return any(
            isinstance(each, Set)
            or (isinstance(each, Builtin) and each.name in _STATES)
            or (with_vectors and isinstance(each, Builtin) and _makes_changeable(each.name))
            or (isinstance(each, Ref) and each.variable in uses and bool(uses[each.variable].record.modifiers))
            for body in self._run_by(value)
            for each in facts.walk(body)
        )

    def check(self, node: Node) -> None:
        """Refuse a form that depends on what a block that was left out has changed."""
        for variable in self.reached(facts.mentioned(node)):
            if variable in self.changed:
                number = self.changed[variable]
                refuse(f"{variable.name}, which depends on block {number},", node.span, f"block {number} is left out")

    # What a block prints, and what it changes.

    def prints(self, node: Node) -> bool:
        """Whether a form may print."""
        return any(isinstance(each, Builtin) and each.name in _OUTPUT for each in self.nodes_reached(node))

    def changes(self, node: Node) -> bool:
        """Whether a form may change what later forms see, other than by defining a name."""
        return any(
            isinstance(each, Set)
            or (isinstance(each, Builtin) and (each.name.endswith("!") or each.name in _DRAWS))
            or type(each).__name__ == "Escape"
            for each in self.nodes_reached(node)
        )

    def line_end(self, nodes: list[Node]) -> list[Node]:
        """The form that ends the line which a block may have begun, if it may."""
        last = next((node for node in reversed(nodes) if self.prints(node)), None)
        if last is None or (isinstance(last, Call) and getattr(last.function, "name", "") in _ENDS_LINE):
            return []
        return [Call(last.span, Builtin(last.span, "%fresh-line"), [])]


def _makes_changeable(name: str) -> bool:
    return name in _MAKERS or "table" in name or "hash" in name


def _lets_procedures_out(body: Node) -> bool:
    """Whether a form makes a procedure other than to call it at once."""
    called = {id(each.function) for each in facts.walk(body) if isinstance(each, Call)}
    called |= {id(each) for node in facts.walk(body) for each in facts.immediate(node)}
    local = {variable for each in facts.walk(body) if isinstance(each, Let) for variable, _ in each.bindings}
    bound = {id(value) for each in facts.walk(body) if isinstance(each, Let) for _, value in each.bindings}
    bound |= {id(each.value) for each in facts.walk(body) if isinstance(each, Define)}
    local |= {each.variable for each in facts.walk(body) if isinstance(each, Define)}
    for each in facts.walk(body):
        if isinstance(each, Lambda) and id(each) not in called and id(each) not in bound:
            return True
        if isinstance(each, Ref) and each.variable in local and id(each) not in called:
            if isinstance(each.variable.value, Lambda) or _is_bound_to_procedure(each.variable, body):
                return True
    return False


def _is_bound_to_procedure(variable: Variable, body: Node) -> bool:
    for each in facts.walk(body):
        pairs = each.bindings if isinstance(each, Let) else definitions(each) if isinstance(each, Define) else []
        if any(bound is variable and isinstance(value, Lambda) for bound, value in pairs):
            return True
    return False


def definitions(node: Node) -> list[tuple[Variable, Node]]:
    """What a form of the top level defines."""
    if isinstance(node, Define):
        return [(node.variable, node.value)]
    if isinstance(node, Begin):
        return [pair for part in node.parts for pair in definitions(part)]
    if isinstance(node, Receive) and node.body is None:
        return [(each, node.value) for each in [*node.variables, *([node.rest] if node.rest else [])]]
    return []


def shown(node: Node) -> Node:
    """The last form of a block, which shows its value, if it has one."""
    if isinstance(node, Define | Set | Record) or (isinstance(node, Receive) and node.body is None):
        return node
    if isinstance(node, Begin) and isinstance(node.parts[-1], Define | Set | Record | Begin):
        return node
    if isinstance(node, Constant) and node.value is None:
        return node
    return Call(node.span, Builtin(node.span, "%show"), [node])


def _defined_names(forms: list[Syntax]) -> list[str]:
    return [name.name for form in _forms(forms) for name in defined(_head(form), form)]


def _forms(forms: list[Syntax]) -> list[Form]:
    """The forms, with those inside `begin`."""
    found: list[Form] = []
    for form in forms:
        if isinstance(form, Form) and form.items:
            found += [form] if _head(form) != "begin" else _forms(form.items[1:])
            if _head(form) == "define-trainable" and len(form.items) > 1:
                found.append(Form([Identifier("define", form.span), *form.items[1:]], form.span))
    return found


def _head(form: Form) -> str:
    return form.items[0].name if isinstance(form.items[0], Identifier) else ""


def _assigned_names(forms: list[Syntax]) -> list[str]:
    """The names that are assigned anywhere in forms."""
    found: list[str] = []
    for form in forms:
        if isinstance(form, Form) and form.items:
            if _head(form) == "set!" and len(form.items) > 1 and isinstance(form.items[1], Identifier):
                found.append(form.items[1].name)
            found += _assigned_names(form.items)
    return found


def _identifiers(syntax: Syntax) -> list[Identifier]:
    if isinstance(syntax, Identifier):
        return [syntax]
    return [name for item in syntax.items for name in _identifiers(item)] if isinstance(syntax, Form) else []
