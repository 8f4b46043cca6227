#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Label accuracy of a digits model in the real runtime, one sample at a time, default and reference kernels.

usage: judge_digits.py MODEL...      (needs ai-edge-litert and numpy)
"""
import pathlib
import sys

import numpy as np
from ai_edge_litert.interpreter import Interpreter, OpResolverType

HERE = pathlib.Path(__file__).resolve().parent


def quantized(x, detail):
    scale, zero = detail["quantization"]
    if detail["dtype"] == np.float32:
        return x
    limits = np.iinfo(detail["dtype"])
    return np.clip(np.rint(x / np.float32(scale)) + zero, limits.min, limits.max).astype(detail["dtype"])


def predictions(path, image, resolver):
    interpreter = Interpreter(model_path=str(path), experimental_op_resolver_type=resolver)
    interpreter.allocate_tensors()
    source, sink = interpreter.get_input_details()[0], interpreter.get_output_details()[0]
    found = []
    for x in quantized(image, source):
        interpreter.set_tensor(source["index"], x[np.newaxis])
        interpreter.invoke()
        found.append(int(interpreter.get_tensor(sink["index"]).argmax()))
    return np.array(found)


def main():
    test = np.load(HERE / "digits_test.npz")
    for path in sys.argv[1:]:
        for resolver in (OpResolverType.AUTO, OpResolverType.BUILTIN_REF):
            right = predictions(path, test["image"], resolver) == test["label"]
            print(f"{path} {resolver.name}: {right.sum()} of {len(right)} right, {right.mean():.4f}")


if __name__ == "__main__":
    main()
