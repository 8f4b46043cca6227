#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Quantizes float models in every mode and runs each file in LiteRT's reference kernels and in our engine.

usage: check_modes.py SET_OR_MODEL... [--cli build/release/bin/halfstep-cli] [--modes int8,...] [--only REGEX] [-v]

A set is a folder that holds cases.tsv and, for each float model, `float.tflite` with `calib.npz` beside it; a model alone gets
random samples. The first sample is the input. Integers must be equal (within one step where the reference kernels lack an
operator and the optimized ones stand in), floats within 1e-5 of the output's range, 1e-6 in integer modes. Files with
blocks are judged with XNNPACK, within 1e-4: the reference kernel takes such weights for zeros. A model that a strict mode
refuses with exit 4 counts as refused. Needs numpy and ai-edge-litert."""
import argparse
import collections
import csv
import os
import re
import subprocess
import sys
import tempfile

import numpy as np
from ai_edge_litert import schema_py_generated as schema
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
    "dynamic int4": ["dynamic", "--weight-bits", "4"],
    "dynamic blocks": ["dynamic", "--weight-block", "32"],
    "weight-only int4": ["weight-only", "--weight-bits", "4"],
    "weight-only asymmetric": ["weight-only", "--asymmetric-weights"],
    "float16": ["float16"],
    "mixed": ["mixed", "--precision", "CONV_2D=int8", "--precision", "ADD=int8", "--precision", "MUL=int16x8", "--precision",
              "FULLY_CONNECTED=int16x8", "--precision", "DEPTHWISE_CONV_2D=dynamic", "--precision", "RESHAPE=int8"],
    "requantize": ["int16x8", "--requantize"],
}
CALIBRATED = ("int8", "int16x8", "mixed")
# Reference kernels that compute something else than their formula: of integers, of any type.
WRONG_OF_INTEGERS = {"SUM"}
WRONG = {"LOCAL_RESPONSE_NORMALIZATION"}


def samples_of(path, folder):
    """The file of samples beside a model of a set; for another one random ones, made in `folder`."""
    stored = os.path.join(os.path.dirname(path), "calib.npz")
    if os.path.exists(stored):
        return stored
    random = np.random.default_rng(11)
    interpreter = Interpreter(model_path=path)
    arrays = {}
    for entry in interpreter.get_input_details():
        shape = [4, *entry["shape"]]
        is_real = np.issubdtype(entry["dtype"], np.floating)
        values = random.uniform(-1, 1, shape) if is_real else random.integers(0, 2, shape)
        arrays[f"in{len(arrays)}"] = values.astype(entry["dtype"])
    stored = os.path.join(folder, "samples.npz")
    np.savez(stored, **arrays)
    return stored


def first_samples(path):
    """Input arrays of the first signature by name, without the leading axis of samples."""
    stored = np.load(path)
    several = [name for name in stored.files if "/" in name]
    if not several:
        return {name: stored[name][0] for name in stored.files}
    signature = several[0].split("/")[0] + "/"
    return {name.removeprefix(signature): stored[name][0] for name in several if name.startswith(signature)}


def answers(path, samples, kernels=None):
    """Inputs as the file takes them, LiteRT's outputs, and the steps by which an integer may differ: the reference kernels
    are not complete and some of them wrong, and the optimized ones that stand in for them round otherwise."""
    if kernels is not None:
        return *outputs(path, samples, kernels), 1
    try:
        if not needs_other_kernels(path):
            return *outputs(path, samples, OpResolverType.BUILTIN_REF), 0
    except Exception:
        pass
    return *outputs(path, samples, OpResolverType.BUILTIN_WITHOUT_DEFAULT_DELEGATES), 1


def needs_other_kernels(path):
    interpreter = Interpreter(model_path=path)
    types = {entry["index"]: np.dtype(entry["dtype"]).kind for entry in interpreter.get_tensor_details()}
    return any(entry["op_name"] in WRONG or (entry["op_name"] in WRONG_OF_INTEGERS and types.get(entry["inputs"][0]) == "i")
               for entry in interpreter._get_ops_details())


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
        inputs.append(np.array(value, entry["dtype"], order="C"))
        if list(entry["shape"]) != list(value.shape):
            interpreter.resize_tensor_input(entry["index"], value.shape)
    interpreter.allocate_tensors()
    for entry, value in zip(details, inputs):
        interpreter.set_tensor(entry["index"], value)
    interpreter.invoke()
    return inputs, [interpreter.get_tensor(entry["index"]) for entry in interpreter.get_output_details()]


def difference(got, want, steps, share):
    """Words for what is more than so many steps of integers, or than this share of the largest float."""
    if got.shape != want.shape:
        return f"shape {got.shape}, wanted {want.shape}"
    if want.dtype.kind in "iub":
        worst = np.abs(got.astype(np.int64) - want.astype(np.int64)).max() if want.size else 0
        return f"{worst} steps" if worst > steps else ""
    bound = share * (np.nanmax(np.abs(want)) if want.size else 0) + 1e-9
    off = np.abs(got.astype(np.float64) - want.astype(np.float64))
    off = np.where((got == want) | (np.isnan(got) & np.isnan(want)), 0, off)
    return f"off by {off.max():.3g}, allowed {bound:.3g}" if off.size and not (off <= bound).all() else ""


def has_blocks(path):
    with open(path, "rb") as file:
        model = schema.ModelT.InitFromPackedBuf(file.read(), 0)
    return any(tensor.quantization is not None
               and tensor.quantization.detailsType == schema.QuantizationDetails.BlockwiseQuantization
               for graph in model.subgraphs for tensor in graph.tensors or [])


class Check:
    """One model after the other in one mode after the other, in a folder for its files."""

    def __init__(self, cli, folder):
        self.cli = cli
        self.folder = folder
        self.made, self.given, self.answer, self.first = (
            os.path.join(folder, name) for name in ("m.tflite", "i.npz", "o.npz", "first.tflite"))

    def run(self, *command):
        return subprocess.run([self.cli, *command], capture_output=True, text=True)

    def quantize(self, model, mode, stored):
        """Requantizing begins with an integer model."""
        if mode == "requantize":
            run = self.run("quantize", model, "-o", self.first, "--mode", "int8", "--data", stored)
            if run.returncode:
                return run
            model = self.first
        data = ["--data", stored] if mode.startswith(CALIBRATED) else []
        return self.run("quantize", model, "-o", self.made, "--mode", *MODES[mode], *data)

    def judge(self, model, mode):
        """A word of the tally, and why."""
        for path in (self.made, self.answer):
            if os.path.exists(path):
                os.remove(path)
        stored = samples_of(model, self.folder)
        run = self.quantize(model, mode, stored)
        if run.returncode:
            is_refused = run.returncode == 4 and ("-only" in mode or mode == "requantize")
            is_float = run.returncode == 3 and mode == "requantize" and "nothing in it is quantized" in run.stderr
            return "refused" if is_refused or is_float else "FAILED", run.stderr.strip()[-160:]
        samples = first_samples(stored)
        is_blocks = has_blocks(self.made)
        kernels = OpResolverType.AUTO if is_blocks else None
        try:
            inputs, wanted, steps = answers(self.made, samples, kernels)
        except Exception as error:
            try:
                answers(model, samples)
                return "RUNTIME REFUSES", str(error).strip()[-150:]
            except Exception as other:
                return "neither runs there", str(other).strip()[-150:]
        np.savez(self.given, **{f"in{k}": value[None] for k, value in enumerate(inputs)})
        run = self.run("run", self.made, "--input", self.given, "--output", self.answer)
        if run.returncode:
            return "OURS REFUSES", run.stderr.strip()[-150:]
        got = np.load(self.answer)
        share = 1e-4 if is_blocks else 1e-6 if mode.startswith(CALIBRATED) else 1e-5
        words = []
        for k, want in enumerate(wanted):
            ours = got[f"out{k}"][0] if f"out{k}" in got.files else got[f"out{k}/run0"]
            words.append(difference(ours, want, steps, share))
        why = "; ".join(word for word in words if word)
        return "DIFFERENT" if why else "equal", why


def models_of(source, only):
    if source.endswith(".tflite"):
        return [source]
    rows = csv.DictReader(open(os.path.join(source, "cases.tsv")), delimiter="\t", quoting=csv.QUOTE_NONE)
    folders = {os.path.dirname(row["model"]) for row in rows
               if row["kind"] == "float" and row["model"] != "-" and re.search(only, row["name"])}
    return [os.path.join(source, folder, "float.tflite") for folder in sorted(folders)]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("sources", nargs="+")
    parser.add_argument("--cli", default="build/release/bin/halfstep-cli")
    parser.add_argument("--modes", default=",".join(MODES))
    parser.add_argument("--only", default="")
    parser.add_argument("-v", action="store_true")
    arguments = parser.parse_args()
    tally = collections.defaultdict(collections.Counter)
    with tempfile.TemporaryDirectory() as folder:
        check = Check(arguments.cli, folder)
        for model in (model for source in arguments.sources for model in models_of(source, arguments.only)):
            for mode in arguments.modes.split(","):
                word, why = check.judge(model, mode)
                tally[mode][word] += 1
                if why and (arguments.v or word.isupper()):
                    print("/".join(model.split("/")[-2:]), mode, word, why[:160].replace("\n", " "), flush=True)
    failed = 0
    for mode, words in tally.items():
        print(mode + ":", ", ".join(f"{count} {word}" for word, count in sorted(words.items())))
        failed += sum(count for word, count in words.items() if word.isupper())
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
