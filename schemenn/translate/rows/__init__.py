"""The builtins: what each becomes in Python, and what it answers; row.py says what a row is, table.py has them all."""
