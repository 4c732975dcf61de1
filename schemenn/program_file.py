"""Programs as files: find one by name, read it as a `Source`.

A name that is no file is looked up among the shipped programs, so `xor.scm` is found from any folder.
"""

import os.path

from schemenn.errors import ReadError
from schemenn.source import Source
from schemenn.stdlib_folder import stdlib_folder


def find_program(name: str) -> str:
    """The path of the program `name`, which is `name` itself where no shipped program has that name."""
    if not os.path.exists(name) and os.path.basename(name) == name:
        shipped = os.path.join(stdlib_folder(), "programs", name)
        if os.path.exists(shipped):
            return shipped
    return name


def read_program(path: str) -> Source:
    """The text of the file at `path`.

    Raises: OSError if it cannot be read, ReadError if it is not UTF-8.
    """
    with open(path, "rb") as file:
        return decode_program(path, file.read())


def decode_program(name: str, data: bytes) -> Source:
    """The program in `data`."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise ReadError(f"{name}: not a text in UTF-8: byte {error.start} is {data[error.start]:#04x}") from None
    return Source(name, text.replace("\r\n", "\n"))


def read_if_there(path: str) -> Source | None:
    """The text of the file at `path`; None if it cannot be opened. Raises: ReadError if it is not UTF-8."""
    try:
        return read_program(path)
    except OSError:
        return None
