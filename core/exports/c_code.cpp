// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "exports/c_code.h"

#include "model/unusable_scale.h"

#include "base/text.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdint>
#include <optional>

namespace exports {
namespace {

using model::TensorType;

std::string upperCase(std::string text) {
    std::ranges::transform(text, text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    return text;
}

std::string guarded(const std::string& name, const std::string& includes, const std::string& body) {
    const auto guard = upperCase(name) + "_H";
    return "#ifndef " + guard + "\n#define " + guard + "\n\n" + includes +
           "\n#ifdef __cplusplus\nextern \"C\" {\n#endif\n\n" + body + "\n#ifdef __cplusplus\n}\n#endif\n\n#endif\n";
}

constexpr const char* alignment = "#if defined(__cplusplus)\n"
                                  "#define HALFSTEP_ALIGNED alignas(16)\n"
                                  "#elif defined(__STDC_VERSION__) && __STDC_VERSION__ >= 201112L\n"
                                  "#define HALFSTEP_ALIGNED _Alignas(16)\n"
                                  "#else\n"
                                  "#define HALFSTEP_ALIGNED __attribute__((aligned(16)))\n"
                                  "#endif\n\n";

/// Twelve elements a line.
template<class T, class Text>
std::string listOf(std::span<const T> values, Text text) {
    std::string list;
    constexpr std::size_t perLine = 12;
    for (std::size_t k = 0; k < values.size(); ++k) {
        list += k % perLine == 0 ? (k == 0 ? "    " : ",\n    ") : ", ";
        list += text(values[k]);
    }
    return list;
}

// Conversions

/// C's name of a stored type, and its bounds.
struct Stored {
    const char* type;
    int low;
    int high;
};

std::optional<Stored> storedOf(TensorType type) {
    switch (type) {
    case TensorType::Int8:
        return Stored{"int8_t", -128, 127};
    case TensorType::UInt8:
        return Stored{"uint8_t", 0, 255};
    case TensorType::Int16:
        return Stored{"int16_t", -32768, 32767};
    default:
        return std::nullopt;
    }
}

/// The rounding of the reference's QUANTIZE: float quotient, ties away from zero, bounded so that the conversion to
/// int32 is defined; no number becomes the lower bound.
constexpr const char* quantizePattern = "/* real = %s * (stored - %lld) */\n"
                                        "static inline %s %s_quantize_value(float real) {\n"
                                        "    float scaled = roundf(real / %sf);\n"
                                        "    int32_t stored;\n"
                                        "    if (!(scaled > -1073741824.0f)) {\n"
                                        "        scaled = -1073741824.0f;\n"
                                        "    } else if (scaled > 1073741824.0f) {\n"
                                        "        scaled = 1073741824.0f;\n"
                                        "    }\n"
                                        "    stored = (int32_t)scaled + (%lld);\n"
                                        "    return (%s)(stored < %d ? %d : stored > %d ? %d : stored);\n"
                                        "}\n";
constexpr const char* dequantizePattern = "static inline float %s_dequantize_value(%s stored) {\n"
                                          "    return (float)((double)%sf * (double)((int32_t)stored - (%lld)));\n"
                                          "}\n";
constexpr const char* loopPattern = "static inline void %s_quantize(const float *real, %s *stored, size_t count) {\n"
                                    "    size_t i;\n"
                                    "    for (i = 0; i < count; ++i) {\n"
                                    "        stored[i] = %s_quantize_value(real[i]);\n"
                                    "    }\n"
                                    "}\n"
                                    "static inline void %s_dequantize(const %s *stored, float *real, size_t count) {\n"
                                    "    size_t i;\n"
                                    "    for (i = 0; i < count; ++i) {\n"
                                    "        real[i] = %s_dequantize_value(stored[i]);\n"
                                    "    }\n"
                                    "}\n\n";

std::string conversionOf(const model::Tensor& tensor, const Stored& stored, const std::string& name) {
    const auto scale = base::format("%a", static_cast<double>(tensor.quantization->scale[0]));
    const auto zero = static_cast<long long>(tensor.quantization->zeroPointOf());
    const auto* n = name.c_str();
    return base::format(quantizePattern, scale.c_str(), zero, stored.type, n, scale.c_str(), zero, stored.type,
               stored.low, stored.low, stored.high, stored.high) +
           base::format(dequantizePattern, n, stored.type, scale.c_str(), zero) +
           base::format(loopPattern, n, stored.type, n, n, stored.type, n);
}

// Golden values

const char* typeInC(TensorType type) {
    switch (type) {
    case TensorType::Float32:
        return "float";
    case TensorType::Float64:
        return "double";
    case TensorType::Int8:
        return "int8_t";
    case TensorType::UInt8:
    case TensorType::Bool:
        return "uint8_t";
    case TensorType::Int16:
        return "int16_t";
    case TensorType::UInt16:
        return "uint16_t";
    case TensorType::Int32:
        return "int32_t";
    case TensorType::UInt32:
        return "uint32_t";
    case TensorType::Int64:
        return "int64_t";
    case TensorType::UInt64:
        return "uint64_t";
    default:
        return nullptr;
    }
}

std::string floatText(double value, const char* suffix) {
    if (std::isnan(value))
        return "NAN";
    if (std::isinf(value))
        return value > 0 ? "INFINITY" : "-INFINITY";
    return base::format("%a", value) + suffix;
}

template<class T>
std::string integerText(T value) {
    if constexpr (std::is_signed_v<T>) {
        // The literal of the least 64-bit integer has no positive counterpart.
        if (sizeof(T) == 8 && value == std::numeric_limits<T>::min())
            return "INT64_MIN";
        return std::to_string(value) + (sizeof(T) == 8 ? "LL" : "");
    }
    return std::to_string(value) + (sizeof(T) == 8 ? "ULL" : sizeof(T) == 4 ? "U" : "");
}

template<class T>
std::string integers(const data::Array& array) {
    return listOf(array.bytes.template as<T>(), [](T value) { return integerText(value); });
}

std::string valuesOf(const data::Array& array) {
    switch (array.type) {
    case TensorType::Float32:
        return listOf(array.bytes.as<float>(), [](float v) { return floatText(static_cast<double>(v), "f"); });
    case TensorType::Float64:
        return listOf(array.bytes.as<double>(), [](double v) { return floatText(v, ""); });
    case TensorType::Int8:
        return integers<std::int8_t>(array);
    case TensorType::Int16:
        return integers<std::int16_t>(array);
    case TensorType::UInt16:
        return integers<std::uint16_t>(array);
    case TensorType::Int32:
        return integers<std::int32_t>(array);
    case TensorType::UInt32:
        return integers<std::uint32_t>(array);
    case TensorType::Int64:
        return integers<std::int64_t>(array);
    case TensorType::UInt64:
        return integers<std::uint64_t>(array);
    default:
        return integers<std::uint8_t>(array);
    }
}

/// The names of files may hold anything, an end of the comment, too.
std::string inComment(std::string_view text) {
    std::string safe(text);
    std::ranges::replace(safe, '/', '|');
    std::ranges::replace_if(
        safe, [](unsigned char c) { return c < ' '; }, ' ');
    return safe;
}

} // namespace

std::string identifierFor(std::string_view text) {
    std::string name;
    for (const char c : text)
        name += std::isalnum(static_cast<unsigned char>(c)) != 0 ? c : '_';
    if (name.empty() || std::isdigit(static_cast<unsigned char>(name[0])) != 0)
        name.insert(0, "m_");
    return name;
}

CFiles modelArray(std::span<const std::byte> file, std::string_view name) {
    const auto id = identifierFor(name);
    CFiles files;
    files.header = guarded(id, "#include <stddef.h>\n",
        "extern const unsigned char " + id + "[];\nextern const size_t " + id + "_size;\n");
    const auto text = [](std::byte value) { return base::format("0x%02x", std::to_integer<unsigned>(value)); };
    files.source = "#include \"" + id + ".h\"\n\n" + alignment + "HALFSTEP_ALIGNED const unsigned char " + id +
                   "[] = {\n" + listOf(file, text) + "\n};\nconst size_t " + id +
                   "_size = " + std::to_string(file.size()) + ";\n";
    return files;
}

base::Result<std::string> conversionHeader(const model::Model& model, std::string_view name) {
    const auto id = identifierFor(name);
    std::string body;
    const auto& graph = model.subgraphs[0];
    const auto add = [&](const std::vector<std::int32_t>& tensors, const char* kind) {
        for (std::size_t k = 0; k < tensors.size(); ++k) {
            const auto& tensor = graph.tensors[static_cast<std::size_t>(tensors[k])];
            const auto stored = storedOf(tensor.type);
            if (stored && tensor.isQuantized() && !tensor.quantization->isPerAxis() && !model::unusableScale(tensor))
                body += conversionOf(tensor, *stored, id + "_" + kind + std::to_string(k));
        }
    };
    add(graph.inputs, "input");
    add(graph.outputs, "output");
    if (body.empty())
        return base::Error{
            base::Code::Usage, std::string(name), "inputs and outputs are not quantized: there is nothing to convert"};
    return guarded(id + "_io", "#include <math.h>\n#include <stddef.h>\n#include <stdint.h>\n", body);
}

base::Result<CFiles> goldenArrays(std::span<const GoldenArray> arrays, std::string_view name, std::string_view about) {
    const auto id = identifierFor(name);
    std::string declarations = about.empty() ? std::string() : "/* " + inComment(about) + " */\n";
    std::string definitions;
    for (const auto& [kind, array] : arrays) {
        const auto* type = typeInC(array.type);
        if (!type)
            return base::Error{base::Code::UnsupportedType, kind, std::string(model::typeName(array.type))};
        const auto count = model::elementCount(array.shape).value_or(0);
        const auto variable = id + "_" + kind;
        declarations += base::format("/* %s */\nextern const %s %s[];\nextern const size_t %s_length;\n",
            base::shapeText(array.shape).c_str(), type, variable.c_str(), variable.c_str());
        definitions += base::format("HALFSTEP_ALIGNED const %s %s[] = {\n", type, variable.c_str()) +
                       (count == 0 ? "    0" : valuesOf(array)) + "\n};\n" +
                       base::format("const size_t %s_length = %zu;\n", variable.c_str(), count);
    }
    CFiles files;
    files.header = guarded(id, "#include <stddef.h>\n#include <stdint.h>\n", declarations);
    files.source = "#include \"" + id + ".h\"\n\n#include <math.h>\n\n" + std::string(alignment) + definitions;
    return files;
}

} // namespace exports
