// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QImage>
#include <QObject>
#include <QStandardPaths>
#include <QString>

#include <functional>

class QFileDialog;
class QMimeData;
class QWidget;

namespace frameloom {

/// What can be done with a saved result file: copy, save elsewhere, reveal, open, drag out. GUI thread; reading and
/// writing happen in the pool. The words of an outcome are ready for a Banner.
class FileActions : public QObject
{
    Q_OBJECT
public:
    explicit FileActions(QWidget *window);

    /// Picture and file onto the clipboard.
    void copyPicture(const QString &path);
    /// Asks where to, then copies the original bytes.
    void saveAs(const QString &path, const QString &suggestedName);
    /// The same without asking, for callers that know where to.
    void save(const QString &from, const QString &to);
    /// Asks where to, then writes the picture as PNG (or as the name's ending says).
    void saveFrame(const QImage &frame, const QString &suggestedName);
    /// Writes the picture without a word, and calls `then` when it is on the disk.
    void keepFrame(const QImage &frame, const QString &to, std::function<void()> then);
    void reveal(const QString &path);
    void openElsewhere(const QString &path);
    /// A drag with the file's address, and `preview` under the pointer.
    void drag(const QString &path, const QImage &preview, QWidget *source);
    static QMimeData *mimeFor(const QString &path);
    /// A file name out of a prompt: "a heron over a misty lake 2.png".
    static QString fileName(const QString &subject, int number, const QString &path);

Q_SIGNALS:
    void done(const QString &words);
    void failed(const QString &words);

private:
    QFileDialog *askWhere(const QString &title, QStandardPaths::StandardLocation place, const QString &name);

    QWidget *m_window;
};

} // namespace frameloom
