// SPDX-FileCopyrightText: 2026 The Halfstep developers
// SPDX-License-Identifier: Apache-2.0
#include "litert/worker.h"

#include "litert/engine.h"
#include "litert/message.h"

#include "base/error_text.h"
#include "base/thread_pool.h"

#include <array>
#include <csignal>
#include <fcntl.h>
#include <map>
#include <optional>
#include <poll.h>
#include <thread>
#include <unistd.h>

namespace litert {
namespace {

constexpr std::int32_t leastSeverityTag = 25;
constexpr std::int32_t integerKind = 2;
constexpr std::int64_t errorsOnly = 3;

/// Descriptors of our own, so that nothing the runtime prints gets between the messages.
struct Channel {
    int in = -1;
    int out = -1;
};

Channel takeChannel() {
    const Channel channel{fcntl(0, F_DUPFD_CLOEXEC, 3), fcntl(1, F_DUPFD_CLOEXEC, 3)};
    if (const int nothing = open("/dev/null", O_RDONLY | O_CLOEXEC); nothing >= 0) {
        dup2(nothing, 0);
        close(nothing);
    }
    dup2(2, 1);
    return channel;
}

bool readAll(int file, std::byte* to, std::size_t count) {
    while (count > 0) {
        const ssize_t got = read(file, to, count);
        if (got <= 0)
            return false;
        to += got;
        count -= static_cast<std::size_t>(got);
    }
    return true;
}

bool writeAll(int file, const void* from, std::size_t count) {
    const auto* bytes = static_cast<const std::byte*>(from);
    while (count > 0) {
        const ssize_t put = write(file, bytes, count);
        if (put <= 0)
            return false;
        bytes += put;
        count -= static_cast<std::size_t>(put);
    }
    return true;
}

/// The next request; nothing when the other side is gone or talks nonsense.
std::optional<Message> receive(int file) {
    std::string line;
    for (char letter = 0; letter != '\n'; line += letter)
        if (!readAll(file, reinterpret_cast<std::byte*>(&letter), 1))
            return {};
    auto message = parseHeader(line);
    if (!message)
        return {};
    for (auto& blob : message->blobs)
        if (!readAll(file, blob.data(), blob.size()))
            return {};
    return *std::move(message);
}

bool send(int file, const Message& message) {
    const std::string line = headerLine(message);
    if (!writeAll(file, line.data(), line.size()))
        return false;
    for (const auto& blob : message.blobs)
        if (!writeAll(file, blob.data(), blob.size()))
            return false;
    return true;
}

/// A run that hangs would outlive the program that asked for it.
void endWithTheOtherSide(int file) {
    std::thread([file] {
        pollfd watched{file, 0, 0}; // only that it was hung up
        while (poll(&watched, 1, -1) < 0 || (watched.revents & (POLLHUP | POLLERR)) == 0)
            watched.revents = 0;
        kill(getpid(), SIGKILL);
    }).detach();
}

class Worker {
public:
    base::Result<Message> answer(Message request) {
        const std::string command = textOf(request.header, "command");
        if (command == "open")
            return open(request);
        if (!m_library)
            return base::Error{base::Code::RuntimeFailed, {}, "no library is open"};
        if (command == "load")
            return load(request);
        const auto engine = m_engines.find(integerOf(request.header, "slot"));
        if (engine == m_engines.end())
            return base::Error{base::Code::RuntimeFailed, {}, "no model is loaded"};
        if (command == "prepare")
            return prepare(*engine->second, request);
        if (command == "run")
            return run(*engine->second, request);
        return base::Error{base::Code::RuntimeFailed, {}, "no such command"};
    }

private:
    base::Result<Message> open(const Message& request) {
        TRY_ASSIGN(m_library, Library::load(textOf(request.header, "library")));
        const c::EnvironmentOption quiet{leastSeverityTag, 0, integerKind, 0, errorsOnly};
        if (const auto status = m_library->createEnvironment(1, &quiet, &m_environment); status != 0)
            return base::Error{base::Code::RuntimeFailed, {}, "it does not start"};
        return Message{};
    }

    base::Result<Message> load(Message& request) {
        if (request.blobs.size() != 1)
            return base::Error{base::Code::RuntimeFailed, {}, "no model"};
        const auto threads = static_cast<int>(integerOf(request.header, "threads", 1));
        const std::int64_t slot = integerOf(request.header, "slot");
        m_engines.erase(slot);
        TRY_ASSIGN(auto engine, Engine::create(*m_library, m_environment, std::move(request.blobs[0]),
                                    textOf(request.header, "kernels"), threads > 0 ? threads : base::coreCount()));
        m_engines.emplace(slot, std::move(engine));
        return Message{};
    }

    static base::Result<Message> prepare(Engine& engine, const Message& request) {
        TRY_ASSIGN(const auto inputs, shapesOf(request.header));
        TRY_ASSIGN(const auto outputs, engine.prepare(inputs));
        Message answer;
        answer.header["shapes"] = outputs;
        return answer;
    }

    static base::Result<Message> run(Engine& engine, const Message& request) {
        if (integerOf(request.header, "fresh") != 0)
            TRY(engine.restart());
        TRY_ASSIGN(auto result, engine.run(request.blobs));
        Message answer;
        answer.header["seconds"] = result.seconds;
        answer.blobs = std::move(result.outputs);
        return answer;
    }

    std::optional<Library> m_library;
    c::Handle m_environment = nullptr;
    std::map<std::int64_t, std::unique_ptr<Engine>> m_engines;
};

Message errorMessage(const base::Error& error) {
    Message message;
    message.header["error"] = error.detail.empty() ? base::errorText(error) : error.detail;
    return message;
}

} // namespace

int runWorker() {
    const Channel channel = takeChannel();
    endWithTheOtherSide(channel.in);
    Worker worker;
    while (auto request = receive(channel.in)) {
        const auto answer = worker.answer(*std::move(request));
        if (!send(channel.out, answer ? *answer : errorMessage(answer.error())))
            break;
    }
    // Whatever the runtime does at the end of a process does not matter any more.
    kill(getpid(), SIGKILL);
    return 0;
}

} // namespace litert
