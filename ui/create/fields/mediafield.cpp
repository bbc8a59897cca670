// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/mediafield.h"

#include "create/fields/urlfield.h"
#include "create/media/mediainspection.h"
#include "create/media/mediaintake.h"
#include "create/media/mediawell.h"
#include "create/noteline.h"
#include "words/mediawords.h"
#include "words/words.h"

#include <QLineEdit>
#include <QMenu>
#include <QPushButton>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

QString wellHint(MediaKind kind, bool files)
{
    switch (kind) {
    case MediaKind::Image:
        return files ? MediaField::tr("Drop a picture here, or press to choose one")
                     : MediaField::tr("Drop or paste the address of a picture");
    case MediaKind::Audio:
        return files ? MediaField::tr("Drop a song here, or press to choose one")
                     : MediaField::tr("Drop or paste the address of a song");
    case MediaKind::Video:
        return files ? MediaField::tr("Drop a video here, or press to choose one")
                     : MediaField::tr("Drop or paste the address of a video");
    }
    return {};
}

} // namespace

MediaField::MediaField(const Field &field, Workspace *workspace, QWidget *parent)
    : MediaEditor(field, workspace, Count::One, parent)
{
    m_well->setHint(wellHint(field.media.kind, m_intake->takesFiles()));
    if (m_intake->takesAddresses())
        addAddress();
    addButtons({tr("File…"), tr("Make it fit"), tr("Makes a smaller copy that can be sent. Your file stays as it is.")});
    m_remove = addButton(tr("Remove"), u"remove"_s);
    finish(m_well);
    if (m_address)
        m_address->setAccessibleName(tr("%1, address", "label of a field").arg(m_well->accessibleName()));

    connect(m_well, &MediaWell::removeWanted, this, [this] { take({}); });
    connect(m_well, &MediaWell::menuWanted, this, &MediaField::openMenu);
    connect(m_remove, &QPushButton::clicked, this, [this] {
        take({});
        m_well->setFocus(Qt::OtherFocusReason); // the button is gone
    });
    present();
}

void MediaField::addAddress()
{
    m_address = new QLineEdit(body());
    m_address->setObjectName(partName(u"address"_s));
    m_address->setInputMethodHints(Qt::ImhUrlCharactersOnly | Qt::ImhNoPredictiveText);
    m_address->setLayoutDirection(Qt::LeftToRight); // as it is written in every language
    m_address->setPlaceholderText(m_intake->takesAssets()  ? tr("or an address: https://… or asset://…")
                                  : m_intake->takesFiles() ? tr("or an address: https://…")
                                                           : u"https://"_s);
    m_address->setMinimumWidth(80);
    addPart(m_address);
    watch(m_address);
    // Not textEdited: what a screen reader or dictation writes only says textChanged.
    connect(m_address, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_said.clear();
        m_value = {0, {}, text.trimmed()};
        present();
        userChanged();
    });
}

void MediaField::choose()
{
    if (m_intake->takesFiles())
        MediaEditor::choose();
    else if (m_address)
        m_address->setFocus(Qt::OtherFocusReason);
}

void MediaField::makeFit()
{
    if (m_fitting)
        return;
    m_fitting = true;
    m_intake->makeFit(m_intake->pathOf(m_value));
    present();
}

void MediaField::takeValues(const QVector<MediaValue> &values)
{
    take(values.constFirst());
    if (values.size() > 1) {
        m_said = tr("Only one is taken here: the first of %Ln files.", nullptr, int(values.size()));
        showNote();
    }
}

QJsonValue MediaField::value() const
{
    return m_value.toJson();
}

void MediaField::setValue(const QJsonValue &value)
{
    m_value = MediaValue::fromJson(value);
    m_said.clear();
    m_fitting = false;
    forgetVisit();
    m_inspection->look(m_intake->pathOf(m_value));
    present();
}

void MediaField::take(const MediaValue &value)
{
    m_said.clear();
    m_fitting = false;
    m_value = value;
    m_inspection->look(m_intake->pathOf(m_value), true);
    present();
    userChanged();
    settle();
}

const MediaFacts *MediaField::facts() const
{
    return m_value.isLocal() ? m_inspection->facts(m_intake->pathOf(m_value)) : nullptr;
}

bool MediaField::isBusy() const
{
    return m_fitting || (m_value.isLocal() && !facts());
}

QString MediaField::ownProblem() const
{
    if (!m_value.isLocal())
        return m_intake->isAddress(m_value.url) ? QString() : m_intake->addressProblem();
    if (!m_intake->takesFiles())
        return m_intake->whyNoFiles();
    const MediaFacts *known = facts();
    if (!known)
        return {};
    const MediaLimits limits = m_intake->limitsFor(m_value);
    const MediaTrouble trouble = mediaTrouble(*known, limits);
    // A result that has gone from the disk still has its address.
    if (trouble == MediaTrouble::Missing && m_intake->takesAddresses() && !m_value.url.isEmpty())
        return {};
    return words::mediaTrouble(trouble, *known, limits);
}

void MediaField::showEvent(QShowEvent *event)
{
    FieldEditorWidget::showEvent(event);
    m_inspection->look(m_intake->pathOf(m_value), true); // it may have gone since
}

MediaWell::Face MediaField::face() const
{
    MediaWell::Face face;
    const MediaFacts *known = facts();
    if (m_value.isLocal()) {
        face.path = m_intake->pathOf(m_value);
        face.title = face.path.section(u'/', -1);
        face.detail = known ? words::mediaDetail(*known) : tr("Looking at it…");
        if (m_fitting)
            face.detail = tr("Being made smaller…");
    } else if (isAssetAddress(m_value.url) && m_intake->takesAssets()) {
        face.title = tr("Registered asset");
        face.detail = assetIdIn(m_value.url);
    } else if (!m_value.url.isEmpty() && UrlField::isAddress(m_value.url)) {
        const QUrl url(m_value.url);
        face.title = url.fileName().isEmpty() ? url.host() : url.fileName();
        face.detail = url.host();
    }
    return face;
}

void MediaField::present()
{
    const MediaFacts *known = facts();
    m_well->setFace(face());
    m_well->setText({});
    const bool filled = !m_value.isNull();
    m_file->setText(filled && m_value.isLocal() ? tr("Replace…") : tr("File…"));
    m_paste->setVisible(!m_value.isLocal());
    m_remove->setVisible(filled);
    const bool tooLarge = known && m_workspace && isShrinkable(*known, m_intake->limits());
    m_fit->setVisible(tooLarge && !m_fitting);
    if (m_address) {
        m_address->setVisible(!m_value.isLocal());
        if (m_value.isLocal() || m_address->text().trimmed() != m_value.url) {
            const QSignalBlocker quiet(m_address);
            m_address->setText(m_value.isLocal() ? QString() : m_value.url);
            m_address->setCursorPosition(0); // the server tells more than the file's name
        }
    }
    showAssetButton();
    showNote();
    describe();
}

QString MediaField::emptyNote() const
{
    return m_intake->takesFiles() ? words::mediaLimits(m_intake->limits()) : m_intake->whyNoFiles();
}

QVector<MediaValue> MediaField::unregistered() const
{
    if (m_value.isNull() || isAssetAddress(m_value.url) || isBusy() || !ownProblem().isEmpty())
        return {};
    return {m_value};
}

void MediaField::replaceByAsset(const MediaValue &was, const QString &address)
{
    if (m_value != was)
        return;
    const bool focused = m_asset->hasFocus();
    take({0, {}, address});
    if (focused)
        m_well->setFocus(Qt::OtherFocusReason); // the button is gone
}

void MediaField::showNote()
{
    if (!m_said.isEmpty()) {
        m_note->setNote(NoteLine::Tone::Warning, m_said);
        return;
    }
    const MediaFacts *known = facts();
    QString text;
    if (m_value.isNull()) {
        text = emptyNote();
    } else if (known && ownProblem().isEmpty()
               && mediaTrouble(*known, m_intake->limits()) == MediaTrouble::TooManyBytes) {
        text = tr("It is sent by its address. Should that have lapsed, the file is too large to be uploaded (%1, at "
                  "most %2).")
                   .arg(words::bytes(known->bytes), words::bytes(m_intake->limits().maxBytes));
    }
    m_note->setNote(NoteLine::Tone::Quiet, text);
}

QString MediaField::spokenContent() const
{
    const MediaWell::Face &face = m_well->face();
    if (face.title.isEmpty())
        return tr("empty");
    return face.detail.isEmpty() ? face.title : tr("%1, %2", "name and facts of a file").arg(face.title, face.detail);
}

void MediaField::takeFitted(const QString &path, const ShrunkPicture &copy)
{
    if (!m_fitting || path != m_intake->pathOf(m_value))
        return; // another file is here by now
    m_fitting = false;
    if (copy.problem == ShrunkPicture::Problem::None) {
        take({0, copy.path, {}});
        m_said.clear();
        m_well->setFocus(Qt::OtherFocusReason);
        return;
    }
    m_said = words::shrinkProblem(copy.problem);
    present();
    settle();
}

void MediaField::openMenu(const QPoint &global)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QPushButton *button : {m_fit, m_file, m_library, m_paste, m_registered, m_asset, m_remove}) {
        if (button && !button->isHidden() && button->isEnabled())
            connect(menu->addAction(button->text()), &QAction::triggered, button, &QPushButton::click);
    }
    menu->popup(global);
}

void MediaField::setProblem(const QString &text)
{
    MediaEditor::setProblem(text);
    const bool wrong = !text.isEmpty() && m_address && !m_address->text().isEmpty();
    if (!m_address || m_address->property("invalid").toBool() == wrong)
        return;
    m_address->setProperty("invalid", wrong);
    m_address->update();
}

void MediaField::focusInput()
{
    if (m_address && (!m_intake->takesFiles() || !m_address->text().isEmpty()))
        m_address->setFocus(Qt::OtherFocusReason);
    else
        m_well->setFocus(Qt::OtherFocusReason);
}

} // namespace frameloom
