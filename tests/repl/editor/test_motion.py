"""The cursor goes by data."""

import pytest

from schemenn.repl.editor.motion import backward, down, forward, up


@pytest.mark.parametrize(
    ("motion", "text", "expected"),
    [
        (forward, "(a ‸(b c) d)", "(a (b c)‸ d)"),
        (forward, "(a ‸'(b) d)", "(a '(b)‸ d)"),
        (forward, "(a b‸)", None),
        (backward, "(a (b c)‸ d)", "(a ‸(b c) d)"),
        (backward, "(‸a)", None),
        (up, "(a (b ‸c) d)", "(a ‸(b c) d)"),
        (up, "‸(a)", None),
        (down, "(a ‸ (b c) d)", "(a  (‸b c) d)"),
        (down, "(a b‸)", None),
    ],
)
def test_motion(motion, text, expected):
    place = motion(text.replace("‸", ""), text.index("‸"))
    bare = text.replace("‸", "")
    assert (None if place is None else bare[:place] + "‸" + bare[place:]) == expected
