"""What a meaning binds, and which names in it are free."""

from __future__ import annotations

from schemenn.notation import nodes
from schemenn.notation.nodes import Lambda, Name, Node


def target_name(binding: Node) -> str:
    """The name a definition gives a value to."""
    if isinstance(binding, nodes.DefineFunction):
        return binding.name
    assert isinstance(binding, nodes.Define) and isinstance(binding.target, Name | nodes.Derivative)
    return binding.target.name


def value_of(binding: Node) -> Node:
    """The value of a definition, of a function as a lambda."""
    if isinstance(binding, nodes.DefineFunction):
        return Lambda(binding.parameters, binding.body)
    assert isinstance(binding, nodes.Define)
    return binding.value


def bound_names(node: Node) -> set[str]:
    """The names that a text binds itself, with functions and parameters."""
    found: set[str] = set()
    for each in nodes.walk(node):
        match each:
            case nodes.DefineFunction(name=name, parameters=parameters):
                found |= {name, *parameters}
            case nodes.Define(target=Name(name=name)) | nodes.Trainable(name=name):
                found.add(name)
            case Lambda(parameters=parameters) | nodes.Family(parameters=parameters):
                found |= set(parameters)
    return found


def free_names(node: Node) -> set[str]:
    """The names in a node that nothing in it binds; those that a derivative speaks of among them."""
    match node:
        case Name(name=name):
            return {name}
        case nodes.Derivative(above=above, below=below, name=name):
            return {above, below, name}
        case Lambda(parameters=parameters, body=body) | nodes.DefineFunction(parameters=parameters, body=body):
            return free_names(body) - set(parameters)
        case nodes.Family(parameters=parameters, sources=sources, body=body):
            return set().union(*map(free_names, sources)) | (free_names(body) - set(parameters))
        case nodes.Where(body=body, bindings=bindings):
            found = free_names(body)
            for binding in reversed(bindings):
                found = (found - {target_name(binding)}) | free_names(value_of(binding))
            return found
    return set().union(*map(free_names, nodes.children(node)))
