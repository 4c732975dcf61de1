"""Random programs as trees, so that wrappers that mean nothing can be put around their expressions.

tree("(+ {} 1)", Tree(["x"])).text(lambda: "(keep {})")  →  (keep (+ (keep x) 1))
"""

from __future__ import annotations

from collections.abc import Callable, Iterable

PRELUDE = """
(define (trace x) (write x) (display " ") x)
(define saved #f)
(define turns 0)
(define (mark x) (call/cc (lambda (k) (set! saved k) x)))
(define (again!)
  (if (if saved (< turns 3) #f)
      (begin (set! turns (+ turns 1)) (saved turns))
      0))
(define kept #f)
(define (keep x) (call/cc (lambda (k) (set! kept k) x)))
(define (first-of l) (if (pair? l) (car l) 0))
(define (rest-of l) (if (pair? l) (cdr l) '()))
(define (fail-car x) (car x))
(define (fail-add x) (+ 'a x))
(define (fail-ref x) (vector-ref (vector) x))
"""

# Each means the same as the expression it is put around; no program of the generator uses names that end in %.
WRAPPERS = (
    "(call/cc (lambda (k%) (k% {})))",
    "(call/cc (lambda (k%) {}))",
    "(keep {})",
    "(call/cc (lambda (k%) (set! kept k%) {}))",
    "(let* ((first% #t) (back% #f) (v% (call/cc (lambda (k%) (set! back% k%) {}))))"
    " (if first% (begin (set! first% #f) (back% v%)) v%))",
    "(dynamic-wind (lambda () #f) (lambda () {}) (lambda () #f))",
    "(dynamic-wind (lambda () #f) (lambda () (keep {})) (lambda () (keep #f)))",
    "(call-with-values (lambda () {}) (lambda (v%) v%))",
    "(apply (lambda (v%) v%) (list {}))",
    "(guard (e% (#f 0)) {})",
    "(guard (e% ((keep #f) 0)) (keep {}))",
    "(let ((v% {})) (set! v% v%) v%)",
    "((lambda (v% . others%) v%) {} 1 2)",
    "(car (map (lambda (v%) (keep v%)) (list {})))",
)


class Tree:
    """An expression: pieces of text and sub-expressions; `wrappable` unless it is no expression of its own."""

    def __init__(self, parts: Iterable[Tree | str], wrappable: bool = True) -> None:
        self.parts = list(parts)
        self.wrappable = wrappable

    def text(self, wrapper: Callable[[], str | None] = lambda: None) -> str:
        """The expression, each sub-expression inside what `wrapper` answers for it."""
        inner = "".join([part if isinstance(part, str) else part.text(wrapper) for part in self.parts])
        around = wrapper() if self.wrappable else None
        return inner if around is None else around.replace("{}", inner)


def tree(template: str, *parts: Tree | str, wrappable: bool = True) -> Tree:
    """The template with its `{}` filled in."""
    pieces = template.split("{}")
    mixed: list[Tree | str] = [pieces[0]]
    for part, piece in zip(parts, pieces[1:], strict=True):
        mixed += [part, piece]
    return Tree(mixed, wrappable)


class Scope:
    """The variables in scope by kind; `assignable` are those that `set!` may change."""

    def __init__(self, outer: Scope | None = None) -> None:
        self.names: dict[str, list[str]] = {k: list(v) for k, v in outer.names.items()} if outer else {}
        self.assignable: list[str] = list(outer.assignable) if outer else []

    def with_(self, kind: str, *names: str, assignable: bool = False) -> Scope:
        """This scope and some more variables of a kind."""
        inner = Scope(self)
        for other in [kind, *inner.names]:
            inner.names[other] = [name for name in inner.names.get(other, []) if name not in names]
        inner.assignable = [name for name in inner.assignable if name not in names]
        inner.names[kind] += names
        if assignable:
            inner.assignable += names
        return inner

    def of(self, kind: str) -> list[str]:
        """The variables of a kind."""
        return self.names.get(kind, [])


def program_text(forms: Iterable[Tree], wrapper: Callable[[], str | None] = lambda: None) -> str:
    """A program that first defines what the forms use."""
    return PRELUDE + "\n".join([form.text(wrapper) for form in forms])
