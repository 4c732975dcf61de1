"""`python -m schemenn` is the command schemenn."""

import sys

from schemenn.cli import main

if __name__ == "__main__":
    sys.exit(main())
