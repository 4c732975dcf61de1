"""What PyTorch answers for the losses, optimizers and schedules of (nn):
`python -m tests.nn.torch_training_reference > tests/nn/torch_training.json`.

Of a loss the value and the gradient in its first operand are kept; of an optimizer the parameters after each of four
steps; of a schedule the rates of eight steps. Expressions of Scheme are the names of the cases.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

WEIGHTS = [[1.0, -2.0], [3.0, 0.5]]
BIAS = [0.1, -0.3]
GRADIENTS = [
    ([[factor * g for g in row] for row in ([0.5, -1.0], [0.25, 2.0])], [-0.75 * factor + 0.01 * k, 0.1 * factor])
    for k, factor in enumerate([1.0, -0.5, 2.0, 0.25])
]
OUTPUTS = [[1.3, -2.0, 0.5], [0.0, 30.0, 3.0], [-1.5, 2.25, 0.25]]
TARGETS = [[0.2, -1.0, 1.5], [2.0, 0.0, -0.5], [0.5, 2.5, 1.0]]
PROBABILITIES = [[0.2, 0.5, 0.3], [0.0, 1.0, 0.0], [0.6, 0.1, 0.3]]
CLASSES = [2, 0, 1]

LOSSES: dict[str, Callable[..., Any]] = {
    "(squared-error z t)": lambda f, z, t, p, c: f.mse_loss(z, t, reduction="sum") / 3,
    "(mean-squared-error z t)": lambda f, z, t, p, c: f.mse_loss(z, t),
    "(mean-absolute-error z t)": lambda f, z, t, p, c: f.l1_loss(z, t),
    "(huber z t)": lambda f, z, t, p, c: f.huber_loss(z, t),
    "(huber z t 0.4)": lambda f, z, t, p, c: f.huber_loss(z, t, delta=0.4),
    "(binary-cross-entropy z p)": lambda f, z, t, p, c: f.binary_cross_entropy_with_logits(z, p),
    "(cross-entropy z c)": lambda f, z, t, p, c: f.cross_entropy(z, c),
    "(cross-entropy z p)": lambda f, z, t, p, c: f.cross_entropy(z, p),
    "(kl-divergence z p)": lambda f, z, t, p, c: f.kl_div(f.log_softmax(z, -1), p, reduction="batchmean"),
    "(hinge z (where (> t 0) 1 -1))": lambda f, z, t, p, c: (1 - z * ((t > 0) * 2 - 1)).clamp(min=0).mean(),
}
OPTIMIZERS: dict[str, Callable[..., Any]] = {
    "(gradient-descent 0.1)": lambda o, p: o.SGD(p, lr=0.1),
    "(momentum 0.1)": lambda o, p: o.SGD(p, lr=0.1, momentum=0.9),
    "(nesterov 0.1 0.8)": lambda o, p: o.SGD(p, lr=0.1, momentum=0.8, nesterov=True),
    "(rmsprop 0.01)": lambda o, p: o.RMSprop(p, lr=0.01),
    "(rmsprop 0.01 0.9 1e-6)": lambda o, p: o.RMSprop(p, lr=0.01, alpha=0.9, eps=1e-6),
    "(adam 0.01)": lambda o, p: o.Adam(p, lr=0.01),
    "(adam 0.1 0.8 0.95 0.001)": lambda o, p: o.Adam(p, lr=0.1, betas=(0.8, 0.95), eps=1e-3),
    "(adamw 0.01)": lambda o, p: o.AdamW(p, lr=0.01),
    "(adamw 0.1 0.2)": lambda o, p: o.AdamW(p, lr=0.1, weight_decay=0.2),
    "(with-weight-decay (momentum 0.1) 0.2)": lambda o, p: o.SGD(p, lr=0.1, momentum=0.9, weight_decay=0.2),
    "(with-weight-decay (adam 0.1) 0.2)": lambda o, p: o.Adam(p, lr=0.1, weight_decay=0.2),
}
SCHEDULES: dict[str, Callable[..., Any]] = {
    "(step-decay 0.1 0.5 3)": lambda s, o: s.StepLR(o, 3, 0.5),
    "(exponential-decay 0.1 0.9)": lambda s, o: s.ExponentialLR(o, 0.9),
    "(linear-decay 0.1 0.02 5)": lambda s, o: s.LinearLR(o, 1.0, 0.2, 5),
    "(polynomial-decay 0.1 0 5 2)": lambda s, o: s.PolynomialLR(o, 5, 2.0),
    "(cosine-decay 0.1 7 0.01)": lambda s, o: s.CosineAnnealingLR(o, 7, 0.01),
    "(cosine-restarts 0.1 2 2 0.01)": lambda s, o: s.CosineAnnealingWarmRestarts(o, 2, 2, 0.01),
    "(piecewise-constant 0.1 '(2 0.05) '(5 0.025))": lambda s, o: s.MultiStepLR(o, [2, 5], 0.5),
}


def losses(torch: Any) -> dict[str, Any]:
    """Value and gradient of each loss."""
    found = {}
    for name, loss in LOSSES.items():
        z = torch.tensor(OUTPUTS, requires_grad=True)
        targets = [torch.tensor(rows) for rows in (TARGETS, PROBABILITIES, CLASSES)]
        value = loss(torch.nn.functional, z, *targets)
        value.backward()
        found[name] = [value.item(), z.grad.tolist()]
    return found


def optimizers(torch: Any) -> dict[str, Any]:
    """Weights and bias after each step."""
    found = {}
    for name, make in OPTIMIZERS.items():
        parameters = [torch.tensor(rows, requires_grad=True) for rows in (WEIGHTS, BIAS)]
        optimizer = make(torch.optim, parameters)
        found[name] = []
        for gradients in GRADIENTS:
            for parameter, gradient in zip(parameters, gradients, strict=True):
                parameter.grad = torch.tensor(gradient)
            optimizer.step()
            found[name].append([parameter.detach().tolist() for parameter in parameters])
    return found


def schedules(torch: Any) -> dict[str, Any]:
    """The rates of the first steps."""
    found = {}
    for name, make in SCHEDULES.items():
        optimizer = torch.optim.SGD([torch.zeros(1, requires_grad=True)], lr=0.1)
        schedule = make(torch.optim.lr_scheduler, optimizer)
        found[name] = []
        for _ in range(8):
            found[name].append(optimizer.param_groups[0]["lr"])
            optimizer.step()
            schedule.step()
    return found


def answers() -> dict[str, Any]:
    """What PyTorch answers for all cases."""
    import torch

    torch.set_default_dtype(torch.float64)
    return {"losses": losses(torch), "optimizers": optimizers(torch), "schedules": schedules(torch)}


def text(cases: dict[str, Any]) -> str:
    """A line for each case."""
    lines = [f"  {json.dumps(name)}: {json.dumps(answer)}" for name, answer in cases.items()]
    return "{\n" + ",\n".join(lines) + "\n }"


if __name__ == "__main__":
    print("{\n" + ",\n".join([f" {json.dumps(kind)}: {text(cases)}" for kind, cases in answers().items()]) + "\n}")
