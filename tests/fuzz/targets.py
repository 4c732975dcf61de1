"""What the fuzzers feed: one function for each thing that takes bytes from outside.

Each takes any bytes, and returns. What the program, document or file may rightly end with (a SchemeError, an exit, a
limit of time or memory) is taken as a return; whatever else comes out is a finding.
"""

import os
import sys
import tempfile
from contextlib import contextmanager, suppress
from io import StringIO

from schemenn.documents.block_run import BlockRun, Output
from schemenn.documents.read_document import decode_document
from schemenn.errors import SchemeError, SchemeExit
from schemenn.expectations import parse as parse_expectations
from schemenn.limits import Limits
from schemenn.notation.text import latex_of, scheme_of, unicode_of
from schemenn.program_file import decode_program
from schemenn.read import read_all
from schemenn.session import Session
from schemenn.source import Source
from schemenn.syntax import to_datum
from schemenn.write import write

SECONDS, MEGABYTES = 2.0, 700.0
LONGEST_OUTPUT = 1 << 20


class Sink(StringIO):
    """Takes what is printed, and keeps none of it."""

    def write(self, text):
        return len(text)


@contextmanager
def silence():
    """Let nothing be printed, and nothing be read, in the body."""
    before = sys.stdout, sys.stderr, sys.stdin
    sys.stdout, sys.stderr, sys.stdin = Sink(), Sink(), StringIO("")
    try:
        yield
    finally:
        sys.stdout, sys.stderr, sys.stdin = before


def limited(session):
    """The session with limits, so that endless programs end."""
    if Limited.limits is None:
        Limited.limits = Limits(SECONDS, MEGABYTES, last_resort=False)
    Limited.limits.renew()
    session.limits = Limited.limits
    return session


class Limited:
    """The limits of all programs: memory is counted from the first on."""

    limits = None


def read(data):
    """Text → data; what is read is written, and reads as the same."""
    with suppress(SchemeError):
        datums = [to_datum(syntax) for syntax in read_all(decode_program("fuzz", data))]
        for datum in datums:
            text = write(datum)
            again = write(to_datum(read_all(Source("again", text))[0]))
            assert again == text, f"{text} reads as {again}"


def expand(data):
    """Text → core forms."""
    with suppress(SchemeError), silence():
        session = limited(Session(sandboxed=True))
        with session.limits.watch(session):
            session.dump(decode_program("fuzz", data), "core")


def run(data):
    """Text → whatever the program does in a sandbox."""
    with suppress(SchemeError, SchemeExit), silence():
        source = decode_program("fuzz", data)
        session = limited(Session(sandboxed=True))
        with session.limits.watch(session):
            session.run_source(source, is_file=True, syntax=read_all(source))


def document(name):
    """Bytes of a page → its blocks, run."""

    def target(data):
        with suppress(SchemeError), silence():
            page = decode_document(name, data)
            blocks = BlockRun(page.name)
            limited(blocks._tape.session)
            for block in page.blocks:
                blocks.run(block, Output(sys.stdout))

    return target


def saved(ending):
    """Bytes of a file of parameters → what load-parameters answers."""

    def target(data):
        from schemenn.datum import new_string
        from schemenn.primitives.saved_files import load_data

        with tempfile.TemporaryDirectory(prefix="fuzz") as folder:
            path = os.path.join(folder, "net" + ending)
            with open(path, "wb") as file:
                file.write(data)
            with suppress(SchemeError):
                write(load_data(new_string("load-parameters"), new_string(path)))

    return target


def expectations(data):
    """Text → the expectations in it."""
    with suppress(SchemeError):
        parse_expectations(decode_program("fuzz", data))


def mathematics(data):
    """Mathematical text → Scheme, which can be read, and is shown as mathematics."""
    with suppress(SchemeError):
        scheme = scheme_of(decode_program("fuzz", data).text)
        read_all(Source("scheme", scheme))
        unicode_of(scheme)
        latex_of(scheme)


TARGETS = {
    "read": read,
    "expand": expand,
    "run": run,
    "markdown": document("page.md"),
    "html": document("page.html"),
    "npz": saved(".npz"),
    "safetensors": saved(".safetensors"),
    "expectations": expectations,
    "mathematics": mathematics,
}
