"""The Scheme blocks of docs/ do what their comments say, as one program for each document."""

import glob
import os

import pytest

from schemenn.check_program import check_document
from schemenn.documents.read_document import read_document

DOCS = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "docs")


@pytest.mark.parametrize("path", sorted(glob.glob(os.path.join(DOCS, "*.md"))), ids=os.path.basename)
def test_blocks_of_a_document(path):
    reports = check_document(read_document(path))
    assert not [f"{failure.span}: {failure.message}" for report in reports for failure in report.failures]
