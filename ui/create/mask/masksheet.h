// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/mediavalue.h"
#include "create/mask/maskcheck.h"

#include <QObject>
#include <QPointer>

class QWidget;

namespace frameloom {

class MaskEditor;
class Workspace;

/// A mask file and the picture below it: what is known of both, and the painter that makes a new one in
/// `<data folder>/inputs`. Files are read and written in the pool. GUI thread.
class MaskSheet : public QObject
{
    Q_OBJECT
public:
    /// `owner`: the painter opens over its window. Without a workspace nothing is painted.
    MaskSheet(Workspace *workspace, QWidget *owner);
    ~MaskSheet() override;

    /// Reads both, absolute paths, also when they are the same as before; looked() answers. Empty: none.
    void look(const QString &mask, const QString &picture);
    const QString &mask() const { return m_mask; }
    const QString &picture() const { return m_picture; }
    const MaskCheck &known() const { return m_known; }
    /// What is known is of the two that were last looked at.
    bool isChecked() const { return m_known.file == m_mask && m_known.picture == m_picture; }
    /// As far as the sizes are known.
    bool fits() const;
    /// The mask was painted over (MediaValue::over) a picture of the same size that is not this one.
    bool isExchanged(const QString &over) const;
    /// What keeps the mask from being sent, in words; empty: nothing, or there is none.
    QString problem() const;
    static QString exchangedWords();

    /// Opens the painter; `preview` stands in until the picture is decoded. Does nothing without a picture.
    void paint(const QImage &preview);
    MaskEditor *editor() const; ///< null while it is closed

Q_SIGNALS:
    void looked();
    void painted(const frameloom::MediaValue &mask);

private:
    void save(const QImage &mask);
    void takePainted(MaskCheck saved);

    Workspace *m_workspace;
    QWidget *m_owner;
    QString m_mask;
    QString m_picture;
    QString m_paintedOver; ///< by the editor that is open
    MaskCheck m_known;
    quint64 m_looks = 0;
    QPointer<MaskEditor> m_editor;
};

} // namespace frameloom
