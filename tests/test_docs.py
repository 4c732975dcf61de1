"""The Scheme blocks of docs/ do what their comments say, as one program for each document."""

import glob
import os

import pytest

from schemenn.check_program import check
from schemenn.session import Session
from schemenn.source import Source

DOCS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "docs")


def program_of(path):
    """The Scheme blocks of a document, every line where it stands there."""
    kept, inside = [], False
    with open(path, encoding="utf-8") as file:
        for line in file.read().split("\n"):
            if line.startswith("```"):
                inside = line == "```scheme"
                kept.append("")
            else:
                kept.append(line if inside else "")
    return "\n".join(kept)


PROGRAMS = {os.path.basename(path): program_of(path) for path in sorted(glob.glob(os.path.join(DOCS, "*.md")))}


@pytest.mark.parametrize("name", [name for name, program in PROGRAMS.items() if program.strip()])
def test_blocks_of_a_document(name):
    failures = check(Session(), Source(name, PROGRAMS[name]))
    assert not [f"{failure.span}: {failure.message}" for failure in failures]
