// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
//
// The text in the order of the file: two lines of summary; for each subgraph its line, its operators and its tensors;
// signatures; sizes. Tensors are T#4 in the first subgraph and T#1_4 in others. In the end every byte that is neither
// printable ASCII nor a line break becomes a dot.
#include "report/inspection/analyzer_text.h"

#include "base/text.h"

#include <algorithm>
#include <cstring>

namespace report {

namespace {

using model::BuiltinOperator;
using model::TensorType;

constexpr const char* sectionLine = "---------------------------------------------------------------\n";
constexpr std::size_t shownElements = 5;
constexpr float remarkableZeroShare = 10.0F; ///< percent

/// Places without an entry count as true.
bool isSet(const std::vector<bool>& flags, std::size_t index) {
    return index >= flags.size() || flags[index];
}

template<class T>
T elementAt(const base::Bytes& data, std::size_t index) {
    T value;
    std::memcpy(&value, data.data() + index * sizeof(T), sizeof(T));
    return value;
}

std::string elementText(const base::Bytes& data, TensorType type, std::size_t index) {
    switch (type) {
    case TensorType::Int32:
        return std::to_string(elementAt<std::int32_t>(data, index));
    case TensorType::UInt32:
        return std::to_string(elementAt<std::uint32_t>(data, index));
    case TensorType::Float32:
        return base::format("%g", static_cast<double>(elementAt<float>(data, index)));
    case TensorType::Int8:
    case TensorType::UInt8:
    case TensorType::String:
        return std::string(1, elementAt<char>(data, index));
    default:
        return "??";
    }
}

std::string typeNameUpper(TensorType type) {
    std::string name(model::typeName(type));
    std::transform(name.begin(), name.end(), name.begin(),
        [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; });
    return name;
}

/// "512, 512"
std::string shapeList(const model::Shape& shape) {
    std::string text;
    for (const std::int32_t size : shape)
        text += (text.empty() ? "" : ", ") + std::to_string(size);
    return text;
}

class Analyzer {
public:
    Analyzer(const model::Loaded& loaded, const format::FieldPresence& presence)
        : m_model(*loaded.model), m_presence(presence),
          m_fileSize(presence.fileSize ? presence.fileSize : loaded.fileSize) {}

    std::string body() {
        addSummary();
        for (std::size_t i = 0; i < m_model.subgraphs.size(); ++i)
            addSubgraph(i);
        addSignatures();
        addSizes();
        for (char& c : m_text)
            c = c == '\n' || (c >= ' ' && c <= '~') ? c : '.';
        return std::move(m_text);
    }

private:
    /// Bytes that the flatbuffer itself has for a buffer; null where there is no vector, maybe an empty one.
    const base::Bytes* insideBytes(std::uint32_t buffer) const {
        if (buffer == 0 || !isSet(m_presence.bufferIsInside, buffer))
            return nullptr;
        return &m_model.buffers[buffer];
    }

    /// "[1, 2, 3, 4, 5, ...]"
    std::string dataText(const model::Tensor& tensor) const {
        const base::Bytes* data = insideBytes(tensor.buffer);
        if (!data || (data->empty() && m_presence.bufferIsInside.empty()))
            return {};
        const bool isWide =
            tensor.type == TensorType::Int32 || tensor.type == TensorType::UInt32 || tensor.type == TensorType::Float32;
        const std::size_t count = data->size() / (isWide ? 4 : 1);
        std::string text = "[";
        for (std::size_t i = 0; i < std::min(shownElements, count); ++i)
            text += elementText(*data, tensor.type, i) + (i + 1 < count ? ", " : "");
        return text + (count > shownElements ? "...]" : "]");
    }

    static std::string label(std::int64_t tensor, std::size_t subgraph) {
        return subgraph != 0 && tensor != -1 ? base::format("T#%zu_%lld", subgraph, static_cast<long long>(tensor))
                                             : base::format("T#%lld", static_cast<long long>(tensor));
    }

    std::string labels(const std::vector<std::int32_t>& tensors, std::size_t subgraph, bool withValues) const {
        std::string text;
        for (const std::int32_t index : tensors) {
            text += (text.empty() ? "" : ", ") + label(index, subgraph);
            if (!withValues || index < 0)
                continue;
            const model::Tensor& tensor = m_model.subgraphs[subgraph].tensors[static_cast<std::size_t>(index)];
            if (tensor.type == TensorType::Int32)
                text += dataText(tensor);
        }
        return text;
    }

    static std::string longList(const std::vector<std::int32_t>& tensors) {
        std::string text;
        for (const std::int32_t tensor : tensors)
            text += (text.empty() ? "tensor #" : " and tensor #") + std::to_string(tensor);
        return text;
    }

    void addSummary() {
        m_text += base::format("Your TFLite model has '%zu' subgraph(s). In the subgraph description below,\n"
                               "T# represents the Tensor numbers. ",
            m_model.subgraphs.size());
        if (m_model.subgraphs.empty() || m_model.subgraphs[0].operators.empty())
            return;
        const model::Operator& first = m_model.subgraphs[0].operators[0];
        m_text += "For example, in Subgraph#0, the " + model::nameOf(m_model.codeOf(first)) + " op takes\n" +
                  longList(first.inputs) + " as input and produces " + longList(first.outputs) + " as output.\n\n";
    }

    void addSubgraph(std::size_t index) {
        const model::Subgraph& graph = m_model.subgraphs[index];
        const bool isKnown = index < m_presence.subgraphs.size();
        m_text += "Subgraph#" + std::to_string(index);
        if (!isKnown || m_presence.subgraphs[index].hasName)
            m_text += " " + graph.name;
        m_text += "(" + labels(graph.inputs, index, false) + ") -> [" + labels(graph.outputs, index, false) + "]\n";
        for (std::size_t op = 0; op < graph.operators.size(); ++op)
            addOperator(index, op);
        m_text += "\nTensors of Subgraph#" + std::to_string(index) + "\n";
        m_constantBytes.push_back(0);
        for (std::size_t tensor = 0; tensor < graph.tensors.size(); ++tensor)
            addTensor(index, tensor);
        m_text += "\n";
    }

    static std::string calledSubgraphs(BuiltinOperator code, const model::Options& options) {
        const auto called = [&](const char* field) { return "Subgraph#" + std::to_string(options.integer(field)); };
        switch (code) {
        case BuiltinOperator::CALL_ONCE:
            return called("init_subgraph_index");
        case BuiltinOperator::IF:
            return ", Then: " + called("then_subgraph_index") + ", Else: " + called("else_subgraph_index");
        case BuiltinOperator::WHILE:
            return ", Cond: " + called("cond_subgraph_index") + ", Body: " + called("body_subgraph_index");
        default:
            return {};
        }
    }

    void addOperator(std::size_t subgraph, std::size_t index) {
        const model::Operator& op = m_model.subgraphs[subgraph].operators[index];
        const model::OperatorCode& code = m_model.codeOf(op);
        m_text += "  Op#" + std::to_string(index) + " " + model::nameOf(code) + "(" +
                  labels(op.inputs, subgraph, true) + calledSubgraphs(code.builtin, op.options) + ") -> [" +
                  labels(op.outputs, subgraph, false) + "]\n";
    }

    void addTensor(std::size_t subgraph, std::size_t index) {
        const model::Tensor& tensor = m_model.subgraphs[subgraph].tensors[index];
        const auto* known = subgraph < m_presence.subgraphs.size() ? &m_presence.subgraphs[subgraph] : nullptr;
        m_text += "  " + label(static_cast<std::int64_t>(index), subgraph);
        if (!known || isSet(known->tensorHasName, index))
            m_text += "(" + tensor.name + ") ";
        if (tensor.shapeSignature)
            m_text += "shape_signature:[" + shapeList(*tensor.shapeSignature) + "]";
        else if (!known || isSet(known->tensorHasShape, index))
            m_text += "shape:[" + shapeList(tensor.shape) + "]";
        else
            m_text += "shape:n/a";
        m_text += ", type:" + typeNameUpper(tensor.type);
        const base::Bytes* data = insideBytes(tensor.buffer);
        if (data && !data->empty()) {
            m_text += base::format(" RO %zu bytes, buffer: %u, data:", data->size(), tensor.buffer) + dataText(tensor);
            m_constantBytes.back() += data->size();
        }
        m_text += "\n";
    }

    void addEndpoints(const std::vector<model::SignatureTensor>& tensors, std::size_t subgraph) {
        for (const model::SignatureTensor& tensor : tensors)
            m_text += "    '" + tensor.name + "' : " + label(tensor.tensor, subgraph) + "\n";
    }

    void addSignatures() {
        if (m_model.signatures.empty())
            return;
        m_text += sectionLine;
        m_text += base::format("Your TFLite model has '%zu' signature_def(s).\n\n", m_model.signatures.size());
        for (std::size_t i = 0; i < m_model.signatures.size(); ++i) {
            const model::Signature& signature = m_model.signatures[i];
            m_text += "Signature#" + std::to_string(i) + " key: '" + signature.key + "'\n";
            m_text += "- Subgraph: Subgraph#" + std::to_string(signature.subgraph) + "\n";
            m_text += "- Inputs: \n";
            addEndpoints(signature.inputs, signature.subgraph);
            m_text += "- Outputs: \n";
            addEndpoints(signature.outputs, signature.subgraph);
            m_text += "\n";
        }
    }

    /// The share is a float of the file's size, as the original computes it.
    float percent(std::size_t bytes) const { return static_cast<float>(bytes) / static_cast<float>(m_fileSize) * 100; }

    void addSize(const char* name, std::size_t bytes) {
        m_text += base::format("%24s: %10zu bytes (%05.2f %%)\n", name, bytes, static_cast<double>(percent(bytes)));
    }

    void addSizes() {
        std::size_t total = 0;
        std::size_t zeros = 0;
        for (std::size_t i = 0; i < m_model.buffers.size(); ++i) {
            if (!isSet(m_presence.bufferIsInside, i))
                continue;
            const auto bytes = m_model.buffers[i].span();
            total += bytes.size();
            if (std::all_of(bytes.begin(), bytes.end(), [](std::byte b) { return b == std::byte{0}; }))
                zeros += bytes.size();
        }
        m_text += sectionLine;
        m_text += base::format("%24s: %10zu bytes\n", "Model size", static_cast<std::size_t>(m_fileSize));
        addSize("Non-data buffer size", static_cast<std::size_t>(m_fileSize) - total);
        addSize("Total data buffer size", total);
        for (std::size_t i = 0; m_constantBytes.size() > 1 && i < m_constantBytes.size(); ++i)
            m_text +=
                base::format("          - %-12s: %10zu bytes (%05.2f %%)\n", ("Subgraph#" + std::to_string(i)).c_str(),
                    m_constantBytes[i], static_cast<double>(percent(m_constantBytes[i])));
        addSize("(Zero value buffers)", zeros);
        m_text += "\n* Buffers of TFLite model are mostly used for constant tensors.\n"
                  "  And zero value buffers are buffers filled with zeros.\n";
        if (percent(zeros) > remarkableZeroShare)
            m_text +=
                "  (Consider use `converter._experimental_unfold_large_splat_constant` to save the model size.)\n";
        m_text += "  Non-data buffers area are used to store operators, subgraphs and etc.\n"
                  "  You can find more details from "
                  "https://github.com/tensorflow/tensorflow/blob/master/tensorflow/lite/schema/schema.fbs\n";
    }

    const model::Model& m_model;
    const format::FieldPresence& m_presence;
    std::uint64_t m_fileSize;
    std::vector<std::size_t> m_constantBytes; ///< by subgraph, shared buffers as often as tensors use them
    std::string m_text;
};

} // namespace

std::string analyzerText(const model::Loaded& loaded, const format::FieldPresence& presence) {
    return "=== " + loaded.path + " ===\n\n" + Analyzer(loaded, presence).body() + "\n";
}

} // namespace report
