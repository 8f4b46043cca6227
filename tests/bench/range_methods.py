#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Accuracy of every mode and range method, judged by LiteRT's reference kernels on the files that we write.

usage: range_methods.py MODEL CALIBRATION TEST [--cli build/release/bin/halfstep-cli]

TEST is a folder of images with labels.csv (`file,label`) or an .npz with `input` and `label`; CALIBRATION what halfstep-cli
takes. Needs numpy, ai-edge-litert, and Pillow for images. A few hundred samples: one or two percent are chance."""
import argparse
import csv
import os
import subprocess
import sys
import tempfile

import numpy as np
from ai_edge_litert.interpreter import Interpreter, OpResolverType

METHODS = ["min-max", "moving-average", "sample-mean", "percentile", "mse", "entropy", "octav"]
CALIBRATED = ["int8-only", "int16x8-only"]
OTHERS = [["dynamic"], ["weight-only"], ["weight-only", "--weight-bits", "4"], ["float16"]]


def samples(path):
    if path.endswith(".npz"):
        stored = np.load(path)
        return stored["input"].astype(np.float32), [int(label) for label in stored["label"]]
    from PIL import Image

    rows = list(csv.DictReader(open(os.path.join(path, "labels.csv"))))
    images = [np.asarray(Image.open(os.path.join(path, row["file"])).convert("RGB"), np.float32) for row in rows]
    labels = [row["label"] for row in rows]
    names = os.path.join(os.path.dirname(path.rstrip("/")), "labels.txt")
    known = open(names).read().split() if os.path.exists(names) else []
    return np.stack(images), [known.index(label) if label in known else int(label) for label in labels]


def accuracy(path, inputs, labels):
    interpreter = Interpreter(model_path=path, experimental_op_resolver_type=OpResolverType.BUILTIN_REF)
    interpreter.allocate_tensors()
    source, result = interpreter.get_input_details()[0], interpreter.get_output_details()[0]
    scale, zero = source["quantization"]
    right = 0
    for value, label in zip(inputs, labels):
        if source["dtype"] != np.float32:
            limits = np.iinfo(source["dtype"])
            value = np.clip(np.round(value / np.float32(scale)) + zero, limits.min, limits.max)
        interpreter.set_tensor(source["index"], value.astype(source["dtype"]).reshape(source["shape"]))
        interpreter.invoke()
        right += int(np.argmax(interpreter.get_tensor(result["index"])) == label)
    return right


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("model")
    parser.add_argument("calibration")
    parser.add_argument("test")
    parser.add_argument("--cli", default="build/release/bin/halfstep-cli")
    arguments = parser.parse_args()
    inputs, labels = samples(arguments.test)
    show = lambda name, right: print(f"{name:32} {right} of {len(labels)}  {right / len(labels):.4f}", flush=True)
    show("float", accuracy(arguments.model, inputs, labels))
    with tempfile.TemporaryDirectory() as folder:
        statistics, made = os.path.join(folder, "c.hscal"), os.path.join(folder, "m.tflite")
        subprocess.run([arguments.cli, "calibrate", arguments.model, "--data", arguments.calibration, "-o", statistics],
                       check=True, capture_output=True)
        runs = [([mode, "--range", method, "--calibration", statistics], f"{mode} {method}")
                for mode in CALIBRATED for method in METHODS]
        runs += [(options, " ".join(options)) for options in OTHERS]
        for options, name in runs:
            if os.path.exists(made):
                os.remove(made)
            run = subprocess.run([arguments.cli, "quantize", arguments.model, "-o", made, "--mode", *options],
                                 capture_output=True, text=True)
            if run.returncode:
                print(f"{name:32} {run.stderr.strip()[-120:]}")
                continue
            show(name, accuracy(made, inputs, labels))


if __name__ == "__main__":
    sys.exit(main())
