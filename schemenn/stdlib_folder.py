"""Where the libraries and programs written in Scheme lie: inside the wheel, or beside the package in a checkout."""

import os.path


def stdlib_folder() -> str:
    """The path of the folder stdlib."""
    package = os.path.dirname(os.path.abspath(__file__))
    installed = os.path.join(package, "stdlib")
    return installed if os.path.isdir(installed) else os.path.join(os.path.dirname(package), "stdlib")
