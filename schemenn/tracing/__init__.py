"""Gradients as straight-line numpy: a procedure is traced once for the shapes it meets, differentiated, and compiled.

    ((∇ f) w)  →  f run on symbols: a graph  →  its adjoints  →  one Python function of the inputs' arrays
"""
