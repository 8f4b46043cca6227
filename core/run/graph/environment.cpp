// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "run/graph/environment.h"

#include "run/graph/graph_run.h"
#include "run/resources.h"

#include "base/checked.h"
#include "base/text.h"

#include <algorithm>

namespace run {

Environment::Environment(
    std::shared_ptr<const model::Model> ofModel, const Options& with, std::shared_ptr<ops::PackedWeights> packedWeights)
    : model(std::move(ofModel)), options(with), packed(std::move(packedWeights)),
      resources(options.resources ? options.resources : makeResources()), threads(options.threads), callees(*this) {}

Environment::~Environment() = default;

MemoryUse Environment::memory() const {
    MemoryUse use = planned;
    use.heap = heapPeak;
    use.variables = resources->bytes();
    for (const auto& [tensor, buffer] : variables)
        use.variables += buffer.size();
    use.shared = packed->bytes();
    return use;
}

void Environment::clear() {
    callees.clear();
    variables.clear();
    heapNow = 0;
    heapPeak = 0;
    unsupported = {};
    diagnostics.clear();
}

base::Status checkMemory(const Environment& environment, std::size_t wanted, std::string_view what) {
    const auto use = environment.memory();
    const std::size_t used = use.total() - use.heap + environment.heapNow;
    const std::size_t limit = environment.options.limits.memory;
    const auto total = base::checkedAdd(used, wanted);
    if (total && *total <= limit)
        return {};
    return base::Error{base::Code::LimitExceeded, {},
        std::string(what) + ": " + base::bytesText(wanted) + " more than the " + base::bytesText(used) +
            " in use, the limit is " + base::bytesText(limit)};
}

void noteHeap(Environment& environment, std::size_t bytes) {
    environment.heapNow += bytes;
    environment.heapPeak = std::max(environment.heapPeak, environment.heapNow);
}

} // namespace run
