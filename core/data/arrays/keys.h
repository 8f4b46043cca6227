// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/arrays/npz.h"
#include "data/dataset.h"

#include <optional>
#include <string>

namespace data {

/// The key of an input, the first that fits: `<signature>/<input>`, the input's name, the tensor's name, `in<k>` with
/// `k` = `number`; for the only input also the only array that is neither `label` nor `labels`. Where the key exists
/// only as `<key>/run0`, `<key>/run1`, … (one array a sample), it is given without that end.
std::optional<std::string> findKey(const Arrays& arrays, const InputSpec& input, std::size_t number, bool isOnlyInput);

/// `<signature>/<input>` if there is such an array, or arrays `<signature>/<input>/run0`, ….
std::optional<std::string> findSignatureKey(const Arrays& arrays, const InputSpec& input);

/// "input 49×10×1 float32, label …": the keys with their shapes, for messages; the first dozen.
std::string keysText(const Arrays& arrays);

/// "<key>/run<index>"
std::string runKey(const std::string& key, std::size_t index);

} // namespace data
