"""Entries are kept whole, and where the settings say."""

import os
import stat

from schemenn.repl.editor.history import FormHistory, history_file, project_root


def test_an_entry_of_several_lines_comes_back_whole(tmp_path):
    file = tmp_path / "deep" / "history"
    FormHistory(str(file)).store_string("(define (f x)\n  x)")
    FormHistory(str(file)).store_string("(f 1)")
    assert list(FormHistory(str(file)).load_history_strings()) == ["(f 1)", "(define (f x)\n  x)"]


def test_the_file_is_the_user_s_alone(tmp_path):
    file = tmp_path / "schemenn" / "history"
    FormHistory(str(file)).store_string("1")
    assert stat.S_IMODE(os.stat(file).st_mode) == 0o600


def test_a_folder_that_cannot_be_written_stops_nothing(tmp_path):
    (tmp_path / "file").touch()
    kept = FormHistory(str(tmp_path / "file" / "history"))
    kept.store_string("1")
    assert list(kept.load_history_strings()) == []


def test_where_it_is_kept(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path))
    assert history_file("user", "/") == str(tmp_path / "schemenn" / "history")
    assert history_file("off", "/") is None


def test_a_project_has_a_file_of_its_own_wherever_one_is_in_it(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_STATE_HOME", str(tmp_path / "state"))
    for project in ("a", "b"):
        (tmp_path / project / ".git").mkdir(parents=True)
        (tmp_path / project / "src").mkdir()
    first = history_file("project", str(tmp_path / "a"))
    assert history_file("project", str(tmp_path / "a" / "src")) == first
    assert history_file("project", str(tmp_path / "b")) != first
    assert project_root(str(tmp_path / "a" / "src")) == str((tmp_path / "a").resolve())
