"""Which labels say that code is Scheme.

    "language-scheme", "brush: scheme;", "highlight-source-scheme"  →  "scheme"
    "SchemeEditor_x1", "scheme-repl"   name Scheme in words;   "color-scheme"   does not
"""

from __future__ import annotations

import re
from typing import Final

NAMES: Final = frozenset(
    "scheme scm r7rs r6rs r5rs r4rs guile mit-scheme chez chezscheme chez-scheme chicken gambit chibi scheme48 "
    "gauche schemenn scheme-r7rs scheme-r6rs schemedisplay schemeblock schemecode biwascheme".split()
)
"""The names of languages that are Scheme, in small letters."""

_PREFIXES: Final = re.compile(
    r"^(?:language(?:-klipse(?:-eval)?)?|lang|highlight-source|highlight-text|highlight|mw-highlight-lang|src|source|brush|hl|code|syntax"
    r"|prettyprint-lang|sourcecode|cm-lang|mode)[-:_]+(?P<name>.+)$"
)
_WORD: Final = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|[0-9]+")
_NOT_THE_LANGUAGE: Final = frozenset("color colour colors colours dark light theme url uri naming prefers".split())
_SESSION: Final = re.compile(r"[-_](repl|session|console|transcript|interaction|interactive|eval|live)$")
_WHAT_FOLLOWS: Final = re.compile(r"[{(,:;=\s]")


def is_scheme(name: str) -> bool:
    """Whether the name of a language is one of Scheme's; `scheme:lists.scm`, `scheme{1,3}` and `scheme-repl` are."""
    said = _WHAT_FOLLOWS.split(name.strip().lower(), maxsplit=1)[0]
    return _SESSION.sub("", said) in NAMES


def language_of_token(token: str) -> str:
    """The language that one class of an element names by a usual prefix; "" if it names none."""
    found = _PREFIXES.match(token.lower().rstrip(";,"))
    return found.group("name") if found else ""


def names_scheme(text: str) -> bool:
    """Whether an identifier of a page, or a label, has the word Scheme for the language in it."""
    words = {word.lower() for word in _WORD.findall(text)}
    return "scheme" in words and not words & _NOT_THE_LANGUAGE


def language_of_info(info: str) -> str:
    """The language in the info string of a fence: `scheme repl`, `{.scheme}`, `{code-block} scheme`, `scheme{1,3}`."""
    text = info.strip()
    if not text.startswith("{"):
        return _WHAT_FOLLOWS.split(text, maxsplit=1)[0].lower().removeprefix(".")
    inside, _, behind = text[1:].partition("}")
    words = inside.replace(",", " ").split()
    classes = [word[1:].lower() for word in words if word.startswith(".")]
    directive = words[0].lower() if words and words[0][0] not in ".#" else ""
    if directive and behind.split():  # MyST: {code-block} scheme
        return behind.split()[0].lower()
    return next((name for name in [*classes, directive] if is_scheme(name)), "".join(classes[:1]) or directive)


OTHERS: Final = frozenset(
    "python py python3 ipython ipython3 javascript js jsx typescript ts tsx json yaml toml xml html css scss c cpp c++ "
    "csharp cs java kotlin scala go golang rust rs ruby rb perl php lua r julia haskell hs ocaml ml sml fsharp elixir "
    "erlang lisp commonlisp common-lisp cl elisp emacs-lisp clojure clj cljs racket rkt fennel janet hy sql sh bash "
    "shell zsh console shell-session powershell makefile cmake docker dockerfile diff ini tex latex markdown md text "
    "txt plain plaintext none nohighlight no-highlight output ebnf bnf asm nasm llvm wasm prolog smalltalk swift dart "
    "matlab octave fortran cobol pascal ada vim graphql mermaid http".split()
)
"""Names of other languages that may stand as the label of code without a prefix."""
