#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Writes models of one operator each, at sizes as in the middle of usual networks, for halfstep-bench and compare_litert.py.

usage: operator_models.py DIRECTORY [--only PART,PART]

--only: names that contain one of these. A name says operator and types: add_int16, resize_bilinear_int8.
Needs numpy, flatbuffers and ai_edge_litert (for its schema)."""
import argparse
import os

import flatbuffers
import numpy as np
from ai_edge_litert import schema_py_generated as schema

TYPES = {
    "float": (schema.TensorType.FLOAT32, np.float32),
    "int8": (schema.TensorType.INT8, np.int8),
    "uint8": (schema.TensorType.UINT8, np.uint8),
    "int16": (schema.TensorType.INT16, np.int16),
    "int32": (schema.TensorType.INT32, np.int32),
    "int64": (schema.TensorType.INT64, np.int64),
}
IMAGE = [1, 48, 48, 64]


class Tensor:
    """A tensor; quantized where it has a scale. `values`: a constant."""

    def __init__(self, kind, shape, scale=None, zero=0, values=None, axis=0):
        self.kind, self.shape, self.values, self.axis = kind, list(shape), values, axis
        if scale is None and kind in ("int8", "uint8", "int16"):
            scale, zero = (1 / 4096, 0) if kind == "int16" else (0.05, 3 if kind == "int8" else 131)
        self.scales = [] if scale is None else list(np.atleast_1d(scale))
        self.zero = zero


def weights(kind, shape, axis=0):
    """A constant with random values, scales along an axis where it is int8."""
    random = np.random.default_rng(1)
    if kind == "float":
        return Tensor(kind, shape, values=random.uniform(-1, 1, shape).astype(np.float32), axis=axis)
    values = random.integers(-127, 128, shape).astype(np.int8)
    return Tensor(kind, shape, scale=random.uniform(0.001, 0.003, shape[axis]), values=values, axis=axis)


def with_bias(kind, values, weight):
    """Values, weight and a bias with the scales that belong to them."""
    inputs = [Tensor(kind, values), weight]
    channels = weight.shape[3 if weight.axis == 3 else 0]
    stored = {"float": "float", "int8": "int32", "int16": "int64"}[kind]
    scale = None if kind == "float" else [inputs[0].scales[0] * each for each in weight.scales]
    return inputs + [Tensor(stored, [channels], scale, values=np.arange(channels).astype(TYPES[stored][1]))]


def integers(*values):
    return Tensor("int32", [len(values)], values=np.array(values, np.int32))


def options_of(name, **fields):
    if not name:
        return schema.BuiltinOptions.NONE, None
    options = getattr(schema, name + "T")()
    for key, value in fields.items():
        setattr(options, key, value)
    return getattr(schema.BuiltinOptions, name), options


def write(path, code, version, inputs, outputs, options):
    """One operator; inputs without values are the model's."""
    model = schema.ModelT()
    model.version, model.description = 3, "one operator"
    graph = schema.SubGraphT()
    model.subgraphs, graph.tensors, model.buffers = [graph], [], [schema.BufferT()]
    for index, each in enumerate(inputs + outputs):
        tensor = schema.TensorT()
        tensor.name, tensor.type, tensor.shape = f"tensor{index}", TYPES[each.kind][0], each.shape
        if each.scales:
            tensor.quantization = schema.QuantizationParametersT()
            tensor.quantization.scale = [float(scale) for scale in each.scales]
            tensor.quantization.zeroPoint = [each.zero] * len(each.scales)
            tensor.quantization.quantizedDimension = each.axis if len(each.scales) > 1 else 0
        if each.values is not None:
            buffer = schema.BufferT()
            buffer.data = np.frombuffer(each.values.tobytes(), np.uint8)
            tensor.buffer = len(model.buffers)
            model.buffers.append(buffer)
        graph.tensors.append(tensor)
    operator = schema.OperatorT()
    operator.inputs = list(range(len(inputs)))
    operator.outputs = list(range(len(inputs), len(inputs) + len(outputs)))
    operator.builtinOptionsType, operator.builtinOptions = options
    graph.operators, graph.outputs = [operator], operator.outputs
    graph.inputs = [index for index, each in enumerate(inputs) if each.values is None]
    kind = schema.OperatorCodeT()
    kind.builtinCode, kind.version = getattr(schema.BuiltinOperator, code), version
    kind.deprecatedBuiltinCode = min(kind.builtinCode, 127)
    model.operatorCodes = [kind]
    builder = flatbuffers.Builder(1 << 20)
    builder.Finish(model.Pack(builder), b"TFL3")
    with open(path, "wb") as file:
        file.write(builder.Output())


def products():
    """Convolutions and matrix products; with int16 the weights are int8."""
    for kind, version in (("float", 1), ("int8", 3), ("int16", 4)):
        weight = "float" if kind == "float" else "int8"
        window = {"padding": schema.Padding.SAME, "strideW": 1, "strideH": 1}
        plain = {**window, "dilationWFactor": 1, "dilationHFactor": 1}
        for size in (1, 3):
            yield (f"conv_{size}x{size}_{kind}", "CONV_2D", version,
                   with_bias(kind, [1, 24, 24, 64], weights(weight, [64, size, size, 64])),
                   [Tensor(kind, [1, 24, 24, 64])], options_of("Conv2DOptions", **plain))
        yield (f"depthwise_{kind}", "DEPTHWISE_CONV_2D", {"float": 1, "int8": 3, "int16": 5}[kind],
               with_bias(kind, IMAGE, weights(weight, [1, 3, 3, 64], axis=3)), [Tensor(kind, IMAGE)],
               options_of("DepthwiseConv2DOptions", **plain, depthMultiplier=1))
        yield (f"fully_connected_{kind}", "FULLY_CONNECTED", {"float": 1, "int8": 4, "int16": 7}[kind],
               with_bias(kind, [1, 1024], weights(weight, [256, 1024])), [Tensor(kind, [1, 256])],
               options_of("FullyConnectedOptions"))
        if kind != "int16":
            yield (f"transpose_conv_{kind}", "TRANSPOSE_CONV", 3,
                   [integers(1, 48, 48, 32), weights(weight, [32, 3, 3, 64]), Tensor(kind, [1, 24, 24, 64])],
                   [Tensor(kind, [1, 48, 48, 32])],
                   options_of("TransposeConvOptions", padding=schema.Padding.SAME, strideW=2, strideH=2))
        yield (f"batch_matmul_{kind}", "BATCH_MATMUL", {"float": 1, "int8": 2, "int16": 3}[kind],
               [Tensor(kind, [4, 64, 64]), Tensor(kind, [4, 64, 64])], [Tensor(kind, [4, 64, 64])],
               options_of("BatchMatMulOptions"))


def windows():
    """Pools, resizing and reductions."""
    pool = {"padding": schema.Padding.VALID, "strideW": 2, "strideH": 2, "filterWidth": 2, "filterHeight": 2}
    for kind, version in (("float", 1), ("int8", 2), ("uint8", 1), ("int16", 3)):
        for name in ("AVERAGE_POOL_2D", "MAX_POOL_2D"):
            yield (f"{name.lower()}_{kind}", name, version, [Tensor(kind, IMAGE)], [Tensor(kind, [1, 24, 24, 64])],
                   options_of("Pool2DOptions", **pool))
        version = {"float": 1, "int8": 2, "uint8": 1, "int16": 4}[kind]
        yield (f"resize_bilinear_{kind}", "RESIZE_BILINEAR", max(version, 3),
               [Tensor(kind, [1, 24, 24, 64]), integers(48, 48)], [Tensor(kind, IMAGE)],
               options_of("ResizeBilinearOptions", halfPixelCenters=True))
        yield (f"resize_nearest_{kind}", "RESIZE_NEAREST_NEIGHBOR", version,
               [Tensor(kind, [1, 24, 24, 64]), integers(48, 48)], [Tensor(kind, IMAGE)],
               options_of("ResizeNearestNeighborOptions"))
        version = {"float": 1, "int8": 2, "uint8": 1, "int16": 3}[kind]
        for axes, label in (((1, 2), "space"), ((3,), "channels")):
            shape = [1, 64] if label == "space" else [1, 48, 48]
            yield (f"mean_{label}_{kind}", "MEAN", version, [Tensor(kind, IMAGE), integers(*axes)],
                   [Tensor(kind, shape)], options_of("ReducerOptions"))
        yield (f"reduce_max_{kind}", "REDUCE_MAX", version, [Tensor(kind, IMAGE), integers(1, 2)],
               [Tensor(kind, [1, 64])], options_of("ReducerOptions"))
    for kind in ("float", "int8"):
        yield (f"arg_max_{kind}", "ARG_MAX", 2 if kind == "int8" else 1, [Tensor(kind, IMAGE), integers(3)],
               [Tensor("int32", [1, 48, 48])], options_of("ArgMaxOptions", outputType=schema.TensorType.INT32))


def pairs():
    """Two operands, equal or of one channel each."""
    versions = {"ADD": (1, 2, 3), "SUB": (1, 2, 5), "MUL": (1, 2, 4), "MAXIMUM": (1, 2, 3), "SQUARED_DIFFERENCE": (1, 2, 1)}
    names = {"ADD": "AddOptions", "SUB": "SubOptions", "MUL": "MulOptions", "MAXIMUM": "MaximumMinimumOptions",
             "SQUARED_DIFFERENCE": "SquaredDifferenceOptions"}
    for code, of_type in versions.items():
        for kind, version in zip(("float", "int8", "int16"), of_type):
            if (code, kind) == ("SQUARED_DIFFERENCE", "int16"):
                continue
            fields = {"potScaleInt16": False} if code in ("ADD", "SUB") else {}
            options = options_of(names[code], **fields)
            other = None if code == "MAXIMUM" or kind == "int16" else (0.07, -5) if kind == "int8" else None
            second = Tensor(kind, IMAGE, *other) if other else Tensor(kind, IMAGE)
            yield f"{code.lower()}_{kind}", code, version, [Tensor(kind, IMAGE), second], [Tensor(kind, IMAGE)], options
            channels = Tensor(kind, [1, 1, 1, 64], *other) if other else Tensor(kind, [1, 1, 1, 64])
            yield (f"{code.lower()}_channels_{kind}", code, version, [Tensor(kind, IMAGE), channels],
                   [Tensor(kind, IMAGE)], options)
    yield ("div_float", "DIV", 1, [Tensor("float", IMAGE), Tensor("float", IMAGE)], [Tensor("float", IMAGE)],
           options_of("DivOptions"))


def functions():
    """One operand, element by element or row by row."""
    full = {"int8": (1 / 256, -128), "uint8": (1 / 256, 0), "int16": (1 / 32768, 0)}
    for kind, version in (("float", 1), ("int8", 2), ("int16", 3)):
        yield ("logistic_" + kind, "LOGISTIC", version, [Tensor(kind, IMAGE)],
               [Tensor(kind, IMAGE, *full.get(kind, ()))], options_of(""))
        tanh = {"int8": (1 / 128, 0), "int16": (1 / 32768, 0)}
        yield ("tanh_" + kind, "TANH", version, [Tensor(kind, IMAGE)], [Tensor(kind, IMAGE, *tanh.get(kind, ()))],
               options_of(""))
        for depth, count in ((10, 256), (1000, 4)):
            yield (f"softmax_{depth}_{kind}", "SOFTMAX", version, [Tensor(kind, [count, depth])],
                   [Tensor(kind, [count, depth], *full.get(kind, ()))], options_of("SoftmaxOptions", beta=1.0))
    for kind in ("float", "int8"):
        version = 2 if kind == "int8" else 1
        for code, version8 in (("RELU", 2), ("RELU6", 2), ("HARD_SWISH", 1), ("ELU", 1)):
            yield (f"{code.lower()}_{kind}", code, version8 if kind == "int8" else 1, [Tensor(kind, IMAGE)],
                   [Tensor(kind, IMAGE, *((0.04, -10) if kind == "int8" else ()))], options_of(""))
        yield ("leaky_relu_" + kind, "LEAKY_RELU", version, [Tensor(kind, IMAGE)], [Tensor(kind, IMAGE)],
               options_of("LeakyReluOptions", alpha=0.1))
        yield ("l2_normalization_" + kind, "L2_NORMALIZATION", version, [Tensor(kind, [576, 64])],
               [Tensor(kind, [576, 64], *((1 / 128, 0) if kind == "int8" else ()))], options_of("L2NormOptions"))
    for code, name in (("SQRT", ""), ("RSQRT", ""), ("EXP", "ExpOptions"), ("ABS", "AbsOptions"), ("LOG", ""), ("SIN", ""),
                       ("COS", "CosOptions"), ("FLOOR", ""), ("ROUND", "")):
        yield (code.lower() + "_float", code, 1, [Tensor("float", IMAGE)], [Tensor("float", IMAGE)], options_of(name))
    for form in ("exact", "approximate"):
        yield (f"gelu_{form}_float", "GELU", 1, [Tensor("float", IMAGE)], [Tensor("float", IMAGE)],
               options_of("GeluOptions", approximate=form == "approximate"))


def conversions():
    for start, end, version in (("float", "int8", 1), ("float", "uint8", 1), ("float", "int16", 2), ("int8", "int8", 1),
                                ("uint8", "int8", 1), ("int16", "int16", 2), ("int16", "int8", 2), ("int8", "int16", 2)):
        target = Tensor(end, IMAGE) if end == "int16" else Tensor(end, IMAGE, 0.04, -10 if end == "int8" else 120)
        if start == end == "int16":
            target = Tensor(end, IMAGE, 1 / 3000, 0)
        yield (f"quantize_{start}_{end}", "QUANTIZE", version, [Tensor(start, IMAGE)], [target],
               options_of("QuantizeOptions"))
    for kind, version in (("int8", 2), ("uint8", 1), ("int16", 3)):
        yield (f"dequantize_{kind}", "DEQUANTIZE", version, [Tensor(kind, IMAGE)], [Tensor("float", IMAGE)],
               options_of("DequantizeOptions"))


def moves():
    for kind, version in (("float", 1), ("int8", 2), ("int16", 5)):
        for label, order in (("channels_first", (0, 3, 1, 2)), ("rows_columns", (0, 2, 1, 3))):
            yield (f"transpose_{label}_{kind}", "TRANSPOSE", version, [Tensor(kind, IMAGE), integers(*order)],
                   [Tensor(kind, [IMAGE[axis] for axis in order])], options_of("TransposeOptions"))
        if kind == "int16":
            continue
        edges = np.array([[0, 0], [1, 1], [1, 1], [0, 0]], np.int32)
        yield (f"pad_{kind}", "PAD", 2 if kind == "int8" else 1, [Tensor(kind, IMAGE), Tensor("int32", [4, 2], values=edges)],
               [Tensor(kind, [1, 50, 50, 64])], options_of("PadOptions"))
        yield (f"concatenation_{kind}", "CONCATENATION", 2 if kind == "int8" else 1,
               [Tensor(kind, IMAGE), Tensor(kind, IMAGE)], [Tensor(kind, [1, 48, 48, 128])],
               options_of("ConcatenationOptions", axis=3))
        yield (f"slice_{kind}", "SLICE", 2 if kind == "int8" else 1,
               [Tensor(kind, IMAGE), integers(0, 4, 4, 8), integers(1, 40, 40, 48)], [Tensor(kind, [1, 40, 40, 48])],
               options_of("SliceOptions"))
        yield (f"strided_slice_{kind}", "STRIDED_SLICE", 2 if kind == "int8" else 1,
               [Tensor(kind, IMAGE), integers(0, 0, 0, 0), integers(1, 48, 48, 64), integers(1, 2, 2, 1)],
               [Tensor(kind, [1, 24, 24, 64])], options_of("StridedSliceOptions"))
        yield (f"space_to_depth_{kind}", "SPACE_TO_DEPTH", 2 if kind == "int8" else 1, [Tensor(kind, IMAGE)],
               [Tensor(kind, [1, 24, 24, 256])], options_of("SpaceToDepthOptions", blockSize=2))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("directory")
    parser.add_argument("--only", default="", type=lambda text: [part for part in text.split(",") if part])
    arguments = parser.parse_args()
    os.makedirs(arguments.directory, exist_ok=True)
    for group in (products, windows, pairs, functions, conversions, moves):
        for name, code, version, inputs, outputs, options in group():
            if not arguments.only or any(part in name for part in arguments.only):
                write(os.path.join(arguments.directory, name + ".tflite"), code, version, inputs, outputs, options)


if __name__ == "__main__":
    main()
