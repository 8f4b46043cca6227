// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace support {

/// What this thread allocated with `new` since the object was made.
class AllocationWatch {
public:
    AllocationWatch();
    std::size_t largest() const;
    std::size_t sum() const;
};

} // namespace support
