"""The helpers of arithmetic: exact and inexact numbers as Scheme has them."""

from __future__ import annotations

from typing import Final

NUMBERS: Final[dict[str, str]] = {
    "as_number": '''
def as_number(value):
    """A value that must be a number: Python computes with truth values, and joins texts and lists."""
    if isinstance(value, bool | str | list | tuple | dict) or value is None:
        raise TypeError(f"no number: {value!r}")
    return value
''',
    "add_all": '''
def add_all(numbers):
    """The sum, from left to right; sum() rounds floats differently from Python 3.12 on."""
    numbers = iter(numbers)
    total = next(numbers, 0)
    for number in numbers:
        total = total + number
    return total
''',
    "multiply_all": '''
def multiply_all(numbers):
    """The product, from left to right."""
    product = 1
    for number in numbers:
        product = product * number
    return product
''',
    "add": '''
def add(*numbers):
    """The sum of any number of numbers."""
    return add_all(numbers)
''',
    "multiply": '''
def multiply(*numbers):
    """The product of any number of numbers."""
    return multiply_all(numbers)
''',
    "subtract": '''
def subtract(first, *rest):
    """The difference, or of one number the negative."""
    if not rest:
        return -first
    for number in rest:
        first = first - number
    return first
''',
    "divide_all": '''
def divide_all(first, *rest):
    """The quotient, or of one number the reciprocal."""
    if not rest:
        return divide(1, first)
    for number in rest:
        first = divide(first, number)
    return first
''',
    "divide": '''
def divide(a, b):
    """a / b: exact for exact numbers, and infinite or nan where Python's float division fails."""
    if isinstance(a, int | Fraction) and isinstance(b, int | Fraction):
        quotient = Fraction(a) / b
        return quotient.numerator if quotient.denominator == 1 else quotient
    if isinstance(b, float) and b == 0 and not hasattr(a, "shape"):
        return math.nan if a == 0 or a != a else math.copysign(math.inf, a) * math.copysign(1, b)
    if isinstance(b, int) and b == 0:
        raise ZeroDivisionError("division by zero")
    return a / b
''',
    "square": '''
def square(x):
    """x times x."""
    return x * x
''',
    "cube": '''
def cube(x):
    """x times x times x."""
    return x * x * x
''',
    "round_number": '''
def round_number(x):
    """The nearest whole number, the even one of two, exact if x is."""
    return round(x, 0) if isinstance(x, float) else round(x)
''',
    "floor": '''
def floor(x):
    """The next whole number below, exact if x is."""
    if isinstance(x, float):
        return x // 1 if math.isfinite(x) else x
    return math.floor(x)
''',
    "ceiling": '''
def ceiling(x):
    """The next whole number above, exact if x is."""
    if isinstance(x, float):
        return math.copysign(math.ceil(x), x) if math.isfinite(x) else x
    return math.ceil(x)
''',
    "truncate": '''
def truncate(x):
    """The whole part, exact if x is."""
    if isinstance(x, float):
        return math.copysign(math.trunc(x), x) if math.isfinite(x) else x
    return math.trunc(x)
''',
    "exact": '''
def exact(x):
    """The exact number of the same value."""
    if not isinstance(x, float):
        return x
    return int(x) if x.is_integer() else Fraction(x)
''',
    "largest": '''
def largest(*numbers):
    """The largest number; inexact if one of them is."""
    result = max(numbers)
    return float(result) if any(isinstance(each, float) for each in numbers) else result
''',
    "smallest": '''
def smallest(*numbers):
    """The smallest number; inexact if one of them is."""
    result = min(numbers)
    return float(result) if any(isinstance(each, float) for each in numbers) else result
''',
    "exp": '''
def exp(x):
    """e to the x: exactly 1 for exact 0, and infinite where math.exp fails."""
    if isinstance(x, int) and x == 0:
        return 1
    try:
        return math.exp(x)
    except OverflowError:
        return math.inf
''',
    "log": '''
def log(x, base=None):
    """The natural logarithm, or that to a base; of a negative number it is complex, and fails."""
    if base is not None:
        exact = {2: math.log2, 10: math.log10}.get(base)
        return exact(x) if exact else math.log(x) / math.log(base)
    if isinstance(x, int) and x == 1:
        return 0
    return -math.inf if isinstance(x, float) and x == 0 else math.log(x)
''',
    "sqrt": '''
def sqrt(x):
    """The square root, exact for exact squares; of a negative number it is complex, and fails."""
    if x < 0:
        raise ValueError("the square root of a negative number is complex")
    if isinstance(x, float):
        return math.sqrt(x)
    x = Fraction(x)
    root = Fraction(math.isqrt(x.numerator), math.isqrt(x.denominator))
    if root * root != x:
        return math.sqrt(x)
    return root.numerator if root.denominator == 1 else root
''',
    "sin": '''
def sin(x):
    """The sine, exact for exact 0."""
    return 0 if isinstance(x, int) and x == 0 else math.sin(x)
''',
    "cos": '''
def cos(x):
    """The cosine, exact for exact 0."""
    return 1 if isinstance(x, int) and x == 0 else math.cos(x)
''',
    "tan": '''
def tan(x):
    """The tangent, exact for exact 0."""
    return 0 if isinstance(x, int) and x == 0 else math.tan(x)
''',
    "sinh": '''
def sinh(x):
    """The hyperbolic sine, exact for exact 0."""
    return 0 if isinstance(x, int) and x == 0 else math.sinh(x)
''',
    "cosh": '''
def cosh(x):
    """The hyperbolic cosine, exact for exact 0."""
    return 1 if isinstance(x, int) and x == 0 else math.cosh(x)
''',
    "sigmoid": '''
def sigmoid(x):
    """1 / (1 + exp(-x)), by whichever power does not overflow."""
    power = math.exp(-abs(x))
    return (1.0 if x >= 0 else power) / (1.0 + power)
''',
    "softplus": '''
def softplus(x):
    """The logarithm of 1 + exp(x)."""
    return (0.0 if x < 0 else float(x)) + math.log1p(math.exp(-abs(x)))
''',
    "erf": '''
def erf(x):
    """2/√π times the integral of exp(-t²) from 0 to x."""
    return math.erf(x)
''',
    "tanh": '''
def tanh(x):
    """The hyperbolic tangent, exact for exact 0."""
    return 0 if isinstance(x, int) and x == 0 else math.tanh(x)
''',
    "atan": '''
def atan(y, x=None):
    """The angle whose tangent is y, or that of the point (x, y); exact for exact 0."""
    if x is not None and (isinstance(y, float) or y != 0 or isinstance(x, float) or x <= 0):
        return math.atan2(y, x)
    if x is not None:
        return 0
    return 0 if isinstance(y, int) and y == 0 else math.atan(y)
''',
    "asin": '''
def asin(x):
    """The angle whose sine is x, exact for exact 0."""
    return 0 if isinstance(x, int) and x == 0 else math.asin(x)
''',
    "acos": '''
def acos(x):
    """The angle whose cosine is x, exact for exact 1."""
    return 0 if isinstance(x, int) and x == 1 else math.acos(x)
''',
    "expt": '''
def expt(base, exponent):
    """base to the exponent: exact for exact numbers."""
    if isinstance(exponent, int) and isinstance(base, int | Fraction):
        power = Fraction(base) ** exponent
        return power.numerator if power.denominator == 1 else power
    if base < 0 and isinstance(exponent, float) and not exponent.is_integer():
        raise ValueError("a power that is complex")
    if isinstance(exponent, int) and exponent == 0:
        return 1.0 if isinstance(base, float) and base == 0 else 1
    if isinstance(exponent, Fraction):
        root = sqrt(base) if exponent == Fraction(1, 2) else float(base) ** float(exponent)
        return root
    try:
        return float(base) ** exponent
    except OverflowError:
        return math.inf
''',
    "shift": '''
def shift(n, count):
    """n with its bits moved to the left, or to the right if count is negative."""
    return n << count if count >= 0 else n >> -count
''',
    "is_number": '''
def is_number(value):
    """Whether a value is a number."""
    return isinstance(value, int | float | Fraction) and not isinstance(value, bool)
''',
    "is_exact_integer": '''
def is_exact_integer(value):
    """Whether a value is an exact integer."""
    if isinstance(value, bool) or not isinstance(value, int | Fraction):
        return False
    return value.denominator == 1
''',
    "is_natural": '''
def is_natural(value):
    """Whether a value is an exact integer that is not negative."""
    return is_exact_integer(value) and value >= 0
''',
    "is_integer": '''
def is_integer(value):
    """Whether a value is a whole number, exact or not."""
    return is_exact_integer(value) or (isinstance(value, float) and value.is_integer())
''',
    "is_rational": '''
def is_rational(value):
    """Whether a value is a finite number."""
    return is_number(value) and math.isfinite(value)
''',
    "is_exact": '''
def is_exact(value):
    """Whether a number is exact."""
    return isinstance(value, int | Fraction)
''',
    "is_inexact": '''
def is_inexact(value):
    """Whether a number is inexact."""
    return isinstance(value, float)
''',
    "to_number": '''
def to_number(text, radix=10):
    """The number that a text denotes, or False."""
    if radix != 10:
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[:radix]
        if not re.fullmatch(f"[+-]?[{digits}]+", text.lower()):
            if re.fullmatch(r"[+-]?[0-9a-z]*[./#@i][0-9a-z./]*", text.lower()):
                raise ValueError("a number of this kind is not translated")
            return False
        return int(text, radix)
    if re.fullmatch(r"[+-]?[0-9]+", text):
        return int(text)
    if re.fullmatch(r"[+-]?[0-9]+/[0-9]*[1-9][0-9]*", text):
        number = Fraction(text)
        return number.numerator if number.denominator == 1 else number
    if re.fullmatch(r"[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)(e[+-]?[0-9]+)?|[+-](inf|nan)\\.0", text.lower()):
        return float(text.lower().removesuffix(".0") if text[1:4].lower() in ("inf", "nan") else text)
    if text.startswith("#") or (re.fullmatch(r"[0-9+./einfa@-]*[i@][0-9.]*", text) and re.search("[+@-]", text)):
        raise ValueError("a number of this kind is not translated")
    return False
''',
    "in_radix": '''
def in_radix(number, radix):
    """The digits of an exact number in a radix."""
    if isinstance(number, Fraction) and number.denominator > 1:
        return f"{in_radix(number.numerator, radix)}/{in_radix(number.denominator, radix)}"
    if not isinstance(number, int | Fraction):
        raise ValueError("an inexact number in a radix is not translated")
    digits = ""
    rest = abs(number)
    while rest or not digits:
        rest, digit = divmod(rest, radix)
        digits = "0123456789abcdefghijklmnopqrstuvwxyz"[digit] + digits
    return "-" + digits if number < 0 else digits
''',
    "random_below": '''
def random_below(limit):
    """A random number from 0 up to a limit."""
    return random.random() * limit if isinstance(limit, float) else random.randrange(limit)
''',
}
