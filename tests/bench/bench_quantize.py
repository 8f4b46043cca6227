#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Time and memory of quantizing a model as a whole process: ours, TFLiteConverter and litert-quantizer in one run.

usage: bench_quantize.py MODEL.tflite [--mode int8|dynamic|float16] [--data FILE.npz] [--saved-model FOLDER]
                         [--cli build/release/bin/halfstep-cli] [--threads 2] [--rounds 3] [--histograms] [--json FILE]
                         [--converter-python FILE] [--quantizer-python FILE]

int8 needs --data: a .npz with samples along the first axis of one array. TFLiteConverter starts from a SavedModel and
is left out without --saved-model; a peer whose package the named Python does not have is left out as well. All take
turns, round after round, and each counts with the least of its rounds: other work on the machine only adds time. Given
are seconds on the clock, seconds of processor time (user and system), and the largest resident and private memory; the
private one is looked at in a round of its own, since looking takes time. A ratio is the peer's time by ours; above 1 we
are faster. --histograms measures `calibrate`, which saves histograms and
extremes by sample, and `quantize` from that file."""
import argparse
import json
import os
import subprocess
import sys
import tempfile
import threading
import time

CONVERTER = """
import sys
import numpy as np
import tensorflow as tf
saved_model, mode, data, output = sys.argv[1:5]
converter = tf.lite.TFLiteConverter.from_saved_model(saved_model)
converter.optimizations = [tf.lite.Optimize.DEFAULT]
if mode == "float16":
    converter.target_spec.supported_types = [tf.float16]
if mode == "int8":
    archive = np.load(data)
    samples = archive[archive.files[0]]
    converter.representative_dataset = lambda: ([sample[np.newaxis]] for sample in samples)
    converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]
    converter.inference_input_type = tf.int8
    converter.inference_output_type = tf.int8
open(output, "wb").write(converter.convert())
"""

QUANTIZER = """
import sys
import numpy as np
from litert_quantizer import quantizer, recipe
model, mode, data, output, calibration = sys.argv[1:6]
tool = quantizer.Quantizer(model)
recipes = {"int8": recipe.static_wi8_ai8, "dynamic": recipe.dynamic_wi8_afp32}
tool.load_quantization_recipe(recipes[mode]())
result = None
if mode == "int8":
    from ai_edge_litert.interpreter import Interpreter
    archive = np.load(data)
    samples = archive[archive.files[0]]
    signatures = Interpreter(model_path=model).get_signature_list()
    key, names = next(iter(signatures.items()))
    inputs = [{names["inputs"][0]: sample[np.newaxis]} for sample in samples]
    options = {}
    if calibration == "profiler":
        modes = type(tool).calibrate.__annotations__["mode"]
        options["mode"] = modes.CALIBRATION_PROFILER_BASED
    result = tool.calibrate({key: inputs}, **options)
tool.quantize(result).export_model(output, overwrite=True)
"""


class MemoryWatch(threading.Thread):
    """Looks at a process every few milliseconds."""

    def __init__(self, process_id):
        super().__init__(daemon=True)
        self.path = f"/proc/{process_id}/smaps_rollup"
        self.private = 0
        self.stopped = threading.Event()

    def run(self):
        while not self.stopped.wait(0.005):
            try:
                with open(self.path, encoding="ascii") as file:
                    fields = dict(line.split(":", 1) for line in file.read().splitlines()[1:])
            except OSError:
                return
            sizes = [int(fields[key].split()[0]) for key in ("Private_Clean", "Private_Dirty")]
            # A mapped file counts as clean; it can be dropped at any time.
            self.private = max(self.private, sizes[1])


def measured(command, looks):
    """Wall seconds, processor seconds, peak resident MB and, if it looks, private MB; None where the command fails."""
    with tempfile.TemporaryFile() as errors:
        begin = time.perf_counter()
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=errors)
        watch = MemoryWatch(process.pid)
        if looks:
            watch.start()
        _, status, usage = os.wait4(process.pid, 0)
        seconds = time.perf_counter() - begin
        process.returncode = os.waitstatus_to_exitcode(status)
        watch.stopped.set()
        if looks:
            watch.join()
        if process.returncode != 0:
            errors.seek(0)
            print(f"{command[0]} failed: {errors.read().decode()[-400:]}", file=sys.stderr)
            return None
    return {
        "seconds": seconds,
        "processor": usage.ru_utime + usage.ru_stime,
        "resident": usage.ru_maxrss / 1024,
        "private": watch.private / 1024,
    }


def added(first, second):
    """One after the other: times add up, of memory the larger counts."""
    if first is None or second is None:
        return None
    return {key: first[key] + second[key] if key in ("seconds", "processor") else max(first[key], second[key])
            for key in first}


def has_package(python, name):
    found = subprocess.run([python, "-c", f"import importlib.util as u, sys; sys.exit(u.find_spec('{name}') is None)"],
                           check=False, capture_output=True)
    return found.returncode == 0


def contenders(options, folder):
    """Name -> function that measures one run; its argument says whether to look at private memory."""
    output = os.path.join(folder, "out.tflite")
    ours = [options.cli, "quantize", options.model, "-o", output, "--mode", options.mode]
    threads = ["--threads", str(options.threads)]
    data = ["--data", options.data] if options.mode == "int8" else []
    result = {"halfstep": lambda looks: measured(ours + data + threads, looks)}
    if options.histograms and options.mode == "int8":
        saved = os.path.join(folder, "saved.hscal")
        calibrate = [options.cli, "calibrate", options.model, "-o", saved] + data + threads
        result["halfstep with histograms"] = lambda looks: added(
            measured(calibrate, looks), measured(ours + ["--calibration", saved], looks))
    if options.saved_model and has_package(options.converter_python, "tensorflow"):
        result["TFLiteConverter"] = lambda looks: measured(
            [options.converter_python, "-c", CONVERTER, options.saved_model, options.mode, options.data or "", output],
            looks)
    if options.mode != "float16" and has_package(options.quantizer_python, "litert_quantizer"):
        for calibration in ("all tensors", "profiler")[: 2 if options.mode == "int8" else 1]:
            name = f"litert-quantizer, {calibration}" if options.mode == "int8" else "litert-quantizer"
            command = [options.quantizer_python, "-c", QUANTIZER, options.model, options.mode, options.data or "",
                       output, calibration]
            result[name] = lambda looks, command=command: measured(command, looks)
    return result


def least(look, runs):
    runs = [run for run in runs if run]
    if not look or not runs:
        return None
    return {key: look[key] if key == "private" else min(run[key] for run in runs) for key in look}


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("model")
    parser.add_argument("--mode", default="int8", choices=["int8", "dynamic", "float16"])
    parser.add_argument("--data")
    parser.add_argument("--saved-model")
    parser.add_argument("--cli", default="build/release/bin/halfstep-cli")
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--histograms", action="store_true")
    parser.add_argument("--converter-python", default=sys.executable)
    parser.add_argument("--quantizer-python", default=sys.executable)
    parser.add_argument("--json")
    options = parser.parse_args()
    if options.mode == "int8" and not options.data:
        parser.error("int8 needs --data")
    with tempfile.TemporaryDirectory() as folder:
        runs = {}
        tools = contenders(options, folder)
        looks = {name: run(True) for name, run in tools.items()}
        for _ in range(options.rounds):
            for name, run in tools.items():
                runs.setdefault(name, []).append(run(False))
    figures = {name: least(looks[name], of_one) for name, of_one in runs.items()}
    own = figures["halfstep"]
    if own is None:
        sys.exit("halfstep-cli failed")
    print(f"{'':34}{'seconds':>9}{'CPU s':>9}{'resident':>10}{'private':>10}{'ratio':>8}{'CPU':>7}")
    for name, of_one in figures.items():
        if of_one:
            print(f"{name:34}{of_one['seconds']:9.3f}{of_one['processor']:9.3f}{of_one['resident']:7.0f} MB"
                  f"{of_one['private']:7.0f} MB{of_one['seconds'] / own['seconds']:8.2f}"
                  f"{of_one['processor'] / own['processor']:7.2f}")
    if options.json:
        with open(options.json, "w", encoding="utf-8") as file:
            json.dump({"model": os.path.basename(options.model), "mode": options.mode, "threads": options.threads,
                       "least of rounds": options.rounds, "figures": figures}, file, indent=2)


if __name__ == "__main__":
    main()
