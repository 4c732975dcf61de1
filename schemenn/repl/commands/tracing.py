"""`,trace` and `,untrace`: the calls of a procedure are shown, each with its arguments and what it answers.

    (fact 3)
    | (fact 2)
    | | (fact 1)
    | | 1
    | 2
    6

The name gets another procedure, as if the program had redefined it. What was compiled to call the old one directly is
compiled again then, so calls of itself and in tail position are seen as well.
"""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any, Final

from schemenn.datum import Pair, UNSPECIFIED
from schemenn.procedures import is_procedure
from schemenn.repl.commands.operands import names_in
from schemenn.repl.workspace import CommandError
from schemenn.source import Source
from schemenn.tracked import plain
from schemenn.write import short

if TYPE_CHECKING:
    from collections.abc import Callable

    from schemenn.repl.workspace import Workspace

_STAND_IN: Final = "%stand-in"
"""A name that no program uses; its key begins with `user.`, as those of all such names do."""

_DEEP: Final = 16
_WIDE: Final = 70


class Trace:
    """A traced name: its key, the procedure it stands for, and the one it has meanwhile."""

    __slots__ = ("key", "procedure", "stand_in")

    def __init__(self, key: str, procedure: Any, stand_in: Any) -> None:
        self.key = key
        self.procedure = procedure
        self.stand_in = stand_in


class Traces:
    """What is traced, by name."""

    def __init__(self) -> None:
        self.by_name: dict[str, Trace] = {}

    def add(self, workspace: Workspace, name: str) -> None:
        """Trace a name. Raises: CommandError"""
        from schemenn.repl.editor.names import Names

        key = Names(workspace.session).binding(name)
        if not isinstance(key, str):
            raise CommandError(f"{name} is not {'defined' if key is None else 'a procedure'}")
        procedure = workspace.session.builtin(key)
        if not is_procedure(procedure):
            raise CommandError(f"{name} is not a procedure")
        self._put(workspace, name, procedure)

    def _put(self, workspace: Workspace, name: str, procedure: Any) -> None:
        session = workspace.session
        stand_in = session.call(session.builtin("%traced"), procedure, *_watchers(workspace, name))
        stand_in.__dict__["__scheme_name__"] = name
        self.by_name[name] = Trace(_assign(workspace, name, stand_in), procedure, stand_in)

    def renew(self, workspace: Workspace) -> None:
        """Trace what the program has defined anew since."""
        for name, trace in list(self.by_name.items()):
            value = workspace.session.globals.get(trace.key)
            if value is not trace.stand_in:
                del self.by_name[name]
                if is_procedure(value):
                    self._put(workspace, name, value)

    def remove(self, workspace: Workspace, name: str) -> None:
        """Give a name its procedure back. Raises: CommandError"""
        trace = self.by_name.pop(name, None)
        if trace is None:
            raise CommandError(f"{name} is not traced")
        _assign(workspace, name, trace.procedure)


def _assign(workspace: Workspace, name: str, value: Any) -> str:
    """Give a global a value by a program of its own, as an assignment would; its key."""
    from schemenn.datum import intern
    from schemenn.repl.editor.names import Names
    from schemenn.write import write

    session = workspace.session
    session.globals[f"user.{_STAND_IN}"] = value
    session.run_source(Source("trace", f"(set! {write(intern(name))} {_STAND_IN})"))
    key = Names(session).binding(name)
    assert isinstance(key, str)
    return key


def _watchers(workspace: Workspace, name: str) -> tuple[Callable[..., Any], Callable[..., Any]]:
    """What is done before and after each call of a traced procedure."""

    def enter(depth: Any, arguments: Any) -> Any:
        words = [name, *[_text(each) for each in _elements(arguments)]]
        workspace.say(f"{_margin(depth)}({' '.join(words)})")
        return UNSPECIFIED

    def leave(depth: Any, results: Any) -> Any:
        shown = [_text(each) for each in _elements(results) if each is not UNSPECIFIED]
        workspace.say(f"{_margin(depth)}{' '.join(shown) or '(no value)'}")
        return UNSPECIFIED

    return enter, leave


def _elements(items: Any) -> list[Any]:
    found = []
    while items.__class__ is Pair:
        found.append(items.car)
        items = items.cdr
    return found


def _text(value: Any) -> str:
    return short(plain(value), _WIDE)


def _margin(depth: int) -> str:
    return "| " * depth if depth <= _DEEP else "| " * _DEEP + f"[{depth}] "


def trace_command(workspace: Workspace, operand: str) -> None:
    """Trace procedures; without a name, say which are traced."""
    traces = workspace.traces = workspace.traces or Traces()
    for name in names_in(workspace, operand) if operand else []:
        if name not in traces.by_name:
            traces.add(workspace, name)
    _say_which(workspace, traces)


def _say_which(workspace: Workspace, traces: Traces) -> None:
    listed = ", ".join(traces.by_name)
    workspace.say(f"traced: {listed}" if listed else "nothing is traced")
    sys.stdout.flush()


def untrace_command(workspace: Workspace, operand: str) -> None:
    """Trace procedures no more; without a name, none at all."""
    traces = workspace.traces or Traces()
    for name in names_in(workspace, operand) if operand else list(traces.by_name):
        traces.remove(workspace, name)
    _say_which(workspace, traces)
