// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/fields/mediaeditor.h"

#include "create/media/mediainspection.h"
#include "create/media/mediaintake.h"
#include "create/media/mediawell.h"
#include "create/noteline.h"
#include "style/flowlayout.h"
#include "style/icons.h"
#include "style/type.h"

#include <QMimeData>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

MediaEditor::MediaEditor(const Field &field, Workspace *workspace, Count count, QWidget *parent)
    : FieldEditorWidget(field, parent)
    , m_workspace(workspace)
    , m_intake(new MediaIntake(field.media, workspace, this))
    , m_inspection(new MediaInspection(this))
    , m_count(count)
    , m_body(new QWidget(this))
{
    m_well = new MediaWell(field.media.kind, workspace, m_body);
    m_well->setObjectName(partName(u"well"_s));
    m_rows = new QVBoxLayout(m_body);
    m_rows->setContentsMargins(0, 0, 0, 0);
    m_rows->setSpacing(6);
    m_rows->addWidget(m_well);

    connect(m_well, &QAbstractButton::clicked, this, [this] { choose(); });
    connect(m_well, &MediaWell::dropOffered, this,
            [this](const QMimeData *mime, bool *fits) { *fits = m_intake->canTake(mime); });
    connect(m_well, &MediaWell::dropped, m_intake, &MediaIntake::take);
    connect(m_well, &MediaWell::pasteWanted, m_intake, &MediaIntake::paste);
    connect(m_intake, &MediaIntake::taken, this, [this](const QVector<MediaValue> &values) { takeValues(values); });
    connect(m_intake, &MediaIntake::refused, this, [this](const QString &why) { refuse(why); });
    connect(m_intake, &MediaIntake::fitted, this,
            [this](const QString &path, const ShrunkPicture &copy) { takeFitted(path, copy); });
    connect(m_inspection, &MediaInspection::known, this, [this] {
        present();
        settle();
    });
}

QString MediaEditor::partName(const QString &part) const
{
    return u"field."_s + field().name + u'.' + part;
}

void MediaEditor::addPart(QWidget *part)
{
    m_rows->addWidget(part);
}

QPushButton *MediaEditor::addButton(const QString &text, const QString &name, int place)
{
    auto *button = new QPushButton(text, m_body);
    button->setObjectName(partName(name));
    button->setProperty("chip", true);
    button->setFont(typeFont(TypeRole::Secondary));
    button->setAutoDefault(false);
    if (place < 0)
        m_buttons->addWidget(button);
    else
        m_buttons->insertWidget(place, button);
    watch(button);
    return button;
}

void MediaEditor::addButtons(const Captions &captions)
{
    m_buttons = new FlowLayout(nullptr, 6, 6);
    m_rows->addLayout(m_buttons);
    m_fit = addButton(captions.fit, u"fit"_s);
    m_fit->setIcon(themedIcon(IconName::Fit, IconTone::Accent));
    m_fit->setToolTip(captions.fitTip);
    m_file = addButton(captions.file, u"file"_s);
    m_library = addButton(tr("From library…"), u"library"_s);
    m_paste = addButton(tr("Paste"), u"paste"_s);
    if (m_intake->takesAssets() && m_workspace) {
        m_registered = addButton(tr("Registered…"), u"registered"_s);
        m_registered->setToolTip(tr("Choose among the files that were registered with the maker of this model"));
        connect(m_registered, &QPushButton::clicked, this, &MediaEditor::registeredWanted);
        m_asset = addButton(tr("Register as asset"), u"asset"_s);
        m_asset->setToolTip(tr("Registers it with the maker of this model, and uses the registered one. It has an address "
                               "of its own then, which can be used in other jobs: a face or a character, for example. "
                               "That costs nothing."));
        m_asset->hide();
        connect(m_asset, &QPushButton::clicked, this, [this] {
            const QVector<MediaValue> values = unregistered();
            for (const MediaValue &value : values) {
                if (m_registering.contains(value))
                    continue;
                m_registering.append(value);
                Q_EMIT assetWanted(value);
            }
            m_said.clear();
            present();
        });
    }
    m_file->setVisible(m_intake->takesFiles());
    m_library->setVisible(m_workspace);
    const bool several = m_count == Count::Several;
    connect(m_fit, &QPushButton::clicked, this, [this] { makeFit(); });
    connect(m_file, &QPushButton::clicked, this, [this, several] { m_intake->chooseFiles(several); });
    connect(m_library, &QPushButton::clicked, this, [this, several] { m_intake->chooseFromLibrary(several); });
    connect(m_paste, &QPushButton::clicked, m_intake, &MediaIntake::paste);
}

void MediaEditor::finish(QWidget *input)
{
    setBody(m_body, input);
    m_note = new NoteLine(this);
    m_note->setObjectName(partName(u"note"_s));
    addBelow(m_note);
    watch(m_well);
}

void MediaEditor::showAssetButton()
{
    if (!m_asset)
        return;
    const QVector<MediaValue> values = unregistered();
    const bool isBusyWithAll = !values.isEmpty() && std::all_of(values.cbegin(), values.cend(), [this](const MediaValue &value) {
        return m_registering.contains(value);
    });
    m_asset->setVisible(!values.isEmpty());
    m_asset->setEnabled(!isBusyWithAll);
    m_asset->setText(isBusyWithAll ? tr("Being registered…") : tr("Register as asset"));
}

void MediaEditor::takeAsset(const MediaValue &was, const QString &address, const QString &why)
{
    if (!m_registering.removeOne(was))
        return;
    if (!address.isEmpty())
        replaceByAsset(was, address);
    else if (unregistered().contains(was))
        refuse(tr("It could not be registered. %1").arg(why));
    present();
}

void MediaEditor::takeRegistered(const QStringList &addresses)
{
    QVector<MediaValue> values;
    for (const QString &address : addresses)
        values.append({0, {}, address});
    if (!values.isEmpty())
        takeValues(values);
}

void MediaEditor::choose()
{
    m_intake->chooseFiles(m_count == Count::Several);
}

void MediaEditor::refuse(const QString &why)
{
    m_said = why;
    present();
}

} // namespace frameloom
