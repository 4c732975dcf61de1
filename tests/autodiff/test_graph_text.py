"""The graph of a pass as text: every node and every arrow is there, and what reads such files can read them."""

from __future__ import annotations

import re
from xml.etree import ElementTree

import pytest

from schemenn.autodiff.explanation import Step, steps, table
from schemenn.autodiff.graph_text import dot, svg
from schemenn.session import Session
from schemenn.source import Source

SVG = "{http://www.w3.org/2000/svg}"


def graph(program: str) -> list[Step]:
    node = Session().run_source(Source("program", f"{program} (if #f #f dL/dW) L"))
    return steps(node, {**node.adjoints, node: 1.0}, {})


@pytest.fixture(scope="module")
def found() -> list[Step]:
    return graph('(define-trainable W 2.0) (define-trainable |<a&"b">| 3.0) (define L (* W (+ |<a&"b">| W)))')


def test_a_node_stands_behind_its_operands(found: list[Step]) -> None:
    names = [step.name for step in found]
    assert names == ["W", '<a&"b">', "v1", "v2"]
    assert [step.operands for step in found] == [[], [], ['<a&"b">', "W"], ["W", "v1"]]


def test_local_derivatives_and_adjoints_are_those_of_the_chain_rule(found: list[Step]) -> None:
    # L = W (b + W) at W = 2, b = 3
    assert [step.adjoint for step in found] == ["7.0", "2.0", "2.0", "1.0"]
    assert found[3].partials == [("W", "5.0"), ("v1", "2.0")]


def test_an_operand_used_twice_has_one_local_derivative() -> None:
    last = graph("(define-trainable W 3.0) (define L (* W W))")[-1]
    assert (last.operands, last.partials) == (["W"], [("W", "6.0")])


def test_the_numbers_of_a_list_are_told_apart() -> None:
    names = [step.name for step in graph("(define-trainable W '(1.0 2.0)) (define L (apply * W))")]
    assert names == ["W[0]", "W[1]", "v1"]


def test_the_table_has_a_line_for_every_node(found: list[Step]) -> None:
    assert len(table(found).splitlines()) == 1 + len(found)


def test_dot_has_a_box_for_every_node_and_an_arrow_for_every_operand(found: list[Step]) -> None:
    text = dot(found)
    assert len(re.findall(r'^  ".*" \[label=', text, re.MULTILINE)) == len(found) + 4
    assert '"<a&\\"b\\">" -> "v1" [label="1.0"]' in text
    assert text.startswith("digraph {") and text.endswith("}\n")


def test_svg_is_xml_with_a_box_for_every_node_and_an_arrow_for_every_operand(found: list[Step]) -> None:
    root = ElementTree.fromstring(svg(found))
    assert len(root.findall(f"{SVG}rect")) == len(found)
    assert len(root.findall(f"{SVG}path")) == 4
    texts = [each.text for each in root.iter(f"{SVG}text")]
    assert '<a&"b"> = a trainable' in texts


def test_boxes_lie_in_the_picture_and_beside_each_other(found: list[Step]) -> None:
    root = ElementTree.fromstring(svg(found))
    boxes = [
        [float(each.get(side, "")) for side in ("x", "y", "width", "height")] for each in root.findall(f"{SVG}rect")
    ]
    width, height = float(root.get("width", "")), float(root.get("height", ""))
    assert all(x + w <= width and y + h <= height for x, y, w, h in boxes)
    for place, (x, y, w, h) in enumerate(boxes):
        for left, top, wide, high in boxes[place + 1 :]:
            assert x + w <= left or left + wide <= x or y + h <= top or top + high <= y
