"""Programs as files: find one by name, read it as a `Source`.

A name that is no file is looked up among the shipped programs and chapters, so `xor.scm` is found from any folder.
"""

import os.path

from schemenn.errors import ReadError
from schemenn.source import Source
from schemenn.stdlib_folder import stdlib_folder


LARGEST = 16_000_000
"""The bytes of the largest text that is read as a program or a document; compiling takes a hundred times that."""


def find_program(name: str) -> str:
    """The path of the program or chapter `name`, which is `name` itself where nothing shipped has that name."""
    if not os.path.exists(name) and os.path.basename(name) == name:
        for folder in ("programs", "chapters"):
            shipped = os.path.join(stdlib_folder(), folder, name)
            if os.path.exists(shipped):
                return shipped
    return name


def read_program(path: str) -> Source:
    """The text of the file at `path`.

    Raises: OSError if it cannot be read, ReadError if it is not UTF-8.
    """
    with open(path, "rb") as file:
        return decode_program(path, file.read(LARGEST + 1))


def check_size(name: str, data: bytes) -> None:
    """Refuse what is too large. Raises: ReadError"""
    if len(data) > LARGEST:
        raise ReadError(f"{name}: larger than {LARGEST:,} bytes, the most that is read as a program or a document")


def decode_program(name: str, data: bytes) -> Source:
    """The program in `data`. Raises: ReadError if it is not UTF-8, or too large"""
    check_size(name, data)
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        message = f"{name}: not a text in UTF-8: byte {error.start} is {data[error.start]:#04x}"
        raise ReadError(message, code="not-text") from None
    return Source(name, text.replace("\r\n", "\n"))


def read_if_there(path: str) -> Source | None:
    """The text of the file at `path`; None if it cannot be opened. Raises: ReadError if it is not UTF-8."""
    try:
        return read_program(path)
    except OSError:
        return None
