# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Operators that find or place elements by indices, and those that give as many as the values say."""
import numpy as np

from families import draw
from families.layout import MOVED, data
from operator_model import Quantization


def index_kind(rng, usual=("int32", "int64", "int16")):
    return draw.one(rng, usual)


@draw.family("GATHER")
def gather(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 1, 4)
    kind = draw.kind(rng, MOVED)
    if kind == "int4":  # the reference asks for whole bytes behind the axis
        dims.append(2)
    at = draw.axis(rng, len(dims) - (kind == "int4"), kind != "int4")
    x, kind, scales = data(rng, model, dims, kind)
    batches = int(rng.integers(0, (at % len(dims)) + 1)) if draw.chance(rng, 0.3) else 0
    own = dims[:batches] + draw.shape(rng, 0, 2)
    found = rng.integers(0, dims[at] + (1 if draw.chance(rng, 0.03) else 0), own)
    given = [x, draw.indices(rng, model, found, index_kind(rng), 0.4)]
    model.operator(name, given, [model.output(kind, scales)], axis=at, batchDims=batches)
    return model


@draw.family("GATHER_ND")
def gather_places(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 1, 5)
    x, kind, scales = data(rng, model, dims)
    depth = int(rng.integers(1, len(dims) + 1))
    own = draw.shape(rng, 0, 2)
    found = np.stack([rng.integers(0, d + (1 if draw.chance(rng, 0.02) else 0), own) for d in dims[:depth]], axis=-1)
    model.operator(name, [x, draw.indices(rng, model, found, index_kind(rng), 0.4)], [model.output(kind, scales)])
    return model


@draw.family("SCATTER_ND")
def scatter(rng, name):
    model = draw.new()
    dims = draw.shape(rng, 1, 4)
    kind = draw.kind(rng, ("float32", "int8", "uint8", "int32", "int64", "bool", "int16"))
    depth = int(rng.integers(1, len(dims) + 1))
    own = draw.shape(rng, 1, 2)
    places = np.stack([rng.integers(0, d, own) for d in dims[:depth]], axis=-1)
    updates = model.input(kind, draw.values(rng, kind, own + dims[depth:]))
    given = [draw.indices(rng, model, places, index_kind(rng, ("int32", "int32", "int64")), 0.4), updates,
             draw.indices(rng, model, dims)]
    model.operator(name, given, [model.output(kind)])
    return model


@draw.family("EMBEDDING_LOOKUP")
def embedding(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int8", "int4", "uint8", "int2"))
    dims = draw.shape(rng, 2, 3)
    rows = rng.integers(0, dims[0] + (1 if draw.chance(rng, 0.03) else 0), int(rng.integers(1, 6)))
    by_row = draw.chance(rng, 0.4)
    scales = Quantization([draw.scale(rng) for _ in range(dims[0] if by_row else 1)]) if kind[:4] != "floa" else None
    table = model.constant(kind, draw.values(rng, kind, dims), scales)
    made = "float32" if kind in ("int8", "int4", "uint8", "int2") and draw.chance(rng, 0.9) else kind
    model.operator(name, [draw.indices(rng, model, rows, "int32", 0.3), table], [model.output(made)])
    return model


@draw.family("EMBEDDING_LOOKUP_SPARSE")
def sparse_embedding(rng, name):
    model = draw.new()
    table = draw.shape(rng, 2, 3)
    sizes = draw.shape(rng, 1, 3)
    count = int(rng.integers(1, 8))
    rows = rng.integers(0, table[0], count)
    places = np.stack([rng.integers(0, d, count) for d in sizes], axis=-1)
    if draw.chance(rng, 0.7):
        places = places[np.lexsort(places.T[::-1])]
    given = [model.input("int32", rows), model.input("int32", places), draw.indices(rng, model, sizes),
             model.input("float32", rng.uniform(0.1, 2, count)), model.input("float32", rng.normal(0, 1, table))]
    model.operator(name, given, [model.output("float32")], combiner=int(rng.integers(3)))
    return model


@draw.family("HASHTABLE_LOOKUP")
def hashtable(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int8", "uint8", "int16", "int32", "int64", "string"), 1)
    count = int(rng.integers(1, 9))
    keys = np.sort(rng.integers(-9, 10, count))
    dims = [count] + ([] if kind == "string" else draw.shape(rng, 0, 2))
    given = [model.input("int32", rng.integers(-10, 11, int(rng.integers(1, 6)))), draw.indices(rng, model, keys),
             model.input(kind, draw.values(rng, kind, dims))]
    model.operator(name, given, [model.output(kind), model.output("uint8")])
    return model


@draw.family("WHERE")
def where(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("bool", "float32", "int8", "uint8", "int32", "int64", "uint32"))
    x = model.input(kind, draw.values(rng, kind, draw.shape(rng, 1, 4), most=1))
    model.operator(name, [x], [model.output("int64")])
    return model


@draw.family("TOPK_V2")
def largest(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int8", "uint8", "int16", "int32", "int64"))
    dims = draw.shape(rng, 1, 4, large=0.3)
    scales = draw.quantization(rng, kind)
    values = draw.values(rng, kind, dims, most=20)
    if kind == "float32" and draw.chance(rng, 0.1):
        values.reshape(-1)[:2] = np.nan
    k = int(rng.integers(1, dims[-1] + 1 + draw.chance(rng, 0.03)))
    what, made = (("int32", "int32") if draw.chance(rng, 0.7) else
                  (draw.one(rng, ("int16", "int32")), draw.one(rng, ("int16", "int32"))))
    given = [model.input(kind, values, scales), draw.indices(rng, model, k, what)]
    model.operator(name, given, [model.output(kind, scales), model.output(made)])
    return model


@draw.family("UNIQUE")
def unique(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int8", "uint8", "int16", "int32", "int64"))
    x = model.input(kind, draw.values(rng, kind, [int(rng.integers(1, 30))], most=4))
    made = draw.one(rng, ("int32", "int64"))
    from ai_edge_litert import schema_py_generated as schema

    model.operator(name, [x], [model.output(kind), model.output(made)],
                   idxOutType=getattr(schema.TensorType, made.upper()))
    return model


@draw.family("BUCKETIZE")
def buckets(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int32", "int64", "float64"))
    x = model.input(kind, draw.values(rng, kind, draw.shape(rng), most=12))
    bounds = [float(b) for b in np.sort(rng.integers(-10, 11, int(rng.integers(0, 6))))]
    model.operator(name, [x], [model.output("int32")], boundaries=bounds)
    return model


@draw.family("SPARSE_TO_DENSE")
def to_dense(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int32", "int64", "int8", "uint8"))
    dims = draw.shape(rng, 1, 4)
    what = draw.one(rng, ("int32", "int64"))
    count = int(rng.integers(1, 5))
    places = np.stack([rng.integers(0, d, count) for d in dims], axis=-1)
    if len(dims) == 1 and draw.chance(rng, 0.5):
        places = places[:, 0]
    many = draw.chance(rng, 0.7)
    given = [draw.indices(rng, model, places, what, 0.5), draw.indices(rng, model, dims, what),
             model.input(kind, draw.values(rng, kind, [count] if many else [])),
             model.input(kind, draw.values(rng, kind, []))]
    model.operator(name, given, [model.output(kind)], validateIndices=False)
    return model


@draw.family("UNSORTED_SEGMENT_SUM", "UNSORTED_SEGMENT_PROD", "UNSORTED_SEGMENT_MAX", "UNSORTED_SEGMENT_MIN")
def segments(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int32"))
    dims = draw.shape(rng, 1, 4)
    own = dims[: int(rng.integers(1, len(dims) + 1))]
    count = int(rng.integers(1, 5))
    given = [model.input(kind, draw.values(rng, kind, dims, most=5)),
             draw.indices(rng, model, rng.integers(-1 if draw.chance(rng, 0.3) else 0, count, own), "int32", 0.5),
             draw.indices(rng, model, count)]
    model.operator(name, given, [model.output(kind)])
    return model


@draw.family("SEGMENT_SUM")
def sorted_segments(rng, name):
    model = draw.new()
    kind = draw.kind(rng, ("float32", "int32"))
    dims = draw.shape(rng, 1, 4)
    numbers = np.cumsum(rng.integers(0, 3 if draw.chance(rng, 0.05) else 2, dims[0]))
    numbers -= numbers[0]
    given = [model.input(kind, draw.values(rng, kind, dims, most=5)), draw.indices(rng, model, numbers, "int32", 0.5)]
    model.operator(name, given, [model.output(kind)])
    return model


@draw.family("NON_MAX_SUPPRESSION_V4", "NON_MAX_SUPPRESSION_V5")
def suppression(rng, name):
    model = draw.new()
    count = int(rng.integers(1, 12))
    corner = rng.uniform(0, 2, (count, 2))
    boxes = np.concatenate([corner, corner + rng.uniform(0.2, 2, (count, 2))], axis=1)
    most = int(rng.integers(1, 8))
    given = [model.input("float32", boxes), model.input("float32", rng.random(count)),
             draw.indices(rng, model, most), model.constant("float32", rng.uniform(0.1, 0.9)),
             model.constant("float32", rng.uniform(0, 0.5))]
    made = [model.output("int32")]
    if name.endswith("5"):
        given.append(model.constant("float32", rng.uniform(0, 1) if draw.chance(rng, 0.7) else 0.0))
        made.append(model.output("float32"))
    made.append(model.output("int32"))
    model.operator(name, given, made)
    return model
