"""Names: as Scheme has them, and as mathematics writes them.

    lr ⇄ η    alpha ⇄ α    W1 ⇄ W₁    x_i ⇄ xᵢ    w-new ⇄ w_new    y-hat ⇄ ŷ    x-prime ⇄ x′    b1-old ⇄ b_{1,old}

A Scheme name is a base with marks and subscripts: words after hyphens, letters after an underscore, digits at the end
of the base. A name that is none of this is written in quotes, “learn!”, which read back as it is.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, replace
from functools import cache
from typing import Final

GREEK: Final = {
    "alpha": "α", "beta": "β", "gamma": "γ", "delta": "δ", "epsilon": "ε", "zeta": "ζ", "lr": "η", "theta": "θ",
    "kappa": "κ", "lam": "λ", "mu": "μ", "nu": "ν", "xi": "ξ", "pi": "π", "rho": "ρ", "sigma": "σ", "tau": "τ",
    "phi": "φ", "chi": "χ", "psi": "ψ", "omega": "ω",
    "Gamma": "Γ", "Delta": "Δ", "Theta": "Θ", "Lambda": "Λ", "Xi": "Ξ", "Phi": "Φ", "Psi": "Ψ", "Omega": "Ω",
}  # fmt: skip
"""The names of letters; λ is no variable's name in Scheme, where it stands for `lambda`."""

ALSO_READ: Final = {"ϵ": "epsilon", "ϕ": "phi", "ϑ": "theta", "ϱ": "rho"}
ALSO_WRITTEN: Final = {"eta": "η"}

LATEX_GREEK: Final = {letter: "\\" + {"lr": "eta", "lam": "lambda"}.get(name, name) for name, letter in GREEK.items()}
_OF_COMMAND: Final = {command[1:]: letter for letter, command in LATEX_GREEK.items()} | {
    "varepsilon": "ε", "varphi": "φ", "vartheta": "θ", "varrho": "ρ"
}  # fmt: skip

WORDS: Final = {
    "relu": "ReLU", "determinant": "det", "trace": "tr", "gelu": "GELU", "elu": "ELU", "silu": "SiLU", "mse": "MSE",
    "xor": "XOR", "log": "log", "exp": "exp", "sin": "sin", "cos": "cos", "tan": "tan", "asin": "arcsin",
    "acos": "arccos", "atan": "arctan", "sinh": "sinh", "cosh": "cosh", "tanh": "tanh", "max": "max", "min": "min",
}  # fmt: skip
"""What mathematics calls certain procedures."""

_OF_WORD: Final = {word: name for name, word in WORDS.items()} | {"ln": "log"}
PROSE: Final = {"and": "∧", "not": "¬", "mod": "modulo(a, b)", "div": "quotient(a, b)", "for": "where"}
"""Words that join what stands around them, and what is read in their place."""

JOINING: Final = frozenset(
    "in or is of to by at as on if be an let choose plus minus times over squared cubed then given such that".split()
)
"""Words of English that are no names, and no products of letters, where blanks set them off from names around them."""

_RESERVED: Final = frozenset({"where", "if", "when", "otherwise", "else", "true", "false", "arg", *PROSE})
_LATEX_FUNCTIONS: Final = "log exp sin cos tan arcsin arccos arctan sinh cosh tanh max min det".split()

MARKS: Final = {"hat": "\u0302", "bar": "\u0304", "tilde": "\u0303"}
_LATEX_MARKS: Final = {"widehat": "hat", "overline": "bar", "widetilde": "tilde"}
_SUBSCRIPTS: Final = dict(zip("0123456789aehijklmnoprstuvx", "₀₁₂₃₄₅₆₇₈₉ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ", strict=True))
PLAIN_OF_SUBSCRIPT: Final = {sub: plain for plain, sub in _SUBSCRIPTS.items()}
_DIGITS: Final = str.maketrans({sub: plain for plain, sub in _SUBSCRIPTS.items() if plain.isdigit()})
_SPLIT: Final = re.compile(r"([^\W\d_]+)(\d*)(?:_([^\W_]{1,2}))?((?:-[^\W_]+)*)")


@dataclass(frozen=True)
class Spelling:
    """The parts a name is written with. `base` is a letter or a word of the alphabet of mathematics."""

    base: str
    mark: str = ""
    primes: int = 0
    starred: bool = False
    below: tuple[str, ...] = ()


@cache
def spelling(name: str) -> Spelling | None:
    """How a Scheme name is written; None if it has to be quoted."""
    found = _SPLIT.fullmatch(unicodedata.normalize("NFC", name).translate(_DIGITS))
    if found is None:
        return _marked_letter(name)
    stem, digits, letters, tail = found.groups()
    base, mark = _letter_with_mark(GREEK.get(stem) or ALSO_WRITTEN.get(stem) or WORDS.get(stem, stem))
    primes, starred, below = 0, False, [part for part in (digits, letters) if part]
    for word in tail.split("-")[1:]:
        if word in MARKS and not mark and len(base) == 1:
            mark = word
        elif word == "prime":
            primes += 1
        elif word == "star" and not starred:
            starred = True
        else:
            below.append(word)
    if any([not (part.isalpha() or part.isdigit()) for part in below]) or (below and not below[0].isascii()):
        return None
    if base in _RESERVED or not (re.fullmatch(LETTERS, base) if len(base) == 1 else is_word(base)):
        return None
    return Spelling(base, mark, primes, starred, tuple(below))


def _marked_letter(name: str) -> Spelling | None:
    """The spelling of a name that ends in prime signs or is a letter with a combining mark."""
    plain = name.rstrip("′'")
    count = len(name) - len(plain)
    if count and plain:
        inner = spelling(plain)
        return inner and Spelling(inner.base, inner.mark, inner.primes + count, inner.starred, inner.below)
    base, mark = _letter_with_mark(name)
    return Spelling(base, mark) if mark else None


def _letter_with_mark(letter: str) -> tuple[str, str]:
    """A letter taken apart: ŷ → y, hat."""
    parts = unicodedata.normalize("NFD", letter)
    mark = next((word for word, sign in MARKS.items() if len(parts) == 2 and parts[1] == sign), "")
    return (parts[0], mark) if mark else (letter, "")


def is_word(letters: str) -> bool:
    """Whether a run of letters is one name and no product: target, Loss, xs, dw, lr.

    A run is a word if it has at least three letters, all small, or at least four of which the first is large; of two
    letters if it is a plural (xs) or a change (dw).
    """
    if letters in _OF_WORD or letters in GREEK:
        return True
    if not letters.isascii():
        return False
    if len(letters) == 2:
        return letters[0] == "d" or (letters[1] == "s" and letters.islower())
    return (len(letters) >= 3 and letters.islower()) or (
        len(letters) >= 4 and letters[0].isupper() and letters[1:].islower()
    )


def is_letter(name: str) -> bool:
    """Whether mathematics writes the name with a single letter (and marks, and subscripts)."""
    spelled = spelling(name)
    return spelled is not None and len(spelled.base) == 1


def base_of(name: str) -> str:
    """The letter or word a name is written with, without marks and subscripts; "" if it is quoted."""
    spelled = spelling(name)
    return spelled.base if spelled else ""


def scheme_name(spelled: Spelling) -> str:
    """The Scheme name that is written so."""
    stem = _SCHEME_OF.get(spelled.base, spelled.base)
    first, *rest = spelled.below or ("",)
    digits = first if first.isdigit() else ""
    below = list(spelled.below[1:] if digits else spelled.below)
    letters = f"_{below.pop(0)}" if below and len(below[0]) <= 2 else ""
    words = [word for word in (spelled.mark, *["prime"] * spelled.primes, "star" if spelled.starred else "") if word]
    return "-".join([f"{stem}{digits}{letters}", *words, *below])


def element_name(name: str, index: str) -> str:
    """The name of an element: x → x_i, y-hat → y_i-hat; "" if the name has to be quoted."""
    spelled = spelling(name)
    return scheme_name(replace(spelled, below=(*spelled.below, index))) if spelled else ""


def without_index(name: str, index: str) -> str:
    """The name of what x_i is an element of; "" if the name has no such index."""
    spelled = spelling(name)
    if spelled is None or not spelled.below or spelled.below[-1] != index:
        return ""
    return scheme_name(replace(spelled, below=spelled.below[:-1]))


_SCHEME_OF: Final = _OF_WORD | {letter: name for name, letter in GREEK.items()} | ALSO_READ | {"eta": "lr"}


# Writing.


def unicode_name(name: str, quoted: bool = False) -> str:
    """The name as Unicode mathematics."""
    spelled = None if quoted else spelling(name)
    if spelled is None:
        return f"“{name}”"
    marked = unicodedata.normalize("NFC", spelled.base + MARKS.get(spelled.mark, ""))
    star = "^*" if spelled.starred else ""
    return f"{marked}{_unicode_below(spelled.below)}{'′' * spelled.primes}{star}"


def _unicode_below(parts: tuple[str, ...]) -> str:
    if not parts:
        return ""
    if len(parts) > 1:
        return f"_{{{','.join(parts)}}}"
    part = parts[0]
    if len(part) <= 2 or part.isdigit():
        return "".join([_SUBSCRIPTS[c] for c in part]) if all([c in _SUBSCRIPTS for c in part]) else f"_{part}"
    return f"_{part}"


def latex_name(name: str, quoted: bool = False) -> str:
    """The name as LaTeX."""
    spelled = None if quoted else spelling(name)
    if spelled is None:
        return f"\\text{{“{name}”}}"
    base = spelled.base
    if base in LATEX_GREEK:
        base = LATEX_GREEK[base]
    elif base in _LATEX_FUNCTIONS:
        base = f"\\{base}"
    elif len(base) > 1:
        base = f"\\mathrm{{{base}}}"
    marked = f"\\{spelled.mark}{{{base}}}" if spelled.mark else base
    below = ",".join([part if part.isdigit() or len(part) <= 2 else f"\\mathrm{{{part}}}" for part in spelled.below])
    below = f"_{below}" if len(below) == 1 else f"_{{{below}}}" if below else ""
    return f"{marked}{below}{chr(39) * spelled.primes}{'^{*}' if spelled.starred else ''}"


# Reading.

_LETTER: Final = "[A-Za-zÀ-ÖØ-öø-ɏΑ-Ωα-ω]"
_SIMPLE: Final = rf"(?:\\(?:mathrm|text|mathit)\{{\s*{_LETTER}+\s*\}}|{_LETTER}+|[0-9]+)"
BELOW: Final = rf"_\{{\s*{_SIMPLE}(?:\s*,\s*{_SIMPLE})*\s*\}}|_\\(?:mathrm|text)\{{{_LETTER}+\}}|_{_LETTER}+|_[0-9]+"
_STAR: Final = r"(?:\*|\\ast|\\star)"
_PRIME: Final = r"['′]+|\^\\prime|\^\{\s*\\prime\s*\}"
_STARRED: Final = rf"\^{_STAR}|\^\{{\s*{_STAR}\s*\}}"
_LAYER: Final = rf"\^\{{[(\[](?:{_LETTER}+|[0-9]+)[)\]]\}}"
SUFFIX: Final = rf"(?:{BELOW}|[0-9]+|[{''.join(PLAIN_OF_SUBSCRIPT)}]+|{_PRIME}|{_STARRED}|{_LAYER})"
_COMMANDS: Final = "|".join(sorted({*_OF_COMMAND, *_LATEX_FUNCTIONS, "ln"}, key=len, reverse=True))
LETTERS: Final = "(?:[A-Za-zÀ-ÖØ-öø-ɏΑ-ΟΡΤ-Ωα-ωϑϕϱϵḀ-ỿℓ][\u0302-\u0304]?)"
_FONT: Final = r"\\(?:mathrm|text|operatorname\*?|mathit|mathbf|boldsymbol|mathcal|mathsf|vec)\s*\{[^{}\\]*\}"
_GREEK_COMMAND: Final = rf"\\(?:{_COMMANDS})(?![A-Za-z])"
_MARK: Final = r"\\(?:hat|bar|tilde|widehat|widetilde|overline)"
_MARKED: Final = rf"{_MARK}\s*(?:\{{\s*(?:{_GREEK_COMMAND}|{_FONT}|\w)\s*\}}|{_GREEK_COMMAND}|\w)"
_QUOTED: Final = r"“[^”]*”|\\text\s*\{“[^”]*”\}"
_ARGUMENT: Final = r"arg\s*(?:max|min)|\\arg\s*\\(?:max|min)"
_HEAD: Final = rf"{_ARGUMENT}|{_MARKED}|{_GREEK_COMMAND}|{_FONT}|{LETTERS}+"
NAME: Final = rf"(?:{_QUOTED}|(?:{_HEAD})(?:{SUFFIX})*)"
"""A run of letters, or a command for one letter or word, with what is attached to its end."""

_PARTS: Final = re.compile(rf"({_HEAD})((?:{SUFFIX})*)")
_ONE_SUFFIX: Final = re.compile(SUFFIX)


def quoted_name(text: str) -> str | None:
    """The name between quotes; None if the text is no quoted name."""
    found = re.fullmatch(r"(?:\\text\s*\{\s*)?“([^”]*)”(?:\s*\})?", text)
    return found[1] if found else None


def take_apart(text: str) -> tuple[str, str, str]:
    """The letters of a NAME, its mark ("" if none) and its suffix. LaTeX commands are letters by then."""
    found = _PARTS.fullmatch(text)
    assert found is not None, text
    head, suffix = found[1], found[2]
    mark = ""
    if head.startswith(("arg", "\\arg")):
        return re.sub(r"[\s\\]", "", head), mark, suffix
    command = re.match(r"\\(hat|bar|tilde|widehat|widetilde|overline)(?![A-Za-z])\s*", head)
    if command:
        mark = _LATEX_MARKS.get(command[1], command[1])
        head = head[command.end() :].strip("{} ") if "\\" not in head[command.end() :] else head[command.end() :]
        head = head[1:-1].strip() if head.startswith("{") else head
    font = re.fullmatch(r"\\[a-z]+\*?\s*\{\s*([^{}]*?)\s*\}", head)
    if font:
        head = re.sub(r"[^\w]+", "-", font[1])
    elif head.startswith("\\"):
        head = _OF_COMMAND.get(head[1:], head[1:])
    return head, mark, suffix


def read_name(text: str) -> str:
    """The Scheme name of a whole text that is one name; a text that is none, such as w-new, is a Scheme name itself."""
    quoted = quoted_name(text)
    if quoted is not None or not _PARTS.fullmatch(text):
        return text if quoted is None else quoted
    return with_suffix(*take_apart(text))


def with_suffix(base: str, mark: str, suffix: str) -> str:
    """The Scheme name of a base with a mark and with the suffix as it is written."""
    letter, own = _letter_with_mark(unicodedata.normalize("NFC", base))
    primes, starred, below = 0, False, list[str]()
    for part in _ONE_SUFFIX.findall(suffix):
        plain = "".join([PLAIN_OF_SUBSCRIPT.get(c, c) for c in part])
        if "prime" in part or part[0] in "'′":
            primes += part.count("'") + part.count("′") or 1
        elif "*" in part or "\\ast" in part or "\\star" in part:
            starred = True
        else:
            below += re.findall(rf"{_LETTER}+|[0-9]+", re.sub(r"\\(?:mathrm|text|mathit)", " ", plain))
    return scheme_name(Spelling(letter, own or mark, primes, starred, tuple(below)))
