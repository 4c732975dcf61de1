"""Settings are checked, kept, and read back."""

import pytest

from schemenn.repl.settings import SETTINGS, UnknownSetting, load_settings


@pytest.fixture
def folder(tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path))
    return tmp_path / "schemenn"


def test_without_a_file_there_are_the_defaults(folder):
    settings, wrong = load_settings()
    assert wrong == []
    assert {setting.name: settings.value(setting.name) for setting in SETTINGS} == {s.name: s.default for s in SETTINGS}
    assert all(setting.accepts(setting.default) for setting in SETTINGS)


def test_a_setting_is_kept(folder):
    load_settings()[0].set("keys", "vi")
    again, _ = load_settings()
    assert (again.keys, again.theme) == ("vi", "auto")


WRONG = [("keys", "ed"), ("items", "many"), ("items", "-1"), ("width", "1000000"), ("keys", "")]


@pytest.mark.parametrize(("name", "value"), WRONG)
def test_wrong_values_are_refused(folder, name, value):
    settings, _ = load_settings()
    with pytest.raises(UnknownSetting, match=f"{name} can be"):
        settings.set(name, value)
    assert load_settings()[0].value(name) == settings.value(name)


def test_an_unknown_setting_names_those_there_are(folder):
    with pytest.raises(UnknownSetting, match="no setting colour; there are theme, keys"):
        load_settings()[0].set("colour", "red")


def test_wrong_lines_of_the_file_are_told_and_the_others_count(folder):
    folder.mkdir()
    (folder / "settings").write_text("# mine\nkeys vi\ncolour red\nitems x\n")
    settings, wrong = load_settings()
    assert settings.keys == "vi"
    assert [line.split(": ")[0].rpartition(":")[2] for line in wrong] == ["3", "4"]


def test_a_file_that_is_no_text(folder):
    folder.mkdir()
    (folder / "settings").write_bytes(b"\xff\xfe\x00")
    settings, wrong = load_settings()
    assert settings.keys == "emacs"
    assert len(wrong) == 1


def test_a_folder_that_cannot_be_written(tmp_path, monkeypatch):
    blocked = tmp_path / "file"
    blocked.write_text("")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(blocked))
    settings, wrong = load_settings()
    assert len(wrong) <= 1
    with pytest.raises(OSError):
        settings.set("keys", "vi")
    assert settings.keys == "vi"
