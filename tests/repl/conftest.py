"""A workspace without an editor, in which tests enter forms and commands."""

import pytest

from schemenn.repl.settings import Settings
from schemenn.repl.streams import Screen
from schemenn.repl.workspace import Workspace
from schemenn.session import Session


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
