"""Files of the safetensors format: eight bytes with the length of a header, the header, a JSON object, and the bytes.

    {"weights": {"dtype": "F64", "shape": [2, 3], "data_offsets": [0, 48]}, "__metadata__": {"…": "…"}}

The tensors cover the bytes without gap or overlap. The metadata hold the structure of what was saved, and a checksum
over it and the tensors, whatever their order: files that were written elsewhere have neither.
Source: the specification of safetensors, huggingface.co/docs/safetensors
"""

from __future__ import annotations

from math import prod
from zlib import crc32

from schemenn.arrays import np
from schemenn.primitives.array_kinds import widened
from schemenn.primitives.json_texts import parse, to_bytes
from schemenn.primitives.saved_structures import Unfit

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any, Final

_LENGTH: Final = 8
_LONGEST_HEADER: Final = 100_000_000
"""Longer headers are refused. Source: the reference implementation"""
_METADATA: Final = "__metadata__"
_STRUCTURE: Final = "schemenn"
_CHECKSUM: Final = "schemenn.crc32"
_KINDS: Final = {
    "F64": "<f8", "F32": "<f4", "F16": "<f2", "BF16": "<u2", "BOOL": "|b1",
    "I64": "<i8", "I32": "<i4", "I16": "<i2", "I8": "|i1",
    "U64": "<u8", "U32": "<u4", "U16": "<u2", "U8": "|u1",
}  # fmt: skip
"""The elements that become tensors, as numpy calls them; a BF16 is the upper half of a float32."""


def write_safetensors(file: Any, structure: bytes, arrays: dict[str, Any]) -> None:
    """Write the arrays, wide elements before narrow ones, and their structure to a binary file."""
    arrays = dict(sorted(arrays.items(), key=lambda entry: -entry[1].itemsize))
    contents = {name: _bytes(array) for name, array in arrays.items()}
    entries = {name: _entry(arrays[name]) for name in arrays}
    checksum = _checksum(structure, entries, contents)
    header: dict[str, Any] = {_METADATA: {_STRUCTURE: structure.decode(), _CHECKSUM: checksum}}
    start = 0
    for name, entry in entries.items():
        end = start + len(contents[name])
        header[name] = {**entry, "data_offsets": [start, end]}
        start = end
    text = to_bytes(header)
    text += b" " * (-len(text) % _LENGTH)  # so that the numbers stand at a multiple of eight
    file.write(len(text).to_bytes(_LENGTH, "little") + text)
    for content in contents.values():
        file.write(content)


def read_safetensors(file: Any, length: int) -> tuple[bytes | None, dict[str, Any]]:
    """The structure, if there is one, and the arrays of a binary file of that length. Raises: Unfit."""
    header, start = _header(file, length)
    metadata = header.pop(_METADATA, {})
    if metadata.__class__ is not dict or any([word.__class__ is not str for word in metadata.values()]):
        raise Unfit("its metadata are no texts")
    _check_entries(header, length - start)
    data = memoryview(file.read(length - start))
    if len(data) != length - start:
        raise Unfit("it is shorter than it was a moment ago")
    contents = {name: data[slice(*entry["data_offsets"])] for name, entry in header.items()}
    structure = metadata[_STRUCTURE].encode() if _STRUCTURE in metadata else None
    if _CHECKSUM in metadata and metadata[_CHECKSUM] != _checksum(structure or b"", header, contents):
        raise Unfit("it is damaged: the checksum is not that of the content")
    return structure, {name: _array(name, header[name], content) for name, content in contents.items()}


def _header(file: Any, length: int) -> tuple[dict[str, Any], int]:
    """The header, and where the bytes begin."""
    head = file.read(_LENGTH)
    count = int.from_bytes(head, "little")
    if len(head) < _LENGTH or count > length - _LENGTH or count > _LONGEST_HEADER:
        raise Unfit("it is no .safetensors file, or cut short")
    text = file.read(count)
    header = parse(text) if text[:1] == b"{" else None
    if header.__class__ is not dict:
        raise Unfit("it is no .safetensors file: it has no header")
    return header, _LENGTH + count


def _check_entries(header: dict[str, Any], length: int) -> None:
    """Each entry has a known kind, and as many bytes as its shape needs; together they are all the bytes there are."""
    ranges = [_check_entry(name, entry) for name, entry in header.items()]
    end = 0
    for start, stop in sorted(ranges):
        if start != end:
            raise Unfit("it is damaged: its tensors overlap, or leave a gap")
        end = stop
    if end != length:
        raise Unfit(f"it is damaged or cut short: its tensors need {end} bytes, and there are {length}")


def _check_entry(name: str, entry: Any) -> tuple[int, int]:
    short = name[:60]
    if entry.__class__ is not dict or set(entry) != {"dtype", "shape", "data_offsets"}:
        raise Unfit(f"its header does not describe {short}")
    kind, shape, offsets = entry["dtype"], entry["shape"], entry["data_offsets"]
    if kind.__class__ is not str or kind not in _KINDS:
        raise Unfit(f"{short} holds elements of the kind {str(kind)[:20]}, which cannot become a tensor")
    if not _are_sizes(shape) or not _are_sizes(offsets) or len(offsets) != 2:
        raise Unfit(f"its header does not describe {short}")
    start, stop = offsets
    if stop - start != prod(shape) * np.dtype(_KINDS[kind]).itemsize:
        raise Unfit(f"{short} claims the shape {shape}, which is not that of its {stop - start} bytes")
    return start, stop


def _are_sizes(numbers: Any) -> bool:
    return numbers.__class__ is list and all([number.__class__ is int and number >= 0 for number in numbers])


def _array(name: str, entry: Any, content: Any) -> Any:
    array = np.frombuffer(content, _KINDS[entry["dtype"]])
    if entry["dtype"] == "BF16":
        array = (array.astype(np.uint32) << 16).view(np.float32)
    try:
        return widened(name, array.reshape(entry["shape"]))
    except ValueError as error:  # more axes than numpy has
        raise Unfit(f"{name[:60]}: {error}") from None


def _entry(array: Any) -> dict[str, Any]:
    return {"dtype": "BOOL" if array.dtype == bool else "F64", "shape": list(array.shape)}


def _bytes(array: Any) -> bytes:
    content: bytes = np.ascontiguousarray(array, array.dtype.newbyteorder("<")).tobytes()
    return content


def _checksum(structure: bytes, entries: dict[str, Any], contents: dict[str, Any]) -> str:
    """The CRC-32 of the structure and of name, kind, shape and bytes of each tensor, in the order of their names."""
    sum_so_far = crc32(structure)
    for name in sorted(contents):
        entry = entries[name]
        sum_so_far = crc32(to_bytes([name, entry["dtype"], entry["shape"]]), sum_so_far)
        sum_so_far = crc32(contents[name], sum_so_far)
    return f"{sum_so_far:08x}"
