#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Writes a float MobileNetV2 with random weights, as Keras builds it and TFLiteConverter converts it: a model of usual size
for compare_litert.py. 14 MB, so not kept with the sources.

usage: make_mobilenet.py OUTPUT.tflite [--size 224] [--width 1.0]

Needs tensorflow."""
import argparse
import os

os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")

import tensorflow as tf


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output")
    parser.add_argument("--size", type=int, default=224)
    parser.add_argument("--width", type=float, default=1.0)
    arguments = parser.parse_args()
    tf.keras.utils.set_random_seed(0)
    image = tf.keras.Input((arguments.size, arguments.size, 3), batch_size=1)
    model = tf.keras.applications.MobileNetV2(input_tensor=image, alpha=arguments.width, weights=None)
    with open(arguments.output, "wb") as file:
        file.write(tf.lite.TFLiteConverter.from_keras_model(model).convert())


if __name__ == "__main__":
    main()
