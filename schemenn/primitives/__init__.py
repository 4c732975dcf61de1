"""The primitives written in Python, one module per subject; primitive_table/ declares them."""
