# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Writes bare.tflite (optional fields left out, empty buffers, odd bytes) and what the Model Analyzer of TensorFlow
2.21 prints about the models below. Given a folder of models, also the SHA-256 of what it prints about each of them. Run
it in this folder; needs tensorflow."""
import contextlib
import hashlib
import io
import pathlib
import sys

import numpy as np
import tensorflow as tf
from tensorflow.lite.python import schema_py_generated as schema
from tensorflow.lite.tools import flatbuffer_utils

MODELS = ["bare.tflite", "while_counted.tflite", "if_two_branches.tflite"] + [
    f"../models/{name}.tflite"
    for name in ("tiny_conv.int8", "tiny_conv.float16", "dynamic_batch.float", "two_signatures.int8", "wide_channels.dynamic")
]


def tensor(kind, buffer=0, name=None, shape=None, signature=None):
    made = schema.TensorT()
    made.type, made.buffer, made.name = kind, buffer, name
    made.shape, made.shapeSignature = shape, signature
    return made


def buffer(data=None):
    made = schema.BufferT()
    made.data = None if data is None else np.frombuffer(data, dtype=np.uint8)
    return made


def bare():
    kinds = schema.TensorType
    graph = schema.SubGraphT()
    graph.tensors = [
        tensor(kinds.FLOAT32, name="x\xe9\t", shape=[1, 4], signature=[-1, 4]),
        tensor(kinds.INT32, 1),
        tensor(kinds.FLOAT32, name=""),
        tensor(kinds.FLOAT32, 3, shape=[]),
        tensor(kinds.INT8, 2, shape=[7]),
        tensor(kinds.INT64, 4, shape=[6]),
        tensor(kinds.FLOAT32, 5, shape=[6]),
    ]
    graph.inputs, graph.outputs = [0], [2]
    reshape = schema.OperatorT()
    reshape.inputs, reshape.outputs = [0, 1], [2]
    graph.operators = [reshape]
    code = schema.OperatorCodeT()
    code.builtinCode = code.deprecatedBuiltinCode = schema.BuiltinOperator.RESHAPE
    model = schema.ModelT()
    model.version, model.operatorCodes, model.subgraphs = 3, [code], [graph]
    floats = np.array([1e-5, -0.0123456789, 3e38, np.inf, 0, 1], np.float32)
    model.buffers = [buffer(), buffer(b"\1\0\0\0\4\0\0\0"), buffer(b"A\n\x80 ~\x7f\0"), buffer(b"\0\0\0\0"),
                     buffer(bytes(48)), buffer(floats.tobytes())]
    flatbuffer_utils.write_model(model, "bare.tflite")


def analysis(path):
    text = io.StringIO()
    with contextlib.redirect_stdout(text):
        tf.lite.experimental.Analyzer.analyze(model_path=str(path))
    return text.getvalue()


bare()
for path in MODELS:
    pathlib.Path(pathlib.Path(path).name).with_suffix(".txt").write_text(analysis(path))
if len(sys.argv) > 1:
    folder = pathlib.Path(sys.argv[1])
    with open("shared_models.sha256", "w") as sums:
        for path in sorted(folder.rglob("*.tflite")):
            name = path.relative_to(folder).as_posix()
            text = analysis(path).replace(f"=== {path} ===", f"=== {name} ===", 1)
            sums.write(f"{hashlib.sha256(text.encode()).hexdigest()} {name}\n")
