"""The helpers of lists, texts and tensors."""

from __future__ import annotations

from typing import Final

LISTS: Final[dict[str, str]] = {
    "cons": '''
def cons(first, rest):
    """A pair: a list with one more element, or a tuple where the rest is no list."""
    return [first, *rest] if isinstance(rest, list) else (first, rest)
''',
    "cdr": '''
def cdr(pair):
    """What follows the first element of a list, or the second half of a pair."""
    if isinstance(pair, tuple):
        return pair[1]
    if not isinstance(pair, list) or not pair:
        raise TypeError("cdr of what is no pair")
    return pair[1:]
''',
    "item_at": '''
def item_at(items, index):
    """The element at an index, which must not be negative."""
    if index < 0:
        raise IndexError(index)
    return items[index]
''',
    "set_item": '''
def set_item(items, index, value):
    """Store an element at an index, which must not be negative."""
    if index < 0:
        raise IndexError(index)
    items[index] = value
''',
    "is_null": '''
def is_null(value):
    """Whether a value is the empty list."""
    return type(value) is list and not value
''',
    "is_pair": '''
def is_pair(value):
    """Whether a value is a pair: a list with elements, or a tuple."""
    return isinstance(value, tuple) or (type(value) is list and bool(value))
''',
    "is_list": '''
def is_list(value):
    """Whether a value is a list."""
    return type(value) is list
''',
    "member": '''
def member(key, items):
    """The rest of a list from the first element that equals a key, or False."""
    for index, item in enumerate(items):
        if is_equal(key, item):
            return items[index:]
    return False
''',
    "member_by": '''
def member_by(key, items, is_same):
    """The rest of a list from the first element that is the same as a key, or False."""
    for index, item in enumerate(items):
        if is_same(key, item) is not False:
            return items[index:]
    return False
''',
    "assoc_by": '''
def assoc_by(key, pairs, is_same):
    """The first pair that begins with what is the same as a key, or False."""
    for pair in pairs:
        if is_same(key, pair[0]) is not False:
            return pair
    return False
''',
    "assoc": '''
def assoc(key, pairs):
    """The first pair that begins with a key, or False."""
    for pair in pairs:
        if is_equal(key, pair[0]):
            return pair
    return False
''',
    "delete": '''
def delete(key, items):
    """The elements that do not equal a key."""
    return [item for item in items if not is_equal(key, item)]
''',
    "length": '''
def length(items):
    """The length of a list."""
    if isinstance(items, tuple):
        raise TypeError("length of what is no list")
    return len(items)
''',
    "take": '''
def take(items, count):
    """The first elements of a list."""
    if not isinstance(items, list) or not 0 <= count <= len(items):
        raise TypeError("take of what is no list, or too short")
    return items[:count]
''',
    "drop_right": '''
def drop_right(items, count):
    """A list without its last elements."""
    if not 0 <= count <= len(items):
        raise IndexError("drop_right: the list is too short")
    return items[: len(items) - count]
''',
    "take_right": '''
def take_right(items, count):
    """The last elements of a list."""
    if not 0 <= count <= len(items):
        raise IndexError("take_right: the list is too short")
    return items[len(items) - count :]
''',
    "make_values": '''
def make_values(*values):
    """One value as it is, several as a tuple."""
    return values[0] if len(values) == 1 else values
''',
    "unique": '''
def unique(items):
    """The elements, each once."""
    found = []
    for item in items:
        if not any(is_equal(item, each) for each in found):
            found.append(item)
    return found
''',
    "flatten": '''
def flatten(tree):
    """The leaves of nested lists."""
    if not isinstance(tree, list):
        return [tree]
    return [leaf for branch in tree for leaf in flatten(branch)]
''',
    "iota": '''
def iota(count, start, step):
    """Numbers from a start on, a step apart."""
    return [start + index * step for index in range(count)]
''',
    "ordering": '''
def ordering(is_less):
    """The sorting key of a procedure that says which of two elements comes first."""

    def compare(a, b):
        return -1 if is_less(a, b) is not False else int(is_less(b, a) is not False)

    return functools.cmp_to_key(compare)
''',
    "any_value": '''
def any_value(values):
    """The first value that is not False, or False."""
    return next((value for value in values if value is not False), False)
''',
    "all_value": '''
def all_value(values):
    """False if one of the values is, else the last one."""
    last = True
    for last in values:
        if last is False:
            return False
    return last
''',
    "make_list": '''
def make_list(*items):
    """The list of the arguments."""
    return list(items)
''',
    "append_all": '''
def append_all(*lists):
    """The elements of all lists in one."""
    return [item for each in lists for item in each]
''',
    "join_all": '''
def join_all(*texts):
    """The texts, one after the other."""
    return "".join(texts)
''',
    "pad_left": '''
def pad_left(text, width, fill=" "):
    """A text of a width: filled up, or cut off, on the left."""
    return text.rjust(width, fill)[len(text) - width if len(text) > width else 0 :]
''',
    "pad_right": '''
def pad_right(text, width, fill=" "):
    """A text of a width: filled up, or cut off, on the right."""
    return text.ljust(width, fill)[:width]
''',
    "partition": '''
def partition(holds, items):
    """The elements for which a condition holds, and the others."""
    chosen, others = [], []
    for each in items:
        (chosen if holds(each) is not False else others).append(each)
    return chosen, others
''',
    "span": '''
def span(holds, items):
    """The first elements, for as long as a condition holds, and the rest."""
    count = next((index for index, each in enumerate(items) if holds(each) is False), len(items))
    return items[:count], items[count:]
''',
    "span_until": '''
def span_until(holds, items):
    """The elements before the first for which a condition holds, and the rest."""
    return span(lambda each: holds(each) is False, items)
''',
    "unfold": '''
def unfold(is_end, element, step, seed):
    """The elements made of a seed and its successors, up to an end."""
    items = []
    while is_end(seed) is False:
        items.append(element(seed))
        seed = step(seed)
    return items
''',
    "all_in_order": '''
def all_in_order(compare, *numbers):
    """Whether a comparison holds between all neighbours."""
    return all(compare(a, b) for a, b in zip(numbers, numbers[1:]))
''',
    "split_text": '''
def split_text(text, separator):
    """The pieces between separators; an empty text has none."""
    return (text.split(separator) if separator else list(text)) if text else []
''',
    "string_index": '''
def string_index(text, part, start=0):
    """Where a part begins in a text, or False."""
    place = text.find(part, start)
    return place if place >= 0 else False
''',
    "digit_value": '''
def digit_value(char):
    """The number that a digit stands for, or False."""
    return int(char) if char.isdecimal() else False
''',
    "elements": '''
def elements(values):
    """What a loop goes through: the numbers of a vector as floats, or the rows of a matrix."""
    return values.tolist() if isinstance(values, np.ndarray) and values.ndim == 1 else values
''',
    "stacked": '''
def stacked(values):
    """The answer of a map over a tensor: an array of numbers or rows of one shape, else a list."""
    if all(isinstance(value, bool) for value in values):
        return np.array(values, dtype=bool) if values else np.zeros(0)
    if all(isinstance(value, np.ndarray) and value.dtype == bool for value in values):
        return np.array(values) if len({value.shape for value in values}) == 1 else values
    numeric = int | float | Fraction | np.ndarray
    shapes = {np.shape(value) for value in values if isinstance(value, numeric)}
    are_numbers = all(isinstance(value, numeric) for value in values)
    return np.array(values, dtype=float) if are_numbers and len(shapes) == 1 else values
''',
    "map_elements": '''
def map_elements(function, *sequences):
    """The results for the elements of lists, as a list, or of tensors, as a tensor where that is possible."""
    results = [function(*items) for items in zip(*[elements(each) for each in sequences])]
    return stacked(results) if any(isinstance(each, np.ndarray) for each in sequences) else results
''',
    "in_order": '''
def in_order(compare, values):
    """Whether each value compares so with the next."""
    return all(compare(a, b) for a, b in zip(values, values[1:]))
''',
    "between": '''
def between(draws, low, high):
    """Random numbers from 0 to 1, moved to a range."""
    moved = draws * (high - low) + low
    return np.minimum(moved, np.nextafter(high, low)) if np.shape(moved) else min(moved, math.nextafter(high, low))
''',
    "softmax": '''
def softmax(x):
    """e to the x, divided by the sum over the last axis."""
    shift = x.max(axis=-1, keepdims=True)
    powers = np.exp(x - np.where(np.isinf(shift), 0.0, shift))
    return powers / powers.sum(axis=-1, keepdims=True)
''',
    "log_softmax": '''
def log_softmax(x):
    """The logarithm of softmax(x)."""
    shift = x.max(axis=-1, keepdims=True)
    shifted = x - np.where(np.isinf(shift), 0.0, shift)
    return shifted - np.log(np.exp(shifted).sum(axis=-1, keepdims=True))
''',
}
