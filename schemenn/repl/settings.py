"""The settings of the prompt: kept in a file, changed by `,set NAME VALUE`, every value checked.

    settings = load_settings()      what $XDG_CONFIG_HOME/schemenn/settings says, a line each: `theme light`
    settings.theme                  →  "light"
    settings.set("items", "50")     changes one, and the file
"""

from __future__ import annotations

import os

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Final


class Setting:
    """One setting: its default, the words it may be, or the least and the greatest number, and what it is for."""

    __slots__ = ("default", "doc", "name", "range", "words")

    def __init__(
        self, name: str, default: str, doc: str, words: tuple[str, ...] = (), range: tuple[int, int] = (0, 0)
    ) -> None:
        self.name = name
        self.default = default
        self.doc = doc
        self.words = words
        self.range = range

    @property
    def choices(self) -> str:
        """What it may be, for people."""
        return ", ".join(self.words) if self.words else f"a number from {self.range[0]} to {self.range[1]}"

    def accepts(self, value: str) -> bool:
        """Whether it may have the value."""
        if self.words:
            return value in self.words
        return value.isascii() and value.isdecimal() and self.range[0] <= int(value) <= self.range[1]


SETTINGS: Final = (
    Setting("theme", "auto", "colours for a dark or a light background", ("auto", "dark", "light", "plain")),
    Setting("keys", "emacs", "the keys that edit", ("emacs", "vi")),
    Setting("history", "user", "what entries are kept for: the user, a project, nobody", ("user", "project", "off")),
    Setting("menu", "tab", "when completions are shown", ("tab", "typing")),
    Setting("items", "60", "how many elements of a list or an axis are shown; 0 shows all", range=(0, 1_000_000_000)),
    Setting("width", "0", "the columns that values may take; 0 means those of the terminal", range=(0, 10_000)),
)


class UnknownSetting(ValueError):
    """There is no such setting, or it cannot have the value; the message says which there are."""


class Settings:
    """The values of the settings; `changed` is told by the file that is written at each change."""

    def __init__(self, path: str | None = None) -> None:
        self._path = path
        self._values = {setting.name: setting.default for setting in SETTINGS}

    def value(self, name: str) -> str:
        """The value of a setting. Raises: UnknownSetting"""
        return self._values[_setting(name).name]

    @property
    def theme(self) -> str:
        """`auto`, `dark`, `light` or `plain`."""
        return self._values["theme"]

    @property
    def keys(self) -> str:
        """`emacs` or `vi`."""
        return self._values["keys"]

    @property
    def history(self) -> str:
        """`user`, `project` or `off`."""
        return self._values["history"]

    @property
    def menu(self) -> str:
        """`tab` or `typing`."""
        return self._values["menu"]

    @property
    def items(self) -> int:
        """How many elements of a list or an axis are shown; 0: all."""
        return int(self._values["items"])

    @property
    def width(self) -> int:
        """The columns that values may take; 0: those of the terminal."""
        return int(self._values["width"])

    def set(self, name: str, value: str) -> None:
        """Give a setting a value and keep it. Raises: UnknownSetting; OSError where it cannot be kept"""
        self.take(name, value)
        if self._path is not None:
            _write(self._path, self._values)

    def take(self, name: str, value: str) -> None:
        """Give a setting a value for now. Raises: UnknownSetting"""
        setting = _setting(name)
        if not setting.accepts(value):
            raise UnknownSetting(f"{name} can be {setting.choices}, not {value or 'nothing'}")
        self._values[name] = value


def _setting(name: str) -> Setting:
    for setting in SETTINGS:
        if setting.name == name:
            return setting
    raise UnknownSetting(f"there is no setting {name}; there are {', '.join([each.name for each in SETTINGS])}")


def config_folder() -> str:
    """Where the settings and the init file are: $XDG_CONFIG_HOME/schemenn, or ~/.config/schemenn."""
    base = os.environ.get("XDG_CONFIG_HOME") or os.path.join(os.path.expanduser("~"), ".config")
    return os.path.join(base, "schemenn")


def load_settings() -> tuple[Settings, list[str]]:
    """The settings as they are kept, and what is wrong with the file, a line each."""
    path = os.path.join(config_folder(), "settings")
    settings = Settings(path)
    try:
        with open(path, encoding="utf-8") as file:
            lines = file.read().splitlines()
    except FileNotFoundError:
        return settings, []
    except (OSError, UnicodeDecodeError) as error:
        return settings, [f"{path}: {getattr(error, 'strerror', None) or 'not a text in UTF-8'}"]
    wrong = []
    for number, line in enumerate(lines, 1):
        name, _, value = line.partition("#")[0].strip().partition(" ")
        if name:
            try:
                settings.take(name, value.strip())
            except UnknownSetting as error:
                wrong.append(f"{path}:{number}: {error}")
    return settings, wrong


def _write(path: str, values: dict[str, str]) -> None:
    """Write the file anew; it is whole at every time."""
    os.makedirs(os.path.dirname(path), exist_ok=True)
    unfinished = f"{path}.{os.getpid()}"
    with open(unfinished, "w", encoding="utf-8") as file:
        file.writelines([f"{name} {value}\n" for name, value in values.items()])
    os.replace(unfinished, path)
