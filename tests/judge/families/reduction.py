# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Operators that look at many elements for one: sums, orders, softmax, normalization, resizing, spectra, detection."""
import numpy as np
from flatbuffers import flexbuffers

from families import draw
from operator_model import Quantization


@draw.family("MEAN", "SUM", "REDUCE_MAX", "REDUCE_MIN", "REDUCE_PROD", "REDUCE_ANY", "REDUCE_ALL")
def reductions(rng, name):
    model = draw.new()
    usual = ("bool",) if name in ("REDUCE_ANY", "REDUCE_ALL") else (
        ("float32", "uint8", "int32", "int64", "int8") if name == "SUM" else
        ("float32", "int8", "uint8", "int16", "int32", "int64"))
    kind = draw.kind(rng, usual, 0.9)
    dims = draw.shape(rng, 1, 5, large=0.2)
    if draw.chance(rng, 0.02):
        dims[0] = 0
    given, made = draw.quantization(rng, kind), draw.quantization(rng, kind)
    if name in ("REDUCE_MAX", "REDUCE_MIN") and draw.chance(rng, 0.95):
        made = given
    axes = [k - len(dims) * int(draw.chance(rng, 0.2)) for k in range(len(dims)) if draw.chance(rng, 0.5)]
    if axes and draw.chance(rng, 0.05):
        axes.append(axes[0])
    x = model.input(kind, draw.values(rng, kind, dims, most=4 if name == "REDUCE_PROD" else None), given)
    listed = axes[0] if len(axes) == 1 and draw.chance(rng, 0.3) else axes
    model.operator(name, [x, draw.indices(rng, model, listed)], [model.output(kind, made)],
                   keepDims=draw.chance(rng, 0.5))
    model.note = "%s %s" % (dims, axes)
    return model


@draw.family("ARG_MAX", "ARG_MIN")
def arg(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int8", "uint8", "int32", "int64", "bool"))
    dims = draw.shape(rng, 1, 4, large=0.3)
    values = draw.values(rng, kind, dims, most=5)
    made = draw.one(rng, ("int32", "int64"))
    from ai_edge_litert import schema_py_generated as schema

    at = draw.indices(rng, model, draw.axis(rng, len(dims)), draw.one(rng, ("int32", "int64")))
    model.operator(name, [model.input(kind, values, draw.quantization(rng, kind)), at], [model.output(made)],
                   outputType=getattr(schema.TensorType, made.upper()))
    return model


@draw.family("CUMSUM")
def running_sum(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int32", "int64"))
    dims = draw.shape(rng, 1, 4)
    x = model.input(kind, draw.values(rng, kind, dims), draw.quantization(rng, kind))
    at = draw.indices(rng, model, draw.axis(rng, len(dims)))
    model.operator(name, [x, at], [model.output(kind)], exclusive=draw.chance(rng, 0.5), reverse=draw.chance(rng, 0.5))
    return model


@draw.family("SOFTMAX", "LOG_SOFTMAX")
def softmax(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int8", "uint8", "int16", "float16"), 0.9)
    out = kind
    made = {"int8": Quantization(1 / 256, -128), "uint8": Quantization(1 / 256), "int16": Quantization(1 / 32768)}
    if name == "LOG_SOFTMAX":
        made = {"int8": Quantization(16 / 256, 127), "uint8": Quantization(16 / 256, 255)}
    elif kind in ("int8", "uint8") and draw.chance(rng, 0.15):
        out, made = "int16", {kind: Quantization(1 / 65536, -32768)}
    given = draw.quantization(rng, kind, 0.01, 1.0)
    dims = draw.shape(rng, 1, 4, large=0.4)
    options = {"beta": float(draw.one(rng, (1.0, 1.0, rng.uniform(0.2, 3))))} if name == "SOFTMAX" else {}
    x = model.input(kind, draw.values(rng, kind, dims), given)
    model.operator(name, [x], [model.output(out, made.get(kind))], **options)
    return model


@draw.family("L2_NORMALIZATION", "LOCAL_RESPONSE_NORMALIZATION")
def normalization(rng, name):
    model = draw.new()
    local = name[1] == "O"
    kind = draw.kind(rng, ("float32",) if local else ("float32", "int8", "uint8"), 0.93)
    dims = draw.shape(rng, 4, 4, large=0) if local else draw.shape(rng, 1, 4)
    made = {"int8": Quantization(1 / 128), "uint8": Quantization(1 / 128, 128)}.get(kind)
    # The runtime adds to and takes from a running sum, which strays by some 1e-5 in long rows: short ones then.
    options = {"radius": int(rng.integers(0, 4)), "bias": float(rng.uniform(0.1, 2)), "alpha": float(rng.uniform(0, 2)),
               "beta": float(rng.uniform(0.1, 2))} if local else {"fusedActivationFunction": int(draw.chance(rng, 0.05))}
    values = draw.values(rng, kind, dims)
    if draw.chance(rng, 0.05) and kind == "float32":
        values[...] = 0
    model.operator(name, [model.input(kind, values, draw.quantization(rng, kind))], [model.output(kind, made)], **options)
    return model


@draw.family("RESIZE_BILINEAR", "RESIZE_NEAREST_NEIGHBOR")
def resize(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int8", "uint8", "int16"), 0.92)
    dims = [int(d) for d in rng.integers(1, 8, 4)]
    scales = draw.quantization(rng, kind)
    mode = int(rng.integers(3)) if draw.chance(rng, 0.95) else 3
    x = model.input(kind, draw.values(rng, kind, dims), scales)
    size = draw.indices(rng, model, rng.integers(1, 20, 2))
    model.operator(name, [x, size], [model.output(kind, scales)], alignCorners=mode in (1, 3),
                   halfPixelCenters=mode in (2, 3))
    model.note = "%s mode %d" % (dims, mode)
    return model


@draw.family("RFFT2D")
def spectrum(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 2, 4, size=12)
    x = model.input("float32", draw.values(rng, "float32", dims))
    # The library under the reference transforms rows of two and more values; of one it gives what lies in memory.
    size = [2 ** int(k) for k in (rng.integers(0, 5), rng.integers(1, 5))] if draw.chance(rng, 0.95) else [3, 4]
    model.operator(name, [x, draw.indices(rng, model, size)], [model.output("complex64")])
    model.note = "%s %s" % (dims, size)
    return model


@draw.family("TFLite_Detection_PostProcess")
def detection(rng, name):
    model = draw.new()
    count, classes = int(rng.integers(1, 40)), int(rng.integers(1, 8))
    kind = draw.one(rng, ("float32", "uint8"))
    options = {"max_detections": int(rng.integers(1, 12)), "max_classes_per_detection": int(rng.integers(1, 4)),
               "num_classes": classes, "nms_score_threshold": float(rng.uniform(0, 0.6)),
               "nms_iou_threshold": float(rng.uniform(0.1, 0.9)), "y_scale": 10.0, "x_scale": 10.0, "h_scale": 5.0,
               "w_scale": 5.0, "use_regular_nms": draw.chance(rng, 0.5)}
    if draw.chance(rng, 0.5):
        options["detections_per_class"] = int(rng.integers(1, 10))
    options["max_classes_per_detection"] = min(options["max_classes_per_detection"], classes)
    boxes, anchors = rng.normal(0, 3, [1, count, 4]), rng.uniform(0.05, 1, [count, 4])
    scores = rng.random([1, count, classes + int(rng.integers(2))])
    given = []
    for values in (boxes, scores, anchors):
        scales = Quantization(float(np.ptp(values) / 255 + 1e-4), 128 if values is boxes else 0)
        if kind == "uint8":
            values = np.clip(np.round(values / scales.scale[0]) + scales.zero[0], 0, 255)
        given.append((model.constant if values is anchors and draw.chance(rng, 0.7) else model.input)(
            kind, values, scales if kind == "uint8" else None))
    made = [model.output("float32") for _ in range(4)]
    with_options = flexbuffers.Dumps(options)
    model.operator(name, given, made, custom=bytes(with_options))
    model.note = str(options)
    model.written = lambda outputs: written_detections(options, outputs)
    return model


def written_detections(options, outputs):
    """Regular suppression writes as many rows as there may be boxes; the fast one a box's classes for each box found."""
    count, columns = int(outputs[3][0]), options["max_classes_per_detection"]
    rows = slice(options["max_detections"] if options["use_regular_nms"] else count * columns)
    return [values[:, rows] for values in outputs[:3]] + [outputs[3]]
