#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Writes resized.npz: random images and what TensorFlow makes of them, for test_resize.

usage: make_resized.py   (in a Python with tensorflow; made with TensorFlow 2.21.0)
Keys: <image> is height × width × 3 uint8; <image>/<way>/<height>x<width> is float32.
"""
import pathlib

import numpy as np
import tensorflow as tf
from tensorflow.keras.preprocessing.image import smart_resize

random = np.random.default_rng(20)
IMAGES = {"wide": (9, 13), "tall": (16, 5), "dot": (1, 1), "line": (1, 7)}
SIZES = [(9, 13), (4, 6), (20, 31), (8, 8), (1, 1), (3, 17)]
WAYS = {
    "bilinear": lambda image, size: tf.image.resize(image, size),
    "nearest": lambda image, size: tf.image.resize(image, size, "nearest"),
    "letterbox": lambda image, size: tf.image.resize_with_pad(image, *size),
    "centre-crop": lambda image, size: smart_resize(image.astype("f4"), size),
}

arrays = {}
for name, (height, width) in IMAGES.items():
    image = random.integers(0, 256, (height, width, 3), dtype=np.uint8)
    arrays[name] = image
    for way, resize in WAYS.items():
        for size in SIZES:
            try:
                resized = np.asarray(resize(image, size), "f4")
            except Exception as error:  # TensorFlow refuses to shrink a side to nothing
                print(f"left out: {name} {way} {size}: {str(error)[:80]}")
                continue
            arrays[f"{name}/{way}/{size[0]}x{size[1]}"] = resized
np.savez_compressed(pathlib.Path(__file__).parent / "resized.npz", **arrays)
