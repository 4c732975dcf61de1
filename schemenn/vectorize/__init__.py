"""The vector variant of a procedure, made from its core form: the same for all elements of a batch at once."""

from schemenn.vectorize.variant import Variant, emit_variant

__all__ = ["Variant", "emit_variant"]
