"""XOR trained for n epochs by hand-written backpropagation, the nine parameters module globals."""

w11, w12, w21, w22 = 0.9, -0.8, -0.7, 0.6
b1, b2 = 0.1, 0.1
v1, v2 = 0.8, 0.7
c = 0.0
lr = 0.05


def relu(z):
    return z if z > 0.0 else 0.0


def reset():
    global w11, w12, w21, w22, b1, b2, v1, v2, c
    w11, w12, w21, w22 = 0.9, -0.8, -0.7, 0.6
    b1, b2 = 0.1, 0.1
    v1, v2 = 0.8, 0.7
    c = 0.0


def learn(x1, x2, t):
    global w11, w12, w21, w22, b1, b2, v1, v2, c
    z1 = w11 * x1 + w12 * x2 + b1
    z2 = w21 * x1 + w22 * x2 + b2
    h1 = relu(z1)
    h2 = relu(z2)
    y = v1 * h1 + v2 * h2 + c
    dy = 2.0 * (y - t)
    dz1 = v1 * dy if z1 > 0.0 else 0.0
    dz2 = v2 * dy if z2 > 0.0 else 0.0
    v1 -= lr * dy * h1
    v2 -= lr * dy * h2
    c -= lr * dy
    w11 -= lr * dz1 * x1
    w12 -= lr * dz1 * x2
    b1 -= lr * dz1
    w21 -= lr * dz2 * x1
    w22 -= lr * dz2 * x2
    b2 -= lr * dz2


def predict(x1, x2):
    return v1 * relu(w11 * x1 + w12 * x2 + b1) + v2 * relu(w21 * x1 + w22 * x2 + b2) + c


def run(n):
    reset()
    for _ in range(n):
        learn(0.0, 0.0, 0.0)
        learn(0.0, 1.0, 1.0)
        learn(1.0, 0.0, 1.0)
        learn(1.0, 1.0, 0.0)
    return predict(1.0, 0.0)
