"""A text of n lines, put together from pieces."""


def line(i):
    return "line " + str(i) + "\n"


def run(n):
    lines = []
    for i in range(n):
        lines.append(line(i))
    return len("".join(lines))
