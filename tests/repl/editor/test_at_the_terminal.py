"""The editor on a terminal: keys in, screen out."""

import os
import subprocess
import sys

import pytest

from tests.repl.terminal import (
    ALT_ENTER,
    DOWN,
    ENTER,
    ESCAPE,
    HOME,
    LEFT,
    RIGHT,
    TAB,
    UP,
    Terminal,
    alt,
    ctrl,
    pasted,
)

ENTRIES = os.path.join(os.path.dirname(os.path.abspath(__file__)), "entries.py")
ROOT = os.path.dirname(os.path.dirname(os.path.dirname(os.path.dirname(os.path.abspath(__file__)))))


class Entries(Terminal):
    """A terminal whose program always comes back to reading an entry."""

    def type(self, keys):
        """Send keys, when they are read: what is typed while a value is shown, the terminal itself would draw."""
        self.wait_until(lambda screen: not screen.echoes, "the editor to read keys")
        super().type(keys)


@pytest.fixture
def start(tmp_path):
    """Starts editors in a folder of their own, with a history of their own."""
    opened = []

    def started(*settings, **environment):
        folder = tmp_path / "here"
        folder.mkdir(exist_ok=True)
        variables = {"XDG_STATE_HOME": str(tmp_path / "state"), "PYTHONPATH": ROOT, **environment}
        terminal = Entries([sys.executable, ENTRIES, *settings], 90, 30, variables, str(folder))
        opened.append(terminal)
        terminal.wait_before_cursor("> ")
        return terminal

    yield started
    for terminal in opened:
        terminal.__exit__()


@pytest.fixture
def terminal(start):
    return start()


def clear(terminal):
    """Give the entry up, and wait for the next prompt."""
    count = terminal.text.count("given up")
    terminal.type(ctrl("c"))
    terminal.wait_until(lambda screen: screen.text.count("given up") > count and screen.before_cursor == "> ")


# Enter and lines.


def test_enter_evaluates_a_complete_form(terminal):
    terminal.type("(+ 1 2)" + ENTER)
    terminal.wait_for_line("value: 3")


def test_enter_in_an_unfinished_form_begins_a_line_where_it_belongs(terminal):
    terminal.type("(define (f x)" + ENTER)
    terminal.wait_before_cursor("    ")
    terminal.type("(let ((y 1)" + ENTER + "(z 2))" + ENTER + "(+ x" + ENTER + "y z)))")
    terminal.wait_for("> (define (f x)\n    (let ((y 1)\n          (z 2))\n      (+ x\n         y z)))")
    terminal.type(ENTER)
    terminal.wait_for("read: '(define (f x)\\n  (let ((y 1)\\n        (z 2))\\n    (+ x\\n       y z)))'")
    terminal.type("(f 4)" + ENTER)
    terminal.wait_for_line("value: 7")


def test_a_macro_of_the_session_is_indented_by_its_shape(terminal):
    terminal.type("(define-syntax my-when (syntax-rules () ((_ test body ...) (if test (begin body ...)))))" + ENTER)
    terminal.wait_for("value:")
    terminal.type("(my-when #t" + ENTER)
    terminal.wait_before_cursor("    ")
    terminal.type("(list 1" + ENTER + "2))")
    terminal.wait_for("> (my-when #t\n    (list 1\n          2))")


def test_a_string_of_several_lines_is_not_indented(terminal):
    terminal.type('(string-length "ab' + ENTER + 'c")' + ENTER)
    terminal.wait_for_line("value: 4")


@pytest.mark.parametrize("key", [ALT_ENTER, ctrl("j")])
def test_alt_enter_and_ctrl_j_always_begin_a_line(terminal, key):
    terminal.type("(+ 1 2)" + key + "(+ 3 4)")
    terminal.wait_for("> (+ 1 2)\n  (+ 3 4)")
    terminal.type(ENTER)
    terminal.wait_for("read: '(+ 1 2)\\n(+ 3 4)'")


def test_blanks_and_comments_are_no_entries(terminal):
    terminal.type(ENTER)
    terminal.wait_until(lambda screen: screen.text.count(">") == 2)
    terminal.type("; only this" + ENTER)
    terminal.wait_until(lambda screen: screen.text.count(">") == 3)
    terminal.type("1" + ENTER)
    terminal.wait_for("value: 1")
    assert terminal.text.count("read:") == 1


def test_tab_lines_up_at_the_beginning_of_a_line(terminal):
    terminal.type("(list 1" + ENTER)
    terminal.wait_before_cursor("      ")
    terminal.type(ctrl("a") + "  2" + HOME + TAB)
    terminal.wait_for("> (list 1\n        2")


def test_alt_q_lines_up_everything(terminal):
    terminal.type(pasted("(define (f x)\n(if x\n1\n2))"))
    terminal.wait_for("2))")
    terminal.type(alt("q"))
    terminal.wait_for("> (define (f x)\n    (if x\n        1\n        2))")


# Pasting.


def test_a_paste_is_taken_as_it_is_and_evaluates_nothing(terminal):
    text = "(define (g x)\n    (* x\n  2))\n(g 1)\n(g 2)"
    terminal.type(pasted(text))
    terminal.wait_for("> (define (g x)\n      (* x\n    2))\n  (g 1)\n  (g 2)")
    assert "read:" not in terminal.text
    terminal.type(ENTER)
    terminal.wait_for_line("value: 4")
    assert terminal.text.count("read:") == 1


def test_a_paste_without_brackets_keeps_its_own_indentation(terminal):
    terminal.type("(define (g x)\r      (* x\r  2))\r")
    terminal.wait_for("read: '(define (g x)\\n      (* x\\n  2))'")


def test_blank_lines_behind_a_paste_are_dropped(terminal):
    terminal.type(pasted("(list 1\n  2)\n\n  \n"))
    terminal.wait_for("2)")
    terminal.type(ENTER)
    terminal.wait_for("read: '(list 1\\n  2)'")


def test_a_character_that_ends_no_line_of_the_editor(terminal):
    terminal.type("(list 1" + ctrl("q") + "\r" + "2)")
    terminal.wait_for("2)")
    terminal.type(ENTER)
    terminal.wait_for("value: (1 2)")


def test_a_large_paste_arrives_whole(terminal):
    lines = [f"(define (p{i} x) (list x {i}))" for i in range(300)]
    terminal.type(pasted("\n".join(lines)))
    terminal.wait_for("(define (p299 x) (list x 299))")
    terminal.type(ENTER)
    terminal.wait_for("value:")
    terminal.type("(p299 0)" + ENTER)
    terminal.wait_for_line(r"value: \(0 299\)")


# What is typed too early.


def test_what_is_typed_while_a_form_runs_is_there_afterwards(terminal):
    terminal.type("(let loop ((i 0)) (if (< i 3000000) (loop (+ i 1)) 'slow))" + ENTER)
    terminal.wait_for("read:")
    terminal.type("(+ 20 1)" + ENTER + "(+ 30 1)" + ENTER)
    terminal.wait_for_line("value: 31")
    terminal.wait_for_line("value: 21")


def test_ctrl_d_typed_while_a_form_runs_leaves_afterwards(terminal):
    terminal.type("(let loop ((i 0)) (if (< i 3000000) (loop (+ i 1)) 'slow))" + ENTER)
    terminal.wait_for("read:")
    terminal.type(ctrl("d"))
    assert terminal.wait_for_end() == 0
    assert "value: slow" in terminal.text


# Leaving and giving up.


def test_ctrl_c_clears_the_entry(terminal):
    terminal.type("(this is" + ENTER + "wrong")
    terminal.wait_for("wrong")
    clear(terminal)
    terminal.type("(+ 1 1)" + ENTER)
    terminal.wait_for_line("value: 2")


def test_ctrl_d_leaves(terminal):
    terminal.type(ctrl("d"))
    assert terminal.wait_for_end() == 0
    assert "the end" in terminal.text


# Brackets and colours.


def test_the_matching_bracket_is_shown(terminal):
    terminal.type("(car #\\) (cdr x)")
    terminal.wait_before_cursor("cdr x)")
    terminal.wait_until(lambda screen: screen.style("(cdr x")[3] and not screen.style("(car #")[3])
    terminal.type(")")
    terminal.wait_until(lambda screen: screen.style("(car #")[3] and not screen.style("(cdr x")[3])
    terminal.type(LEFT + LEFT)
    terminal.wait_until(lambda screen: screen.style("(cdr x")[3] and not screen.style("(car #")[3])
    terminal.type(HOME)
    terminal.wait_until(lambda screen: screen.style("(car #")[3] and not screen.style("(cdr x")[3])


def test_names_are_coloured_by_what_they_mean(terminal):
    terminal.type("(define (mine x) x)" + ENTER)
    terminal.wait_for("value:")
    terminal.type("(let ((a 1)) (mine (car unknown)))")
    terminal.wait_for("unknown")
    syntax, builtin = terminal.style("let ((a")[0], terminal.style("car unknown")[0]
    user, unbound = terminal.style("mine (car")[0], terminal.style("unknown")
    assert len({syntax, builtin, user, unbound[0], terminal.style("1)) (mine")[0]}) == 5
    assert unbound[2]
    clear(terminal)
    terminal.type("(define unknown 1)" + ENTER)
    terminal.wait_for("read: '(define unknown 1)'")
    terminal.type("(mine (car unknown)")
    terminal.wait_before_cursor("unknown)")
    assert terminal.style("unknown)") [0] == user


def test_light_and_dark(start):
    colours = []
    for settings in (["theme=dark"], ["theme=light"]):
        terminal = start(*settings)
        terminal.type("(if 1")
        terminal.wait_for("(if 1")
        colours.append(terminal.style("if 1")[0])
    assert len(set(colours)) == 2
    terminal = start(COLORFGBG="0;15")
    terminal.type("(if 1")
    terminal.wait_for("(if 1")
    assert terminal.style("if 1")[0] == colours[1]


@pytest.mark.parametrize(("settings", "environment"), [(["theme=plain"], {}), ([], {"NO_COLOR": "1"})])
def test_no_colours(start, settings, environment):
    terminal = start(*settings, **environment)
    terminal.type('(if unknown "a" (car ')
    terminal.wait_for("(car pair)")
    assert {terminal.style(text)[0] for text in ("if", "unknown", '"a"', "(car p")} == {"default"}
    assert "\x1b[38;" not in terminal.raw


# Completion.


def test_completion_inserts_what_is_common_and_shows_the_rest(terminal):
    terminal.type("(vector-re" + TAB)
    terminal.wait_for("vector-ref ")
    terminal.wait_for("vector k · The element at index k.")
    terminal.type(TAB)
    terminal.wait_before_cursor("(vector-ref")
    terminal.type(TAB)
    terminal.wait_before_cursor("(vector-reverse!")
    terminal.type(ENTER)
    terminal.wait_gone("vector k · ")
    terminal.type(" v")
    terminal.wait_before_cursor("(vector-reverse! v")


def test_the_only_completion_is_inserted(terminal):
    terminal.type("(vector-lengt" + TAB)
    terminal.wait_before_cursor("(vector-length")


def test_names_of_the_user_and_of_the_form_are_completed(terminal):
    terminal.type("(define my-special-value 1)" + ENTER)
    terminal.wait_for("value:")
    terminal.type("(let ((learning-rate 2)) (* learn" + TAB + " my-spec" + TAB + "))" + ENTER)
    terminal.wait_for_line("value: 2")


def test_files_in_the_string_of_a_load(start, tmp_path):
    (tmp_path / "here").mkdir()
    (tmp_path / "here" / "network.scm").write_text("(define layers 3)")
    terminal = start()
    terminal.type('(load "net' + TAB + '")')
    terminal.wait_for('(load "network.scm")')
    terminal.type(ENTER)
    terminal.wait_for("value:")
    terminal.type("layers" + ENTER)
    terminal.wait_for_line("value: 3")


def test_libraries_in_an_import(terminal):
    terminal.type("(import (srfi 13" + TAB)
    terminal.wait_for("(srfi 133)")
    terminal.wait_for("SRFI 133: vectors.")
    clear(terminal)
    terminal.type("(import (scheme ba" + TAB + ")")
    terminal.wait_for("(import (scheme base))")


def test_completion_while_typing_if_that_is_wanted(start):
    terminal = start("menu=typing")
    terminal.type("(vector-re")
    terminal.wait_for("vector k · The element at index k.")


# Signs.


def test_signs_by_name(terminal):
    terminal.type("(list '\\sigma\t '\\nabla\t 'y\\hat\t 'x\\_1\t '\\eta\t)" + ENTER)
    terminal.wait_for_line("value: \\(σ ∇ ŷ x₁ η\\)")


def test_signs_to_choose_from(terminal):
    terminal.type("'\\var" + TAB)
    terminal.wait_for("\\varphi")
    terminal.wait_for("ϕ")


# The signature.


def test_the_signature_is_shown_with_the_argument_marked(terminal):
    terminal.type("(vector-ref ")
    terminal.wait_for("(vector-ref vector k)   The element at index k.")
    terminal.wait_until(lambda screen: screen.style("vector k)")[2] and not screen.style("k)")[2])
    terminal.type("v ")
    terminal.wait_until(lambda screen: screen.style("k)   The")[2] and not screen.style("vector k)")[2])


def test_the_signature_of_the_user_s_procedure(terminal):
    terminal.type("(define (relu x . more) x)" + ENTER)
    terminal.wait_for("value:")
    terminal.type("(relu ")
    terminal.wait_for("(relu x more ...)")


# History.


def test_entries_come_back_whole_and_edited_lines_are_moved_in(terminal):
    terminal.type("1" + ENTER)
    terminal.wait_for_line("value: 1")
    terminal.type("(list 1" + ENTER + "2" + ENTER + "3)" + ENTER)
    terminal.wait_for_line(r"value: \(1 2 3\)")
    terminal.wait_before_cursor("> ")
    terminal.type(UP)
    terminal.wait_before_cursor("3)")
    row = terminal.cursor[0]
    terminal.type(UP)
    terminal.wait_until(lambda screen: screen.cursor[0] == row - 1)
    terminal.type(UP)
    terminal.wait_until(lambda screen: screen.cursor[0] == row - 2)
    terminal.type(UP)
    terminal.wait_before_cursor("> 1")
    terminal.type(DOWN)
    terminal.wait_before_cursor("> (list 1")
    terminal.type(DOWN + DOWN)
    terminal.wait_until(lambda screen: screen.cursor[0] == row)
    terminal.type(DOWN)
    terminal.wait_before_cursor("> ")


def test_history_outlives_the_session(start):
    first = start()
    first.type("(define (kept x)" + ENTER + "x)" + ENTER)
    first.wait_for("value:")
    first.type(ctrl("d"))
    first.wait_for_end()
    second = start()
    second.type(UP)
    second.wait_for("> (define (kept x)\n    x)")


def test_ctrl_r_searches(terminal):
    for word in ("first", "second", "third"):
        terminal.type(f"(list '{word})" + ENTER)
        terminal.wait_for(f"value: ({word})")
    terminal.wait_before_cursor("> ")
    terminal.type(ctrl("r") + "sec")
    terminal.wait_until(lambda screen: screen.text.count("(list 'second)") == 3)
    terminal.type(ENTER)
    terminal.wait_gone("search")
    terminal.type(ENTER)
    terminal.wait_until(lambda screen: screen.text.count("value: (second)") == 2)


def test_the_beginning_of_an_earlier_entry_suggests_the_rest(terminal):
    terminal.type("(list 'suggested 1)" + ENTER)
    terminal.wait_for_line(r"value: \(suggested 1\)")
    terminal.wait_before_cursor("> ")
    terminal.type("(list 's")
    terminal.wait_before_cursor("> (list 's")
    terminal.wait_until(lambda screen: screen.lines[screen.cursor[0]].endswith("'suggested 1)"))
    terminal.type(RIGHT)
    terminal.wait_before_cursor("(list 'suggested 1)")


def test_up_looks_for_entries_that_begin_alike(terminal):
    for text in ("(list 1)", "(vector 2)"):
        terminal.type(text + ENTER)
        terminal.wait_for(f"value: {'#' if 'v' in text else ''}({text[-2]})")
    terminal.wait_before_cursor("> ")
    terminal.type("(l" + UP)
    terminal.wait_before_cursor("> (list 1)")


def test_a_project_keeps_its_own(start, tmp_path):
    (tmp_path / "here" / ".git").mkdir(parents=True)
    terminal = start("history=project")
    terminal.type("(list 'here)" + ENTER)
    terminal.wait_for("value:")
    terminal.type(ctrl("d"))
    terminal.wait_for_end()
    other = start("history=user")
    other.type(UP + "0" + ENTER)
    other.wait_for_line("value: 0")
    again = start("history=project")
    again.type(UP)
    again.wait_before_cursor("(list 'here)")


# The keys.


def test_vi(start):
    terminal = start("keys=vi")
    terminal.type("(+ 1 23)" + ESCAPE)
    terminal.wait_until(lambda screen: screen.cursor[1] == 9)
    terminal.type("0x")
    terminal.wait_before_cursor("> ")
    terminal.wait_for("> + 1 23)")
    terminal.type("i(" + ESCAPE + "A" + ENTER)
    terminal.wait_for_line("value: 24")


def test_going_by_data(terminal):
    terminal.type("(list (car '(1 2)) 3)" + alt(ctrl("b")) + alt(ctrl("b")))
    terminal.wait_until(lambda screen: screen.cursor[1] == 2)
    terminal.type(RIGHT + alt(ctrl("f")) + alt(ctrl("f")))
    terminal.wait_before_cursor("(list (car '(1 2))")
    terminal.type(alt(ctrl("k")))
    terminal.wait_for("(list (car '(1 2)))")
    terminal.type(LEFT + alt(ctrl("u")))
    terminal.wait_before_cursor("(list ")


def test_nothing_of_it_is_imported_without_a_terminal():
    code = (
        "import sys\nfrom schemenn.cli import main\nmain(['repl'])\n"
        "print([name for name in ('prompt_toolkit', 'pygments') if name in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], input="(+ 1 2)", capture_output=True, text=True, check=False)
    assert done.stdout.splitlines() == ["3", "[]"], done.stderr
