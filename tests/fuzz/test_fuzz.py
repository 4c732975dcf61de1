"""The targets of the fuzzers on every file of the corpus, on all that was ever found, and on a few new inputs.

The long runs are those of fuzz.py; what they came to stands in log.md.
"""

import os
import random
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)

import fuzz  # noqa: E402
import targets  # noqa: E402


def files(folder):
    for name in sorted(os.listdir(os.path.join(HERE, folder))):
        for file in sorted(os.listdir(os.path.join(HERE, folder, name))):
            yield pytest.param(name, os.path.join(HERE, folder, name, file), id=f"{name}-{file}")


def content(path):
    with open(path, "rb") as file:
        return file.read()


@pytest.mark.parametrize(("name", "path"), list(files("findings")))
def test_what_was_found_stays_fixed(name, path):
    targets.TARGETS[name](content(path))


@pytest.mark.parametrize("name", targets.TARGETS)
def test_the_corpus_is_taken(name):
    for data in fuzz.corpus_of(name):
        targets.TARGETS[name](data)


@pytest.mark.parametrize("name", targets.TARGETS)
def test_changed_inputs_are_taken(name):
    corpus = fuzz.corpus_of(name)
    for number in range(4):
        targets.TARGETS[name](fuzz.mutated(random.Random(f"suite {number}"), corpus))


@settings(max_examples=100, deadline=None)
@given(st.binary(max_size=200))
def test_any_bytes_are_taken(data):
    for name in ("read", "expectations", "mathematics", "npz", "safetensors"):
        targets.TARGETS[name](data)


@settings(max_examples=15, deadline=None)
@given(st.text(alphabet="()[]'`,@#;|\"\\.a1 +-\n\u2207\u0301", max_size=60))
def test_any_text_of_odd_characters_is_taken(text):
    for name in ("read", "expand", "run"):
        targets.TARGETS[name](text.encode("utf-8", "surrogatepass"))
