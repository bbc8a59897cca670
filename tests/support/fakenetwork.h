// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QHash>
#include <QList>
#include <QMutex>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QPointer>
#include <QVector>

#include <functional>
#include <memory>

namespace frameloom::test {

/// What the fake service does with one request.
struct FakeAnswer
{
    int status = 200;
    QByteArray body;
    QList<QPair<QByteArray, QByteArray>> headers;
    /// A transport error instead of, or (with a status) in the middle of, the answer. For a status from 400 on the
    /// error that Qt would report is set by itself.
    QNetworkReply::NetworkError error = QNetworkReply::NoError;
    int delayMs = 0;
    bool hang = false;     ///< until finishHeld()
    bool takeBody = true;  ///< false: fails before the body was read, as with a refused connection

    static FakeAnswer json(const QByteArray &body, int status = 200);
    static FakeAnswer failing(QNetworkReply::NetworkError error, bool afterBody);
    static FakeAnswer held();
};

/// A request as the code under test made it.
struct FakeRequest
{
    QByteArray method;
    QUrl url;
    QNetworkRequest request;
    QByteArray body;
    bool sequentialBody = false; ///< as a paid body must be
};

/// Scripted network behind QNetworkAccessManager::createRequest(): no socket, no sleep. One service stands behind all
/// managers that its factory makes. Thread-safe; must outlive the managers.
class FakeService
{
public:
    using Handler = std::function<FakeAnswer(const FakeRequest &)>;

    /// Answers for a path ("/imagine"), in turn; the last one repeats. Unknown paths get 404 and {}.
    void answer(const QString &path, const FakeAnswer &answer);
    /// Decides per request, on the thread of the manager. Replaces the answers of that path.
    void handle(const QString &path, Handler handler);
    void clear(const QString &path);

    QVector<FakeRequest> requests() const;
    QVector<FakeRequest> requests(const QString &path) const;
    int count(const QString &path) const { return static_cast<int>(requests(path).size()); }
    int heldCount() const;
    /// Ends every request of that path that hangs; there must be one.
    void finishHeld(const QString &path, const FakeAnswer &answer);
    /// A round trip through the threads of its managers, for settle().
    void visit() const;

    /// For ApiClient::NetworkFactory.
    std::function<QNetworkAccessManager *(QObject *)> factory();

private:
    friend class FakeNetwork;
    bool takesBody(const QString &path) const;
    FakeAnswer take(const FakeRequest &request);

    mutable QMutex m_mutex;
    QHash<QString, QList<FakeAnswer>> m_answers;
    QHash<QString, Handler> m_handlers;
    QVector<FakeRequest> m_requests;
    QList<QPointer<QNetworkReply>> m_held;
    /// Managers take themselves out, also one that is deleted later than the service.
    struct Managers
    {
        QMutex mutex;
        QList<QNetworkAccessManager *> list;
    };
    const std::shared_ptr<Managers> m_managers = std::make_shared<Managers>();
};

/// One manager of a FakeService.
class FakeNetwork : public QNetworkAccessManager
{
    Q_OBJECT
public:
    explicit FakeNetwork(FakeService &service, QObject *parent = nullptr);
    ~FakeNetwork() override;

protected:
    QNetworkReply *createRequest(Operation operation, const QNetworkRequest &request, QIODevice *outgoing) override;

private:
    FakeService &m_service;
    const std::shared_ptr<FakeService::Managers> m_managers;
};

/// The reply of FakeNetwork.
class FakeReply : public QNetworkReply
{
    Q_OBJECT
public:
    FakeReply(QNetworkAccessManager::Operation operation, const QNetworkRequest &request, QObject *parent);

    void play(const FakeAnswer &answer);
    void abort() override;
    qint64 bytesAvailable() const override;
    bool isSequential() const override { return true; }

protected:
    qint64 readData(char *data, qint64 maxSize) override;

private:
    void deliver(const FakeAnswer &answer);
    void end(NetworkError error, const QString &words);

    QByteArray m_body;
    qint64 m_position = 0;
};

} // namespace frameloom::test
