"""Tests keep compiled code apart from the user's, in one folder for the whole run.

Random inputs are the same on every run, so that a change is judged by what it changes; `--hypothesis-profile=default`
draws new ones.
"""

import os
import shutil
import tempfile

from hypothesis import settings

settings.register_profile("same", derandomize=True)
settings.load_profile("same")

collect_ignore_glob = ["scheme/*", "stdlib/*.scm", "documents/pages/*"]  # other tests run these

if "SCHEMENN_CACHE" not in os.environ:
    os.environ["SCHEMENN_CACHE"] = tempfile.mkdtemp(prefix="schemenn-cache-")
    MADE_HERE = os.environ["SCHEMENN_CACHE"]
else:
    MADE_HERE = ""


def pytest_sessionfinish():
    if MADE_HERE:
        shutil.rmtree(MADE_HERE, ignore_errors=True)
