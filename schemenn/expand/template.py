"""The templates of `syntax-rules`: compiled once, filled for each use.

    (let ((tmp a)) (if tmp tmp b))   →   the same with `a` and `b` replaced, and aliases for `let`, `tmp` and `if`

Each symbol of the template becomes one fresh alias per use. What a template inserts has the span of the use; what
the user wrote keeps its own. Source: R7RS 4.3.2.
"""

from __future__ import annotations

from typing import Any

from schemenn.expand.pattern import Frame, PatternCompiler
from schemenn.expand.scope import Name, Scope, name_of
from schemenn.expand.shape import fail
from schemenn.syntax import Atom, Form, Identifier, Syntax, VectorForm


class Use:
    """One use of a macro: the form, the scope of the definition, and the aliases made so far."""

    __slots__ = ("aliases", "form", "scope")

    def __init__(self, form: Form, scope: Scope) -> None:
        self.form = form
        self.scope = scope
        self.aliases: dict[Name, Identifier] = {}


class Template:
    """A compiled template."""

    __slots__ = ()

    def fill(self, frame: Frame, use: Use) -> Syntax:
        """The syntax with the frame's contents in place."""
        raise NotImplementedError


class VariableTemplate(Template):
    """A pattern variable."""

    __slots__ = ("slot",)

    def __init__(self, slot: int) -> None:
        self.slot = slot

    def fill(self, frame: Frame, use: Use) -> Syntax:
        """What the variable matched."""
        found: Syntax = frame[self.slot]
        return found


class SymbolTemplate(Template):
    """A symbol that the macro inserts."""

    __slots__ = ("identifier", "name")

    def __init__(self, identifier: Identifier) -> None:
        self.identifier = identifier
        self.name = name_of(identifier)

    def fill(self, frame: Frame, use: Use) -> Syntax:
        """The use's alias for the symbol."""
        alias = use.aliases.get(self.name)
        if alias is None:
            alias = Identifier(self.identifier.name, use.form.span, self.identifier, use.scope)
            use.aliases[self.name] = alias
        return alias


class ConstantTemplate(Template):
    """A number, string or other literal."""

    __slots__ = ("syntax",)

    def __init__(self, syntax: Syntax) -> None:
        self.syntax = syntax

    def fill(self, frame: Frame, use: Use) -> Syntax:
        """The literal, where the use stands."""
        return Atom(self.syntax.value, use.form.span) if isinstance(self.syntax, Atom) else self.syntax


class RepeatedTemplate(Template):
    """A template with an ellipsis after it; `slots` are the variables in it that have something to repeat."""

    __slots__ = ("inner", "slots")

    def __init__(self, inner: Template, slots: list[int]) -> None:
        self.inner = inner
        self.slots = slots

    def extend(self, items: list[Syntax], frame: Frame, use: Use) -> None:
        """Append one copy for each thing the variables have matched."""
        inner = self.inner
        if isinstance(inner, VariableTemplate):
            items += frame[inner.slot]
            return
        for row in self._rows(frame, use):
            if isinstance(inner, RepeatedTemplate):
                inner.extend(items, row, use)
            else:
                items.append(inner.fill(row, use))

    def _rows(self, frame: Frame, use: Use) -> list[Frame]:
        """A frame per repetition."""
        columns: list[list[Any]] = [frame[slot] for slot in self.slots]
        count = len(columns[0])
        for column in columns:
            if len(column) != count:
                fail("the parts of this macro use that belong together differ in number", use.form)
        rows = []
        for index in range(count):
            row = frame[:]
            for slot, column in zip(self.slots, columns, strict=True):
                row[slot] = column[index]
            rows.append(row)
        return rows


class ListTemplate(Template):
    """A list, with a tail if it is dotted."""

    __slots__ = ("parts", "tail")

    def __init__(self, parts: list[Template], tail: Template | None) -> None:
        self.parts = parts
        self.tail = tail

    def fill_items(self, frame: Frame, use: Use) -> list[Syntax]:
        """The elements."""
        items: list[Syntax] = []
        for part in self.parts:
            if isinstance(part, RepeatedTemplate):
                part.extend(items, frame, use)
            else:
                items.append(part.fill(frame, use))
        return items

    def fill(self, frame: Frame, use: Use) -> Syntax:
        """The filled list."""
        items = self.fill_items(frame, use)
        if self.tail is None:
            return Form(items, use.form.span)
        tail = self.tail.fill(frame, use)
        if isinstance(tail, Form):
            return Form(items + tail.items, use.form.span, tail.tail)
        return Form(items, use.form.span, tail) if items else tail


class VectorTemplate(Template):
    """A vector."""

    __slots__ = ("elements",)

    def __init__(self, elements: ListTemplate) -> None:
        self.elements = elements

    def fill(self, frame: Frame, use: Use) -> Syntax:
        """The filled vector."""
        return VectorForm(self.elements.fill_items(frame, use), use.form.span)


class TemplateCompiler:
    """Compiles the template that belongs to a compiled pattern.

    An ellipsis repeats the variables in its template that still need one, counted from the innermost. So in
    `((x y ...) ...)` a `y` of one ellipsis is repeated whole for each `x`. A variable that stands below different
    numbers of ellipses has a place in the frame for each: `copies` says which contents to append to the frame.
    """

    def __init__(self, patterns: PatternCompiler) -> None:
        self.patterns = patterns
        self.copies: list[int] = []
        self._places: dict[tuple[int, int], int] = {}

    def compile(self, syntax: Syntax) -> Template:
        """The compiled template. Raises: ExpandError if ellipses and variables do not fit together."""
        return self._compile(syntax, 0, False, {})

    def _compile(self, syntax: Syntax, level: int, escaped: bool, needs: dict[int, int]) -> Template:
        """`level` counts the ellipses around; `needs` collects those each variable in `syntax` must still get."""
        if isinstance(syntax, Identifier):
            return self._compile_identifier(syntax, level, escaped, needs)
        if isinstance(syntax, Form):
            if not escaped and syntax.items and self.patterns.is_ellipsis(syntax.items[0]):
                return self._compile_escape(syntax, level, needs)
            return self._compile_list(syntax.items, syntax.tail, level, escaped, needs)
        if isinstance(syntax, VectorForm):
            return VectorTemplate(self._compile_list(syntax.items, None, level, escaped, needs))
        return ConstantTemplate(syntax)

    def _compile_identifier(self, identifier: Identifier, level: int, escaped: bool, needs: dict[int, int]) -> Template:
        variable = self.patterns.variables.get(name_of(identifier))
        if variable is not None:
            if level < variable.depth:
                message = f"syntax-rules: {identifier.name} has fewer ellipses here than in its pattern"
                fail(message, identifier, "bad-macro")
            place = self._place(variable.slot, level if variable.depth else 0)
            needs[place] = variable.depth
            return VariableTemplate(place)
        if not escaped and self.patterns.is_ellipsis(identifier):
            fail("syntax-rules: an ellipsis must follow a template", identifier, "bad-macro")
        return SymbolTemplate(identifier)

    def _place(self, slot: int, level: int) -> int:
        place = self._places.get((slot, level))
        if place is None:
            place = slot
            if slot in self._places.values():
                place = len(self.patterns.variables) + len(self.copies)
                self.copies.append(slot)
            self._places[slot, level] = place
        return place

    def _compile_escape(self, form: Form, level: int, needs: dict[int, int]) -> Template:
        """`(... template)`: ellipses in it are ordinary symbols."""
        if len(form.items) != 2 or form.tail is not None:
            fail("syntax-rules: expected (... template)", form, "bad-macro")
        return self._compile(form.items[1], level, True, needs)

    def _compile_list(
        self, items: list[Syntax], tail: Syntax | None, level: int, escaped: bool, needs: dict[int, int]
    ) -> ListTemplate:
        parts: list[Template] = []
        index = 0
        while index < len(items):
            item = items[index]
            after = index + 1
            while not escaped and after < len(items) and self.patterns.is_ellipsis(items[after]):
                after += 1
            parts.append(self._compile_element(item, after - index - 1, level, escaped, needs))
            index = after
        end = None if tail is None else self._compile(tail, level, escaped, needs)
        return ListTemplate(parts, end)

    def _compile_element(
        self, item: Syntax, ellipses: int, level: int, escaped: bool, needs: dict[int, int]
    ) -> Template:
        inner: dict[int, int] = {}
        part = self._compile(item, level + ellipses, escaped, inner)
        for _ in range(ellipses):
            repeated = [place for place, need in inner.items() if need > 0]
            if not repeated:
                fail("syntax-rules: nothing to repeat before this ellipsis", item, "bad-macro")
            part = RepeatedTemplate(part, repeated)
            for place in repeated:
                inner[place] -= 1
        needs.update(inner)
        return part
