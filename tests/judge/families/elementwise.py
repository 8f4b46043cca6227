# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Operators that work element by element."""
import numpy as np

from families import draw
from operator_model import STORED, Quantization

FLOATS = ("float32", "float16", "bfloat16", "float64")


@draw.family("ADD", "SUB", "MUL", "DIV", "MAXIMUM", "MINIMUM", "SQUARED_DIFFERENCE", "FLOOR_DIV", "FLOOR_MOD", "POW",
             "ATAN2", "BITWISE_XOR", "RIGHT_SHIFT")
def pairs(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int8", "uint8", "int16", "int32", "int64", "float16"))
    x, y = draw.pair(rng, draw.shape(rng, 1, 6 if draw.chance(rng, 0.3) else 4))
    if name == "ATAN2":
        y = x
    quantized = [draw.quantization(rng, kind) for _ in range(3)]
    if name in ("MAXIMUM", "MINIMUM"):
        quantized = quantized[:1] * 3
    elif name == "SQUARED_DIFFERENCE" and quantized[0]:
        quantized[2] = Quantization(draw.scale(rng, 0.02, 2), quantized[2].zero[0])
    elif name in ("MUL", "DIV") and draw.chance(rng, 0.6) and quantized[0]:
        quantized[2].scale *= 10
    if kind == "int16" and draw.chance(rng, 0.15):
        quantized = [Quantization(2.0**-12), Quantization(2.0 ** -int(rng.integers(12, 15))), Quantization(2.0**-12)]
    first, second = draw.values(rng, kind, x), draw.values(rng, kind, y, most=6 if name == "POW" else None)
    if name in ("DIV", "FLOOR_DIV", "FLOOR_MOD") and kind not in ("string", "bool") and draw.chance(rng, 0.95):
        at = quantized[1].zero[0] if name == "DIV" and quantized[1] else 0
        second = np.where(second == at, STORED[kind](1 if at != 1 else 2), second)
    if name == "POW" and draw.chance(rng, 0.8):
        second = np.abs(second) if kind not in ("string", "bool") else second
        first = np.abs(first) if kind in FLOATS else first
    if name == "RIGHT_SHIFT" and kind in ("int8", "int16", "int32", "uint8", "uint16", "uint32"):
        second = (second.astype(np.int64) % 8).astype(STORED[kind])
    options = {}
    if name in ("ADD", "SUB", "MUL", "DIV"):
        options["fusedActivationFunction"] = draw.activation(rng)
    if name in ("ADD", "SUB"):
        options["potScaleInt16"] = draw.chance(rng, 0.5)
    constant = draw.chance(rng, 0.3)
    a = model.input(kind, first, quantized[0])
    b = (model.constant if constant else model.input)(kind, second, quantized[1])
    model.operator(name, [a, b], [model.output(kind, quantized[2])], **options)
    return model


@draw.family("EQUAL", "NOT_EQUAL", "GREATER", "GREATER_EQUAL", "LESS", "LESS_EQUAL", "LOGICAL_AND", "LOGICAL_OR")
def comparisons(rng, name):
    model = draw.new()
    usual = ("bool",) if name.startswith("LOGICAL") else ("float32", "int8", "uint8", "int16", "int32", "int64", "bool")
    kind = draw.kind(rng, usual, 0.8)
    x, y = draw.pair(rng, draw.shape(rng, 1, 5))
    both = [draw.quantization(rng, kind, 0.002, 3.0) for _ in range(2)]
    if draw.chance(rng, 0.3):
        both = [both[0], both[0]]
    if draw.chance(rng, 0.1) and (kind, name) != ("int16", "NOT_EQUAL"):  # its result is left as it was
        both = [None, None]
    a = model.input(kind, draw.values(rng, kind, x, most=3), both[0])
    b = model.input(kind, draw.values(rng, kind, y, most=3), both[1])
    model.operator(name, [a, b], [model.output("bool")])
    return model


UNARY = ("ABS", "CEIL", "COS", "EXP", "FLOOR", "LOG", "LOGICAL_NOT", "NEG", "ROUND", "RSQRT", "SIGN", "SIN", "SQRT",
         "SQUARE", "ELU", "HARD_SWISH", "RELU", "RELU6", "RELU_N1_TO_1", "RELU_0_TO_1", "LOGISTIC", "TANH", "GELU",
         "LEAKY_RELU", "REAL", "IMAG", "COMPLEX_ABS", "ZEROS_LIKE")


@draw.family(*UNARY)
def unary(rng, name):
    model = draw.new()
    usual = {"LOGICAL_NOT": ("bool",), "REAL": ("complex64", "complex128"), "IMAG": ("complex64", "complex128"),
             "COMPLEX_ABS": ("complex64",)}
    kind = draw.kind(rng, usual.get(name, ("float32", "int8", "uint8", "int16", "int32", "float16")), 0.88)
    dims = draw.shape(rng, 0 if draw.chance(rng, 0.05) else 1, 5, large=0.3)
    given, made = draw.quantization(rng, kind), draw.quantization(rng, kind)
    if name in ("LOGISTIC", "TANH") and given:
        fixed = {"LOGISTIC": {"int8": (1 / 256, -128), "uint8": (1 / 256, 0), "int16": (1 / 32768, 0)},
                 "TANH": {"int8": (1 / 128, 0), "uint8": (1 / 128, 128), "int16": (1 / 32768, 0)}}[name].get(kind)
        made = Quantization(*fixed) if fixed and draw.chance(rng, 0.95) else made
        if kind == "int16" and draw.chance(rng, 0.3):
            given = Quantization(2.0**-int(rng.integers(10, 14)))
    values = draw.values(rng, kind, dims)
    if name in ("SQRT", "RSQRT", "LOG") and given and draw.chance(rng, 0.9):
        values = np.maximum(values, given.zero[0]).astype(values.dtype)
    elif name in ("SQRT", "RSQRT", "LOG") and kind == "float32" and draw.chance(rng, 0.7):
        values = np.abs(values)
    if kind == "float32" and values.size and draw.chance(rng, 0.1):
        values.reshape(-1)[0] = draw.one(rng, (np.nan, np.inf, -np.inf, -0.0))
    options = {}
    if name == "LEAKY_RELU":
        options["alpha"] = float(rng.normal(0.1, 0.3))
    if name == "GELU":
        options["approximate"] = draw.chance(rng, 0.5)
    out = {"REAL": "float32", "IMAG": "float32", "COMPLEX_ABS": "float32"}.get(name, kind)
    if kind == "complex128" and out == "float32":
        out = "float64"
    model.operator(name, [model.input(kind, values, given)], [model.output(out, made)], **options)
    return model


@draw.family("PRELU")
def prelu(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int8", "uint8", "int16"))
    dims = draw.shape(rng, 1, 4)
    slope = "int8" if kind == "int16" else kind  # the reference reads bytes, whatever they are
    own = [d if k == len(dims) - 1 or draw.chance(rng, 0.3) else 1 for k, d in enumerate(dims)]
    a = model.input(kind, draw.values(rng, kind, dims), draw.quantization(rng, kind))
    b = model.constant(slope, draw.values(rng, slope, own), draw.quantization(rng, slope))
    model.operator(name, [a, b], [model.output(kind, draw.quantization(rng, kind))])
    return model


@draw.family("ADD_N")
def add_all(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int32"), 0.7)
    dims = draw.shape(rng)
    given = [model.input(kind, draw.values(rng, kind, dims)) for _ in range(int(rng.integers(2, 6)))]
    model.operator(name, given, [model.output(kind)])
    return model


@draw.family("SELECT", "SELECT_V2")
def selection(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int8", "uint8", "int16", "int32", "int64", "bool", "uint32", "float16"))
    dims = draw.shape(rng, 1, 5)
    quantized = draw.quantization(rng, kind)
    x, y = (dims, dims) if name == "SELECT" else draw.pair(rng, dims)
    condition = draw.one(rng, (dims, [dims[0]], [1], [])) if name == "SELECT" else draw.pair(rng, dims)[0]
    c = model.input("bool", rng.random(condition) < 0.5)
    a, b = (model.input(kind, draw.values(rng, kind, s), quantized) for s in (x, y))
    model.operator(name, [c, a, b], [model.output(kind, quantized)])
    return model


@draw.family("CAST")
def cast(rng, name):
    model = draw.new()
    given, made = draw.one(rng, draw.ALL), draw.one(rng, draw.ALL)
    values = draw.values(rng, given, draw.shape(rng), spread=draw.one(rng, (3, 300, 1e9)))
    if given in FLOATS and values.size > 1 and draw.chance(rng, 0.3):
        values.reshape(-1)[:2] = draw.one(rng, (np.nan, np.inf, -np.inf)), -0.7
    model.operator(name, [model.input(given, values)], [model.output(made)])
    return model


def by_channel(rng, kind, dims):
    at = int(rng.integers(len(dims)))
    zeros = [draw.zero(rng, kind) for _ in range(dims[at])] if draw.chance(rng, 0.5) else 0
    return Quantization([draw.scale(rng) for _ in range(dims[at])], zeros, at)


@draw.family("QUANTIZE")
def quantize(rng, name):
    model = draw.new()
    given = draw.kind(rng, ("float32", "float32", "int8", "uint8", "int16", "int32"))
    made = draw.kind(rng, ("int8", "uint8", "int16", "int32", "int4", "uint4"))
    dims = draw.shape(rng, 1, 4)
    scales = draw.quantization(rng, given) or (Quantization(draw.scale(rng, 1e-5, 0.01)) if given == "int32" else None)
    own = draw.quantization(rng, made) or Quantization(draw.scale(rng, 1e-4, 0.2))
    if given == "float32" and draw.chance(rng, 0.3) and made in ("int8", "uint8", "int16"):
        own = by_channel(rng, made, dims)
    if draw.chance(rng, 0.1) and scales is not None:
        own = Quantization(scales.scale, own.zero)
    model.operator(name, [model.input(given, draw.values(rng, given, dims, most=100000), scales)],
                   [model.output(made, own, dims)])
    return model


@draw.family("DEQUANTIZE")
def dequantize(rng, name):
    model = draw.new()
    given = draw.kind(rng, ("int8", "uint8", "int16", "float16", "int4", "uint4", "int2"))
    made = "float32"
    dims = draw.shape(rng, 1, 4)
    scales = draw.quantization(rng, given)
    if draw.chance(rng, 0.35) and scales:
        scales = by_channel(rng, given, dims)
    make = model.constant if draw.chance(rng, 0.5) else model.input
    model.operator(name, [make(given, draw.values(rng, given, dims), scales)], [model.output(made)])
    return model


@draw.family("FAKE_QUANT")
def fake_quantization(rng, name):
    model = draw.new()
    low = float(-abs(rng.normal(0, 3)) if draw.chance(rng, 0.8) else rng.uniform(0, 1))
    options = {"min": low, "max": float(max(low, 0) + abs(rng.normal(0, 3)) + 0.1), "numBits": int(rng.integers(2, 17)),
               "narrowRange": draw.chance(rng, 0.5)}
    model.operator(name, [model.input("float32", draw.values(rng, "float32", draw.shape(rng)))],
                   [model.output("float32")], **options)
    return model
