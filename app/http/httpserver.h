// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <httplib.h>

#include <atomic>
#include <memory>
#include <mutex>
#include <set>
#include <thread>

namespace frameloom {

/// cpp-httplib's server with what it lacks in 0.11.4: connections that end at once when the server stops (it waits
/// for kept-alive ones), a thread for each connection only while there is one, answers that can be left out
/// on purpose, and a port that is ours alone (it would share it by SO_REUSEPORT).
class HttpServer : public httplib::Server
{
public:
    /// What a peer may take. The defaults are for a peer that is ourselves.
    struct Limits
    {
        std::size_t body = 0;        ///< bytes; 0: as large as the largest upload
        std::size_t connections = 0; ///< at a time, more are closed unread; 0: any number
        int idleMs = 60'000;         ///< a kept-alive connection may rest this long
        int requestMs = 0;           ///< a whole request must be read within; 0: as long as bytes keep coming
    };

    HttpServer();
    explicit HttpServer(const Limits &limits);
    ~HttpServer() override;

    /// Binds 127.0.0.1, the wanted port when it is free, any other else. The port, or 0.
    int bindLoopback(int wantedPort);
    /// Binds that address; port 0: any free one. The port, or 0 when it is not to be had.
    int bindTo(const std::string &address, int port);
    /// Serves on a thread of its own.
    void serve();
    /// Closes every connection and waits for the threads.
    void stopAndWait();

    /// From inside a handler: the connection is closed without a byte of answer.
    static void dropConnection();

private:
    bool process_and_close_socket(socket_t socket) override;

    const Limits m_limits;
    std::mutex m_mutex;
    std::set<socket_t> m_open;
    bool m_stopping = false;
    std::atomic<bool> m_ended = false; ///< no longer listening, or it could not
    std::thread m_thread;
};

} // namespace frameloom
