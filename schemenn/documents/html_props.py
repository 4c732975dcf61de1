"""Scheme source in what a page hands to its components.

    <astro-island props="{&quot;initialCode&quot;:[0,&quot;; Forward pass…&quot;]}">   →   "; Forward pass…"

Values may stand as they are, or as Astro writes them: a pair of a number for the kind and the value. Code is the value
of a key such as `code`, `initialCode` or `source`. It is Scheme if a key beside it (`language`, `lang`) or the
component says so; where nothing is said, if it looks like Scheme.
"""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Final

from schemenn.documents.languages import is_scheme

if TYPE_CHECKING:
    from collections.abc import Iterator

_PATH: Final = re.compile(r"[\w.:#?=&-]*[/.][\w./:#?=&-]*[a-z]")
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])")
_CODE_WORDS: Final = frozenset("code source program snippet scheme listing".split())
_TEXT_WORDS: Final = frozenset("value text content doc script src body children contents input example".split())
_LANGUAGE_KEYS: Final = frozenset("language lang mode syntax dialect".split())
_PARTS: Final = frozenset("text string block lines content value".split())
_COMMENTS: Final = re.compile(r";[^\n]*|#\|.*?\|#", re.DOTALL)
_FORM: Final = re.compile(r"['`]*#?[(\[]\s*(?P<head>[(\[]|[^\s()\[\]{}\"';,`|]+(?=[\s()\[\]\"';]))")
_OF_C: Final = re.compile(r"\)\s*;\s*$|\)\s*\{|\A\s*\([^()]*\)\s*=>", re.MULTILINE)
_OTHER_LISPS: Final = frozenset("defun defmacro defparameter defvar defn defn- def setq ns defclass in-package".split())
_ASTRO_VALUE, _ASTRO_ARRAY = 0, 1
_ASTRO_KINDS: Final = range(16)


def looks_like_scheme(text: str) -> bool:
    """Whether a text begins as Scheme does: with a comment of Scheme, or a form that is none of another Lisp."""
    rest = _COMMENTS.sub("", text).strip()
    if not rest:
        return text.strip().startswith((";", "#|"))
    found = _FORM.match(rest)
    return found is not None and found.group("head") not in _OTHER_LISPS and not _OF_C.search(text)


def sources_in(text: str, labelled: bool) -> list[str]:
    """The Scheme sources in the JSON text of a component's props; `labelled` if the component is one for Scheme."""
    try:
        data = json.loads(text)
    except ValueError:
        return []
    return list(_sources(_without_kinds(data) if _is_astro(data) else data, labelled))


def _is_astro(data: Any) -> bool:
    """Whether every value is a pair of a kind and a value."""
    return isinstance(data, dict) and bool(data) and all(_is_pair(value) for value in data.values())


def _is_pair(value: Any) -> bool:
    return isinstance(value, list) and len(value) == 2 and type(value[0]) is int and value[0] in _ASTRO_KINDS


def _without_kinds(data: Any) -> Any:
    """The data that Astro has written."""
    if isinstance(data, dict):
        return {key: _plain(value) for key, value in data.items()}
    return data


def _plain(value: Any) -> Any:
    if not _is_pair(value):
        return value
    kind, data = value
    if kind == _ASTRO_ARRAY:
        items = _loaded(data) if isinstance(data, str) else data
        return [_plain(item) for item in items] if isinstance(items, list) else items
    return _without_kinds(data)


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return text


def _sources(data: Any, labelled: bool) -> Iterator[str]:
    todo = [(data, labelled)]
    while todo:
        here, labelled = todo.pop()
        if isinstance(here, list):
            todo += [(item, labelled) for item in here[::-1]]
        if not isinstance(here, dict):
            continue
        language = next((here[k] for k in here if k.lower() in _LANGUAGE_KEYS and isinstance(here[k], str)), None)
        said = labelled if language is None else is_scheme(language)
        for key, value in here.items():
            text = _text(value)
            if text is not None and _is_source(key, text, language is None or said, said):
                yield text
        todo += [(value, said) for value in here.values() if isinstance(value, dict | list)][::-1]


def _text(value: Any) -> str | None:
    """A value that is a text, or the lines of one."""
    if isinstance(value, list) and value and all(isinstance(line, str) for line in value):
        return "\n".join(value)
    return value if isinstance(value, str) and value.strip() else None


def _is_source(key: str, text: str, may_be: bool, labelled: bool) -> bool:
    """Whether the text of a key is Scheme source, given whether it may be, and is said to be. `initialCode`,
    `sourceText` hold source; `value`, `children` may, in a component for Scheme.
    """
    words = [word.lower() for word in _WORD.findall(key)]
    if not may_be or not words or _PATH.fullmatch(text):
        return False
    if words[-1] in _CODE_WORDS or (words[-1] in _PARTS and _CODE_WORDS.intersection(words)):
        return labelled or looks_like_scheme(text)
    return labelled and words[-1] in _TEXT_WORDS and looks_like_scheme(text)
