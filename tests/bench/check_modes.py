#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Quantizes the float models of a set in every mode and runs each file in LiteRT's reference kernels and in our engine.

usage: check_modes.py SET [--cli build/release/bin/halfstep-cli] [--modes int8,...] [--only REGEX] [-v]

SET holds cases.tsv and, for each float model, `float.tflite` with `calib.npz` beside it; its first sample is the input.
Integers must be equal (within one step where the reference kernels lack an operator and the optimized ones stand in), floats
within 1e-5 of the output's range, 1e-6 in integer modes. A model that a strict mode refuses with exit 4 counts as refused. Needs numpy and ai-edge-litert."""
import argparse
import collections
import csv
import os
import re
import subprocess
import sys
import tempfile

import numpy as np
from ai_edge_litert.interpreter import Interpreter, OpResolverType

MODES = {
    "int8": ["int8"],
    "int8 uint8 io": ["int8", "--io", "uint8"],
    "int8 int8 io": ["int8", "--io", "int8"],
    "int8 beyond": ["int8", "--beyond-upstream"],
    "int8 per tensor": ["int8", "--per-tensor"],
    "int8-only": ["int8-only"],
    "int16x8": ["int16x8"],
    "int16x8 int16 io": ["int16x8", "--io", "int16"],
    "int16x8-only": ["int16x8-only"],
    "dynamic": ["dynamic"],
    "weight-only": ["weight-only"],
    "weight-only int4": ["weight-only", "--weight-bits", "4"],
    "float16": ["float16"],
}
CALIBRATED = ("int8", "int16x8")


def first_samples(path):
    """Input arrays of the first signature by name, without the leading axis of samples."""
    stored = np.load(path)
    return {name: stored[name][0] for name in stored.files if "/" not in name}


def answers(path, samples):
    """Inputs as the file takes them, LiteRT's outputs, and the steps by which an integer may differ: the reference kernels
    are not complete, and the optimized ones that stand in for them round otherwise."""
    try:
        return *outputs(path, samples, OpResolverType.BUILTIN_REF), 0
    except Exception:
        return *outputs(path, samples, OpResolverType.BUILTIN_WITHOUT_DEFAULT_DELEGATES), 1


def outputs(path, samples, kernels):
    interpreter = Interpreter(model_path=path, experimental_op_resolver_type=kernels, num_threads=1)
    details = interpreter.get_input_details()
    other = Interpreter(model_path=path)  # a runner keeps views that would forbid the allocation below
    by_index = {}
    for key in other.get_signature_list():
        by_index = {entry["index"]: name for name, entry in other.get_signature_runner(key).get_input_details().items()}
        break
    inputs = []
    for k, entry in enumerate(details):
        name = by_index.get(entry["index"])
        value = samples[name if name in samples else list(samples)[k]]
        scale, zero = entry["quantization"]
        if entry["dtype"] != value.dtype and scale:
            limits = np.iinfo(entry["dtype"])
            value = np.clip(np.round(value / np.float32(scale)) + zero, limits.min, limits.max)
        inputs.append(np.ascontiguousarray(value.astype(entry["dtype"])))
        if list(entry["shape"]) != list(value.shape):
            interpreter.resize_tensor_input(entry["index"], value.shape)
    interpreter.allocate_tensors()
    for entry, value in zip(details, inputs):
        interpreter.set_tensor(entry["index"], value)
    interpreter.invoke()
    return inputs, [interpreter.get_tensor(entry["index"]) for entry in interpreter.get_output_details()]


def difference(got, want, is_integer_model, steps):
    if got.shape != want.shape:
        return f"shape {got.shape}, wanted {want.shape}"
    if want.dtype.kind in "iub":
        worst = np.abs(got.astype(np.int64) - want.astype(np.int64)).max() if want.size else 0
        return f"{worst} steps" if worst > steps else ""
    bound = (1e-6 if is_integer_model else 1e-5) * (np.nanmax(np.abs(want)) if want.size else 0) + 1e-9
    off = np.abs(got.astype(np.float64) - want.astype(np.float64))
    off = np.where((got == want) | (np.isnan(got) & np.isnan(want)), 0, off)
    return f"off by {off.max():.3g}, allowed {bound:.3g}" if off.size and not (off <= bound).all() else ""


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("set")
    parser.add_argument("--cli", default="build/release/bin/halfstep-cli")
    parser.add_argument("--modes", default=",".join(MODES))
    parser.add_argument("--only", default="")
    parser.add_argument("-v", action="store_true")
    arguments = parser.parse_args()
    rows = csv.DictReader(open(os.path.join(arguments.set, "cases.tsv")), delimiter="\t", quoting=csv.QUOTE_NONE)
    folders = sorted({os.path.dirname(row["model"]) for row in rows
                      if row["kind"] == "float" and row["model"] != "-" and re.search(arguments.only, row["name"])})
    tally = collections.defaultdict(collections.Counter)
    with tempfile.TemporaryDirectory() as temporary:
        made, given, answer = (os.path.join(temporary, name) for name in ("m.tflite", "i.npz", "o.npz"))
        for folder in folders:
            folder = os.path.join(arguments.set, folder)
            samples = first_samples(os.path.join(folder, "calib.npz"))
            for mode in arguments.modes.split(","):
                def note(word, why=""):
                    tally[mode][word] += 1
                    if why and (arguments.v or word != "refused"):
                        print(os.path.basename(folder), mode, word, why[:160].replace("\n", " "), flush=True)

                for path in (made, answer):
                    if os.path.exists(path):
                        os.remove(path)
                data = ["--data", os.path.join(folder, "calib.npz")] if mode.startswith(CALIBRATED) else []
                run = subprocess.run([arguments.cli, "quantize", os.path.join(folder, "float.tflite"), "-o", made,
                                      "--mode", *MODES[mode], *data], capture_output=True, text=True)
                if run.returncode:
                    note("refused" if run.returncode == 4 and "-only" in mode else "FAILED", run.stderr.strip()[-160:])
                    continue
                try:
                    inputs, wanted, steps = answers(made, samples)
                except Exception as error:
                    try:
                        answers(os.path.join(folder, "float.tflite"), samples)
                        note("RUNTIME REFUSES", str(error).strip()[-150:])
                    except Exception:
                        note("neither runs there")
                    continue
                np.savez(given, **{f"in{k}": value[None] for k, value in enumerate(inputs)})
                run = subprocess.run([arguments.cli, "run", made, "--input", given, "--output", answer],
                                     capture_output=True, text=True)
                if run.returncode:
                    note("OURS REFUSES", run.stderr.strip()[-150:])
                    continue
                got = np.load(answer)
                words = []
                for k, want in enumerate(wanted):
                    ours = got[f"out{k}"][0] if f"out{k}" in got.files else got[f"out{k}/run0"]
                    words.append(difference(ours, want, mode.startswith(CALIBRATED), steps))
                why = "; ".join(word for word in words if word)
                note("DIFFERENT" if why else "equal", why)
    failed = 0
    for mode, words in tally.items():
        print(mode + ":", ", ".join(f"{count} {word}" for word, count in sorted(words.items())))
        failed += sum(count for word, count in words.items() if word.isupper())
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
