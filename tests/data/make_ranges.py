#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""Writes ranges/ranges.npz: values of activations and what range methods must make of them.

Needs numpy and scipy. The answers come from the values themselves, by the methods' definitions written out as loops or
given to scipy, not from histograms (but for `entropy`, which is defined on one). Members, for each case:
  <case>/values        float32 [samples, n]
  <case>/moving        float32 [2]     0.95 of the old, in float32
  <case>/mean          float64 [2]     of the samples' extremes
  <case>/percentile    float64 [3, 2]  99, 99.9 and 99.999 percent, numpy's linear quantiles
  <case>/percentile_symmetric  float64 [3]  of the magnitudes
  <case>/mse           float64 [4]     least mean square error that scipy finds: 8, 4 bits; 8, 4 bits symmetric
  <case>/octav         float64 [2]     clipping point for 8 and 4 bits, asymmetric target
  <case>/entropy       float64 [2]     end of the range for 8 bits: asymmetric, symmetric; NaN: no search
"""

import pathlib

import numpy as np
from scipy import optimize, stats

BINS = 2048


def cases():
    rng = np.random.default_rng(7)
    shape = (6, 256)
    normal = rng.normal(0.3, 1.0, shape)
    outlier = rng.normal(0, 1, shape)
    outlier[4, 17] = 400.0
    return {
        "normal": normal,
        "relu": np.maximum(rng.normal(-0.5, 2.0, shape), 0),
        "laplace": rng.laplace(-1, 3.0, shape),
        "outlier": outlier,
        "uniform": rng.uniform(-2, 6, shape),
        "negative": -rng.gamma(1.5, 2.0, shape),
        "far": rng.normal(500, 1, shape),
        "constant": np.full(shape, 3.7),
        "zero": np.zeros(shape),
        "relu6": np.clip(rng.normal(3, 3, shape), 0, 6),
    }


def moving(extremes):
    average = extremes[0]
    for value in extremes[1:]:
        average = np.float32(0.95) * average + np.float32(1 - 0.95) * value
    return average


def squared_error(values, low, high, bits, symmetric):
    if symmetric:
        most = 2 ** (bits - 1) - 1
        step, least = max(-low, high) / most, -most
    else:
        most = 2**bits - 1
        step = (high - low) / most
        least = np.round(low / step)
        most = least + most
    codes = np.clip(np.round(values / step), least, most)
    return np.mean((values - codes * step) ** 2)


def least_squared_error(values, bits, symmetric):
    low, high = min(values.min(), 0.0), max(values.max(), 0.0)
    if low == high:
        return 0.0
    if values.min() == values.max():
        return 0.0
    if symmetric:
        end = max(-low, high)
        return min(squared_error(values, -end * f, end * f, bits, True) for f in np.linspace(0.01, 1, 2000))
    if low == 0 or high == 0:
        return min(squared_error(values, low * f, high * f, bits, False) for f in np.linspace(0.01, 1, 2000))
    found = optimize.brute(
        lambda p: squared_error(values, low * p[0], high * p[1], bits, False),
        (slice(0.01, 1.0001, 0.01), slice(0.01, 1.0001, 0.01)), finish=None, full_output=True)
    return found[1]


def octav(values, bits):
    one_sided = values.min() >= 0 or values.max() <= 0
    magnitude = np.abs(values)
    magnitude = magnitude[magnitude > 0]
    if magnitude.size == 0:
        return 0.0
    noise = 4.0**-bits / (12 if one_sided else 3)

    def cost(s):
        inside = np.count_nonzero(magnitude <= s)
        return noise * s * s * inside + np.sum((magnitude[magnitude > s] - s) ** 2)

    points = np.linspace(magnitude.max() / 4000, magnitude.max(), 4000)
    return points[np.argmin([cost(s) for s in points])]


def magnitude_histogram(values):
    low, high = float(values.min()), float(values.max())
    exponent = int(np.floor(np.log2(max(abs(low), abs(high))))) - 23
    while np.floor(high / 2.0**exponent) - np.floor(low / 2.0**exponent) >= BINS:
        exponent += 1
    width = 2.0**exponent
    largest = max(abs(low), abs(high))
    while largest / width >= BINS:
        width *= 2
    size = int(np.floor(largest / width)) + 1
    slots = np.where(values >= 0, np.floor(values / width), -np.floor(values / width) - 1).astype(int)
    return np.bincount(np.minimum(slots, size - 1), minlength=size).astype(np.float64), width


def entropy(values, levels):
    if values.min() == values.max() == 0:
        return np.nan
    counts, width = magnitude_histogram(values)
    if len(counts) <= levels:
        return np.nan
    counts[0] = counts[1]  # zeros are stored exactly by any range
    best, least = None, np.inf
    for n in range(levels, len(counts) + 1):
        reference = counts[:n].copy()
        reference[-1] += counts[n:].sum()
        spread = np.zeros(n)
        for j in range(levels):
            part = slice(j * n // levels, (j + 1) * n // levels)
            filled = counts[part] > 0
            if filled.any():
                spread[part][filled] = counts[part].sum() / filled.sum()
        if 2 * counts[:n].sum() < counts.sum():
            continue
        if spread[-1] == 0 and reference[-1] > 0:
            spread[-1] = 1e-4
        divergence = stats.entropy(reference, spread)
        if divergence < least - 1e-12:
            best, least = n, divergence
    return best * width


def main():
    arrays = {}
    for name, values in cases().items():
        stored = values.astype(np.float32)
        arrays[f"{name}/values"] = stored
        arrays[f"{name}/moving"] = np.array([moving(stored.min(1)), moving(stored.max(1))], np.float32)
        arrays[f"{name}/mean"] = np.array([stored.min(1).mean(dtype=np.float64), stored.max(1).mean(dtype=np.float64)])
        flat = stored.astype(np.float64).ravel()
        shares = (0.99, 0.999, 0.99999)
        arrays[f"{name}/percentile"] = np.array([np.quantile(flat, [(1 - p) / 2, (1 + p) / 2]) for p in shares])
        arrays[f"{name}/percentile_symmetric"] = np.array([np.quantile(np.abs(flat), p) for p in shares])
        arrays[f"{name}/mse"] = np.array(
            [least_squared_error(flat, bits, symmetric) for symmetric in (False, True) for bits in (8, 4)])
        arrays[f"{name}/octav"] = np.array([octav(flat, bits) for bits in (8, 4)])
        one_sided = flat.min() >= 0 or flat.max() <= 0
        arrays[f"{name}/entropy"] = np.array([entropy(flat, 256 if one_sided else 128), entropy(flat, 128)])
    out = pathlib.Path(__file__).parent / "ranges" / "ranges.npz"
    np.savez_compressed(out, **arrays)


if __name__ == "__main__":
    main()
