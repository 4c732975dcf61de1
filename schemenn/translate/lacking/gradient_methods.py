"""The methods by which operators and numpy find the rules of values that carry a gradient."""

from __future__ import annotations

from typing import Final

_BINARY: Final = '''
    def __{name}__(self, other):
        return traced(operator.{function}, self, other)

    def __r{name}__(self, other):
        return traced(operator.{function}, other, self)
'''
_COMPARED: Final = '''
    def __{name}__(self, other):
        return bare(self) {sign} bare(other)
'''


def _binary(name: str) -> str:
    return _BINARY.format(name=name, function=name)


def _compared(*pairs: str) -> str:
    return "".join([_COMPARED.format(name=pair[:2], sign=pair[3:]) for pair in pairs])


METHODS: Final[list[tuple[str, str, bool]]] = [
    ("", _binary("add"), False),
    ("", _binary("sub"), False),
    ("", _binary("mul"), False),
    (r" /=? ", _binary("truediv"), False),
    (r" @ ", _binary("matmul"), True),
    ("", "\n    def __neg__(self):\n        return traced(operator.neg, self)\n", False),
    (r"\babs\(", "\n    def __abs__(self):\n        return traced(operator.abs, self)\n", False),
    (r" [<>]=? |max\(|min\(", _compared("lt <", "gt >", "le <=", "ge >="), False),
    (
        r" [!=]= |\bin |\.index\(",
        _compared("eq ==", "ne !=") + "\n    __hash__ = object.__hash__\n",
        False,
    ),
    ("", "\n    def __str__(self):\n        return str(bare(self))\n", False),
    ("", '''
    def __array_ufunc__(self, function, method, *operands, **options):
        if function in RULES:
            return traced(function, *operands)
        answer = function(*map(bare, operands))
        if method != "__call__" or (answer.dtype != bool and function not in STEPS):
            raise TypeError(f"{function.__name__} has no derivative here")
        return answer
''', True),
    ("", '''
    def __array_function__(self, function, types, operands, options):
        if function is np.stack or function is np.concatenate:
            axis = options.get("axis", 0)
            if function is np.stack:
                return joined(*[np.expand_dims(part, axis) for part in operands[0]], axis=axis)
            return joined(*operands[0], axis=axis)
        if function in CONSTANT:
            return function(*map(bare, operands), **options)
        if function in RULES:
            return traced(function, *operands, **options)
        raise TypeError(f"{function.__name__} has no derivative here")
''', True),
    (r"\w\[|\)\[|\.tolist\(|\bfor .* in |\*\w", '''
    def __len__(self):
        return len(bare(self))

    def __iter__(self):
        return iter([self[i] for i in range(len(self))])

    def __getitem__(self, places):
        return traced(operator.getitem, self, places)

    def tolist(self):
        return [row.tolist() for row in self] if self.ndim else self
''', True),
    (r"\.shape\b", "\n    @property\n    def shape(self):\n        return np.shape(bare(self))\n", True),
    (r"\.ndim\b|\.tolist\(|\w\[", "\n    @property\n    def ndim(self):\n        return np.ndim(bare(self))\n", True),
    (r"\.size\b", "\n    @property\n    def size(self):\n        return np.size(bare(self))\n", True),
    (r"\.T\b", "\n    @property\n    def T(self):\n        return traced(np.transpose, self)\n", True),
    (r"\.item\(", "\n    def item(self):\n        return self\n", True),
    (r"\.astype\(float", "\n    def astype(self, kind):\n        return self\n", True),
    (r"\.(reshape|ravel)\(", "\n    def reshape(self, *shape):\n        return traced(np.reshape, self, shape[0]"
     " if isinstance(shape[0], list | tuple) else shape)\n", True),
    (r"\.ravel\(", "\n    def ravel(self):\n        return self.reshape(-1)\n", True),
    (r"\.squeeze\(", "\n    def squeeze(self, axis=None):\n        return traced(np.squeeze, self, axis=axis)\n", True),
    (r"\.diagonal\(", "\n    def diagonal(self):\n        return traced(np.diagonal, self)\n", True),
    (r"\.trace\(", "\n    def trace(self):\n        return traced(np.trace, self)\n", True),
    (r"\.argmax\(", "\n    def argmax(self, axis=None):\n        return bare(self).argmax(axis)\n", True),
    (r"\.argmin\(", "\n    def argmin(self, axis=None):\n        return bare(self).argmin(axis)\n", True),
    *[
        (
            rf"\.{name}\(",
            f"\n    def {name}(self, axis=None, keepdims=False):\n"
            f"        return traced(np.{name}, self, axis=axis, keepdims=keepdims)\n",
            True,
        )
        for name in ("sum", "mean", "max", "min", "var", "std")
    ],
]
"""The methods: the pattern of a text that uses them, their text, and whether only programs with arrays have them."""

STEPS: Final = """\
STEPS = (np.floor, np.ceil, np.rint, np.trunc, np.sign)  # their derivative is 0
CONSTANT = (np.ndim, np.shape, np.size, np.argmax, np.argmin, np.argsort, np.array_equal)
"""
UFUNCS: Final = """\
for function, sign_of_it in {
    np.add: operator.add, np.subtract: operator.sub, np.multiply: operator.mul,
    np.negative: operator.neg, np.divide: operator.truediv, np.matmul: operator.matmul,
}.items():
    RULES[function] = RULES[sign_of_it]
"""
