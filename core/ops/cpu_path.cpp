// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/cpu_path.h"

#include <algorithm>
#include <array>

namespace ops {
namespace {

constexpr std::array<std::string_view, 4> ids{"automatic", "avx512vnni", "avx2", "portable"};
constexpr std::array idPaths{CpuPath::Automatic, CpuPath::Avx512Vnni, CpuPath::Avx2, CpuPath::Portable};

#if defined(__x86_64__)
/// With FMA, as all processors that have the one.
bool hasAvx2() {
    return __builtin_cpu_supports("avx2") != 0 && __builtin_cpu_supports("fma") != 0;
}
bool hasAvx512Vnni() {
    return __builtin_cpu_supports("avx512f") != 0 && __builtin_cpu_supports("avx512bw") != 0 &&
           __builtin_cpu_supports("avx512dq") != 0 && __builtin_cpu_supports("avx512vl") != 0 &&
           __builtin_cpu_supports("avx512vnni") != 0;
}
#else
bool hasAvx2() {
    return false;
}
bool hasAvx512Vnni() {
    return false;
}
#endif

} // namespace

CpuPath resolvePath(CpuPath wanted) {
    switch (wanted) {
    case CpuPath::Automatic:
        return hasAvx512Vnni() ? CpuPath::Avx512Vnni : hasAvx2() ? CpuPath::Avx2 : CpuPath::Portable;
    case CpuPath::Avx512Vnni:
        return hasAvx512Vnni() ? CpuPath::Avx512Vnni : CpuPath::Portable;
    case CpuPath::Avx2:
        return hasAvx2() ? CpuPath::Avx2 : CpuPath::Portable;
    case CpuPath::Portable:
        break;
    }
    return CpuPath::Portable;
}

std::string_view pathName(CpuPath path) {
    switch (path) {
    case CpuPath::Automatic:
        return "automatic";
    case CpuPath::Portable:
        return "portable";
    case CpuPath::Avx2:
        return "AVX2";
    case CpuPath::Avx512Vnni:
        return "AVX-512 VNNI";
    }
    return "unknown";
}

std::span<const std::string_view> pathIds() {
    return ids;
}

std::optional<CpuPath> pathFromId(std::string_view id) {
    const auto* const found = std::ranges::find(ids, id);
    if (found == ids.end())
        return {};
    return idPaths[static_cast<std::size_t>(found - ids.begin())];
}

} // namespace ops
