// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/xnnpack_kernel.h"

#include <utility>

namespace ops {
namespace {

/// XNNPACK looks at the processor once; it is never shut down, as other interpreters may still use it.
bool isXnnpackReady() {
    static const bool ready = xnn_initialize(nullptr) == xnn_status_success;
    return ready;
}

struct DeleteOperator {
    void operator()(xnn_operator_t made) const { xnn_delete_operator(made); }
};
using OwnedOperator = std::unique_ptr<xnn_operator, DeleteOperator>;

base::Error failure(xnn_status status) {
    const auto code = status == xnn_status_out_of_memory ? base::Code::OutOfMemory : base::Code::Internal;
    return {code, "XNNPACK", "status " + std::to_string(status)};
}

class XnnpackKernel : public Kernel {
public:
    XnnpackKernel(OwnedOperator made, XnnpackSteps steps) : m_operator(std::move(made)), m_steps(std::move(steps)) {}

    base::Status run(const KernelArguments& arguments) override {
        auto* threads = arguments.threads ? arguments.threads->handle() : nullptr;
        if (const auto status = m_steps.setUp(m_operator.get(), arguments, threads); status != xnn_status_success)
            return failure(status);
        if (const auto status = xnn_run_operator(m_operator.get(), threads); status != xnn_status_success)
            return failure(status);
        return {};
    }
    std::size_t privateBytes() const override { return m_steps.packedBytes; }

private:
    OwnedOperator m_operator;
    XnnpackSteps m_steps;
};

} // namespace

std::unique_ptr<Kernel> makeXnnpackKernel(XnnpackSteps steps) {
    if (!isXnnpackReady())
        return nullptr;
    xnn_operator_t made = nullptr;
    if (steps.create(&made) != xnn_status_success || !made)
        return nullptr;
    return std::make_unique<XnnpackKernel>(OwnedOperator(made), std::move(steps));
}

} // namespace ops
