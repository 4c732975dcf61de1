"""Imports point one way: a module imports only from its own layer and from layers below it."""

import ast
import os

import schemenn

PACKAGE = os.path.dirname(os.path.abspath(schemenn.__file__))

GROUND = {
    "source", "errors", "datum", "number", "number_digits", "number_text", "rational", "syntax", "read", "write",
    "scanner", "port_scanner", "parser", "datum_builder", "labels", "literals", "character_names", "atom_text",
    "sharing", "procedures", "primitive_table", "datum_table", "stdlib_folder", "program_file",
    "tensor", "arrays", "tensor_literals", "tensor_text", "tracked", "indentation",
}  # fmt: skip
COMPILER = [{"core", "core_walk", "core_text"}, {"expand"}, {"passes"}, {"emit"}, {"pipeline", "vectorize"}]
RUNNING = [{"runtime"}, {"primitives", "autodiff"}, {"batching"}, {"tracing"}]  # a tracked operand leads to its rule
FACES = {
    "cli", "commands", "repl", "render", "report", "expectations", "check_program", "documents", "notation",
    "translate", "pytest_plugin", "standard_streams", "__main__",
}  # fmt: skip


def modules():
    """Each module of the package with the file it stands in."""
    for folder, _, files in os.walk(PACKAGE):
        for file in files:
            if file.endswith(".py"):
                path = os.path.join(folder, file)
                yield os.path.relpath(path, PACKAGE).split(os.sep)[0].removesuffix(".py"), path


def imports(path):
    """The modules of the package that a file imports when it runs, wherever the import stands."""
    with open(path, encoding="utf-8") as file:
        tree = ast.parse(file.read())
    for_types = {
        id(node)
        for test in ast.walk(tree)
        if isinstance(test, ast.If) and isinstance(test.test, ast.Name) and test.test.id == "TYPE_CHECKING"
        for node in ast.walk(test)
    }
    for node in ast.walk(tree):
        if id(node) in for_types:
            continue
        if isinstance(node, ast.ImportFrom) and node.module == "schemenn":
            yield from (alias.name for alias in node.names if not alias.name.startswith("__"))
        elif isinstance(node, ast.ImportFrom) and (node.module or "").startswith("schemenn."):
            yield node.module.split(".")[1]
        elif isinstance(node, ast.Import):
            yield from (alias.name.split(".")[1] for alias in node.names if alias.name.startswith("schemenn."))


def allowed():
    """What each module of a layer may import: its layer and those below."""
    rules = dict.fromkeys(GROUND, GROUND)
    for side in (COMPILER, RUNNING):
        below = set(GROUND)
        for layer in side:
            below = below | layer
            rules.update(dict.fromkeys(layer, below))
    return rules


def test_the_two_sides_and_the_ground_import_nothing_above_them():
    rules = allowed()
    wrong = [
        f"{os.path.relpath(path, PACKAGE)} imports {imported}"
        for module, path in modules()
        if module in rules
        for imported in imports(path)
        if imported not in rules[module]
    ]
    assert wrong == []


def test_nothing_below_the_faces_imports_a_face():
    wrong = [
        f"{os.path.relpath(path, PACKAGE)} imports {imported}"
        for module, path in modules()
        if module not in FACES
        for imported in imports(path)
        if imported in FACES
    ]
    assert wrong == []


def test_only_the_faces_and_the_session_see_both_sides():
    compiler, running = set().union(*COMPILER), set().union(*RUNNING)
    both = set()
    for module in {module for module, _ in modules()} - FACES:
        seen = {imported for name, path in modules() if name == module for imported in imports(path)}
        if seen & compiler and seen & running:
            both.add(module)
    assert both <= {"session", "compiler", "conditions", "unbound", "trial", "hints", "resume", "specialize"}
