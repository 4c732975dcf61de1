"""schemenn: a Scheme for the notation of neural networks, compiled to Python functions."""

__version__ = "0.1.0"
