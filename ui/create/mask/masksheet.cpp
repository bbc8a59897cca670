// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/masksheet.h"

#include "create/mask/maskeditor.h"
#include "create/mask/maskfile.h"
#include "library/inputfiles.h"
#include "library/poolrun.h"
#include "stage/lightbox.h"
#include "studio/workspace.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr auto BrushKey = "maskBrush"_L1; ///< in the settings: "64 1", size and whether pressure counts

QString sizeWords(const QSize &size)
{
    const QLocale where;
    return MaskSheet::tr("%1 × %2").arg(where.toString(size.width()), where.toString(size.height()));
}

} // namespace

MaskSheet::MaskSheet(Workspace *workspace, QWidget *owner)
    : QObject(owner), m_workspace(workspace), m_owner(owner)
{}

MaskSheet::~MaskSheet()
{
    if (m_editor)
        m_editor->deleteLater();
}

void MaskSheet::look(const QString &mask, const QString &picture)
{
    const quint64 question = ++m_looks;
    m_mask = mask;
    m_picture = picture;
    if (picture.isEmpty())
        m_known.pictureSize = {};
    if (mask.isEmpty() && picture.isEmpty()) {
        m_known = {};
        Q_EMIT looked();
        return;
    }
    runInPool(
        this, [mask, picture] { return checkMask(mask, picture); },
        [this, question](const MaskCheck &found) {
            if (question != m_looks)
                return;
            m_known = found;
            Q_EMIT looked();
        });
}

bool MaskSheet::fits() const
{
    return m_known.pictureSize.isEmpty() || m_known.size == m_known.pictureSize;
}

bool MaskSheet::isExchanged(const QString &over) const
{
    return isChecked() && m_known.error.isEmpty() && fits() && !over.isEmpty() && !m_known.pictureHash.isEmpty()
           && over != m_known.pictureHash;
}

QString MaskSheet::problem() const
{
    if (m_mask.isEmpty())
        return {};
    if (!isChecked())
        return tr("The mask is still being read.");
    if (!m_known.error.isEmpty())
        return tr("The mask cannot be read: %1. Paint it again.").arg(m_known.error);
    if (!fits())
        return tr("The mask belongs to another picture: it is %1 pixels, this picture %2. Paint it again.")
            .arg(sizeWords(m_known.size), sizeWords(m_known.pictureSize));
    if (m_known.marked == 0)
        return tr("Nothing is marked. Paint what is to be redrawn.");
    return {};
}

QString MaskSheet::exchangedWords()
{
    return tr("This mask was painted over another picture of the same size. Look whether it lies right here; “Change "
              "mask…” takes it over or corrects it.");
}

MaskEditor *MaskSheet::editor() const
{
    return m_editor;
}

void MaskSheet::paint(const QImage &preview)
{
    if (m_editor || !m_workspace || m_picture.isEmpty())
        return;
    m_editor = new MaskEditor(Lightbox::hostFor(m_owner));
    m_paintedOver = m_picture;
    const QList<QByteArray> brush = m_workspace->settings().layout(BrushKey).split(' ');
    if (brush.size() == 2 && brush.first().toInt() > 0)
        m_editor->setBrush(brush.first().toInt(), brush.last() != "0");
    connect(m_editor, &MaskEditor::saveRequested, this, &MaskSheet::save);
    connect(m_editor, &MaskEditor::closed, this, [this, editor = m_editor.data()] {
        m_workspace->settings().setLayout(BrushKey, QByteArray::number(editor->brushSize())
                                                        + (editor->hasPenPressure() ? " 1" : " 0"));
        editor->deleteLater();
        m_editor.clear();
    });
    m_editor->open({m_picture, m_known.picture == m_picture ? m_known.pictureSize : QSize(), preview, m_mask});
}

void MaskSheet::save(const QImage &mask)
{
    runInPool(
        this,
        [mask, folder = inputsFolder(m_workspace->dataFolder()), picture = m_paintedOver] {
            MaskCheck saved = describeMask(saveMask(mask, folder));
            saved.picture = picture;
            saved.pictureHash = hashOfPicture(picture);
            return saved;
        },
        [this](const MaskCheck &saved) { takePainted(saved); });
}

void MaskSheet::takePainted(MaskCheck saved)
{
    if (!saved.error.isEmpty()) {
        if (m_editor)
            m_editor->saveFailed(saved.error);
        return;
    }
    // What was just written needs no reading: Generate may be pressed at once.
    saved.pictureSize = m_known.pictureSize;
    ++m_looks;
    m_mask = saved.file;
    m_known = saved;
    const bool isOther = saved.picture != m_picture; // another one came below it while it was painted
    Q_EMIT painted({0, saved.file, {}, saved.pictureHash});
    if (isOther)
        look(m_mask, m_picture);
    if (m_editor)
        m_editor->saved();
}

} // namespace frameloom
