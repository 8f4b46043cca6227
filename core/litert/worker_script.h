// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace litert {

/// The text of worker.py.
std::string_view workerScript();

} // namespace litert
