// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskmediafield.h"

#include "create/fields/urlfield.h"
#include "create/mask/maskeditor.h"
#include "create/mask/maskpreview.h"
#include "create/mask/masksheet.h"
#include "create/media/mediaintake.h"
#include "create/noteline.h"
#include "studio/session.h"
#include "style/icons.h"
#include "style/type.h"
#include "words/failurewords.h"

#include <QLabel>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace frameloom {

MaskMediaField::MaskMediaField(const Field &field, Workspace *workspace, QWidget *parent)
    : MediaField(field, workspace, parent)
    , m_sheet(new MaskSheet(workspace, this))
{
    m_preview = new MaskPreview(workspace ? &workspace->thumbnails() : nullptr, this);
    m_preview->setObjectName(partName(u"preview"_s));
    m_preview->setAccessibleName(tr("Preview of the mask"));
    m_state = new QLabel(this);
    m_state->setObjectName(partName(u"state"_s));
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    applyType(m_state, TypeRole::Secondary);
    m_exchanged = new NoteLine(this);
    m_exchanged->setObjectName(partName(u"exchanged"_s));
    m_paint = addButton(tr("Paint mask…"), u"paint"_s, 0);
    m_paint->setIcon(themedIcon(IconName::Brush, IconTone::Accent));
    m_paint->setAccessibleName(tr("%1: paint mask", "name of the field").arg(m_well->accessibleName()));
    m_paint->setVisible(workspace);
    setTabOrder(m_paint, m_fit); // it stands before the others
    addBelow(m_state);
    addBelow(m_exchanged);
    addBelow(m_preview);
    m_well->setHint(tr("Paint it, drop a mask here, or press to choose one"));
    connect(m_paint, &QPushButton::clicked, this, &MaskMediaField::paint);
    connect(m_preview, &MaskPreview::clicked, this, &MaskMediaField::paint);
    connect(m_sheet, &MaskSheet::looked, this, [this] {
        showSheet();
        // A mask that has come to lie on another picture is told of at once, not only when something is sent.
        settle();
    });
    connect(m_sheet, &MaskSheet::painted, this, [this](const MediaValue &mask) {
        take(mask);
        m_paint->setFocus(Qt::OtherFocusReason);
    });
    present();
}

void MaskMediaField::setValue(const QJsonValue &value)
{
    MediaField::setValue(value);
    look();
}

void MaskMediaField::setSession(Session *session)
{
    m_session = session;
    if (session)
        connect(session, &Session::pictureFetched, this, &MaskMediaField::takeFetched);
}

void MaskMediaField::setPictureBelow(const QJsonValue &media)
{
    const MediaValue below = MediaValue::fromJson(media);
    if (below == m_below)
        return;
    m_below = below;
    m_fetching.clear(); // what comes late is kept, not opened
    m_trouble.clear();
    look();
}

bool MaskMediaField::isAway() const
{
    return !m_below.isLocal() && !m_below.url.isEmpty() && UrlField::isAddress(m_below.url)
           && !m_fetched.contains(QUrl(m_below.url));
}

void MaskMediaField::look()
{
    const QString picture = m_below.isLocal() ? m_intake->pathOf(m_below) : m_fetched.value(QUrl(m_below.url));
    const QString mask = m_intake->pathOf(media());
    // Asked at every key press in an address; mostly nothing is new.
    if (picture != m_sheet->picture() || mask != m_sheet->mask())
        m_sheet->look(mask, picture);
    showSheet();
}

void MaskMediaField::present()
{
    MediaField::present();
    if (m_paint) // not while the base is being built
        look();
}

void MaskMediaField::paint()
{
    if (m_sheet->editor() || !m_workspace)
        return;
    if (!isAway()) {
        m_sheet->paint(m_preview->picture());
        return;
    }
    if (!m_session || !m_fetching.isEmpty())
        return;
    m_trouble.clear();
    m_fetching = QUrl(m_below.url);
    m_session->fetchPicture(m_fetching);
    showSheet();
}

void MaskMediaField::takeFetched(const QUrl &url, const FetchedPicture &picture)
{
    if (!picture.failure)
        m_fetched.insert(url, picture.path);
    if (url != m_fetching) {
        if (!picture.failure && url == QUrl(m_below.url))
            look();
        return;
    }
    m_fetching.clear();
    if (picture.failure) {
        m_trouble = picture.failure.kind == FailureKind::BadMedia
                        ? tr("What stands at the picture’s address is no picture.")
                        : tr("The picture could not be fetched from its address: %1.")
                              .arg(words::failureTitle(picture.failure));
        showSheet();
        return;
    }
    look();
    m_sheet->paint({});
}

MaskEditor *MaskMediaField::editor() const
{
    return m_sheet->editor();
}

bool MaskMediaField::isBusy() const
{
    return MediaField::isBusy() || (media().isLocal() && !m_sheet->isChecked());
}

QString MaskMediaField::ownProblem() const
{
    const QString problem = MediaField::ownProblem();
    if (!problem.isEmpty() || !media().isLocal())
        return problem;
    // A result that has gone from the disk still has its address.
    const bool canBeSent = m_sheet->known().error.isEmpty() || media().url.isEmpty();
    return m_sheet->isChecked() && canBeSent ? m_sheet->problem() : QString();
}

QString MaskMediaField::stateWords() const
{
    if (!m_fetching.isEmpty())
        return tr("The picture is being fetched…");
    if (!m_trouble.isEmpty())
        return m_trouble;
    if (media().isLocal() && m_sheet->isChecked() && ownProblem().isEmpty())
        return MaskEditor::partWords(m_sheet->known().marked, m_sheet->known().part);
    if (!media().isNull())
        return {};
    if (m_below.isNull())
        return tr("To paint it, choose the picture first.");
    return isAway() ? tr("To paint it, the picture is fetched from its address first.") : QString();
}

void MaskMediaField::showSheet()
{
    const bool hasPicture = !m_sheet->picture().isEmpty();
    const bool lies = hasPicture && media().isLocal() && m_sheet->isChecked() && m_sheet->known().error.isEmpty()
                      && m_sheet->fits();
    m_preview->setPicture(lies ? m_sheet->picture() : QString());
    m_preview->setMask(lies ? m_sheet->known().preview : QImage());
    m_preview->setVisible(lies);
    const QString state = stateWords();
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    m_preview->setAccessibleDescription(state);
    m_exchanged->setNote(NoteLine::Tone::Warning,
                         m_sheet->isExchanged(media().over) ? MaskSheet::exchangedWords() : QString());
    m_paint->setText(media().isLocal() ? tr("Change mask…") : tr("Paint mask…"));
    m_paint->setEnabled((hasPicture || (isAway() && m_session)) && m_fetching.isEmpty());
    m_paint->setAccessibleDescription(state);
    m_well->setFace(face());
    describe();
}

MediaWell::Face MaskMediaField::face() const
{
    MediaWell::Face face = MediaField::face();
    if (!media().over.isEmpty())
        face.title = tr("Painted mask"); // its file is named by what is in it
    return face;
}

QString MaskMediaField::emptyNote() const
{
    return {}; // the limits of a mask are those of its picture
}

QString MaskMediaField::spokenContent() const
{
    const QString content = MediaField::spokenContent();
    const QString state = m_state && media().isLocal() ? stateWords() : QString();
    return state.isEmpty() ? content : tr("%1, %2", "name of a mask and how much it marks").arg(content, state);
}

} // namespace frameloom
