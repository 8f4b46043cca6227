# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Matrix products, dense and sparse."""
import numpy as np
from ai_edge_litert import schema_py_generated as schema

from families import draw
from families.convolution import Kinds
from operator_model import BITS, Blockwise, Quantization

FORMS = ("float", "int8", "int8", "uint8", "int16", "hybrid", "hybrid", "int4", "int4 hybrid", "other")


def dense_options(rng, kinds):
    options = {"keepNumDims": draw.chance(rng, 0.3), "fusedActivationFunction": draw.activation(rng),
               "asymmetricQuantizeInputs": draw.chance(rng, 0.5)}
    if kinds.x == "int16" and kinds.bias == "int32":
        options["quantizedBiasType"] = schema.TensorType.INT32
    return options


@draw.family("FULLY_CONNECTED")
def dense(rng, name):
    model = draw.new()
    form = draw.one(rng, FORMS)
    depth = int(rng.integers(1, 70))
    units = int(rng.integers(1, 20))
    kinds = Kinds(rng, form, units, 0, depth)
    if kinds.x == "int16" and draw.chance(rng, 0.2):
        kinds.w = "int16"
        kinds.weight = Quantization(draw.scale(rng, 1e-5, 1e-3))
    dims = draw.shape(rng, 0, 2) + [depth]
    if kinds.x == "uint8" and draw.chance(rng, 0.1):
        kinds.out, kinds.made = "int16", Quantization(draw.scale(rng, 0.01, 0.2))
    x = model.input(kinds.x, draw.values(rng, kinds.x, dims), kinds.given)
    if draw.chance(rng, 0.05) and kinds.is_float:
        model.values[-1][...] = 0
    make = model.constant if draw.chance(rng, 0.8) else model.input
    given = [x, make(kinds.w, draw.weights(rng, kinds.w, [units, depth]), kinds.weight)]
    if draw.chance(rng, 0.8):
        given.append(model.constant(kinds.bias, draw.values(rng, kinds.bias, [units], most=2000), kinds.bias_scales()))
    elif draw.chance(rng, 0.7):
        given.append(-1)
    options = dense_options(rng, kinds)
    model.operator(name, given, [model.output(kinds.out, kinds.made)], **options)
    model.note = "%s %s %s" % (form, dims, options)
    return model


@draw.family("FULLY_CONNECTED blockwise")
def blocks(rng, name):
    model = draw.new()
    size = 32 * int(rng.integers(1, 3))
    depth, units = size * int(rng.integers(1, 4)), int(rng.integers(4, 20))  # of fewer units the runtime takes the weights for zeros
    dims = draw.shape(rng, 1, 2) + [depth]
    x = model.input("float32", draw.values(rng, "float32", dims))
    scales = model.constant("float16", rng.uniform(0.01, 0.2, [units, depth // size]))
    given = [x, model.constant("int4", draw.values(rng, "int4", [units, depth]), Blockwise(scales, size))]
    model.other_kernels = True  # the reference kernel takes the weights for zeros, the other one forgets the activation
    given.append(model.constant("float32", draw.values(rng, "float32", [units])) if draw.chance(rng, 0.7) else -1)
    model.operator("FULLY_CONNECTED", given, [model.output("float32")], keepNumDims=draw.chance(rng, 0.5),
                   asymmetricQuantizeInputs=draw.chance(rng, 0.5))
    return model


def sparse(rng, model, kind, dense, scales, block):
    """A constant whose blocks of zeros are left out: rows dense, blocks of columns by segments and indices."""
    rows, columns = dense.shape
    tall, wide = block
    parts = dense.reshape(rows // tall, tall, columns // wide, wide).transpose(0, 2, 1, 3)
    kept = [[int(c) for c in range(columns // wide) if np.any(parts[r, c])] for r in range(rows // tall)]
    values = np.concatenate([parts[r, c].reshape(-1) for r in range(rows // tall) for c in kept[r]] or [np.zeros(0)])
    index = model.constant(kind, values, scales, dense.shape)
    vector = draw.one(rng, (schema.Int32VectorT, schema.Uint16VectorT, schema.Uint8VectorT))
    code = getattr(schema.SparseIndexVector, vector.__name__[:-1])

    def axis(size):
        made = schema.DimensionMetadataT()
        made.format, made.denseSize = schema.DimensionType.DENSE, size
        return made

    listed = schema.DimensionMetadataT()
    listed.format = schema.DimensionType.SPARSE_CSR
    listed.arraySegmentsType = listed.arrayIndicesType = code
    listed.arraySegments, listed.arrayIndices = vector(), vector()
    listed.arraySegments.values = [int(n) for n in np.cumsum([0] + [len(k) for k in kept])]
    listed.arrayIndices.values = [c for k in kept for c in k]
    made = schema.SparsityParametersT()
    made.dimMetadata = [axis(rows // tall), listed]
    made.traversalOrder, made.blockMap = [0, 1], []
    for at, (size, of) in enumerate(((tall, 0), (wide, 1))):
        if size > 1 or block != (1, 1):
            made.blockMap.append(of)
            made.traversalOrder.append(2 + at)
            made.dimMetadata.append(axis(size))
    if block[0] == 1 and block[1] > 1:  # blocks of columns only
        made.blockMap, made.traversalOrder, made.dimMetadata = [1], [0, 1, 2], made.dimMetadata[:2] + [axis(wide)]
    model.graph.tensors[index].sparsity = made
    return index


def with_gaps(rng, kind, rows, columns, block):
    values = draw.weights(rng, kind, [rows, columns])
    keep = rng.random((rows // block[0], columns // block[1])) < 0.5
    return (values * np.kron(keep, np.ones(block, bool))).astype(values.dtype)


@draw.family("FULLY_CONNECTED sparse")
def sparse_dense(rng, name):
    model = draw.new()
    block = draw.one(rng, ((1, 1), (1, 4), (1, 4), (1, 16), (4, 1), (4, 4)))
    rows, columns = block[0] * int(rng.integers(1, 9)), block[1] * int(rng.integers(1, 9))
    # Of other forms the reference takes the stored values for dense ones.
    form = draw.one(rng, ("float", "float", "int8", "hybrid") if block == (1, 16) else ("float", "float", "int8"))
    kinds = Kinds(rng, form, rows, 0, columns)
    weights = sparse(rng, model, kinds.w, with_gaps(rng, kinds.w, rows, columns, block), kinds.weight, block)
    dims = draw.shape(rng, 1, 2) + [columns]
    x = model.input(kinds.x, draw.values(rng, kinds.x, dims), kinds.given)
    given = [x, weights]
    if draw.chance(rng, 0.8):
        given.append(model.constant(kinds.bias, draw.values(rng, kinds.bias, [rows], most=2000), kinds.bias_scales()))
    else:
        given.append(-1)
    options = dense_options(rng, kinds)
    model.operator("FULLY_CONNECTED", given, [model.output(kinds.out, kinds.made)], **options)
    model.note = "%s %s %s" % (form, block, options)
    return model


@draw.family("DENSIFY")
def densify(rng, name):
    model = draw.new()
    block = draw.one(rng, ((1, 1), (1, 4), (2, 2), (4, 1), (1, 16)))
    rows, columns = block[0] * int(rng.integers(1, 5)), block[1] * int(rng.integers(1, 5))
    kind = draw.kind(rng, ("float32", "float16", "int8"), 0.9)
    kind = "float32" if kind in ("string", "bool", "int4", "int2", "uint4") else kind
    scales = draw.quantization(rng, kind)
    index = sparse(rng, model, kind, with_gaps(rng, kind, rows, columns, block), scales, block)
    model.operator(name, [index], [model.output(kind, scales, [rows, columns])])
    return model


@draw.family("FULLY_CONNECTED shuffled")
def shuffled(rng, name):
    model = draw.new()
    batches = draw.one(rng, (1, 4, 1, 4, 2))
    depth, units = 16 * int(rng.integers(1, 4)), 4 * int(rng.integers(1, 5))
    given = Quantization(draw.scale(rng, 0.01, 0.1), 128)
    weight = Quantization(draw.scale(rng, 0.002, 0.02), 128)
    made = Quantization(float(given.scale[0] * weight.scale[0] * draw.scale(rng, 2, 200)))
    x = model.input("uint8", draw.values(rng, "uint8", [batches, depth]), given)
    w = model.constant("uint8", draw.values(rng, "uint8", [units, depth]), weight)
    b = model.constant("int32", draw.values(rng, "int32", [units], most=2000),
                       Quantization(given.scale[0] * weight.scale[0]))
    outputs = [model.output("int16", made), model.tensor("uint8")]
    model.operator("FULLY_CONNECTED", [x, w, b], outputs,
                   weightsFormat=schema.FullyConnectedOptionsWeightsFormat.SHUFFLED4x16INT8,
                   fusedActivationFunction=draw.activation(rng))
    return model


@draw.family("BATCH_MATMUL")
def matrices(rng, name):
    model = draw.new()
    form = draw.one(rng, ("float", "float", "int8", "int16", "int16x8", "hybrid", "hybrid", "to32", "other"))
    m, k, n = (int(d) for d in rng.integers(1, 12, 3))
    # With several batch dimensions the reference takes the scales of other batches.
    batch = draw.shape(rng, 0, 1 if form == "hybrid" else 3, size=3, large=0)
    x_batch, y_batch = draw.pair(rng, batch) if batch else ([], [])
    adjust = [draw.chance(rng, 0.3) for _ in range(2)]
    x_dims = x_batch + ([k, m] if adjust[0] else [m, k])
    y_dims = y_batch + ([n, k] if adjust[1] else [k, n])
    kinds = {"float": ("float32",) * 3, "int8": ("int8",) * 3, "int16": ("int16",) * 3, "int16x8": ("int16", "int8", "int16"),
             "hybrid": ("float32", "int8", "float32"), "to32": ("int8", "int8", "int32"),
             "other": (draw.one(rng, draw.ALL),) * 3}[form]
    scales = [draw.quantization(rng, kind) for kind in kinds]
    if form == "int16x8":
        scales[1].zero = scales[1].zero * 0
    if form == "hybrid":
        wide = y_dims[-2] if adjust[1] else y_dims[-1]
        many = draw.chance(rng, 0.4)
        scales[1] = Quantization([draw.scale(rng) for _ in range(wide if many else 1)], 0,
                                 len(y_dims) - (2 if adjust[1] else 1))
        scales[0] = scales[2] = None
    elif scales[2]:
        scales[2].scale *= 5
    x = model.input(kinds[0], draw.values(rng, kinds[0], x_dims), scales[0])
    make = model.constant if form == "hybrid" or draw.chance(rng, 0.4) else model.input
    y = make(kinds[1], draw.weights(rng, kinds[1], y_dims), scales[1])
    model.operator(name, [x, y], [model.output(kinds[2], scales[2])], adjX=adjust[0], adjY=adjust[1],
                   asymmetricQuantizeInputs=draw.chance(rng, 0.5))
    model.note = "%s %s %s %s" % (form, x_dims, y_dims, adjust)
    return model
