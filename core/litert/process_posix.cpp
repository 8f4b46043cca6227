// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "litert/process.h"

#include "base/text.h"

#include <algorithm>
#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

extern char** environ;

namespace litert {
namespace {

using Clock = std::chrono::steady_clock;

/// How often a wait looks whether it was cancelled.
constexpr int milliseconds = 50;
constexpr std::size_t keptNoise = 4096;
constexpr std::size_t longestLine = std::size_t{64} << 20;

base::Error failed(std::string detail) {
    return {base::Code::RuntimeFailed, {}, std::move(detail)};
}

class Descriptor {
public:
    explicit Descriptor(int file = -1) : m_file(file) {}
    Descriptor(Descriptor&& other) noexcept : m_file(std::exchange(other.m_file, -1)) {}
    Descriptor& operator=(Descriptor&& other) noexcept {
        std::swap(m_file, other.m_file);
        return *this;
    }
    ~Descriptor() { reset(); }
    int get() const { return m_file; }
    bool isOpen() const { return m_file >= 0; }
    void reset() {
        if (m_file >= 0)
            close(m_file);
        m_file = -1;
    }

private:
    int m_file;
};

/// Two ends of a channel, closed in every program that we start.
base::Status makePair(Descriptor& ours, Descriptor& theirs) {
    int ends[2];
    if (socketpair(AF_UNIX, SOCK_STREAM, 0, ends) != 0)
        return failed(std::string("no channel to its process: ") + std::strerror(errno));
    ours = Descriptor(ends[0]);
    theirs = Descriptor(ends[1]);
    for (const int end : ends)
        fcntl(end, F_SETFD, FD_CLOEXEC);
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
    return {};
}

class PosixProcess final : public Process {
public:
    PosixProcess(pid_t process, Descriptor channel, Descriptor noise)
        : m_process(process), m_channel(std::move(channel)), m_noise(std::move(noise)) {}
    ~PosixProcess() override { end(); }
    PosixProcess(const PosixProcess&) = delete;
    PosixProcess& operator=(const PosixProcess&) = delete;

    base::Result<Message> ask(
        const Message& request, std::chrono::milliseconds patience, base::Progress* progress) override {
        if (!m_channel.isOpen())
            return failed("its process is not there any more");
        begin(patience, progress);
        auto answer = exchange(request);
        if (!answer)
            return ended(std::move(answer).error());
        if (answer->header.contains("error"))
            return failed(withNoise(textOf(answer->header, "error")));
        return answer;
    }

    base::Result<std::string> outputUntilEnd(std::chrono::milliseconds patience, base::Progress* progress) override {
        begin(patience, progress);
        std::string output;
        char part[4096];
        while (true) {
            const auto got = recv(m_channel.get(), part, sizeof part, 0);
            if (got == 0)
                break;
            if (got > 0)
                output.append(part, static_cast<std::size_t>(got));
            else if (auto status = wait(POLLIN); !status)
                return ended(std::move(status).error());
            if (output.size() > longestLine)
                return ended(failed("it does not stop talking"));
        }
        return output;
    }

private:
    void begin(std::chrono::milliseconds patience, base::Progress* progress) {
        m_progress = progress;
        m_hasEnd = patience.count() > 0;
        m_end = Clock::now() + patience;
        m_noiseText.clear();
    }

    base::Result<Message> exchange(const Message& request) {
        const std::string line = headerLine(request);
        TRY(send(std::as_bytes(std::span(line))));
        for (const auto& blob : request.blobs)
            TRY(send(blob));
        TRY_ASSIGN(const std::string header, receiveLine());
        TRY_ASSIGN(auto answer, parseHeader(header));
        for (auto& blob : answer.blobs)
            TRY(receive(blob));
        return answer;
    }

    base::Status send(std::span<const std::byte> bytes) {
        while (!bytes.empty()) {
            const auto put = ::send(m_channel.get(), bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (put > 0)
                bytes = bytes.subspan(static_cast<std::size_t>(put));
            else if (errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR)
                TRY(wait(POLLOUT));
            else
                return hungUp();
        }
        return {};
    }

    base::Status receive(std::span<std::byte> bytes) {
        while (!bytes.empty()) {
            const std::size_t known = std::min(bytes.size(), m_received.size() - m_taken);
            std::memcpy(bytes.data(), m_received.data() + m_taken, known);
            m_taken += known;
            bytes = bytes.subspan(known);
            if (bytes.empty())
                break;
            TRY_ASSIGN(const std::size_t got, receiveSome(bytes));
            bytes = bytes.subspan(got);
        }
        return {};
    }

    base::Result<std::string> receiveLine() {
        m_received.erase(m_received.begin(), m_received.begin() + static_cast<std::ptrdiff_t>(m_taken));
        m_taken = 0;
        std::size_t looked = 0;
        while (true) {
            const auto end =
                std::find(m_received.begin() + static_cast<std::ptrdiff_t>(looked), m_received.end(), std::byte{'\n'});
            if (end != m_received.end()) {
                m_taken = static_cast<std::size_t>(end - m_received.begin()) + 1;
                return std::string(reinterpret_cast<const char*>(m_received.data()), m_taken - 1);
            }
            looked = m_received.size();
            if (looked > longestLine)
                return failed("its process sent something that is no message");
            m_received.resize(looked + 4096);
            auto got = receiveSome(std::span(m_received).subspan(looked));
            m_received.resize(looked + (got ? *got : 0));
            if (!got)
                return std::move(got).error();
        }
    }

    /// At least one byte.
    base::Result<std::size_t> receiveSome(std::span<std::byte> bytes) {
        while (true) {
            const auto got = recv(m_channel.get(), bytes.data(), bytes.size(), 0);
            if (got > 0)
                return static_cast<std::size_t>(got);
            if (got == 0 || (errno != EAGAIN && errno != EWOULDBLOCK && errno != EINTR))
                return hungUp();
            TRY(wait(POLLIN));
        }
    }

    base::Error hungUp() {
        m_isEnding = true;
        return failed("its process ended");
    }

    /// Until the channel is ready; meanwhile listens to what the process says, so that it never waits for us.
    base::Status wait(short event) {
        while (true) {
            if (m_progress && m_progress->isCancelled())
                return base::Error{base::Code::Cancelled, {}, {}};
            if (m_hasEnd && Clock::now() > m_end)
                return failed("its process does not answer");
            pollfd files[2] = {{m_channel.get(), event, 0}, {m_noise.get(), POLLIN, 0}};
            if (poll(files, m_noise.isOpen() ? 2 : 1, milliseconds) < 0 && errno != EINTR)
                return failed(std::string("its process cannot be waited for: ") + std::strerror(errno));
            if (m_noise.isOpen() && files[1].revents != 0)
                listen();
            if (files[0].revents != 0)
                return {};
        }
    }

    void listen() {
        char part[1024];
        const auto got = recv(m_noise.get(), part, sizeof part, 0);
        if (got == 0)
            m_noise.reset();
        if (got <= 0)
            return;
        m_noiseText.append(part, static_cast<std::size_t>(got));
        if (m_noiseText.size() > 2 * keptNoise)
            m_noiseText.erase(0, m_noiseText.size() - keptNoise);
    }

    /// Ends it; the error with how it ended and what it said.
    base::Error ended(base::Error error) {
        while (m_noise.isOpen()) {
            const std::size_t before = m_noiseText.size();
            listen();
            if (m_noiseText.size() == before)
                break;
        }
        const int status = end();
        if (error.code != base::Code::RuntimeFailed)
            return error;
        if (m_progress && m_progress->isCancelled())
            return {base::Code::Cancelled, {}, {}};
        if (WIFSIGNALED(status) && WTERMSIG(status) != SIGKILL)
            error.detail += base::format(" by signal %d (%s)", WTERMSIG(status), strsignal(WTERMSIG(status)));
        else if (WIFEXITED(status))
            error.detail += base::format(" with code %d", WEXITSTATUS(status));
        error.detail = withNoise(std::move(error.detail));
        return error;
    }

    std::string withNoise(std::string text) const {
        std::string_view noise = base::trimmed(m_noiseText);
        if (const auto line = noise.rfind('\n'); line != std::string_view::npos)
            noise = base::trimmed(noise.substr(line + 1));
        if (!noise.empty())
            text += "; it said: " + std::string(noise.substr(0, 400));
        return text;
    }

    /// A process that ended by itself has a little time to say how; one that did not is killed.
    int end() {
        if (m_process <= 0)
            return 0;
        m_channel.reset();
        int status = 0;
        for (int tries = 0; m_isEnding && tries < 20; ++tries) {
            if (const pid_t gone = waitpid(m_process, &status, WNOHANG); gone != 0) {
                m_process = 0;
                return gone > 0 ? status : 0;
            }
            usleep(10'000);
        }
        kill(m_process, SIGKILL);
        while (waitpid(m_process, &status, 0) < 0 && errno == EINTR) {
        }
        m_process = 0;
        return status;
    }

    pid_t m_process;
    bool m_isEnding = false; ///< it hung up
    Descriptor m_channel;
    Descriptor m_noise;
    std::string m_noiseText;
    std::vector<std::byte> m_received; ///< read ahead with a line
    std::size_t m_taken = 0;
    base::Progress* m_progress = nullptr;
    bool m_hasEnd = false;
    Clock::time_point m_end;
};

} // namespace

base::Result<std::unique_ptr<Process>> Process::start(const std::vector<std::string>& command) {
    Descriptor channel;
    Descriptor theirChannel;
    Descriptor noise;
    Descriptor theirNoise;
    TRY(makePair(channel, theirChannel));
    TRY(makePair(noise, theirNoise));
    std::vector<char*> arguments;
    for (const auto& argument : command)
        arguments.push_back(const_cast<char*>(argument.c_str()));
    arguments.push_back(nullptr);
    posix_spawn_file_actions_t files;
    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_adddup2(&files, theirChannel.get(), 0);
    posix_spawn_file_actions_adddup2(&files, theirChannel.get(), 1);
    posix_spawn_file_actions_adddup2(&files, theirNoise.get(), 2);
    posix_spawnattr_t attributes;
    posix_spawnattr_init(&attributes);
    posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETPGROUP);
    posix_spawnattr_setpgroup(&attributes, 0);
    pid_t process = 0;
    const int problem = posix_spawnp(&process, arguments[0], &files, &attributes, arguments.data(), environ);
    posix_spawn_file_actions_destroy(&files);
    posix_spawnattr_destroy(&attributes);
    if (problem != 0)
        return failed(command.front() + " cannot be started: " + std::strerror(problem));
    return std::unique_ptr<Process>(std::make_unique<PosixProcess>(process, std::move(channel), std::move(noise)));
}

} // namespace litert
