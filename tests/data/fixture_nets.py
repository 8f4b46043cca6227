# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""The networks of the test models: tiny, untrained, weights from a fixed seed. Used by make_fixtures.py.

Each has a weight tensor of at least 1,024 values, below which TFLiteConverter's dynamic mode leaves weights alone.
"""
import dataclasses
import tempfile
import typing

import numpy as np


def normal(rng, key, shape):
    return rng.normal(0.2, 1.0, shape)


def unit(rng, key, shape):
    return rng.uniform(0.0, 1.0, shape)


@dataclasses.dataclass
class Net:
    name: str
    inputs: dict  # key (`input`, or `signature/input`) to shape without the batch
    build: typing.Callable  # (tf, inputs by name) -> outputs by name; for signatures: (tf, rng) -> tf.Module
    draw: typing.Callable = normal
    open_batch: bool = False
    signatures: tuple = ()
    adjust: typing.Callable = lambda weights: weights

    def convert(self, tf, rng, configure):
        """The file's bytes; `configure` is given the converter before it runs."""
        if self.signatures:
            return self.convert_signatures(tf, rng, configure)
        batch = None if self.open_batch else 1
        inputs = {key: tf.keras.Input(shape, batch_size=batch, name=key) for key, shape in self.inputs.items()}
        model = tf.keras.Model(inputs, self.build(tf, inputs))
        model.set_weights(self.adjust([weight(rng, w.shape) for w in model.get_weights()]))
        return converted(tf.lite.TFLiteConverter.from_keras_model(model), configure)

    def convert_signatures(self, tf, rng, configure):
        module = self.build(tf, rng)
        with tempfile.TemporaryDirectory() as folder:
            tf.saved_model.save(module, folder, signatures={key: getattr(module, key) for key in self.signatures})
            converter = tf.lite.TFLiteConverter.from_saved_model(folder, signature_keys=list(self.signatures))
            return converted(converter, configure)


def converted(converter, configure):
    configure(converter)
    return converter.convert()


def weight(rng, shape):
    """Biases small; kernels so that activations keep their size, each output channel with its own range."""
    if len(shape) == 1:
        return rng.normal(0.0, 0.2, shape).astype(np.float32)
    fan_in = np.prod(shape[:2]) if shape[-1] == 1 else np.prod(shape[:-1])
    spread = rng.uniform(0.4, 1.6, shape[-2] if shape[-1] == 1 else shape[-1])
    spread = spread[:, np.newaxis] if shape[-1] == 1 else spread
    return (rng.normal(0.0, fan_in**-0.5, shape) * spread).astype(np.float32)


def tiny_conv(tf, x):
    layers = tf.keras.layers
    y = layers.Conv2D(8, 3, strides=2, padding="same", activation="relu6")(x["image"])
    y = layers.DepthwiseConv2D(3, padding="same", activation="relu6")(y)
    y = layers.Conv2D(16, 1, activation="relu6")(y)
    y = layers.MaxPooling2D(2)(y)
    y = layers.Dense(10)(layers.Flatten()(y))
    return {"probabilities": layers.Softmax()(y)}


def residual_add(tf, x):
    layers = tf.keras.layers
    stem = layers.Conv2D(16, 3, padding="same", activation="relu")(x["features"])
    branch = layers.DepthwiseConv2D(3, padding="same")(stem)
    joined = layers.ReLU()(layers.Add()([stem, branch]))
    main = layers.Conv2D(8, 3, strides=2, padding="same")(joined)
    skip = layers.Conv2D(8, 1)(layers.AveragePooling2D(2, padding="valid")(joined))
    y = layers.Add()([main, skip])
    return {"logits": layers.Dense(6)(layers.GlobalAveragePooling2D()(y))}


def shape_ops(tf, x):
    layers, ops = tf.keras.layers, tf.keras.ops
    y = layers.Conv2D(32, 3, padding="same", activation="relu")(x["features"])
    gate = ops.mean(y, axis=(1, 2), keepdims=True)
    y = layers.Multiply()([y, gate])
    y = layers.ZeroPadding2D(((0, 1), (1, 2)))(y)
    y = layers.AveragePooling2D((3, 2), strides=1, padding="valid")(y)
    y = layers.Permute((3, 1, 2))(y)
    y = layers.Reshape((32, -1))(y)
    return {"mean": ops.mean(y, axis=2), "table": layers.Permute((2, 1))(y)}


def two_input(tf, x):
    layers = tf.keras.layers
    picture = layers.Conv2D(16, 3, padding="valid", activation="relu")(x["image"])
    picture = layers.Dense(24)(layers.Flatten()(layers.MaxPooling2D(2)(picture)))
    state = layers.Dense(24, activation="relu")(x["state"])
    joined = layers.Multiply()([layers.Add()([picture, state]), state])
    return {"action": layers.Dense(4)(joined), "value": layers.Dense(1)(joined)}


def dynamic_batch(tf, x):
    layers = tf.keras.layers
    y = layers.Conv2D(8, 3, padding="same", activation="relu")(x["image"])
    y = tf.keras.ops.reshape(layers.MaxPooling2D(2)(y), (-1, 128))  # Flatten would compute the shape from SHAPE
    return {"probabilities": layers.Softmax()(layers.Dense(10)(y))}


def autoencoder(tf, x):
    layers = tf.keras.layers
    y = layers.Dense(48, activation="relu")(x["features"])
    y = layers.Dense(8, activation="relu")(y)
    y = layers.Dense(48, activation="relu")(y)
    return {"reconstruction": layers.Dense(32)(y)}


def wide_channels(tf, x):
    layers = tf.keras.layers
    y = layers.Conv2D(16, 3, padding="same", activation="relu")(x["features"])
    y = layers.DepthwiseConv2D(3, padding="same")(y)
    y = layers.Conv2D(72, 1)(y)
    return {"logits": layers.Dense(8)(layers.GlobalAveragePooling2D()(y))}


def widen(weights):
    """Output channels of the first convolution from 1e-4 to 1e2 times their size, channel 3 all zero."""
    factors = np.geomspace(1e-4, 1e2, weights[0].shape[-1]).astype(np.float32)
    factors[3] = 0
    return [weights[0] * factors, *weights[1:]]


def two_signatures(tf, rng):
    """`encode` and `classify` share their first weights."""
    first, shift = weight(rng, (16, 80)), weight(rng, (80,))
    second, offset = weight(rng, (80, 5)), weight(rng, (5,))
    spec = tf.TensorSpec([1, 16], tf.float32)

    class Module(tf.Module):
        @tf.function(input_signature=[spec])
        def encode(self, features):
            return {"code": tf.nn.relu(tf.matmul(features, first) + shift)}

        @tf.function(input_signature=[spec])
        def classify(self, features):
            hidden = tf.nn.relu(tf.matmul(features, first) + shift)
            return {"logits": tf.matmul(hidden, second) + offset,
                    "probabilities": tf.nn.softmax(tf.matmul(hidden, second) + offset)}

    return Module()


NETS = (
    Net("tiny_conv", {"image": (12, 12, 3)}, tiny_conv, unit),
    Net("residual_add", {"features": (8, 8, 8)}, residual_add),
    Net("shape_ops", {"features": (6, 6, 4)}, shape_ops),
    Net("two_input", {"image": (8, 8, 2), "state": (7,)}, two_input),
    Net("two_signatures", {"encode/features": (16,), "classify/features": (16,)}, two_signatures,
        signatures=("encode", "classify")),
    Net("dynamic_batch", {"image": (8, 8, 1)}, dynamic_batch, unit, open_batch=True),
    Net("autoencoder", {"features": (32,)}, autoencoder),
    Net("wide_channels", {"features": (5, 5, 4)}, wide_channels, adjust=widen),
)
