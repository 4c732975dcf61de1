"""Files that are there as a whole, or not at all.

    write_atomically("model.npz", write)  →  write is given a file beside it, which then takes its name

Whoever reads sees the old content or the new one, also after a crash: the bytes are on the disk before the name moves.
"""

from __future__ import annotations

import os
import stat

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def write_atomically(path: str, write: Callable[[Any], None]) -> None:
    """Replace the file by what `write` puts in the binary file it is given; a link is followed. Raises: OSError."""
    target = os.path.realpath(path)
    if os.path.lexists(target) and not os.path.isfile(target):
        raise OSError(0, "it is not a regular file")
    folder, name = os.path.split(target)
    beside = os.path.join(folder, f".{name[:100]}.{os.getpid()}-{os.urandom(4).hex()}.tmp")
    try:
        with open(beside, "xb") as file:
            if os.path.exists(target):
                os.chmod(beside, stat.S_IMODE(os.stat(target).st_mode))
            write(file)
            file.flush()
            os.fsync(file.fileno())
        os.replace(beside, target)
    except BaseException:
        _remove(beside)
        raise
    _sync_folder(folder)


def _remove(path: str) -> None:
    try:
        os.unlink(path)
    except FileNotFoundError:
        pass


def _sync_folder(folder: str) -> None:
    """Put the new name on the disk too, where a system can."""
    if hasattr(os, "O_DIRECTORY"):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(descriptor)
        except OSError:  # some file systems refuse to sync a folder; the content is safe all the same
            pass
        finally:
            os.close(descriptor)
