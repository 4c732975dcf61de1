"""The helpers whose text depends on what values a program has: how they are printed, and compared."""

from __future__ import annotations

from schemenn.translate.lacking.gradient_rules import NEEDS_OF_RULES
from schemenn.translate.lacking.gradient_text import needs_of_gradients
from schemenn.translate.lacking.elementwise import ARRAY_LINES, with_arrays
from schemenn.translate.lacking.traced import NEEDS_OF_LINES, with_traces
from schemenn.translate.lacking.helpers import HELPERS, NEEDS
from schemenn.translate.rows.ports import with_chars
from schemenn.translate.shipped_data import data_text, is_data


CHARACTER_NAMES = r'{" ": "space", "\n": "newline", "\t": "tab", "\r": "return", "\0": "null", "\a": "alarm"}'
"""The characters that are written by a name."""


def helper_text(name: str, needs: set[str], kinds: set[str]) -> str:
    """The definition of a helper for a program that needs these, with values of these kinds."""
    text = _helper_text(name, needs, kinds)
    return with_traces(name, text, "np" in needs) if "Traced" in needs else text


def _helper_text(name: str, needs: set[str], kinds: set[str]) -> str:
    if name == "text_of":
        return _printer("text_of", "The text of a value as Scheme displays it.", kinds, needs)
    if name == "written":
        return _printer("written", "The text of a value as Scheme writes it.", kinds, needs)
    if name == "display":
        return (
            'def display(value):\n    """Print a value as Scheme displays it."""\n    print(text_of(value), end="")\n'
        )
    if name == "is_equal":
        return _is_equal(needs, kinds)
    if name == "is_same":
        return _is_same(needs, kinds)
    if is_data(name):
        return data_text(name)
    text = HELPERS[name].lstrip("\n")
    text = with_chars(text) if "Char" in needs else text
    return with_arrays(name, text) if f"tensor {name}" in needs else text


def needs_of(name: str, kinds: set[str], needs: set[str]) -> set[str]:
    """What a helper needs itself."""
    if is_data(name):
        return {"np"}
    found = set(NEEDS.get(name, ())) | ({"np"} if f"tensor {name}" in needs else set())
    found |= needs_of_gradients(name, needs)
    if "Traced" in needs:
        found |= set(NEEDS_OF_RULES.get(name, ())) | set(NEEDS_OF_LINES.get(name, ()))
        more = NEEDS_OF_RULES.get(name, ()) if f"tensor {name}" in needs else ()
        found |= {f"tensor {each}" for each in more if each in ARRAY_LINES}
    if name in ("text_of", "written"):
        found |= {"math"} if "float" in kinds else set()
        found |= {"np"} if kinds & {"tensor", "mask"} else set()
        found |= {"Promise"} if "promise" in kinds else set()
        if name == "written":
            found |= {"symbol_text"} if "symbol" in kinds else set()
            found |= {"quoted"} if "string" in kinds else set()
    if name == "is_equal":
        found |= {"np"} if kinds & {"tensor", "mask"} else set()
        found |= {"Fraction"} if "fraction" in kinds else set()
    return found


def _printer(name: str, doc: str, kinds: set[str], needs: set[str]) -> str:
    lines = [f"def {name}(value):", f'    """{doc}"""']

    def case(test: str, answer: str) -> None:
        lines.extend([f"    if {test}:", f"        return {answer}"])

    if kinds & {"bool"}:
        case("isinstance(value, bool)", '"#t" if value else "#f"')
    if "float" in kinds:
        lines += _float_lines()
    if name == "written":
        _written_texts(case, kinds, needs)
    if "vector" in kinds and "Vector" in needs:
        case("isinstance(value, Vector)", f'"#(" + " ".join([{name}(item) for item in value]) + ")"')
    if kinds & {"list", "vector"}:
        case("isinstance(value, list)", f'"(" + " ".join([{name}(item) for item in value]) + ")"')
    if "pair" in kinds:
        lines += _pair_lines(name)
    if kinds & {"tensor", "mask"}:
        lines += _tensor_lines(name)
    if any(kind.startswith("record:") for kind in kinds):
        lines += _record_lines(name, needs)
    lines += _other_lines(kinds, needs)
    return "\n".join([*lines, "    return str(value)"]) + "\n"


def _record_lines(name: str, needs: set[str]) -> list[str]:
    """Each record type with its fields; by its name, for it may be a type inside a procedure."""
    lines = []
    for _, record, form in sorted(need.split(" ", 2) for need in needs if need.startswith("record ")):
        text = form.replace("{text(value.", f"{{{name}(value.")
        lines += [f'    if type(value).__name__ == "{record}":', f'        return f"{text}"']
    return lines


def _float_lines() -> list[str]:
    return [
        "    if isinstance(value, float):",
        "        if math.isfinite(value):",
        '            return float.__repr__(value).replace("e+", "e").replace("e-0", "e-")',
        '        return "+nan.0" if math.isnan(value) else "+inf.0" if value > 0 else "-inf.0"',
    ]


def _pair_lines(name: str) -> list[str]:
    return [
        "    if isinstance(value, tuple):",
        "        parts = []",
        "        while isinstance(value, tuple):",
        f"            parts.append({name}(value[0]))",
        "            value = value[1]",
        f'        return "(" + " ".join(parts) + " . " + {name}(value) + ")"',
    ]


def _tensor_lines(name: str) -> list[str]:
    return [
        "    if isinstance(value, np.ndarray):",
        '        kind = "mask" if value.dtype == bool else "f64"',
        '        rank = "" if value.ndim == 1 else str(value.ndim)',
        "        if not value.size:",
        '            return f"#{rank}{kind}" + "".join([f":{n}" for n in value.shape if rank]) + "()"',
        f'        return f"#{{rank}}{{kind}}" + {name}(value.tolist())',
    ]


def _written_texts(case: object, kinds: set[str], needs: set[str]) -> None:
    assert callable(case)
    if "char" in kinds and "Char" in needs:
        case(
            "isinstance(value, Char)",
            f'"#\\\\" + {CHARACTER_NAMES}.get(str(value), str(value))',
        )
    if "symbol" in kinds:
        case("isinstance(value, Symbol)" if "Symbol" in needs else "isinstance(value, str)", "symbol_text(value)")
    if "string" in kinds:
        case("isinstance(value, str)", "quoted(value)")
    elif "char" in kinds and "Char" not in needs:
        case("isinstance(value, str)", f'"#\\\\" + {CHARACTER_NAMES}.get(value, value)')


def _other_lines(kinds: set[str], needs: set[str]) -> list[str]:
    lines: list[str] = []
    if "bytes" in kinds:
        lines += ["    if isinstance(value, bytearray):", '        return "#u8(" + " ".join(map(str, value)) + ")"']
    if "none" in kinds:
        lines += ["    if value is None:", '        return "#<unspecified>"']
    if "promise" in kinds:
        lines += ["    if isinstance(value, Promise):", '        return "#<promise>"']
    if "procedure" in kinds:
        lines += [
            "    if callable(value):",
            '        raise TypeError("the text of a procedure is not translated")',
        ]
    if "port" in kinds:
        lines += [
            "    if hasattr(value, \"getvalue\"):",
            '        raise TypeError("the text of a port is not translated")',
        ]
    if "table" in kinds:
        lines += [
            f"    if isinstance(value, {'dict | Table' if 'Table' in needs else 'dict'}):",
            '        raise TypeError("the text of a hash table is not translated")',
        ]
    return lines


def _is_equal(needs: set[str], kinds: set[str]) -> str:
    lines = [
        "def is_equal(a, b):",
        '    """Whether two values are equal and of one kind: 1 and 1.0 are not, nor are 1 and True."""',
        "    if isinstance(a, list | tuple) and type(a) is type(b):",
        "        return len(a) == len(b) and all([is_equal(x, y) for x, y in zip(a, b)])",
    ]
    if "table" in kinds:
        lines += [f"    if isinstance(a, {'dict | Table' if 'Table' in needs else 'dict'}):", "        return a is b"]
    if kinds & {"tensor", "mask"}:
        lines += [
            "    if isinstance(a, np.ndarray) and isinstance(b, np.ndarray):",
            "        return a.dtype == b.dtype and np.array_equal(a, b)",
        ]
    if "float" in kinds:
        lines += ["    if isinstance(a, float) and isinstance(b, float):", "        return repr(a) == repr(b)"]
    if "fraction" in kinds:
        lines += [
            "    exact = int | Fraction",
            "    if isinstance(a, exact) and isinstance(b, exact) and bool not in (type(a), type(b)):",
            "        return a == b",
        ]
    lines += ["    return type(a) is type(b) and a == b"]
    return "\n".join(lines) + "\n"


def _is_same(needs: set[str], kinds: set[str]) -> str:
    """eqv?: what is equal is the same for atoms; the identity of two lists is not known."""
    lines = [
        "def is_same(a, b):",
        '    """Whether two values are the same; of two equal lists that is not kept."""',
        "    if a is b or type(a) is not type(b):",
        "        return a is b",
        "    if isinstance(a, list | tuple) and a:",
    ]
    if "Vector" in needs:
        lines += ["        if isinstance(a, Vector):", "            return False"]
    lines += ['        raise TypeError("the identity of lists is not translated")']
    lines += ["    if isinstance(a, float):", "        return repr(a) == repr(b)"] if "float" in kinds else []
    lines += ["    return a == b"]
    return "\n".join(lines) + "\n"
