// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/arrays/npz.h"
#include "data/dataset.h"

#include "base/error_text.h"
#include "base/file.h"
#include "support/test_main.h"

#include <QTemporaryDir>
#include <filesystem>
#include <fstream>
#include <initializer_list>
#include <string>
#include <vector>

/// Small things that the tests of data share.
namespace support {

/// A folder that vanishes with the object.
class Folder {
public:
    std::filesystem::path path() const { return m_folder.path().toStdString(); }
    std::filesystem::path operator/(const std::string& name) const { return path() / name; }
    /// Writes a file, with its folders; gives its path.
    std::string write(const std::string& name, std::string_view content) const {
        const auto path = *this / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << content;
        return path.string();
    }

private:
    QTemporaryDir m_folder;
};

template<class T>
data::Array arrayOf(model::TensorType type, model::Shape shape, const std::vector<T>& values) {
    return {type, std::move(shape), base::Bytes::copyOf<T>(std::span<const T>(values))};
}

/// 0, 1, 2, … as float32.
inline data::Array counting(model::Shape shape) {
    std::vector<float> values(model::elementCount(shape).value());
    for (std::size_t i = 0; i < values.size(); ++i)
        values[i] = static_cast<float>(i);
    return arrayOf(model::TensorType::Float32, std::move(shape), values);
}

/// A float input of the main subgraph; -1 for dynamic dimensions.
inline data::InputSpec input(
    std::string name, model::Shape shape, model::TensorType type = model::TensorType::Float32) {
    data::InputSpec spec;
    spec.name = name;
    spec.tensorName = "tensor_" + name;
    spec.type = type;
    spec.signatureShape = shape;
    for (auto& dimension : shape)
        dimension = dimension < 0 ? 1 : dimension;
    spec.shape = shape;
    return spec;
}

inline std::vector<float> floatsOf(const data::Array& array) {
    const auto values = array.bytes.as<float>();
    return {values.begin(), values.end()};
}

inline std::filesystem::path shared(const std::string& path) {
    return std::filesystem::path(HALFSTEP_SHARED_DIR) / path;
}

inline std::filesystem::path testData(const std::string& path) {
    return std::filesystem::path(HALFSTEP_TEST_DATA_DIR) / path;
}

/// The code's name of a failed result, "" of a good one.
template<class T>
std::string codeOf(const base::Result<T>& result) {
    return result ? "" : std::string(base::codeName(result.error().code));
}

/// The whole text of a failed result, "" of a good one.
template<class T>
std::string textOf(const base::Result<T>& result) {
    return result ? "" : base::errorText(result.error());
}

} // namespace support

/// Fails, and shows the text, where it does not contain a part.
#define VERIFY_CONTAINS(text, part)                                                                                    \
    QVERIFY2(std::string(text).find(part) != std::string::npos, qPrintable(QString::fromStdString(text)))

/// Fails with the error's text where a result is none.
#define VERIFY_OK(result) QVERIFY2(result, support::textOf(result).c_str())
