"""Showing an error on stderr, where every face does it the same way."""

from __future__ import annotations

import os
import sys

from schemenn.render import columns, render, wants_colour


def report(error: Exception, debug: bool = False) -> None:
    """Show an error; its Python traceback first, if `debug` asks for it."""
    sys.stdout.flush()
    if debug:
        import traceback

        traceback.print_exception(error)
    sys.stderr.write(render(error, wants_colour(sys.stderr, dict(os.environ)), columns(sys.stderr)))
    sys.stderr.flush()
