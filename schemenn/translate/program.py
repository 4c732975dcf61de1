r"""A whole program: its forms one after the other, with their comments, imports and helpers.

translate(Source("f.scm", "(display (+ 1 2))"))   →   "print(1 + 2, end=\"\")\n"
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import Final

from schemenn.expand.unit import declare
from schemenn.read import read_all
from schemenn.session import Session
from schemenn.source import Source
from schemenn.syntax import Syntax
from schemenn.translate import facts, forms, forms_control, forms_gradients, forms_match
from schemenn.translate.build import Build, Untranslatable, refused_for
from schemenn.translate.code import Block, Group, Plain, Print
from schemenn.translate.comments import Comment, block_before, comments_of, header, place
from schemenn.translate.emit import new_emitter
from schemenn.translate.emitter import EFFECT, Emitter
from schemenn.translate.lacking.texts import helper_text, needs_of
from schemenn.translate.lacking.helpers import HELPERS, IMPORTS
from schemenn.translate.lacking.gradients import GRADIENTS
from schemenn.translate.infer import Types
from schemenn.translate.lacking.gradient_text import GradientText
from schemenn.translate.layout import docstring, lines_of
from schemenn.translate.tree import Define, Lambda, Let, NamedLet, Node, Program, Receive, Record, Variable
from schemenn.translate.types import TEXTS

FORMS: Final = (forms, forms_control, forms_gradients, forms_match)
"""The modules that enter the special forms."""

_MOST_ATTEMPTS: Final = 8
_DEEP: Final = "sys.setrecursionlimit(1_000_000)  # Scheme has no limit of its own"


def translate(source: Source) -> str:
    """The Python of a program.

    Raises: SchemeError where a form has no readable Python, or the program is none.
    """
    syntax = read_all(source)
    Session().dump(source, "core")
    return written_program(source, lambda: build_tree(syntax))


def written_program(source: Source, tree: Callable[[], Program]) -> str:
    """The Python of a tree, which is made anew for each attempt; Raises: SchemeError"""
    needed: set[str] = set()
    for _ in range(_MOST_ATTEMPTS):
        writer = Writer(source, tree(), needed)
        text = writer.run()
        if writer.needs <= needed:
            return text
        needed |= writer.needs
    return text


def build_tree(syntax: list[Syntax]) -> Program:
    """The tree of a program's forms."""
    compiler = Session().compiler
    compiler.begin_program(syntax)
    declare(syntax, compiler.scope, {})
    program = Build(compiler.scope).run(syntax)
    facts.note(program)
    return program


class Writer:
    """The writing of one program, once; what it turns out to need may ask for another go."""

    def __init__(self, source: Source, program: Program, needed: set[str]) -> None:
        self.source = source
        self.program = program
        self.types = Types(self.program).run()
        self.emitter: Emitter = new_emitter(self.program, self.types, needed)
        self.comments = comments_of(source)
        self.doc = header(self.comments, source)
        self.rest = [comment for comment in self.comments if comment not in self.doc]
        self.needs: set[str] = set()

    def run(self) -> str:
        """The text of the program."""
        pieces = self._carried_pieces() + self._pieces()
        self.needs = self._all_needs()
        parts = [*docstring([comment.text for comment in self.doc]), ""] if self.doc else []
        imports = [IMPORTS[name] for name in IMPORTS if name in self.needs]
        if len(imports) > 1 and "np" in self.needs:
            imports.insert(-1, "")
        if imports:
            parts += [*imports, ""]
        if "deep" in self.needs:
            parts += [_DEEP, ""]
        helpers = [
            helper_text(name, self.emitter.needed | self.needs, self._kinds_for(name)).rstrip()
            for name in self._helper_order()
        ]
        if not self.needs.isdisjoint(GRADIENTS):
            helpers += self._gradients(pieces, helpers)
        for text in helpers:
            parts += ["", text, ""] if parts else [text, ""]
        return _tidy(parts, pieces, bool(helpers))

    def _gradients(self, pieces: list[tuple[bool, bool, list[str]]], helpers: list[str]) -> list[str]:
        """The texts of the helpers of gradients."""
        text = "\n".join([*helpers, *[line for _, _, lines in pieces for line in lines]])
        made = GradientText(text, self.needs, self.emitter.kinds)
        self.needs |= made.names_used()
        return [each.rstrip() for each in made.texts()]

    def _all_needs(self) -> set[str]:
        found: set[str] = set()
        todo = list(self.emitter.needs)
        while todo:
            name = todo.pop()
            if name not in found:
                found.add(name)
                todo += needs_of(name, self._kinds_for(name), self.emitter.needed | self.emitter.needs)
        if is_deep(self.program):
            found |= {"deep", "sys"}
        return found

    def _kinds(self) -> set[str]:
        """The kinds of values that are printed; all that there are, where an error's text shows any."""
        found = set(self.emitter.kinds if self.emitter.needs & {"display"} else self.emitter.shown)
        found |= {"list", "float"} if "tensor" in found else set()
        return found | ({"list", "bool"} if "mask" in found else set())

    def _kinds_for(self, name: str) -> set[str]:
        if name == "written":
            return (self._kinds() - set(TEXTS)) | self.emitter.written
        return self.emitter.kinds if name.startswith("is_") else self._kinds()

    def _helper_order(self) -> list[str]:
        known = ["iris_data", "digits_data", *HELPERS, "is_equal", "is_same", "text_of", "written", "display"]
        return [name for name in known if name in self.needs]

    def _pieces(self) -> list[tuple[bool, bool, list[str]]]:
        """For each form: whether it is a def, whether a blank line stood before it, and its lines."""
        pieces: list[tuple[bool, bool, list[str]]] = []
        end = self.doc[-1].line if self.doc else 0
        for form in self._forms(end):
            lines = lines_of(form.block)
            place(form.inside, lines)
            leading, node = form.leading, form
            is_def = any(line.depth == 0 and line.text.startswith(("def ", "class ", "@")) for line in lines)
            first = leading[0].line if leading else node.line
            apart = any(not self.source.line(number).strip() for number in range(end + 1, first + 1)) or end == 0
            texts = self._comment_lines(leading, node.line)
            body = [text for line in lines for text in line.render()]
            if texts and is_def and body:
                pieces.append((False, apart, [*texts, ""] if texts[-1] else texts))
                pieces.append((True, True, body))
            elif texts or body:
                pieces.append((is_def, apart, [*texts, *body]))
            end = max(end, form.end)
        trailing = [comment for comment in self.rest if comment.line > end]
        if trailing:
            apart = not self.source.line(end + 1).strip()
            pieces.append((False, apart, self._comment_lines(trailing, 0)))
        return pieces

    def _carried_pieces(self) -> list[tuple[bool, bool, list[str]]]:
        """The definitions that go along, each documented by the comment above it."""
        pieces = []
        for node in self.program.carried:
            with self.emitter.inside() as block:
                self._statement(node)
            if block and isinstance(block[-1], Group):
                block[-1].doc = _documentation(node)
            lines = lines_of(block)
            is_def = any(line.depth == 0 and line.text.startswith(("def ", "class ", "@")) for line in lines)
            pieces.append((is_def, False, [text for line in lines for text in line.render()]))
        return [piece for piece in pieces if piece[2]]

    def _statement(self, node: Node) -> None:
        """Write a form; what is refused in a definition that goes along is told where the program asks for it."""
        try:
            self.emitter.statement(node, EFFECT)
        except Untranslatable as error:
            if error.span is not None and error.span.source is self.source:
                raise
            origins = [self.program.origins.get(variable) for variable in _defines(node)]
            name, span = next((each for each in origins if each), ("this", node.span))
            raise refused_for(error, name, span) from None

    def _forms(self, end: int) -> list[Piece]:
        """The forms with their statements; what is printed by one and goes on in the next is put together."""
        forms: list[Piece] = []
        for node in self.program.forms[len(self.program.carried) :]:
            piece = self._form(node, end)
            last = forms[-1] if forms else None
            if (
                last is not None
                and not piece.leading
                and piece.line <= last.end + 1
                and _go_together(last.block, piece.block)
            ):
                with self.emitter.inside() as block:
                    block.extend(last.block)
                    for statement in piece.block:
                        self.emitter.add(statement)
                last.block, last.end = block, piece.end
                last.inside += piece.inside
            else:
                forms.append(piece)
            end = max(end, piece.end)
        return forms

    def _comment_lines(self, comments: list[Comment], line: int) -> list[str]:
        """Comments as lines, with the gaps between them."""
        texts: list[str] = []
        last = None
        for comment in comments:
            if last is not None and comment.line > last + 1:
                texts.append("")
            texts.append(comment.code())
            last = comment.line
        if last is not None and line > last + 1:
            texts.append("")
        return texts

    def _form(self, node: Node, end: int) -> Piece:
        """The statements of a form, and the comments before it that stay comments."""
        span = node.span
        leading = [c for c in self.rest if end < c.line < span.line and c.alone]
        inside = [c for c in self.rest if span.line <= c.line <= span.end_line]
        doc = block_before(leading, span.line) if isinstance(node, Define) and isinstance(node.value, Lambda) else []
        with self.emitter.inside() as block:
            self._statement(node)
        if node in self.program.failing:
            self.emitter.need("sys")
            caught: Block = [Plain(span, "print(error, file=sys.stderr)")]
            block = [Group(span, "try:", block), Group(span, "except Exception as error:", caught)]
        if node in self.program.silent:
            self.emitter.need("contextlib")
            block = [Group(span, "with contextlib.redirect_stdout(None):", block)]
        last = block[-1] if block else None
        if doc and isinstance(last, Group):
            last.doc = [comment.text for comment in doc]
            leading = [comment for comment in leading if comment not in doc]
        return Piece(span.line, span.end_line, block, leading, inside)


@dataclass
class Piece:
    """A form of the program: its lines in the source, its statements, the comments before and inside it."""

    line: int
    end: int
    block: Block
    leading: list[Comment]
    inside: list[Comment]


def _go_together(first: Block, second: Block) -> bool:
    """Whether what a form prints goes on in the next."""
    if not first or not second or not isinstance(first[-1], Print) or not isinstance(second[0], Print):
        return False
    simple = all(isinstance(part, str) or part.simple for part in second[0].parts)
    return simple and not first[-1].ends_line and len(second) == 1


def is_deep(program: Program) -> bool:
    """Whether a procedure calls itself other than by going around a loop."""
    procedures = {
        variable: value
        for form in program.forms
        for node in facts.walk(form)
        for variable, value in _defined(node)
        if isinstance(value, Lambda)
    }
    reach = {variable: facts.mentioned(value.body) & set(procedures) for variable, value in procedures.items()}
    for variable, value in procedures.items():
        if variable in reach[variable] and facts.recursive_tails(variable, value):
            tails = facts.calls_of(variable, facts.tails(value.body))
            if len(tails) == facts.count(variable, value.body):
                reach[variable] = reach[variable] - {variable}
    for variable in procedures:
        seen, todo = set(), list(reach[variable])
        while todo:
            here = todo.pop()
            if here is variable:
                return True
            if here not in seen:
                seen.add(here)
                todo += reach[here]
    return any(
        not facts.is_loop(node) for form in program.forms for node in facts.walk(form) if isinstance(node, NamedLet)
    )


def _defines(node: Node) -> list[Variable]:
    """The variables that a definition defines."""
    if isinstance(node, Record):
        return [node.variable]
    return [node.variable] if isinstance(node, Define) else node.variables if isinstance(node, Receive) else []


@cache
def _comments(source: Source) -> list[Comment]:
    return comments_of(source)


def _documentation(node: Node) -> list[str]:
    """The comment above a definition, without what it says of its source in the library."""
    comments = block_before(_comments(node.span.source), node.span.line)
    lines = [comment.text for comment in comments]
    return [line for line in lines if line.strip() != "Source: schemenn's own"]


def _defined(node: Node) -> list[tuple[Variable, Node]]:
    if isinstance(node, Define):
        return [(node.variable, node.value)]
    return list(node.bindings) if isinstance(node, Let) else []


def _tidy(parts: list[str], pieces: list[tuple[bool, bool, list[str]]], has_helpers: bool) -> str:
    """The whole text, with the blank lines that Python programs have."""
    lines = list(parts)
    after_def = has_helpers
    for is_def, apart, texts in pieces:
        blanks = 2 if (is_def or after_def) and any(lines) else 1 if apart and any(lines) else 0
        if lines and lines[-1].startswith("# ") and is_def and not apart:
            blanks = 0
        while lines and not lines[-1]:
            lines.pop()
        lines += [""] * blanks + texts
        after_def = is_def
    while lines and not lines[-1]:
        lines.pop()
    return "\n".join(lines) + "\n" if lines else ""
