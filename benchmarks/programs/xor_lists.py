"""XOR trained for n epochs by hand-written backpropagation on lists."""


def dot(u, v):
    return sum([a * b for a, b in zip(u, v)])


def scale(k, v):
    return [k * x for x in v]


def outer(u, v):
    return [scale(k, v) for k in u]


def layer(W, b, x):
    return [dot(weights, x) + bias for weights, bias in zip(W, b)]


def relu(z):
    return z if z > 0.0 else 0.0


W1, b1, W2, b2 = [], [], [], []
lr = 0.05


def reset():
    global W1, b1, W2, b2
    W1 = [[0.9, -0.8], [-0.7, 0.6]]
    b1 = [0.1, 0.1]
    W2 = [[0.8, 0.7]]
    b2 = [0.0]


def descend_vector(v, dv):
    return [w - lr * dw for w, dw in zip(v, dv)]


def descend_matrix(W, dW):
    return [descend_vector(v, dv) for v, dv in zip(W, dW)]


def learn(x, t):
    global W1, b1, W2, b2
    z1 = layer(W1, b1, x)
    h = [relu(z) for z in z1]
    y = layer(W2, b2, h)
    dy = [2.0 * (a - b) for a, b in zip(y, t)]
    dh = scale(dy[0], W2[0])
    dz1 = [g if z > 0.0 else 0.0 for g, z in zip(dh, z1)]
    W2 = descend_matrix(W2, outer(dy, h))
    b2 = descend_vector(b2, dy)
    W1 = descend_matrix(W1, outer(dz1, x))
    b1 = descend_vector(b1, dz1)


def predict(x):
    return layer(W2, b2, [relu(z) for z in layer(W1, b1, x)])[0]


def run(n):
    reset()
    for _ in range(n):
        for x, t in zip([[0.0, 0.0], [0.0, 1.0], [1.0, 0.0], [1.0, 1.0]], [[0.0], [1.0], [1.0], [0.0]]):
            learn(x, t)
    return predict([1.0, 0.0])
