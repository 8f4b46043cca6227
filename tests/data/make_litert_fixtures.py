# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Writes what litert-quantizer makes of the float nets in models/, and the recipe (ours) with its ranges.

models/NET.litert_KIND.tflite and models/NET.litert_KIND.recipe.json; needs litert-quantizer 0.11 and numpy.
usage: python make_litert_fixtures.py
"""
import json
import os

import numpy as np
from ai_edge_litert import schema_py_generated as schema
from ai_edge_litert.interpreter import Interpreter
from litert_quantizer import qtyping, quantizer

NETS = ["tiny_conv", "residual_add", "two_input"]
FOLDER = os.path.join(os.path.dirname(os.path.abspath(__file__)), "models")


def configure(target, kind):
    everything = qtyping.TFLOperationName.ALL_SUPPORTED
    if kind == "a8":
        target.add_static_config(".*", everything, 8, 8)
    elif kind == "a16":
        target.add_static_config(".*", everything, 16, 8)
    elif kind == "dynamic":
        target.add_dynamic_config(".*", everything, 8)
    else:
        target.add_weight_only_config(".*", everything, 8)


def samples(path):
    random = np.random.default_rng(11)
    interpreter = Interpreter(model_path=path)
    data = {}
    for key in interpreter.get_signature_list():
        details = interpreter.get_signature_runner(key).get_input_details()
        data[key] = [
            {name: random.uniform(-1, 1, entry["shape"]).astype(np.float32) for name, entry in details.items()}
            for _ in range(4)
        ]
    return data


def tensor_indices(path):
    with open(path, "rb") as file:
        model = schema.ModelT.InitFromPackedBuf(file.read(), 0)
    return {tensor.name.decode(): k for k, tensor in enumerate(model.subgraphs[0].tensors)}


def ours(kind, ranges, indices):
    precision = {"a8": "int8", "a16": "int16x8", "dynamic": "dynamic", "weight_only": "weight-only"}[kind]
    recipe = {"mode": "mixed", "flavour": "litert-quantizer", "least_weight_elements": 0,
              "operators": [{"precision": precision}]}
    if ranges:
        recipe["io"] = "int8" if kind == "a8" else "int16"
        recipe["tensors"] = [
            {"subgraph": 0, "index": indices[name],
             "range": [float(np.min(entry["min"])), float(np.max(entry["max"]))]}
            for name, entry in ranges.items() if "min" in entry and name in indices]
    return recipe


for net in NETS:
    source = os.path.join(FOLDER, net + ".float.tflite")
    for kind in ["a8", "a16", "dynamic", "weight_only"]:
        work = quantizer.Quantizer(source)
        configure(work, kind)
        ranges = work.calibrate(samples(source)) if work.need_calibration else None
        stem = os.path.join(FOLDER, f"{net}.litert_{kind}")
        if os.path.exists(stem + ".tflite"):
            os.remove(stem + ".tflite")
        work.quantize(ranges).export_model(stem + ".tflite")
        with open(stem + ".recipe.json", "w") as file:
            json.dump(ours(kind, ranges, tensor_indices(source)), file, indent=1)
            file.write("\n")
