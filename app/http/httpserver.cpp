// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/httpserver.h"

#include "http/multipartend.h"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <condition_variable>
#include <cstring>
#include <list>
#include <string>

namespace frameloom {

namespace {

constexpr int s_readMs = 30'000;  // a request must come this fast
constexpr int s_writeMs = 30'000;
constexpr std::size_t s_largestHead = 64u * 1024u;
constexpr std::size_t s_largestBody = 256u * 1024u * 1024u; // AI Photos: thirty pictures of 5 MB as Base64

class Connection : public httplib::Stream
{
public:
    Connection(socket_t socket, const HttpServer::Limits &limits) : m_socket(socket), m_limits(limits) {}

    bool waitForRequest()
    {
        if (m_used == m_filled && !wait(POLLIN, m_limits.idleMs))
            return false;
        m_requestEnds = std::chrono::steady_clock::now() + std::chrono::milliseconds(m_limits.requestMs);
        takeHead();
        return true;
    }
    bool is_readable() const override { return !m_ready.empty() || m_used < m_filled || wait(POLLIN, readMs()); }
    bool is_writable() const override { return !dropped && wait(POLLOUT, s_writeMs); }

    ssize_t read(char *data, std::size_t size) override
    {
        if (!m_ready.empty()) {
            const std::size_t take = m_ready.copy(data, size);
            m_ready.erase(0, take);
            return static_cast<ssize_t>(take);
        }
        if (const ssize_t got = fill(); got <= 0)
            return got;
        std::size_t take = std::min(size, m_filled - m_used);
        if (m_formLeft > 0)
            take = std::min(take, m_formLeft);
        std::memcpy(data, m_buffer.data() + m_used, take);
        m_used += take;
        if (m_formLeft > 0 && (m_formLeft -= take) == 0)
            m_ready = "\r\n";
        return static_cast<ssize_t>(take);
    }

    ssize_t write(const char *data, std::size_t size) override
    {
        if (!is_writable())
            return -1;
        return ::send(m_socket, data, size, MSG_NOSIGNAL);
    }

    void get_remote_ip_and_port(std::string &ip, int &port) const override { ip = "127.0.0.1"; port = 0; }
    void get_local_ip_and_port(std::string &ip, int &port) const override { ip = "127.0.0.1"; port = 0; }
    socket_t socket() const override { return m_socket; }

    bool dropped = false;

private:
    /// Reads what is there of a request's head; all of it, unless it is no head at all or the peer falls silent.
    void takeHead()
    {
        m_formLeft = 0;
        m_ready.clear();
        while (m_ready.size() < s_largestHead && fill() > 0) {
            const std::size_t seen = m_ready.size();
            m_ready.append(m_buffer.data() + m_used, m_filled - m_used);
            m_used = m_filled;
            const std::size_t end = m_ready.find("\r\n\r\n", seen < 3 ? 0 : seen - 3);
            if (end == std::string::npos)
                continue;
            m_used -= m_ready.size() - (end + 4); // the body's begin stays in the buffer
            m_ready.resize(end + 4);
            m_formLeft = announceLineBreak(m_ready).value_or(0);
            return;
        }
    }

    /// Waits for bytes if none are at hand; what recv() says, or -1 when none came in time.
    ssize_t fill()
    {
        if (m_used < m_filled)
            return 1;
        if (!wait(POLLIN, readMs()))
            return -1;
        const ssize_t got = ::recv(m_socket, m_buffer.data(), m_buffer.size(), 0);
        if (got > 0) {
            m_used = 0;
            m_filled = static_cast<std::size_t>(got);
        }
        return got;
    }

    /// Bytes that trickle must not hold a thread for ever.
    int readMs() const
    {
        if (m_limits.requestMs == 0)
            return s_readMs;
        const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(m_requestEnds - std::chrono::steady_clock::now());
        return static_cast<int>(std::clamp<long long>(left.count(), 0, s_readMs));
    }

    bool wait(short what, int ms) const
    {
        pollfd fd{m_socket, what, 0};
        int result = 0;
        do {
            result = ::poll(&fd, 1, ms);
        } while (result < 0 && errno == EINTR);
        return result > 0 && (fd.revents & (what | POLLHUP));
    }

    socket_t m_socket;
    const HttpServer::Limits &m_limits;
    std::chrono::steady_clock::time_point m_requestEnds;
    std::array<char, 16 * 1024> m_buffer{};
    std::size_t m_used = 0;
    std::size_t m_filled = 0;
    std::string m_ready;        ///< read before m_buffer
    std::size_t m_formLeft = 0; ///< bytes of a form after which a line break is put
};

thread_local Connection *t_connection = nullptr;

/// A thread for every connection while it lasts: clients keep dozens open, mostly at rest, and none may starve.
class ThreadPerConnection : public httplib::TaskQueue
{
public:
    void enqueue(std::function<void()> task) override
    {
        const std::scoped_lock lock(m_mutex);
        reap();
        auto &worker = m_workers.emplace_back();
        worker.thread = std::thread([task = std::move(task), &worker] {
            task();
            worker.done = true;
        });
    }

    void shutdown() override
    {
        const std::scoped_lock lock(m_mutex);
        for (Worker &worker : m_workers)
            worker.thread.join();
        m_workers.clear();
    }

private:
    struct Worker
    {
        std::thread thread;
        std::atomic<bool> done = false;
    };

    void reap()
    {
        for (auto it = m_workers.begin(); it != m_workers.end();) {
            if (it->done) {
                it->thread.join();
                it = m_workers.erase(it);
            } else {
                ++it;
            }
        }
    }

    std::mutex m_mutex;
    std::list<Worker> m_workers;
};

} // namespace

HttpServer::HttpServer() : HttpServer(Limits()) {}

HttpServer::HttpServer(const Limits &limits) : m_limits(limits)
{
    new_task_queue = [] { return new ThreadPerConnection; }; // httplib deletes it
    set_payload_max_length(limits.body > 0 ? limits.body : s_largestBody);
    set_keep_alive_max_count(100'000);
    set_socket_options([](socket_t socket) {
        const int yes = 1;
        ::setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    });
}

HttpServer::~HttpServer()
{
    stopAndWait();
}

int HttpServer::bindLoopback(int wantedPort)
{
    if (wantedPort > 0 && bind_to_port("127.0.0.1", wantedPort))
        return wantedPort;
    return std::max(0, bind_to_any_port("127.0.0.1"));
}

int HttpServer::bindTo(const std::string &address, int port)
{
    if (port == 0)
        return std::max(0, bind_to_any_port(address));
    return bind_to_port(address, port) ? port : 0;
}

void HttpServer::serve()
{
    m_ended = false;
    m_thread = std::thread([this] {
        listen_after_bind();
        m_ended = true;
    });
    // stop() is heard only by a server that runs: one that is told too early would never end. The port is bound
    // already, so this is a matter of microseconds, or of when a busy machine gives the thread its turn.
    while (!is_running() && !m_ended)
        std::this_thread::sleep_for(std::chrono::microseconds(200));
}

void HttpServer::stopAndWait()
{
    if (!m_thread.joinable())
        return;
    {
        const std::scoped_lock lock(m_mutex);
        m_stopping = true;
        for (const socket_t socket : m_open)
            ::shutdown(socket, SHUT_RDWR);
    }
    stop();
    m_thread.join();
}

void HttpServer::dropConnection()
{
    if (t_connection)
        t_connection->dropped = true;
}

bool HttpServer::process_and_close_socket(socket_t socket)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stopping || (m_limits.connections > 0 && m_open.size() >= m_limits.connections)) {
            ::close(socket);
            return false;
        }
        m_open.insert(socket);
    }
    const int yes = 1;
    ::setsockopt(socket, IPPROTO_TCP, TCP_NODELAY, &yes, sizeof yes);
    Connection connection(socket, m_limits);
    t_connection = &connection;
    bool closed = false;
    std::size_t left = keep_alive_max_count_;
    bool ok = true;
    while (ok && !closed && !connection.dropped && left-- > 0 && connection.waitForRequest())
        ok = process_request(connection, left == 0, closed, nullptr);
    t_connection = nullptr;
    {
        const std::scoped_lock lock(m_mutex);
        m_open.erase(socket);
    }
    ::shutdown(socket, SHUT_RDWR);
    ::close(socket);
    return ok;
}

} // namespace frameloom
