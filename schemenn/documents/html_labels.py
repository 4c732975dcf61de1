"""What language an element of a page shows, as the tools that make pages say it.

    <code class="language-scheme">   <pre data-lang="scheme">   <div class="highlight-scheme"><div><pre>
    <pre class="brush: scheme">      <textarea aria-label="Scheme code">

The label nearest to the code decides: on the code, on the element, on one around it. What has no label is not Scheme.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from schemenn.documents.html_text import attribute, classes
from schemenn.documents.languages import OTHERS, is_scheme, language_of_token, names_scheme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from selectolax.lexbor import LexborHTMLParser, LexborNode

_LANGUAGE_ATTRIBUTES: Final = (
    "data-lang", "data-language", "data-code-block-lang", "data-enlighter-language", "data-canonical-lang",
    "data-syntax", "data-mode", "data-code-language", "data-brush", "data-tagsearch-lang", "language", "mode", "lang",
)  # fmt: skip
_STRONG: Final = re.compile(r"(language|lang|highlight-source|mw-highlight-lang|brush|hl)[-:_]", re.IGNORECASE)
_NAMING_ATTRIBUTES: Final = (
    "class", "id", "name", "aria-label", "placeholder", "title", "data-component", "data-name", "component-export",
)  # fmt: skip
_AROUND: Final = 9  # elements around code that may carry its label
_NEAR: Final = 3  # elements around it whose class may be just the name of a language
_SHOWING_CODE: Final = re.compile(r"highlight|code|listing|source|syntax", re.IGNORECASE)
_WHOLE_PAGE: Final = frozenset({"body", "html", "main", "article", "-undef", "-document"})
_IN_TEXINFO: Final = "div.lisp > pre.lisp, div.lisp > pre.lisp-preformatted"
_ABOUT: Final = re.compile(r"\b(scheme|guile|sicp|r[4-7]rs|structure and interpretation)\b", re.IGNORECASE)


class Labels:
    """Finds the languages of a page's elements; knows what the page as a whole says of itself."""

    def __init__(self, tree: LexborHTMLParser) -> None:
        self._lisp_is_scheme = _is_texinfo_on_scheme(tree)
        self._labels_for: dict[str, list[str]] = {}
        for label in tree.css("label[for]"):
            self._labels_for.setdefault(attribute(label, "for"), []).append(label.text())
        fields = tree.css("[aria-labelledby]")
        naming = {name for field in fields for name in attribute(field, "aria-labelledby").split()}
        named = tree.css("[id]") if naming else []
        self._named = {attribute(node, "id"): node.text() for node in named if attribute(node, "id") in naming}

    def is_scheme(self, node: LexborNode) -> bool:
        """Whether code that an element shows is labelled as Scheme."""
        for distance, each in enumerate(_from_the_code(node)):
            language = self._language(each, distance)
            if language:
                return is_scheme(language)
        return False

    def is_scheme_editor(self, node: LexborNode) -> bool:
        """Whether a field for text is labelled as Scheme, by what it or a component around it is called as well."""
        if any(names_scheme(text) for text in self._label_texts(node)):
            return True
        for distance, each in enumerate([node, *_around(node)]):
            language = self._language(each, distance)
            if language or names_itself_scheme(each):
                return not language or is_scheme(language)
        return False

    def _label_texts(self, field: LexborNode) -> list[str]:
        """The texts of the labels of a field."""
        texts = [each.text() for each in _around(field) if each.tag == "label"]
        texts += self._labels_for.get(attribute(field, "id"), [])
        return texts + [self._named.get(name, "") for name in attribute(field, "aria-labelledby").split()]

    def _language(self, node: LexborNode, distance: int) -> str:
        """The language that an element names; "" if none."""
        for name in _LANGUAGE_ATTRIBUTES:
            value = attribute(node, name).strip().lower()
            if is_scheme(value) or (value and (name.startswith("data-l") or value in OTHERS)):
                return value
        return self._language_of_classes(node, distance)

    def _language_of_classes(self, node: LexborNode, distance: int) -> str:
        said = " ".join([*classes(node), attribute(node, "data-syntaxhighlighter-params")])
        tokens = [token.lower() for token in said.replace("brush: ", "brush:").split()]
        named = [(token, language_of_token(token)) for token in tokens]
        near = distance <= _NEAR or _SHOWING_CODE.search(said)
        bare = [token for token in tokens if near and (is_scheme(token) or token in OTHERS)]
        found = [name for _, name in named if name] + bare
        if any(is_scheme(name) for name in found):
            return "scheme"
        if self._lisp_is_scheme and node.tag == "pre" and ("lisp" in bare or "lisp-preformatted" in tokens):
            return "scheme"
        shows_code = node.tag in ("pre", "code", "textarea")
        others = [n for token, n in named if n and (n in OTHERS or (shows_code and _STRONG.match(token)))]
        if others or bare:
            return (others or bare)[0]
        return "scheme" if shows_code and names_scheme(attribute(node, "class")) else ""


def _from_the_code(node: LexborNode) -> Iterator[LexborNode]:
    """An element that shows code and what is around it, nearest to the code first."""
    inner = node.css_first("code") if node.tag == "pre" else None
    if inner is not None:
        yield inner
    yield node
    yield from _around(node)


def _around(node: LexborNode) -> list[LexborNode]:
    found: list[LexborNode] = []
    parent = node.parent
    while parent is not None and parent.tag not in _WHOLE_PAGE and len(found) < _AROUND:
        found.append(parent)
        parent = parent.parent
    return found


def names_itself_scheme(node: LexborNode) -> bool:
    """Whether an element is called something with Scheme in it: `<scheme-repl>`, `class="SchemeEditor"`."""
    return names_scheme(node.tag or "") or any(
        names_scheme(word) for name in _NAMING_ATTRIBUTES for word in _words(name, attribute(node, name))
    )


def _words(name: str, value: str) -> list[str]:
    """The parts of an attribute that are names by themselves: one may speak of a colour scheme, another not."""
    return value.split() if name == "class" else [value]


def _is_texinfo_on_scheme(tree: LexborHTMLParser) -> bool:
    """Whether Texinfo made the page, where Scheme is in `pre.lisp`, and the page is about Scheme."""
    makers = [attribute(meta, "content").lower() for meta in tree.css("meta[name=generator i]")]
    made = any("texi" in maker or "makeinfo" in maker for maker in makers) or tree.css_first(_IN_TEXINFO)
    if not made:
        return False
    texts = [node.text() for node in tree.css("title, h1")]
    texts += [attribute(meta, "content") for meta in tree.css("meta[name=description i], meta[name=keywords i]")]
    return any(_ABOUT.search(text) for text in texts)
