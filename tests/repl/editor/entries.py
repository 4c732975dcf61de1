"""Reads entries with the editor and runs them: the program at the other end of the terminal in the tests of editing.

    entries.py theme=light keys=vi
"""

import sys

from schemenn.errors import SchemeError
from schemenn.repl.editor.editor import Editor
from schemenn.repl.settings import Settings
from schemenn.session import Session
from schemenn.source import Source
from schemenn.write import write


def main(words):
    settings, session = Settings(), Session()
    for word in words:
        settings.take(*word.split("="))
    editor = Editor(session, settings)
    while True:
        try:
            text = editor.read("> ")
        except KeyboardInterrupt:
            print("given up")
            continue
        if text is None:
            break
        print(f"read: {text!r}")
        try:
            print("value:", write(session.run_source(Source("entry", text))))
        except SchemeError as error:
            print("error:", error)
    print("the end")


main(sys.argv[1:])
