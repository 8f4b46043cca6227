#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Times of halfstep-bench and of LiteRT's three sets of kernels on the same models in one run.

usage: compare_litert.py MODEL... [--bench build/release/bin/halfstep-bench] [--threads 1,2] [--rounds 5]
                         [--seconds 0.3] [--path automatic] [--no-reference] [--json FILE]

Needs numpy and ai_edge_litert. Both sides take turns, round after round, and each counts with the lowest tenth
percentile of its rounds: other work on the machine only ever adds time. A ratio is LiteRT's time by ours; above 1 we are faster.
XNNPACK is LiteRT's default, `builtin` its kernels without delegate, `reference` its plain ones."""
import argparse
import json
import os
import subprocess
import sys
import time

import numpy as np

try:
    from ai_edge_litert.interpreter import Interpreter, OpResolverType
except ImportError:
    sys.exit("ai_edge_litert is not installed: nothing to compare with")

RESOLVERS = {
    "XNNPACK": OpResolverType.AUTO,
    "builtin": OpResolverType.BUILTIN_WITHOUT_DEFAULT_DELEGATES,
    "reference": OpResolverType.BUILTIN_REF,
}


def random_input(detail, random):
    """Values over the whole range of the type."""
    if detail["dtype"] == np.float32:
        return random.uniform(-1, 1, detail["shape"]).astype(np.float32)
    if detail["quantization_parameters"]["scales"].size == 0:
        return random.integers(0, 2, detail["shape"]).astype(detail["dtype"])
    limits = np.iinfo(detail["dtype"])
    return random.integers(limits.min, limits.max + 1, detail["shape"]).astype(detail["dtype"])


def prepared(model, resolver, threads):
    """A LiteRT interpreter with its inputs filled, after one run; nothing where it lacks an operator."""
    try:
        interpreter = Interpreter(
            model_path=model, num_threads=threads, experimental_op_resolver_type=RESOLVERS[resolver]
        )
        interpreter.allocate_tensors()
    except (ValueError, RuntimeError):
        return None
    random = np.random.default_rng(0)
    for detail in interpreter.get_input_details():
        interpreter.set_tensor(detail["index"], random_input(detail, random))
    interpreter.invoke()
    return interpreter


def low_time(interpreter, seconds):
    """The tenth percentile of its runs in nanoseconds."""
    times = []
    end = time.perf_counter() + seconds
    while len(times) < 3 or time.perf_counter() < end:
        start = time.perf_counter_ns()
        interpreter.invoke()
        times.append(time.perf_counter_ns() - start)
    return sorted(times)[(len(times) - 1) // 10]


def our_time(arguments, model, threads):
    command = [arguments.bench, model, "--threads", str(threads), "--path", arguments.path]
    command += ["--seconds", str(arguments.seconds), "--json"]
    return json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)[0]["p10_ns"]


def compare(arguments, model, threads):
    """Lowest times by name, over all rounds."""
    names = [name for name in RESOLVERS if name != "reference" or not arguments.no_reference]
    interpreters = {name: prepared(model, name, threads) for name in names}
    interpreters = {name: each for name, each in interpreters.items() if each}
    times = {}
    for turn in range(arguments.rounds):
        new = {"ours": our_time(arguments, model, threads)}
        for name, interpreter in interpreters.items():
            if name == "XNNPACK" or turn < 2:  # the others need no such care
                new[name] = low_time(interpreter, arguments.seconds)
        for name, value in new.items():
            times[name] = min(value, times.get(name, value))
    return times


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("models", nargs="+")
    parser.add_argument("--bench", default="build/release/bin/halfstep-bench")
    parser.add_argument("--threads", default="1", type=lambda text: [int(part) for part in text.split(",")])
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=0.3)
    parser.add_argument("--path", default="automatic")
    parser.add_argument("--no-reference", action="store_true")
    parser.add_argument("--json")
    arguments = parser.parse_args()
    rows = []
    print("times in microseconds; ratios: LiteRT's time by ours")
    print(f"{'model':32} {'threads':>7} {'ours':>10} {'XNNPACK':>10} {'ratio':>6} {'builtin':>7} {'reference':>9}")
    for model in arguments.models:
        for threads in arguments.threads:
            times = compare(arguments, model, threads)
            ratios = {name: value / times["ours"] for name, value in times.items()}
            rows.append({"model": model, "threads": threads, "ns": times, "ratios": ratios})
            name = os.path.splitext(os.path.basename(model))[0][:32]
            nothing = float("nan")
            print(
                f"{name:32} {threads:7} {times['ours'] / 1e3:10.2f} {times.get('XNNPACK', nothing) / 1e3:10.2f} "
                f"{ratios.get('XNNPACK', nothing):6.2f} {ratios.get('builtin', nothing):7.2f} "
                f"{ratios.get('reference', nothing):9.1f}",
                flush=True,
            )
    if arguments.json:
        with open(arguments.json, "w", encoding="utf-8") as file:
            json.dump(rows, file, indent=2)


if __name__ == "__main__":
    main()
