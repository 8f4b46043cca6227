#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Writes random programs as TFLiteConverter converts them, for random_programs.py. Needs TensorFlow.

    make_programs.py FOLDER --first 0 --count 100 [--kinds int8,int16x8,dynamic,float16]

Program k gives k.float.tflite, k.npz with its samples, k.txt with its steps in words and k.KIND.tflite for each kind. A line
"k KIND done" or "k KIND refused WHY" is printed for each; where the converter crashes, the lines end there.
"""
import argparse
import os
import sys

os.environ["TF_CPP_MIN_LOG_LEVEL"] = "3"

import numpy as np
import tensorflow as tf

SAMPLES = 6


class Program(tf.Module):
    """Three to fourteen steps, each on values that are there already. `trace` draws them with the program's own numbers."""

    def __init__(self, number):
        super().__init__()
        self.random = np.random.default_rng(number)
        self.words = []
        self.kept = {}  # constants by the place where they were drawn: tracing twice gives the same program
        rank = self.random.choice([2, 3, 4, 4, 4])
        self.shapes = [self.shape_of(rank) for _ in range(self.random.choice([1, 1, 1, 2]))]
        if len(self.shapes) == 2 and self.random.random() < 0.7:
            self.shapes[1] = self.shapes[0]

    def shape_of(self, rank):
        sizes = {2: [1, self.random.integers(4, 40)], 3: [1, *self.random.integers(3, 12, 2)],
                 4: [1, *self.random.integers(4, 11, 2), self.random.integers(1, 9)]}[rank]
        return [int(size) for size in sizes]

    def sample(self, random):
        return [(random.normal(0, 1, shape) * 1.3 + 0.2).astype(np.float32) for shape in self.shapes]

    def numbers(self, *shape, spread=1.0):
        return tf.constant(self.random.uniform(-spread, spread, shape).astype(np.float32))

    def pick(self, values, rank=None):
        fitting = [value for value in values if rank is None or len(value.shape) == rank]
        if not fitting:
            return None
        # Mostly what came last, so that programs grow deep as well as wide.
        return fitting[-1] if self.random.random() < 0.6 else fitting[self.random.integers(len(fitting))]

    def alike(self, values, value):
        """Another value of this shape, or itself."""
        same = [other for other in values if other.shape == value.shape]
        return same[self.random.integers(len(same))]

    def trace(self, inputs):
        values = list(inputs)
        read = set()
        steps = int(self.random.integers(3, 15))
        tries = 0
        while steps > 0 and tries < 80:
            tries += 1
            name = STEPS[self.random.integers(len(STEPS))]
            before = len(values)
            try:
                results = getattr(self, name)(values, read)
            except (ValueError, tf.errors.InvalidArgumentError):
                results = None
            if not results:
                continue
            if any(0 in result.shape or np.prod(result.shape) > 4096 for result in results):
                continue
            self.words.append("%s -> %s" % (name, [list(result.shape) for result in results]))
            values += results
            steps -= 1 if len(values) > before else 0
        return self.results(values, read, len(inputs))

    def results(self, values, read, inputs):
        """Some of the values that nobody reads; what the others hold is dropped."""
        loose = [value for value in values[inputs:] if value.ref() not in read]
        kept = [value for value in loose if self.random.random() < 0.85] or loose[-1:] or values[-1:]
        if self.random.random() < 0.15 and len(values) > inputs + 1:
            kept.append(values[self.random.integers(inputs, len(values))])
        unique = list({value.ref(): value for value in kept}.values())[:4]
        return {"out%d" % k: value for k, value in enumerate(unique)}

    # Each step returns a list of new values, or nothing where it does not fit.

    def use(self, read, *values):
        for value in values:
            read.add(value.ref())
        return values[0] if len(values) == 1 else values

    def conv(self, values, read):
        x = self.pick(values, 4)
        if x is None:
            return None
        self.use(read, x)
        size = int(self.random.integers(1, 4))
        depth = int(self.random.integers(1, 9))
        y = tf.nn.conv2d(x, self.numbers(size, size, x.shape[3], depth, spread=0.6),
                         int(self.random.integers(1, 3)), self.padding())
        return [self.finish(y, depth)]

    def padding(self):
        return "SAME" if self.random.random() < 0.6 else "VALID"

    def finish(self, y, depth):
        if self.random.random() < 0.7:
            y = tf.nn.bias_add(y, self.numbers(depth)) if len(y.shape) == 4 else y + self.numbers(depth)
        kind = self.random.integers(5)
        return tf.nn.relu(y) if kind == 0 else tf.nn.relu6(y) if kind == 1 else y

    def depthwise(self, values, read):
        x = self.pick(values, 4)
        if x is None:
            return None
        self.use(read, x)
        size = int(self.random.integers(2, 4))
        stride = int(self.random.integers(1, 3))
        y = tf.nn.depthwise_conv2d(x, self.numbers(size, size, x.shape[3], 1), [1, stride, stride, 1], self.padding())
        return [self.finish(y, x.shape[3])]

    def transpose_conv(self, values, read):
        x = self.pick(values, 4)
        if x is None or x.shape[1] * x.shape[2] > 100:
            return None
        self.use(read, x)
        depth = int(self.random.integers(1, 6))
        shape = [1, x.shape[1] * 2, x.shape[2] * 2, depth]
        y = tf.nn.conv2d_transpose(x, self.numbers(3, 3, depth, x.shape[3], spread=0.6), shape, 2, "SAME")
        return [self.finish(y, depth)]

    def dense(self, values, read):
        x = self.pick(values, 2)
        if x is None:
            return None
        self.use(read, x)
        depth = int(self.random.integers(2, 40))
        return [self.finish(tf.matmul(x, self.numbers(x.shape[1], depth, spread=0.5)), depth)]

    def shared_dense(self, values, read):
        x = self.pick(values, 2)
        if x is None:
            return None
        y = self.alike(values, x)
        self.use(read, x, y)
        weights = self.numbers(x.shape[1], int(self.random.integers(2, 20)), spread=0.5)
        return [tf.matmul(x, weights), tf.matmul(tf.tanh(y), weights)]

    def product(self, values, read):
        x = self.pick(values, 3)
        if x is None:
            return None
        y = self.alike(values, x)
        self.use(read, x, y)
        return [tf.matmul(x, y, transpose_b=True)]

    def product_constant(self, values, read):
        x = self.pick(values, 3)
        if x is None:
            return None
        self.use(read, x)
        return [tf.matmul(x, self.numbers(x.shape[2], int(self.random.integers(2, 12))))]

    def pool(self, values, read):
        x = self.pick(values, 4)
        if x is None or min(x.shape[1:3]) < 2:
            return None
        self.use(read, x)
        kind = tf.nn.max_pool2d if self.random.random() < 0.5 else tf.nn.avg_pool2d
        return [kind(x, 2, int(self.random.integers(1, 3)), self.padding())]

    def resize(self, values, read):
        x = self.pick(values, 4)
        if x is None:
            return None
        self.use(read, x)
        method = "bilinear" if self.random.random() < 0.5 else "nearest"
        return [tf.image.resize(x, [int(size) for size in self.random.integers(2, 12, 2)], method)]

    def pad(self, values, read):
        x = self.pick(values)
        self.use(read, x)
        paddings = [[0, 0]] + [[int(a) for a in self.random.integers(0, 3, 2)] for _ in x.shape[1:]]
        kind = self.random.integers(4)
        if kind == 3:
            return [tf.pad(x, paddings, constant_values=float(self.random.uniform(-2, 2)))]
        mirrors = kind == 2 and all(max(pair) < size for pair, size in zip(paddings, x.shape))
        return [tf.pad(x, paddings, "REFLECT" if mirrors else "CONSTANT")]

    def concatenate(self, values, read):
        x = self.pick(values)
        axis = int(self.random.integers(1, len(x.shape)))
        fits = [y for y in values if len(y.shape) == len(x.shape)
                and all(k == axis or y.shape[k] == x.shape[k] for k in range(len(x.shape)))]
        others = [fits[self.random.integers(len(fits))] for _ in range(int(self.random.integers(1, 3)))]
        if self.random.random() < 0.15:
            others.append(self.numbers(*x.shape))
        else:
            self.use(read, *others)
        self.use(read, x)
        return [tf.concat([x, *others], axis)]

    def split(self, values, read):
        x = self.pick(values)
        axes = [axis for axis in range(1, len(x.shape)) if x.shape[axis] % 2 == 0]
        if not axes:
            return None
        self.use(read, x)
        parts = tf.split(x, 2, axes[self.random.integers(len(axes))])
        if self.random.random() < 0.9:
            read_all = [tf.math.add(*parts)] if self.random.random() < 0.3 else parts
            if len(read_all) == 1:
                self.use(read, *parts)
            return [*parts, *read_all] if len(read_all) == 1 else parts
        return parts[:1]

    def slice(self, values, read):
        x = self.pick(values)
        self.use(read, x)
        parts = []
        for size in x.shape[1:]:
            first = int(self.random.integers(0, max(1, size // 2)))
            last = int(self.random.integers(first + 1, size + 1))
            parts.append(slice(first, last, int(self.random.integers(1, 3))))
        return [x[(slice(None), *parts)]]

    def plain_slice(self, values, read):
        x = self.pick(values)
        self.use(read, x)
        sizes = [max(1, size // 2) for size in x.shape[1:]]
        return [tf.slice(x, [0, *[int(self.random.integers(0, size)) for size in sizes]], [1, *sizes])]

    def two(self, values, read):
        x = self.pick(values)
        y = self.alike(values, x)
        self.use(read, x, y)
        operators = [tf.add, tf.add, tf.subtract, tf.multiply, tf.multiply, tf.maximum, tf.minimum,
                     tf.math.squared_difference]
        return [operators[self.random.integers(len(operators))](x, y)]

    def two_constant(self, values, read):
        x = self.pick(values)
        self.use(read, x)
        shape = x.shape[-1:] if self.random.random() < 0.7 else []
        operators = [tf.add, tf.subtract, tf.multiply, tf.maximum, tf.minimum]
        return [operators[self.random.integers(len(operators))](x, self.numbers(*shape))]

    def divide(self, values, read):
        x = self.pick(values)
        y = self.alike(values, x)
        self.use(read, x, y)
        return [x / (tf.abs(y) + 0.5)]

    def function(self, values, read):
        x = self.pick(values)
        self.use(read, x)
        functions = [tf.nn.relu, tf.nn.relu6, tf.tanh, tf.sigmoid, tf.nn.softmax, tf.nn.log_softmax, tf.nn.elu, tf.abs,
                     lambda v: tf.nn.leaky_relu(v, 0.2), lambda v: tf.exp(-tf.abs(v)), lambda v: tf.sqrt(tf.abs(v)),
                     lambda v: tf.math.rsqrt(tf.abs(v) + 0.3), lambda v: tf.math.log(tf.abs(v) + 0.5), tf.negative,
                     lambda v: v * tf.nn.relu6(v + 3) / 6, tf.nn.gelu, tf.square, tf.floor,
                     lambda v: tf.math.l2_normalize(v, -1), lambda v: tf.clip_by_value(v, -1, 1), tf.sin]
        return [functions[self.random.integers(len(functions))](x)]

    def reduce(self, values, read):
        x = self.pick(values)
        self.use(read, x)
        operators = [tf.reduce_mean, tf.reduce_mean, tf.reduce_max, tf.reduce_min, tf.reduce_sum]
        axes = [int(axis) for axis in range(1, len(x.shape)) if self.random.random() < 0.5] or [len(x.shape) - 1]
        keeps = len(axes) == len(x.shape) - 1 or self.random.random() < 0.5
        return [operators[self.random.integers(len(operators))](x, axes, keepdims=keeps)]

    def reshape(self, values, read):
        x = self.pick(values)
        self.use(read, x)
        count = int(np.prod(x.shape))
        kind = self.random.integers(3)
        halves = [size for size in range(2, 9) if count % size == 0] or [1]
        part = int(halves[self.random.integers(len(halves))])
        return [tf.reshape(x, [[1, count], [1, count // part, part], [1, 1, count // part, part]][kind])]

    def transpose(self, values, read):
        x = self.pick(values)
        self.use(read, x)
        return [tf.transpose(x, [0, *[int(axis) for axis in 1 + self.random.permutation(len(x.shape) - 1)]])]

    def gather(self, values, read):
        x = self.pick(values)
        self.use(read, x)
        axis = int(self.random.integers(1, len(x.shape)))
        rows = self.random.integers(0, x.shape[axis], int(self.random.integers(1, 6)))
        return [tf.gather(x, tf.constant(rows.astype(np.int32)), axis=axis)]

    def stack(self, values, read):
        x = self.pick(values)
        if len(x.shape) > 3:
            return None
        y = self.alike(values, x)
        self.use(read, x, y)
        return [tf.stack([x, y], int(self.random.integers(1, len(x.shape) + 1)))]

    def unstack(self, values, read):
        x = self.pick(values)
        axis = len(x.shape) - 1
        if axis < 2 or x.shape[axis] > 4:
            return None
        self.use(read, x)
        return tf.unstack(x, axis=axis)

    def depth_space(self, values, read):
        x = self.pick(values, 4)
        if x is None:
            return None
        self.use(read, x)
        if x.shape[3] % 4 == 0 and self.random.random() < 0.5:
            return [tf.nn.depth_to_space(x, 2)]
        return [tf.nn.space_to_depth(x, 2)] if x.shape[1] % 2 == 0 and x.shape[2] % 2 == 0 else None

    def tile(self, values, read):
        x = self.pick(values)
        self.use(read, x)
        return [tf.tile(x, [1] * (len(x.shape) - 1) + [2])]

    def reverse(self, values, read):
        x = self.pick(values)
        self.use(read, x)
        return [tf.reverse(x, [len(x.shape) - 1])]

    def select(self, values, read):
        x = self.pick(values)
        y = self.alike(values, x)
        self.use(read, x, y)
        return [tf.where(x > 0.1, x, y)]

    def top(self, values, read):
        x = self.pick(values)
        if x.shape[-1] < 3:
            return None
        self.use(read, x)
        return [tf.math.top_k(x, 2).values]

    def cumulate(self, values, read):
        x = self.pick(values)
        self.use(read, x)
        return [tf.cumsum(x, len(x.shape) - 1)]

    def branch(self, values, read):
        x = self.pick(values, 2)
        if x is None:
            return None
        self.use(read, x)
        weights = self.numbers(x.shape[1], x.shape[1], spread=0.4)
        return [tf.cond(tf.reduce_sum(x) > 0, lambda: tf.nn.relu(tf.matmul(x, weights)), lambda: tf.tanh(x))]

    def loop(self, values, read):
        x = self.pick(values, 2)
        if x is None:
            return None
        self.use(read, x)
        weights = self.numbers(x.shape[1], x.shape[1], spread=0.3)
        return [tf.while_loop(lambda k, _: k < 3, lambda k, v: (k + 1, tf.tanh(tf.matmul(v, weights))), [0, x])[1]]


# How often each step is drawn.
STEPS = (["conv"] * 3 + ["depthwise", "transpose_conv"] + ["dense"] * 2 + ["shared_dense", "product", "product_constant"]
         + ["pool"] * 2 + ["resize", "pad", "pad"] + ["concatenate"] * 3 + ["split", "slice", "slice", "plain_slice"]
         + ["two"] * 3 + ["two_constant"] * 2 + ["divide"] + ["function"] * 4 + ["reduce", "reshape", "reshape", "transpose"]
         + ["gather", "stack", "unstack", "depth_space", "tile", "reverse", "select", "top", "cumulate", "branch", "loop"])


def concrete(number):
    program = Program(number)
    specs = [tf.TensorSpec(shape, tf.float32, name="in%d" % k) for k, shape in enumerate(program.shapes)]
    if len(specs) == 1:
        function = tf.function(lambda in0: program.trace([in0]), input_signature=specs)
    else:
        function = tf.function(lambda in0, in1: program.trace([in0, in1]), input_signature=specs)
    return program, function.get_concrete_function()


def convert(program, function, kind, samples):
    converter = tf.lite.TFLiteConverter.from_concrete_functions([function], program)
    builtins = tf.lite.OpsSet.TFLITE_BUILTINS
    if kind != "float":
        converter.optimizations = [tf.lite.Optimize.DEFAULT]
    if kind == "float16":
        converter.target_spec.supported_types = [tf.float16]
    if kind.startswith("int"):
        converter.representative_dataset = lambda: ({"in%d" % k: array for k, array in enumerate(sample)}
                                                    for sample in samples)
    if kind == "int8":
        converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]
        converter.inference_input_type = converter.inference_output_type = tf.int8
    if kind.startswith("int16x8"):
        wide = tf.lite.OpsSet.EXPERIMENTAL_TFLITE_BUILTINS_ACTIVATIONS_INT16_WEIGHTS_INT8
        converter.target_spec.supported_ops = [wide, builtins] if kind.endswith("fallback") else [wide]
    return converter.convert()


def make(number, folder, kinds):
    program, function = concrete(number)
    random = np.random.default_rng([number, 1])
    samples = [program.sample(random) for _ in range(SAMPLES)]
    stem = os.path.join(folder, str(number))
    np.savez(stem + ".npz", **{"in%d" % k: np.stack(arrays) for k, arrays in enumerate(zip(*samples))})
    with open(stem + ".txt", "w", encoding="utf-8") as file:
        file.write("inputs %s\n" % program.shapes + "\n".join(program.words) + "\n")
    for kind in ["float", *kinds]:
        attempts = [kind, "int16x8 fallback"] if kind == "int16x8" else [kind]
        for attempt in attempts:
            # The parent reads what was begun: a crash ends this process.
            print(number, kind, "begun", attempt, flush=True)
            try:
                data = convert(program, function, attempt, samples)
            except Exception as error:  # whatever the converter says
                lines = str(error).strip().splitlines() or [repr(error)]
                print(number, kind, "refused", lines[0][:150], flush=True)
                continue
            with open("%s.%s.tflite" % (stem, kind), "wb") as file:
                file.write(data)
            print(number, kind, "done", attempt, flush=True)
            break


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder")
    parser.add_argument("--first", type=int, default=0)
    parser.add_argument("--count", type=int, default=100)
    parser.add_argument("--kinds", default="int8,int16x8,dynamic,float16")
    arguments = parser.parse_args()
    for number in range(arguments.first, arguments.first + arguments.count):
        try:
            make(number, arguments.folder, arguments.kinds.split(","))
        except Exception as error:  # a program that TensorFlow itself does not trace
            print(number, "float", "refused", repr(error)[:150].replace("\n", " "), flush=True)


if __name__ == "__main__":
    sys.exit(main())
