# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Models of one operator, written through the schema that ai-edge-litert brings along."""
import flatbuffers
import ml_dtypes
import numpy as np
from ai_edge_litert import schema_py_generated as schema

STORED = {
    "float32": np.float32, "float16": np.float16, "float64": np.float64, "bfloat16": ml_dtypes.bfloat16,
    "int8": np.int8, "uint8": np.uint8, "int16": np.int16, "uint16": np.uint16, "int32": np.int32,
    "uint32": np.uint32, "int64": np.int64, "uint64": np.uint64, "bool": np.bool_, "complex64": np.complex64,
    "complex128": np.complex128, "int4": np.int8, "int2": np.int8, "uint4": np.uint8, "string": object,
}
BITS = {"int4": 4, "uint4": 4, "int2": 2}
INTEGERS = ("int8", "uint8", "int16", "uint16", "int32", "uint32", "int64", "uint64", "int4", "int2", "uint4")

OPTIONS = {
    "CONV_2D": "Conv2DOptions", "DEPTHWISE_CONV_2D": "DepthwiseConv2DOptions", "AVERAGE_POOL_2D": "Pool2DOptions",
    "MAX_POOL_2D": "Pool2DOptions", "L2_POOL_2D": "Pool2DOptions", "LSTM": "LSTMOptions", "SVDF": "SVDFOptions",
    "RNN": "RNNOptions", "UNIDIRECTIONAL_SEQUENCE_RNN": "SequenceRNNOptions", "ADD_N": "AddNOptions",
    "L2_NORMALIZATION": "L2NormOptions", "MEAN": "ReducerOptions", "SUM": "ReducerOptions",
    "REDUCE_MAX": "ReducerOptions", "REDUCE_MIN": "ReducerOptions", "REDUCE_PROD": "ReducerOptions",
    "REDUCE_ANY": "ReducerOptions", "REDUCE_ALL": "ReducerOptions", "TOPK_V2": "TopKV2Options",
    "MAXIMUM": "MaximumMinimumOptions", "MINIMUM": "MaximumMinimumOptions", "PADV2": "PadV2Options",
    "BATCH_MATMUL": "BatchMatMulOptions", "CONV_3D": "Conv3DOptions", "CONV_3D_TRANSPOSE": "Conv3DOptions",
    "RFFT2D": "Rfft2dOptions", "SPLIT_V": "SplitVOptions", "REVERSE_V2": "ReverseV2Options",
    "SELECT_V2": "SelectV2Options", "LSH_PROJECTION": "LSHProjectionOptions", "SPACE_TO_BATCH_ND":
    "SpaceToBatchNDOptions", "BATCH_TO_SPACE_ND": "BatchToSpaceNDOptions", "ATAN2": "ATan2Options",
    "CONCATENATION": "ConcatenationOptions", "BIDIRECTIONAL_SEQUENCE_LSTM": "BidirectionalSequenceLSTMOptions",
    "UNIDIRECTIONAL_SEQUENCE_LSTM": "UnidirectionalSequenceLSTMOptions",
    "BIDIRECTIONAL_SEQUENCE_RNN": "BidirectionalSequenceRNNOptions",
}
LEAST_VERSION = {"BROADCAST_TO": 2}


class Quantization:
    """Scales and zero points of a tensor, or scales by blocks in a tensor of their own."""

    def __init__(self, scale, zero=0, axis=0):
        self.scale = np.atleast_1d(np.asarray(scale, np.float32))
        self.zero = np.broadcast_to(np.asarray(zero, np.int64), self.scale.shape)
        self.axis = axis

    def table(self):
        made = schema.QuantizationParametersT()
        made.scale, made.zeroPoint, made.quantizedDimension = self.scale, self.zero, self.axis
        return made


class Blockwise:
    def __init__(self, scales, size):
        self.scales, self.size = scales, size  # a tensor, values that share a scale

    def table(self):
        made = schema.QuantizationParametersT()
        made.detailsType = schema.QuantizationDetails.BlockwiseQuantization
        made.details = schema.BlockwiseQuantizationT(scales=self.scales, zeroPoints=-1, blockSize=self.size)
        return made


def packed(values, bits):
    """Integers of fewer than 8 bits, the lowest bits first."""
    flat = values.reshape(-1).astype(np.int64) & ((1 << bits) - 1)
    per_byte = 8 // bits
    flat = np.concatenate([flat, np.zeros(-len(flat) % per_byte, np.int64)]).reshape(-1, per_byte)
    return (flat << (np.arange(per_byte) * bits)).sum(axis=1).astype(np.uint8)


def unpacked(raw, count, bits, signed=True):
    values = ((raw[:, None].astype(np.int64) >> (np.arange(8 // bits) * bits)) & ((1 << bits) - 1)).reshape(-1)[:count]
    return np.where(signed & (values >= 1 << (bits - 1)), values - (1 << bits), values)


def string_bytes(strings):
    strings = [s if isinstance(s, bytes) else str(s).encode() for s in np.asarray(strings, object).reshape(-1)]
    first = 4 * (len(strings) + 2)
    ends = np.cumsum([first] + [len(s) for s in strings]).astype("<i4")
    return np.frombuffer(np.asarray([len(strings)], "<i4").tobytes() + ends.tobytes() + b"".join(strings), np.uint8)


def strings_in(raw):
    raw = raw.tobytes()
    count = int(np.frombuffer(raw[:4], "<i4")[0]) if raw else 0
    at = np.frombuffer(raw[4 : 4 * (count + 2)], "<i4")
    return [raw[at[k] : at[k + 1]] for k in range(count)]


class OperatorModel:
    """Tensors and operators in order. What must not be an input of the graph becomes a constant."""

    def __init__(self):
        self.graph = schema.SubGraphT()
        self.graph.tensors, self.graph.operators, self.graph.inputs, self.graph.outputs = [], [], [], []
        self.buffers = [schema.BufferT()]
        self.codes = []
        self.values = []  # of the inputs
        self.name = ""
        self.note = ""
        self.other_kernels = False  # judged by the runtime's other kernels, not by the reference
        self.written = None  # (outputs) -> the outputs without the places that the reference leaves as they are

    def tensor(self, kind, shape=(), quantization=None, variable=False):
        made = schema.TensorT()
        made.shape, made.type, made.buffer = [int(d) for d in shape], getattr(schema.TensorType, kind.upper()), 0
        made.name, made.isVariable = "t%d" % len(self.graph.tensors), variable
        made.hasRank = True
        made.quantization = quantization.table() if quantization else schema.QuantizationParametersT()
        self.graph.tensors.append(made)
        return len(self.graph.tensors) - 1

    def constant(self, kind, values, quantization=None, shape=None):
        values = np.asarray(values, STORED[kind])
        index = self.tensor(kind, values.shape if shape is None else shape, quantization)
        buffer = schema.BufferT()
        if kind == "string":
            buffer.data = string_bytes(values)
        else:
            buffer.data = packed(values, BITS[kind]) if kind in BITS else np.frombuffer(values.tobytes(), np.uint8)
        self.graph.tensors[index].buffer = len(self.buffers)
        self.buffers.append(buffer)
        return index

    def input(self, kind, values, quantization=None):
        """A graph input, or a constant where an array file cannot hold the type."""
        if kind in BITS or kind in ("string", "bfloat16", "uint64", "float64", "complex128", "uint16"):
            return self.constant(kind, values, quantization)
        values = np.asarray(values, STORED[kind])
        index = self.tensor(kind, values.shape, quantization)
        self.graph.inputs.append(index)
        self.values.append(values)
        return index

    def output(self, kind, quantization=None, shape=()):
        index = self.tensor(kind, shape, quantization)
        self.graph.outputs.append(index)
        return index

    def operator(self, name, inputs, outputs, version=None, custom=None, intermediates=None, **options):
        self.name = self.name or name
        code = schema.OperatorCodeT()
        builtin = 32 if custom else getattr(schema.BuiltinOperator, name)
        code.builtinCode, code.deprecatedBuiltinCode = builtin, min(builtin, 127)
        code.version = version or LEAST_VERSION.get(name, 1)
        made = schema.OperatorT()
        made.opcodeIndex, made.inputs, made.outputs = len(self.codes), list(inputs), list(outputs)
        made.intermediates = intermediates
        if custom:
            code.customCode = name
            made.customOptions = np.frombuffer(custom, np.uint8)
        else:
            kind = OPTIONS.get(name, "".join(part.capitalize() for part in name.split("_")) + "Options")
            second = hasattr(schema.BuiltinOptions2, kind)
            if hasattr(schema, kind + "T") and (second or hasattr(schema.BuiltinOptions, kind)):
                table = getattr(schema, kind + "T")()
                for key, value in options.items():
                    assert hasattr(table, key), (kind, key)
                    setattr(table, key, value)
                if second:
                    made.builtinOptions2Type, made.builtinOptions2 = getattr(schema.BuiltinOptions2, kind), table
                else:
                    made.builtinOptionsType, made.builtinOptions = getattr(schema.BuiltinOptions, kind), table
        self.codes.append(code)
        self.graph.operators.append(made)

    def bytes(self):
        model = schema.ModelT()
        model.version, model.subgraphs, model.buffers, model.operatorCodes = 3, [self.graph], self.buffers, self.codes
        builder = flatbuffers.Builder(4096)
        builder.Finish(model.Pack(builder), b"TFL3")
        return bytes(builder.Output())
