"""The Scheme blocks of an HTML page, in the order of the page.

    <pre><code class="language-scheme">(car 5)</code></pre>   <textarea aria-label="Scheme">…</textarea>
    <astro-island props="{&quot;initialCode&quot;:[0,&quot;; …&quot;]}">   <script type="text/scheme">…</script>

The page is parsed as browsers do it (selectolax, on the parser Lexbor), so that broken pages mean what a browser shows.
Code without a label is left alone (html_labels), and so is `<code>` within a line of text.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from schemenn.documents.block import Block
from schemenn.documents.html_labels import Labels, names_itself_scheme
from schemenn.documents.html_lines import mark_lines, pieces, starting_lines, unmarked
from schemenn.documents.html_props import sources_in
from schemenn.documents.html_text import attribute, classes, code_of, is_gutter
from schemenn.documents.languages import is_scheme, names_scheme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborNode

_EDITORS: Final = {
    "syntaxhighlighter": "td.code",
    "CodeMirror": ".CodeMirror-code",
    "cm-editor": ".cm-content",
    "ace_editor": ".ace_text-layer",
    "monaco-editor": ".view-lines",
}
"""The class of an editor as its library writes it into the page, and where its lines are."""

_CANDIDATES: Final = (
    "pre, code, textarea, script, [props], [data-props], [data-code], [data-initial-code], [code], [initial-code], "
    "table[data-tagsearch-lang], " + ", ".join(f".{name}" for name in _EDITORS)
)
_PROPS: Final = re.compile(r"(^|-)props$")
_RAW: Final = frozenset(
    "code data-code initial-code data-initial-code source-code data-source data-initial-value".split()
)
_SCRIPT: Final = re.compile(r"^(text|application)/(x-)?(?P<language>[\w-]+)$")
_CHARSET: Final = re.compile(rb"<meta[^>]+charset\s*=\s*[\"']?\s*([\w.:-]+)", re.IGNORECASE)


def decode_page(data: bytes) -> str:
    """The text of a saved page: by its byte order mark, by what it says of itself, as UTF-8, or as Windows-1252."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        return data.decode("utf-16", errors="replace")
    found = _CHARSET.search(data[:4096])
    said = found.group(1).decode("ascii").lower() if found else "utf-8"
    if said in ("iso-8859-1", "latin-1", "latin1", "us-ascii", "ascii"):
        said = "windows-1252"  # as HTML has it
    if said.replace("-", "_") in ("idna", "punycode", "undefined", "unicode_escape", "raw_unicode_escape"):
        said = "utf-8"  # Python has these, and no page
    for name in dict.fromkeys((said, "utf-8")):
        try:
            return data.removeprefix(b"\xef\xbb\xbf").decode(name)
        except (UnicodeError, LookupError):
            continue
    return data.decode("windows-1252", errors="replace")


def html_blocks(html: str) -> list[Block]:
    """The Scheme blocks of a page."""
    return _Page(html).blocks()


def _key(text: str) -> str:
    """What two copies of the same code have in common."""
    return " ".join(text.split())


class _Page:
    """One page while its blocks are gathered."""

    def __init__(self, html: str) -> None:
        from selectolax.lexbor import LexborHTMLParser, SelectolaxError

        self._html_lines = html.split("\n")
        try:
            tree = LexborHTMLParser(mark_lines(html))
        except SelectolaxError:  # every text is some page: what it lacks is memory
            raise MemoryError from None
        self._root = tree.root
        self._labels = Labels(tree)
        self._starts = {} if self._root is None else starting_lines(self._root)
        self._taken: dict[int, set[str]] = {}  # elements that gave blocks, or are none, with the code of each
        self._around: dict[int, set[str] | None] = {}
        self._for_scheme: set[str] = set()  # the components that got Scheme somewhere in the page

    def blocks(self) -> list[Block]:
        """All blocks; code in the data of a script only if the page does not show it as well."""
        found: list[tuple[Block, bool]] = []
        candidates = self._candidates()
        self._for_scheme = {_component(n) for n in candidates if sources_in(unmarked(attribute(n, "props")), False)}
        for node in candidates:
            found += [(block, node.tag == "script" and _is_json(node)) for block in self._of(node)]
        shown = {_key(block.text) for block, is_data in found if not is_data}
        return [block for block, is_data in found if not is_data or _key(block.text) not in shown]

    def _candidates(self) -> list[LexborNode]:
        if self._root is None:
            return []
        found = {node.mem_id: node for node in self._root.css(_CANDIDATES)}
        for node in self._root.css("div[class], span[class], section[class]"):
            if any(_PROPS.search(name) for name in node.attributes):
                found.setdefault(node.mem_id, node)
        order = {key: place for place, key in enumerate(self._starts)}
        return sorted(found.values(), key=lambda node: order.get(node.mem_id, 0))

    def _of(self, node: LexborNode) -> Iterator[Block]:
        """The blocks that an element gives."""
        around = self._taken_around(node)
        if around is None:
            return
        for block in self._found(node):
            if block.text.strip() and _key(block.text) not in around:
                self._taken.setdefault(node.mem_id, set()).add(_key(block.text))
                yield block

    def _taken_around(self, node: LexborNode) -> set[str] | None:
        """The code that components around an element have given already; None if the element is part of other code."""
        parent = node.parent
        if parent is None:
            return set()
        if parent.mem_id not in self._around:
            self._around[parent.mem_id] = self._taken_from(parent)
        return self._around[parent.mem_id]

    def _taken_from(self, around: LexborNode | None) -> set[str] | None:
        codes: set[str] = set()
        while around is not None:
            if around.mem_id in self._taken:
                if not self._taken[around.mem_id] or around.tag in ("pre", "code"):
                    return None
                codes |= self._taken[around.mem_id]
            if is_gutter(around):
                return None
            around = around.parent
        return codes

    def _found(self, node: LexborNode) -> Iterator[Block]:
        names = set(classes(node)) & _EDITORS.keys()
        shown = node.css_first(_EDITORS[names.pop()]) if names else None
        if shown is not None:
            self._taken.setdefault(node.mem_id, set())
            yield from self._of_editor(node, shown)
        elif node.tag in ("pre", "code", "table"):
            if not _is_copy(node) and not is_gutter(node) and self._shows_scheme(node):
                yield self._shown(node)
        elif node.tag == "textarea":
            if self._labels.is_scheme_editor(node):
                yield self._shown(node)
        elif node.tag == "script":
            yield from self._of_script(node)
        else:
            yield from self._of_component(node)

    def _shows_scheme(self, node: LexborNode) -> bool:
        in_line = node.tag == "code" and "\n" not in code_of(node, self._starts)[0].strip()
        return not in_line and self._labels.is_scheme(node)

    def _shown(self, node: LexborNode) -> Block:
        text, numbers = code_of(node, self._starts)
        return Block(text, numbers)

    def _of_editor(self, node: LexborNode, shown: LexborNode) -> Iterator[Block]:
        """The code of an editor that was saved with the page, unless the field it was made of is there as well."""
        field = node.prev
        while field is not None and not field.is_element_node:
            field = field.prev
        from_field = field is not None and field.tag == "textarea" and field.text().strip()
        if not from_field and self._labels.is_scheme_editor(shown):
            yield self._shown(shown)

    def _of_script(self, node: LexborNode) -> Iterator[Block]:
        """Source in a script that is no JavaScript, or in its data."""
        found = _SCRIPT.match(attribute(node, "type").strip().lower())
        if found and is_scheme(found.group("language")):
            yield self._shown(node)
        elif _is_json(node):
            line = self._starts[node.mem_id]
            labelled = names_itself_scheme(node)
            for text in sources_in(unmarked(node.text()), labelled):
                yield _escaped(text, line)

    def _of_component(self, node: LexborNode) -> Iterator[Block]:
        """Source in the attributes of a component."""
        labelled = self._labels.is_scheme_editor(node) or names_scheme(_file_name(attribute(node, "component-url")))
        labelled = labelled or names_scheme(attribute(node, "opts")) or _component(node) in self._for_scheme - {""}
        for name, value in node.attributes.items():
            line = self._line_of(node, name)
            if value and _PROPS.search(name):
                for text in sources_in(unmarked(value), labelled):
                    yield _escaped(text, line)
            elif value and labelled and name in _RAW:
                yield _raw(value, line)

    def _line_of(self, node: LexborNode, name: str) -> int:
        """The line of the page on which an attribute stands; a tag may go over several lines."""
        first = self._starts[node.mem_id]
        for line, text in enumerate(self._html_lines[first - 1 : first + 20], first):
            if f"{name}=" in text:
                return line
        return first


def _component(node: LexborNode) -> str:
    """Which component an element is of; a component without a word for the language has code of one language."""
    return attribute(node, "component-url")


def _file_name(url: str) -> str:
    return url.rpartition("/")[2]


def _is_json(node: LexborNode) -> bool:
    kind = attribute(node, "type").strip().lower()
    return kind.endswith("json") and kind != "application/ld+json"


def _is_copy(node: LexborNode) -> bool:
    """Whether code is laid under or over a field that has the same text, for its colours."""
    if attribute(node, "aria-hidden") != "true" or node.parent is None:
        return False
    return any(each.tag == "textarea" for each in node.parent.iter())


def _raw(value: str, line: int) -> Block:
    """A block whose text is the value of an attribute that begins on that line of the page."""
    found = pieces(value.replace("\xa0", " ").rstrip())
    text = "".join([piece for piece, _ in found])
    numbers = [begins or line for _, begins in found]
    return Block(text + "\n", numbers) if text.count("\n") == len(numbers) - 1 else _escaped(text, line)


def _escaped(text: str, line: int) -> Block:
    """A block whose text stands on one line of the page."""
    text = text.replace("\r\n", "\n").replace("\xa0", " ").rstrip("\n") + "\n"
    return Block(text, [line] * text.count("\n"))
