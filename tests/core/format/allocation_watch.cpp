// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "allocation_watch.h"

#include <algorithm>
#include <cstdlib>
#include <new>

namespace {

thread_local std::size_t largestAllocation = 0;
thread_local std::size_t sumOfAllocations = 0;

void* allocate(std::size_t size) {
    largestAllocation = std::max(largestAllocation, size);
    sumOfAllocations += size;
    if (void* memory = std::malloc(std::max<std::size_t>(size, 1)))
        return memory;
    throw std::bad_alloc();
}

} // namespace

// Replaces the program's own: every vector and string goes through here.
void* operator new(std::size_t size) {
    return allocate(size);
}
void* operator new[](std::size_t size) {
    return allocate(size);
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete[](void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}
void operator delete[](void* memory, std::size_t) noexcept {
    std::free(memory);
}

namespace support {

AllocationWatch::AllocationWatch() {
    largestAllocation = 0;
    sumOfAllocations = 0;
}

std::size_t AllocationWatch::largest() const {
    return largestAllocation;
}

std::size_t AllocationWatch::sum() const {
    return sumOfAllocations;
}

} // namespace support
