#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""The flavour litert-quantizer against that package, over many float models and its own recipes.

usage: litert_quantizer_parity.py --tools FOLDER MODEL... [--cli build/release/bin/halfstep-cli] [--kinds a8,dyn8,...]

FOLDER holds compare_tflite.py. Samples are `calib.npz` beside a model, else four random ones. Versions of operators are
not compared: the package leaves them as they are. Needs litert-quantizer 0.11, ai-edge-litert and numpy."""
import argparse
import collections
import json
import os
import subprocess
import sys
import tempfile

import numpy as np
from ai_edge_litert.interpreter import Interpreter
from litert_quantizer import qtyping, quantizer

ALL = qtyping.TFLOperationName.ALL_SUPPORTED
BLOCKS = qtyping.QuantGranularity.BLOCKWISE_32
KINDS = {
    "a8": lambda q: q.add_static_config(".*", ALL, 8, 8),
    "a16": lambda q: q.add_static_config(".*", ALL, 16, 8),
    "a8w4": lambda q: q.add_static_config(".*", ALL, 8, 4),
    "dyn8": lambda q: q.add_dynamic_config(".*", ALL, 8),
    "dyn4": lambda q: q.add_dynamic_config(".*", ALL, 4),
    "dyn4b32": lambda q: q.add_dynamic_config(".*", ALL, 4, BLOCKS),
    "dyn8b32": lambda q: q.add_dynamic_config(".*", ALL, 8, BLOCKS),
    "wo8": lambda q: q.add_weight_only_config(".*", ALL, 8),
    "wo4": lambda q: q.add_weight_only_config(".*", ALL, 4),
    "af32w4float": lambda q: q.load_quantization_recipe(shipped("default_af32w4float_recipe.json")),
    "af32w8float": lambda q: q.load_quantization_recipe(shipped("default_af32w8float_recipe.json")),
}


def shipped(name):
    return os.path.join(os.path.dirname(quantizer.__file__), "recipes", name)


def samples(path):
    """By signature, as the package wants them."""
    stored = os.path.join(os.path.dirname(path), "calib.npz")
    stored = np.load(stored) if os.path.exists(stored) else None
    random = np.random.default_rng(11)
    interpreter = Interpreter(model_path=path)
    data = {}
    for key in interpreter.get_signature_list() or [None]:
        inputs = ({entry["name"]: entry for entry in interpreter.get_input_details()} if key is None
                  else interpreter.get_signature_runner(key).get_input_details())

        def array(name, entry, k):
            for member in (name, f"{key}/{name}"):
                if stored is not None and member in stored.files:
                    return stored[member][k]
            if np.issubdtype(entry["dtype"], np.floating):
                return random.uniform(-1, 1, entry["shape"]).astype(entry["dtype"])
            return random.integers(0, 2, entry["shape"]).astype(entry["dtype"])

        data[key] = [{name: array(name, entry, k) for name, entry in inputs.items()} for k in range(4)]
    return data


def arrays(data):
    several = len(data) > 1
    return {f"{key}/{name}" if several else name: np.stack([sample[name] for sample in rows])
            for key, rows in data.items() for name in rows[0]}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("models", nargs="+")
    parser.add_argument("--tools", required=True)
    parser.add_argument("--cli", default="build/release/bin/halfstep-cli")
    parser.add_argument("--kinds", default=",".join(KINDS))
    arguments = parser.parse_args()
    sys.path.insert(0, arguments.tools)
    from compare_tflite import Comparison
    from tflite_facts import load

    def without_versions(path):
        data = open(path, "rb").read()
        model = load(data)
        for code in model.operatorCodes:
            code.version = 1
        for buffer in model.buffers:
            if buffer.offset > 1:  # the package keeps large constants behind the tables
                buffer.data = np.frombuffer(data, np.uint8, buffer.size, buffer.offset)
        return model

    tally = collections.defaultdict(collections.Counter)
    with tempfile.TemporaryDirectory() as folder:
        theirs, ours = os.path.join(folder, "theirs.tflite"), os.path.join(folder, "ours.tflite")
        recipe, npz = os.path.join(folder, "recipe.json"), os.path.join(folder, "data.npz")
        for path in arguments.models:
            name = "/".join(path.split("/")[-2:])
            for kind in arguments.kinds.split(","):
                try:
                    work = quantizer.Quantizer(path)
                    KINDS[kind](work)
                    with open(recipe, "w") as file:
                        json.dump(work.get_quantization_recipe(), file)
                    command = [arguments.cli, "quantize", path, "-o", ours, "--recipe", recipe]
                    ranges = None
                    if work.need_calibration:
                        data = samples(path)
                        np.savez(npz, **arrays(data))
                        command += ["--data", npz]
                        ranges = work.calibrate(data)
                    work.quantize(ranges).export_model(theirs, overwrite=True)
                except Exception as error:  # whatever the package says: it made no file
                    tally[kind]["refused there"] += 1
                    print(name, kind, "refused there:", str(error).strip().splitlines()[-1][:120] if str(error) else repr(error))
                    continue
                if os.path.exists(ours):
                    os.remove(ours)
                run = subprocess.run(command, capture_output=True, text=True)
                if run.returncode:
                    word, why = "FAILED", run.stderr.strip()[-200:]
                else:
                    comparison = Comparison(without_versions(ours), without_versions(theirs))
                    comparison.model()
                    why = comparison.verdict()
                    word = why.split()[0]
                tally[kind][word] += 1
                if word != "SAME":
                    print(name, kind, why[:300], flush=True)
    for kind, words in tally.items():
        print(kind, ", ".join(f"{count} {word}" for word, count in words.items()))


if __name__ == "__main__":
    main()
