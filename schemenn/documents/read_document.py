"""Which files are documents, and reading them.

"chapter.md", "page.html"  →  Document, with its blocks
"""

from __future__ import annotations

from typing import Final

from schemenn.cli import DOCUMENTS
from schemenn.documents.block import Document
from schemenn.errors import ReadError
from schemenn.program_file import LARGEST, check_size

MARKDOWN: Final = (".md", ".markdown")


def is_document(name: str) -> bool:
    """Whether a file is a document by its name."""
    return name.lower().endswith(DOCUMENTS)


def is_markdown(name: str) -> bool:
    """Whether a file is Markdown by its name."""
    return name.lower().endswith(MARKDOWN)


def read_document(path: str) -> Document:
    """The document in a file. Raises: OSError; ReadError if it is no text."""
    with open(path, "rb") as file:
        return decode_document(path, file.read(LARGEST + 1))


def decode_document(name: str, data: bytes) -> Document:
    """The document in the data of a file. Raises: ReadError"""
    check_size(name, data)
    if is_markdown(name):
        from schemenn.documents.markdown import markdown_blocks

        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            raise ReadError(f"{name}: not a text in UTF-8: byte {error.start} is {data[error.start]:#04x}") from None
        return Document(name, text, markdown_blocks(text))
    from schemenn.documents.html_depth import check_depth
    from schemenn.documents.html_page import decode_page, html_blocks

    if data[:8].startswith((b"\x89PNG", b"GIF8", b"%PDF", b"PK\x03\x04", b"\x7fELF", b"\xff\xd8\xff")):
        raise ReadError(f"{name}: not an HTML page")
    text = decode_page(data)
    check_depth(name, text)
    return Document(name, text, html_blocks(text))
