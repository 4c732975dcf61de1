"""The number of ways to place n queens, by backtracking over lists of rows."""


def is_safe(row, placed):
    for distance, queen in enumerate(placed, 1):
        if queen == row or abs(queen - row) == distance:
            return False
    return True


def ways(n, placed):
    if len(placed) == n:
        return 1
    return sum([ways(n, [row, *placed]) for row in range(n) if is_safe(row, placed)])


def run(n):
    return ways(n, [])
