// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "format/read/read_context.h"

#include "base/text.h"

namespace format {

namespace {

/// Small files may share relatively more.
constexpr std::size_t slack = 1 << 16;

} // namespace

ReadContext::ReadContext(base::Bytes file, std::string name)
    : m_file(std::move(file)), m_name(std::move(name)), m_allowance(2 * m_file.size() + slack) {}

bool ReadContext::charge(std::size_t bytes) {
    m_exhausted = m_exhausted || bytes > m_allowance;
    if (!m_exhausted)
        m_allowance -= bytes;
    return !m_exhausted;
}

base::Status ReadContext::withinAllowance() const {
    if (m_exhausted)
        return error(base::Code::CorruptFlatbuffer,
            base::format("its tables unfold to more than twice the %zu bytes of the file", m_file.size()));
    return {};
}

std::string ReadContext::copy(const flatbuffers::String* stored) {
    return stored && charge(stored->size()) ? stored->str() : std::string();
}

base::Bytes ReadContext::slice(const flatbuffers::Vector<std::uint8_t>* stored) const {
    if (!stored)
        return {};
    const auto offset = reinterpret_cast<const std::byte*>(stored->data()) - m_file.data();
    return m_file.slice(static_cast<std::size_t>(offset), stored->size());
}

} // namespace format
