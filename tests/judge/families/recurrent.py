# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Recurrent operators: one run from states of zero."""
import numpy as np
from ai_edge_litert import schema_py_generated as schema

from families import draw
from operator_model import Quantization


class Cells:
    """Draws the operands of a recurrent operator."""

    def __init__(self, rng, model, hybrid):
        self.rng, self.model, self.hybrid = rng, model, hybrid

    def weights(self, *dims):
        if not self.hybrid:
            return self.model.constant("float32", self.rng.normal(0, 0.5, dims))
        values = self.rng.integers(-127, 128, dims)
        return self.model.constant(self.hybrid, values, Quantization(draw.scale(self.rng, 0.002, 0.02)))

    def real(self, *dims):
        return self.model.constant("float32", self.rng.normal(0, 0.5, dims))

    def state(self, *dims):
        return self.model.tensor("float32", dims, variable=True)


def sequence_dims(rng, batch, depth):
    major = draw.chance(rng, 0.5)
    steps = int(rng.integers(1, 6))
    return ([steps, batch, depth] if major else [batch, steps, depth]), major


@draw.family("RNN", "UNIDIRECTIONAL_SEQUENCE_RNN")
def rnn(rng, name):
    model = draw.new()
    batch, depth, units = (int(d) for d in rng.integers(1, 9, 3))
    cells = Cells(rng, model, "int8" if draw.chance(rng, 0.5) else None)
    options = {"fusedActivationFunction": draw.activation(rng, (0, 1, 2, 3, 4)),
               "asymmetricQuantizeInputs": draw.chance(rng, 0.5)}
    dims, major = sequence_dims(rng, batch, depth)
    if name == "RNN":
        dims = [batch, depth]
    else:
        options["timeMajor"] = major
    x = model.input("float32", draw.values(rng, "float32", dims))
    given = [x, cells.weights(units, depth), cells.weights(units, units), cells.real(units), cells.state(batch, units)]
    model.operator(name, given, [model.output("float32")], **options)
    model.note = "%s %s" % (cells.hybrid, options)
    return model


@draw.family("SVDF")
def svdf(rng, name):
    model = draw.new()
    batch, depth, units = (int(d) for d in rng.integers(1, 9, 3))
    rank, memory = int(rng.integers(1, 4)), int(rng.integers(2, 9))
    form = draw.one(rng, ("float", "hybrid", "stored"))
    options = {"rank": rank, "fusedActivationFunction": draw.activation(rng, (0, 1)),
               "asymmetricQuantizeInputs": draw.chance(rng, 0.5)}
    if form == "stored":
        options["fusedActivationFunction"] = 1
        scales = [Quantization(s) for s in rng.uniform(0.01, 0.1, 4)]
        scales[0].zero, given = draw.zero(rng, "int8") + scales[0].zero, []
        x = model.input("int8", draw.values(rng, "int8", [batch, depth]), scales[0])
        state = Quantization(draw.scale(rng, 0.001, 0.01))
        given = [x, model.constant("int8", draw.values(rng, "int8", [units * rank, depth]), scales[1]),
                 model.constant("int16", draw.values(rng, "int16", [units * rank, memory]) // 64, scales[2]),
                 model.constant("int32", draw.values(rng, "int32", [units], most=3000),
                                Quantization(state.scale[0] * scales[2].scale[0])),
                 model.tensor("int16", [batch, units * rank * memory], state, variable=True)]
        made = model.output("int8", Quantization(draw.scale(rng, 0.05, 2), draw.zero(rng, "int8")))
    else:
        cells = Cells(rng, model, "int8" if form == "hybrid" else None)
        x = model.input("float32", draw.values(rng, "float32", [batch, depth]))
        given = [x, cells.weights(units * rank, depth), cells.weights(units * rank, memory),
                 cells.real(units) if draw.chance(rng, 0.7) else -1, cells.state(batch, units * rank * memory)]
        made = model.output("float32")
    model.operator(name, given, [made], **options)
    model.note = "%s %s" % (form, options)
    return model


def gates(rng, cells, depth, outputs, units, form):
    """The 24 operands behind the input, without the states."""
    coupled, peephole, projection, normalized = form
    listed = [-1 if coupled and k == 0 else cells.weights(units, depth) for k in range(4)]
    listed += [-1 if coupled and k == 0 else cells.weights(units, outputs) for k in range(4)]
    listed += [-1 if not peephole or (coupled and k == 0) else cells.weights(units) for k in range(3)]
    listed += [-1 if coupled and k == 0 else cells.real(units) for k in range(4)]
    listed += [cells.weights(outputs, units), cells.real(outputs) if draw.chance(rng, 0.5) else -1] if projection else [-1, -1]
    return listed, [-1 if not normalized or (coupled and k == 0) else cells.real(units) for k in range(4)]


@draw.family("LSTM", "UNIDIRECTIONAL_SEQUENCE_LSTM")
def lstm(rng, name):
    model = draw.new()
    batch, depth, units = (int(d) for d in rng.integers(1, 8, 3))
    form = [draw.chance(rng, 0.3) for _ in range(4)]
    outputs = int(rng.integers(1, 8)) if form[2] else units
    cells = Cells(rng, model, "int8" if draw.chance(rng, 0.5) else None)
    dims, major = sequence_dims(rng, batch, depth)
    options = {"fusedActivationFunction": 4, "asymmetricQuantizeInputs": draw.chance(rng, 0.5),
               "cellClip": float(draw.one(rng, (0, 0, 1.5))), "projClip": float(draw.one(rng, (0, 0, 1.0)))}
    if name == "LSTM":
        dims = [batch, depth]
    else:
        options["timeMajor"] = major
    x = model.input("float32", draw.values(rng, "float32", dims))
    listed, last = gates(rng, cells, depth, outputs, units, form)
    given = [x] + listed + [cells.state(batch, outputs), cells.state(batch, units)] + (
        last if form[3] or draw.chance(rng, 0.5) else [])
    model.operator(name, given, [model.output("float32")], **options)
    model.note = "%s %s %s" % (cells.hybrid, form, options)
    return model


@draw.family("LSTM basic")
def basic_lstm(rng, name):
    model = draw.new()
    batch, depth, units = (int(d) for d in rng.integers(1, 8, 3))
    stored = draw.chance(rng, 0.5)
    if stored:
        units *= 4 if draw.chance(rng, 0.9) else 1
        kinds = ["uint8", "uint8", "uint8", "int32", "int16"]
        near, weight = Quantization(1 / 128, 128), Quantization(draw.scale(rng, 0.002, 0.02), draw.zero(rng, "uint8"))
        scales = [near, near, weight, Quantization(weight.scale[0] / 128), Quantization(2.0**-11)]
        made = ["uint8", "int16", "uint8", "int16"]
        made_scales = [near, scales[4], near, Quantization(2.0**-12)]
    else:
        kinds, scales = ["float32"] * 5, [None] * 5
        made, made_scales = ["float32"] * 4, [None] * 4
    shapes = [[batch, depth], [batch, units], [4 * units, depth + units], [4 * units], [batch, units]]
    make = [model.input, model.input, model.constant, model.constant, model.input]
    given = [m(k, draw.values(rng, k, s, spread=0.7, most=9000), q) for m, k, s, q in zip(make, kinds, shapes, scales)]
    outputs = [model.output(k, q) for k, q in zip(made, made_scales)]
    model.operator("LSTM", given, outputs, kernelType=schema.LSTMKernelType.BASIC, fusedActivationFunction=4,
                   cellClip=0.0, projClip=0.0)
    return model


@draw.family("UNIDIRECTIONAL_SEQUENCE_LSTM stored")
def stored_lstm(rng, name):
    model = draw.new()
    batch, depth, units = (int(d) for d in rng.integers(1, 8, 3))
    coupled, peephole, projection, normalized = (draw.chance(rng, 0.3) for _ in range(4))
    outputs = int(rng.integers(1, 8)) if projection else units
    dims, major = sequence_dims(rng, batch, depth)

    def stored(kind, dims, scales, most=None):
        return model.constant(kind, draw.values(rng, kind, dims, most=most), scales)

    given_scale = Quantization(draw.scale(rng, 0.01, 0.05), draw.zero(rng, "int8"))
    hidden = Quantization(draw.scale(rng, 0.004, 0.02), draw.zero(rng, "int8"))
    cell = Quantization(2.0 ** -int(rng.integers(9, 13)))
    weights = [Quantization(draw.scale(rng, 0.002, 0.01)) for _ in range(12)]
    listed = [-1 if coupled and k == 0 else stored("int8", [units, depth], weights[k]) for k in range(4)]
    listed += [-1 if coupled and k == 0 else stored("int8", [units, outputs], weights[4 + k]) for k in range(4)]
    listed += [-1 if not peephole or (coupled and k == 0) else
               stored("int16", [units], Quantization(draw.scale(rng, 1e-5, 1e-4))) for k in range(3)]
    listed += [-1 if coupled and k == 0 else stored("int32", [units], Quantization(1e-5), 20000) for k in range(4)]
    listed += [stored("int8", [outputs, units], weights[8]),
               stored("int32", [outputs], Quantization(1e-5), 20000) if draw.chance(rng, 0.5) else -1] if projection else [-1, -1]
    states = [model.tensor("int8", [batch, outputs], hidden, variable=True),
              model.tensor("int16", [batch, units], cell, variable=True)]
    last = [-1 if not normalized or (coupled and k == 0) else
            stored("int16", [units], Quantization(draw.scale(rng, 1e-5, 1e-4))) for k in range(4)]
    inner = [model.tensor("int16", [], Quantization(draw.scale(rng, 1e-4, 1e-3))) for _ in range(4)]
    inner.append(model.tensor("int8", [], Quantization(draw.scale(rng, 0.004, 0.02), draw.zero(rng, "int8")) if projection
                              else hidden))
    x = model.input("int8", draw.values(rng, "int8", dims), given_scale)
    model.operator("UNIDIRECTIONAL_SEQUENCE_LSTM", [x] + listed + states + last, [model.output("int8", hidden)],
                   intermediates=inner, fusedActivationFunction=4, timeMajor=major,
                   cellClip=float(draw.one(rng, (0, 0, 1.5))), projClip=float(draw.one(rng, (0, 0, 1.0))))
    model.note = str((coupled, peephole, projection, normalized))
    return model


@draw.family("BIDIRECTIONAL_SEQUENCE_RNN")
def both_ways(rng, name):
    model = draw.new()
    batch, depth, units, back = (int(d) for d in rng.integers(1, 7, 4))
    cells = Cells(rng, model, "int8" if draw.chance(rng, 0.5) else None)
    dims, major = sequence_dims(rng, batch, depth)
    merged = draw.chance(rng, 0.5)
    x = model.input("float32", draw.values(rng, "float32", dims))
    given = [x]
    for count in (units, back):
        given += [cells.weights(count, depth), cells.weights(count, count), cells.real(count), cells.state(batch, count)]
    if draw.chance(rng, 0.4):
        other = model.input("float32", draw.values(rng, "float32", dims))
        given += [other, cells.weights(units, depth), cells.weights(back, depth)]
    else:
        given += [-1, -1, -1]
    model.operator(name, given, [model.output("float32") for _ in range(1 if merged else 2)], timeMajor=major,
                   mergeOutputs=merged, fusedActivationFunction=draw.activation(rng, (0, 1, 4)),
                   asymmetricQuantizeInputs=draw.chance(rng, 0.5))
    return model


@draw.family("BIDIRECTIONAL_SEQUENCE_LSTM")
def both_ways_lstm(rng, name):
    model = draw.new()
    batch, depth, units = (int(d) for d in rng.integers(1, 7, 3))
    cells = Cells(rng, model, "int8" if draw.chance(rng, 0.5) else None)
    dims, major = sequence_dims(rng, batch, depth)
    # Batch by batch, the reference steps through the states by the rows of the merged output, beyond their ends.
    merged = (major or batch == 1) and draw.chance(rng, 0.5)
    given = [model.input("float32", draw.values(rng, "float32", dims))]
    form = [draw.chance(rng, 0.3) for _ in range(3)] + [False]
    outputs = int(rng.integers(1, 7)) if form[2] else units
    for _ in range(2):
        given += gates(rng, cells, depth, outputs, units, form)[0]
    for _ in range(2):
        given += [cells.state(batch, outputs), cells.state(batch, units)]
    if draw.chance(rng, 0.4):
        given.append(model.input("float32", draw.values(rng, "float32", dims)))
        given += [-1 if form[0] and k % 4 == 0 else cells.weights(units, depth) for k in range(8)]
    else:
        given += [-1] * 9
    model.operator(name, given, [model.output("float32") for _ in range(1 if merged else 2)], timeMajor=major,
                   mergeOutputs=merged, fusedActivationFunction=4, asymmetricQuantizeInputs=draw.chance(rng, 0.5),
                   cellClip=0.0, projClip=0.0)
    return model
