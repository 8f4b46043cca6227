// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0

// The only way into the module that image_module.cpp loads; both are built together.
#include "image_data/image_reader.h"

extern "C" __attribute__((visibility("default"))) void halfstepGiveImageReader(data::ImageReader& reader);

void halfstepGiveImageReader(data::ImageReader& reader) {
    reader = image_data::imageReader();
}
