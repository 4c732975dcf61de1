"""The command line.

    schemenn run xor.scm a b        → Request("run", ["xor.scm", "a", "b"])
    schemenn --dump core -e '(+ 1)' → Request("-e", ["(+ 1)"], dump="core")

Nothing but this module is imported before it is known what is wanted: start-up is a feature.
"""

from __future__ import annotations

import os
import sys

from schemenn.errors import SchemeExit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from schemenn.session import Session
    from schemenn.source import Source

USAGE = """\
usage: schemenn run FILE|- [ARG …]     run a program; a name that is no file is looked up among the shipped programs
       schemenn repl [FILE …]          run the files, then read expressions and print their values
       schemenn -e EXPR                print the value of EXPR unless it is unspecified

options:
  --dump STAGE   show the program after a stage of its compilation (syntax, core, a pass, python) and do not run it
  --debug        show the Python traceback of an error as well
  --version      print the version
  -h, --help     print this text
"""

FAILED, USED_WRONGLY, INTERRUPTED = 1, 2, 130


class UsageError(Exception):
    """The command line asks for what there is not."""


class Request:
    """What the command line asks for."""

    __slots__ = ("arguments", "command", "debug", "dump")

    def __init__(self) -> None:
        self.command = ""
        self.arguments: list[str] = []
        self.dump: str | None = None
        self.debug = False


def parse(words: list[str]) -> Request:
    """The request in the words of a command line; what follows the file of `run` belongs to the program."""
    request = Request()
    words = words[::-1]
    while words:
        word = words.pop()
        if word in ("-h", "--help", "--version"):
            request.command = word
            return request
        if word == "--debug":
            request.debug = True
        elif word == "--dump":
            request.dump = _next(words, "--dump needs the name of a stage")
        elif word.startswith("--dump="):
            request.dump = word.removeprefix("--dump=")
        elif word.startswith("-") and word not in ("-", "-e"):
            raise UsageError(f"no such option: {word}")
        elif request.command:
            request.arguments.append(word)
        elif word == "-e":
            request.command = word
            request.arguments.append(_next(words, "-e needs an expression"))
        elif word in ("run", "repl"):
            request.command = word
        else:
            raise UsageError(f"no such command: {word}" + (f"; schemenn run {word}?" if os.path.exists(word) else ""))
        if request.command == "run" and request.arguments:
            request.arguments += words[::-1]
            break
    return _checked(request)


def _next(words: list[str], complaint: str) -> str:
    if not words:
        raise UsageError(complaint)
    return words.pop()


def _checked(request: Request) -> Request:
    if request.command == "run" and not request.arguments:
        raise UsageError("run needs a file")
    if request.command == "-e" and len(request.arguments) > 1:
        raise UsageError(f"-e takes one expression; what is {request.arguments[1]}?")
    if request.dump is not None and request.command not in ("run", "-e"):
        raise UsageError("--dump goes with run or -e")
    request.command = request.command or "repl"
    return request


def main(words: list[str] | None = None) -> int:
    """Do what the command line says and answer the exit status."""
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        request = parse(sys.argv[1:] if words is None else words)
    except UsageError as error:
        sys.stderr.write(f"schemenn: {error}\n{USAGE}")
        return USED_WRONGLY
    return _perform(request)


def _perform(request: Request) -> int:
    if request.command in ("-h", "--help"):
        print(USAGE, end="")
        return 0
    if request.command == "--version":
        from schemenn import __version__

        print(f"schemenn {__version__}")
        return 0
    try:
        return _execute(request)
    except SchemeExit as leaving:
        return exit_status(leaving.code)
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        return INTERRUPTED
    except BrokenPipeError:
        # Whoever read the output has gone. What is still buffered must not be tried again at shutdown.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return FAILED


def exit_status(code: int) -> int:
    """The status a process can end with for `(exit code)`: the low byte, and never 0 for another code."""
    return code & 0xFF or (1 if code else 0)


def _execute(request: Request) -> int:
    """Run the request with a session; every error ends here, shown."""
    from schemenn.session import Session

    session = Session()
    try:
        try:
            return _run(session, request)
        finally:
            session.flush()
    except Exception as error:  # what is no SchemeError is a defect, and is shown as one
        if isinstance(error, BrokenPipeError) or isinstance(error.__cause__, BrokenPipeError):
            raise BrokenPipeError from None
        from schemenn.report import report

        report(error, request.debug)
        return FAILED


def _run(session: Session, request: Request) -> int:
    if request.command == "repl":
        return _repl(session, request)
    source = _source(request.command, request.arguments[0])
    if source is None:
        return USED_WRONGLY
    if request.dump is not None:
        return _dump(session, source, request.dump)
    session.command_line = request.arguments if request.command == "run" else ["schemenn"]
    value = session.run_source(source, is_file=request.command == "run")
    if request.command == "-e":
        from schemenn.repl.show import show

        session.flush()
        sys.stdout.write(show(value))
    return 0


def _dump(session: Session, source: Source, stage: str) -> int:
    if stage not in session.STAGES:
        sys.stderr.write(f"schemenn: no stage {stage}; the stages are {', '.join(session.STAGES)}\n")
        return USED_WRONGLY
    print(session.dump(source, stage))
    return 0


def _repl(session: Session, request: Request) -> int:
    from schemenn.repl.loop import Repl

    for name in request.arguments:
        source = _source("run", name)
        if source is None:
            return USED_WRONGLY
        session.run_source(source)
    return Repl(session, sys.stdin.isatty() and sys.stdout.isatty(), request.debug).run()


def _source(command: str, name: str) -> Source | None:
    """The program to run; None, and a message, if it cannot be read."""
    if command == "-e":
        from schemenn.source import Source

        return Source("-e", name)
    from schemenn.program_file import decode_program, find_program, read_program

    if name == "-":
        return decode_program("<stdin>", sys.stdin.buffer.read())
    try:
        return read_program(find_program(name))
    except OSError as error:
        sys.stderr.write(f"schemenn: {name}: {error.strerror}\n")
        return None
