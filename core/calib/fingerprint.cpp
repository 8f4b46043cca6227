// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "calib/calibration.h"
#include "calib/inner_values.h"

#include "base/file.h"
#include "base/quick_fingerprint.h"
#include "base/text.h"

namespace calib {

namespace {

/// Folds values of any kind into one hash.
class Hash {
public:
    template<class T>
    requires std::is_arithmetic_v<T> || std::is_enum_v<T>
    void add(T value) { m_value = base::fingerprint(std::as_bytes(std::span(&value, 1)), m_value); }
    void add(std::string_view text) {
        m_value = base::fingerprint(std::as_bytes(std::span(text)), m_value), add(text.size());
    }
    void add(std::span<const std::int32_t> values) {
        m_value = base::fingerprint(std::as_bytes(values), m_value);
        add(values.size());
    }
    void add(const base::Bytes& bytes) {
        m_value = base::quickFingerprint(bytes.span(), m_value);
        add(bytes.size());
    }
    std::uint64_t value() const { return m_value; }

private:
    std::uint64_t m_value = base::fingerprint({});
};

} // namespace

std::uint64_t fingerprintOf(const model::Model& model) {
    Hash hash;
    for (const model::Subgraph& subgraph : model.subgraphs) {
        for (const model::Tensor& tensor : subgraph.tensors) {
            hash.add(tensor.name);
            hash.add(tensor.type);
            hash.add(std::span(tensor.shape));
            hash.add(model.dataOf(tensor));
        }
        for (const model::Operator& op : subgraph.operators) {
            hash.add(model::nameOf(model.codeOf(op)));
            hash.add(std::span(op.inputs));
            hash.add(std::span(op.outputs));
        }
    }
    return hash.value();
}

base::Status checkFits(const Calibration& calibration, const model::Model& model) {
    const auto refuse = [](std::string detail) {
        return base::Error{base::Code::BadCalibration, "calibration", std::move(detail)};
    };
    if (calibration.tensors.size() != model.subgraphs.size())
        return refuse(base::format(
            "it describes %zu subgraphs, the model has %zu", calibration.tensors.size(), model.subgraphs.size()));
    for (std::size_t i = 0; i < model.subgraphs.size(); ++i)
        if (calibration.tensors[i].size() != model.subgraphs[i].tensors.size() &&
            calibration.tensors[i].size() != InnerValues(model, i).size())
            return refuse(base::format("subgraph %zu: it describes %zu tensors, the model has %zu", i,
                calibration.tensors[i].size(), model.subgraphs[i].tensors.size()));
    if (calibration.madeWith.lock().get() != &model && calibration.modelFingerprint != fingerprintOf(model))
        return refuse("it was made with another model: names, structure or constants differ");
    return {};
}

} // namespace calib
