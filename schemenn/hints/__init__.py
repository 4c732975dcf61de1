"""Advice about errors: what the mistake probably was, and what to write instead.

    (vector-ref 0 v)   →   "are the arguments swapped? (vector-ref v 0)"

Nothing here runs, or is imported, before an error is shown: programs that catch their errors pay nothing for it.
`advice.py` says which hints are tried for which error; the other modules each know one kind of mistake.
"""
