"""Core forms in A-normal form → Python ast. `unit` makes modules, `procedures` functions, `statements` bodies,
`expressions` the rest.
"""

from schemenn.emit.unit import Emitted, emit_procedures, emit_unit

__all__ = ["Emitted", "emit_procedures", "emit_unit"]
