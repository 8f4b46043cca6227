#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Trains the sample model on the UCI digits and writes everything that lies beside this script.

usage: make_digits.py [--int8 FILE] [--int8-per-tensor FILE]

Needs tensorflow (2.21 was used) and scikit-learn. Writes digits.tflite, the calibration and test sets and the image
folder. --int8 also writes what TFLiteConverter makes of the model as full integer with int8 inputs and outputs, and
--int8-per-tensor the same with one scale a weight tensor: references to judge with judge_digits.py, not part of the
sample.
"""
import argparse
import csv
import os
import pathlib

os.environ.setdefault("TF_ENABLE_ONEDNN_OPTS", "0")  # its sums depend on the processor
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "2")

import numpy as np
import tensorflow as tf
from sklearn.datasets import load_digits

HERE = pathlib.Path(__file__).resolve().parent
SEED = 20260801
CALIBRATION, TEST, IMAGES = 150, 450, 60
EPOCHS, BATCH = 60, 32
GREY_PER_UNIT = 15  # a value of 0..16 as grey 0..240: scale 1/15 gives the value back


def splits():
    """Disjoint (image, label) pairs: train, calibration, test; every class has its share in each."""
    digits = load_digits()
    image = digits.images.astype(np.float32)[..., np.newaxis]
    label = digits.target.astype(np.int32)
    order = np.random.default_rng(SEED).permutation(len(label))
    # Shuffled, then dealt class by class in turns, so that each split holds the classes evenly.
    turn = np.zeros(len(label), np.int64)
    for c in range(10):
        mine = order[label[order] == c]
        turn[mine] = np.arange(len(mine))
    dealt = order[np.argsort(turn[order], kind="stable")]
    cuts = np.split(dealt, [TEST, TEST + CALIBRATION])
    test, calibration, train = [(image[i], label[i]) for i in cuts]
    return train, calibration, test


def convolution(x, layer, activation=True):
    """A convolution, its batch normalization (folded into the weights on conversion) and ReLU6."""
    x = tf.keras.layers.BatchNormalization()(layer(x))
    return tf.keras.layers.ReLU(max_value=6.0)(x) if activation else x


def pointwise(filters):
    return tf.keras.layers.Conv2D(filters, 1, use_bias=False)


def spatial(filters, stride=1):
    return tf.keras.layers.Conv2D(filters, 3, strides=stride, padding="same", use_bias=False)


def depthwise():
    return tf.keras.layers.DepthwiseConv2D(3, padding="same", use_bias=False)


def network():
    """Digits of 8x8 values in 0..16 to ten probabilities."""
    layers = tf.keras.layers
    image = layers.Input((8, 8, 1), name="image")
    x = layers.Rescaling(1.0 / 16)(image)
    x = convolution(x, spatial(24))
    x = convolution(x, depthwise())
    x = convolution(x, pointwise(32))
    # Residual block of depthwise and pointwise; the sum has a wider range than its branches.
    branch = convolution(x, depthwise())
    branch = convolution(branch, pointwise(32), activation=False)
    x = layers.ReLU()(layers.Add()([x, branch]))
    x = layers.MaxPooling2D(2)(x)
    x = convolution(x, spatial(64))
    branch = convolution(x, depthwise())
    branch = convolution(branch, pointwise(64), activation=False)
    x = layers.ReLU()(layers.Add()([x, branch]))
    x = layers.GlobalAveragePooling2D()(x)
    x = layers.Dense(48, activation="relu")(x)
    x = layers.Dropout(0.3)(x)
    x = layers.Dense(10)(x)
    return tf.keras.Model(image, layers.Softmax(name="probabilities")(x), name="digits")


def shifted(image, rng):
    """The images, a third of them moved by one pixel; keeps the net from learning exact places."""
    out = image.copy()
    for k in np.flatnonzero(rng.random(len(image)) < 1 / 3):
        dy, dx = rng.integers(-1, 2, 2)
        moved = np.pad(image[k], ((1, 1), (1, 1), (0, 0)))
        out[k] = moved[1 + dy : 9 + dy, 1 + dx : 9 + dx]
    return out


def train(model, image, label):
    rng = np.random.default_rng(SEED)
    steps = EPOCHS * (len(label) // BATCH)
    rate = tf.keras.optimizers.schedules.CosineDecay(3e-3, steps)
    model.compile(tf.keras.optimizers.Adam(rate), "sparse_categorical_crossentropy", metrics=["accuracy"])
    for _ in range(EPOCHS):
        order = rng.permutation(len(label))
        model.fit(shifted(image[order], rng), label[order], batch_size=BATCH, epochs=1, shuffle=False, verbose=0)


def convert(model, calibration=None, per_tensor=False):
    named = tf.keras.Model(model.inputs, {"probabilities": model.output})  # the signature takes its names from here
    converter = tf.lite.TFLiteConverter.from_keras_model(named)
    if calibration is not None:
        converter.optimizations = [tf.lite.Optimize.DEFAULT]
        converter.representative_dataset = lambda: ({"image": x[np.newaxis]} for x in calibration)
        converter.target_spec.supported_ops = [tf.lite.OpsSet.TFLITE_BUILTINS_INT8]
        converter._experimental_disable_per_channel = per_tensor
        converter.inference_input_type = converter.inference_output_type = tf.int8
    return converter.convert()


def write_images(image, label):
    folder = HERE / "digits_images"
    folder.mkdir(exist_ok=True)
    with open(folder / "labels.csv", "w", newline="") as f:
        rows = csv.writer(f, lineterminator="\n")
        rows.writerow(["file", "label"])
        for k in range(IMAGES):
            name = f"digit_{k:02d}.png"
            grey = np.rint(image[k] * GREY_PER_UNIT).astype(np.uint8)
            (folder / name).write_bytes(tf.io.encode_png(grey, compression=9).numpy())
            rows.writerow([name, int(label[k])])
    write_labels(folder)


def write_labels(folder):
    (folder / "labels.txt").write_text("".join(f"{c}\n" for c in range(10)))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--int8", type=pathlib.Path, help="also write TFLiteConverter's int8 model here")
    parser.add_argument("--int8-per-tensor", type=pathlib.Path, help="also write its int8 model without channel scales here")
    arguments = parser.parse_args()
    tf.keras.utils.set_random_seed(SEED)
    tf.config.experimental.enable_op_determinism()

    trained, calibration, test = splits()
    model = network()
    train(model, *trained)
    for name, (image, label) in (("train", trained), ("calibration", calibration), ("test", test)):
        print(f"{name}: {len(label)} samples, accuracy {model.evaluate(image, label, verbose=0)[1]:.4f}")
    print(f"{model.count_params()} parameters before the batch normalizations are folded")

    (HERE / "digits.tflite").write_bytes(convert(model))
    np.savez_compressed(HERE / "digits_calibration.npz", image=calibration[0], label=calibration[1])
    np.savez_compressed(HERE / "digits_test.npz", image=test[0], label=test[1])
    write_labels(HERE)
    write_images(*test)
    if arguments.int8:
        arguments.int8.write_bytes(convert(model, calibration[0]))
    if arguments.int8_per_tensor:
        arguments.int8_per_tensor.write_bytes(convert(model, calibration[0], per_tensor=True))


if __name__ == "__main__":
    main()
