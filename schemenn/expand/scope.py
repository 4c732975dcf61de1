"""Scopes: what an identifier means at a place of the program.

A local scope maps names to bindings and knows the scope around it; a `TopScope` ends the chain. A binding is

    core.Variable      a local variable
    str                the key of a global location
    Keyword            a special form of the expander, or an auxiliary keyword such as `else`
    Transformer        a macro (syntax_rules.Macro)

Hygiene is by aliases. A macro inserts a symbol of its template as a fresh `Identifier` with `alias_of` and `scope`
set. A binding form binds a plain identifier under its name and an alias under itself, so neither can capture
the other; an alias without a binding of its own means what `alias_of` means in `scope`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Final, NoReturn, TypeAlias

from schemenn.core import Node, Variable
from schemenn.errors import ExpandError
from schemenn.expand.notation import Notation
from schemenn.source import Span
from schemenn.syntax import Form, Identifier, Syntax

if TYPE_CHECKING:
    from schemenn.expand.libraries import Libraries

_FLAT_LIMIT: Final = 32


class Keyword:
    """A special form: `expand` makes the core form of a use. Compared by identity."""

    __slots__ = ("expand", "name")

    def __init__(self, name: str, expand: Callable[[Form, Scope], Node]) -> None:
        self.name = name
        self.expand = expand

    def refer(self, identifier: Identifier, scope: Scope) -> Node | None:
        """The value of the name where it stands as a variable; None if it has none."""
        return None


class Transformer:
    """A macro: `apply` rewrites a use of it in a scope."""

    __slots__ = ("name",)

    def __init__(self, name: str) -> None:
        self.name = name

    def apply(self, form: Form, scope: Scope) -> Syntax:
        """The syntax that `form` stands for. Raises: ExpandError where no pattern fits."""
        raise NotImplementedError


Binding: TypeAlias = Variable | str | Keyword | Transformer
Name: TypeAlias = str | Identifier

PYTHON_CONSTANTS: Final = frozenset({"None", "True", "False", "__debug__"})

_OF_MODULES: Final = frozenset({"__builtins__", "__name__"})
"""What Python itself reads in the globals of a module."""

KEYWORDS: Final[dict[str, Keyword]] = {}
"""The special forms by name; the modules in forms/ enter them when `schemenn.expand` is imported."""

PROGRAM_KEYWORDS: Final = ("define-library", "import", "library")
"""The keywords of every top level: they belong to programs, and to no library."""


def name_of(identifier: Identifier) -> Name:
    """What an identifier is bound under: its name, or itself if it is an alias."""
    return identifier.name if identifier.alias_of is None else identifier


class Scope:
    """The bindings of one place. While `open`, bindings are still added, so inner scopes must not copy them."""

    __slots__ = ("bindings", "open", "parent")

    def __init__(self, parent: Scope | None, open: bool = False) -> None:
        self.bindings: dict[Name, Binding] = {}
        self.parent = parent
        self.open = open

    def inner(self) -> Scope:
        """A new scope inside this one. Small ones copy the bindings around them, so that chains stay short."""
        if self.parent is None or self.open or len(self.bindings) > _FLAT_LIMIT:
            return Scope(self)
        scope = Scope(self.parent)
        scope.bindings = self.bindings.copy()
        return scope

    def bind_variable(self, identifier: Identifier) -> Variable:
        """A fresh variable bound to `identifier` here."""
        variable = Variable(identifier.name)
        self.bindings[name_of(identifier)] = variable
        return variable

    def bind_variables(self, identifiers: list[Identifier]) -> list[Variable]:
        """A fresh variable for each identifier, bound here."""
        return [self.bind_variable(identifier) for identifier in identifiers]

    def top(self) -> TopScope:
        """The top-level scope at the end of the chain."""
        scope = self
        while scope.parent is not None:
            scope = scope.parent
        assert isinstance(scope, TopScope)
        return scope


class NotImported(Keyword):
    """What the name of a keyword means where only imports are seen and it is not among them."""

    __slots__ = ("_hint",)

    def __init__(self, name: str, hint: Callable[[str], tuple[str, ...]]) -> None:
        super().__init__(name, self._refuse_form)
        self._hint = hint

    def _refuse_form(self, form: Form, scope: Scope) -> Node:
        self.refuse(form.items[0])

    def refer(self, identifier: Identifier, scope: Scope) -> Node | None:
        """Raise the error of a use as a variable."""
        self.refuse(identifier)

    def refuse(self, place: Syntax) -> NoReturn:
        """Raise the error of a use."""
        raise ExpandError(f"{self.name} is not imported", place.span, self._hint(self.name), "not-imported")


class TopScope(Scope):
    """A top level: a program, the REPL, a library, an environment made for `eval`.

    It sees what is imported into it; an open one (`sees_builtins`) also what `builtin` answers: a key, a macro or
    None. What it defines itself has the key `prefix` + name. A program has no prefix: its variables have their names as
    keys, unless these belong to a builtin, start with "%" or "user.", or are Python's: then "user." + name, so that the
    library's code is out of its reach.

    `newly_shadowed` are the builtin names the unit last expanded has taken over: the session gives "user.NAME"
    the value of NAME before the unit runs. `last_value` is the key that `_` stands for in expressions, at a prompt.
    """

    __slots__ = (
        "_count",
        "_missing",
        "_referred",
        "_taken",
        "builtin",
        "immutable",
        "imports",
        "last_value",
        "libraries",
        "newly_shadowed",
        "notation",
        "outdated",
        "prefix",
        "sees_builtins",
    )

    def __init__(
        self,
        builtin: Callable[[str], Binding | None],
        libraries: Libraries | None = None,
        prefix: str | None = None,
        sees_builtins: bool = True,
    ) -> None:
        super().__init__(None, open=True)
        self.builtin = builtin
        self.libraries = libraries
        self.prefix = prefix
        self.imports: dict[str, Binding] = {}
        self.newly_shadowed: set[str] = set()
        self.immutable = False
        self.last_value: str | None = None
        self.outdated = False
        self._referred: set[str] = set()
        self._taken: dict[Name, str] = {}
        self._missing: dict[str, NotImported] = {}
        self._count = 0
        self.notation = Notation()
        self.sees_builtins = sees_builtins
        self.bindings.update(KEYWORDS if sees_builtins else {name: KEYWORDS[name] for name in PROGRAM_KEYWORDS})

    # A unit may have to be expanded again, or fail.

    def begin_unit(self) -> None:
        """Forget what was recorded about the unit before."""
        self.newly_shadowed = set()
        self._taken = {}
        self.begin_attempt()

    def begin_attempt(self) -> None:
        """Forget which builtin names have been referred to."""
        self.outdated = False
        self._referred = set()

    def snapshot(self) -> tuple[dict[Name, Binding], dict[str, Binding]]:
        """What the scope knows now."""
        return self.bindings.copy(), self.imports.copy()

    def restore(self, known: tuple[dict[Name, Binding], dict[str, Binding]], keep_taken: bool = False) -> None:
        """Go back to a snapshot, but for the builtin names taken over since, if they are to be kept."""
        bindings, imports = known
        self.bindings, self.imports = bindings.copy(), imports.copy()
        if keep_taken:
            self.bindings.update(self._taken)

    # What names mean.

    def view(self, name: str) -> Binding | None:
        """What a name means that is not defined here: what was imported, a builtin, or None."""
        found = self.imports.get(name)
        return self.builtin(name) if found is None and self.sees_builtins else found

    def free(self, name: str) -> Binding:
        """What a name means that has no binding here: as seen, or a global that may be defined later."""
        found = self.view(name)
        if self.prefix is not None:
            return found or self._missing_keyword(name) or self.prefix + name
        if found is None:
            return self._missing_keyword(name) or self._global_key(name)
        self._referred.add(name)
        return found

    def _missing_keyword(self, name: str) -> NotImported | None:
        if self.sees_builtins or (name not in KEYWORDS and not isinstance(self.builtin(name), Transformer)):
            return None
        hint = self.libraries.hint if self.libraries is not None else lambda name: ()
        return self._missing.setdefault(name, NotImported(name, hint))

    def refer(self, name: str) -> None:
        """Note that what the unit means by a name rests on its not being defined here."""
        self._referred.add(name)

    def take_in(self, name: str, binding: Binding) -> None:
        """Import: the name has this meaning from now on, whatever it meant before."""
        self.imports[name] = binding
        self.bindings.pop(name, None)

    def define(self, identifier: Identifier) -> str:
        """The key of the global location that a definition of `identifier` gives a value.

        Raises: ExpandError in an immutable environment.
        """
        name = name_of(identifier)
        found = self.bindings.get(name)
        if isinstance(found, str):
            return found
        self._check_mutable(identifier)
        key = self._own_key(name) if isinstance(name, str) else self._hidden_key(name)
        self.bindings[name] = key
        return key

    def define_syntax(self, identifier: Identifier, binding: Binding) -> None:
        """Bind a macro or keyword. Raises: ExpandError in an immutable environment."""
        self._check_mutable(identifier)
        self.bindings[name_of(identifier)] = binding

    def _check_mutable(self, identifier: Identifier) -> None:
        if self.immutable:
            message = f"{identifier.name} cannot be defined here: an environment made by `environment` is immutable"
            raise ExpandError(message, identifier.span, code="immutable-binding")

    def assign(self, identifier: Identifier, key: str) -> str:
        """The key that `set!` of the global `key` changes: a builtin becomes the program's own first.

        Raises: ExpandError for what a library exports.
        """
        name = identifier.name
        if name in self.bindings or self.view(name) != key:
            return key
        if self.prefix is None and key == name:
            return self.define(identifier)
        if self.sees_builtins and self.prefix is not None:
            return key
        message = f"set!: {name} is imported, and only its own library can assign it"
        raise ExpandError(message, identifier.span, code="immutable-binding")

    def _own_key(self, name: str) -> str:
        if self.prefix is not None:
            return self.prefix + name
        found = self.view(name)
        key = self._global_key(name)
        if found == name:
            self.newly_shadowed.add(name)
        if found is not None or name in self._referred:
            self.outdated |= name in self._referred
            self._taken[name] = key
        return key

    def _global_key(self, name: str) -> str:
        """The key of a program's variable."""
        return "user." + name if _is_reserved(name) or isinstance(self.builtin(name), str) else name

    def _hidden_key(self, identifier: Identifier) -> str:
        """A key no program can name, for a definition a macro inserted; unique among sources and within one."""
        self._count += 1
        return f"%{identifier.name}.{_digest(identifier.span)}.{self._count}"


def _is_reserved(name: str) -> bool:
    return name.startswith(("%", "user.")) or name in PYTHON_CONSTANTS or name in _OF_MODULES


def _digest(span: Span) -> str:
    from zlib import crc32

    return f"{crc32(span.source.text.encode('utf-8', 'surrogatepass')):08x}"
