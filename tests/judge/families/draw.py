# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""What the families draw: shapes, values, scales, types."""
import numpy as np

from operator_model import INTEGERS, STORED, OperatorModel, Quantization

ALL = tuple(STORED)
RANGE = {"int4": (-8, 7), "int2": (-2, 1), "uint4": (0, 15)}
FAMILIES = {}


def family(*names):
    """Marks a function (rng, name) -> OperatorModel as the maker of these families."""

    def mark(function):
        for name in names:
            assert name not in FAMILIES, name + " has two makers"
            FAMILIES[name] = function
        return function

    return mark


def new():
    return OperatorModel()


def chance(rng, share):
    return rng.random() < share


def one(rng, options):
    return options[int(rng.integers(len(options)))]


def kind(rng, usual, share=0.85):
    """One of the usual types, seldom any type."""
    return one(rng, usual) if chance(rng, share) else one(rng, ALL)


def shape(rng, least=1, most=4, size=6, large=0.1):
    dims = [int(d) for d in rng.integers(1, size + 1, int(rng.integers(least, most + 1)))]
    if dims and chance(rng, large):
        dims[-1] = int(rng.integers(16, 80))
    return dims


def axis(rng, rank, negative=True):
    k = int(rng.integers(rank)) if rank else 0
    return k - rank if negative and rank and chance(rng, 0.3) else k


def limits(kind):
    return RANGE.get(kind) or (int(np.iinfo(STORED[kind]).min), int(np.iinfo(STORED[kind]).max))


def values(rng, kind, shape, spread=3.0, most=None):
    """Numbers of a type; integers of its whole range up to 16 bits, else up to `most`."""
    if kind == "string":
        words = ["", "a", "b", "ab", "three", "längere Wörter"]
        return np.asarray([one(rng, words) for _ in range(int(np.prod(shape, dtype=int)))], object).reshape(shape)
    if kind == "bool":
        return rng.random(shape) < 0.5
    if kind in INTEGERS:
        low, high = limits(kind)
        bound = most or 100
        if "32" in kind or "64" in kind or most:
            low, high = max(low, -bound), min(high, bound)
        return rng.integers(low, high + 1, shape).astype(STORED[kind])
    made = rng.normal(0, spread, shape)
    if kind.startswith("complex"):
        made = made + 1j * rng.normal(0, spread, shape)
    with np.errstate(over="ignore"):
        return np.asarray(made).astype(STORED[kind])


def weights(rng, kind, shape):
    """As converters make them: int8 without its lowest value, which the vector code of the runtime's products of float
    input and stored weights takes for a positive number."""
    made = values(rng, kind, shape)
    return np.maximum(made, -127) if kind == "int8" else made


def scale(rng, low=0.002, high=0.2):
    if chance(rng, 0.1):
        return float(2.0 ** rng.integers(-8, -1))
    return float(np.exp(rng.uniform(np.log(low), np.log(high))))


def zero(rng, kind):
    if kind not in ("int8", "uint8") or chance(rng, 0.15):
        return {"uint8": 128}.get(kind, 0)
    low, high = limits(kind)
    return int(rng.integers(low, high + 1))


def quantization(rng, kind, low=0.002, high=0.2):
    """Of a stored type with 4 to 16 bits; none for others."""
    if kind not in ("int8", "uint8", "int16", "int4", "uint4", "int2"):
        return None
    if kind == "int16":
        low, high = low / 200, high / 200
    return Quantization(scale(rng, low, high), zero(rng, kind))


def pair(rng, dims):
    """Two shapes that broadcast to `dims`."""
    if chance(rng, 0.4):
        return list(dims), list(dims)
    made = []
    for _ in range(2):
        own = [1 if chance(rng, 0.3) else d for d in dims]
        made.append(own[int(rng.integers(len(own) + 1)) if chance(rng, 0.3) else 0 :])
    return made


def activation(rng, options=(0, 1, 2, 3)):
    return int(one(rng, options)) if chance(rng, 0.5) else 0


def indices(rng, model, array, kind="int32", constant=0.8):
    """A list of integers, mostly constant."""
    array = np.asarray(array, STORED[kind])
    return model.constant(kind, array) if chance(rng, constant) else model.input(kind, array)
