"""What is offered at a position."""

import pytest

from schemenn.repl.editor.candidates import candidates, fits_by_parts


def offered(text, names):
    position = text.index("‸")
    text = text.replace("‸", "")
    return [each.shown or each.text for each in candidates(text, position, names)]


def completed(text, names, index=0):
    """The text after a candidate has been taken."""
    position = text.index("‸")
    text = text.replace("‸", "")
    found = candidates(text, position, names)[index]
    return text[: found.start] + found.text + text[position:]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("(vector-re‸", {"vector-ref", "vector-reverse!"}),
        ("(squ‸", {"square"}),
        ("(while-‸", {"while-not"}),
        ("(define-sy‸", {"define-syntax", "define-syntax-rule"}),
        ("(let ((alphabet 1)) (+ alpha‸", {"alphabet"}),
        ("(define (f width) (+ wid‸", {"width"}),
        ("(define helper 1) (define (f) (hel‸", {"helper"}),
        ("(define (f) (define inner 1) inn‸", {"inner"}),
        ("(h-t-r‸", {"hash-table-ref"}),
        ("(import (srfi 13‸", {"(srfi 13)", "(srfi 133)"}),
        ("(import (sch‸", {"(scheme base)", "(schemenn)"}),
        ("(import (only (srfi 1) fol‸", {"fold", "fold-right"}),
        ("(import (only (sri‸", set()),
        ("(import (on‸", {"only"}),
        ("(car \\sig‸", {"\\sigma"}),
        (",ti‸", {"time"}),
        (",import (scheme ba‸", {"(scheme base)"}),
        (",doc vector-re‸", {"vector-ref"}),
        (",time (vector-re‸", {"vector-ref"}),
        (",set th‸", {"theme"}),
        (",set theme l‸", {"light"}),
        (",dump pyth‸", {"python"}),
        (",help ti‸", {"time"}),
    ],
)
def test_offered(text, expected, names):
    found = set(offered(text, names))
    assert expected <= found if expected else not found


@pytest.mark.parametrize("text", ["; vec‸", '"vec‸', "#| vec‸", '(display "vec‸")', "#\\sp‸"])
def test_nothing_is_offered_in_comments_strings_and_characters(text, names):
    assert offered(text, names) == []


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("(vector-le‸ v)", "(vector-length v)"),
        ("(import (scheme ba‸", "(import (scheme base)"),
        ("(import (scheme ba‸))", "(import (scheme base))"),
        (",bloc‸", ",block "),
        ("(car \\sigm‸", "(car σ"),
    ],
)
def test_taken(text, after, names):
    assert completed(text, names) == after


def test_what_is_bound_nearest_comes_first(names):
    assert offered("(lambda (vector-mine) (vector-‸", names)[0] == "vector-mine"


def test_the_menu_tells_parameters_and_what_it_does(names):
    found = {each.text: each.about() for each in candidates("(vector-re", 10, names)}
    assert found["vector-ref"] == "vector k · The element at index k."
    assert {each.text: each.about() for each in candidates("(squ", 4, names)}["square"] == "x · The square of x."
    assert candidates("W", 1, names)[0].about() == "tensor 2×3"


def test_a_local_variable_hides_the_builtin_of_its_name(names):
    assert offered("(lambda (vector-ref) (vector-ref‸", names).count("vector-ref") == 1


def test_files_in_strings(names, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name in ("prog.scm", "proof.txt", ".hidden.scm"):
        (tmp_path / name).touch()
    (tmp_path / "projects").mkdir()
    (tmp_path / "projects" / "in.scm").touch()
    assert offered('(load "pro‸', names) == ["prog.scm", "projects/"]
    assert offered('(include "a" "projects/‸")', names) == ["projects/in.scm"]
    assert offered('(open-input-file "pro‸', names) == ["prog.scm", "projects/", "proof.txt"]
    assert offered('(load ".h‸', names) == [".hidden.scm"]
    assert offered('(string-append "pro‸', names) == []
    assert offered(",load pro‸", names) == ["prog.scm", "projects/"]
    assert completed('(load "pro‸g', names) == '(load "prog.scmg'


def test_libraries_in_files(names, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "my").mkdir()
    (tmp_path / "my" / "lib.sld").write_text("(define-library (my lib) (export) (import (scheme base)))")
    assert offered("(import (my‸", names) == ["(my lib)"]


@pytest.mark.parametrize(
    ("name", "abbreviation", "fits"),
    [("vector-ref", "v-r", True), ("vector-ref", "v", False), ("vector", "v-r", False), ("call-with-f", "c-f", False)],
)
def test_abbreviations(name, abbreviation, fits):
    assert fits_by_parts(name, abbreviation) is fits
