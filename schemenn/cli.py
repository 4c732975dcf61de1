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
       schemenn run PAGE [--list|--block N]  run the Scheme blocks of a document (.md, .html), or list them, or run one
       schemenn test FILE … [--update]  hold programs and documents against the expectations in them
       schemenn notation [EXPR]        the notation table, every row run; or EXPR as mathematics and as numpy
       schemenn notation --from-math MATH  mathematics (Unicode or LaTeX) as Scheme
       schemenn translate FILE         Scheme as readable Python with numpy, which runs on its own
       schemenn explain CODE           what an error means, an example of it and the usual cure
       schemenn repl [FILE …]          run the files, then read expressions and print their values
       schemenn -e EXPR                print the value of EXPR unless it is unspecified

options:
  --dump STAGE   show the program after a stage of its compilation (syntax, core, a pass, python) and do not run it
  --sandbox      run without files and without the environment, as documents always do
  --timeout SECONDS, --max-memory MB  end a program that takes more; at a prompt, what was entered
  --allow-python  let programs import from Python: (import (python math))
  --debug        show the Python traceback of an error as well
  --version      print the version
  -h, --help     print this text
"""

FAILED, USED_WRONGLY, INTERRUPTED = 1, 2, 130
DOCUMENTS = (".md", ".markdown", ".html", ".htm", ".xhtml")  # what `run` leaves to commands/run_document.py

_COMMANDS = os.path.join(os.path.dirname(__file__), "commands")  # a module for each command that is not run, repl or -e


class UsageError(Exception):
    """The command line asks for what there is not."""


class Request:
    """What the command line asks for."""

    __slots__ = ("allows_python", "arguments", "command", "debug", "dump", "megabytes", "sandboxed", "seconds")

    def __init__(self) -> None:
        self.command = ""
        self.arguments: list[str] = []
        self.dump: str | None = None
        self.debug = False
        self.sandboxed = False
        self.allows_python = False
        self.seconds: float | None = None
        self.megabytes: float | None = None


def parse(words: list[str]) -> Request:
    """The request in the words of a command line; what follows the file of `run` belongs to the program."""
    request = Request()
    words = words[::-1]
    while words:
        word = words.pop()
        if word in ("-h", "--help", "--version"):
            request.command = word
            return request
        if word.startswith("--"):
            _option(request, word, words)
        elif word.startswith("-") and word not in ("-", "-e"):
            raise UsageError(f"no such option: {word}")
        elif request.command:
            request.arguments.append(word)
        elif word == "-e":
            request.command = word
            request.arguments.append(_next(words, "-e needs an expression"))
        elif word in ("run", "repl"):
            request.command = word
        elif os.path.exists(f"{_COMMANDS}/{word}.py") and word.isalpha():
            request.command = word
            request.arguments = words[::-1]
            break
        else:
            raise UsageError(f"no such command: {word}" + (f"; schemenn run {word}?" if os.path.exists(word) else ""))
        if request.command == "run" and request.arguments:
            request.arguments += words[::-1]
            break
    return _checked(request)


def _option(request: Request, word: str, words: list[str]) -> None:
    """Take in an option; what goes with a document is left to the command that runs it."""
    if word == "--debug":
        request.debug = True
    elif word == "--sandbox":
        request.sandboxed = True
    elif word == "--allow-python":
        request.allows_python = True
    elif word.partition("=")[0] in ("--timeout", "--max-memory"):
        _limit(request, word, words)
    elif word == "--dump":
        request.dump = _next(words, "--dump needs the name of a stage")
    elif word.startswith("--dump="):
        request.dump = word.removeprefix("--dump=")
    elif request.command == "run" and word.startswith(("--list", "--block")):
        request.arguments.append(word)
    else:
        raise UsageError(f"no such option: {word}")


def _limit(request: Request, word: str, words: list[str]) -> None:
    name, equals, number = word.partition("=")
    unit = "seconds" if name == "--timeout" else "megabytes"
    text = number if equals else _next(words, f"{name} needs a number of {unit}")
    setattr(request, unit, amount(name, text))


def amount(option: str, text: str) -> float:
    """The number of seconds or megabytes behind an option. Raises: UsageError"""
    try:
        value = float(text)
    except ValueError:
        value = 0.0
    if not 0 < value < 1e9:
        raise UsageError(f"{option} needs a number above 0, not {text}")
    return value


def _next(words: list[str], complaint: str) -> str:
    if not words:
        raise UsageError(complaint)
    return words.pop()


def _checked(request: Request) -> Request:
    if request.command == "run" and not request.arguments:
        raise UsageError("run needs a file")
    if request.command == "-e" and len(request.arguments) > 1:
        raise UsageError(f"-e takes one expression; what is {request.arguments[1]}?")
    if request.command == "run" and _asks_for_document(request.arguments[0]):
        request.command = "run_document"
    if request.dump is not None and request.command == "run_document":
        raise UsageError("--dump goes with a program; a document has one for each block")
    if request.dump is not None and request.command not in ("run", "-e"):
        raise UsageError("--dump goes with run or -e")
    request.command = request.command or "repl"
    return request


def _asks_for_document(word: str) -> bool:
    return word.lower().endswith(DOCUMENTS) or word.startswith("--")


def main(words: list[str] | None = None) -> int:
    """Do what the command line says and answer the exit status."""
    _open_closed_streams()
    for stream in (sys.stdin, sys.stdout, sys.stderr):
        if stream.encoding.lower() != "utf-8":
            stream.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    try:
        request = parse(sys.argv[1:] if words is None else words)
    except UsageError as error:
        sys.stderr.write(f"schemenn: {error}\n{USAGE}")
        return USED_WRONGLY
    return _perform(request)


def _open_closed_streams() -> None:
    """Let a standard stream that the caller has closed be empty, or lead nowhere."""
    for name in ("stdin", "stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "r" if name == "stdin" else "w", encoding="utf-8"))  # noqa: SIM115


def _perform(request: Request) -> int:
    if request.command in ("-h", "--help"):
        print(USAGE, end="")
        return 0
    if request.command == "--version":
        from schemenn import __version__

        print(f"schemenn {__version__}")
        return 0
    try:
        limit_sessions(request.seconds, request.megabytes)
        return _execute(request) if request.command in ("run", "repl", "-e") else _delegate(request)
    except UsageError as error:
        sys.stderr.write(f"schemenn: {error}\n")
        return USED_WRONGLY
    except SchemeExit as leaving:
        return exit_status(leaving.code)
    except KeyboardInterrupt:
        sys.stderr.write("interrupted\n")
        return INTERRUPTED
    except OSError as error:
        return _lost_output(error)


def _lost_output(error: OSError) -> int:
    """End for want of a place to write to; whoever read the output may have gone, or the disk be full."""
    where = os.open(os.devnull, os.O_WRONLY)
    os.dup2(where, sys.stdout.fileno())  # what is still buffered must not be tried again at shutdown
    try:
        if not isinstance(error, BrokenPipeError):
            sys.stderr.write(f"schemenn: cannot write the output: {error.strerror or error}\n")
            sys.stderr.flush()
    except OSError:
        os.dup2(where, sys.stderr.fileno())
    return FAILED


def limit_sessions(seconds: float | None, megabytes: float | None) -> None:
    """Set the limits of all sessions to come. Raises: UsageError where the system has none"""
    if seconds is None and megabytes is None:
        return
    from schemenn.limits import impose
    from schemenn.session import Session

    try:
        Session.common_limits = impose(seconds, megabytes)
    except OSError as error:
        raise UsageError(f"{error}") from None


def exit_status(code: int) -> int:
    """The status a process can end with for `(exit code)`: the low byte, and never 0 for another code."""
    return code & 0xFF or (1 if code else 0)


def _delegate(request: Request) -> int:
    """Leave the request to the module of its command, whose `main` reads the arguments."""
    from importlib import import_module

    try:
        return int(import_module(f"schemenn.commands.{request.command}").main(request.arguments, request.debug))
    except UsageError as error:
        sys.stderr.write(f"schemenn {request.command.partition('_')[0]}: {error}\n")
        return USED_WRONGLY
    except Exception as error:  # what is no SchemeError is a defect, and is shown as one
        return _shown(error, request.debug)


def _execute(request: Request) -> int:
    """Run the request with a session; every error ends here, shown."""
    from schemenn.session import Session

    session = Session(request.sandboxed, request.allows_python)
    try:
        try:
            if session.limits is None or request.command == "repl":
                return _run(session, request)
            with session.limits.watch(session):
                return _run(session, request)
        finally:
            session.flush()
    except Exception as error:
        return _shown(error, request.debug)


def _shown(error: Exception, debug: bool) -> int:
    """Show an error, or a defect; the exit status. Raises: OSError where it is the output that has gone wrong"""
    if isinstance(error, OSError):
        raise error
    if isinstance(error.__cause__, OSError):
        raise error.__cause__ from None
    from schemenn.report import report

    report(error, debug)
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
    from schemenn.program_file import find_program

    for name in request.arguments:
        if not os.path.isfile(find_program(name)):
            sys.stderr.write(f"schemenn: {name}: No such file or directory\n")
            return USED_WRONGLY
    if sys.stdin.isatty() and sys.stdout.isatty():
        from schemenn.repl.loop import Repl

        return Repl(session, request.debug).run(request.arguments)
    from schemenn.repl.lines import PipedRepl

    return PipedRepl(session, request.debug).run(request.arguments)


def _source(command: str, name: str) -> Source | None:
    """The program to run; None, and a message, if it cannot be read."""
    if command == "-e":
        from schemenn.source import Source

        return Source("-e", name)
    from schemenn.program_file import LARGEST, decode_program, find_program, read_program

    if name == "-":
        return decode_program("<stdin>", sys.stdin.buffer.read(LARGEST + 1))
    try:
        return read_program(find_program(name))
    except OSError as error:
        sys.stderr.write(f"schemenn: {name}: {error.strerror}\n")
        return None
