// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "model/model.h"

#include "base/result.h"

#include <flatbuffers/flatbuffers.h>

#include <cstring>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

/// Only for sources of `format`: it shows flatbuffers.
namespace format {

/// What the readers of one file share: its bytes, the remarks, and an allowance that bounds how much is copied out of
/// it. Tables of a hostile file may share one large vector a million times over; honest ones copy about as many bytes
/// as the file has.
class ReadContext {
public:
    ReadContext(base::Bytes file, std::string name);

    const base::Bytes& file() const { return m_file; }
    const std::string& name() const { return m_name; }
    base::Error error(base::Code code, std::string detail) const { return {code, m_name, std::move(detail)}; }

    /// Takes `bytes` from the allowance; false once it is used up.
    bool charge(std::size_t bytes);
    /// An error once more was asked for than the allowance has. Asked after every table.
    base::Status withinAllowance() const;

    /// A vector of the file as values; empty where it is absent. Element types may differ in sign only.
    template<class T, class Stored>
    std::vector<T> copy(const flatbuffers::Vector<Stored>* stored) {
        static_assert(std::is_arithmetic_v<Stored>);
        if (!stored || stored->size() == 0 || !charge(stored->size() * sizeof(T)))
            return {};
        // The verifier lets elements of 8 bytes begin at any multiple of 4.
        std::vector<Stored> elements(stored->size());
        std::memcpy(elements.data(), stored->Data(), elements.size() * sizeof(Stored));
        if constexpr (std::is_same_v<T, Stored>)
            return elements;
        else
            return std::vector<T>(elements.begin(), elements.end());
    }
    template<class Stored>
    auto copy(const flatbuffers::Vector<Stored>* stored) {
        return copy<Stored, Stored>(stored);
    }
    std::string copy(const flatbuffers::String* stored);
    /// The piece of the file that a vector of bytes is; of the file's mapping, not copied. Absent: no data at all.
    base::Bytes slice(const flatbuffers::Vector<std::uint8_t>* stored) const;

    base::Diagnostics diagnostics;

private:
    base::Bytes m_file;
    std::string m_name;
    std::size_t m_allowance = 0;
    bool m_exhausted = false;
};

} // namespace format
