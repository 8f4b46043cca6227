# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Size of the arena that TensorFlow Lite's planner needs for the tensors of a model's main subgraph.

usage: tflite_arena.py MODEL...      needs ai-edge-litert for the schema

Follows tflite/arena_planner.cc and simple_memory_arena.cc: tensors that live all the time first, then by size, each into
the smallest gap that fits, aligned to 64 bytes; outputs of the operators below share their input's bytes. Temporaries of
kernels are not counted.
"""
import sys

from ai_edge_litert import schema_py_generated as schema

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


def main():
    for path in sys.argv[1:]:
        with open(path, "rb") as file:
            model = schema.ModelT.InitFromObj(schema.Model.GetRootAs(file.read(), 0))
        graph = model.subgraphs[0]
        items = lifetimes(model, graph)
        share(model, graph, items)
        print(path, plan(items))


main()
