// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ops/kernel.h"

#include "base/result.h"

#include <cstddef>
#include <memory>
#include <type_traits>
#include <utility>

namespace ops {

using PreparedKernel = base::Result<std::unique_ptr<Kernel>>;

/// A kernel whose work is one callable `(const KernelArguments&) -> void or base::Status` with what it captured.
template<class Body>
class FunctionKernel final : public Kernel {
public:
    FunctionKernel(Body body, std::size_t scratchBytes) : m_body(std::move(body)), m_scratchBytes(scratchBytes) {}

    base::Status run(const KernelArguments& arguments) override {
        if constexpr (std::is_void_v<std::invoke_result_t<Body&, const KernelArguments&>>) {
            m_body(arguments);
            return {};
        } else {
            return m_body(arguments);
        }
    }
    std::size_t scratchBytes() const override { return m_scratchBytes; }

private:
    Body m_body;
    std::size_t m_scratchBytes;
};

template<class Body>
std::unique_ptr<Kernel> makeKernel(Body body, std::size_t scratchBytes = 0) {
    return std::make_unique<FunctionKernel<Body>>(std::move(body), scratchBytes);
}

} // namespace ops
