#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Makes the test models and the answers of LiteRT's reference kernels to them (README.md says what is what).

usage: make_fixtures.py convert [NET...]   needs tensorflow: writes models/
       make_fixtures.py judge [NET...]     needs ai-edge-litert: writes golden/ for the files that lie in models/
"""
import os
import pathlib
import sys
import zlib

import numpy as np

import fixture_nets

HERE = pathlib.Path(__file__).resolve().parent
MODELS, GOLDEN = HERE / "models", HERE / "golden"
KINDS = ("float", "int8", "int8_floatio", "uint8io", "int16x8", "dynamic", "float16")
JUDGED = tuple(kind for kind in KINDS if kind != "int16x8")  # the quantizer's tests alone look at those
CALIBRATION, RUNS, BEYOND, RESIZED = 12, 3, 2.2, 4


def samples(net, purpose, count, batch=1):
    """Arrays by key (`input`, or `signature/input`), `count` samples along the first axis."""
    rng = np.random.default_rng(zlib.crc32(f"{net.name}/{purpose}".encode()))
    return {key: net.draw(rng, key, (count, batch, *shape)).astype(np.float32) for key, shape in net.inputs.items()}


# --- convert ---------------------------------------------------------------------------------------------------------


def representative(net):
    """The calibration samples as the converter wants them: by name, or as (signature, by name)."""
    arrays = samples(net, "calibration", CALIBRATION)
    for k in range(CALIBRATION):
        if not net.signatures:
            yield {key: array[k] for key, array in arrays.items()}
        for signature in net.signatures:
            prefix = signature + "/"
            yield signature, {key[len(prefix) :]: a[k] for key, a in arrays.items() if key.startswith(prefix)}


def configure(tf, converter, net, kind):
    if kind == "float":
        return
    converter.optimizations = [tf.lite.Optimize.DEFAULT]
    if kind == "float16":
        converter.target_spec.supported_types = [tf.float16]
    elif kind != "dynamic":
        converter.representative_dataset = lambda: representative(net)
        wide = tf.lite.OpsSet.EXPERIMENTAL_TFLITE_BUILTINS_ACTIVATIONS_INT16_WEIGHTS_INT8
        converter.target_spec.supported_ops = (
            [wide, tf.lite.OpsSet.TFLITE_BUILTINS] if kind == "int16x8" else [tf.lite.OpsSet.TFLITE_BUILTINS_INT8])
        edge = {"int8": tf.int8, "uint8io": tf.uint8}.get(kind, tf.float32)
        converter.inference_input_type = converter.inference_output_type = edge


def convert(nets):
    os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")
    os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")
    import tensorflow as tf

    MODELS.mkdir(exist_ok=True)
    for net in nets:
        calibration = samples(net, "calibration", CALIBRATION)
        np.savez_compressed(MODELS / f"{net.name}.calib.npz", **{key: a[:, 0] for key, a in calibration.items()})
        for kind in KINDS:
            if kind == "int16x8" and net.signatures:
                continue  # the converter quantizes weights that signatures share twice
            tf.keras.backend.clear_session()
            rng = np.random.default_rng(zlib.crc32(net.name.encode()))
            content = net.convert(tf, rng, lambda converter: configure(tf, converter, net, kind))
            (MODELS / f"{net.name}.{kind}.tflite").write_bytes(content)


# --- judge -----------------------------------------------------------------------------------------------------------


def computed(subgraph):
    """Tensors that depend on the inputs: neither constants nor what is only unpacked from them."""
    live = set(map(int, subgraph.inputs))
    for op in subgraph.operators:
        if live & set(map(int, op.inputs)):
            live |= set(map(int, op.outputs))
    return sorted(live)


def stored(x, detail):
    """Real values as the tensor stores them."""
    if detail["dtype"] == np.float32:
        return x
    scale, zero = detail["quantization"]
    limits = np.iinfo(detail["dtype"])
    return np.clip(np.rint(x / np.float32(scale)) + zero, limits.min, limits.max).astype(detail["dtype"])


def open_model(path, batch=1):
    from ai_edge_litert.interpreter import Interpreter, OpResolverType

    interpreter = Interpreter(model_path=str(path), experimental_preserve_all_tensors=True,
                              experimental_op_resolver_type=OpResolverType.BUILTIN_REF)
    if batch != 1:
        for d in interpreter.get_input_details():
            interpreter.resize_tensor_input(d["index"], [batch, *d["shape"][1:]])
    interpreter.allocate_tensors()
    return interpreter


def input_keys(interpreter, schema_model):
    """Input names of the only signature, in the order of the main subgraph's inputs."""
    by_tensor = {int(t.tensorIndex): t.name.decode() for t in schema_model.signatureDefs[0].inputs}
    return [by_tensor[d["index"]] for d in interpreter.get_input_details()]


def judge_main(schema, net, path, batch=1):
    """in<k>, out<k> stacked over the runs and t<index> after run 0."""
    model = schema.ModelT.InitFromPackedBuf(path.read_bytes(), 0)
    interpreter = open_model(path, batch)
    inputs, outputs = interpreter.get_input_details(), interpreter.get_output_details()
    real = runs_of(net, batch)
    found = {f"in{k}": stored(real[key], d) for k, (key, d) in enumerate(zip(input_keys(interpreter, model), inputs))}
    answers = []
    for run in range(RUNS):
        for k, d in enumerate(inputs):
            interpreter.set_tensor(d["index"], found[f"in{k}"][run])
        interpreter.invoke()
        answers.append([interpreter.get_tensor(d["index"]) for d in outputs])
        if run == 0:
            found |= {f"t{t}": interpreter.get_tensor(t) for t in computed(model.subgraphs[0])}
    return found | {f"out{k}": np.stack(column) for k, column in enumerate(zip(*answers))}


def judge_signature(schema, net, path, signature):
    """The same for one of several signatures, its inputs and outputs sorted by name, keys behind `signature/`."""
    model = schema.ModelT.InitFromPackedBuf(path.read_bytes(), 0)
    subgraph = next(int(s.subgraphIndex) for s in model.signatureDefs if s.signatureKey.decode() == signature)
    interpreter = open_model(path)
    runner = interpreter.get_signature_runner(signature)
    details, real = runner.get_input_details(), runs_of(net)
    given = {name: stored(real[f"{signature}/{name}"], details[name]) for name in sorted(details)}
    found, answers = {f"in{k}": a for k, a in enumerate(given.values())}, []
    for run in range(RUNS):
        answer = runner(**{name: array[run] for name, array in given.items()})
        answers.append([answer[name] for name in sorted(answer)])
        if run == 0:
            found |= {f"t{t}": interpreter.get_tensor(t, subgraph)
                      for t in computed(model.subgraphs[subgraph])}
    found |= {f"out{k}": np.stack(column) for k, column in enumerate(zip(*answers))}
    return {f"{signature}/{key}": array for key, array in found.items()}


def runs_of(net, batch=1):
    """The inputs of the runs; the last run lies beyond the calibrated range."""
    arrays = samples(net, "runs", RUNS, batch)
    for array in arrays.values():
        array[-1] *= np.float32(BEYOND)
    return arrays


def judge(nets):
    from ai_edge_litert import schema_py_generated as schema

    GOLDEN.mkdir(exist_ok=True)
    for net in nets:
        for kind in JUDGED:
            path, name = MODELS / f"{net.name}.{kind}.tflite", f"{net.name}.{kind}"
            found = {}
            for signature in net.signatures:
                found |= judge_signature(schema, net, path, signature)
            np.savez_compressed(GOLDEN / f"{name}.io.npz", **(found or judge_main(schema, net, path)))
            if net.open_batch:
                np.savez_compressed(GOLDEN / f"{name}.batch{RESIZED}.io.npz", **judge_main(schema, net, path, RESIZED))


def main():
    if len(sys.argv) < 2 or sys.argv[1] not in ("convert", "judge"):
        sys.exit(__doc__)
    wanted = sys.argv[2:]
    nets = [net for net in fixture_nets.NETS if not wanted or net.name in wanted]
    {"convert": convert, "judge": judge}[sys.argv[1]](nets)


if __name__ == "__main__":
    main()
