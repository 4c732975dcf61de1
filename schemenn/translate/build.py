"""Syntax objects → the tree, with every name resolved by the scopes of the expander.

What an identifier means is found where the expander finds it, so a program's own `relu` or `list` is the program's,
macros are used up, and their hygiene holds. A form that has no counterpart is refused here, where it stands.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, NoReturn

import schemenn.expand  # noqa: F401  (enters the keywords)
from schemenn.datum import KeywordObject
from schemenn.errors import SchemeError
from schemenn.expand.expander import head_binding, rewrite
from schemenn.expand.resolve import resolve
from schemenn.expand.scope import Binding, Keyword, Scope, name_of
from schemenn.expand.shape import need
from schemenn.source import Span
from schemenn.syntax import Atom, Form, Identifier, Syntax, VectorForm, to_datum
from schemenn.translate import facts
from schemenn.translate.carried import UNTRANSLATED, definition_of
from schemenn.translate.derivatives import called_at_once, derivative, note_asked
from schemenn.translate.infer_calls import FLOWS
from schemenn.translate.rows.row import ROWS, SPECIAL, VALUES
from schemenn.translate.tree import Begin, Builtin, Call, Constant, Define, Named, Node, Program, Ref, Variable


class Untranslatable(SchemeError):
    """A form that has no counterpart in readable Python; `what` it is."""

    what = ""


def refuse(what: str, span: Span, *notes: str) -> NoReturn:
    """Say that `what` cannot be translated. Raises: Untranslatable"""
    error = Untranslatable(f"{what} has no readable Python", span, notes)
    error.what = what
    raise error


def refused_for(error: SchemeError, name: str, span: Span) -> Untranslatable:
    """The error of a definition of the standard library, told at the name in the program that asks for it."""
    what = getattr(error, "what", "").rstrip(",") or error.message
    owner = f"{name}, which takes gradients" if "gradient" in what else name
    by = what.partition(",")[0]
    told = f"{owner} by {by}," if owner != name else name if what == name else f"{name}: {what}"
    found = Untranslatable(f"{told} has no readable Python", span)
    found.what = f"{owner},"
    return found


DEFINING: Final = (
    "define", "define*", "define-integrable", "define-constant", "define-inline", "define-trainable",
)  # fmt: skip
"""The forms that define a variable or a procedure."""

Builder = Callable[["Build", Form, Scope], Node]
BUILDERS: Final[dict[str, Builder]] = {}
"""How the tree of each special form is made, by its name; the modules beside this one enter them."""


def form(*names: str) -> Callable[[Builder], Builder]:
    """Enter a function as what makes the tree of the forms of these names."""

    def enter(builder: Builder) -> Builder:
        for name in names:
            BUILDERS[name] = builder
        return builder

    return enter


class Build:
    """The making of one program's tree."""

    def __init__(self, top: Scope) -> None:
        self.top = top
        self.program = Program([])
        self._rewritten: dict[int, tuple[Syntax, Syntax]] = {}
        self._carried: dict[str, Variable] = {}
        self.unit = 0  # counts the blocks of a document
        self._macros: dict[int, tuple[Form, int]] = {}
        self._kept: list[Binding] = []  # so that no other object gets the identity of a macro
        self._uncarried: set[str] = set()  # builtins whose definitions use what has no Python
        self.missing: dict[str, int] = {}  # names that a block defines which is left out
        self._asked: tuple[str, Span] | None = None  # the name in the program that a definition is carried for

    def run(self, forms: list[Syntax]) -> Program:
        """The tree of the forms of a program."""
        self.declare(forms, self.top)
        for syntax in forms:
            node = self.expression(syntax, self.top)
            if not (isinstance(node, Begin) and not node.parts):
                self.program.forms.append(node)
        return self.finish()

    def finish(self) -> Program:
        """The program, with the definitions that go along before its own forms."""
        self.program.forms[:0] = self.program.carried
        note_asked(self.program)
        return self.program

    # Scopes.

    def bind(self, name: Identifier, scope: Scope) -> Variable:
        """A fresh variable for an identifier in a scope."""
        variable = Variable(name.name, name.span, is_global=scope is self.top)
        scope.bindings[name_of(name)] = variable  # type: ignore[assignment]  # the scopes hold any kind of binding
        if variable.is_global:
            self.program.globals.append(variable)
        return variable

    def declare(self, forms: list[Syntax], scope: Scope) -> None:
        """Bind what the forms of a body define, for it holds in the whole body."""
        for syntax in forms:
            syntax = self.rewrite(syntax, scope)
            keyword = head_binding(syntax, scope)
            if not isinstance(keyword, Keyword) or not isinstance(syntax, Form):
                continue
            for name in defined(keyword.name, syntax):
                if not isinstance(scope.bindings.get(name_of(name)), Variable):
                    self.bind(name, scope)
                if keyword.name == "define-trainable":
                    scope.bindings[name_of(name)].is_trainable = True  # type: ignore[union-attr]  # a Variable, see bind
            if keyword.name == "begin":
                self.declare(syntax.items[1:], scope)
            elif keyword.name in ("define-syntax", "define-syntax-rule"):
                BUILDERS[keyword.name](self, syntax, scope)

    def is_new_macro(self, syntax: Form, name: Identifier, scope: Scope) -> bool:
        """Whether a definition of a macro has yet to be made; a later block of a document may define it anew."""
        found = scope.bindings.get(name_of(name))
        form, unit = self._macros.get(id(found), (None, -1))
        if form is syntax:
            return False
        if form is not None and unit == self.unit:
            refuse(f"{name.name} as a macro that is defined twice", syntax.span)
        return True

    def macro(self, syntax: Form, made: Binding) -> Binding:
        """A macro, noted with the form that defines it."""
        self._macros[id(made)] = syntax, self.unit
        self._kept.append(made)
        return made

    def rewrite(self, syntax: Syntax, scope: Scope) -> Syntax:
        """A form without a macro at its head; each is used up once, for a macro's names are new at each use."""
        if id(syntax) not in self._rewritten:
            self._rewritten[id(syntax)] = syntax, rewrite(syntax, scope)
        return self._rewritten[id(syntax)][1]

    # Nodes.

    def expression(self, syntax: Syntax, scope: Scope) -> Node:
        """The node of a form."""
        syntax = self.rewrite(syntax, scope)
        if isinstance(syntax, Identifier):
            return self.name(syntax, scope)
        if isinstance(syntax, Atom | VectorForm):
            return Constant(syntax.span, to_datum(syntax))
        if not isinstance(syntax, Form):
            refuse("a datum that contains itself", syntax.span)
        if not syntax.items:
            refuse("()", syntax.span)
        head = syntax.items[0]
        binding = resolve(head, scope) if isinstance(head, Identifier) else None
        if isinstance(binding, Keyword):
            builder = BUILDERS.get(binding.name)
            if builder is None:
                refuse(binding.name, syntax.span)
            return builder(self, syntax, scope)
        function = self.expression(head, scope)
        operands = self.operands(syntax.items[1:], scope)
        return called_at_once(function, operands, syntax.span) or Call(syntax.span, function, operands)

    def operands(self, items: list[Syntax], scope: Scope) -> list[Node]:
        """The operands of a call; what follows `#:name` is given by that name."""
        nodes: list[Node] = []
        names = [_keyword(item) for item in items]
        for index, item in enumerate(items):
            before = names[index - 1] if index else None
            if names[index] is None:
                node = self.expression(item, scope)
                nodes.append(node if before is None else Named(item.span, before, node))
            elif before is not None or index == len(items) - 1:
                refuse("a keyword that names no operand", item.span)
        return nodes

    def name(self, identifier: Identifier, scope: Scope) -> Node:
        """The node of a name."""
        binding = resolve(identifier, scope)
        if identifier.name in self.missing and scope.top() is self.top and not _is_local(binding):
            number = self.missing[identifier.name]
            note = f"block {number} is left out"
            refuse(f"{identifier.name}, which depends on block {number},", identifier.span, note)
        if isinstance(binding, Variable):
            binding.references += 1
            return Ref(identifier.span, binding)
        if isinstance(binding, str):
            found = None if self._is_known(binding) else derivative(self, identifier, scope)
            return self.builtin(binding, identifier) if found is None else found
        refuse(f"{identifier.name} as a value", identifier.span)

    def builtin(self, key: str, identifier: Identifier) -> Node:
        """What stands for a builtin or what a library defines: itself, or the variable of its definition."""
        if key in UNTRANSLATED:
            refuse(f"{identifier.name}, which looks into gradients,", identifier.span)
        if key not in ROWS and key not in SPECIAL and key not in VALUES and key not in FLOWS:
            variable = self.carry(key, identifier)
            if variable is not None:
                variable.references += 1
                return Ref(identifier.span, variable)
        return Builtin(identifier.span, key.removeprefix("user."))

    def carry(self, key: str, identifier: Identifier) -> Variable | None:
        """The variable of a definition of the standard library, which goes along with the program."""
        if key in self._carried:
            return self._carried[key]
        found = None if key in self._uncarried else definition_of(key)
        if found is None:
            return None
        syntax, file = found
        before, known = len(self.program.carried), dict(self._carried)
        scope = file.scope.inner()
        self.declare([syntax], scope)
        outer, self._asked = self._asked, self._asked or (identifier.name, identifier.span)
        for name, variable in scope.bindings.items():
            if isinstance(variable, Variable):
                variable.is_global = True
                self.program.globals.append(variable)
                self.program.origins[variable] = self._asked
                self._carried[f"{file.prefix}{name}"] = variable
        try:
            node = self.expression(syntax, scope)
        except SchemeError as error:
            raise error if outer else refused_for(error, *self._asked) from None
        finally:
            self._asked = outer
        if not file.prefix and not all(_is_known(each) for each in facts.walk(node)):
            del self.program.carried[before:]
            self._carried = known
            self._uncarried.add(key)
            return None
        self.program.carried.append(node)
        return self._carried[key]

    def _is_known(self, name: str) -> bool:
        top = self.top.top()
        return top.view(name) is not None

    def body(self, forms: list[Syntax], scope: Scope, owner: Syntax) -> Node:
        """The node of a body, in a scope of its own for what it defines."""
        inner = scope.inner()
        self.declare(forms, inner)
        return self.sequence(forms, inner, owner)

    def sequence(self, forms: list[Syntax], scope: Scope, owner: Syntax) -> Node:
        """The node of forms in order."""
        nodes = [self.expression(syntax, scope) for syntax in forms]
        return nodes[0] if len(nodes) == 1 and not isinstance(nodes[0], Define) else Begin(owner.span, nodes)


def _is_local(binding: object) -> bool:
    return isinstance(binding, Variable) and not binding.is_global


def _is_known(node: Node) -> bool:
    """Whether a node is no builtin, or one that has a counterpart."""
    if not isinstance(node, Builtin):
        return True
    return any(node.name in table for table in (ROWS, SPECIAL, VALUES, FLOWS))


def _keyword(syntax: Syntax) -> str | None:
    is_keyword = isinstance(syntax, Atom) and isinstance(syntax.value, KeywordObject)
    return syntax.value.name if is_keyword and isinstance(syntax, Atom) else None


def defined(keyword: str, syntax: Form) -> list[Identifier]:
    """The names that a definition binds."""
    parts = syntax.items[1:]
    if keyword in DEFINING and parts:
        target = parts[0]
        while isinstance(target, Form) and target.items:
            target = target.items[0]
        return [target] if isinstance(target, Identifier) else []
    if keyword == "define-values" and parts:
        return names_in(parts[0])
    if keyword == "define-record-type":
        return _record_names(parts)
    return []


def names_in(formals: Syntax) -> list[Identifier]:
    """The identifiers of a list of parameters, the one after the dot too."""
    if isinstance(formals, Identifier):
        return [formals]
    if not isinstance(formals, Form):
        return []
    names = [item for item in formals.items if isinstance(item, Identifier)]
    return [*names, formals.tail] if isinstance(formals.tail, Identifier) else names


def _record_names(parts: list[Syntax]) -> list[Identifier]:
    """The type, the constructor, the predicate, the accessors and modifiers, as R7RS has them."""
    names: list[Identifier] = []
    for part in parts[:3]:
        first = part.items[0] if isinstance(part, Form) and part.items else part
        names += [first] if isinstance(first, Identifier) else []
    for part in parts[3:]:
        names += [item for item in (part.items[1:] if isinstance(part, Form) else []) if isinstance(item, Identifier)]
    return names


def parts_of(syntax: Form, least: int, most: int | None, what: str) -> list[Syntax]:
    """The operands of a special form, counted."""
    return need(syntax, least, most, what)
