"""Bytes of every kind as programs and pages: a value comes out, or an error; never a traceback, a crash or a hang."""

import os
import subprocess
import sys

import pytest

from schemenn.documents.read_document import decode_document
from schemenn.errors import ReadError
from schemenn.program_file import LARGEST, decode_program
from schemenn.visible import visible

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
MILLION = 1_000_000


def outcome(tmp_path, data, name="a.scm"):
    """The exit status, the output, and the first line of the error."""
    path = tmp_path / name
    path.write_bytes(data)
    words = [sys.executable, "-m", "schemenn", "run", name]
    environment = os.environ | {"PYTHONPATH": ROOT}
    ran = subprocess.run(words, capture_output=True, timeout=200, check=False, cwd=tmp_path, env=environment)
    assert b"Traceback" not in ran.stderr
    assert b"defect" not in ran.stderr
    return ran.returncode, ran.stdout.decode(), ran.stderr.decode().partition("\n")[0]


@pytest.mark.parametrize(
    ("data", "printed"),
    [
        (b"\xef\xbb\xbf(display 1)", "1"),
        (b'(define x "a\r\nb")\r\n(write x)\r\n', '"a\\nb"'),
        (b"(display 1)\r(display 2) ; a comment\r(display 3)", "123"),
        (b"\t(define x 1)\n \t(display\tx)\n", "1"),
        (b"(display (length '(" + b"a " * (MILLION // 2) + b")))", "500000"),
        (b"(display (string-length (symbol->string '" + b"a" * MILLION + b")))", "1000000"),
        (b'(display (string-length "' + b"x" * MILLION + b'"))', "1000000"),
        (b"(display (odd? " + b"1" * MILLION + b"))", "#t"),
        (b"", ""),
        (b"; " + b"c" * MILLION, ""),
    ],
    ids=[
        "bom",
        "crlf",
        "cr",
        "tabs",
        "long line",
        "long symbol",
        "long string",
        "long number",
        "empty",
        "long comment",
    ],
)
def test_odd_texts_are_read(tmp_path, data, printed):
    assert outcome(tmp_path, data) == (0, printed, "")


@pytest.mark.parametrize(
    ("data", "message"),
    [
        (b'(display "a\xff")', "not a text in UTF-8: byte 11 is 0xff"),
        ("(display 1)".encode("utf-16"), "not a text in UTF-8"),
        (bytes(range(256)), "not a text in UTF-8"),
        (b"(" * MILLION, "is not closed"),
        (b"#(" * MILLION, "is not closed"),
        (b")" * MILLION, "unexpected )"),
        (b"'" * MILLION, "where a datum must follow"),
        (b"#|" * MILLION, "is not closed"),
        (b'"' + b"x" * MILLION, "is not closed"),
        (b"(" + b"a" * MILLION + b")", "is not defined"),
        (b"(car '" + b"(" * MILLION + b")" * MILLION + b" 1)", "car: expected 1 argument"),
        (b'(include "a.scm")', "the file a.scm includes itself"),
        (b"(define-syntax m (syntax-rules () ((_ x) (m (m x)))))(m 1)", "does not end"),
    ],
    ids=[
        "not utf-8", "utf-16", "all bytes", "opening", "vectors", "closing", "quotes", "comments", "string", "symbol",
        "nested", "includes itself", "macro without end",
    ],
)  # fmt: skip
def test_odd_texts_are_refused(tmp_path, data, message):
    status, printed, error = outcome(tmp_path, data)
    assert (status, printed) == (1, "")
    assert message in error
    assert len(error) < 1000


def test_a_nul_is_a_character_like_others(tmp_path):
    assert outcome(tmp_path, b'(display (string-length "a\x00b"))')[:2] == (0, "3")


@pytest.mark.parametrize("decode", [decode_program, lambda name, data: decode_document("page.md", data)])
def test_fifty_megabytes_are_refused_by_a_limit_that_is_told(decode):
    with pytest.raises(ReadError, match="larger than 16,000,000 bytes"):
        decode("a.scm", b"(define x 1)\n" * 4 * MILLION)


def test_a_file_without_end_is_refused():
    words = [sys.executable, "-m", "schemenn", "run", "/dev/zero"]
    ran = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT)
    assert (ran.returncode, f"larger than {LARGEST:,} bytes" in ran.stderr) == (1, True)


@pytest.mark.parametrize(
    ("name", "data"),
    [
        ("a.html", b"<div>" * 200_000 + b'<pre data-lang="scheme">(+ 1 2)</pre>'),
        ("a.html", b'<meta charset="undefined"><pre data-lang="scheme">(car 5)</pre>'),
        ("a.md", b"\xff\xfe"),
        ("a.md", b"```scheme\n(car '" + b"(" * 100_000 + b"\n```\n"),
    ],
)
def test_odd_pages_end_in_an_error(tmp_path, name, data):
    assert outcome(tmp_path, data, name)[0] == 1


@pytest.mark.parametrize("data", [b">" * 100_000 + b" ```scheme\n", b"[" * 100_000, b"*a " * 100_000, b"\x00" * 1000])
def test_odd_pages_have_no_blocks(data):
    assert decode_document("a.md", data).blocks == []


# What a terminal would obey.


def test_control_characters_are_shown():
    assert visible("\x1b[2Ja\x07\r\n\tb\x7f\x9b31m\u202e") == "␛[2Ja␇␍\n\tb␡\\x9b;31m\\x202e;"
    assert visible("∇ x\n") == "∇ x\n"


@pytest.mark.parametrize("command", ["run", "test"])
def test_a_document_cannot_steer_the_terminal(tmp_path, command):
    page = tmp_path / "a.md"
    escape = "\x1b[2J\x1b]0;title\x07"
    page.write_text(
        f'```scheme\n(display "{escape}")\n(display "{escape}" (current-error-port))\n'
        f'(error "{escape}" "{escape}") ; {escape}\n```\n'
        f'\n```scheme\n(display "{escape}")   ; prints: x\n(string->symbol "{escape}")   ; => 5\n```\n'
    )
    words = [sys.executable, "-m", "schemenn", command, str(page)]
    ran = subprocess.run(words, capture_output=True, text=True, timeout=60, check=False, cwd=ROOT)
    assert ran.returncode == 1
    assert "␛[2J" in ran.stdout + ran.stderr
    assert not {"\x1b", "\x07"} & set(ran.stdout + ran.stderr)
