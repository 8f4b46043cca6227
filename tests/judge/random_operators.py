#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Compares halfstep-cli with LiteRT's reference kernels on random models of one operator.

    random_operators.py [FAMILY…] [--count 300] [--seed 1] [--cli build/release/bin/halfstep-cli] [--keep FOLDER]

Needs ai-edge-litert. Prints a line for each family: models that both run and that give equal results (integers to the
bit; floats: how many to the bit, and the largest difference as a part of the tensor's range), models that both
refuse, and what differs: other values, models that only one of them runs. Ends with 1 where a value differs or where
the reference runs what we refuse. `--keep` writes the models that differ, with their inputs.
"""
import argparse
import collections
import multiprocessing.pool
import os
import pathlib
import sys
import tempfile
import threading
import zlib

import numpy as np

import families
import runtimes

FLOAT_BOUND = 1e-5  # of the largest number of a tensor


def difference(ours, theirs):
    """Words for what differs, and how far floats are apart."""
    if isinstance(ours, list):
        theirs = [s if isinstance(s, bytes) else str(s).encode() for s in np.asarray(theirs, object).reshape(-1)]
        ours = [s.rstrip(b"\0") for s in ours]
        return ("" if ours == theirs else "other strings"), 0.0
    theirs = np.asarray(theirs)
    if ours.shape != theirs.shape:
        return "shape %s, not %s" % (ours.shape, theirs.shape), 0.0
    if theirs.dtype.kind not in "fcV" or ours.dtype.kind not in "fc":
        apart = ours.astype(np.int64) != theirs.astype(np.int64) if theirs.dtype.kind in "iub" else ours != theirs
        return ("" if not apart.any() else "%d of %d integers" % (apart.sum(), apart.size)), 0.0
    wide = np.complex128 if theirs.dtype.kind == "c" else np.float64
    x, y = ours.astype(wide), theirs.astype(wide)
    same = (x == y) | (np.isnan(x) & np.isnan(y))
    if same.all():
        return "", 0.0
    finite = np.abs(y[np.isfinite(y)])
    with np.errstate(all="ignore"):
        apart = np.abs(np.where(same, 0, x - y)) / max(finite.max() if finite.size else 0.0, 1e-30)
    apart = np.where(np.isnan(apart), np.inf, apart)
    bound = 1e-3 if theirs.dtype == np.float16 else FLOAT_BOUND
    return ("%d of %d floats" % ((apart > bound).sum(), apart.size) if apart.max() > bound else ""), float(apart.max())


class Tally:
    def __init__(self):
        self.counts = collections.Counter()
        self.worst = 0.0
        self.notes = collections.Counter()

    def line(self, family):
        c = self.counts
        return "%-30s %5d equal (%d to the bit, worst %.1e)  %5d refused by both  %4d other  %4d only reference  %4d only ours" % (
            family, c["equal"], c["exact"], self.worst, c["refused"], c["other"], c["theirs"], c["ours"])


def kinds_of(model):
    return ",".join(runtimes.KINDS.get(t.type, "?") for t in model.graph.tensors[:6])


def judge(model, reference, ours, tally):
    content = model.bytes()
    outputs = [model.graph.tensors[k] for k in model.graph.outputs]
    theirs = reference.run(model, content)
    mine = ours.run(content, model.values, outputs)
    if isinstance(mine, str) and mine.startswith("(it crashed)"):
        tally.counts["other"] += 1
        return "OURS CRASHED " + mine
    if isinstance(theirs, str):
        if isinstance(mine, str):
            tally.counts["refused"] += 1
            return None
        tally.counts["ours"] += 1
        return "only ours: %s  <%s>" % (kinds_of(model), theirs[-110:])
    if isinstance(mine, str):
        tally.counts["theirs"] += 1
        return "ONLY REFERENCE: %s  <%s>" % (kinds_of(model), mine[-150:])
    if model.written:
        mine, theirs = model.written(mine), model.written(theirs)
    apart = [difference(x, y) for x, y in zip(mine, theirs)]
    tally.worst = max([tally.worst] + [a for words, a in apart if not words])
    words = "; ".join(w for w, _ in apart if w)
    if words:
        tally.counts["other"] += 1
        return "OTHER: %s  %s  %s" % (kinds_of(model), words, model.note)
    tally.counts["equal"] += 1
    tally.counts["exact"] += all(a == 0 for _, a in apart)
    return None


WORKER = threading.local()  # a reference process for each job


def judge_family(task):
    family, options = task
    tally = Tally()
    if not hasattr(WORKER, "reference"):
        WORKER.reference = runtimes.Reference()
    reference = WORKER.reference
    with tempfile.TemporaryDirectory() as folder:
        ours = runtimes.Ours(options.cli, folder)
        for k in range(options.count):
            if options.only is not None and k != options.only:
                continue
            rng = np.random.default_rng([options.seed, zlib.crc32(family.encode()), k])
            model = families.make(family, rng)
            words = judge(model, reference, ours, tally)
            if words is None:
                continue
            kind = words.split("  ")[0]
            tally.notes[kind] += 1
            if tally.notes[kind] <= options.notes:
                tally.notes["#%d %s" % (k, words)] = -1
            if options.keep and not words.startswith("only ours"):
                pathlib.Path(options.keep).mkdir(parents=True, exist_ok=True)
                stem = pathlib.Path(options.keep) / ("%s_%d" % (family, k))
                stem.with_suffix(".tflite").write_bytes(model.bytes())
                np.savez(stem.with_suffix(".npz"), **{"in%d" % i: v for i, v in enumerate(model.values)})
    return family, tally


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("families", nargs="*", help="names of operators, or none for all")
    parser.add_argument("--count", type=int, default=300)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", type=int, help="the number of one model")
    parser.add_argument("--notes", type=int, default=1, help="examples of each kind of difference")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--keep")
    parser.add_argument("--cli", default=os.environ.get("HALFSTEP_CLI", "build/release/bin/halfstep-cli"))
    options = parser.parse_args()
    names = options.families or families.names()
    failed = 0
    tasks = [(name, options) for name in names]
    with multiprocessing.pool.ThreadPool(options.jobs) as pool:
        for family, tally in pool.imap(judge_family, tasks):
            print(tally.line(family))
            for words, count in tally.notes.items():
                if count == -1:
                    print("    ", words)
            sys.stdout.flush()
            failed += tally.counts["other"] + tally.counts["theirs"]
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
