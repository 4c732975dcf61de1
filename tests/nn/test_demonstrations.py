"""The demonstrations: chapters do what they say; programs run, each on a small part of what they do for a user.

How good the networks get over all seeds is measured by the programs themselves: `schemenn run digits.scm` prints it.
"""

import glob
import os
import re

import numpy as np
import pytest

from schemenn.check_program import check_document
from schemenn.documents.read_document import read_document
from schemenn.program_file import read_program
from schemenn.session import Session
from schemenn.stdlib_folder import stdlib_folder

CHAPTERS = sorted(glob.glob(os.path.join(stdlib_folder(), "chapters", "*.md")))
EXAMPLES = [((0, 0), 0), ((0, 1), 1), ((1, 0), 1), ((1, 1), 0)]


@pytest.mark.parametrize("path", CHAPTERS, ids=os.path.basename)
def test_a_chapter_does_what_it_says(path):
    reports = check_document(read_document(path))
    assert not [f"{failure.span}: {failure.message}" for report in reports for failure in report.failures]


def run(name, *arguments):
    """What a shipped program, run with these arguments, puts out."""
    session = Session()
    session.command_line = [name, *arguments]
    session.run_source(read_program(os.path.join(stdlib_folder(), "programs", name)), is_file=True)


@pytest.mark.parametrize(
    ("name", "arguments", "least"),
    [
        ("iris.scm", ["1"], 0.85),
        ("spirals.scm", ["1", "30"], 0.9),
        ("digits.scm", ["1", "4"], 0.9),
        ("digits-convolution.scm", ["1", "1"], 0.7),
        ("digits-convolution.scm", ["1", "1", "shifts"], 0.9),
    ],
)
def test_a_network_learns_in_a_few_epochs(name, arguments, least, capfd):
    run(name, *arguments)
    accuracies = [float(number) for number in re.findall(r"seed 0  accuracy (\S+)", capfd.readouterr().out)]
    assert len(accuracies) == 1
    assert accuracies[0] >= least


def test_the_sine_by_hand_is_off_as_linear_interpolation_is(capfd):
    run("sin-approximation.scm", "200")
    rows = [line.split() for line in capfd.readouterr().out.splitlines()[1:]]
    assert [int(row[0]) for row in rows] == [1, 2, 4, 8, 16, 32]
    x = np.linspace(-np.pi, np.pi, 257)
    for width, by_hand, bound, _ in rows:
        knots = np.linspace(-np.pi, np.pi, int(width) + 1)
        assert float(by_hand) == pytest.approx(np.abs(np.interp(x, knots, np.sin(knots)) - np.sin(x)).max(), abs=1e-5)
        assert float(by_hand) <= float(bound) == pytest.approx((2 * np.pi / int(width)) ** 2 / 8, abs=1e-5)
    assert float(rows[0][3]) > 0.5
    assert float(rows[-1][3]) < 0.1


def trained(weights, bias, output, output_bias, rate, epochs):
    """The loss after training a network of two hidden ReLU neurons on XOR, by numpy."""
    for _ in range(epochs):
        for x, target in EXAMPLES:
            z = weights @ x + bias
            h = np.maximum(z, 0)
            slope = 2 * (output @ h + output_bias - target)
            back = slope * output * (z > 0)
            weights, bias = weights - rate * np.outer(back, x), bias - rate * back
            output, output_bias = output - rate * slope * h, output_bias - rate * slope
    return sum(float(output @ np.maximum(weights @ x + bias, 0) + output_bias - t) ** 2 for x, t in EXAMPLES)


def test_the_starts_of_xor_end_where_numpy_ends(capfd):
    run("xor-starts.scm")
    text = capfd.readouterr().out
    losses = []
    for seed in range(20):
        a1, a2, b1, b2, c1, c2 = np.random.default_rng(seed).standard_normal(6)
        losses.append(trained(np.array([[a1, a2], [b1, b2]]), np.zeros(2), np.array([c1, c2]), 0.0, 0.05, 1000))
    kinds = [0, 1 / 2, 2 / 3, 1]
    assert all(min(abs(loss - kind) for kind in kinds) < 0.01 for loss in losses)
    counts = [int(count) for count in re.findall(r"loss \S+ +(\d+)   ", text)]
    assert sum(counts) == 100
    first = [sum(abs(loss - kind) < 0.01 for loss in losses) for kind in kinds]
    assert all(part <= whole for part, whole in zip(first, counts, strict=True))
    stuck = np.array([[0.5, -0.5], [0.5, 0.5]]), np.array([0, -0.3]), np.array([1.0, -1.0]), 0.0
    for rate, loss in re.findall(r"rate (\S+)   loss (\S+)", text):
        assert float(loss) >= 0.5
        assert abs(trained(*stuck, float(rate), 2000) - float(loss)) < 0.001
