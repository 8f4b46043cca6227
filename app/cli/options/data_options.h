// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "data/dataset.h"

#include "base/result.h"

#include <memory>
#include <span>
#include <string>

namespace CLI {
class App;
}

namespace cli {

/// The options that say where samples come from and how they are prepared: the same for calibrate, quantize,
/// compare and export.
class DataOptions {
public:
    /// `isRequired`: --data must be given.
    void addTo(CLI::App& app, bool isRequired);

    bool isGiven() const { return !m_source.empty(); }
    const std::string& source() const { return m_source; }
    std::uint64_t seed() const { return m_seed; }
    std::string labels; ///< compare adds the option for it
    base::Result<std::shared_ptr<const data::Dataset>> open(
        std::span<const data::InputSpec> inputs, const data::ImageReader& imageReader) const;

private:
    base::Result<data::OpenOptions> openOptions(const data::ImageReader& imageReader) const;
    base::Result<std::optional<data::Preparation>> preparation() const;

    std::string m_source;
    std::string m_prepareFile;
    std::string m_resize;
    std::string m_color;
    double m_scale = 1;
    double m_offset = 0;
    bool m_hasScale = false;
    bool m_hasOffset = false;
    std::string m_rawType;
    std::string m_rawShape;
    std::uint64_t m_seed = 0;
    std::size_t m_samples = 100;
};

} // namespace cli
