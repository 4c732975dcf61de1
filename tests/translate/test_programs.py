"""A translation runs on its own and prints what `schemenn run` prints, byte for byte."""

import os
import re
import subprocess
import sys

import pytest

from schemenn.errors import SchemeError
from schemenn.program_file import find_program, read_program
from schemenn.source import Source
from schemenn.translate import Untranslatable, translate

HERE = os.path.dirname(os.path.abspath(__file__))
PROGRAMS = os.path.join(HERE, "programs")
SHIPPED = os.path.dirname(find_program("xor.scm"))
FEATURES = os.path.join(os.path.dirname(HERE), "scheme", "programs")


def schemes(folder):
    return sorted(os.path.join(folder, name) for name in os.listdir(folder) if name.endswith(".scm"))


def has_gradients(path):
    """Whether a program asks for gradients, itself or by the libraries of layers it imports."""
    with open(path, encoding="utf-8") as file:
        return re.search(r"∇|define-trainable|\(nn\b", file.read()) is not None


def name_of(path):
    return os.path.basename(path)


def run(command):
    done = subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=False)
    return done.stdout.decode(), done.returncode, done.stderr.decode()


def run_scheme(path):
    return run([sys.executable, "-m", "schemenn", "run", path])


def run_python(text, folder):
    """Run a translation where schemenn cannot be imported."""
    path = folder / "translated.py"
    path.write_text(text, encoding="utf-8")
    return run([sys.executable, "-I", "-c", BLOCKED.format(path=str(path))])


BLOCKED = """\
import sys
sys.modules["schemenn"] = None
with open({path!r}, encoding="utf-8") as file:
    text = file.read()
exec(compile(text, {path!r}, "exec"), {{"__name__": "__main__"}})
"""


def check_agrees(path, folder):
    text = translate(read_program(path))
    expected, status, _ = run_scheme(path)
    printed, code, errors = run_python(text, folder)
    assert printed == expected, errors
    assert (code == 0) == (status == 0), errors
    if status > 2:
        assert code == status


@pytest.mark.parametrize("path", schemes(PROGRAMS), ids=name_of)
def test_a_translation_prints_what_the_program_prints(path, tmp_path):
    check_agrees(path, tmp_path)


USES_FIT = ("digits-convolution.scm", "digits.scm", "iris.scm", "spirals.scm")
"""The shipped programs that train by `fit`, which shows its progress and saves checkpoints."""


@pytest.mark.parametrize("path", [p for p in schemes(SHIPPED) if name_of(p) not in USES_FIT], ids=name_of)
def test_the_shipped_programs_translate(path, tmp_path):
    check_agrees(path, tmp_path)


@pytest.mark.parametrize("path", [p for p in schemes(SHIPPED) if name_of(p) in USES_FIT], ids=name_of)
def test_programs_that_use_fit_are_refused_at_a_place(path):
    with pytest.raises(Untranslatable) as caught:
        translate(read_program(path))
    assert caught.value.span is not None


@pytest.mark.parametrize("path", schemes(FEATURES), ids=name_of)
def test_a_program_of_another_scheme_agrees_or_is_refused_at_a_place(path, tmp_path):
    try:
        check_agrees(path, tmp_path)
    except SchemeError as error:
        assert error.span is not None


@pytest.mark.parametrize("path", [*schemes(PROGRAMS), *schemes(SHIPPED)], ids=name_of)
def test_lines_are_short_and_imports_are_used(path):
    if path.startswith(SHIPPED) and has_gradients(path):
        return  # their comments are as long as they are
    text = translate(read_program(path))
    for line in text.split("\n"):
        assert len(line) <= 100 or '"' in line
    for name in re.findall(r"^import (\w+)$|^import numpy as (\w+)$|^from \w+ import (\w+)$", text, re.M):
        word = next(part for part in name if part)
        assert len(re.findall(rf"\b{word}\b", text)) > 1


REFUSED = {
    "set-car!": "(define p (list 1 2))\n(set-car! p 5)",
    "may be kept": "(define k #f)\n(call/cc (lambda (c) (set! k c)))",
    "eq? of two lists": "(define a (list 1))\n(display (eq? a (list 1)))",
    "no number": "(display (+ '(1 2) '(3 4)))",
    "no string": '(display (string-append "a" 5))',
    "call-with-prompt": "(call-with-prompt 'p (lambda () 1) (lambda (k) k))",
    "may return": "(with-exception-handler (lambda (e) 1) (lambda () (+ 1 (raise-continuable 'c))))",
    "inside a dynamic-wind": "(guard (e ((string? e) 1)) (dynamic-wind void (lambda () (raise 'x)) void))",
    "several values": "(display (values 1 2))",
    "which is complex": "(display (sqrt -4))",
    "string-set!": "(define s (make-string 2 #\\a))\n(string-set! s 0 #\\b)",
}


@pytest.mark.parametrize("what", sorted(REFUSED))
def test_what_has_no_readable_python_is_refused_with_its_place(what):
    with pytest.raises(Untranslatable) as caught:
        translate(Source("refused.scm", REFUSED[what]))
    assert what in caught.value.message or any(what in note for note in caught.value.notes)
    assert caught.value.span is not None


def test_an_error_of_the_program_is_its_own():
    with pytest.raises(SchemeError, match="if"):
        translate(Source("wrong.scm", "(if)"))
