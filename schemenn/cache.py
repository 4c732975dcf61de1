"""Compiled code on disk, so that the standard library and unchanged programs start without the compiler.

    $XDG_CACHE_HOME/schemenn/0.1.0-cpython-311/5f0a11c2-90ab34de

An entry is a header and a marshalled value. The header tells the build of schemenn that wrote it, which is a
fingerprint of the package's own files, and a checksum. What is not exactly right is not used, what cannot be written is
not written, both in silence. SCHEMENN_CACHE names another folder, or is `off`.
"""

from __future__ import annotations

import marshal
import os
import sys
from zlib import crc32

from schemenn import __version__
from schemenn.stdlib_folder import stdlib_folder

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

MAGIC: Final = b"schemenn 1\n"
MOST_ENTRIES: Final = 500
MOST_BYTES: Final = 64 << 20
LARGEST: Final = 16 << 20

_SUFFIXES: Final = (".py", ".lark", ".scm", ".sld")


class Cache:
    """The entries of one build of schemenn in one folder. Without a folder it keeps nothing."""

    def __init__(self, folder: str | None, build: int) -> None:
        self.folder = folder
        self.build = build

    def path(self, kind: str, name: str) -> str:
        """Where an entry is. Different names may share a place: an entry also holds its name."""
        mixed = crc32(f"{kind}\0{name}".encode("utf-8", "surrogatepass"))
        return os.path.join(self.folder or "", f"{self.build:08x}-{mixed:08x}")

    def load(self, kind: str, name: str) -> Any:
        """The value stored under the name; None if there is none that can be trusted."""
        if self.folder is None:
            return None
        try:
            with open(self.path(kind, name), "rb") as stream:
                data = stream.read()
            if not data.startswith(self._header(data)):
                return None
            stored = marshal.loads(memoryview(data)[len(MAGIC) + 8 :])
        except (OSError, ValueError, EOFError, TypeError):
            return None
        return stored[2] if stored[:2] == (kind, name) else None

    def _header(self, data: bytes) -> bytes:
        """What an entry with the payload of `data` begins with."""
        checksum = crc32(memoryview(data)[len(MAGIC) + 8 :])
        return MAGIC + self.build.to_bytes(4, "big") + checksum.to_bytes(4, "big")

    def store(self, kind: str, name: str, value: Any) -> None:
        """Keep a value, which consists of what marshal takes; if that cannot be done, do nothing."""
        if self.folder is None:
            return
        path = self.path(kind, name)
        passing = f"{path}.{os.getpid()}"
        try:
            payload = marshal.dumps((kind, name, value))
            if len(payload) > LARGEST:
                return
            os.makedirs(self.folder, 0o700, exist_ok=True)
            with open(passing, "wb") as stream:
                stream.write(self._header(bytes(len(MAGIC) + 8) + payload) + payload)
            os.replace(passing, path)
            self._tidy()
        except (OSError, ValueError):
            return

    def _tidy(self) -> None:
        """Remove the oldest entries where there are too many, or too much."""
        with os.scandir(self.folder) as found:
            entries = sorted([(entry.stat().st_mtime_ns, entry.stat().st_size, entry.path) for entry in found])
        total = sum([size for _, size, _ in entries])
        if len(entries) <= MOST_ENTRIES and total <= MOST_BYTES:
            return
        for position, (_, size, path) in enumerate(entries):
            if len(entries) - position <= MOST_ENTRIES // 2 and total <= MOST_BYTES // 2:
                break
            os.unlink(path)
            total -= size


_opened: dict[str, Cache] = {}


def open_cache() -> Cache:
    """The cache that the environment asks for."""
    wanted = os.environ.get("SCHEMENN_CACHE", "")
    if wanted not in _opened:
        _opened[wanted] = _open(wanted)
    return _opened[wanted]


def _open(wanted: str) -> Cache:
    if wanted == "off":
        return Cache(None, 0)
    try:
        build = fingerprint([os.path.dirname(os.path.abspath(__file__)), stdlib_folder()])
    except OSError:
        return Cache(None, 0)
    home = wanted or os.path.join(_cache_home(), "schemenn")
    return Cache(os.path.join(home, f"{__version__}-{sys.implementation.cache_tag}"), build)


def _cache_home() -> str:
    named = os.environ.get("XDG_CACHE_HOME", "")
    return named if os.path.isabs(named) else os.path.join(os.path.expanduser("~"), ".cache")


def fingerprint(folders: list[str]) -> int:
    """A number that changes with the Python and with every file of schemenn: its name, size and time (0.5 ms)."""
    seen = [f"{sys.hexversion} {sys.flags.optimize}"]
    todo = list(folders)
    while todo:
        folder = todo.pop()
        seen.append(folder)
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=_name):
                if entry.name.endswith(_SUFFIXES):
                    status = entry.stat()
                    seen.append(f"{entry.name} {status.st_size} {status.st_mtime_ns}")
                elif "." not in entry.name and entry.name != "__pycache__" and entry.is_dir():
                    todo.append(entry.path)
    return crc32("\n".join(seen).encode("utf-8", "surrogateescape"))


def _name(entry: os.DirEntry[str]) -> str:
    return entry.name
