"""Files whose headers lie: an error that names the file, found before any array is made."""

from __future__ import annotations

import io
import json
import struct
import tracemalloc
import zipfile
from pathlib import Path

import numpy as np
import pytest

from schemenn.errors import FileError
from tests.nn.test_files import entry, load, safetensors

MEGABYTE = 1 << 20


LIES = {
    "a header longer than the file": safetensors(b"{}", length=1 << 62),
    "a header of no object": safetensors(b"[]"),
    "a header of no UTF-8": safetensors(b'{"\xff": 1}'),
    "a header that nests": safetensors(b'{"a":' + b"[" * 100_000 + b"]" * 100_000 + b"}"),
    "a shape larger than its bytes": safetensors({"a": entry(shape=[1 << 40])}, b"\0" * 8),
    "a shape and offsets beyond the file": safetensors({"a": entry(shape=[1 << 40], offsets=[0, 1 << 43])}, b"\0" * 8),
    "a shape whose product overflows": safetensors({"a": entry(shape=[1 << 32, 1 << 32], offsets=[0, 0])}),
    "a negative shape": safetensors({"a": entry(shape=[-1, -1])}, b"\0" * 8),
    "a shape of floats": safetensors({"a": entry(shape=[1.0])}, b"\0" * 8),
    "a shape of booleans": safetensors({"a": entry(shape=[True])}, b"\0" * 8),
    "offsets in reverse": safetensors({"a": entry(shape=[0], offsets=[8, 0])}, b"\0" * 8),
    "tensors that overlap": safetensors({"a": entry(), "b": entry(shape=[2], offsets=[0, 16])}, b"\0" * 16),
    "a gap": safetensors({"a": entry(), "b": entry(offsets=[16, 24])}, b"\0" * 24),
    "bytes left over": safetensors({"a": entry()}, b"\0" * 9),
    "a name twice": safetensors(b'{"a":%b,"a":%b}' % ((json.dumps(entry()).encode(),) * 2), b"\0" * 8),
    "an unknown kind": safetensors({"a": entry("F8_E4M3", offsets=[0, 1])}, b"\0"),
    "a kind that is no text": safetensors({"a": {**entry(), "dtype": 3}}, b"\0" * 8),
    "an entry with more in it": safetensors({"a": {**entry(), "more": 1}}, b"\0" * 8),
    "an entry that is none": safetensors({"a": 1}),
    "metadata of numbers": safetensors({"__metadata__": {"a": 1}}),
    "more axes than numpy has": safetensors({"a": entry(shape=[1] * 100)}, b"\0" * 8),
    "a boolean of 2": safetensors({"a": entry("BOOL", offsets=[0, 1])}, b"\2"),
    "an integer beyond 2^53": safetensors({"a": entry("I64")}, struct.pack("<q", (1 << 53) + 1)),
    "a structure of no JSON": safetensors({"__metadata__": {"schemenn": "{"}}),
    "a structure without its tensor": safetensors({"__metadata__": {"schemenn": '{"tensor":"a"}'}}),
    "a structure of an unknown kind": safetensors({"__metadata__": {"schemenn": '{"procedure":"car"}'}}),
    "a structure of half a character": safetensors({"__metadata__": {"schemenn": '"\\ud800"'}}),
    "a structure of an endless number": safetensors({"__metadata__": {"schemenn": "1" * 1_000_000}}),
    "a structure of Infinity": safetensors({"__metadata__": {"schemenn": "Infinity"}}),
    "a structure of a large float": safetensors({"__metadata__": {"schemenn": "1e999"}}),
    "a structure of no generator": safetensors({"__metadata__": {"schemenn": '{"rng":[{"symbol":"pcg64"},1]}'}}),
    "an empty dotted list": safetensors({"__metadata__": {"schemenn": '{"dotted":[]}'}}),
}


@pytest.mark.parametrize("lie", LIES)
def test_a_lying_safetensors_file_is_an_error(tmp_path: Path, lie: str) -> None:
    path = tmp_path / "x.safetensors"
    path.write_bytes(LIES[lie])
    check_refused(path)


def check_refused(path: Path) -> None:
    """An error that names the file, found without much memory."""
    tracemalloc.start()
    try:
        with pytest.raises(FileError, match="cannot load .*x\\."):
            load(path)
        assert tracemalloc.get_traced_memory()[1] < 16 * MEGABYTE
    finally:
        tracemalloc.stop()


def npy(header: bytes, data: bytes = b"") -> bytes:
    padded = header + b" " * (-(len(header) + 11) % 64) + b"\n"
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(padded)) + padded + data


def archive(entries: dict[str, bytes], method: int = zipfile.ZIP_STORED) -> bytes:
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w", method) as written:
        for name, content in entries.items():
            written.writestr(name, content)
    return stream.getvalue()


def described(shape: str, kind: str = "'<f8'") -> bytes:
    return b"{'descr': %b, 'fortran_order': False, 'shape': %b, }" % (kind.encode(), shape.encode())


def pickled() -> bytes:
    stream = io.BytesIO()
    np.save(stream, np.array([{"a": 1}], dtype=object), allow_pickle=True)
    return stream.getvalue()


NPZ_LIES = {
    "a shape larger than its bytes": npy(described("(1000000000000,)"), b"\0" * 8),
    "a shape smaller than its bytes": npy(described("(1,)"), b"\0" * 16),
    "a shape whose product overflows": npy(described("(4294967296, 4294967296)"), b"\0" * 8),
    "a negative shape": npy(described("(-1, -1)"), b"\0" * 8),
    "a pickle": pickled(),
    "texts": npy(described("(1,)", "'<U2'"), b"\0" * 8),
    "complex numbers": npy(described("(1,)", "'<c16'"), b"\0" * 16),
    "fields": npy(described("(1,)", "[('a', '<f8')]"), b"\0" * 8),
    "dates": npy(described("(1,)", "'<M8[s]'"), b"\0" * 8),
    "a header that nests": npy(b"(" * 5000, b""),
    "a header of signs": npy(b"-" * 9000 + b"1", b""),
    "a header that calls": npy(
        b"{'descr': __import__('os').getcwd(), 'fortran_order': False, 'shape': (1,)}", b"\0" * 8
    ),
    "an unknown version": b"\x93NUMPY\x09\x00" + npy(described("(1,)"), b"\0" * 8)[8:],
    "no array": b"plain text",
    "nothing": b"",
}


@pytest.mark.parametrize("lie", NPZ_LIES)
def test_a_lying_npz_file_is_an_error(tmp_path: Path, lie: str) -> None:
    path = tmp_path / "x.npz"
    path.write_bytes(archive({"a.npy": NPZ_LIES[lie]}))
    check_refused(path)


def test_a_zip_entry_that_claims_more_than_there_is_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "x.npz"
    content = bytearray(archive({"a.npy": npy(described("(1,)"), b"\0" * 8)}))
    directory = content.rindex(b"PK\x01\x02")
    for claim in (1 << 31, (1 << 32) - 2):
        for fields in ((20,), (24,), (20, 24)):  # compressed size, size
            lying = bytearray(content)
            for field in fields:
                struct.pack_into("<I", lying, directory + field, claim)
            path.write_bytes(lying)
            check_refused(path)


def test_a_name_that_stands_twice_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "x.npz"
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as written, pytest.warns(UserWarning, match="Duplicate"):
        for _ in range(2):
            written.writestr("a.npy", npy(described("(1,)"), b"\0" * 8))
    path.write_bytes(stream.getvalue())
    check_refused(path)
