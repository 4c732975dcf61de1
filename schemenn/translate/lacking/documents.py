"""The helpers of a translated document: what shows the value of a block, and ends its last line."""

from __future__ import annotations

from typing import Final

DOCUMENTS: Final = {
    "show": '''
def show(value):
    """Print the value of a block, if it has one."""
    if value is not None:
        print("=>", written(value))
''',
    "show_one": '''
def show_one(value):
    """Print the value of a block, if it has one; a tuple may be a pair or several values."""
    if isinstance(value, tuple):
        raise TypeError("it is not known whether this is a pair or several values")
    if value is not None:
        print("=>", written(value))
''',
    "show_values": '''
def show_values(values):
    """Print the values of a block, if it has any."""
    texts = [written(value) for value in values if value is not None]
    if texts:
        print("=>", *texts)
''',
    "fresh_line": '''
class Output:
    """The standard output, which knows whether a line has begun."""

    def __init__(self, stream):
        self.stream = stream
        self.is_in_line = False

    def write(self, text):
        self.is_in_line = not text.endswith("\\n") if text else self.is_in_line
        return self.stream.write(text)

    def __getattr__(self, name):
        return getattr(self.stream, name)


sys.stdout = Output(sys.stdout)


def fresh_line():
    """End the line, if one has begun."""
    if sys.stdout.is_in_line:
        print()
''',
}
"""The helpers."""
