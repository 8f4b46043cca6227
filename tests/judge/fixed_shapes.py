#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Fixes the open dimensions of models and lets an installed LiteRT judge: its answers must be the same bytes as those of
the model that was resized, and no shape may stay open. Models without open inputs are left out.

usage: fixed_shapes.py MODEL... [--cli build/release/bin/halfstep-cli] [--sizes 1,3]

Needs numpy and ai-edge-litert."""
import argparse
import os
import subprocess
import sys
import tempfile

import numpy as np
from ai_edge_litert.interpreter import Interpreter


def has_open_shape(tensor):
    return -1 in list(tensor["shape_signature"])


def values(detail, generator):
    if detail["dtype"] == np.float32:
        return generator.standard_normal(detail["shape"]).astype(np.float32)
    return generator.integers(0, 100, detail["shape"]).astype(detail["dtype"])


def answers(interpreter, inputs):
    for detail, value in zip(interpreter.get_input_details(), inputs):
        interpreter.set_tensor(detail["index"], value)
    interpreter.invoke()
    return [interpreter.get_tensor(detail["index"]) for detail in interpreter.get_output_details()]


def judge(path, size, cli, folder):
    """None: nothing is open; else what is wrong, or an empty text."""
    before = Interpreter(path)
    opened = [detail for detail in before.get_input_details() if has_open_shape(detail)]
    if not opened:
        return None
    output = os.path.join(folder, "fixed.tflite")
    arguments = [cli, "quantize", path, "--only-shapes", "-o", output]
    for detail in opened:
        shape = [size if each < 0 else int(each) for each in detail["shape_signature"]]
        before.resize_tensor_input(detail["index"], shape)
        arguments += ["--shape", detail["name"] + "=" + ",".join(map(str, shape))]
    done = subprocess.run(arguments, capture_output=True, text=True)
    if done.returncode != 0:
        return "refused: " + done.stderr.strip()
    before.allocate_tensors()
    after = Interpreter(output)
    after.allocate_tensors()
    if any(has_open_shape(detail) for detail in after.get_tensor_details()):
        return "a shape is open"
    generator = np.random.default_rng(1)
    inputs = [values(detail, generator) for detail in before.get_input_details()]
    same = all(np.array_equal(a, b) for a, b in zip(answers(before, inputs), answers(after, inputs)))
    return "" if same else "other answers"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("models", nargs="+")
    parser.add_argument("--cli", default="build/release/bin/halfstep-cli")
    parser.add_argument("--sizes", default="1,3")
    arguments = parser.parse_args()
    judged = wrong = 0
    with tempfile.TemporaryDirectory() as folder:
        for path in arguments.models:
            for size in map(int, arguments.sizes.split(",")):
                found = judge(path, size, arguments.cli, folder)
                if found is None:
                    break
                judged += 1
                wrong += found != ""
                if found:
                    print(f"{path}, {size}: {found}")
    print(f"{judged} judged, {wrong} wrong")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
