// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace data {

/// Does `a` stand before `b` when digits count as numbers ("image2" before "image10")? Everything else compares by
/// bytes, whatever the language of the user. A total order.
bool isNaturallyLess(std::string_view a, std::string_view b);

} // namespace data
