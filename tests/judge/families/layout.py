# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Operators that move elements."""
import numpy as np

from families import draw
from operator_model import BITS, STORED

MOVED = ("float32", "int8", "uint8", "int16", "int32", "int64", "bool", "string", "int4", "complex64", "float16")


def data(rng, model, dims, kind=None, share=0.85):
    kind = kind or draw.kind(rng, MOVED, share)
    scales = draw.quantization(rng, kind)
    return model.input(kind, draw.values(rng, kind, dims), scales), kind, scales


def index_kind(rng):
    return "int32" if draw.chance(rng, 0.75) else draw.one(rng, ("int64", "int64", "int16", "int8", "float32"))


@draw.family("RESHAPE")
def reshape(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 0, 5)
    x, kind, scales = data(rng, model, dims)
    count = int(np.prod(dims, dtype=int))
    first = draw.one(rng, [d for d in range(1, count + 1) if count % d == 0])
    wanted = draw.one(rng, ([count], [first, count // first], [-1, first], [-1], [1, count, 1], [first, -1, 1],
                            [0, -1], [count + 1], [-1, -1]))
    form = rng.integers(3)
    inputs = [x] if form == 0 else [x, draw.indices(rng, model, wanted, index_kind(rng))]
    options = {"newShape": wanted} if form != 1 else {}
    model.operator(name, inputs, [model.output(kind, scales)], **options)
    return model


@draw.family("SQUEEZE")
def squeeze(rng, name):
    model = draw.new()
    dims = [1 if draw.chance(rng, 0.5) else d for d in draw.shape(rng, 1, 6)]
    x, kind, scales = data(rng, model, dims)
    ones = [k - len(dims) * int(draw.chance(rng, 0.3)) for k, d in enumerate(dims) if d == 1 or draw.chance(rng, 0.05)]
    chosen = [k for k in ones if draw.chance(rng, 0.5)]
    model.operator(name, [x], [model.output(kind, scales)], squeezeDims=chosen)
    return model


@draw.family("EXPAND_DIMS")
def expand(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 0, 5)
    x, kind, scales = data(rng, model, dims)
    at = int(rng.integers(-len(dims) - 2, len(dims) + 2))
    model.operator(name, [x, draw.indices(rng, model, at if draw.chance(rng, 0.5) else [at], index_kind(rng))],
                   [model.output(kind, scales)])
    return model


@draw.family("SHAPE", "RANK")
def shape(rng, name):
    model = draw.new()
    x, _, _ = data(rng, model, draw.shape(rng, 0, 5))
    made = "int64" if name == "SHAPE" and draw.chance(rng, 0.4) else "int32"
    from ai_edge_litert import schema_py_generated as schema

    options = {"outType": getattr(schema.TensorType, made.upper())} if name == "SHAPE" else {}
    model.operator(name, [x], [model.output(made)], **options)
    return model


@draw.family("TRANSPOSE")
def transpose(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 1, 8 if draw.chance(rng, 0.2) else 5, size=4)
    x, kind, scales = data(rng, model, dims)
    order = [int(k) - len(dims) * int(draw.chance(rng, 0.1)) for k in rng.permutation(len(dims))]
    # int32: the reference does not look at the type and reads int64 numbers by halves
    model.operator(name, [x, draw.indices(rng, model, order)], [model.output(kind, scales)])
    return model


@draw.family("PACK", "CONCATENATION")
def join(rng, name):
    model = draw.new()
    kind = draw.kind(rng, MOVED)
    dims = draw.shape(rng, 0 if name == "PACK" else 1, 4)
    scales = draw.quantization(rng, kind)
    count = int(rng.integers(1, 6))
    at = draw.axis(rng, len(dims) + (name == "PACK"))
    given = []
    for _ in range(count):
        own = list(dims)
        if name == "CONCATENATION":
            own[at] = int(rng.integers(0 if draw.chance(rng, 0.05) else 1, 6))
        different = draw.chance(rng, 0.15) or (kind == "uint8" and name == "CONCATENATION")
        make = model.constant if draw.chance(rng, 0.2) else model.input
        given.append(make(kind, draw.values(rng, kind, own), draw.quantization(rng, kind) if different else scales))
    options = {"valuesCount": count} if name == "PACK" else {"fusedActivationFunction": int(draw.chance(rng, 0.03))}
    model.operator(name, given, [model.output(kind, scales)], axis=at, **options)
    return model


@draw.family("SPLIT", "SPLIT_V", "UNPACK")
def split(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 1, 5)
    at = draw.axis(rng, len(dims))
    count = int(rng.integers(1, 5))
    sizes = [int(s) for s in rng.integers(0, 4, count)]
    dims[at] = {"SPLIT": count * int(rng.integers(1, 4)), "SPLIT_V": max(sum(sizes), 1), "UNPACK": count}[name]
    if sum(sizes) == 0:
        sizes[0] = 1
    if draw.chance(rng, 0.3):
        sizes[int(rng.integers(count))] = -1
    x, kind, scales = data(rng, model, dims)
    made = [model.output(kind, scales) for _ in range(count)]
    place = draw.indices(rng, model, at if draw.chance(rng, 0.7) else [at], "int32", 0.9)
    if name == "SPLIT":
        model.operator(name, [place, x], made, numSplits=count)
    elif name == "SPLIT_V":
        model.operator(name, [x, draw.indices(rng, model, sizes, draw.one(rng, ("int32", "int64"))), place], made,
                       numSplits=count)
    else:
        model.operator(name, [x], made, num=count, axis=at)
    return model


@draw.family("SLICE")
def slices(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 1, 6, size=5)
    x, kind, scales = data(rng, model, dims)
    begin = [int(rng.integers(0, d + draw.chance(rng, 0.05))) for d in dims]
    size = [-1 if draw.chance(rng, 0.3) else int(rng.integers(0, d - b + 1)) for d, b in zip(dims, begin)]
    if draw.chance(rng, 0.04):
        size[0] = dims[0] + 1
    what = index_kind(rng)
    model.operator(name, [x, draw.indices(rng, model, begin, what), draw.indices(rng, model, size, what)],
                   [model.output(kind, scales)])
    return model


@draw.family("STRIDED_SLICE")
def strided_slice(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 1, 5, size=5)
    x, kind, scales = data(rng, model, dims)
    count = int(rng.integers(1, len(dims) + 1 + draw.chance(rng, 0.2)))
    begin, end = (rng.integers(-7, 8, count) for _ in range(2))
    strides = np.where(rng.random(count) < 0.8, rng.integers(1, 3, count), rng.integers(-3, 0, count))
    masks = {"ellipsisMask": 0, "offset": draw.chance(rng, 0.15)}
    for mask, share in (("beginMask", 0.3), ("endMask", 0.3), ("shrinkAxisMask", 0.1), ("newAxisMask", 0.05)):
        masks[mask] = int(sum((rng.random() < share) << k for k in range(count)))
    if count <= len(dims) and draw.chance(rng, 0.1):  # the reference's ellipsis stands for one dimension at least
        masks["ellipsisMask"] = 1 << int(rng.integers(count))
    for k in range(count):  # a dimension that is dropped: the reference checks neither index nor stride
        if masks["shrinkAxisMask"] >> k & 1:
            begin[k], strides[k] = rng.integers(0, min(dims)), 1
    if masks["offset"]:  # the reference takes all sizes from `end` as they stand there, also beyond its last one
        begin, strides = (np.resize(v, len(dims)) for v in (begin, strides))
        begin = np.minimum(np.abs(begin), np.asarray(dims) - 1)
        strides[:] = 1
        end = rng.integers(1, np.asarray(dims) - begin + 1)
        masks = {"offset": True}
    what = index_kind(rng)
    given = [x] + [draw.indices(rng, model, v, what) for v in (begin, end, strides)]
    model.operator(name, given, [model.output(kind, scales)], **masks)
    model.note = "%s %s %s %s %s" % (dims, begin, end, strides, masks)
    return model


@draw.family("REVERSE_V2")
def reverse(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 1, 5)
    x, kind, scales = data(rng, model, dims)
    first = int(rng.integers(len(dims)))
    axes = list(range(first, min(len(dims), first + int(rng.integers(1, 3)))))
    axes = [a - len(dims) * int(draw.chance(rng, 0.2)) for a in axes]
    model.operator(name, [x, draw.indices(rng, model, axes)], [model.output(kind, scales)])
    return model


@draw.family("DYNAMIC_UPDATE_SLICE")
def update(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 1, 4)
    kind = draw.kind(rng, MOVED)
    scales = draw.quantization(rng, kind)
    own = [int(rng.integers(1, d + 1)) for d in dims] if draw.chance(rng, 0.9) else dims
    x, y = (model.input(kind, draw.values(rng, kind, s), scales) for s in (dims, own))
    start = rng.integers(-2, 7, len(dims))
    model.operator(name, [x, y, draw.indices(rng, model, start, draw.one(rng, ("int32", "int64")), 0.5)],
                   [model.output(kind, scales)])
    return model


@draw.family("PAD", "PADV2", "MIRROR_PAD")
def pad(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 1, 5, size=4)
    x, kind, scales = data(rng, model, dims)
    mode = int(rng.integers(2))
    most = [d - (1 - mode) if name == "MIRROR_PAD" and draw.chance(rng, 0.97) else 3 for d in dims]
    amounts = np.stack([rng.integers(0, np.asarray(most) + 1) for _ in range(2)], axis=1)
    if draw.chance(rng, 0.02):
        amounts[0, 0] = -1
    given = [x, draw.indices(rng, model, amounts, index_kind(rng))]
    if name == "PADV2":
        given.append(model.constant(kind, draw.values(rng, kind, [] if draw.chance(rng, 0.5) else [1]), scales))
    model.operator(name, given, [model.output(kind, scales)], **({"mode": mode} if name == "MIRROR_PAD" else {}))
    return model


@draw.family("SPACE_TO_DEPTH", "DEPTH_TO_SPACE")
def depth_blocks(rng, name):
    model = draw.new()
    size = int(rng.integers(1, 4))
    n, h, w, c = (int(d) for d in rng.integers(1, 4, 4))
    dims = [n, h * size, w * size, c] if name == "SPACE_TO_DEPTH" else [n, h, w, c * size * size]
    x, kind, scales = data(rng, model, dims)
    model.operator(name, [x], [model.output(kind, scales)], blockSize=size)
    return model


@draw.family("SPACE_TO_BATCH_ND", "BATCH_TO_SPACE_ND")
def batch_blocks(rng, name):
    model = draw.new()
    axes = 2 if draw.chance(rng, 0.75) else 1
    block = rng.integers(1, 4, axes)
    edges = rng.integers(0, 3, (axes, 2))
    n, c = (int(d) for d in rng.integers(1, 4, 2))
    inner = rng.integers(1, 4, axes)
    if name == "SPACE_TO_BATCH_ND":
        spatial = np.maximum(inner * block - edges.sum(axis=1), 1)
        edges[:, 1] += -(spatial + edges.sum(axis=1)) % block
        dims = [n, *spatial, c]
    else:
        edges = np.minimum(edges, (inner * block - 1)[:, None] // 2)
        dims = [n * int(np.prod(block)), *inner, c]
    x, kind, scales = data(rng, model, dims)
    given = [x, draw.indices(rng, model, block), draw.indices(rng, model, edges)]
    model.operator(name, given, [model.output(kind, scales)])
    return model


@draw.family("TILE", "BROADCAST_TO")
def repeat(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 0 if draw.chance(rng, 0.1) else 1, 4)
    if name == "BROADCAST_TO":
        wanted = [int(d) for d in rng.integers(1, 3, int(rng.integers(0, 3)))] + dims
        dims = [1 if draw.chance(rng, 0.4) else d for d in dims]
    else:
        wanted = rng.integers(0 if draw.chance(rng, 0.05) else 1, 4, len(dims))
    kind = draw.kind(rng, MOVED)
    if name == "BROADCAST_TO" and kind in BITS:  # the reference takes a byte for each element of fewer bits
        kind = "int8"
    x, kind, scales = data(rng, model, dims, kind)
    what = draw.one(rng, ("int32", "int32", "int64"))
    model.operator(name, [x, draw.indices(rng, model, wanted, what)], [model.output(kind, scales)])
    return model


@draw.family("FILL")
def fill(rng, name):
    model = draw.new()
    x, kind, scales = data(rng, model, [] if draw.chance(rng, 0.9) else [1])
    given = [draw.indices(rng, model, draw.shape(rng, 0, 4), draw.one(rng, ("int32", "int32", "int64"))), x]
    model.operator(name, given, [model.output(kind, scales)])
    return model


@draw.family("RANGE")
def numbers(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int32", "int64"), 0.9)
    start, limit = rng.integers(-9, 10, 2)
    delta = (1 if limit >= start else -1) * int(rng.integers(1, 4)) * (-1 if draw.chance(rng, 0.05) else 1)
    bounds = [start, limit, delta]
    if kind == "float32":
        bounds = [b + 0.1 * rng.random() * np.sign(delta) for b in bounds]
    if kind == "string" or kind.startswith("u"):
        kind = "int32"
    given = [draw.indices(rng, model, b, kind, 0.6) for b in bounds]
    model.operator(name, given, [model.output(kind)])
    return model


@draw.family("ONE_HOT")
def one_hot(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int8", "uint8", "int16", "int32", "int64", "bool"))
    dims = draw.shape(rng, 0, 3)
    depth = int(rng.integers(0 if draw.chance(rng, 0.1) else 1, 7))
    what = draw.one(rng, ("int32", "int64"))
    scales = draw.quantization(rng, kind)
    given = [model.input(what, rng.integers(-1, depth + 2, dims)), draw.indices(rng, model, depth),
             model.constant(kind, draw.values(rng, kind, []), scales),
             model.constant(kind, draw.values(rng, kind, []), scales)]
    model.operator(name, given, [model.output(kind, scales)], axis=int(rng.integers(-1, len(dims) + 1)))
    return model


@draw.family("BROADCAST_ARGS")
def broadcast_arguments(rng, name):
    model = draw.new()
    kind = draw.one(rng, ("int32", "int64"))
    x, y = draw.pair(rng, draw.shape(rng, 1, 6))
    if draw.chance(rng, 0.05):
        x = [7] + list(x)
        y = [5] * len(x)
    given = [draw.indices(rng, model, v, kind, 0.5) for v in (x, y)]
    model.operator(name, given, [model.output(kind)])
    return model


@draw.family("BITCAST")
def bitcast(rng, name):
    model = draw.new()
    given, made = (draw.one(rng, ("int8", "uint8", "int16", "int32", "uint32", "float32", "int64", "float16", "bool",
                                  "complex64", "float64", "uint16")) for _ in range(2))
    x, y = np.dtype(STORED[given]).itemsize, np.dtype(STORED[made]).itemsize
    dims = draw.shape(rng, 1, 4)
    if y > x and draw.chance(rng, 0.95):
        dims = dims + [y // x]
    model.operator(name, [model.input(given, draw.values(rng, given, dims))], [model.output(made)])
    return model


@draw.family("REVERSE_SEQUENCE")
def reverse_sequence(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 2, 4)
    batch, sequence = (int(k) for k in rng.permutation(len(dims))[:2])
    x, kind, scales = data(rng, model, dims)
    lengths = rng.integers(0, dims[sequence] + 1, dims[batch])
    given = [x, draw.indices(rng, model, lengths, draw.one(rng, ("int32", "int64")), 0.5)]
    model.operator(name, given, [model.output(kind, scales)], seqDim=sequence, batchDim=batch)
    return model


@draw.family("DILATE")
def dilate(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 1, 4)
    kind = draw.kind(rng, ("float32", "int8", "uint8", "int16", "int32", "int64", "bool", "complex64"))
    x, kind, scales = data(rng, model, dims, kind)
    factors = rng.integers(0 if draw.chance(rng, 0.03) else 1, 4, len(dims))
    given = [x, draw.indices(rng, model, factors), model.input(kind, draw.values(rng, kind, []), scales)]
    model.operator(name, given, [model.output(kind, scales)])
    return model


@draw.family("MATRIX_DIAG", "MATRIX_SET_DIAG")
def diagonals(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 1 if name == "MATRIX_DIAG" else 2, 4)
    # the reference takes every other type for float32
    kind = draw.one(rng, ("float32", "int8", "uint8", "int16", "int32", "int64"))
    x, kind, scales = data(rng, model, dims, kind)
    given = [x]
    if name == "MATRIX_SET_DIAG":
        given.append(model.input(kind, draw.values(rng, kind, dims[:-2] + [min(dims[-2:])]), scales))
    model.operator(name, given, [model.output(kind, scales)])
    return model
