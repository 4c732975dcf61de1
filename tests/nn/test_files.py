"""Saving and loading: what is saved comes back; what is damaged, cut short or lying is an error that names the file."""

from __future__ import annotations

import json
import os
import stat
import struct
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemenn.datum import FALSE, NIL, TRUE, Vector, char, cons, intern, iterate, new_string, to_list
from schemenn.errors import FileError
from schemenn.number import make_rectangular
from schemenn.primitives import atomic_files
from schemenn.primitives.equality import equal
from schemenn.primitives.random_tensors import make_rng, random_normal
from schemenn.primitives.saved_files import load_data, save_data
from schemenn.procedures import is_procedure
from schemenn.rational import Rational
from schemenn.tensor import Mask, Tensor, make_mask, make_tensor

WHO = new_string("load-parameters")
KINDS = ["npz", "safetensors"]


def save(path: Path, value: Any) -> None:
    save_data(new_string("save-parameters"), new_string(str(path)), value)


def load(path: Path) -> Any:
    return load_data(WHO, new_string(str(path)))


def tensor(array: Any) -> Tensor:
    return make_tensor(np.array(array, dtype=np.float64))


SHAPES = st.lists(st.integers(0, 3), min_size=1, max_size=3)
FLOATS = st.floats(allow_nan=True, allow_infinity=True)


@st.composite
def tensors(draw: Any) -> Any:
    shape = draw(SHAPES)
    count = int(np.prod(shape))
    return tensor(np.array(draw(st.lists(FLOATS, min_size=count, max_size=count))).reshape(shape))


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=6)
ATOMS = st.one_of(
    tensors(),
    tensors().map(lambda t: make_mask(t.array > 0.0)),
    FLOATS,
    st.integers(),
    st.integers(-(10**40), 10**40),
    st.fractions().map(lambda x: Rational(x.numerator, x.denominator) if x.denominator > 1 else x.numerator),
    st.builds(make_rectangular, st.floats(-9, 9), st.floats(1, 9)),
    st.sampled_from([TRUE, FALSE, NIL]),
    TEXTS.map(new_string),
    TEXTS.map(intern),
    st.characters(exclude_categories=["Cs"]).map(char),
)
STRUCTURES = st.recursive(
    ATOMS,
    lambda inner: st.one_of(
        st.lists(inner, max_size=4).map(to_list),
        st.lists(inner, max_size=3).map(Vector),
        st.builds(cons, inner, inner),
    ),
    max_leaves=12,
)


@pytest.mark.parametrize("kind", KINDS)
@given(value=STRUCTURES)
def test_what_is_saved_comes_back(tmp_path_factory: pytest.TempPathFactory, kind: str, value: Any) -> None:
    path = tmp_path_factory.mktemp("saved") / f"x.{kind}"
    save(path, value)
    assert equal(load(path), value)


@pytest.mark.parametrize("kind", KINDS)
def test_every_bit_of_a_number_comes_back(tmp_path: Path, kind: str) -> None:
    bits = np.array([0x7FF8000000000123, 0xFFF0000000000000, 1, 0x8000000000000000], dtype=np.uint64)
    save(tmp_path / f"x.{kind}", make_tensor(bits.view(np.float64)))
    assert load(tmp_path / f"x.{kind}").array.view(np.uint64).tolist() == bits.tolist()


@pytest.mark.parametrize("kind", KINDS)
def test_a_generator_goes_on_where_it_was(tmp_path: Path, kind: str) -> None:
    rng = make_rng(7)
    random_normal(rng, 3)
    save(tmp_path / f"x.{kind}", to_list([rng]))
    again = load(tmp_path / f"x.{kind}").car
    assert random_normal(again, 5).array.tolist() == random_normal(rng, 5).array.tolist()


@pytest.mark.parametrize("kind", KINDS)
def test_equal_data_make_equal_files(tmp_path: Path, kind: str) -> None:
    for name in ("a", "b"):
        save(tmp_path / f"{name}.{kind}", to_list([tensor([1.0]), 2]))
    assert (tmp_path / f"a.{kind}").read_bytes() == (tmp_path / f"b.{kind}").read_bytes()


SAMPLE = to_list(
    [
        to_list([intern("weights"), tensor([[1.0, -2.0], [3.0, 0.5]]), make_mask(np.array([True, False]))]),
        to_list([tensor([0.25]), 0.001, new_string("λ")]),
        make_rng(3),
    ]
)


def without_rng(value: Any) -> Any:
    return to_list(list(iterate(value))[:2])


def check_error(path: Path) -> None:
    """The file cannot be loaded, and the error names it; or it is loaded as it was saved."""
    try:
        found = load(path)
    except FileError as error:
        assert str(path) in error.message
    else:
        assert equal(without_rng(found), without_rng(SAMPLE))


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_cut_short_is_an_error(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"x.{kind}"
    save(path, SAMPLE)
    content = path.read_bytes()
    for length in [*range(0, len(content), 5), *range(len(content) - 30, len(content))]:
        path.write_bytes(content[:length])
        with pytest.raises(FileError, match="cannot load .*x\\."):
            load(path)


@pytest.mark.parametrize("kind", KINDS)
def test_a_damaged_byte_is_an_error_or_changes_nothing(tmp_path: Path, kind: str) -> None:
    path = tmp_path / f"x.{kind}"
    save(path, SAMPLE)
    content = path.read_bytes()
    for place in range(len(content)):
        flip = (0x01, 0x80, 0xFF)[place % 3]
        path.write_bytes(content[:place] + bytes([content[place] ^ flip]) + content[place + 1 :])
        check_error(path)


@pytest.mark.parametrize("kind", KINDS)
@given(content=st.binary(max_size=300))
def test_noise_is_an_error(tmp_path_factory: pytest.TempPathFactory, kind: str, content: bytes) -> None:
    path = tmp_path_factory.mktemp("noise") / f"x.{kind}"
    path.write_bytes(content)
    with pytest.raises(FileError, match="cannot load"):
        load(path)


def safetensors(header: Any, data: bytes = b"", length: int | None = None) -> bytes:
    text = header if isinstance(header, bytes) else json.dumps(header).encode()
    return (len(text) if length is None else length).to_bytes(8, "little") + text + data


def entry(kind: str = "F64", shape: Any = (1,), offsets: Any = (0, 8)) -> dict[str, Any]:
    return {"dtype": kind, "shape": list(shape), "data_offsets": list(offsets)}


def test_what_numpy_saves_is_loaded_by_name(tmp_path: Path) -> None:
    path = tmp_path / "x.npz"
    arrays = {
        "f": np.array([[1.5, 2.0], [3.0, 4.0]], order="F"),
        "h": np.array([0.1], dtype=np.float16),
        "i": np.array([1, -2], dtype=np.int32),
        "big": np.array([1.5], dtype=">f4"),
        "mask": np.array([True, False]),
        "number": np.array(2.5),
        "deep": np.arange(8.0).reshape(2, 2, 2),
    }
    for save_arrays in (np.savez, np.savez_compressed):
        save_arrays(path, **arrays)
        found = {pair.car.text: pair.cdr for pair in iterate(load(path))}
        assert list(found) == list(arrays)
        assert found.pop("number") == 2.5
        for name, value in found.items():
            assert value.__class__ is (Mask if name == "mask" else Tensor)
            assert value.array.tolist() == arrays[name].astype(value.array.dtype).tolist()
            assert value.array.flags.c_contiguous


def test_numpy_loads_what_is_saved(tmp_path: Path) -> None:
    path = tmp_path / "x.npz"
    save(path, SAMPLE)
    with np.load(path, allow_pickle=False) as found:
        assert found["weights.0"].tolist() == [[1.0, -2.0], [3.0, 0.5]]
        assert found["1.0"].tolist() == [0.25]


def test_all_kinds_of_safetensors_are_loaded(tmp_path: Path) -> None:
    """A BF16 is the upper half of a float32: 0x3FC0 is 1.5."""
    path = tmp_path / "x.safetensors"
    numbers = {"F32": "<f4", "F16": "<f2", "I8": "|i1", "U8": "|u1", "I16": "<i2", "U16": "<u2", "U32": "<u4"}
    header, data = {}, b""
    for kind, code in [*numbers.items(), ("I32", "<i4"), ("I64", "<i8"), ("U64", "<u8"), ("F64", "<f8")]:
        content = np.array([1, 2, 100], dtype=code).tobytes()
        header[kind] = entry(kind, [3], [len(data), len(data) + len(content)])
        data += content
    header["BF16"] = entry("BF16", [2], [len(data), len(data) + 4])
    path.write_bytes(safetensors(header, data + struct.pack("<HH", 0x3FC0, 0xC000)))
    found = {pair.car.text: pair.cdr.array.tolist() for pair in iterate(load(path))}
    assert found.pop("BF16") == [1.5, -2.0]
    assert all(numbers == [1.0, 2.0, 100.0] for numbers in found.values())
    assert len(found) == 11


def test_the_package_safetensors_agrees(tmp_path: Path) -> None:
    package = pytest.importorskip("safetensors.numpy")
    path = tmp_path / "x.safetensors"
    save(path, SAMPLE)
    found = package.load_file(path)
    assert found["weights.0"].tolist() == [[1.0, -2.0], [3.0, 0.5]]
    assert found["weights.1"].tolist() == [True, False]
    package.save_file({"b": np.array([1.0, 2.0]), "a": np.array([[3]], dtype=np.int8)}, path, {"format": "np"})
    names = {pair.car.text: pair.cdr.array.tolist() for pair in iterate(load(path))}
    assert names == {"a": [[3.0]], "b": [1.0, 2.0]}


def test_a_failed_save_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "x.npz"
    save(path, 1)

    def fail(descriptor: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(atomic_files.os, "fsync", fail)
    with pytest.raises(FileError, match="cannot save .*x.npz: No space left"):
        save(path, 2)
    assert os.listdir(tmp_path) == ["x.npz"]
    assert load(path) == 1


def test_the_content_is_on_the_disk_before_it_takes_the_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[str] = []
    fsync, replace = os.fsync, os.replace
    monkeypatch.setattr(atomic_files.os, "fsync", lambda d: (done.append("sync"), fsync(d))[1])
    monkeypatch.setattr(atomic_files.os, "replace", lambda a, b: (done.append("replace"), replace(a, b))[1])
    save(tmp_path / "x.npz", 1)
    assert done == ["sync", "replace", "sync"]


def test_a_link_is_followed_and_permissions_stay(tmp_path: Path) -> None:
    (tmp_path / "there").mkdir()
    target = tmp_path / "there" / "x.npz"
    save(target, 1)
    target.chmod(0o640)
    (tmp_path / "link.npz").symlink_to(target)
    save(tmp_path / "link.npz", 2)
    assert load(target) == 2
    assert (tmp_path / "link.npz").is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640


def test_what_is_no_file_is_an_error(tmp_path: Path) -> None:
    (tmp_path / "x.npz").mkdir()
    os.mkfifo(tmp_path / "pipe.npz")
    for name in ("x.npz", "pipe.npz", "missing.npz"):
        with pytest.raises(FileError, match=f"cannot load .*{name}"):
            load(tmp_path / name)
    for name in ("x.npz", "pipe.npz", "no/folder.npz"):
        with pytest.raises(FileError, match=f"cannot save .*{name}"):
            save(tmp_path / name, 1)
    with pytest.raises(FileError, match=r"must end in .npz or .safetensors: .*x.pickle"):
        load(tmp_path / "x.pickle")
    with pytest.raises(FileError, match="cannot load"):
        load_data(WHO, new_string("a\0.npz"))


def test_what_cannot_be_saved_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "x.npz"
    ring = to_list([1, 2])
    ring.cdr.cdr = ring
    deep = NIL
    for _ in range(1000):
        deep = cons(deep, NIL)
    inside = Vector([1])
    inside.items.append(inside)
    for value in (is_procedure, ring, deep, inside, 1 << 100_000):
        with pytest.raises(FileError, match="cannot save .*x.npz"):
            save(path, to_list([1, value]))
    assert os.listdir(tmp_path) == []
