# SPDX-FileCopyrightText: 2026 The Halfstep developers
# SPDX-License-Identifier: Apache-2.0
"""What makes random models, by the name of the operator."""
from families import convolution, elementwise, layout, lookup, product, recurrent, reduction  # noqa: F401
from families.draw import FAMILIES


def names():
    return sorted(FAMILIES)


def make(name, rng):
    return FAMILIES[name](rng, name)
