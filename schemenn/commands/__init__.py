"""The commands beside run, repl and -e, one module each: `main(arguments, debug)` answers the exit status."""
