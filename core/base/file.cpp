// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "base/file.h"

#include <algorithm>
#include <atomic>
#include <cerrno>
#include <fcntl.h>
#include <optional>
#include <sys/mman.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace base {
namespace {

namespace fs = std::filesystem;

Error systemError(Code code, const fs::path& path, int number) {
    return {code, path.string(), std::generic_category().message(number)};
}

Code readCode(int number) {
    if (number == ENOENT || number == ENOTDIR)
        return Code::FileNotFound;
    return number == ENOMEM ? Code::OutOfMemory : Code::FileNotReadable;
}

/// Owns a file descriptor.
class Descriptor {
public:
    explicit Descriptor(int number) : m_number(number) {}
    ~Descriptor() { close(); }
    Descriptor(const Descriptor&) = delete;
    Descriptor& operator=(const Descriptor&) = delete;

    explicit operator bool() const { return m_number >= 0; }
    int number() const { return m_number; }
    bool close() { return m_number < 0 || ::close(std::exchange(m_number, -1)) == 0; }

private:
    int m_number;
};

/// Collects small pieces and writes them in large ones. After a failure every further call gives that failure, so that
/// a writer that ignores one cannot make a short file look whole.
class Output {
public:
    Output(int descriptor, const fs::path& path) : m_descriptor(descriptor), m_path(path) {}

    Status append(std::span<const std::byte> bytes) {
        if (m_pending.size() + bytes.size() > pendingLimit)
            TRY(flush());
        if (bytes.size() > pendingLimit)
            return writeAll(bytes);
        m_pending.insert(m_pending.end(), bytes.begin(), bytes.end());
        return m_status;
    }

    /// All is written; the disk begins with what it has not begun yet.
    Status finish() {
        TRY(flush());
        startDisk();
        return {};
    }

private:
    Status flush() {
        TRY(writeAll(m_pending));
        m_pending.clear();
        return {};
    }

    Status writeAll(std::span<const std::byte> bytes) {
        while (m_status && !bytes.empty()) {
            const auto written = ::write(m_descriptor, bytes.data(), std::min(bytes.size(), writeLimit));
            if (written > 0) {
                bytes = bytes.subspan(static_cast<std::size_t>(written));
                noteWritten(written);
            } else if (written == 0 || errno != EINTR)
                m_status = systemError(Code::FileNotWritable, m_path, written == 0 ? EIO : errno);
        }
        return m_status;
    }

    /// Lets the disk begin while more is made, so that fsync finds little left to do.
    void noteWritten(off_t written) {
        m_written += written;
        if (m_written - m_begun >= beginAfter)
            startDisk();
    }

    void startDisk() {
#if defined(SYNC_FILE_RANGE_WRITE)
        ::sync_file_range(m_descriptor, m_begun, m_written - m_begun, SYNC_FILE_RANGE_WRITE); // fsync tells of errors
#endif
        m_begun = m_written;
    }

    static constexpr off_t beginAfter = 4 << 20;
    static constexpr std::size_t pendingLimit = 1 << 16;
    static constexpr std::size_t writeLimit = 1 << 30;
    int m_descriptor;
    const fs::path& m_path;
    off_t m_written = 0;
    off_t m_begun = 0; ///< so many are on their way to the disk
    std::vector<std::byte> m_pending;
    Status m_status;
};

/// A new, empty file in a folder; removed again unless it was renamed.
class Temporary {
public:
    explicit Temporary(const fs::path& folder) : m_file(create(folder)) {}
    ~Temporary() {
        if (m_file && !m_renamed)
            ::unlink(m_path.c_str());
    }

    explicit operator bool() const { return bool(m_file); }
    int number() const { return m_file.number(); }
    const fs::path& path() const { return m_path; }

    bool rename(const fs::path& target) {
        m_renamed = ::fsync(m_file.number()) == 0 && ::rename(m_path.c_str(), target.c_str()) == 0;
        return m_renamed;
    }

private:
    int create(const fs::path& folder) {
        // Opened like any new file, so that the user's umask decides about its permissions.
        static std::atomic<unsigned> counter = 0;
        for (int attempt = 0; attempt < 1000; ++attempt) {
            const auto name =
                ".halfstep-" + std::to_string(::getpid()) + "-" + std::to_string(counter.fetch_add(1)) + ".part";
            m_path = folder / name;
            const int number = ::open(m_path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
            if (number >= 0 || errno != EEXIST)
                return number;
        }
        return -1;
    }

    fs::path m_path;
    Descriptor m_file;
    bool m_renamed = false;
};

/// Permissions and, where we may, the owner of the file that is about to be replaced.
bool takeOver(int descriptor, const struct stat& existing) {
    struct stat own {};
    if (::fstat(descriptor, &own) != 0)
        return false;
    const bool isForeign = own.st_uid != existing.st_uid || own.st_gid != existing.st_gid;
    if (isForeign && ::fchown(descriptor, existing.st_uid, existing.st_gid) != 0)
        return ::fchmod(descriptor, existing.st_mode & 0777) == 0; // no set-id bits for another owner
    return ::fchmod(descriptor, existing.st_mode & 07777) == 0;
}

/// Ends a mapping; its type tells mapped bytes from others.
struct Unmap {
    std::size_t size = 0;
    void operator()(void* mapped) const { ::munmap(mapped, size); }
};

using Check = std::function<Status(const fs::path&)>;

Status writeRenamed(const fs::path& path, const std::function<Status(const Sink&)>& write, const Check& check,
    const std::optional<struct stat>& existing) {
    const auto folder = path.has_parent_path() ? path.parent_path() : fs::path(".");
    Temporary temporary(folder);
    if (!temporary)
        return systemError(Code::FileNotWritable, path, errno);
    Output output(temporary.number(), path);
    TRY(write([&output](std::span<const std::byte> bytes) { return output.append(bytes); }));
    TRY(output.finish());
    if (check)
        TRY(check(temporary.path()));
    if (existing && !takeOver(temporary.number(), *existing))
        return systemError(Code::FileNotWritable, path, errno);
    if (!temporary.rename(path))
        return systemError(Code::FileNotWritable, path, errno);
    // The rename itself lasts once the folder is on disk; a file system that cannot do this is no failure.
    if (const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)); opened)
        ::fsync(opened.number());
    return {};
}

/// A pipe or a device such as /dev/stdout: it cannot be replaced, and must not be.
Status writeStraight(const fs::path& path, const std::function<Status(const Sink&)>& write) {
    Descriptor file(::open(path.c_str(), O_WRONLY | O_CLOEXEC | O_NOCTTY));
    if (!file)
        return systemError(Code::FileNotWritable, path, errno);
    Output output(file.number(), path);
    TRY(write([&output](std::span<const std::byte> bytes) { return output.append(bytes); }));
    TRY(output.finish());
    if (!file.close())
        return systemError(Code::FileNotWritable, path, errno);
    return {};
}

} // namespace

Result<Bytes> mapFile(const fs::path& path) {
    // O_NONBLOCK: opening a pipe without a writer would wait forever.
    const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK | O_NOCTTY));
    if (!file)
        return systemError(readCode(errno), path, errno);
    struct stat status {};
    if (::fstat(file.number(), &status) != 0)
        return systemError(Code::FileNotReadable, path, errno);
    if (!S_ISREG(status.st_mode))
        return Error{Code::FileNotReadable, path.string(), S_ISDIR(status.st_mode) ? "a folder" : "not a regular file"};
    const auto size = static_cast<std::size_t>(status.st_size);
    if (size == 0)
        return Bytes();
    void* address = ::mmap(nullptr, size, PROT_READ, MAP_PRIVATE, file.number(), 0);
    if (address == MAP_FAILED)
        return systemError(readCode(errno), path, errno);
    const std::shared_ptr<const void> owner(address, Unmap{size});
    return Bytes({static_cast<const std::byte*>(address), size}, owner);
}

void releasePages(const Bytes& bytes) {
    if (bytes.empty() || !std::get_deleter<Unmap>(bytes.owner()))
        return;
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const auto begin = (reinterpret_cast<std::uintptr_t>(bytes.data()) + page - 1) / page * page;
    const auto end = reinterpret_cast<std::uintptr_t>(bytes.data() + bytes.size()) / page * page;
    if (begin < end)
        ::madvise(reinterpret_cast<void*>(begin), end - begin, MADV_DONTNEED); // it may fail: nothing is lost then
}

Status writeAtomically(const fs::path& path, const std::function<Status(const Sink&)>& write, const Check& check) {
    struct stat status {};
    if (::stat(path.c_str(), &status) != 0)
        return writeRenamed(path, write, check, std::nullopt);
    if (S_ISDIR(status.st_mode))
        return Error{Code::FileNotWritable, path.string(), "a folder"};
    if (!S_ISREG(status.st_mode))
        return writeStraight(path, write);
    // A rename asks only the folder; a file that its owner protected stays protected.
    if (::access(path.c_str(), W_OK) != 0)
        return systemError(Code::FileNotWritable, path, errno);
    // Through a link, so that the link stays one.
    std::error_code failure;
    const auto target = fs::canonical(path, failure);
    return writeRenamed(failure ? path : target, write, check, status);
}

Status writeAtomically(const fs::path& path, std::span<const std::byte> content) {
    return writeAtomically(path, [content](const Sink& sink) { return sink(content); });
}

bool isSameFile(const fs::path& a, const fs::path& b) {
    std::error_code failure;
    return fs::equivalent(a, b, failure) && !failure;
}

std::uint64_t fingerprint(std::span<const std::byte> bytes, std::uint64_t seed) {
    for (const auto byte : bytes)
        seed = (seed ^ std::to_integer<std::uint64_t>(byte)) * 1099511628211ULL;
    return seed;
}

} // namespace base
