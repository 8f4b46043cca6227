// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/xnnpack_kernel.h"

#include <array>
#include <cstdlib>
#include <cstring>
#include <utility>

namespace ops {
namespace {

/// What XNNPACK allocates on this thread is added up here; null: nobody wants to know.
thread_local std::size_t* countedBytes = nullptr;

/// Counts while it lives.
class AllocationCount {
public:
    AllocationCount() { countedBytes = &m_bytes; }
    ~AllocationCount() { countedBytes = nullptr; }
    AllocationCount(const AllocationCount&) = delete;
    AllocationCount& operator=(const AllocationCount&) = delete;
    std::size_t bytes() const { return m_bytes; }

private:
    std::size_t m_bytes = 0;
};

/// XNNPACK's memory, each piece with its size in front: 64 bytes, so that all is aligned as its widest vectors want.
constexpr std::size_t frontBytes = 64;

std::size_t wholeBytes(std::size_t size) {
    return (size + 2 * frontBytes - 1) / frontBytes * frontBytes;
}

std::size_t sizeOf(const std::byte* front) {
    std::size_t size = 0;
    std::memcpy(&size, front, sizeof size);
    return size;
}

void* allocate(void* /*context*/, std::size_t size) {
    if (size > SIZE_MAX - 2 * frontBytes)
        return nullptr;
    auto* front = static_cast<std::byte*>(std::aligned_alloc(frontBytes, wholeBytes(size)));
    if (!front)
        return nullptr;
    std::memcpy(front, &size, sizeof size);
    if (countedBytes)
        *countedBytes += wholeBytes(size);
    return front + frontBytes;
}

void deallocate(void* /*context*/, void* pointer) {
    if (!pointer)
        return;
    auto* front = static_cast<std::byte*>(pointer) - frontBytes;
    if (countedBytes)
        *countedBytes -= wholeBytes(sizeOf(front));
    std::free(front);
}

void* reallocate(void* context, void* pointer, std::size_t size) {
    auto* moved = allocate(context, size);
    if (!pointer || !moved)
        return moved;
    std::memcpy(moved, pointer, std::min(sizeOf(static_cast<std::byte*>(pointer) - frontBytes), size));
    deallocate(context, pointer);
    return moved;
}

void* allocateAligned(void* context, std::size_t alignment, std::size_t size) {
    return alignment <= frontBytes ? allocate(context, size) : nullptr;
}

/// XNNPACK looks at the processor once; it is never shut down, as other interpreters may still use it.
bool isXnnpackReady() {
    static const xnn_allocator allocator{nullptr, allocate, reallocate, deallocate, allocateAligned, deallocate};
    static const bool ready = xnn_initialize(&allocator) == xnn_status_success;
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

struct OperatorPart {
    OwnedOperator made;
    XnnpackSteps steps;
};

class XnnpackKernel : public Kernel {
public:
    XnnpackKernel(std::vector<OperatorPart> parts, std::size_t bytes) : m_parts(std::move(parts)), m_bytes(bytes) {}

    base::Status run(const KernelArguments& arguments) override {
        for (const auto& part : m_parts) {
            for (std::size_t call = 0; call < part.steps.calls; ++call) {
                if (arguments.isCancelled())
                    return {};
                auto status = part.steps.setUp(part.made.get(), call, arguments, nullptr);
                if (status == xnn_status_success)
                    status = xnn_run_operator(part.made.get(), nullptr);
                if (status != xnn_status_success)
                    return failure(status);
            }
        }
        return {};
    }
    std::size_t privateBytes() const override { return m_bytes; }

private:
    std::vector<OperatorPart> m_parts;
    std::size_t m_bytes;
};

/// Sets the operator up once without operands, so that what it allocates then is counted, and there before the first
/// run. It keeps addresses and reads nothing yet.
bool isSetUp(const OperatorPart& part) {
    alignas(64) static std::array<std::byte, 64> place{};
    const std::array<std::span<const std::byte>, 3> inputs{place, place, place};
    const std::array<std::span<std::byte>, 1> outputs{place};
    const KernelArguments arguments{.inputs = inputs, .outputs = outputs, .scratch = {}};
    return part.steps.setUp(part.made.get(), 0, arguments, nullptr) == xnn_status_success;
}

} // namespace

std::unique_ptr<Kernel> makeXnnpackKernel(std::vector<XnnpackSteps> operators) {
    if (!isXnnpackReady())
        return nullptr;
    const AllocationCount count;
    std::vector<OperatorPart> parts;
    for (auto& steps : operators) {
        xnn_operator_t made = nullptr;
        if (steps.create(&made) != xnn_status_success || !made)
            return nullptr;
        parts.push_back({OwnedOperator(made), std::move(steps)});
        if (!isSetUp(parts.back()))
            return nullptr;
    }
    return std::make_unique<XnnpackKernel>(std::move(parts), count.bytes());
}

} // namespace ops
