"""What Python lacks: the short helpers that translations carry along; helpers.py has them all."""
