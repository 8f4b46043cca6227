#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Quantizes random programs here and with TFLiteConverter and compares the files.

    random_programs.py FOLDER --tools TOOLS [--tensorflow PYTHON] [--first 0] [--count 100] [--kinds int8,...]
                       [--cli build/release/bin/halfstep-cli]

FOLDER takes the converter's files (make_programs.py); what is there already is not made again. TOOLS holds compare_tflite.py.
PYTHON is an interpreter that has TensorFlow. Prints each program that differs, and a line for each kind. Needs ai-edge-litert
and numpy. Ends with 1 where our program fails.
"""
import argparse
import collections
import os
import subprocess
import sys

MODES = {"int8": ["int8", "--io", "int8"], "int16x8": ["int16x8"], "dynamic": ["dynamic"], "float16": ["float16"]}


def make(folder, first, last, kinds, python):
    """Runs the converter, again behind each program where it crashes. Returns {(program, kind): words}."""
    said = {}
    maker = os.path.join(os.path.dirname(os.path.abspath(__file__)), "make_programs.py")
    while first < last:
        command = [python, maker, folder, "--first", str(first), "--count", str(last - first), "--kinds", ",".join(kinds)]
        run = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True)
        latest, kind, word = first, "float", "crashed"
        for line in run.stdout.splitlines():
            number, kind, word, *rest = line.split(" ", 3)
            if not number.isdigit():
                continue
            latest = int(number)
            said[latest, kind] = word + " " + " ".join(rest)
        if run.returncode == 0:
            return said
        said[latest, kind] = "crashed"
        # What comes behind the crash in this program is left out.
        first = latest + 1
    return said


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--tools", required=True)
    parser.add_argument("--tensorflow")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--kinds", default=",".join(MODES))
    parser.add_argument("--cli", default="build/release/bin/halfstep-cli")
    arguments = parser.parse_args()
    kinds = arguments.kinds.split(",")
    last = arguments.first + arguments.count
    os.makedirs(arguments.folder, exist_ok=True)
    said = {}
    if arguments.tensorflow:
        said = make(arguments.folder, arguments.first, last, kinds, arguments.tensorflow)
    sys.path.insert(0, arguments.tools)
    from compare_tflite import Comparison
    from tflite_facts import load

    tally = collections.defaultdict(collections.Counter)
    ours = os.path.join(arguments.folder, "ours.tflite")
    for number in range(arguments.first, last):
        stem = os.path.join(arguments.folder, str(number))
        for kind in kinds:
            theirs = "%s.%s.tflite" % (stem, kind)
            if not os.path.exists(theirs) or not os.path.exists(stem + ".float.tflite"):
                tally[kind][(said.get((number, kind)) or "absent").split()[0]] += 1
                continue
            if os.path.exists(ours):
                os.remove(ours)
            data = ["--data", stem + ".npz"] if kind.startswith("int") else []
            run = subprocess.run([arguments.cli, "quantize", stem + ".float.tflite", "-o", ours, "--mode", *MODES[kind], *data],
                                 capture_output=True, text=True)
            if run.returncode:
                word = "FAILED"
                why = "exit %d %s" % (run.returncode, run.stderr.strip()[-200:])
            else:
                comparison = Comparison(load(open(ours, "rb").read()), load(open(theirs, "rb").read()))
                comparison.model()
                why = comparison.verdict()
                word = why.split()[0]
            tally[kind][word] += 1
            if word not in ("SAME", "CLOSE"):
                print(number, kind, why[:200].replace("\n", " "), flush=True)
    for kind, words in tally.items():
        print(kind + ":", ", ".join("%d %s" % (count, word) for word, count in sorted(words.items())))
    sys.exit(1 if any(words["FAILED"] for words in tally.values()) else 0)


if __name__ == "__main__":
    main()
