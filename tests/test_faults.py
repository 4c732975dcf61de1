"""What goes wrong around a program: disks that are full, output that nobody takes, signals at any time."""

import os
import random
import signal
import subprocess
import sys
import time

import pytest

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))

needs_full = pytest.mark.skipif(not os.path.exists("/dev/full"), reason="there is no disk that is always full")


def schemenn(*words, cache=None, **options):
    environment = os.environ | ({"SCHEMENN_CACHE": str(cache)} if cache else {})
    given = {"capture_output": True, "text": True, "timeout": 100, "check": False, "cwd": ROOT, "env": environment}
    return subprocess.run([sys.executable, "-m", "schemenn", *words], **(given | options))


# The cache.


def test_a_full_disk_under_the_cache_changes_nothing(tmp_path):
    """No file may grow beyond some bytes: every entry fails halfway."""

    def small_files():
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (1000, 1000))

    for _ in range(2):
        ran = schemenn("-e", "(map add1 '(1 2))", cache=tmp_path, preexec_fn=small_files)
        assert (ran.returncode, ran.stdout, ran.stderr) == (0, "(2 3)\n", "")
    assert schemenn("-e", "(map add1 '(1 2))", cache=tmp_path).stdout == "(2 3)\n"


def test_a_cache_in_a_folder_that_is_a_file_changes_nothing(tmp_path):
    (tmp_path / "file").write_text("")
    assert schemenn("-e", "(+ 1 2)", cache=tmp_path / "file" / "cache").stdout == "3\n"


def test_processes_that_fill_a_cache_at_once_do_not_disturb_each_other(tmp_path):
    program = '(list (fold-left + 0 \'(1 2 3)) (sort \'(3 1 2) <) (string-join \'("a" "b") "-"))'
    words = [sys.executable, "-m", "schemenn", "-e", program]
    environment = os.environ | {"SCHEMENN_CACHE": str(tmp_path)}
    running = [
        subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, env=environment, cwd=ROOT, text=True)
        for _ in range(5)
    ]
    assert {each.communicate(timeout=100)[0] for each in running} == {'(6 (1 2 3) "a-b")\n'}
    assert not [file for _, _, files in os.walk(tmp_path) for file in files if file.count(".") > 0]


def test_entries_that_are_noise_are_made_anew(tmp_path):
    program = "(list (fold-left + 0 '(1 2 3)) (sort '(3 1 2) <))"
    before = schemenn("-e", program, cache=tmp_path).stdout
    chance = random.Random(1)
    for folder, _, files in os.walk(tmp_path):
        for name in files:
            path = os.path.join(folder, name)
            with open(path, "r+b") as file:
                content = bytearray(file.read())
                for _ in range(20):
                    content[chance.randrange(len(content))] = chance.randrange(256)
                file.seek(0)
                file.write(content)
    assert schemenn("-e", program, cache=tmp_path).stdout == before


# Output.


@needs_full
@pytest.mark.parametrize(
    "words", [["-e", '(display "x")'], ["-e", '(begin (display "x") (flush-output-port))'], ["repl"]]
)
def test_output_on_a_full_disk_is_an_error_that_says_so(words):
    with open("/dev/full", "w") as full:
        ran = schemenn(*words, stdout=full, stderr=subprocess.PIPE, capture_output=False, input="(+ 1 2)\n")
    assert ran.returncode == 1
    assert ran.stderr in ("schemenn: cannot write the output: No space left on device\n", "")


@pytest.mark.parametrize("kind", ["run", "document"])
def test_a_reader_that_goes_away_ends_the_program_in_silence(tmp_path, kind):
    text = "(let loop ((i 0)) (if (< i 200000) (begin (display i) (newline) (loop (+ i 1)))))"
    path = tmp_path / ("a.scm" if kind == "run" else "a.md")
    path.write_text(text if kind == "run" else f"```scheme\n{text}\n```\n\n```scheme\n{text}\n```\n")
    words = [sys.executable, "-m", "schemenn", "run", str(path)]
    with subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, cwd=ROOT) as running:
        running.stdout.readline()
        running.stdout.close()
        assert running.stderr.read() == b""
        assert running.wait(timeout=60) == 1


@pytest.mark.parametrize(("closed", "status"), [("<&-", 0), (">&-", 0), ("2>&-", 0)])
def test_standard_streams_that_are_closed(closed, status):
    words = ["sh", "-c", f"{sys.executable} -m schemenn -e '(read-line)' {closed}"]
    options = {"capture_output": True, "text": True, "stdin": subprocess.DEVNULL, "timeout": 60}
    ran = subprocess.run(words, check=False, cwd=ROOT, **options)
    assert (ran.returncode, ran.stderr) == (status, "")


# Signals during training.

TRAINING = """
(define file (cadr (command-line)))
(import (nn))
(define-values (x t) (moons-data (make-rng 1) 40))
(define network (sequential (dense 2 6) (batch-norm 6) tanh (dropout 0.2) (dense 6 2)))
(define-values (trained . history)
  (fit network cross-entropy (adam 0.01) x t (make-rng 3)
       #:epochs 12 #:batch-size 8 #:report 'quiet #:checkpoint file #:resume #t))
(write trained)
"""


@pytest.mark.parametrize("kind", ["npz", "safetensors"])
def test_training_that_is_killed_at_any_time_goes_on_to_the_same_numbers(tmp_path, kind):
    program = tmp_path / "train.scm"
    program.write_text(TRAINING)

    def words(name):
        return [sys.executable, "-m", "schemenn", "run", str(program), str(tmp_path / f"{name}.{kind}")]

    begun = time.monotonic()
    whole = subprocess.run(words("whole"), capture_output=True, text=True, timeout=100, check=False, cwd=ROOT)
    lasted = time.monotonic() - begun
    assert (whole.returncode, whole.stderr) == (0, "")
    chance = random.Random(kind)
    for number in range(8):
        running = subprocess.Popen(words("killed"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, cwd=ROOT)
        try:
            running.wait(timeout=chance.uniform(0.2, 1.0) * lasted)
        except subprocess.TimeoutExpired:
            running.send_signal([signal.SIGINT, signal.SIGTERM, signal.SIGKILL][number % 3])
        running.wait(timeout=100)
    resumed = subprocess.run(words("killed"), capture_output=True, text=True, timeout=100, check=False, cwd=ROOT)
    assert (resumed.returncode, resumed.stdout) == (0, whole.stdout)
    assert (tmp_path / f"whole.{kind}").read_bytes() == (tmp_path / f"killed.{kind}").read_bytes()


@pytest.mark.parametrize("kind", ["npz", "safetensors"])
def test_a_disk_that_fills_up_while_parameters_are_saved_leaves_the_old_file(tmp_path, kind):
    def small_files():
        import resource

        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))

    path = tmp_path / f"net.{kind}"
    save = '(begin (import (nn files)) (save-parameters "{}" (list (full (list {}) 1))))'
    assert schemenn("-e", save.format(path, 100)).returncode == 0
    before = path.read_bytes()
    failed = schemenn("-e", save.format(path, 100_000), preexec_fn=small_files, cache="off")
    assert failed.returncode == 1
    assert "File too large" in failed.stderr
    assert path.read_bytes() == before
    assert os.listdir(tmp_path) == [f"net.{kind}"]


@needs_full
@pytest.mark.parametrize("words", [["--help"], ["--version"], ["notation"], ["explain"], ["translate", "xor.scm"]])
def test_every_command_says_that_its_output_cannot_be_written(words):
    with open("/dev/full", "w") as full:
        ran = schemenn(*words, stdout=full, stderr=subprocess.PIPE, capture_output=False)
    assert (ran.returncode, ran.stderr) == (1, "schemenn: cannot write the output: No space left on device\n")


# Files of a program.


@needs_full
def test_a_file_that_cannot_be_written_is_an_error_of_the_program():
    write = '(call-with-output-file "/dev/full" (lambda (p) (write 1 p){}))'
    caught = f"(guard (e ((file-error? e) (condition/report-string e))) {write.format('')})"
    message = "cannot write /dev/full: No space left on device"
    assert schemenn("-e", caught).stdout == f'"{message}"\n'
    ran = schemenn("-e", write.format(" (flush-output-port p)"))
    assert (ran.returncode, ran.stderr.partition("\n")[0]) == (1, f"-e:1:60: {message}")


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="there is no such file")
def test_a_file_that_cannot_be_read_is_an_error_of_the_program():
    ran = schemenn("-e", '(call-with-input-file "/proc/self/mem" read-line)')
    assert (ran.returncode, "cannot read /proc/self/mem: " in ran.stderr) == (1, True)


def limited(**most):
    """What a process does first that must not have more of something."""

    def limit():
        import resource

        for name, number in most.items():
            resource.setrlimit(getattr(resource, name), (number, number))

    return limit


def test_too_many_open_files_are_an_error_with_its_place():
    program = '(let loop ((ports (list))) (loop (cons (open-input-file "README.md") ports)))'
    ran = schemenn("-e", program, preexec_fn=limited(RLIMIT_NOFILE=40))
    expected = "-e:1:40: open-input-file: cannot open README.md: Too many open files"
    assert (ran.returncode, ran.stderr.partition("\n")[0]) == (1, expected)


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.scm", "(let loop ((l 1)) (loop (cons l l)))"),
        ("a.scm", "(define (f x) (* x x))\n" * 200_000),
        ("a.md", "```scheme\n" + "(+ 1 2)\n" * 500_000 + "```\n"),
        ("a.html", "<pre data-lang='scheme'>(+ 1 2)</pre>" * 300_000),
    ],
)
def test_a_system_without_memory_left_is_an_error_that_says_so(tmp_path, name, text):
    path = tmp_path / name
    path.write_text(text)
    ran = schemenn("run", str(path), preexec_fn=limited(RLIMIT_AS=160_000_000))
    assert (ran.returncode, ran.stdout) == (1, "")
    assert ran.stderr.count("out of memory") == 1
    assert "Traceback" not in ran.stderr


# Surroundings.


def test_the_text_of_e_is_utf_8_whatever_the_locale():
    plain = {"PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0", "LC_ALL": "C"}
    environment = {name: value for name, value in os.environ.items() if not name.startswith("LC_")} | plain
    ran = schemenn("-e", '(begin (display "∇σ") (car "λ"))', env=environment, encoding="utf-8")
    assert (ran.returncode, ran.stdout) == (1, "∇σ")
    assert ran.stderr.startswith('-e:1:23: car: expected a pair, got "λ"')


def test_a_folder_that_is_gone_is_no_hindrance(tmp_path):
    gone = tmp_path / "gone"
    gone.mkdir()
    command = f'cd "{gone}" && rmdir "{gone}" && "{sys.executable}" -m schemenn -e "(+ 1 2)"'
    environment = os.environ | {"PYTHONPATH": ROOT}
    words = ["sh", "-c", command]
    ran = subprocess.run(words, capture_output=True, text=True, env=environment, timeout=60, check=False)
    assert (ran.returncode, ran.stdout, ran.stderr) == (0, "3\n", "")
