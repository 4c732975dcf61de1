"""What PyTorch answers for the layers of (nn): `python -m tests.nn.torch_reference > tests/nn/torch_layers.json`.

Parameters and batches hold sin(1.7 k + p) for k = 0, 1 …, where p is 0 for the batch and 1, 2 … for the tensors of the
parameters in their order. The loss is the sum of y · cos(0.9 k). Of each case y, the next state, and the gradients in
the batch and in each tensor of the parameters are kept. Parameters have the layout of (nn), which is turned into
PyTorch's here, so that the gradients are those in the layout of (nn).
"""

from __future__ import annotations

import json
from collections.abc import Callable
from math import prod
from typing import Any, NamedTuple

CHANNELS_SECOND = {3: (0, 2, 1), 4: (0, 3, 1, 2)}
CHANNELS_LAST = {3: (0, 2, 1), 4: (0, 2, 3, 1)}


class Case(NamedTuple):
    """A layer as an expression of Scheme, the shapes of a batch and of its parameters, and the same by PyTorch.

    `torch` takes the modules torch and torch.nn.functional, the parameters and the batch.
    """

    layer: str
    batch: tuple[int, ...]
    shapes: list[tuple[int, ...]]
    torch: Callable[..., Any]


def dense(torch: Any, f: Any, p: Any, x: Any) -> Any:
    """Of W and perhaps b."""
    return f.linear(x, p[0].T, *p[1:])


def convolution(**options: Any) -> Callable[..., Any]:
    """Of W, whose last axes are channels in and out, and b."""

    def apply(torch: Any, f: Any, p: Any, x: Any) -> Any:
        function = f.conv1d if x.ndim == 3 else f.conv2d
        weight = p[0].permute(-1, -2, *range(p[0].ndim - 2))
        y = function(x.permute(CHANNELS_SECOND[x.ndim]), weight, p[1], **options)
        return y.permute(CHANNELS_LAST[x.ndim])

    return apply


def pool(kind: str, size: Any, **options: Any) -> Callable[..., Any]:
    """Of the kind max or avg."""

    def apply(torch: Any, f: Any, p: Any, x: Any) -> Any:
        function = getattr(f, f"{kind}_pool{x.ndim - 2}d")
        return function(x.permute(CHANNELS_SECOND[x.ndim]), size, **options).permute(CHANNELS_LAST[x.ndim])

    return apply


def elementwise(name: str, **options: Any) -> Callable[..., Any]:
    """A function of torch.nn.functional."""
    return lambda torch, f, p, x: getattr(f, name)(x, **options)


def normalized_batch(training: bool) -> Callable[..., Any]:
    """Of γ and β, and the state with which a layer begins: zeros and ones. Also answers the next state."""

    def apply(torch: Any, f: Any, p: Any, x: Any) -> Any:
        state = [torch.zeros_like(p[0]), torch.ones_like(p[0])]
        last = x.ndim - 1
        y = f.batch_norm(x.movedim(last, 1), *[part.clone() for part in state], *p, training=training, momentum=0.1)
        f.batch_norm(x.detach().movedim(last, 1), *state, training=training, momentum=0.1)
        return y.movedim(1, last), state if training else []

    return apply


def recurrent(module: str, gates: int, **options: Any) -> Callable[..., Any]:
    """Of W, U and b for each gate, and perhaps a recurrent bias of the last gate."""

    def apply(torch: Any, f: Any, p: Any, x: Any) -> Any:
        inputs, units = p[0].shape
        parts = [p[k : 3 * gates : 3] for k in range(3)]
        inner = torch.zeros(gates * units, dtype=x.dtype)
        if len(p) > 3 * gates:
            inner = torch.cat([torch.zeros((gates - 1) * units, dtype=x.dtype), p[-1]])
        weights = {
            "weight_ih_l0": torch.cat([w.T for w in parts[0]]),
            "weight_hh_l0": torch.cat([u.T for u in parts[1]]),
            "bias_ih_l0": torch.cat(parts[2]),
            "bias_hh_l0": inner,
        }
        layer = getattr(torch.nn, module)(inputs, units, batch_first=True, **options).double()
        return torch.func.functional_call(layer, weights, (x,))[0]

    return apply


def attention_weights(torch: Any, p: Any) -> dict[str, Any]:
    """Of (Wq bq) (Wk bk) (Wv bv) (Wo bo), under PyTorch's names."""
    return {
        "in_proj_weight": torch.cat([p[0].T, p[2].T, p[4].T]),
        "in_proj_bias": torch.cat([p[1], p[3], p[5]]),
        "out_proj.weight": p[6].T,
        "out_proj.bias": p[7],
    }


def later_steps(torch: Any, steps: int) -> Any:
    """The mask of what a step must not look at, as PyTorch has it."""
    return torch.ones(steps, steps, dtype=torch.bool).triu(1)


def attention(heads: int, causal: bool) -> Callable[..., Any]:
    """Self-attention."""

    def apply(torch: Any, f: Any, p: Any, x: Any) -> Any:
        layer = torch.nn.MultiheadAttention(x.shape[2], heads, batch_first=True).double()
        mask = later_steps(torch, x.shape[1]) if causal else None
        options = {"need_weights": False, "attn_mask": mask}
        return torch.func.functional_call(layer, attention_weights(torch, p), (x, x, x), options)[0]

    return apply


def transformer(heads: int, hidden: int, causal: bool) -> Callable[..., Any]:
    """Of γ, β, the attention's, γ, β, W, b, W, b."""

    def apply(torch: Any, f: Any, p: Any, x: Any) -> Any:
        layer = torch.nn.TransformerEncoderLayer(
            x.shape[2], heads, hidden, dropout=0.0, activation="gelu", batch_first=True, norm_first=True
        ).double()
        weights = {f"self_attn.{name}": part for name, part in attention_weights(torch, p[2:10]).items()}
        weights |= {"norm1.weight": p[0], "norm1.bias": p[1], "norm2.weight": p[10], "norm2.bias": p[11]}
        weights |= {"linear1.weight": p[12].T, "linear1.bias": p[13], "linear2.weight": p[14].T, "linear2.bias": p[15]}
        mask = later_steps(torch, x.shape[1]) if causal else None
        return torch.func.functional_call(layer, weights, (x,), {"src_mask": mask})

    return apply


def gates(count: int, inputs: int, units: int) -> list[tuple[int, ...]]:
    """The shapes of W, U and b, so many times."""
    return [(inputs, units), (units, units), (units,)] * count


HEADS: list[tuple[int, ...]] = [(4, 4), (4,)] * 4
BLOCK: list[tuple[int, ...]] = [(4,), (4,), *HEADS, (4,), (4,), (4, 6), (6,), (6, 4), (4,)]

CASES = [
    Case("(dense 3 2)", (4, 3), [(3, 2), (2,)], dense),
    Case("(dense 3 2 #:bias #f)", (4, 3), [(3, 2)], dense),
    Case("(dense 3 2)", (2, 5, 3), [(3, 2), (2,)], dense),
    Case("(activation relu)", (4, 3), [], elementwise("relu")),
    Case("(activation leaky-relu)", (4, 3), [], elementwise("leaky_relu")),
    Case("(activation elu)", (4, 3), [], elementwise("elu")),
    Case("(activation sigmoid)", (4, 3), [], elementwise("sigmoid")),
    Case("(activation tanh)", (4, 3), [], elementwise("tanh")),
    Case("(activation softplus)", (4, 3), [], elementwise("softplus")),
    Case("(activation silu)", (4, 3), [], elementwise("silu")),
    Case("(activation gelu)", (4, 3), [], elementwise("gelu")),
    Case("(activation gelu-tanh)", (4, 3), [], elementwise("gelu", approximate="tanh")),
    Case("(activation softmax)", (4, 3), [], elementwise("softmax", dim=-1)),
    Case("(activation log-softmax)", (4, 3), [], elementwise("log_softmax", dim=-1)),
    Case("(layer-norm 3)", (4, 3), [(3,), (3,)], lambda torch, f, p, x: f.layer_norm(x, (3,), *p)),
    Case("(layer-norm 3)", (2, 4, 3), [(3,), (3,)], lambda torch, f, p, x: f.layer_norm(x, (3,), *p)),
    Case("(batch-norm 3)", (5, 3), [(3,), (3,)], normalized_batch(True)),
    Case("(batch-norm 2)", (2, 3, 3, 2), [(2,), (2,)], normalized_batch(True)),
    Case("(evaluated (batch-norm 3))", (5, 3), [(3,), (3,)], normalized_batch(False)),
    Case("(convolution-1d 2 3 3)", (2, 6, 2), [(3, 2, 3), (3,)], convolution()),
    Case(
        "(convolution-1d 2 3 4 #:stride 2 #:padding 1)",
        (2, 7, 2),
        [(4, 2, 3), (3,)],
        convolution(stride=2, padding=1),
    ),
    Case("(convolution-1d 2 3 3 #:padding 'same)", (2, 5, 2), [(3, 2, 3), (3,)], convolution(padding="same")),
    Case("(convolution-2d 2 3 3)", (2, 4, 5, 2), [(3, 3, 2, 3), (3,)], convolution()),
    Case(
        "(convolution-2d 2 2 '(3 2) #:stride '(2 1) #:padding '(1 0))",
        (2, 5, 4, 2),
        [(3, 2, 2, 2), (2,)],
        convolution(stride=(2, 1), padding=(1, 0)),
    ),
    Case("(convolution-2d 1 2 3 #:padding 'same)", (2, 4, 3, 1), [(3, 3, 1, 2), (2,)], convolution(padding="same")),
    Case("(max-pool-1d 2)", (2, 5, 3), [], pool("max", 2)),
    Case("(max-pool-1d 3 #:stride 1 #:padding 1)", (2, 5, 3), [], pool("max", 3, stride=1, padding=1)),
    Case("(max-pool-2d 2)", (2, 4, 5, 2), [], pool("max", 2)),
    Case("(max-pool-2d '(3 2) #:stride 2 #:padding 1)", (2, 5, 4, 2), [], pool("max", (3, 2), stride=2, padding=1)),
    Case("(mean-pool-1d 2)", (2, 5, 3), [], pool("avg", 2)),
    Case("(mean-pool-2d 2)", (2, 4, 5, 2), [], pool("avg", 2)),
    Case("(mean-pool-2d 3 #:stride 2 #:padding 1)", (2, 5, 4, 2), [], pool("avg", 3, stride=2, padding=1)),
    Case("(activation global-max-pool)", (2, 3, 4, 2), [], lambda torch, f, p, x: x.amax((1, 2))),
    Case("(activation global-mean-pool)", (2, 3, 4, 2), [], lambda torch, f, p, x: x.mean((1, 2))),
    Case("(activation flatten)", (2, 3, 2), [], lambda torch, f, p, x: x.flatten(1)),
    Case("(recurrent 2 3)", (2, 4, 2), gates(1, 2, 3), recurrent("RNN", 1)),
    Case("(recurrent 2 3 #:activation relu)", (2, 4, 2), gates(1, 2, 3), recurrent("RNN", 1, nonlinearity="relu")),
    Case("(gru 2 3)", (2, 4, 2), [*gates(3, 2, 3), (3,)], recurrent("GRU", 3)),
    Case("(lstm 2 3)", (2, 4, 2), gates(4, 2, 3), recurrent("LSTM", 4)),
    Case("(sequential (lstm 2 3) last-step)", (2, 4, 2), gates(4, 2, 3), lambda *a: recurrent("LSTM", 4)(*a)[:, -1]),
    Case("(multi-head-attention 4 2)", (2, 3, 4), HEADS, attention(2, False)),
    Case("(multi-head-attention 4 2 #:causal #t)", (2, 3, 4), HEADS, attention(2, True)),
    Case("(transformer-block 4 2 6)", (2, 3, 4), BLOCK, transformer(2, 6, False)),
    Case("(transformer-block 4 2 6 #:causal #t)", (2, 3, 4), BLOCK, transformer(2, 6, True)),
]


def answers(case: Case) -> dict[str, Any]:
    """What PyTorch answers for a case, in nested lists."""
    import torch

    def filled(shape: tuple[int, ...], phase: int) -> Any:
        values = torch.sin(1.7 * torch.arange(prod(shape), dtype=torch.float64) + phase)
        return values.reshape(shape).requires_grad_()

    x = filled(case.batch, 0)
    parameters = [filled(shape, place + 1) for place, shape in enumerate(case.shapes)]
    found = case.torch(torch, torch.nn.functional, parameters, x)
    y, state = found if isinstance(found, tuple) else (found, [])
    weights = torch.cos(0.9 * torch.arange(y.numel(), dtype=torch.float64)).reshape(y.shape)
    gradients = torch.autograd.grad((y * weights).sum(), [x, *parameters])
    return {
        "y": y.tolist(),
        "state": [part.tolist() for part in state],
        "gradients": [part.tolist() for part in gradients],
    }


def rounded(value: Any) -> Any:
    """Nested lists with eleven digits, which tell one formula from another."""
    return [rounded(item) for item in value] if isinstance(value, list) else float(f"{value:.11g}")


if __name__ == "__main__":
    found = [{"layer": case.layer} | {name: rounded(part) for name, part in answers(case).items()} for case in CASES]
    print("[\n" + ",\n".join([json.dumps(each, separators=(",", ":")) for each in found]) + "\n]")
