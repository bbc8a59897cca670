// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxserver.h"

#include "sandbox/classicapi.h"
#include "sandbox/unifiedapi.h"
#include "http/httpserver.h"

#include <QDateTime>

#include <atomic>
#include <chrono>
#include <condition_variable>

using namespace Qt::StringLiterals;

namespace frameloom {

struct SandboxServer::Private
{
    explicit Private(ClassicApi::Setup setup) : api(std::move(setup)), unified(api) {}

    void write(ClassicApi::Answer answer, httplib::Response &response)
    {
        if (answer.drop) {
            HttpServer::dropConnection();
            return;
        }
        if (!answer.heldTask.isEmpty()) {
            // A clock that is set back must not hold it for ever: no longer than it takes in all.
            std::unique_lock lock(mutex);
            const auto wait = std::chrono::milliseconds(std::max<qint64>(0, answer.holdUntilMs - api.now()));
            wake.wait_for(lock, wait, [this] { return stopping; });
            answer = api.fetchOne(answer.heldTask);
        }
        if (answer.status != 200) // left unset it becomes 200, or 206 for a part
            response.status = answer.status;
        if (answer.retryAfter > 0)
            response.set_header("Retry-After", std::to_string(answer.retryAfter));
        response.set_content(answer.body.toStdString(), answer.type.toStdString());
    }

    /// Everything but files asks for the key.
    template<typename Handler>
    auto guarded(Handler handler)
    {
        return [this, handler](const httplib::Request &request, httplib::Response &response) {
            const auto refusal = api.refuse(QString::fromStdString(request.get_header_value("Authorization")));
            write(refusal ? *refusal : handler(request), response);
        };
    }

    template<typename Handler>
    auto unifiedGuarded(Handler handler)
    {
        return [this, handler](const httplib::Request &request, httplib::Response &response) {
            const auto refusal = unified.refuse(QString::fromStdString(request.get_header_value("X-API-Key")));
            write(refusal ? *refusal : handler(request), response);
        };
    }

    /// Before Classic's, which takes every path.
    void routeUnified()
    {
        using httplib::Request;
        const auto parameter = [](const Request &r, const char *name) {
            return QString::fromStdString(r.get_param_value(name));
        };
        http->Get("/v2/me", unifiedGuarded([this](const Request &) { return unified.me(); }));
        http->Get("/v2/models", [this, parameter](const Request &r, httplib::Response &response) { // needs no key
            write(unified.models(parameter(r, "modality")), response);
        });
        http->Get("/v2/openapi.json", [this](const Request &, httplib::Response &response) { // nor does this
            write(unified.document(), response);
        });
        http->Get("/v2/jobs", unifiedGuarded([this](const Request &r) {
            QHash<QString, QString> query;
            for (const auto &[name, value] : r.params)
                query.insert(QString::fromStdString(name), QString::fromStdString(value));
            return unified.jobs(query);
        }));
        http->Get("/v2/jobs/(.+)", unifiedGuarded([this](const Request &r) {
            return unified.job(QString::fromStdString(r.matches[1]));
        }));
        routeLoras();
        http->Post("/v2/uploads", unifiedGuarded([this](const Request &r) {
            return unified.upload(QByteArray::fromStdString(r.get_file_value("file").content));
        }));
        http->Post("/v2/assets/create", unifiedGuarded([this](const Request &r) {
            return unified.createAsset(QByteArray::fromStdString(r.body));
        }));
        http->Get("/v2/assets/(.+)", unifiedGuarded([this](const Request &r) {
            return unified.asset(QString::fromStdString(r.matches[1]));
        }));
        http->Post("/v2/.*", unifiedGuarded([this](const Request &r) {
            return unified.submit(QString::fromStdString(r.path),
                                  QByteArray::fromRawData(r.body.data(), qsizetype(r.body.size())),
                                  QString::fromStdString(r.get_header_value("Idempotency-Key")));
        }));
    }

    void routeLoras()
    {
        using httplib::Request;
        http->Post("/v2/loras", unifiedGuarded([this](const Request &r) {
            UnifiedLoras::Form form;
            for (const auto &[name, part] : r.files) {
                if (name == "images")
                    form.images.append(QByteArray::fromRawData(part.content.data(), qsizetype(part.content.size())));
                else
                    form.texts.insert(QString::fromStdString(name), QString::fromStdString(part.content));
            }
            return unified.loras().create(form);
        }));
        http->Get("/v2/loras", unifiedGuarded([this](const Request &r) {
            QHash<QString, QString> query;
            for (const auto &[name, value] : r.params)
                query.insert(QString::fromStdString(name), QString::fromStdString(value));
            return unified.loras().list(query);
        }));
        http->Get("/v2/loras/(.+)", unifiedGuarded([this](const Request &r) {
            return unified.loras().lora(QString::fromStdString(r.matches[1]));
        }));
        http->Delete("/v2/loras/(.+)", unifiedGuarded([this](const Request &r) {
            return unified.loras().archive(QString::fromStdString(r.matches[1]));
        }));
    }

    void route()
    {
        routeUnified();
        using httplib::Request;
        using httplib::Response;
        // Not copied: thirty pictures as Base64 are 200 MB. No handler keeps them.
        const auto body = [](const Request &r) { return QByteArray::fromRawData(r.body.data(), qsizetype(r.body.size())); };
        http->Get("/account", guarded([this](const Request &) { return api.account(); }));
        http->Post("/fetch", guarded([this, body](const Request &r) { return api.fetch(body(r)); }));
        http->Post("/fetch-many", guarded([this, body](const Request &r) { return api.fetchMany(body(r)); }));
        http->Post("/upload", guarded([this](const Request &r) {
            return api.uploadImage(QByteArray::fromStdString(r.get_file_value("image").content));
        }));
        http->Post("/upload-audio", guarded([this](const Request &r) {
            return api.uploadAudio(QByteArray::fromStdString(r.get_file_value("audio").content));
        }));
        http->Get("/(images|uploads|songs|videos)/.*", [this](const Request &r, Response &response) {
            response.set_header("Accept-Ranges", "bytes");
            write(api.file(QString::fromStdString(r.path)), response);
        });
        http->Post("/.*", guarded([this, body](const Request &r) {
            const QString path = QString::fromStdString(r.path);
            if (!r.is_multipart_form_data())
                return api.submit(path, body(r));
            QHash<QString, QByteArray> parts;
            QString fileName;
            for (const auto &[name, part] : r.files) {
                parts.insert(QString::fromStdString(name), QByteArray::fromStdString(part.content));
                if (fileName.isEmpty())
                    fileName = QString::fromStdString(part.filename);
            }
            return api.submitFile(path, parts, fileName);
        }));
        http->set_exception_handler([](const Request &, Response &response, const std::exception_ptr &) {
            response.status = 500;
            response.set_content("{}", "application/json");
        });
    }

    ClassicApi api;
    UnifiedApi unified;
    std::unique_ptr<HttpServer> http;
    int port = 0;
    std::mutex mutex;
    std::condition_variable wake;
    bool stopping = false;
};

namespace {

ClassicApi::Setup setupOf(const SandboxServer::Options &options)
{
    ClassicApi::Setup setup;
    setup.folder = options.folder;
    setup.speed = options.speed;
    setup.startBalance = options.startBalance;
    setup.catalog = options.catalog ? options.catalog : std::make_shared<const Catalog>();
    setup.now = options.now ? options.now : [] { return QDateTime::currentMSecsSinceEpoch(); };
    setup.key = SandboxServer::apiKey();
    setup.blockSize = options.blockSize;
    return setup;
}

} // namespace

SandboxServer::SandboxServer(Options options)
    : m_options(std::move(options))
    , d(std::make_unique<Private>(setupOf(m_options)))
{
}

SandboxServer::~SandboxServer()
{
    stop();
}

QString SandboxServer::apiKey()
{
    return u"sandbox"_s;
}

QString SandboxServer::unifiedKey()
{
    return UnifiedApi::key();
}

bool SandboxServer::start(QString *why)
{
    if (d->http)
        return true;
    if (!d->api.open(why))
        return false;
    d->stopping = false;
    d->http = std::make_unique<HttpServer>();
    d->route();
    d->port = d->http->bindLoopback(d->api.lastPort());
    if (d->port == 0) {
        d->http.reset();
        if (why)
            *why = u"no port of 127.0.0.1 can be bound"_s;
        return false;
    }
    d->api.setPort(d->port); // before the first answer names an address
    d->http->serve();
    return true;
}

void SandboxServer::stop()
{
    if (!d->http)
        return;
    {
        const std::scoped_lock lock(d->mutex);
        d->stopping = true;
    }
    d->wake.notify_all();
    d->http->stopAndWait();
    d->http.reset();
    d->port = 0;
}

bool SandboxServer::setCatalog(std::shared_ptr<const Catalog> catalog, QString *why)
{
    if (catalog == m_options.catalog)
        return true;
    const bool wasRunning = isRunning();
    stop();
    m_options.catalog = std::move(catalog);
    d = std::make_unique<Private>(setupOf(m_options)); // tasks and port are read from the folder again
    return !wasRunning || start(why);
}

bool SandboxServer::isRunning() const
{
    return d->http != nullptr;
}

QUrl SandboxServer::url() const
{
    return d->port > 0 ? QUrl(u"http://127.0.0.1:%1"_s.arg(d->port)) : QUrl();
}

} // namespace frameloom
