"""A document → Python: its blocks from top to bottom, each with what `schemenn run` shows of it.

    (define x 20)  block 1      →   # %% Block 1, line 3
    (* x 2)        block 2          x = 20
                                    # %% Block 2, line 9
                                    print(f"=> {x * 2}")

A block that has no readable Python is left out, with what depends on it, and its error is told.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from schemenn.errors import SchemeError
from schemenn.read import read_all
from schemenn.session import Session
from schemenn.syntax import Syntax
from schemenn.translate import facts
from schemenn.translate.blocks import Blocks, definitions, shown
from schemenn.translate.build import Build
from schemenn.translate.comments import comments_of
from schemenn.translate.page import Page
from schemenn.translate.program import written_program
from schemenn.translate.tree import Define, Lambda, Node, Program

if TYPE_CHECKING:
    from schemenn.documents.block import Block, Document


def translate_document(document: Document, only: int | None = None) -> tuple[str, dict[int, SchemeError]]:
    """The Python of a document, or of one block with what it needs, and the error of each block that is left out."""
    return _Translation(document, only).run()


class _Translation:
    """The translation of one document, block by block left out until the others translate."""

    def __init__(self, document: Document, only: int | None) -> None:
        self.name = document.name
        self.only = only
        self.blocks = document.blocks if only is None else document.blocks[:only]
        self.errors: dict[int, SchemeError] = {}
        self.without: set[tuple[int, int]] = set()  # blocks and forms in them that are to fail, and have no Python

    def run(self) -> tuple[str, dict[int, SchemeError]]:
        for block in self.blocks:
            try:
                read_all(block.source)
            except SchemeError as error:
                self.errors[block.number] = error
        while True:
            page = self.page()
            try:
                return written_program(page, lambda page=page: self.tree(page)), self.wanted_errors()  # type: ignore[misc]
            except SchemeError as error:
                self.leave_out(page, error)

    def page(self) -> Page:
        """The text of the blocks, without those left out."""
        reasons = {number: error.message for number, error in self.errors.items()}
        return Page(self.name, self.blocks, reasons)

    def wanted_errors(self) -> dict[int, SchemeError]:
        """The errors that are of interest: all, or that of the one block."""
        return {number: error for number, error in self.errors.items() if self.only in (None, number)}

    def leave_out(self, page: Page, error: SchemeError) -> None:
        """Leave the block out that an error is in, or the one form of it that is there to fail."""
        block = page.block_of(error.span)
        if block is None or block.number in self.errors or error.span is None:
            raise error
        for index, form in _failing(page, block):
            is_in_form = form.span.line <= error.span.line <= form.span.end_line
            if is_in_form and (block.number, index) not in self.without:
                self.without.add((block.number, index))
                return
        error.span = page.own_span(error.span)
        self.errors[block.number] = error

    def tree(self, page: Page) -> Program:
        """The tree of the blocks."""
        compiler = Session(sandboxed=True).compiler
        build = Build(compiler.scope)
        blocks = Blocks(build)
        units = list(page.forms())
        for _, forms in units:
            blocks.foresee(forms)
        for block, forms in units:
            if block.number in self.errors:
                blocks.leave_out(block.number, _readable(block))
            else:
                build.program.forms += self.block(blocks, page, block, forms)
        if self.only is not None:
            _keep_needed(build.program, blocks)
        build.finish()
        facts.note(build.program)
        return build.program

    def block(self, blocks: Blocks, page: Page, block: Block, forms: list[Syntax]) -> list[Node]:
        """The nodes of a block."""
        failing = dict(_failing(page, block))
        nodes = blocks.add([form for index, form in enumerate(forms) if (block.number, index) not in self.without])
        blocks.build.program.failing |= {node for node in nodes if any(_is_in(node, form) for form in failing.values())}
        fails = len(forms) - 1 in failing
        is_last = bool(nodes) and not fails and nodes[-1].span.end_line >= forms[-1].span.line
        if self.only in (None, block.number) and is_last:
            last = shown(nodes[-1])
            end_of_line = blocks.line_end(nodes[:-1] if last is not nodes[-1] else nodes)
            if last is not nodes[-1] and blocks.prints(nodes[-1]):
                return [*nodes[:-1], *_printing(blocks, nodes[-1], last)]
            return [*nodes[:-1], *end_of_line, last] if last is not nodes[-1] else [*nodes, *end_of_line]
        return self.seen(blocks, block, nodes)

    def seen(self, blocks: Blocks, block: Block, nodes: list[Node]) -> list[Node]:
        """The nodes with the end of the line; of a block before the one that is wanted, those that it needs."""
        if self.only in (None, block.number):
            return [*nodes, *blocks.line_end(nodes)]
        kept = [node for node in nodes if definitions(node) or type(node).__name__ == "Record" or blocks.changes(node)]
        for node in kept:
            if blocks.prints(node) and not (isinstance(node, Define) and isinstance(node.value, Lambda)):
                blocks.build.program.silent.add(node)
        return kept


def _printing(blocks: Blocks, node: Node, last: Node) -> list[Node]:
    """The end of a block whose last form prints: its value comes on a line of its own, if it has one."""
    from schemenn.translate.tree import Builtin, Call

    line_end = blocks.line_end([node])
    if not line_end:
        return [node]
    assert isinstance(last, Call)
    shown_later = Call(node.span, Builtin(node.span, "%show-later"), [node])
    return [shown_later]


def _readable(block: Block) -> list[Syntax]:
    try:
        return read_all(block.source)
    except SchemeError:
        return []


def _is_in(node: Node, form: Syntax) -> bool:
    start = (node.span.line, node.span.column)
    return (form.span.line, form.span.column) <= start < (form.span.end_line, form.span.end_column)


def _failing(page: Page, block: Block) -> list[tuple[int, Syntax]]:
    """The forms of a block of which comments say that they are errors, each with its place among the forms."""
    if block.number in page.left_out:
        return []
    forms = next(forms for each, forms in page.forms() if each is block)
    first, last = (forms[0].span.line, forms[-1].span.end_line + 1) if forms else (0, 0)
    found: dict[int, Syntax] = {}
    for comment in comments_of(page):
        if first <= comment.line <= last and comment.text.strip().startswith("error:"):
            before = [(index, form) for index, form in enumerate(forms) if form.span.end_line <= comment.line]
            found |= dict(before[-1:])
    return list(found.items())


def _keep_needed(program: Program, blocks: Blocks) -> None:
    """Leave definitions out that the forms kept for their effects and the last block do not reach."""
    needed: set[object] = set()
    kept: list[Node] = []
    last_line = max((node.span.line for node in program.forms if not definitions(node)), default=0)
    for node in reversed(program.forms):
        pairs = definitions(node)
        simple = bool(pairs) and all(isinstance(value, Lambda) or not blocks.changes(value) for _, value in pairs)
        if simple and node.span.line < last_line and not any(variable in needed for variable, _ in pairs):
            continue
        needed |= blocks.reached(facts.mentioned(node))
        kept.append(node)
    program.forms[:] = reversed(kept)
