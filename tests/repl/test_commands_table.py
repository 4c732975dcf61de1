"""Which command a text means."""

import importlib

import pytest

from schemenn.repl.commands.table import (
    COMMANDS,
    UnknownCommand,
    command_in,
    completions,
    find_command,
    is_command,
    scheme_in,
)


def test_a_beginning_that_one_command_has_means_it():
    assert find_command("ti").name == "time"
    assert find_command("untr").name == "untrace"


def test_a_whole_name_wins_over_longer_ones():
    for command in COMMANDS:
        assert find_command(command.name) is command


def test_a_beginning_that_several_have_names_them():
    with pytest.raises(UnknownCommand, match=",t may be ,time or ,trace"):
        find_command("t")


def test_what_is_no_command_says_so():
    with pytest.raises(UnknownCommand, match="no command ,nothing"):
        find_command("nothing")


def test_command_and_operand():
    command, operand = command_in("  ,time (f\n 3)  ")
    assert (command.name, operand) == ("time", "(f\n 3)")
    assert command_in(",?")[0].name == "help"
    assert command_in("(f 3)") is None


def test_an_unquoted_list_is_no_command():
    assert not is_command(",(a b)")
    assert not is_command(",@x")


def test_scheme_in_a_text():
    assert scheme_in("(f") == "(f"
    assert scheme_in(",time (f") == "(f"
    assert scheme_in(",load it's.scm") == ""
    assert scheme_in(",nothing (") == ""


def test_completions():
    assert [command.name for command in completions("un")] == ["untrace"]


@pytest.mark.parametrize("command", COMMANDS, ids=lambda command: command.name)
def test_every_command_is_there(command):
    module = importlib.import_module(f"schemenn.repl.commands.{command.module}")
    assert callable(getattr(module, f"{command.name}_command"))
    assert command.doc
