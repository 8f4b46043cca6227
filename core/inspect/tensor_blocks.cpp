// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "inspect/tensor_blocks.h"

#include <algorithm>
#include <cassert>

namespace inspect {

base::Result<TensorBlocks> TensorBlocks::open(
    const model::Model& model, const model::Tensor& tensor, const std::string& place) {
    TRY_ASSIGN(const auto count, unpackableCount(model, tensor, place));
    ConstantValues nothing;
    TRY(unpackStored(model.dataOf(tensor), tensor.type, 0, place, nothing));
    return TensorBlocks(model, tensor, count);
}

std::span<const float> TensorBlocks::read(std::size_t first, std::size_t count, ConstantValues& scratch) const {
    assert(first % 8 == 0 && first + count <= m_count);
    const base::Bytes& data = m_model->dataOf(*m_tensor);
    if (m_tensor->type == model::TensorType::Float32)
        return data.as<float>().subspan(first, count);
    const std::size_t offset = first / 8 * static_cast<std::size_t>(model::bitWidth(m_tensor->type));
    scratch.codes.clear();
    scratch.real.clear();
    const auto status = unpackStored(data.slice(offset, data.size() - offset), m_tensor->type, count, {}, scratch);
    assert(status); // open() tried the type
    (void)status;
    if (!scratch.codes.empty())
        dequantize(first, scratch);
    return scratch.real;
}

/// real = scale · (code − zero point), by runs of one channel.
void TensorBlocks::dequantize(std::size_t first, ConstantValues& values) const {
    const bool isQuantized = m_tensor->isQuantized();
    const bool isPerAxis = isQuantized && m_tensor->quantization->isPerAxis();
    const std::size_t channels = isPerAxis ? m_tensor->quantization->scale.size() : 1;
    const std::size_t inner =
        isPerAxis ? innerSize(m_tensor->shape, static_cast<std::size_t>(m_tensor->quantization->quantizedDimension))
                  : m_count;
    values.real.resize(values.codes.size());
    for (std::size_t done = 0; done < values.codes.size();) {
        const std::size_t place = first + done;
        const std::size_t channel = isPerAxis ? place / inner % channels : 0;
        const std::size_t end = std::min(values.codes.size(), done + (inner - place % inner));
        const double scale = isQuantized ? static_cast<double>(m_tensor->quantization->scale[channel]) : 1.0;
        const std::int64_t zero = isQuantized ? m_tensor->quantization->zeroPointOf(channel) : 0;
        for (; done < end; ++done)
            values.real[done] = static_cast<float>(scale * static_cast<double>(values.codes[done] - zero));
    }
}

} // namespace inspect
