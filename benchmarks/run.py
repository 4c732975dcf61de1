"""Time every program in Scheme against the same program in Python, both in this one run.

    python benchmarks/run.py                 all of them
    python benchmarks/run.py --only fib,tak  some of them
    python benchmarks/run.py --json FILE     the figures to a file as well

The two sides of a pair take turns, Scheme, Python, Scheme, Python …, and the best time of each counts. Both must
give the same answer. The start-up pair times whole processes, with the caches warm. Exits with 1 if a target is missed.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from typing import Any

from schemenn.session import Session
from schemenn.source import Source

FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "programs")


@dataclass
class Pair:
    """A program in both languages: `run(size)` is timed; `target` is the highest ratio allowed, if there is one.

    `file`: the program, where it does not have the name of the pair; `python`: its Python side, where that has another
    name; `needs`: what must be installed for it besides numpy.
    """

    name: str
    size: int
    target: float | None
    title: str
    file: str = ""
    python: str = ""
    needs: str = ""


PAIRS = [
    Pair("fib", 27, 1.5, "recursion: fib"),
    Pair("tak", 20, 1.5, "recursion: tak"),
    Pair("float_loop", 1_000_000, 1.5, "a float loop of a million turns"),
    Pair("xor_globals", 5_000, 1.5, "XOR training, nine globals and set!"),
    Pair("xor_lists", 1_000, 2.5, "XOR training on lists"),
    Pair("nqueens", 9, 2.5, "n queens on lists"),
    Pair("string_builder", 200_000, 2.5, "building a string"),
    Pair("mutual_recursion", 50, 4.0, "mutual tail recursion"),
    Pair("early_exit", 50_000, 3.0, "early exit: call/cc and an exception"),
    Pair("generator", 20_000, None, "generator: re-entrant call/cc and yield"),
    Pair("relu_map", 30, 2.0, "map of a relu over a million elements"),
    Pair("layer_map", 100, 1.2, "map of a layer over 128 rows"),
    Pair("small_mat_vec", 30_000, 2.0, "mat-vec of 2, 4 and 8 elements"),
    Pair("small_arithmetic", 50_000, 2.6, "+ - * of tensors of four elements"),
    Pair("gradient_2", 20000, 1.2, "gradient of a network (2, 2, 1), batch 4", "network_gradient"),
    Pair("gradient_4", 20001, 1.2, "gradient of a network (4, 8, 3), batch 8", "network_gradient"),
    Pair("gradient_64", 10002, 1.2, "gradient of a network (64, 64, 10), batch 64", "network_gradient"),
    Pair("gradient_784", 403, 1.15, "gradient of a network (784, 256, 10), batch 128", "network_gradient"),
    Pair("digits_epoch", 1, 1.5, "an epoch of digits (64, 64, 10): numpy"),
    Pair("digits_torch", 1, 1.0, "an epoch of digits: PyTorch", "digits_epoch", "digits_epoch_torch", "torch"),
]
STARTUP = Pair("startup", 0, 4.0, "start-up: schemenn -e and python -c pass")


@dataclass
class Result:
    """The best times of a pair in seconds, and what follows from them."""

    name: str
    title: str
    scheme: float
    python: float
    ratio: float
    target: float | None
    met: bool


def load_python(name: str) -> Callable[[int], Any]:
    """`run` of the Python side."""
    spec = importlib.util.spec_from_file_location(f"benchmark_{name}", os.path.join(FOLDER, f"{name}.py"))
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    run: Callable[[int], Any] = module.run
    return run


def load_scheme(name: str) -> Callable[[int], Any]:
    """`run` of the Scheme side, as a program calls it at top level."""
    session = Session()
    path = os.path.join(FOLDER, f"{name}.scm")
    with open(path, encoding="utf-8") as file:
        session.run_source(Source(path, file.read()))
    return lambda size: session.run_source(Source("<benchmark>", f"(run {size})"))


def seconds(action: Callable[[], Any]) -> float:
    """How long `action` takes."""
    start = time.perf_counter()
    action()
    return time.perf_counter() - start


def interleave(pair: Pair, scheme: Callable[[], Any], python: Callable[[], Any], repeats: int) -> Result:
    """Time both sides in turns."""
    times = [(seconds(scheme), seconds(python)) for _ in range(repeats)]
    best_scheme, best_python = (min(side) for side in zip(*times, strict=True))
    ratio = best_scheme / best_python
    met = pair.target is None or ratio <= pair.target
    return Result(pair.name, pair.title, best_scheme, best_python, ratio, pair.target, met)


def time_programs(pair: Pair, repeats: int) -> Result:
    """Time a program in both languages, once both are warm and agree."""
    file = pair.file or pair.name
    scheme, python = load_scheme(file), load_python(pair.python or file)
    answers = scheme(pair.size), python(pair.size)
    if answers[0] != answers[1]:
        raise SystemExit(f"{pair.name}: Scheme answers {answers[0]!r}, Python {answers[1]!r}")
    return interleave(pair, lambda: scheme(pair.size), lambda: python(pair.size), repeats)


def time_startup(repeats: int) -> Result:
    """Time whole processes; the expression has been run before."""
    command = os.path.join(os.path.dirname(sys.executable), "schemenn")
    start = [command] if os.path.exists(command) else [shutil.which("schemenn") or sys.executable]
    if start == [sys.executable]:
        start += ["-m", "schemenn"]
    scheme = [*start, "-e", "(map (lambda (x) (* x x)) '(1 2 3))"]
    python = [sys.executable, "-c", "pass"]
    # Python may keep the bytecode of modules, as it does wherever nobody forbids it.
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}

    def once(command_line: list[str]) -> None:
        subprocess.run(command_line, check=True, stdout=subprocess.DEVNULL, env=environment)

    once(scheme)
    return interleave(STARTUP, lambda: once(scheme), lambda: once(python), repeats * 3)


def row(result: Result) -> str:
    """One line of the table."""
    target = "      –" if result.target is None else f"{result.target:7g}"
    verdict = "measured" if result.target is None else "met" if result.met else "MISSED"
    times = f"{result.scheme * 1000:9.1f} {result.python * 1000:9.1f}"
    return f"{result.title:<42}{times} {result.ratio:7.2f} {target}  {verdict}"


def main() -> int:
    """Run what is asked for and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--only", default="", metavar="NAMES", help="names of pairs, with commas between them")
    parser.add_argument("--json", metavar="FILE", help="write the figures there as well")
    parser.add_argument("--repeats", type=int, default=5, help="how often each side runs (default 5)")
    arguments = parser.parse_args()
    chosen = set(filter(None, arguments.only.split(",")))
    unknown = chosen - {pair.name for pair in [*PAIRS, STARTUP]}
    if unknown:
        parser.error(f"no such pair: {', '.join(sorted(unknown))}")
    print(f"{'':<42}{'Scheme ms':>9} {'Python ms':>9} {'ratio':>7} {'target':>7}")
    results = []
    for pair in [*PAIRS, STARTUP]:
        if chosen and pair.name not in chosen:
            continue
        if pair.needs and importlib.util.find_spec(pair.needs) is None:
            print(f"{pair.title:<42}not measured: {pair.needs} is not installed")
            continue
        result = time_startup(arguments.repeats) if pair is STARTUP else time_programs(pair, arguments.repeats)
        results.append(result)
        print(row(result), flush=True)
    if arguments.json:
        with open(arguments.json, "w", encoding="utf-8") as file:
            json.dump([asdict(result) for result in results], file, indent=2)
    return 0 if all(result.met for result in results) else 1


if __name__ == "__main__":
    sys.exit(main())
