# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0

# The process that holds LiteRT's reference kernels: the requests of message.h in, answers out.
import json
import os
import select
import signal
import threading
import time

source = os.fdopen(os.dup(0), "rb")
sink = os.fdopen(os.dup(1), "wb")
os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
os.dup2(2, 1)  # what anything prints does not get between the messages


def end_with_the_other_side():
    watch = select.poll()
    watch.register(source.fileno(), 0)  # only that it was hung up
    watch.poll()
    os.kill(os.getpid(), signal.SIGKILL)


class Engine:
    def __init__(self, request, model):
        from ai_edge_litert.interpreter import Interpreter, OpResolverType

        self.is_main = request["subgraph"] == 0
        self.interpreter = Interpreter(
            model_content=model,
            num_threads=max(1, request["threads"] or os.cpu_count() or 1),
            experimental_op_resolver_type=OpResolverType.BUILTIN_REF,
            experimental_preserve_all_tensors=request["slot"] == 1,
        )
        self.types = {}
        if self.is_main:
            self.inputs = [d["index"] for d in self.interpreter.get_input_details()]
            self.types = [d["dtype"] for d in self.interpreter.get_input_details()]
            self.outputs = [d["index"] for d in self.interpreter.get_output_details()]
        else:
            self.runner = self.interpreter.get_signature_runner("halfstep")
            details = self.runner.get_input_details()
            self.inputs = sorted(details)
            self.types = [details[name]["dtype"] for name in self.inputs]

    def prepare(self, shapes):
        self.shapes = shapes
        if not self.is_main:
            return
        for index, shape in zip(self.inputs, shapes):
            self.interpreter.resize_tensor_input(index, shape)
        self.interpreter.allocate_tensors()

    def run(self, blobs, is_fresh):
        import numpy

        values = [
            numpy.frombuffer(blob, dtype).reshape(shape) for blob, dtype, shape in zip(blobs, self.types, self.shapes)
        ]
        if is_fresh:
            self.interpreter.reset_all_variables()
        if self.is_main:
            for index, value in zip(self.inputs, values):
                self.interpreter.set_tensor(index, value)
            start = time.perf_counter()
            self.interpreter.invoke()
            seconds = time.perf_counter() - start
            outputs = [self.interpreter.get_tensor(index) for index in self.outputs]
        else:
            start = time.perf_counter()
            answers = self.runner(**dict(zip(self.inputs, values)))
            seconds = time.perf_counter() - start
            outputs = [answers[name] for name in sorted(answers)]
        return seconds, [list(o.shape) for o in outputs], [numpy.ascontiguousarray(o).tobytes() for o in outputs]


engines = {}


def answer(request, blobs):
    command = request["command"]
    if command == "open":
        import ai_edge_litert.interpreter  # noqa: F401, says what is missing
        from importlib.metadata import version

        return {"version": version("ai-edge-litert")}, []
    if command == "load":
        engines.pop(request["slot"], None)
        engines[request["slot"]] = Engine(request, blobs[0])
        return {}, []
    engine = engines[request["slot"]]
    if command == "prepare":
        engine.prepare(request["shapes"])
        return {}, []
    seconds, shapes, outputs = engine.run(blobs, request.get("fresh", 0) != 0)
    return {"seconds": seconds, "shapes": shapes}, outputs


def receive():
    line = source.readline()
    if not line:
        return None, []
    request = json.loads(line)
    return request, [source.read(size) for size in request.get("blobs", [])]


def send(header, blobs):
    header["blobs"] = [len(blob) for blob in blobs]
    sink.write(json.dumps(header).encode() + b"\n")
    for blob in blobs:
        sink.write(blob)
    sink.flush()


threading.Thread(target=end_with_the_other_side, daemon=True).start()
while True:
    request, blobs = receive()
    if request is None:
        break
    try:
        header, results = answer(request, blobs)
    except Exception as problem:  # pylint: disable=broad-except
        header, results = {"error": f"{type(problem).__name__}: {problem}"}, []
    send(header, results)
