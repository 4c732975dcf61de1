"""Saving nested lists of tensors to .npz and .safetensors files, and loading them.

(%save-data "save-parameters" "net.npz" data)    the file is replaced as a whole, or left as it was
(%load-data "load-parameters" "net.npz")         →  the data; of a file from elsewhere, a list of (name . tensor)
"""

from __future__ import annotations

import os
import stat

from schemenn.datum import UNSPECIFIED, cons, new_string, to_list
from schemenn.errors import FileError
from schemenn.primitives.check import size, text
from schemenn.primitives.ports import file_error
from schemenn.primitives.saved_structures import Unfit, build, describe
from schemenn.tensor import make_mask, make_tensor

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable
    from typing import Any


def save_data(who: Any, file: Any, value: Any) -> Any:
    """(%save-data who file value): to .npz or .safetensors, as the name of the file ends."""
    from schemenn.primitives.atomic_files import write_atomically
    from schemenn.primitives.json_texts import to_bytes

    name, path = text("%save-data", who), _path(who, file)
    write = _writer(name, path)
    try:
        description, arrays = describe(value)
        structure = to_bytes(description)
        write_atomically(path, lambda handle: write(handle, structure, arrays))
    except Unfit as unfit:
        raise FileError(f"{name}: cannot save {path}: {unfit}", (file,)) from None
    except (OSError, ValueError) as error:
        raise file_error(name, "save", path, error) from None
    return UNSPECIFIED


def load_data(who: Any, file: Any) -> Any:
    """(%load-data who file): what was saved, or a list of (name . tensor). Raises: FileError that names the file."""
    name, path = text("%load-data", who), _path(who, file)
    read = _reader(name, path)
    try:
        with _opened(path) as handle:
            length = size(name, os.fstat(handle.fileno()).st_size, 1)
            structure, arrays = read(handle, length)
        return _content(structure, arrays)
    except Unfit as unfit:
        raise FileError(f"{name}: cannot load {path}: {unfit}", (file,)) from None
    except (OSError, ValueError) as error:
        raise file_error(name, "load", path, error) from None


def _opened(path: str) -> Any:
    """The file, if it is one: a pipe would be waited for, a device might never end."""
    handle = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
    if not stat.S_ISREG(os.fstat(handle).st_mode):
        os.close(handle)
        raise Unfit("it is not a regular file")
    return open(handle, "rb")


def _content(structure: bytes | None, arrays: dict[str, Any]) -> Any:
    from schemenn.primitives.json_texts import parse

    if structure is not None:
        return build(parse(structure), arrays)
    return to_list([cons(new_string(name), _value(array)) for name, array in arrays.items()])


def _value(array: Any) -> Any:
    """A tensor or a mask; of an array without axes the number, or boolean."""
    from schemenn.primitives.tensor_operands import scheme_value

    if array.ndim == 0:
        return scheme_value(array.item())
    return make_mask(array) if array.dtype == bool else make_tensor(array)


def _path(who: Any, file: Any) -> str:
    return text(text("%save-data", who), file)


def _writer(name: str, path: str) -> Callable[[Any, bytes, dict[str, Any]], None]:
    if _ending(name, path) == ".npz":
        from schemenn.primitives.npz_files import write_npz

        return write_npz
    from schemenn.primitives.safetensors_files import write_safetensors

    return write_safetensors


def _reader(name: str, path: str) -> Callable[[Any, int], tuple[bytes | None, dict[str, Any]]]:
    if _ending(name, path) == ".npz":
        from schemenn.primitives.npz_files import read_npz

        return read_npz
    from schemenn.primitives.safetensors_files import read_safetensors

    return read_safetensors


def _ending(name: str, path: str) -> str:
    ending = os.path.splitext(path)[1].lower()
    if ending not in (".npz", ".safetensors"):
        raise FileError(f"{name}: the name of the file must end in .npz or .safetensors: {path}", (new_string(path),))
    return ending
