"""The tiny programs of tests/scheme/, a folder for each feature, and the shipped ones, held against their comments."""

import glob
import os

import pytest

from schemenn.check_program import check
from schemenn.errors import CompilerBug
from schemenn.program_file import read_program
from schemenn.session import Session
from schemenn.stdlib_folder import stdlib_folder

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = sorted(glob.glob(os.path.join(HERE, "scheme", "**", "*.scm"), recursive=True))


def has_expectations(path):
    """Whether a shipped program says what it prints; long training runs do not (tests/nn/test_demonstrations.py)."""
    with open(path, encoding="utf-8") as file:
        return "; prints:" in file.read()


SHIPPED = sorted(filter(has_expectations, glob.glob(os.path.join(stdlib_folder(), "programs", "*.scm"))))


def name_of(path):
    parts = path.removesuffix(".scm").split(os.sep)
    return "/".join(parts[parts.index("scheme") + 1 :] if "scheme" in parts else parts[-2:])


@pytest.mark.parametrize("path", PROGRAMS + SHIPPED, ids=name_of)
def test_does_what_its_comments_say(path):
    try:
        failures = check(Session(), read_program(path))
    except CompilerBug as defect:
        pytest.fail(f"a defect of schemenn: {defect}", pytrace=False)
    if failures:
        pytest.fail("\n".join(f"{failure.span}: {failure.message}" for failure in failures), pytrace=False)
