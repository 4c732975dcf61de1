"""Whatever stands in the entry, and wherever the cursor is, nothing that is drawn or offered fails."""

from hypothesis import given, settings
from hypothesis import strategies as st

from schemenn.repl.editor.brackets import matched
from schemenn.repl.editor.candidates import candidates
from schemenn.repl.editor.completeness import is_blank, is_complete
from schemenn.repl.editor.indentation import indentation, reindented
from schemenn.repl.editor.motion import backward, down, forward, up
from schemenn.repl.editor.roles import roles
from schemenn.repl.editor.symbols import expand
from schemenn.repl.editor.toolbar import toolbar

PIECES = (
    "( ) [ ] #( #u8( #f64( ' ` , ,@ #; . let loop define lambda case-lambda import only (srfi quote quasiquote "
    'for/fold struct define-record-type match guard while-not square car load "a "b" \\sig \\hat #\\( ; #| |# x 1 -2.5 '
    "#t , ,time ,doc ,set ,import ,load theme else => ... _ | ŷ #: #1= #1# { define-values do cond-expand syntax-rules"
).split()
CHARACTERS = "()[]'`,;\"#|\\ab \n1.:"
texts = st.lists(st.sampled_from([*PIECES, "\n"])).map(" ".join) | st.text(alphabet=CHARACTERS, max_size=30)


@settings(max_examples=400, deadline=None)
@given(texts, st.integers(0, 200))
def test_nothing_fails(names, text, place):
    position = min(place, len(text))
    assert "".join(token.text for token, _ in roles(text, names)) == text
    toolbar(text, position, names)
    for each in candidates(text, position, names)[:5]:
        assert 0 <= each.start <= position
        assert isinstance(each.about(), str)
    pair = matched(text, position)
    assert pair is None or {text[pair[0]], text[pair[1]]} in ({"(", ")"}, {"[", "]"})
    indentation(text[:position] + "\n", names.shapes)
    for motion in (forward, backward, up, down):
        found = motion(text, position)
        assert found is None or 0 <= found <= len(text)
    expand(text[:position])
    is_blank(text)
    is_complete(text)


@settings(max_examples=200, deadline=None)
@given(texts)
def test_lining_up_moves_blanks_alone(names, text):
    done = reindented(text, names.shapes)
    assert "".join(done.split()) == "".join(text.split())
    assert reindented(done, names.shapes) == done
