"""What vector variants of procedures run on: values with one lane for each element of a batch (values.py)."""
