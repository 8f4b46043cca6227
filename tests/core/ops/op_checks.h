// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "op_case.h"
#include "support/test_main.h"

#include "base/error_text.h"

#include <algorithm>
#include <cmath>

namespace support {

inline const OperandType float32{model::TensorType::Float32};
inline const OperandType int32{model::TensorType::Int32};
inline const OperandType int64{model::TensorType::Int64};
inline const OperandType boolean{model::TensorType::Bool};
inline OperandType int8(float scale, std::int64_t zeroPoint = 0) {
    return {model::TensorType::Int8, {scale}, {zeroPoint}};
}
inline OperandType uint8(float scale, std::int64_t zeroPoint = 0) {
    return {model::TensorType::UInt8, {scale}, {zeroPoint}};
}
inline OperandType int16(float scale) {
    return {model::TensorType::Int16, {scale}, {0}};
}

/// All stored values of an 8-bit type.
template<class T>
std::vector<T> allCodes() {
    std::vector<T> codes;
    for (int code = std::numeric_limits<T>::min(); code <= std::numeric_limits<T>::max(); ++code)
        codes.push_back(static_cast<T>(code));
    return codes;
}

/// The first place where two lists differ, in words; empty where they are equal.
template<class T>
QString difference(const std::vector<T>& actual, const std::vector<T>& expected, double tolerance = 0) {
    if (actual.size() != expected.size())
        return QStringLiteral("%1 values instead of %2").arg(actual.size()).arg(expected.size());
    for (std::size_t k = 0; k < actual.size(); ++k) {
        const auto a = static_cast<double>(actual[k]);
        const auto e = static_cast<double>(expected[k]);
        if (!(std::abs(a - e) <= tolerance) && !(std::isnan(a) && std::isnan(e)) && a != e)
            return QStringLiteral("[%1] is %2, expected %3").arg(k).arg(a, 0, 'g', 9).arg(e, 0, 'g', 9);
    }
    return {};
}

/// Runs a function of one input on all codes of an 8-bit type, or every 7th of int16, and says where it lies further
/// than `tolerance` steps from the real function of real numbers, brought to the output's range; empty where it nowhere
/// does.
template<class T, class Real>
QString stepsFromReal(OpCase& op, const OperandType& in, const OperandType& out, Real real, double tolerance = 0.51) {
    constexpr int low = std::numeric_limits<T>::min();
    constexpr int high = std::numeric_limits<T>::max();
    std::vector<T> codes;
    for (int code = low; code <= high; code += sizeof(T) == 1 ? 1 : 7)
        codes.push_back(static_cast<T>(code));
    op.input(in, {static_cast<std::int32_t>(codes.size())}, codes).output(out);
    if (const auto status = op.run(); !status)
        return QString::fromStdString(base::errorText(status.error()));
    const auto values = op.values<T>();
    for (std::size_t k = 0; k < codes.size(); ++k) {
        const double x = static_cast<double>(in.scale[0]) * static_cast<double>(codes[k] - in.zeroPoint[0]);
        const double y = real(x) / static_cast<double>(out.scale[0]) + static_cast<double>(out.zeroPoint[0]);
        const double wanted = std::clamp<double>(y, low, high);
        if (!(std::abs(wanted - values[k]) <= tolerance))
            return QStringLiteral("f(%1) is %2, expected %3").arg(codes[k]).arg(values[k]).arg(wanted, 0, 'g', 9);
    }
    return {};
}

inline QString errorOf(const base::Status& status) {
    return status ? QString() : QString::fromStdString(base::errorText(status.error()));
}

} // namespace support

/// The operator ran.
#define VERIFY_RUNS(opCase)                                                                                            \
    do {                                                                                                               \
        const auto status = (opCase).run();                                                                            \
        QVERIFY2(static_cast<bool>(status), qPrintable(support::errorOf(status)));                                     \
    } while (false)
/// Two lists are equal (within a tolerance).
#define VERIFY_VALUES(...)                                                                                             \
    do {                                                                                                               \
        const auto text = support::difference(__VA_ARGS__);                                                            \
        QVERIFY2(text.isEmpty(), qPrintable(text));                                                                    \
    } while (false)
/// The operator refuses with this code.
#define VERIFY_REFUSES(opCase, expectedCode)                                                                           \
    do {                                                                                                               \
        const auto status = (opCase).run();                                                                            \
        QVERIFY(!status);                                                                                              \
        QCOMPARE(status.error().code, expectedCode);                                                                   \
    } while (false)
