"""The prompt: what is entered is evaluated in one session, its value printed, and the next entry asked for.

    loop, lines                     where entries come from: the editor, or lines
    editor/                         editing at a terminal
    workspace, past, entry          what is at hand while a session is used by hand
    commands/                       the commands, `,help` and its kin
    show, picture, layout, …        values as they are shown
    failure                         looking back at an error
    streams, interrupts, settings   the terminal, Ctrl-C, what is kept in files
"""
