// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/spool.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace base {
namespace {

constexpr std::size_t mostAtOnce = std::size_t{1} << 30; // what one call of the system takes

Error systemError(Code code, const std::filesystem::path& path, int number) {
    return {code, path.string(), std::generic_category().message(number)};
}

} // namespace

Result<Spool> Spool::create(const std::filesystem::path& folder) {
    std::string name = (folder / ".halfstep-XXXXXX").string();
    const int descriptor = ::mkstemp(name.data());
    if (descriptor < 0)
        return systemError(Code::FileNotWritable, folder, errno);
    ::unlink(name.c_str());
    return Spool(descriptor, folder);
}

Spool::~Spool() {
    if (m_descriptor >= 0)
        ::close(m_descriptor);
}

Spool::Spool(Spool&& other) noexcept
    : m_descriptor(std::exchange(other.m_descriptor, -1)), m_folder(std::move(other.m_folder)), m_end(other.m_end) {}

Spool& Spool::operator=(Spool&& other) noexcept {
    std::swap(m_descriptor, other.m_descriptor);
    std::swap(m_folder, other.m_folder);
    std::swap(m_end, other.m_end);
    return *this;
}

Result<Spool::Piece> Spool::keep(std::span<const std::byte> bytes, const Piece& old) {
    const Piece piece{bytes.size() <= old.size ? old.offset : m_end, bytes.size()};
    for (std::size_t done = 0; done < bytes.size();) {
        const auto written = ::pwrite(m_descriptor, bytes.data() + done, std::min(bytes.size() - done, mostAtOnce),
            static_cast<off_t>(piece.offset + done));
        if (written > 0)
            done += static_cast<std::size_t>(written);
        else if (written == 0 || errno != EINTR)
            return systemError(Code::FileNotWritable, m_folder, written == 0 ? EIO : errno);
    }
    m_end = std::max(m_end, piece.offset + piece.size);
    return piece;
}

Result<std::vector<std::byte>> Spool::read(const Piece& piece) const {
    std::vector<std::byte> bytes(piece.size);
    for (std::size_t done = 0; done < bytes.size();) {
        const auto count = ::pread(m_descriptor, bytes.data() + done, std::min(bytes.size() - done, mostAtOnce),
            static_cast<off_t>(piece.offset + done));
        if (count > 0)
            done += static_cast<std::size_t>(count);
        else if (count == 0 || errno != EINTR)
            return systemError(Code::FileNotReadable, m_folder, count == 0 ? EIO : errno);
    }
    return bytes;
}

} // namespace base
