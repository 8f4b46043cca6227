// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "ops/check.h"
#include "ops/function_kernel.h"
#include "ops/operands.h"
#include "ops/registry.h"

#include "base/error_text.h"

#include <complex>

/// REAL, IMAG and COMPLEX_ABS: a real number of each complex one.
namespace ops {
namespace {

using model::TensorType;

struct RealPart {
    template<class T>
    T operator()(std::complex<T> x) const {
        return x.real();
    }
};
struct ImaginaryPart {
    template<class T>
    T operator()(std::complex<T> x) const {
        return x.imag();
    }
};
struct Magnitude {
    template<class T>
    T operator()(std::complex<T> x) const {
        return std::abs(x);
    }
};

template<class T, class F>
PreparedKernel mapComplex(const Node& node) {
    return makeKernel([count = node.outputs[0]->elements()](const KernelArguments& a) {
        for (std::size_t k = 0; k < count; ++k)
            a.output<T>()[k] = F()(a.input<std::complex<T>>(0)[k]);
    });
}

template<class F>
PreparedKernel prepare(const Node& node, const PrepareContext& /*context*/) {
    TRY(requireOperands(node, 1, 1));
    const auto from = node.inputs[0]->type;
    const auto to = node.outputs[0]->type;
    if (from == TensorType::Complex64 && to == TensorType::Float32)
        return mapComplex<float, F>(node);
    if (from == TensorType::Complex128 && to == TensorType::Float64)
        return mapComplex<double, F>(node);
    return unsupportedTypes(node);
}

template<class F>
constexpr OpDefinition ofComplex(model::BuiltinOperator code) {
    return {.code = code,
        .quantization = {.whyFloat = CORE_TEXT("quant::Plan", "the runtime has only a float kernel for it")},
        .shapes = keepShape,
        .cost = costPerOutput<1>,
        .version = versionOne,
        .prepare = prepare<F>};
}

const OpDefinition definitions[] = {
    ofComplex<RealPart>(model::BuiltinOperator::REAL),
    ofComplex<ImaginaryPart>(model::BuiltinOperator::IMAG),
    ofComplex<Magnitude>(model::BuiltinOperator::COMPLEX_ABS),
};

} // namespace

std::span<const OpDefinition> complexNumbersDefinitions() {
    return definitions;
}

} // namespace ops
