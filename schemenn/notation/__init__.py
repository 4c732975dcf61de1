"""The notation of mathematics: Scheme as formulas and numpy, and formulas as Scheme."""
