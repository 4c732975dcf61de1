"""A workspace without an editor, in which tests enter forms and commands; and prompts at a terminal."""

import os
import sys

import pytest

from schemenn.repl.settings import Settings
from schemenn.repl.streams import Screen
from schemenn.repl.workspace import Workspace
from schemenn.session import Session
from tests.repl.terminal import ENTER, Terminal

ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__))))


@pytest.fixture
def workspace():
    settings = Settings()
    settings.take("width", "90")
    return Workspace(Session(), settings, Screen())


@pytest.fixture
def enter(workspace, capsys):
    """Enters texts; answers what the last one printed, errors included."""

    def enter(*texts):
        shown = ""
        for text in texts:
            workspace.enter(text)
            captured = capsys.readouterr()
            shown = captured.out + captured.err
        return shown

    return enter


class Prompt(Terminal):
    """A terminal in which entries are made."""

    def ready(self):
        """Wait for a prompt on a line of its own."""
        self.wait_until(lambda screen: screen.lines[screen.cursor[0]] == ">", "a prompt")

    def enter(self, text, *shown):
        """Type an entry at the prompt, and wait for what it shows, then for the next prompt."""
        self.ready()
        self.type(text)
        self.wait_before_cursor(text)
        self.type(ENTER)
        self.ready()
        for each in shown:
            self.wait_for(each)


@pytest.fixture
def start(tmp_path):
    """Starts prompts that have a configuration and a history of their own."""
    opened = []

    def started(*arguments, command=("-m", "schemenn", "repl"), columns=100, rows=40, **environment):
        variables = {
            "XDG_STATE_HOME": str(tmp_path / "state"),
            "XDG_CONFIG_HOME": str(tmp_path / "config"),
            "PYTHONPATH": ROOT,
            **environment,
        }
        terminal = Prompt([sys.executable, *command, *arguments], columns, rows, variables, str(tmp_path))
        opened.append(terminal)
        return terminal

    yield started
    for terminal in opened:
        terminal.__exit__()


@pytest.fixture
def prompt(start):
    terminal = start()
    terminal.ready()
    return terminal
