"""What compiled programs rest on while they run: dynamic state, tail calls, continuations, conditions."""
