"""The helpers for tensors: what numpy has under another name, or with another answer at its edges."""

from __future__ import annotations

from typing import Final

TENSORS: Final[dict[str, str]] = {
    "plain": '''
def plain(array):
    """An array, or the number in it where no axis is left."""
    return array if np.ndim(array) else array.item()
''',
    "tensor": '''
def tensor(*parts):
    """Numbers or arrays of one shape along a new first axis."""
    return np.array(parts, dtype=float)
''',
    "where": '''
def where(mask, a, b):
    """Elements of a where the mask holds, of b elsewhere; of a truth value, a or b."""
    if not isinstance(mask, np.ndarray):
        return a if mask else b
    return np.where(mask, a, b).astype(float)
''',
    "places": '''
def places(found):
    """Places along an axis as floats, or the one place as an integer."""
    return found.astype(float) if np.ndim(found) else int(found)
''',
    "total": '''
def total(values):
    """The sum of an array or a list."""
    return values.sum().item() if isinstance(values, np.ndarray) else add_all(values)
''',
    "average": '''
def average(values):
    """The mean of an array or a list."""
    return float(values.mean()) if isinstance(values, np.ndarray) else divide(add_all(values), len(values))
''',
    "maximum_of": '''
def maximum_of(values):
    """The largest number of an array or a list."""
    if isinstance(values, np.ndarray):
        return float(values.max())
    return largest(*[as_number(value) for value in values])
''',
    "minimum_of": '''
def minimum_of(values):
    """The smallest number of an array or a list."""
    if isinstance(values, np.ndarray):
        return float(values.min())
    return smallest(*[as_number(value) for value in values])
''',
    "one_hot": '''
def one_hot(classes, count):
    """For each class a row of zeros with a one at its index."""
    places = np.asarray(classes)
    rows = (places[..., None] == np.arange(count)).astype(float)
    if rows.sum() != places.size:
        raise IndexError("one_hot: a class is out of range")
    return rows
''',
    "norm": '''
def norm(x, order=2):
    """(Σ |element|^order)^(1/order), scaled where the powers would leave the range of floats."""
    total = float(x.reshape(-1).dot(x.reshape(-1))) if order == 2 else 0.0
    if 1e-290 < total < math.inf:
        return math.sqrt(total)
    sizes = abs(x.reshape(-1))
    largest = float(sizes.max(initial=0.0))
    if order == 1:
        return float(sizes.sum())
    if math.isinf(order) or not 0.0 < largest < math.inf:
        return largest
    return float(((sizes / largest) ** order).sum() ** (1 / order)) * largest
''',
    "arange": '''
def arange(start, end, step=1):
    """The numbers from start to before end, each rounded once."""
    count = max(math.ceil((end - start) / step), 0)
    if isinstance(start, float) or isinstance(step, float):
        return float(start) + float(step) * np.arange(count)
    return np.array([float(start + step * i) for i in range(count)])
''',
    "tensor_slice": '''
def tensor_slice(array, *parts):
    """The part of an array: for each axis False for all of it, an index, or a range [start, end, step]."""
    ranges = [[None if end is False else end for end in part] if isinstance(part, list) else part for part in parts]
    chosen = [slice(*part) if isinstance(part, list) else slice(None) if part is False else part for part in ranges]
    return plain(array[tuple(chosen)])
''',
    "concatenate": '''
def concatenate(*parts):
    """Arrays one after another along the axis that may be given last; of lists, one list."""
    axis = parts[-1] if isinstance(parts[-1], int) else 0
    parts = parts[:-1] if isinstance(parts[-1], int) else parts
    parts = parts[0] if len(parts) == 1 and isinstance(parts[0], list) else parts
    if not any(isinstance(part, np.ndarray) for part in parts):
        return [item for part in parts for item in part]
    return np.concatenate([np.asarray(part, dtype=float) for part in parts], axis=axis)
''',
    "rows_of": '''
def rows_of(array):
    """The parts along the first axis; the elements of a vector."""
    return array.tolist() if array.ndim == 1 else list(array)
''',
    "tensor_map": '''
def tensor_map(function, *arrays):
    """A function of every element, at any rank."""
    results = stacked([function(*items) for items in zip(*[array.ravel().tolist() for array in arrays])])
    if not isinstance(results, np.ndarray):
        raise TypeError("tensor_map: the answers are no numbers")
    return results.reshape(arrays[0].shape)
''',
    "shuffled": '''
def shuffled(rng, items):
    """The elements or rows in random order."""
    places = rng.permutation(len(items))
    return items[places] if isinstance(items, np.ndarray) else type(items)(items[place] for place in places)
''',
    "chosen": '''
def chosen(rng, items, count=None):
    """An element or row at random, or some from different places."""
    if count is None:
        item = items[rng.integers(len(items))]
        return plain(item) if isinstance(items, np.ndarray) else item
    places = rng.permutation(len(items))[:count]
    return items[places] if isinstance(items, np.ndarray) else type(items)(items[place] for place in places)
''',
    "mask_indices": '''
def mask_indices(mask):
    """The places where a mask holds."""
    return np.flatnonzero(mask).tolist() if mask.ndim == 1 else np.argwhere(mask).tolist()
''',
    "log_sum_exp": '''
def log_sum_exp(x):
    """log Σ exp over the last axis, shifted so that nothing overflows."""
    largest = x.max(axis=-1, keepdims=True)
    largest = np.where(np.isinf(largest), 0.0, largest)
    return plain(np.log(np.exp(x - largest).sum(axis=-1)) + largest[..., 0])
''',
    "procedure_name": '''
def procedure_name(function):
    """The name of a function as Scheme spells it, or False."""
    return False if function.__name__ == "<lambda>" else Symbol(function.__name__.replace("_", "-"))
''',
}

NEEDS_OF_TENSORS: Final[dict[str, tuple[str, ...]]] = {
    "plain": ("np",), "places": ("np",), "where": ("np",), "total": ("np", "add_all"), 
    "average": ("np", "add_all", "divide"),
    "maximum_of": ("np", "largest", "as_number"), "minimum_of": ("np", "smallest", "as_number"), "tensor": ("np",),
    "one_hot": ("np",), "norm": ("math",), "arange": ("np", "math"),
    "tensor_slice": ("plain",), "concatenate": ("np",), "tensor_map": ("np", "stacked"), "shuffled": ("np",),
    "chosen": ("np", "plain"), "mask_indices": ("np",), "log_sum_exp": ("np", "plain"),
    "procedure_name": ("Symbol",),
}  # fmt: skip
