// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/runtime_version.h"

#include "base/text.h"

#include <algorithm>
#include <array>
#include <utility>

namespace ops {
namespace {

struct Release {
    model::BuiltinOperator code;
    int version;
    std::string_view release;
};

/// Ascending by name and version.
constexpr auto releases = std::to_array<Release>({
#define HALFSTEP_RUNTIME(name, version, release) {model::BuiltinOperator::name, version, release},
#include "ops/runtime_version.def"
#undef HALFSTEP_RUNTIME
});

std::int64_t numberOf(std::string_view part) {
    std::int64_t number = 0;
    return base::parseNumber(part, number) ? number : 0;
}

} // namespace

std::string_view firstRuntime(model::BuiltinOperator code, int version) {
    const auto isWanted = [=](const Release& r) { return r.code == code && r.version == version; };
    const auto found = std::ranges::find_if(releases, isWanted);
    return found == releases.end() ? std::string_view() : found->release;
}

bool isOlder(std::string_view a, std::string_view b) {
    const auto left = base::split(a, '.');
    const auto right = base::split(b, '.');
    for (std::size_t k = 0; k < std::max(left.size(), right.size()); ++k) {
        const auto l = k < left.size() ? numberOf(left[k]) : 0;
        const auto r = k < right.size() ? numberOf(right[k]) : 0;
        if (l != r)
            return l < r;
    }
    return false;
}

} // namespace ops
