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
    const QJsonObject &entry = field.schema["type"_L1] == "array"_L1 ? field.schema["items"_L1].toObject() : field.schema;
    m_intake->setOtherAddresses(entry["pattern"_L1].toString());

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

QPushButton *MediaEditor::addButton(const QString &text, const QString &name)
{
    auto *button = new QPushButton(text, m_body);
    button->setObjectName(partName(name));
    button->setProperty("chip", true);
    button->setFont(typeFont(TypeRole::Secondary));
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
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
