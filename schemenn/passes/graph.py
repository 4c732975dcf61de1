"""Strongly connected components of a small graph (Tarjan, 1972)."""

from __future__ import annotations


def components(edges: list[list[int]]) -> list[list[int]]:
    """The components of the graph with nodes 0 … n−1, each after those it points to."""
    order: dict[int, int] = {}
    low: dict[int, int] = {}
    stack: list[int] = []
    on_stack: set[int] = set()
    found: list[list[int]] = []

    def visit(node: int) -> None:
        order[node] = low[node] = len(order)
        stack.append(node)
        on_stack.add(node)
        for target in edges[node]:
            if target not in order:
                visit(target)
                low[node] = min(low[node], low[target])
            elif target in on_stack:
                low[node] = min(low[node], order[target])
        if low[node] == order[node]:
            component = stack[stack.index(node) :]
            del stack[stack.index(node) :]
            on_stack.difference_update(component)
            found.append(component)

    for node in range(len(edges)):
        if node not in order:
            visit(node)
    return found
