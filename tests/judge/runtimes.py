# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Runs a model in LiteRT's reference kernels and in halfstep-cli. Both give a list of arrays or the words of a refusal."""
import multiprocessing
import os
import pathlib
import subprocess

import numpy as np
from ai_edge_litert import schema_py_generated as schema

import operator_model

KINDS = {getattr(schema.TensorType, kind.upper()): kind for kind in operator_model.STORED}

ANSWER_SECONDS = 100  # of either side; generous, for machines that do other work beside it

# The reference lacks these, or computes something else than its formula says (SUM of integers, LRN's last channel):
# the runtime's other kernels are asked.
OTHER_KERNELS = {"CEIL", "ELU", "ROUND", "SEGMENT_SUM", "SUM", "LOCAL_RESPONSE_NORMALIZATION"}


def serve(pipe):
    """The child: a kernel of the reference may end its process."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), 2)
    from ai_edge_litert.interpreter import Interpreter, OpResolverType

    while True:
        content, values, is_reference = pipe.recv()
        kernels = OpResolverType.BUILTIN_REF if is_reference else OpResolverType.BUILTIN_WITHOUT_DEFAULT_DELEGATES
        try:
            interpreter = Interpreter(
                model_content=content,
                experimental_op_resolver_type=kernels,
                experimental_preserve_all_tensors=True,
            )
            interpreter.allocate_tensors()
            for detail, value in zip(interpreter.get_input_details(), values):
                interpreter.set_tensor(detail["index"], value)
            interpreter.invoke()
            outputs = [interpreter.get_tensor(d["index"]) for d in interpreter.get_output_details()]
            pipe.send(outputs)
        except Exception as error:  # whatever it says is its refusal
            pipe.send(" ".join(str(error).split()))


class Reference:
    def __init__(self):
        self.process = None

    def start(self):
        fresh = multiprocessing.get_context("spawn")  # a copy of a process with threads may hold their locks
        self.pipe, theirs = fresh.Pipe()
        self.process = fresh.Process(target=serve, args=(theirs,), daemon=True)
        self.process.start()
        theirs.close()

    def run(self, model, content):
        if self.process is None:
            self.start()
        try:
            is_reference = not model.other_kernels and model.name not in OTHER_KERNELS
            self.pipe.send((content, model.values, is_reference))
            if self.pipe.poll(ANSWER_SECONDS):
                return self.pipe.recv()
            answer = "(no answer)"
        except (EOFError, BrokenPipeError, ConnectionResetError):
            answer = "(it crashed)"
        self.process.kill()
        self.process.join()
        self.process = None
        return answer


class Ours:
    def __init__(self, cli, folder, arguments=()):
        self.cli, self.folder, self.arguments = cli, pathlib.Path(folder), list(arguments)

    def run(self, content, values, outputs):
        """`outputs`: their TensorT, which say how to read what came out."""
        model, given, made = (str(self.folder / name) for name in ("model.tflite", "in.npz", "out.npz"))
        pathlib.Path(model).write_bytes(content)
        np.savez(given, **{"in%d" % k: value for k, value in enumerate(values)})
        command = [self.cli, "run", model, "--input", given if values else "random", "--output", made]
        try:
            done = subprocess.run(command + self.arguments, capture_output=True, timeout=ANSWER_SECONDS)
        except subprocess.TimeoutExpired:
            return "(no answer)"
        if done.returncode < 0 or done.returncode > 100:
            return "(it crashed) " + done.stderr.decode(errors="replace")[-400:]
        if done.returncode:
            return " ".join(done.stderr.decode(errors="replace").split())
        with np.load(made) as arrays:
            return [self.read(arrays["out%d" % k][0], tensor) for k, tensor in enumerate(outputs)]

    @staticmethod
    def read(array, tensor):
        if KINDS.get(tensor.type) != "string":
            return array
        return [bytes(s) for s in array.reshape(-1)] if array.dtype.kind == "S" else operator_model.strings_in(array)
