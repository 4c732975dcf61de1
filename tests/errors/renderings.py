"""What programs that are wrong show: the cases of the golden files here, and the examples of docs/errors.md.

`python -m tests.errors.renderings` writes what they show now into both, to be read before it is kept.
"""

from __future__ import annotations

import io
import re
from contextlib import redirect_stdout
from pathlib import Path

from schemenn.commands.explain import catalogue, catalogue_path
from schemenn.render import render
from schemenn.session import Session
from schemenn.source import Source

HERE = Path(__file__).parent
_EXAMPLE = re.compile(r"```lisp\n(.*?)\n```\n\n```text\n(.*?)\n```", re.DOTALL)


def shown(text: str, name: str = "try.scm") -> str:
    """What the error of a program looks like, without colours; "" if it has none."""
    with redirect_stdout(io.StringIO()):
        try:
            Session().run_source(Source(name, text), is_file=True)
        except Exception as error:
            return render(error).rstrip("\n")
    return ""


def examples() -> dict[str, tuple[str, str]]:
    """The examples of the catalogue, by code: the program, and what it shows."""
    found = {code: _EXAMPLE.search(text) for code, text in catalogue().items()}
    return {code: (match[1], match[2]) for code, match in found.items() if match}


def _rewrite() -> None:
    for path in sorted(HERE.glob("*.txt")):
        parts = ("\n" + path.read_text(encoding="utf-8")).split("\n== ")[1:]
        cases = [part.split("\n->\n")[0].rstrip("\n").split("\n", 1) for part in parts]
        texts = [f"== {name}\n{text}\n->\n{shown(text)}\n" for name, text in cases]
        path.write_text("\n".join(texts), encoding="utf-8")
    path = Path(catalogue_path())
    text = path.read_text(encoding="utf-8")
    path.write_text(_EXAMPLE.sub(lambda match: _example(match[1]), text), encoding="utf-8")


def _example(program: str) -> str:
    return f"```lisp\n{program}\n```\n\n```text\n{shown(program, 'example.scm')}\n```"


if __name__ == "__main__":
    _rewrite()
