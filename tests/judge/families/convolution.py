# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Convolutions: float, stored, 16x8, with weights of fewer bits, and float with stored weights."""
import numpy as np

from families import draw
from operator_model import Quantization

FORMS = ("float", "float", "int8", "int8", "int8", "uint8", "int16", "hybrid", "int4", "int4 hybrid", "other")


class Kinds:
    """Types and scales of input, weights, bias and output."""

    def __init__(self, rng, form, channels, axis, depth):
        self.x = {"float": "float32", "hybrid": "float32", "int4 hybrid": "float32", "int4": "int8",
                  "other": draw.one(rng, draw.ALL)}.get(form, form)
        self.w = {"float": "float32", "int16": "int8", "hybrid": "int8", "int4 hybrid": "int4"}.get(form, form)
        self.w = draw.one(rng, ("int8", "float32", "uint8", "int4", "int2", self.x)) if form == "other" else self.w
        self.out = self.x
        self.is_float = self.x == "float32"
        self.bias = "float32" if self.is_float else "int32"
        if self.x == "int16":
            self.bias = draw.one(rng, ("int64", "int32"))
        self.given = draw.quantization(rng, self.x, 0.01, 0.1)
        many = self.w in ("int8", "int4", "int2") and draw.chance(rng, 0.6)
        count = channels if many else 1
        zero = draw.zero(rng, "uint8") if self.w == "uint8" else 0
        self.weight = None
        if self.w != "float32":
            self.weight = Quantization([draw.scale(rng, 0.002, 0.02) for _ in range(count)], zero, axis)
            if self.w in ("int4", "int2"):
                self.weight.scale *= 16
        self.made = None
        if not self.is_float:
            self.made = Quantization(
                float((self.given.scale[0] if self.given else 0.1) * np.sqrt(depth) * draw.scale(rng, 0.05, 1.0)),
                draw.zero(rng, self.x))

    def bias_scales(self):
        if self.is_float or not self.given or not self.weight:
            return None
        return Quantization(self.given.scale[0] * self.weight.scale, 0, 0)


def window(rng, sizes, name):
    """Strides, dilations, padding; mostly such that the window fits."""
    return {"strideH": int(rng.integers(1, 4)), "strideW": int(rng.integers(1, 4)),
            "padding": int(rng.integers(2))}


@draw.family("CONV_2D", "DEPTHWISE_CONV_2D", "TRANSPOSE_CONV")
def images(rng, name):
    model = draw.new()
    form = draw.one(rng, FORMS)
    n = int(rng.integers(1, 4))
    h, w = (int(d) for d in rng.integers(1, 9, 2))
    kh, kw = (int(d) for d in rng.integers(1, 4, 2))
    depth = int(rng.integers(1, 9)) if draw.chance(rng, 0.7) else int(rng.integers(8, 40))
    groups, times = 1, int(rng.integers(1, 4))
    if name == "CONV_2D" and draw.chance(rng, 0.15):
        groups = int(rng.integers(2, 4))
        depth *= groups
    channels = depth * times if name == "DEPTHWISE_CONV_2D" else groups * int(rng.integers(1, 12))
    axis = 3 if name == "DEPTHWISE_CONV_2D" else 0
    kinds = Kinds(rng, form, channels, axis, kh * kw * depth // groups)
    filters = [1, kh, kw, channels] if axis else [channels, kh, kw, depth // groups]
    options = {"strideH": int(rng.integers(1, 4)), "strideW": int(rng.integers(1, 4)), "padding": int(rng.integers(2)),
               "fusedActivationFunction": draw.activation(rng)}
    if name != "TRANSPOSE_CONV":
        grow = draw.chance(rng, 0.3)
        options.update(dilationHFactor=int(rng.integers(1, 4)) if grow else 1,
                       dilationWFactor=int(rng.integers(1, 4)) if grow else 1)
    if axis:
        options["depthMultiplier"] = times
    if kinds.x == "int16" and name != "DEPTHWISE_CONV_2D" and kinds.bias == "int32":
        from ai_edge_litert import schema_py_generated as schema

        options["quantizedBiasType"] = schema.TensorType.INT32
    size = [1, 1] if draw.chance(rng, 0.05) else [h, w]
    x = model.input(kinds.x, draw.values(rng, kinds.x, [n, *size, depth]), kinds.given)
    weight = model.constant(kinds.w, draw.weights(rng, kinds.w, filters), kinds.weight)
    given = [x, weight]
    if name == "TRANSPOSE_CONV":
        same = options["padding"] == 0
        wanted = [size[k] * s if same else (size[k] - 1) * s + f
                  for k, (s, f) in enumerate(((options["strideH"], kh), (options["strideW"], kw)))]
        if same and draw.chance(rng, 0.3):
            wanted = [max(1, d - int(rng.integers(0, s))) for d, s in zip(wanted, (options["strideH"], options["strideW"]))]
        given = [draw.indices(rng, model, [n, *wanted, channels], "int32"), weight, x]
    if draw.chance(rng, 0.85):
        given.append(model.constant(kinds.bias, draw.values(rng, kinds.bias, [channels], most=2000), kinds.bias_scales()))
    elif draw.chance(rng, 0.5):
        given.append(-1)
    model.operator(name, given, [model.output(kinds.out, kinds.made)], **options)
    model.note = "%s %s %s" % (form, filters, options)
    return model


@draw.family("CONV_3D", "CONV_3D_TRANSPOSE")
def volumes(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32",), 0.95)
    depth, channels = (int(d) for d in rng.integers(1, 5, 2))
    size, window = rng.integers(1, 6, 3), rng.integers(1, 4, 3)
    dims = [int(rng.integers(1, 3)), *size, depth]
    grow = rng.integers(1, 3, 3) if draw.chance(rng, 0.3) else [1, 1, 1]
    strides = rng.integers(1, 3, 3)
    options = dict(zip(("strideD", "strideH", "strideW"), map(int, strides)))
    options.update(zip(("dilationDFactor", "dilationHFactor", "dilationWFactor"), map(int, grow)))
    options.update(padding=int(rng.integers(2)), fusedActivationFunction=draw.activation(rng))
    x = model.input(kind, draw.values(rng, kind, dims))
    shape = [*window, depth, channels] if name == "CONV_3D" else [*window, channels, depth]
    make = model.constant if draw.chance(rng, 0.7) else model.input
    given = [x, make(kind, draw.values(rng, kind, shape))]
    if name != "CONV_3D":
        same = options["padding"] == 0
        wide = (window - 1) * np.asarray(grow) + 1
        wanted = size * strides if same else (size - 1) * strides + wide
        given = [draw.indices(rng, model, [dims[0], *wanted, channels]), given[1], x]
    if draw.chance(rng, 0.6):
        given.append(model.constant(kind, draw.values(rng, kind, [channels])))
    model.operator(name, given, [model.output(kind)], **options)
    model.note = "%s %s %s" % (dims, shape, options)
    return model


@draw.family("AVERAGE_POOL_2D", "MAX_POOL_2D", "L2_POOL_2D")
def pools(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32",) if name[0] == "L" else ("float32", "int8", "uint8", "int16"), 0.9)
    dims = [int(d) for d in rng.integers(1, 9, 4)]
    if draw.chance(rng, 0.2):
        dims[3] = int(rng.integers(16, 70))
    scales = draw.quantization(rng, kind)
    options = {"filterHeight": int(rng.integers(1, 5)), "filterWidth": int(rng.integers(1, 5)),
               "strideH": int(rng.integers(1, 4)), "strideW": int(rng.integers(1, 4)), "padding": int(rng.integers(2)),
               "fusedActivationFunction": draw.activation(rng)}
    x = model.input(kind, draw.values(rng, kind, dims), scales)
    model.operator(name, [x], [model.output(kind, scales)], **options)
    model.note = "%s %s" % (dims, options)
    return model
