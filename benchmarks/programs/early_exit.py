"""n escapes by an exception out of a loop of up to 20 turns."""


class Found(Exception):
    def __init__(self, value):
        self.value = value


def first_square_over(limit):
    try:
        i = 0
        while True:
            if i * i > limit:
                raise Found(i)
            i += 1
    except Found as found:
        return found.value


def run(n):
    total = 0
    for i in range(n):
        total += first_square_over(i % 400)
    return total
