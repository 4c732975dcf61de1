"""`schemenn translate`: Scheme → Python with numpy as a person would write it, which runs without schemenn.

    text ─read→ syntax objects ─build→ tree ─infer→ types ─emit→ statements ─layout→ text

The tree (tree.py) keeps loops, conditions and bindings as they are written; names are resolved by the expander.
facts.py finds what is captured and what is a loop, infer.py what kinds of values there are; the emitter picks the
Python by them, from a table of builtins (rows/), and lacking/ has what Python lacks; of gradients,
lacking/gradient_text.py puts together a reverse mode with the rules that the program uses. A form that has no readable
counterpart is refused with its place: no translation means something else than its program.
"""

from schemenn.translate.build import Untranslatable
from schemenn.translate.document import translate_document
from schemenn.translate.program import translate

__all__ = ["Untranslatable", "translate", "translate_document"]
