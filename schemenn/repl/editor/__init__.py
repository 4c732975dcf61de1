"""Editing at a terminal: what the keys do, and what the screen shows of the form being typed.

    tokens → tree                     the text as it stands, complete or not
    shape, indentation, completeness  how a form is laid out, and whether it is one
    names, help_text, local_names     what the names of the session mean, and those inside the form
    candidates, call, symbols         completions, the call around the cursor, names of symbols
    lexer, themes                     colours, by Pygments
    editor                            all of it as a prompt_toolkit prompt, with keys, completer, brackets, history

All but the last two lines are functions of texts. Importing this package imports neither library.
"""
