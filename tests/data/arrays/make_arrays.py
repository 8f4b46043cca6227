#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Writes the arrays of this folder with numpy: what test_npy and test_npz read, and what our writer must equal.

usage: make_arrays.py   (in any Python with numpy; made with numpy 2)
"""
import pathlib

import numpy as np

HERE = pathlib.Path(__file__).parent
VALUES = np.array([[0, 1, 2], [3, 100, 5]])

# Every element type that is read, 2×3: 0 1 2 / 3 100 5.
for kind in ("f2", "f4", "f8", "i1", "i2", "i4", "i8", "u1", "u2", "u4", "u8", "c8", "c16"):
    np.save(HERE / f"{kind}.npy", VALUES.astype(kind))
np.save(HERE / "b1.npy", VALUES.astype(bool))
# The same numbers in other orders and versions.
for kind in (">f4", ">f8", ">i2", ">u8", ">c8"):
    np.save(HERE / f"big_{kind[1:]}.npy", VALUES.astype(kind))
np.save(HERE / "fortran_f4.npy", np.asfortranarray(VALUES.astype("f4")))
np.save(HERE / "fortran_big_i2.npy", np.asfortranarray(VALUES.astype(">i2")))
np.save(HERE / "fortran_4d.npy", np.asfortranarray(np.arange(120, dtype="f4").reshape(2, 3, 4, 5)))
for version in ((2, 0), (3, 0)):
    with open(HERE / f"version_{version[0]}.npy", "wb") as file:
        np.lib.format.write_array(file, VALUES.astype("f4"), version)
# Shapes at the edge.
np.save(HERE / "scalar.npy", np.float32(7))
np.save(HERE / "one.npy", np.arange(3, dtype="f4"))
np.save(HERE / "empty.npy", np.zeros((0, 3), "f4"))
# What is refused.
np.save(HERE / "bad_strings.npy", np.array([b"ab", b"cde"]))
np.save(HERE / "bad_unicode.npy", np.array(["ab", "cde"]))
np.save(HERE / "bad_structured.npy", np.zeros(2, [("a", "f4"), ("b", "i4")]))
np.save(HERE / "bad_object.npy", np.array([1, None], object), allow_pickle=True)
np.save(HERE / "bad_time.npy", np.zeros(2, "M8[s]"))

# Archives; the second member's key has a folder.
arrays = {"x": VALUES.astype("f4"), "sig/y": np.arange(4, dtype="i4")}
np.savez(HERE / "stored.npz", **arrays)
np.savez_compressed(HERE / "deflated.npz", **arrays)
# 8 MiB in about 8 KiB.
np.savez_compressed(HERE / "bomb.npz", zeros=np.zeros(1 << 21, "f4"))
