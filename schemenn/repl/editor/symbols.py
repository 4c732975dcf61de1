r"""Letters and signs by the names they have in TeX: what `\sigma` and Tab stand for.

    symbol_for("\\sigma")  →  "σ"       symbol_for("\\_12")  →  "₁₂"       symbol_for("\\yhat")  →  "ŷ"

The names are TeX's, those of the Greek letters by way of Unicode's. An accent goes onto the letter before it: `y\hat`,
or `\yhat` in one.
"""

from __future__ import annotations

from typing import Final
from unicodedata import lookup, normalize

_GREEK: Final = (
    "alpha beta gamma delta epsilon zeta eta theta iota kappa lambda mu nu xi omicron pi rho sigma tau upsilon phi chi "
    "psi omega"
).split()

_SIGNS: Final = """
nabla ∇  partial ∂  infty ∞  sum ∑  prod ∏  int ∫  sqrt √  cbrt ∛  pm ±  mp ∓  times ×  div ÷  cdot ⋅  circ ∘  bullet ∙
ast ∗  star ⋆  odot ⊙  oplus ⊕  ominus ⊖  otimes ⊗  oslash ⊘  le ≤  leq ≤  ge ≥  geq ≥  ne ≠  neq ≠  approx ≈  equiv ≡
sim ∼  simeq ≃  cong ≅  propto ∝  ll ≪  gg ≫  prec ≺  succ ≻  in ∈  notin ∉  ni ∋  subset ⊂  subseteq ⊆  supset ⊃
supseteq ⊇  cup ∪  cap ∩  setminus ∖  emptyset ∅  forall ∀  exists ∃  nexists ∄  neg ¬  lnot ¬  land ∧  wedge ∧  lor ∨
vee ∨  top ⊤  bot ⊥  perp ⊥  parallel ∥  mid ∣  norm ‖  Vert ‖  angle ∠  langle ⟨  rangle ⟩  lfloor ⌊  rfloor ⌋  lceil ⌈
rceil ⌉  to →  rightarrow →  leftarrow ←  gets ←  uparrow ↑  downarrow ↓  leftrightarrow ↔  updownarrow ↕  mapsto ↦
Rightarrow ⇒  implies ⇒  Leftarrow ⇐  Leftrightarrow ⇔  iff ⇔  longrightarrow ⟶  longleftarrow ⟵  hookrightarrow ↪
nearrow ↗  searrow ↘  swarrow ↙  nwarrow ↖  rightharpoonup ⇀  rightleftharpoons ⇌  ldots …  dots …  cdots ⋯  vdots ⋮
ddots ⋱  prime ′  dprime ″  ell ℓ  hbar ℏ  Re ℜ  Im ℑ  aleph ℵ  wp ℘  degree °  dagger †  ddagger ‡  S §  P ¶
transpose ᵀ  bbR ℝ  bbN ℕ  bbZ ℤ  bbQ ℚ  bbC ℂ  bbE 𝔼  bbP ℙ  bbone 𝟙  scrL ℒ  calL ℒ  calN 𝒩  calD 𝒟  calO 𝒪
varepsilon ϵ  vartheta ϑ  varphi ϕ  varrho ϱ  varpi ϖ  varsigma ς  Ldots …  square □  blacksquare ■  triangle △
lozenge ◊  checkmark ✓  euro €  pounds £  micro µ  half ½  third ⅓  quarter ¼
"""

_ACCENTS: Final = {
    "hat": "\u0302",
    "bar": "\u0304",
    "tilde": "\u0303",
    "dot": "\u0307",
    "ddot": "\u0308",
    "vec": "\u20d7",
    "check": "\u030c",
    "breve": "\u0306",
    "acute": "\u0301",
    "grave": "\u0300",
}

_SUBSCRIPTS: Final = dict(
    zip("0123456789+-=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ", strict=True)
)
_SUPERSCRIPTS: Final = dict(
    zip(
        "0123456789+-=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδεθιφχ*'",
        "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᵋᶿᶥᵠᵡ⃰′",
        strict=True,
    )
)


def _greek() -> dict[str, str]:
    """The Greek letters: `sigma` σ, `Sigma` Σ."""
    found = {}
    for name in _GREEK:
        unicode_name = "LAMDA" if name == "lambda" else name.upper()
        found[name] = lookup(f"GREEK SMALL LETTER {unicode_name}")
        found[name.capitalize()] = lookup(f"GREEK CAPITAL LETTER {unicode_name}")
    return found


def _signs() -> dict[str, str]:
    words = _SIGNS.split()
    return dict(zip(words[::2], words[1::2], strict=True))


SYMBOLS: Final = _greek() | _signs()
"""The letters and signs by name, without the backslash."""


def symbol_for(word: str) -> str | None:
    """The text that a word which begins with a backslash stands for; None if for none."""
    name = word[1:]
    if name in SYMBOLS:
        return SYMBOLS[name]
    if len(name) > 1 and name[0] in "_^":
        table = _SUBSCRIPTS if name[0] == "_" else _SUPERSCRIPTS
        return "".join([table[letter] for letter in name[1:]]) if all(letter in table for letter in name[1:]) else None
    return next((_accented(name.removesuffix(each), each) for each in _ACCENTS if _carries(name, each)), None)


def _carries(name: str, accent: str) -> bool:
    """Whether a name is a letter, or the name of one, with the name of an accent after it."""
    base = name.removesuffix(accent)
    return base != name and (base in _greek_names() or (len(base) == 1 and base.isalpha()))


def _greek_names() -> set[str]:
    return {*_GREEK, *[name.capitalize() for name in _GREEK]}


def _accented(base: str, accent: str) -> str:
    return normalize("NFC", SYMBOLS.get(base, base) + _ACCENTS[accent])


def expand(before: str) -> tuple[int, str] | None:
    r"""What Tab makes of a text that ends in the name of a symbol: how many characters it takes, and what they become.

    "(* \sigma" → (6, "σ"),   "y\hat" → (5, "ŷ"): an accent goes onto the letter before it,   "#\alpha" → None
    """
    start = before.rfind("\\")
    word = before[start:]
    if start < 0 or len(word) < 2 or any(character.isspace() or character in "()[]\"';" for character in word[1:2]):
        return None
    if before[start - 1 : start] in ("#", "\\"):
        return None
    accent = _ACCENTS.get(word[1:])
    if accent is not None and before[start - 1 : start].isalpha():
        letter = symbol_prefix(before[:start])
        base = symbol_for(letter) if letter else before[start - 1]
        return (len(word) + max(len(letter), 1), normalize("NFC", base + accent)) if base else None
    symbol = symbol_for(word)
    return None if symbol is None else (len(word), symbol)


def symbol_prefix(before: str) -> str:
    """The unfinished name of a symbol, with its backslash, that a text ends in; "" if there is none."""
    start = before.rfind("\\")
    if start < 0 or before[start - 1 : start] in ("#", "\\"):
        return ""
    word = before[start:]
    return word if all(letter.isalnum() or letter in "_^" for letter in word[1:]) else ""


def names_beginning(prefix: str) -> list[tuple[str, str]]:
    """The names of symbols that begin with a prefix, which has its backslash; with the symbols."""
    found = [(f"\\{name}", symbol) for name, symbol in SYMBOLS.items() if name.startswith(prefix[1:])]
    if prefix in ("\\_", "\\^"):
        table = _SUBSCRIPTS if prefix == "\\_" else _SUPERSCRIPTS
        found += [(prefix + letter, sign) for letter, sign in table.items()]
    return sorted(found, key=lambda pair: (len(pair[0]), pair[0]))
