"""Fuzzes one of the targets, with coverage as the guide where atheris is installed.

    python tests/fuzz/fuzz.py read --runs 1000000 --seed 1
    python tests/fuzz/fuzz.py run --runs 100000 --seed 1 --engine mutation

Inputs begin with the files of tests/fuzz/corpus/TARGET, those of pages also with tests/documents/pages. A finding is
written to --findings (one for each place that failed), and the fuzzer goes on; at the end it prints a line for the log,
and exits with 1 if there were any. The engine `mutation` puts corpus files together anew, by bytes and by tokens; it is
the one for programs, where most changes of bytes only make them unreadable.
"""

import argparse
import hashlib
import os
import random
import re
import sys
import time
import traceback

HERE = os.path.dirname(os.path.abspath(__file__))
TOKEN = re.compile(rb"\s+|[()\[\]'`,]|\"[^\"]*\"|[^\s()\[\]'`,\"]+|.", re.S)
ODD = """( ) #( ' ,@ ... #; #| |# \" \\ . #0= #0# #f64( #2f64( +inf.0 1e999 -0.0 1/0 #x #e 99999999999999999999 nil
    #t #\\ ∇ => ;=> ```scheme <pre><code> &lt; define lambda let call/cc set! quasiquote unquote syntax-rules
    define-syntax _ else do import define-record-type guard raise map apply values eval dynamic-wind""".encode().split()
ODD += [b"\x00", b"\xff", b"\xef\xbb\xbf", b"\r\n", b"\n```\n", b"; => "]


class Run:
    """What has been tried of one target, and what was found."""

    def __init__(self, target, findings):
        self.target = target
        self.findings = findings
        self.count = 0
        self.found = {}
        self.slowest = 0.0

    def once(self, data):
        """Feed one input; keep it if it is the first of its kind that fails."""
        self.count += 1
        begin = time.monotonic()
        try:
            self.target(data)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            self._keep(data, error)
        taken = time.monotonic() - begin
        if taken > max(5.0, self.slowest):
            self.slowest = taken
            self._write(data, f"slow-{taken:.0f}s")

    def _keep(self, data, error):
        frames = traceback.extract_tb(error.__traceback__)[-3:]
        own = [(frame.filename, frame.lineno) for frame in frames]
        kind = (type(error).__name__, *own)
        if kind not in self.found:
            self.found[kind] = error
            name = hashlib.sha256(repr(kind).encode()).hexdigest()[:10]
            self._write(data, name)
            print(f"finding {name}: {type(error).__name__}: {str(error)[:200]}", file=sys.stderr, flush=True)
            if os.environ.get("FUZZ_TRACE"):
                traceback.print_exception(error, limit=-6, file=sys.stderr)

    def _write(self, data, name):
        os.makedirs(self.findings, exist_ok=True)
        with open(os.path.join(self.findings, name), "wb") as file:
            file.write(data)


def seeds(*folders):
    """The contents of the files of folders."""
    found = []
    for folder in folders:
        for name in sorted(os.listdir(folder)) if os.path.isdir(folder) else []:
            with open(os.path.join(folder, name), "rb") as file:
                found.append(file.read())
    return found or [b""]


def corpus_of(target):
    """The files of the target's corpus; for pages, those of the tests of markup as well."""
    markup = [os.path.join(os.path.dirname(HERE), "documents", "pages", name) for name in ("scheme", "other")]
    return seeds(os.path.join(HERE, "corpus", target), *(markup if target == "html" else []))


def mutated(chance, corpus):
    """An input made of those of the corpus."""
    data = chance.choice(corpus)
    for _ in range(chance.choice((1, 1, 2, 3, 5, 8))):
        data = chance.choice((_bytes, _tokens, _tokens, _subforms, _joined))(chance, data, corpus)
    return data[:20_000]


def _bytes(chance, data, corpus):
    place = chance.randint(0, len(data))
    end = min(len(data), place + chance.choice((0, 0, 1, 2, 8)))
    piece = chance.choice((bytes([chance.randrange(256)]), chance.choice(ODD), b""))
    return data[:place] + piece + data[end:]


def _tokens(chance, data, corpus):
    tokens = TOKEN.findall(data)
    if not tokens:
        return chance.choice(ODD)
    place = chance.randrange(len(tokens))
    others = TOKEN.findall(chance.choice(corpus)) or ODD
    how = chance.randrange(4)
    if how == 0:
        tokens[place] = chance.choice(others)
    elif how == 1:
        tokens.insert(place, b" " + chance.choice(ODD) + b" ")
    elif how == 2:
        del tokens[place]
    else:
        other = chance.randrange(len(tokens))
        tokens[place], tokens[other] = tokens[other], tokens[place]
    return b"".join(tokens)


def _form(chance, data):
    """A parenthesized part of a text: its beginning and end."""
    opens = [place for place, byte in enumerate(data) if byte == 40]
    if not opens:
        return 0, len(data)
    begin = chance.choice(opens)
    depth = 0
    for place in range(begin, len(data)):
        depth += (data[place] == 40) - (data[place] == 41)
        if depth == 0:
            return begin, place + 1
    return begin, len(data)


def _subforms(chance, data, corpus):
    """A form replaced by another one."""
    other = chance.choice(corpus)
    begin, end = _form(chance, data)
    first, last = _form(chance, other)
    return data[:begin] + other[first:last] + data[end:]


def _joined(chance, data, corpus):
    other = chance.choice(corpus)
    return data[: chance.randint(0, len(data))] + other[chance.randint(0, len(other)) :]


def by_mutation(run, arguments, corpus):
    """Feed inputs made of the corpus; each depends on the seed and its own number alone."""
    end = time.monotonic() + arguments.seconds
    for number in range(arguments.runs):
        if time.monotonic() > end:
            break
        run.once(mutated(random.Random(f"{arguments.seed} {number}"), corpus))


def by_coverage(run, arguments, corpus):
    """Feed what atheris thinks of. It ends the process itself, so the log line is printed now and then."""
    import atheris

    def feed(data):
        run.once(data)
        if run.count % 1000 == 0:
            print(summary(run, arguments), flush=True)

    options = [f"-runs={arguments.runs}", f"-seed={arguments.seed}", f"-max_total_time={arguments.seconds}"]
    options += ["-max_len=4096", "-rss_limit_mb=0", "-timeout=600", "-verbosity=0"]
    folder = os.path.join(HERE, "corpus", arguments.target)
    work = arguments.findings + "-work"
    os.makedirs(work, exist_ok=True)
    atheris.Setup([sys.argv[0], *options, work, folder], feed)
    atheris.Fuzz()


def summary(run, arguments):
    """The line for the log."""
    slowest = f", slowest {run.slowest:.1f} s" if run.slowest else ""
    what = f"{arguments.target}: {run.count:,} inputs, seed {arguments.seed}, {arguments.engine}"
    return f"{what}, {len(run.found)} findings{slowest}"


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("target")
    parser.add_argument("--runs", type=int, default=10_000)
    parser.add_argument("--seconds", type=int, default=10**7)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--engine", choices=("coverage", "mutation"), default="mutation")
    parser.add_argument("--findings", default="/tmp/fuzz-findings")
    arguments = parser.parse_args()
    sys.path.insert(0, HERE)
    if arguments.engine == "coverage":
        import atheris

        with atheris.instrument_imports(include=["schemenn"]):
            from targets import TARGETS
    else:
        from targets import TARGETS
    run = Run(TARGETS[arguments.target], arguments.findings)
    corpus = corpus_of(arguments.target)
    if arguments.engine == "coverage":
        by_coverage(run, arguments, corpus)
    else:
        by_mutation(run, arguments, corpus)
        print(summary(run, arguments), flush=True)
    sys.exit(1 if run.found else 0)


if __name__ == "__main__":
    main()
