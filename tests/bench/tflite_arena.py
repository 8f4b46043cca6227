# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Arenas of models: TensorFlow Lite's planner, LiteRT's interpreters, ours.

usage: tflite_arena.py [--cli PROGRAM] MODEL...      needs ai-edge-litert

`planner` is what TensorFlow Lite's planner needs for the tensors of the main subgraph alone; `reference` and `builtin` are
the extents of what LiteRT's interpreters with these kernels have put into their arenas, temporaries of kernels included.
With halfstep-cli: `arena`, which may not be larger than `planner`, and `scratch` of kernels behind it, as the plan says.
Exit status 1 where it is larger.

The simulation follows tflite/arena_planner.cc and simple_memory_arena.cc: tensors that live all the time first, then by size, each into
the smallest gap that fits, aligned to 64 bytes; outputs of the operators below share their input's bytes. Temporaries of
kernels are not counted.
"""
import argparse
import json
import subprocess
import sys

from ai_edge_litert import schema_py_generated as schema
from ai_edge_litert.interpreter import Interpreter, OpResolverType

END = 1 << 30
CHANGED = {"RELU", "RELU6", "RELU_N1_TO_1", "RELU_0_TO_1", "LEAKY_RELU", "PRELU", "LOGISTIC", "TANH", "SOFTMAX", "LOG_SOFTMAX",
           "HARD_SWISH", "ELU", "GELU", "EXP", "LOG", "SQRT", "RSQRT", "SQUARE", "ABS", "NEG", "SIN", "COS", "FLOOR", "CEIL",
           "ROUND", "LOGICAL_NOT", "ADD", "SUB", "MUL", "DIV", "DYNAMIC_UPDATE_SLICE"}
KEPT = {"RESHAPE", "SQUEEZE", "EXPAND_DIMS", "BITCAST"}
BITS = {0: 32, 1: 16, 2: 32, 3: 8, 4: 64, 6: 8, 7: 16, 8: 64, 9: 8, 10: 64, 12: 64, 15: 32, 16: 16, 17: 4}
NAMES = {value: name for name, value in vars(schema.BuiltinOperator).items() if isinstance(value, int)}


def size_of(tensor):
    count = 1
    for size in [] if tensor.shape is None else tensor.shape:
        count *= int(size)
    return (count * BITS.get(tensor.type, 0) + 7) // 8


def lifetimes(model, graph):
    """By tensor in the arena: [bytes, first operator, last operator]."""
    items = {}
    constant = [model.buffers[t.buffer].data is not None or t.isVariable for t in graph.tensors]
    for tensor in graph.inputs:
        items[int(tensor)] = [size_of(graph.tensors[tensor]), 0, END]
    for index, op in enumerate(graph.operators):
        for tensor in map(int, op.outputs):
            if tensor >= 0 and not constant[tensor]:
                items.setdefault(tensor, [size_of(graph.tensors[tensor]), index, index])
        for tensor in map(int, op.inputs if op.inputs is not None else []):
            if tensor in items and items[tensor][2] != END:
                items[tensor][2] = max(items[tensor][2], index)
    for tensor in map(int, graph.outputs):
        if tensor in items:
            items[tensor][2] = END
    return items


def share(model, graph, items):
    """Outputs take over their input's bytes."""
    boundary = set(map(int, graph.inputs)) | set(map(int, graph.outputs))
    readers = {}
    for op in graph.operators:
        for tensor in map(int, op.inputs if op.inputs is not None else []):
            readers[tensor] = readers.get(tensor, 0) + 1
    home = {}
    for op in graph.operators:
        code = model.operatorCodes[op.opcodeIndex]
        name = NAMES.get(max(code.builtinCode, code.deprecatedBuiltinCode), "")
        if name not in CHANGED | KEPT or len(op.outputs) != 1:
            continue
        output = int(op.outputs[0])
        for tensor in map(int, op.inputs):
            if tensor not in items or output not in items or tensor in boundary or output in boundary:
                continue
            if readers[tensor] != 1 or (name in CHANGED and (items[tensor][0] != items[output][0] or items[tensor][0] <= 8)):
                continue
            root = home.get(tensor, tensor)
            home[output] = root
            items[root][2] = max(items[root][2], items[output][2])
            items[root][0] = max(items[root][0], items[output][0])
            break
    for tensor in home:
        del items[tensor]


def plan(items):
    order = sorted(items, key=lambda t: (0, t, 0) if items[t][1] <= 0 and items[t][2] == END else (1, -items[t][0], items[t][1]))
    placed, high = [], 0
    for tensor in order:
        size, first, last = items[tensor]
        if size == 0:
            continue
        best, best_gap, end = None, None, 0
        for offset, other_size, other_first, other_last in placed:
            if other_first > last or first > other_last:
                continue
            start = (end + 63) // 64 * 64
            if start + size <= offset and (best_gap is None or offset - start < best_gap):
                best, best_gap = start, offset - start
            end = max(end, offset + other_size)
        offset = best if best is not None else (end + 63) // 64 * 64
        placed.append((offset, size, first, last))
        placed.sort()
        high = max(high, offset + size)
    return high


def measured(path, model, kernels):
    """Bytes from the first to the last tensor that LiteRT has put into memory of its own; constants are in the file."""
    tensors = model.subgraphs[0].tensors
    constant = {index for index, tensor in enumerate(tensors) if model.buffers[tensor.buffer].data is not None}
    interpreter = Interpreter(path, experimental_op_resolver_type=kernels, num_threads=1)
    interpreter.allocate_tensors()
    spans = []
    for index in range(interpreter._interpreter.NumTensors(0)):  # temporaries of kernels stand behind the model's
        try:
            interpreter._interpreter.TensorSize(index, 0)  # refuses those that are not set up, which tensor() does not
            array = None if index in constant else interpreter.tensor(index)()
        except (ValueError, RuntimeError):
            continue
        if array is not None and array.nbytes > 0:
            start = array.__array_interface__["data"][0]
            spans.append((start, start + array.nbytes))
    return max(end for _, end in spans) - min(start for start, _ in spans)


def ours(cli, path):
    done = subprocess.run([cli, "bench", path, "--seconds", "0.001", "--json"], capture_output=True, text=True, check=True)
    memory = json.loads(done.stdout)["memory_bytes"]
    return memory["arena"], memory["scratch"]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--cli")
    parser.add_argument("models", nargs="+")
    options = parser.parse_args()
    is_larger = False
    print(f"{'planner':>10} {'reference':>10} {'builtin':>10}" + (f" {'arena':>10} {'scratch':>10}" if options.cli else ""))
    for path in options.models:
        with open(path, "rb") as file:
            model = schema.ModelT.InitFromObj(schema.Model.GetRootAs(file.read(), 0))
        graph = model.subgraphs[0]
        items = lifetimes(model, graph)
        share(model, graph, items)
        row = [plan(items)]
        for kernels in (OpResolverType.BUILTIN_REF, OpResolverType.BUILTIN_WITHOUT_DEFAULT_DELEGATES):
            row.append(measured(path, model, kernels))
        if options.cli:
            row += ours(options.cli, path)
            is_larger |= row[3] > row[0]
        print(" ".join(f"{number:10}" for number in row), path)
    sys.exit(1 if is_larger else 0)


main()
