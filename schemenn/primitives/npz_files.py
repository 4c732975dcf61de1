"""Files of numpy's format .npz: a zip archive with an .npy file for each array.

Beside the arrays, structure.json tells how they belong together; archives from elsewhere lack it. Nothing is pickled,
and nothing pickled is read. What a header claims is held against the bytes that are there before an array is made.
"""

from __future__ import annotations

import re
import struct
import zipfile
import zlib
from math import prod

from schemenn.arrays import np
from schemenn.primitives.array_kinds import check_kind, widened
from schemenn.primitives.check import size
from schemenn.primitives.saved_structures import Unfit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_STRUCTURE: Final = "structure.json"
_SUFFIX: Final = ".npy"
_BEGINNING: Final = (1980, 1, 1, 0, 0, 0)
"""The time that all entries have: equal data make equal files."""
_MAGIC: Final = b"\x93NUMPY"
_MAGIC_LENGTH: Final = 8
"""With the two numbers of the version."""
_ENTRY: Final = re.compile(
    rb"'(descr|fortran_order|shape)': *('[<>|=]?[A-Za-z]\d{0,4}'|True|False|\((?:\d{1,18}L?,? *)*+\)),? *"
)
_HEADER: Final = re.compile(rb"\{(?:%b){3}\}\s*" % _ENTRY.pattern)
_LENGTH: Final = re.compile(rb"\d+")
_BAD_ZIP: Final = (
    *(zipfile.BadZipFile, zlib.error, struct.error, EOFError),
    *(RuntimeError, ValueError, LookupError, OverflowError),
)
"""What Python's zipfile raises for archives that are damaged, encrypted or packed in a way it does not know."""


def write_npz(file: Any, structure: bytes, arrays: dict[str, Any]) -> None:
    """Write the arrays and their structure to a binary file."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_STORED) as archive:
        with archive.open(zipfile.ZipInfo(_STRUCTURE, _BEGINNING), "w") as entry:
            entry.write(structure)
        for name, array in arrays.items():
            with archive.open(zipfile.ZipInfo(name + _SUFFIX, _BEGINNING), "w", force_zip64=True) as entry:
                np.lib.format.write_array(entry, array, version=(1, 0), allow_pickle=False)


def read_npz(file: Any, length: int) -> tuple[bytes | None, dict[str, Any]]:
    """The structure, if there is one, and the arrays of a binary file of that length. Raises: Unfit."""
    try:
        with zipfile.ZipFile(file) as archive:
            entries = archive.infolist()
            _check_sizes(entries, length)
            contents = {entry.filename: archive.read(entry) for entry in entries}  # all, for their checksums
    except _BAD_ZIP as error:
        raise Unfit(f"it is no .npz file, or damaged ({error})") from None
    structure = contents.pop(_STRUCTURE, None)
    arrays = {}
    for name in [name for name in contents if name.endswith(_SUFFIX)]:
        arrays[name.removesuffix(_SUFFIX)] = _array(name, contents.pop(name))
    return structure, arrays


def _check_sizes(entries: list[zipfile.ZipInfo], length: int) -> None:
    """Entries there must be, within the file, and no larger than a session's objects may be."""
    if not entries:
        raise Unfit("it holds nothing, or is damaged")
    names = {entry.filename for entry in entries}
    if len(names) != len(entries) or any([entry.header_offset + entry.compress_size > length for entry in entries]):
        raise Unfit("it is damaged: its entries do not fit into it")
    for entry in entries:
        if entry.compress_type == zipfile.ZIP_STORED and entry.file_size != entry.compress_size:
            raise Unfit("it is damaged: the sizes of an entry disagree")
    size("load-parameters", sum([entry.file_size for entry in entries]), 1)


def _array(name: str, content: bytes) -> Any:
    """The array of an .npy file. Raises: Unfit."""
    kind, is_fortran, shape, start = _header(name, content)
    check_kind(name, kind)
    if prod(shape) * kind.itemsize != len(content) - start:
        raise Unfit(f"{name} in it claims the shape {shape}, which is not that of its {len(content) - start} bytes")
    flat = np.frombuffer(content, kind, offset=start)
    try:
        return widened(name, flat.reshape(shape, order="F" if is_fortran else "C"))
    except ValueError as error:  # more axes than numpy has
        raise Unfit(f"{name} in it: {error}") from None


def _header(name: str, content: bytes) -> tuple[Any, bool, tuple[int, ...], int]:
    """The numpy dtype, whether columns come first, the shape, and where the elements begin.

    The header is matched, not evaluated as the Python expression that it is: what a tensor needs has one form.
    Source: numpy, NEP 1
    """
    width = {1: 2, 2: 4, 3: 4}.get(content[6] if len(content) > _MAGIC_LENGTH else 0, 0)
    start = _MAGIC_LENGTH + width
    end = start + int.from_bytes(content[_MAGIC_LENGTH:start], "little")
    found = _HEADER.fullmatch(content, start, end) if width and end <= len(content) else None
    entries = dict(_ENTRY.findall(content, start, end)) if found and content.startswith(_MAGIC) else {}
    if set(entries) != {b"descr", b"fortran_order", b"shape"}:
        raise Unfit(f"{name} in it is no .npy file, or one of elements that cannot become a tensor")
    lengths = [int(digits) for digits in _LENGTH.findall(entries[b"shape"])]
    return _kind(name, entries[b"descr"]), entries[b"fortran_order"] == b"True", tuple(lengths), end


def _kind(name: str, text: bytes) -> Any:
    try:
        return np.dtype(text.strip(b"'").decode("ascii"))
    except (TypeError, ValueError):
        raise Unfit(f"{name} in it is no .npy file") from None
