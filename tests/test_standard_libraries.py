"""The interface files of stdlib/scheme export exactly the names of R7RS Appendix A, and each name means something.

The lists here are the report's, in its alphabetical order; those of the files are in the order of its chapters.
"""

import glob
import os
import re

import pytest

import schemenn.expand.forms  # enters the keywords
from schemenn.expand.scope import KEYWORDS
from schemenn.library import builtin_names
from schemenn.stdlib_folder import stdlib_folder

BASE = """
* + - ... / < <= = => > >= _ abs and append apply assoc assq assv begin binary-port? boolean=? boolean? bytevector
bytevector-append bytevector-copy bytevector-copy! bytevector-length bytevector-u8-ref bytevector-u8-set! bytevector?
caar cadr call-with-current-continuation call-with-port call-with-values call/cc car case cdar cddr cdr ceiling
char->integer char-ready? char<=? char<? char=? char>=? char>? char? close-input-port close-output-port close-port
complex? cond cond-expand cons current-error-port current-input-port current-output-port define define-record-type
define-syntax define-values denominator do dynamic-wind else eof-object eof-object? eq? equal? eqv? error
error-object-irritants error-object-message error-object? even? exact exact-integer-sqrt exact-integer? exact? expt
features file-error? floor floor-quotient floor-remainder floor/ flush-output-port for-each gcd get-output-bytevector
get-output-string guard if include include-ci inexact inexact? input-port-open? input-port? integer->char integer?
lambda lcm length let let* let*-values let-syntax let-values letrec letrec* letrec-syntax list list->string
list->vector list-copy list-ref list-set! list-tail list? make-bytevector make-list make-parameter make-string
make-vector map max member memq memv min modulo negative? newline not null? number->string number? numerator odd?
open-input-bytevector open-input-string open-output-bytevector open-output-string or output-port-open? output-port?
pair? parameterize peek-char peek-u8 port? positive? procedure? quasiquote quote quotient raise raise-continuable
rational? rationalize read-bytevector read-bytevector! read-char read-error? read-line read-string read-u8 real?
remainder reverse round set! set-car! set-cdr! square string string->list string->number string->symbol string->utf8
string->vector string-append string-copy string-copy! string-fill! string-for-each string-length string-map string-ref
string-set! string<=? string<? string=? string>=? string>? string? substring symbol->string symbol=? symbol?
syntax-error syntax-rules textual-port? truncate truncate-quotient truncate-remainder truncate/ u8-ready? unless
unquote unquote-splicing utf8->string values vector vector->list vector->string vector-append vector-copy vector-copy!
vector-fill! vector-for-each vector-length vector-map vector-ref vector-set! vector? when with-exception-handler
write-bytevector write-char write-string write-u8 zero?
"""

CXR = """
caaaar caaadr caaar caadar caaddr caadr cadaar cadadr cadar caddar cadddr caddr
cdaaar cdaadr cdaar cdadar cdaddr cdadr cddaar cddadr cddar cdddar cddddr cdddr
"""

CHAR = """
char-alphabetic? char-ci<=? char-ci<? char-ci=? char-ci>=? char-ci>? char-downcase char-foldcase char-lower-case?
char-numeric? char-upcase char-upper-case? char-whitespace? digit-value string-ci<=? string-ci<? string-ci=?
string-ci>=? string-ci>? string-downcase string-foldcase string-upcase
"""

FILE = """
call-with-input-file call-with-output-file delete-file file-exists? open-binary-input-file open-binary-output-file
open-input-file open-output-file with-input-from-file with-output-to-file
"""

# The report's table leaves out the auxiliary keywords, without which `cond` and `syntax-rules` cannot be used.
R5RS = f"""
* + - ... / < <= = => > >= _ abs acos and angle append apply asin assoc assq assv atan begin boolean?
caar cadr cdar cddr {CXR} call-with-current-continuation call-with-input-file call-with-output-file call-with-values car
case cdr ceiling char->integer char-alphabetic? char-ci<=? char-ci<? char-ci=? char-ci>=? char-ci>? char-downcase
char-lower-case? char-numeric? char-ready? char-upcase char-upper-case? char-whitespace? char<=? char<? char=? char>=?
char>? char? close-input-port close-output-port complex? cond cons cos current-input-port current-output-port define
define-syntax delay denominator display do dynamic-wind else eof-object? eq? equal? eqv? eval even? exact->inexact
exact? exp expt floor for-each force gcd if imag-part inexact->exact inexact? input-port? integer->char integer?
interaction-environment lambda lcm length let let* let-syntax letrec letrec-syntax list list->string list->vector
list-ref list-tail list? load log magnitude make-polar make-rectangular make-string make-vector map max member memq
memv min modulo negative? newline not null-environment null? number->string number? numerator odd? open-input-file
open-output-file or output-port? pair? peek-char positive? procedure? quasiquote quote quotient rational? rationalize
read read-char real-part real? remainder reverse round scheme-report-environment set! set-car! set-cdr! sin sqrt
string string->list string->number string->symbol string-append string-ci<=? string-ci<? string-ci=? string-ci>=?
string-ci>? string-copy string-fill! string-length string-ref string-set! string<=? string<? string=? string>=?
string>? string? substring symbol->string symbol? syntax-rules tan truncate unquote unquote-splicing values vector
vector->list vector-fill! vector-length vector-ref vector-set! vector? with-input-from-file with-output-to-file write
write-char zero?
"""

LIBRARIES = {
    "base": (BASE, 238),
    "case-lambda": ("case-lambda", 1),
    "char": (CHAR, 22),
    "complex": ("angle imag-part magnitude make-polar make-rectangular real-part", 6),
    "cxr": (CXR, 24),
    "eval": ("environment eval", 2),
    "file": (FILE, 10),
    "inexact": ("acos asin atan cos exp finite? infinite? log nan? sin sqrt tan", 12),
    "lazy": ("delay delay-force force make-promise promise?", 5),
    "load": ("load", 1),
    "process-context": ("command-line emergency-exit exit get-environment-variable get-environment-variables", 5),
    "r5rs": (R5RS, 224),
    "read": ("read", 1),
    "repl": ("interaction-environment", 1),
    "time": ("current-jiffy current-second jiffies-per-second", 3),
    "write": ("display write write-shared write-simple", 4),
}


def interface_files(folder):
    return sorted(glob.glob(os.path.join(stdlib_folder(), folder, "**", "*.sld"), recursive=True))


def exports(path):
    """The names an interface file exports, as written."""
    with open(path, encoding="utf-8") as file:
        text = re.sub(r";.*", "", file.read())
    start = text.index("(export") + len("(export")
    return text[start : text.index(")", start)].split()


def test_there_is_a_file_for_every_library_of_the_report():
    names = {os.path.basename(path).removesuffix(".sld") for path in interface_files("scheme")}
    assert names == set(LIBRARIES)


@pytest.mark.parametrize("library", LIBRARIES)
def test_a_library_exports_the_names_of_the_report_and_no_others(library):
    text, count = LIBRARIES[library]
    names = exports(os.path.join(stdlib_folder(), "scheme", f"{library}.sld"))
    assert sorted(names) == sorted(text.split())
    assert len(set(names)) == len(names) == count


@pytest.mark.parametrize("folder", ["scheme", "rnrs"])
def test_every_exported_name_is_a_builtin_or_a_keyword(folder):
    assert schemenn.expand.forms.__all__
    builtins = set(builtin_names())
    unknown = {
        name for path in interface_files(folder) for name in exports(path) if not (name in KEYWORDS or name in builtins)
    }
    assert unknown == set()
