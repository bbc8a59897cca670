// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sandbox/sandboxstore.h"

#include <algorithm>

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QJsonDocument>
#include <QSaveFile>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {
constexpr qint64 s_imageCache = 256 * 1024 * 1024; // bytes; pictures can be painted again at any time

QJsonObject readObject(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.readAll()).object();
}
}

bool writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

SandboxStore::SandboxStore(QString folder) : m_folder(std::move(folder)) {}

bool SandboxStore::open(Credits startBalance, QString *why)
{
    m_tasks.clear();
    m_songs.clear();
    m_prompts.clear();
    m_spent = {};
    m_pictures = 0;
    for (const QString &name : {u"tasks"_s, u"images"_s, u"uploads"_s}) {
        if (QDir().mkpath(m_folder + u'/' + name))
            continue;
        if (why)
            *why = u"cannot make the folder %1/%2"_s.arg(m_folder, name);
        return false;
    }
    const QJsonObject state = readObject(m_folder + "/state.json"_L1);
    m_start = state.contains("start"_L1) ? Credits::fromMilli(state["start"_L1].toInteger()) : startBalance;
    m_port = state["port"_L1].toInt();
    QDirIterator files(m_folder + "/tasks"_L1, {u"*.json"_s}, QDir::Files);
    while (files.hasNext()) {
        const SandboxTask task = SandboxTask::fromJson(readObject(files.next()));
        if (!task.id.isEmpty())
            remember(task);
    }
    trimImages();
    if (writeState())
        return true;
    if (why)
        *why = u"cannot write to %1"_s.arg(m_folder);
    return false;
}

const SandboxTask *SandboxStore::task(const QString &id) const
{
    const auto it = m_tasks.constFind(id);
    return it == m_tasks.constEnd() ? nullptr : &*it;
}

bool SandboxStore::add(const SandboxTask &task)
{
    if (!writeFile(m_folder + "/tasks/"_L1 + task.id + ".json"_L1, QJsonDocument(task.toJson()).toJson(QJsonDocument::Compact)))
        return false;
    remember(task);
    return true;
}

bool SandboxStore::update(const SandboxTask &task)
{
    if (!m_tasks.contains(task.id)
        || !writeFile(m_folder + "/tasks/"_L1 + task.id + ".json"_L1, QJsonDocument(task.toJson()).toJson(QJsonDocument::Compact)))
        return false;
    m_tasks.insert(task.id, task);
    return true;
}

QVector<SandboxTask> SandboxStore::tasks() const
{
    QVector<SandboxTask> all(m_tasks.cbegin(), m_tasks.cend());
    std::sort(all.begin(), all.end(), [](const SandboxTask &a, const SandboxTask &b) {
        return a.createdMs != b.createdMs ? a.createdMs > b.createdMs : a.id < b.id;
    });
    return all;
}

void SandboxStore::remember(const SandboxTask &task)
{
    m_tasks.insert(task.id, task);
    ++m_prompts[task.prompt];
    if (!task.idempotencyKey.isEmpty())
        m_keys.insert(task.idempotencyKey, task.id);
    m_spent += task.charge;
    for (const QString &song : task.songIds)
        m_songs.insert(song, task.id);
    m_pictures += task.songs.isEmpty() ? int(task.pictures.size()) : 0; // covers are no pictures
}

void SandboxStore::setLastPort(int port)
{
    m_port = port;
    writeState();
}

bool SandboxStore::writeState() const
{
    const QJsonObject state{{u"start"_s, m_start.milli()}, {u"port"_s, m_port}};
    return writeFile(m_folder + "/state.json"_L1, QJsonDocument(state).toJson(QJsonDocument::Compact));
}

void SandboxStore::trimImages() const
{
    qint64 kept = 0;
    const QFileInfoList newestFirst = QDir(imageFolder()).entryInfoList(QDir::Files, QDir::Time);
    for (const QFileInfo &file : newestFirst) {
        kept += file.size();
        if (kept > s_imageCache)
            QFile::remove(file.filePath());
    }
}

} // namespace frameloom
