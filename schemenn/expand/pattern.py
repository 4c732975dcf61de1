"""The patterns of `syntax-rules`: compiled once, matched against each use.

    (_ (name value) ... body)   →   ListPattern([…], repeated=ListPattern([name, value]), after=[body])

Matching fills a *frame*: a list with the syntax each pattern variable stands for, in a nested list per ellipsis that
follows the variable. Source: R7RS 4.3.2.
"""

from __future__ import annotations

from typing import Any, Final, TypeAlias

from schemenn.core import Global, Node
from schemenn.datum import Bytevector, String
from schemenn.expand.expander import application
from schemenn.expand.keywords import auxiliary
from schemenn.expand.resolve import resolve, same_binding
from schemenn.expand.scope import KEYWORDS, Keyword, Name, Scope, name_of
from schemenn.expand.shape import fail
from schemenn.syntax import Atom, Form, Identifier, Syntax, VectorForm
from schemenn.tensor import Mask, Tensor, same_elements


class _Underscore(Keyword):
    """`_`: what fits anything in a pattern. In an expression it is the last value, where there is a prompt."""

    __slots__ = ()

    def __init__(self) -> None:
        super().__init__("_", self._call)
        KEYWORDS["_"] = self

    def _call(self, form: Form, scope: Scope) -> Node:
        if scope.top().last_value is None:
            fail("_ is used outside of syntax-rules", form, "misplaced-keyword")
        return application(form, scope)

    def refer(self, identifier: Identifier, scope: Scope) -> Node | None:
        """The last value at the prompt."""
        key = scope.top().last_value
        return None if key is None else Global(key, identifier.span)


ELLIPSIS: Final = auxiliary("...", "syntax-rules")
UNDERSCORE: Final = _Underscore()

Frame: TypeAlias = list[Any]


class PatternVariable:
    """A pattern variable: its place in the frame and the number of ellipses after it."""

    __slots__ = ("depth", "slot")

    def __init__(self, slot: int, depth: int) -> None:
        self.slot = slot
        self.depth = depth


class Pattern:
    """A compiled pattern."""

    __slots__ = ()

    def match(self, syntax: Syntax, frame: Frame, scope: Scope) -> bool:
        """Whether `syntax`, standing in `scope`, fits; fills the frame."""
        raise NotImplementedError


class AnyPattern(Pattern):
    """`_`: fits everything."""

    __slots__ = ()

    def match(self, syntax: Syntax, frame: Frame, scope: Scope) -> bool:
        """Everything fits."""
        return True


class VariablePattern(Pattern):
    """A pattern variable: fits everything and keeps it."""

    __slots__ = ("slot",)

    def __init__(self, slot: int) -> None:
        self.slot = slot

    def match(self, syntax: Syntax, frame: Frame, scope: Scope) -> bool:
        """Everything fits and is kept."""
        frame[self.slot] = syntax
        return True


class LiteralPattern(Pattern):
    """A literal: fits an identifier with the same meaning."""

    __slots__ = ("identifier", "scope")

    def __init__(self, identifier: Identifier, scope: Scope) -> None:
        self.identifier = identifier
        self.scope = scope

    def match(self, syntax: Syntax, frame: Frame, scope: Scope) -> bool:
        """What means the same fits."""
        return isinstance(syntax, Identifier) and same_binding(syntax, scope, self.identifier, self.scope)


class DatumPattern(Pattern):
    """A number, string or other atom: fits what is `equal?` to it."""

    __slots__ = ("value",)

    def __init__(self, value: Any) -> None:
        self.value = value

    def match(self, syntax: Syntax, frame: Frame, scope: Scope) -> bool:
        """What is `equal?` fits."""
        return isinstance(syntax, Atom) and _is_same_atom(syntax.value, self.value)


class ListPattern(Pattern):
    """`(before … repeated ... after … . tail)`; `slots` are the variables in `repeated`."""

    __slots__ = ("after", "before", "repeated", "slots", "tail")

    def __init__(
        self,
        before: list[Pattern],
        repeated: Pattern | None,
        slots: list[int],
        after: list[Pattern],
        tail: Pattern | None,
    ) -> None:
        self.before = before
        self.repeated = repeated
        self.slots = slots
        self.after = after
        self.tail = tail

    def match(self, syntax: Syntax, frame: Frame, scope: Scope) -> bool:
        """A list fits whose parts do."""
        if not isinstance(syntax, Form):
            return False
        return self.match_items(syntax.items, syntax, frame, scope)

    def match_items(self, items: list[Syntax], form: Form, frame: Frame, scope: Scope) -> bool:
        """Match the elements `items`, which are those of `form` or its last ones."""
        fixed = len(self.before)
        free = len(items) - fixed - len(self.after)
        if free < 0 or (self.tail is None and form.tail is not None):
            return False
        end = fixed + free if self.repeated is not None else fixed
        for pattern, item in zip(self.before, items, strict=False):
            if not pattern.match(item, frame, scope):
                return False
        if self.repeated is not None and not self._match_repeated(self.repeated, items[fixed:end], frame, scope):
            return False
        stop = end + len(self.after)
        for pattern, item in zip(self.after, items[end:stop], strict=True):
            if not pattern.match(item, frame, scope):
                return False
        if self.tail is None:
            return stop == len(items)
        return self.tail.match(_rest(items[stop:], form), frame, scope)

    def _match_repeated(self, pattern: Pattern, items: list[Syntax], frame: Frame, scope: Scope) -> bool:
        if isinstance(pattern, VariablePattern):
            frame[pattern.slot] = items
            return True
        rows = []
        for item in items:
            row = frame[:]
            if not pattern.match(item, row, scope):
                return False
            rows.append(row)
        for slot in self.slots:
            frame[slot] = [row[slot] for row in rows]
        return True


class VectorPattern(Pattern):
    """`#(…)`: fits a vector whose elements fit the list."""

    __slots__ = ("elements",)

    def __init__(self, elements: ListPattern) -> None:
        self.elements = elements

    def match(self, syntax: Syntax, frame: Frame, scope: Scope) -> bool:
        """A vector fits whose elements do."""
        if not isinstance(syntax, VectorForm):
            return False
        return self.elements.match(Form(syntax.items, syntax.span), frame, scope)


def _rest(items: list[Syntax], form: Form) -> Syntax:
    """The part of a list that a dotted pattern variable stands for."""
    if not items and form.tail is not None:
        return form.tail
    return Form(items, form.span, form.tail)


def _is_same_atom(a: Any, b: Any) -> bool:
    if a is b:
        return True
    if a.__class__ is not b.__class__:
        return False
    if isinstance(a, String):
        return a.text == b.text  # type: ignore[no-any-return]
    if isinstance(a, Bytevector):
        return a.data == b.data  # type: ignore[no-any-return]
    if isinstance(a, Tensor | Mask):
        return same_elements(a, b)
    return bool(a == b) and repr(a) == repr(b)


class PatternCompiler:
    """Compiles one rule's pattern and collects its variables."""

    def __init__(self, scope: Scope, ellipsis: Name | None, literals: dict[Name, Identifier]) -> None:
        self.scope = scope
        self.ellipsis = ellipsis
        self.literals = literals
        self.variables: dict[Name, PatternVariable] = {}

    def is_ellipsis(self, syntax: Syntax | None) -> bool:
        """Whether `syntax` is the ellipsis of these rules: the custom one, or what means `...`."""
        if not isinstance(syntax, Identifier) or name_of(syntax) in self.literals:
            return False
        if self.ellipsis is not None:
            return name_of(syntax) == self.ellipsis
        return resolve(syntax, self.scope) is ELLIPSIS

    def compile(self, syntax: Syntax, depth: int) -> Pattern:
        """The compiled pattern. Raises: ExpandError if it is malformed."""
        if isinstance(syntax, Identifier):
            return self._compile_identifier(syntax, depth)
        if isinstance(syntax, Form):
            return self.compile_list(syntax.items, syntax.tail, depth)
        if isinstance(syntax, VectorForm):
            return VectorPattern(self.compile_list(syntax.items, None, depth))
        if isinstance(syntax, Atom):
            return DatumPattern(syntax.value)
        fail("syntax-rules: a label cannot stand in a pattern", syntax, "bad-macro")

    def _compile_identifier(self, identifier: Identifier, depth: int) -> Pattern:
        name = name_of(identifier)
        if name in self.literals:
            return LiteralPattern(identifier, self.scope)
        if self.is_ellipsis(identifier):
            fail("syntax-rules: an ellipsis must follow a pattern", identifier, "bad-macro")
        if resolve(identifier, self.scope) is UNDERSCORE:
            return AnyPattern()
        if name in self.variables:
            fail(f"syntax-rules: duplicate pattern variable {identifier.name}", identifier, "bad-macro")
        slot = len(self.variables)
        self.variables[name] = PatternVariable(slot, depth)
        return VariablePattern(slot)

    def compile_list(self, items: list[Syntax], tail: Syntax | None, depth: int) -> ListPattern:
        """The pattern of a list with these elements."""
        at = next((index for index, item in enumerate(items) if index and self.is_ellipsis(item)), None)
        repeated: Pattern | None = None
        slots: list[int] = []
        if at is None:
            before = [self.compile(item, depth) for item in items]
            after: list[Pattern] = []
        else:
            before = [self.compile(item, depth) for item in items[: at - 1]]
            first = len(self.variables)
            repeated = self.compile(items[at - 1], depth + 1)
            slots = list(range(first, len(self.variables)))
            for item in items[at + 1 :]:
                if self.is_ellipsis(item):
                    fail("syntax-rules: only one ellipsis can stand in a list", item, "bad-macro")
            after = [self.compile(item, depth) for item in items[at + 1 :]]
        end = None if tail is None else self.compile(tail, depth)
        return ListPattern(before, repeated, slots, after, end)
