"""The modules of primitives that make up the numeric tower."""

MODULES = (
    "bit_fields",
    "bits",
    "conversions",
    "division",
    "fixnums",
    "flonums",
    "hyperbolic",
    "integers",
    "number_kinds",
    "numbers",
    "random_sources",
    "roots",
    "transcendental",
)
