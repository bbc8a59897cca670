// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/credits.h"

#include <QByteArray>
#include <QObject>
#include <QSettings>
#include <QString>
#include <QStringList>

#include <array>

namespace frameloom {

/// What the user has set, in `settings.ini` of the data folder. GUI thread. Every setter is obeyed at once:
/// changed() tells who holds a copy. No key is ever in here.
class Settings : public QObject
{
    Q_OBJECT
public:
    enum class ThemeChoice { System, Dark, Light };
    /// What waits for a moment before it leaves, so that it can be taken back.
    enum class UndoScope { Off, Chains, All };

    /// The way to the internet. Loopback is always reached directly.
    struct Proxy
    {
        enum class Mode { System, None, Manual };
        enum class Type { Http, Socks5 };
        Mode mode = Mode::System;
        Type type = Type::Http;
        QString host = {}; ///< Manual
        int port = 8080;
        QString user = {}; ///< Manual; empty: none. Its password is in the key vault (proxycontrol.h)
        bool operator==(const Proxy &) const = default;
    };
    /// The local receiver of webhooks.
    struct Receiver
    {
        bool on = false;
        QString address = QStringLiteral("127.0.0.1"); ///< an IP address to listen at
        int port = 0;                                  ///< 0: any free one
        bool operator==(const Receiver &) const = default;
    };

    explicit Settings(const QString &dataFolder, QObject *parent = nullptr);

    ThemeChoice theme() const;
    void setTheme(ThemeChoice theme);
    QString libraryFolder() const; ///< absolute; "<data folder>/library" unless chosen
    void setLibraryFolder(const QString &folder);
    /// The folder in use first, then earlier ones: what was saved there is still found.
    QStringList libraryFolders() const;
    QString fileNamePattern() const; ///< filenames.h
    void setFileNamePattern(const QString &pattern);
    int jobsInFlight() const;
    void setJobsInFlight(int jobs);
    bool queuePaused() const;
    void setQueuePaused(bool paused);
    UndoScope undoScope() const;
    void setUndoScope(UndoScope scope);
    int undoSeconds() const; ///< 1 to 30
    void setUndoSeconds(int seconds);
    /// How long a submission of so many steps waits before it leaves, milliseconds.
    qint64 undoDelayMs(qsizetype steps) const;
    Credits askAbove() const; ///< dearer submissions are asked for once more; zero: never
    void setAskAbove(Credits credits);
    bool notifications() const;
    void setNotifications(bool on);
    Receiver receiver() const;
    void setReceiver(const Receiver &receiver);
    Proxy proxy() const;
    void setProxy(const Proxy &proxy);
    QString language() const; ///< "en", "de"; empty: the system's
    void setLanguage(const QString &language);
    QStringList promptBannedWords() const; ///< the user's own list; starts empty
    void setPromptBannedWords(const QStringList &words);
    QString wildcardFolder() const; ///< of text files for wildcards in prompts; "<data folder>/wildcards" unless chosen
    void setWildcardFolder(const QString &folder);
    QStringList promptSnippets() const; ///< pieces of prompts kept for later, as the user put them in order
    void setPromptSnippets(const QStringList &snippets);
    Credits lowBalance() const;    ///< below it the meter warns
    void setLowBalance(Credits credits);
    QString lastProfile() const;   ///< empty: first start
    void setLastProfile(const QString &profileId);
    QString lastOperation() const;
    void setLastOperation(const QString &operationId);

    /// Geometry and splitters, by object name.
    QByteArray layout(const QString &name) const;
    void setLayout(const QString &name, const QByteArray &state);

Q_SIGNALS:
    void changed();

private:
    void store(const QString &key, const QVariant &value);
    template<typename Enum, size_t Count>
    Enum choice(const QString &key, const std::array<QLatin1StringView, Count> &names, Enum standard) const;
    QString m_dataFolder;
    mutable QSettings m_settings;
};

} // namespace frameloom
