"""docs/repl.md: its sessions are as they are shown, and its tables are complete."""

import os
import re

import pytest

from schemenn.repl.commands.table import COMMANDS
from schemenn.repl.settings import SETTINGS

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))

with open(os.path.join(ROOT, "docs", "repl.md"), encoding="utf-8") as file:
    MANUAL = file.read()


def sessions():
    """The sessions shown: for each the entries, with what they print."""
    for block in re.findall(r"(?m)(?:^ {4}.*\n)+", MANUAL):
        lines = [line[4:] for line in block.split("\n")]
        starts = [place for place, line in enumerate(lines) if line.startswith("> ")]
        if starts:
            pieces = [lines[start:end] for start, end in zip(starts, [*starts[1:], len(lines) - 1], strict=True)]
            yield [(piece[0][2:], "".join(f"{line}\n" for line in piece[1:])) for piece in pieces]


@pytest.mark.parametrize("session", list(sessions()))
def test_sessions(session, enter):
    for text, shown in session:
        assert enter(text).startswith(shown)


def test_there_are_sessions():
    assert len(list(sessions())) == 2


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_is_described(command):
    assert re.search(rf"`,{command.name}\b", MANUAL)


@pytest.mark.parametrize("setting", SETTINGS, ids=lambda setting: setting.name)
def test_every_setting_is_described(setting):
    row = next(line for line in MANUAL.split("\n") if line.startswith(f"| `{setting.name}` |"))
    assert all(f"`{word}`" in row for word in setting.words)
