"""The command line.

    schemenn run xor.scm a b        → Request("run", ["xor.scm", "a", "b"])
    schemenn --dump core -e '(+ 1)' → Request("-e", ["(+ 1)"], dump="core")

Little but this module is imported before it is known what is wanted: start-up is a feature.
"""

from __future__ import annotations

import os
import sys

from schemenn import standard_streams
from schemenn.errors import SchemeExit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from schemenn.session import Session
    from schemenn.source import Source

USAGE = """\
usage: schemenn run FILE|- [ARG …]         run a program, or a shipped one
       schemenn run PAGE [--list|--block N]  run the blocks of a document
       schemenn test FILE … [--update]     hold files against their expectations
       schemenn notation [EXPR]            the notation, or EXPR as mathematics
       schemenn notation --from-math MATH  Unicode or LaTeX as Scheme
       schemenn translate FILE             Scheme as readable Python with numpy
       schemenn explain CODE               what an error means, and its cure
       schemenn repl [FILE …]              read expressions, print their values
       schemenn -e EXPR                    print the value of an expression

options:
  --dump STAGE         show the program at a stage of its compilation (syntax,
                       core, a pass, python), and do not run it
  --sandbox            run without files and environment, as documents always do
  --timeout SECONDS    end a program that takes longer
  --max-memory MB      end one that takes more; at a prompt, what was entered
  --allow-python       let programs import from Python: (import (python math))
  --debug              show the Python traceback of an error as well
  --version            print the version
  -h, --help           print this text
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
            raise UsageError(f"no such command: {word}{_suggestion(word)}")
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


def _suggestion(word: str) -> str:
    """What a word that is no command may have been meant for."""
    if os.path.exists(word):
        return f"; schemenn run {word}?"
    from difflib import get_close_matches

    modules = [name.removesuffix(".py") for name in os.listdir(_COMMANDS)]
    near = get_close_matches(word, ["run", "repl", *[name for name in modules if name.isalpha()]], 1)
    return f"; did you mean {near[0]}?" if near else ""


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
    standard_streams.prepare()
    try:
        request = parse(sys.argv[1:] if words is None else words)
    except UsageError as error:
        sys.stderr.write(f"schemenn: {error}\n{USAGE}")
        return USED_WRONGLY
    return _perform(request)


def _perform(request: Request) -> int:
    try:
        if request.command in ("-h", "--help", "--version"):
            return _tell(request.command)
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
        standard_streams.give_up(error)
        return FAILED


def _tell(command: str) -> int:
    from schemenn import __version__

    sys.stdout.write(f"schemenn {__version__}\n" if command == "--version" else USAGE)
    sys.stdout.flush()
    return 0


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
    try:
        if isinstance(error, MemoryError):
            raise error
        from schemenn.report import report

        report(error, debug)
    except MemoryError:
        _forget_frames(error)
        sys.stderr.write("error: out of memory\n")
    return FAILED


def _forget_frames(error: BaseException | None) -> None:
    """Let go of the frames that an error has come through: what they hold may be all memory."""
    while error is not None:
        error.__traceback__ = None
        error.__dict__.clear()
        error = error.__cause__ or error.__context__


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


def _as_utf8(word: str) -> str:
    """A word of the command line as it reads in UTF-8, whatever the locale says."""
    return os.fsencode(word).decode("utf-8", "replace") if "\udc80" <= max(word, default="") <= "\udcff" else word


def _source(command: str, name: str) -> Source | None:
    """The program to run; None, and a message, if it cannot be read."""
    if command == "-e":
        from schemenn.source import Source

        return Source("-e", _as_utf8(name))
    from schemenn.program_file import LARGEST, decode_program, find_program, read_program

    if name == "-":
        return decode_program("<stdin>", sys.stdin.buffer.read(LARGEST + 1))
    try:
        return read_program(find_program(name))
    except OSError as error:
        sys.stderr.write(f"schemenn: {name}: {error.strerror}\n")
        return None
