"""What the libraries (nn …), (schemenn tensors) and (schemenn gradients) export."""

from __future__ import annotations

import os
from glob import glob

import pytest

from schemenn.errors import UnboundVariable
from schemenn.expand.libraries import Library
from schemenn.primitive_table import primitives
from schemenn.session import Session
from schemenn.shipped_libraries import exporters_hint, shipped_library
from schemenn.source import Source
from schemenn.stdlib_folder import stdlib_folder

TENSOR_MODULES = frozenset(
    "tensors tensor_parts tensor_shapes tensor_making tensor_windows linear_algebra softmax reductions random_tensors "
    "masks special_functions".split()
)


def library(*name: str) -> Library:
    found = shipped_library(name)
    assert found is not None, name
    return found


def test_tensors_exports_every_primitive_on_tensors() -> None:
    names = [name for name, row in primitives().items() if row.module in TENSOR_MODULES and not name.startswith("%")]
    assert set(names) <= set(library("schemenn", "tensors").exports)


@pytest.mark.parametrize("part", ["tensors", "gradients"])
def test_tensors_and_gradients_mean_what_they_do_by_default_and_come_with_nn(part: str) -> None:
    for name, binding in library("schemenn", part).exports.items():
        assert library("schemenn").exports[name] == binding
        assert library("nn").exports[name] == binding


@pytest.mark.parametrize(
    ("name", "text"), [("dense", "(nn dense)"), ("relu", "(nn activations)"), ("mat-mul", "(schemenn tensors)")]
)
def test_a_name_that_is_not_seen_is_said_to_be_in_the_smallest_library_that_has_it(name: str, text: str) -> None:
    assert exporters_hint(name) == (f"{name} is in {text}: (import {text})",)


def test_an_error_says_where_a_layer_is() -> None:
    with pytest.raises(UnboundVariable) as caught:
        Session().run_source(Source("test", "(dense 2 3)"))
    assert caught.value.notes == ("dense is in (nn dense): (import (nn dense))",)


LAYERS = frozenset(
    "layer initialization dense activations embedding dropout normalization convolution pooling recurrent "
    "attention".split()
)


@pytest.mark.parametrize("part", sorted(LAYERS))
def test_nn_exports_what_each_library_of_layers_does(part: str) -> None:
    exports = library("nn", part).exports
    assert {name: library("nn").exports.get(name) for name in exports if name != "fans"} == {
        name: binding for name, binding in exports.items() if name != "fans"
    }


@pytest.mark.parametrize("path", sorted(glob(os.path.join(stdlib_folder(), "nn", "*.sld"))), ids=os.path.basename)
def test_each_is_short_enough_to_read_in_one_sitting(path: str) -> None:
    with open(path, encoding="utf-8") as file:
        lines = file.read().split("\n")
    assert len(lines) < 200
    assert lines[0].startswith(";;; ")
