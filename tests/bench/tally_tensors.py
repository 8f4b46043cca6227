# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Every tensor of every case, by `halfstep-cli run --all-tensors`, against LiteRT's reference kernels.

usage: tally_tensors.py --cli PROGRAM [--conformance FOLDER] [--models FOLDER] [--kinds K,...] [--only REGEX]
                        [--tensors] [--json FILE]                                  needs numpy and ai-edge-litert

FOLDER of --conformance has a cases.tsv, arrays of inputs and answers, and *.all.npz with the inner tensors of nets; where
those are not there, ai-edge-litert computes the inner tensors (BUILTIN_REF, preserve_all_tensors). Every .tflite below the
folder of --models runs on made-up inputs in both.

Integers must be equal; behind an operator that computes in float they may be a step apart. Floats: within 1e-5 of the
tensor's range after one operator, 1e-4 in nets and models. Exit status 1 where anything is unequal.
"""
import argparse
import csv
import json
import os
import re
import subprocess
import sys
import tempfile
import warnings

import numpy as np

warnings.filterwarnings("ignore")
from ai_edge_litert import schema_py_generated as schema  # noqa: E402
from ai_edge_litert.interpreter import Interpreter, OpResolverType  # noqa: E402

NAMES = {value: name for name, value in vars(schema.BuiltinOperator).items() if isinstance(value, int)}
REALS = {0, 1, 8, 10, 11, 18}  # tensor types that hold floats
UNPACKS = {"DEQUANTIZE", "QUANTIZE"}


def numbers(field):
    return [] if field is None else [int(number) for number in field]


class Graphs:
    """What of a model computes in float, and what is constant."""

    def __init__(self, path):
        with open(path, "rb") as file:
            self.model = schema.ModelT.InitFromObj(schema.Model.GetRootAs(file.read(), 0))

    def name(self, op):
        code = self.model.operatorCodes[op.opcodeIndex]
        return NAMES.get(max(code.builtinCode, code.deprecatedBuiltinCode), "CUSTOM")

    def written(self, subgraph):
        return [t for op in self.model.subgraphs[subgraph].operators or [] for t in numbers(op.outputs) if t >= 0]

    def behind_float(self, subgraph):
        """Tensors that depend on float arithmetic; of subgraphs that are called nothing is known: all of them."""
        graph = self.model.subgraphs[subgraph]
        if subgraph > 0:
            return set(range(len(graph.tensors)))
        real = lambda t: t >= 0 and graph.tensors[t].type in REALS  # noqa: E731
        behind = set()
        for op in graph.operators or []:
            inputs, outputs = numbers(op.inputs), numbers(op.outputs)
            computes = any(map(real, inputs + outputs)) and self.name(op) not in UNPACKS
            if computes or any(t in behind for t in inputs):
                behind.update(outputs)
        return behind


def difference(got, want, is_behind_float, share):
    """Empty where equal."""
    if got.size != want.size or [d for d in got.shape if d != 1] != [d for d in want.shape if d != 1]:
        return f"shape {got.shape}, wanted {want.shape}"
    got = got.reshape(want.shape)
    if want.dtype.kind in "iub":
        distance = np.abs(got.astype(np.int64) - want.astype(np.int64))
        count = int(np.sum(distance > (1 if is_behind_float else 0)))
        return f"{count} of {want.size} values differ, worst {distance.max()}" if count else ""
    if want.dtype.kind not in "fc":
        return "" if np.array_equal(got, want) else "differs"
    got, want = got.astype(np.complex128), want.astype(np.complex128)
    same = (got == want) | (np.isnan(got) & np.isnan(want))
    size = np.abs(np.where(np.isfinite(want), want, 0)).max(initial=0)
    distance = np.where(same, 0, np.abs(got - want))
    bad = ~(distance <= share * size + 1e-9)
    return f"{int(bad.sum())} of {want.size} values off, worst {np.nanmax(distance) / (size + 1e-30):.2g} of the range" if bad.any() else ""


def make_interpreter(path, shapes):
    interpreter = Interpreter(path, experimental_op_resolver_type=OpResolverType.BUILTIN_REF,
                              experimental_preserve_all_tensors=True, num_threads=1)
    for detail in interpreter.get_input_details():
        shape = shapes.get(detail["index"])
        if shape is not None and list(detail["shape"]) != list(shape):
            interpreter.resize_tensor_input(detail["index"], list(shape))
    interpreter.allocate_tensors()
    return interpreter


def reference_tensors(path, graphs, inputs, wanted):
    """The tensors `wanted` ((subgraph, index)) after one run by LiteRT; those that can be read."""
    order = numbers(graphs.model.subgraphs[0].inputs)
    interpreter = make_interpreter(path, {t: a.shape for t, a in zip(order, inputs)})
    for tensor, array in zip(order, inputs):
        interpreter.set_tensor(tensor, array)
    interpreter.invoke()
    answers = {}
    for subgraph, tensor in wanted:
        try:
            answers[subgraph, tensor] = interpreter.get_tensor(tensor, subgraph)
        except (ValueError, RuntimeError, TypeError):
            pass  # no memory of its own: resources, what was never executed
    return answers


class Tally:
    def __init__(self):
        self.kinds = {}
        self.findings = []

    def of(self, kind):
        return self.kinds.setdefault(kind, {"cases": 0, "unequal_cases": 0, "tensors": 0, "integer": 0, "unequal": 0,
                                            "only_outputs": 0})

    def add(self, kind, label, checks, failure, only_outputs):
        """`checks`: (what, difference, is integer)."""
        row = self.of(kind)
        bad = [(what, text) for what, text, _ in checks if text]
        row["cases"] += 1
        row["tensors"] += len(checks)
        row["integer"] += sum(is_integer for _, _, is_integer in checks)
        row["unequal"] += len(bad)
        row["only_outputs"] += only_outputs
        row["unequal_cases"] += bool(bad or failure)
        if failure:
            self.findings.append({"case": label, "kind": kind, "what": "", "text": failure})
        for what, text in bad:
            self.findings.append({"case": label, "kind": kind, "what": what, "text": text})

    def tell(self, shows_all):
        print(f"{'kind':14} {'cases':>6} {'unequal':>8} {'tensors':>8} {'integer':>8} {'unequal':>8} {'outputs only':>13}")
        total = {}
        for kind, row in self.kinds.items():
            print(f"{kind:14} {row['cases']:6} {row['unequal_cases']:8} {row['tensors']:8} {row['integer']:8} "
                  f"{row['unequal']:8} {row['only_outputs']:13}")
            for key, value in row.items():
                total[key] = total.get(key, 0) + value
        if total:
            print(f"{'all':14} {total['cases']:6} {total['unequal_cases']:8} {total['tensors']:8} {total['integer']:8} "
                  f"{total['unequal']:8} {total['only_outputs']:13}")
        seen = set()
        for finding in self.findings:
            place = finding["case"], finding["kind"]
            if shows_all or place not in seen:
                print("  unequal:", finding["case"], finding["kind"], finding["what"], finding["text"])
            seen.add(place)


def run_cli(cli, path, folder, inputs, signature=None):
    """What `halfstep-cli run --all-tensors` writes, or words on why it did not."""
    source, target = os.path.join(folder, "in.npz"), os.path.join(folder, "out.npz")
    if os.path.exists(target):
        os.remove(target)
    np.savez(source, **{f"in{k}": array for k, array in enumerate(inputs)})
    command = [cli, "run", path, "--input", source, "--output", target, "--all-tensors"]
    done = subprocess.run(command + (["--signature", signature] if signature else []), capture_output=True, text=True)
    if done.returncode:
        return None, f"exit {done.returncode}: {done.stderr.strip()[-200:]}"
    return np.load(target), ""


def tensor_keys(answer):
    """Keys of --all-tensors by (subgraph, tensor)."""
    keys = {}
    for key in answer.files:
        if match := re.fullmatch(r"(?:s(\d+)/)?t(\d+)", key):
            keys[int(match[1] or 0), int(match[2])] = key
    return keys


def compare_inner(answer, graphs, references, share):
    """Checks of the tensors that both have, and of those of the main subgraph that we lack."""
    keys = tensor_keys(answer)
    behind = {s: graphs.behind_float(s) for s in {0} | {s for s, _ in keys}}
    checks = []
    for place, want in references.items():
        if want.dtype.kind not in "iubfc":
            continue
        text = (difference(answer[keys[place]], want, place[1] in behind.get(place[0], ()), share) if place in keys
                else "is missing" if place[0] == 0 else "")
        checks.append((f"tensor {place[1]} of subgraph {place[0]}", text, want.dtype.kind in "iub"))
    return checks


class Conformance:
    def __init__(self, folder, cli, scratch):
        self.folder, self.cli, self.scratch, self.cache = folder, cli, scratch, {}
        # Where the reference kernels are wrong in one kind, they are in those that keep the operator in float too.
        self.wrong = {row["name"] for row in self.rows() if "reference kernels are wrong" in row["notes"]}

    def arrays(self, reference):
        """An array with the runs along its first axis, or a list of those of the runs."""
        file, key = reference.rsplit(":", 1)
        if file not in self.cache:
            self.cache = {file: np.load(os.path.join(self.folder, file))}
        arrays = self.cache[file]
        return arrays[key] if key in arrays.files else [arrays[f"{key}/run{i}"] for i in range(4) if f"{key}/run{i}" in arrays.files]

    def parts(self, row):
        """By signature (None: the main subgraph) the references of inputs and outputs."""
        parts = {}
        for column, side in (("inputs", 0), ("outputs", 1)):
            for reference in row[column].split():
                match = re.match(r"[^/]+/(?:(.+)/)?(?:in|out)\d+$", reference.rsplit(":", 1)[1])
                parts.setdefault(match.group(1) if match else None, ([], []))[side].append(reference)
        return parts

    def rows(self):
        with open(os.path.join(self.folder, "cases.tsv")) as file:
            yield from csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)

    def outputs(self, answer, references, graphs, share, subgraph_outputs):
        behind = graphs.behind_float(0)
        checks = []
        for k, reference in enumerate(references):
            want = self.arrays(reference)
            tensor = subgraph_outputs[k] if subgraph_outputs else -1
            is_behind = tensor in behind or tensor < 0
            pairs = ([(f"out{k}/run{i}", w) for i, w in enumerate(want)] if isinstance(want, list) else [(f"out{k}", want)])
            for key, array in pairs:
                text = difference(answer[key], array, is_behind, share) if key in answer.files else "is missing"
                checks.append((key, text, array.dtype.kind in "iub"))
        return checks

    def inner(self, row, path, graphs, inputs, answer, share):
        """Checks of inner tensors, and whether the reference could not give any."""
        stored = os.path.splitext(path)[0] + ".all.npz"
        if os.path.exists(stored):
            references = {(0, int(key)): array for key, array in np.load(stored).items()}
            return compare_inner(answer, graphs, references, share), False
        if row["name"] in self.wrong or "reference kernels" in row["notes"]:
            return [], True
        wanted = [(s, t) for s in range(len(graphs.model.subgraphs)) for t in graphs.written(s)
                  if s == 0 or (s, t) in tensor_keys(answer)]
        first = [array[0] for array in inputs]
        try:
            references = reference_tensors(path, graphs, first, wanted)
        except (ValueError, RuntimeError):
            return [], True
        return compare_inner(answer, graphs, references, share), False

    def case(self, row):
        """Checks, failure, outputs only."""
        path = os.path.join(self.folder, row["model"])
        share = 1e-4 if row["model"].startswith("nets/") else 1e-5
        graphs = Graphs(path)
        checks, only_outputs = [], False
        for signature, (sources, targets) in self.parts(row).items():
            inputs = [self.arrays(reference) for reference in sources]
            answer, failure = run_cli(self.cli, path, self.scratch, inputs, signature)
            if failure:
                return checks, failure, only_outputs
            outputs = [] if signature else numbers(graphs.model.subgraphs[0].outputs)
            checks += self.outputs(answer, targets, graphs, share, outputs)
            if signature:
                only_outputs = True
                continue
            more, only_outputs = self.inner(row, path, graphs, inputs, answer, share)
            checks += more
        return checks, "", only_outputs


def conformance(options, scratch, tally):
    cases = Conformance(options.conformance, options.cli, scratch)
    for row in cases.rows():
        if row["model"] == "-" or row["outputs"] == "-" or not re.search(options.only, row["name"]):
            continue
        if options.kinds and row["kind"] not in options.kinds.split(","):
            continue
        tally.add(row["kind"], row["name"], *cases.case(row))


def made_up(detail, random):
    shape = [max(int(d), 1) for d in detail["shape"]]
    kind = np.dtype(detail["dtype"])
    if kind.kind == "f":
        return random.standard_normal(shape).astype(kind)
    if kind.kind == "b":
        return random.integers(0, 2, shape).astype(kind)
    scale = detail["quantization_parameters"]["scales"]
    low, high = (np.iinfo(kind).min, np.iinfo(kind).max) if len(scale) else (0, 4)
    return random.integers(low, high, shape, endpoint=len(scale) > 0).astype(kind)


def model_case(path, options, scratch):
    graphs = Graphs(path)
    try:
        interpreter = make_interpreter(path, {})
        details = {d["index"]: d for d in interpreter.get_input_details()}
        del interpreter
        random = np.random.default_rng(1)
        inputs = [made_up(details[int(t)], random) for t in numbers(graphs.model.subgraphs[0].inputs)]
        answer, failure = run_cli(options.cli, path, scratch, inputs)
        if failure:
            return [], failure, False
        references = reference_tensors(path, graphs, inputs, [(0, t) for t in graphs.written(0)])
    except (ValueError, RuntimeError, KeyError):
        return None
    return compare_inner(answer, graphs, references, 1e-4), "", False


def models(options, scratch, tally):
    for folder, _, files in sorted(os.walk(options.models)):
        for name in sorted(files):
            path = os.path.join(folder, name)
            if not name.endswith(".tflite") or not re.search(options.only, path):
                continue
            result = model_case(path, options, scratch)
            if result is None:
                print("  not run by LiteRT:", os.path.relpath(path, options.models))
            else:
                tally.add("models", os.path.relpath(path, options.models), *result)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli", required=True)
    parser.add_argument("--conformance")
    parser.add_argument("--models")
    parser.add_argument("--kinds", default="")
    parser.add_argument("--only", default="")
    parser.add_argument("--tensors", action="store_true", help="show every unequal tensor, not one of each case")
    parser.add_argument("--json")
    options = parser.parse_args()
    tally = Tally()
    with tempfile.TemporaryDirectory() as scratch:
        if options.conformance:
            conformance(options, scratch, tally)
        if options.models:
            models(options, scratch, tally)
    tally.tell(options.tensors)
    if options.json:
        with open(options.json, "w") as file:
            json.dump({"kinds": tally.kinds, "unequal": tally.findings}, file, indent=1)
    sys.exit(1 if tally.findings else 0)


main()
