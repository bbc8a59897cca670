// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/mask/maskfield.h"

#include "catalog/mediavalue.h"
#include "create/mask/maskpreview.h"
#include "create/mask/masksheet.h"
#include "create/noteline.h"
#include "library/assetrepository.h"
#include "studio/workspace.h"
#include "style/flowlayout.h"
#include "style/icons.h"
#include "style/type.h"
#include "words/words.h"

#include <QApplication>
#include <QFileDialog>
#include <QLabel>
#include <QPushButton>
#include <QStandardPaths>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace frameloom {

MaskField::MaskField(const Operation &operation, const Field &field, Workspace *workspace, QWidget *parent)
    : FieldEditorWidget(field, parent)
    , m_operation(operation)
    , m_workspace(workspace)
    , m_sheet(new MaskSheet(workspace, this))
{
    connect(m_sheet, &MaskSheet::looked, this, &MaskField::take);
    connect(m_sheet, &MaskSheet::painted, this, [this](const MediaValue &mask) {
        m_value = mask.toJson();
        m_cleared = QJsonValue::Undefined;
        take();
        userChanged();
    });
    m_pause.setSingleShot(true);
    connect(&m_pause, &QTimer::timeout, this, &MaskField::present);
    build();
    present();
}

void MaskField::build()
{
    auto *body = new QWidget(this);
    m_preview = new MaskPreview(m_workspace ? &m_workspace->thumbnails() : nullptr, body);
    m_preview->setObjectName(u"maskPreview"_s);
    m_preview->setAccessibleName(tr("Preview of the mask"));
    m_state = new QLabel(body);
    m_state->setObjectName(u"maskState"_s);
    m_state->setWordWrap(true);
    m_state->setTextFormat(Qt::PlainText);
    applyType(m_state, TypeRole::Secondary);
    m_exchanged = new NoteLine(body);
    m_exchanged->setObjectName(u"maskExchanged"_s);
    m_paint = new QPushButton(tr("Paint mask…"), body);
    m_paint->setIcon(themedIcon(IconName::Brush));
    m_clear = new QPushButton(tr("Clear"), body);
    m_clear->setObjectName(u"maskFieldClear"_s);
    m_upscale = new QPushButton(body);
    m_upscale->setObjectName(u"maskUpscale"_s);
    m_upscale->setIcon(themedIcon(IconName::Upscale));
    m_choose = new QPushButton(tr("Choose its picture…"), body);
    m_choose->setObjectName(u"maskChoosePicture"_s);
    m_choose->setIcon(themedIcon(IconName::Folder));
    auto *buttons = new QWidget(body);
    auto *row = new FlowLayout(buttons, 8, 8);
    row->setContentsMargins(0, 0, 0, 0);
    row->addWidget(m_upscale);
    row->addWidget(m_choose);
    row->addWidget(m_paint);
    row->addWidget(m_clear);
    auto *layout = new QVBoxLayout(body);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(m_preview);
    layout->addWidget(m_state);
    layout->addWidget(m_exchanged);
    layout->addWidget(buttons);
    setBody(body, m_paint);
    // The label's text alone would not say what the button does.
    m_paint->setAccessibleName(tr("%1: paint mask", "name of the field").arg(m_paint->accessibleName()));
    watch(m_paint);
    connect(m_paint, &QPushButton::clicked, this, &MaskField::paint);
    connect(m_preview, &MaskPreview::clicked, this, &MaskField::paint);
    connect(m_clear, &QPushButton::clicked, this, &MaskField::clearOrRestore);
    if (m_workspace) {
        connect(m_workspace, &Workspace::pricesChanged, this, [this] { // what is painted on is not disturbed
            if (m_base == Base::NeedsUpscale)
                look();
        });
    }
    connect(m_choose, &QPushButton::clicked, this, &MaskField::choosePicture);
    connect(m_upscale, &QPushButton::clicked, this, [this] {
        if (m_base != Base::NeedsUpscale || m_pause.isActive())
            return;
        const Draft first = m_plan.steps.constFirst().draft;
        m_pause.start(QApplication::doubleClickInterval());
        present();
        Q_EMIT prepareRequested(first);
    });
}

void MaskField::setValue(const QJsonValue &value)
{
    forgetVisit();
    m_value = value.isNull() ? QJsonValue(QJsonValue::Undefined) : value;
    m_cleared = QJsonValue::Undefined;
    check();
}

void MaskField::setParentJob(const ParentRef &parent, const Job *job, const QVector<Job> &children)
{
    // Asked at every key press; mostly nothing is new.
    QVector<qint64> news{parent.jobId, parent.picture, job ? 1 : 0};
    const auto add = [&news](const Job &one) {
        news << one.id << qint64(one.state) << one.percent << one.assetCount << one.deletedAt;
    };
    if (job)
        add(*job);
    for (const Job &child : children) {
        if (child.operationId == m_operation.parent.via)
            add(child);
    }
    if (news == m_news && parent == m_parent)
        return;
    m_news = news;
    m_parent = parent;
    m_job = job ? std::optional(*job) : std::nullopt;
    m_children = children;
    look();
}

/// The planner knows what has to run first, and which upscale is used again: that is the picture to paint on.
void MaskField::look()
{
    ++m_lookups;
    m_plan = {};
    if (!m_workspace || m_parent.isNull()) {
        setBase(Base::None);
        return;
    }
    if (!m_job) {
        setBase(m_parent.jobId == 0 ? Base::Elsewhere : Base::None);
        return;
    }
    m_plan = planChain(*m_workspace->catalog(), {m_operation.id, {}, m_parent}, m_job, m_children);
    if (m_plan.problem != ChainPlan::Problem::None) {
        setBase(Base::Unfit);
    } else if (m_plan.steps.size() > 1) {
        setBase(Base::NeedsUpscale);
    } else if (m_plan.reusedJob == 0) {
        findPicture(m_job->id, m_parent.picture);
    } else {
        const auto made = std::find_if(m_children.cbegin(), m_children.cend(),
                                       [this](const Job &child) { return child.id == m_plan.reusedJob; });
        m_percent = made == m_children.cend() ? -1 : made->percent;
        if (made != m_children.cend() && made->state != JobState::Done)
            setBase(Base::Upscaling);
        else
            findPicture(m_plan.reusedJob, 0);
    }
}

void MaskField::findPicture(qint64 jobId, int picture)
{
    if (m_base != Base::Ready)
        setBase(Base::Reading);
    m_workspace->client().ask(
        this, [jobId](Database &database) { return AssetRepository(database).ofJob(jobId); },
        [this, question = m_lookups, picture](const QVector<Asset> &assets) {
            if (question != m_lookups)
                return;
            const auto found = std::find_if(assets.cbegin(), assets.cend(), [picture](const Asset &asset) {
                return asset.kind == AssetKind::Picture && asset.state == AssetState::Saved
                       && (picture == 0 || asset.number == picture);
            });
            const QString path = found == assets.cend() ? QString() : m_workspace->libraryPath(found->path);
            const bool other = path != m_picturePath;
            m_picturePath = path;
            setBase(path.isEmpty() ? Base::Gone : Base::Ready);
            if (other)
                check();
        });
}

void MaskField::setBase(Base base)
{
    m_base = base;
    if (base != Base::Ready && base != Base::Reading && !m_picturePath.isEmpty()) {
        m_picturePath.clear();
        m_sheet->look(filePath(), {});
    }
    present();
    Q_EMIT checked();
}

QString MaskField::filePath() const
{
    const MediaValue media = MediaValue::fromJson(m_value);
    if (media.assetId != 0 && m_workspace)
        return m_workspace->libraryPath(media.file);
    return media.file;
}

bool MaskField::isExchanged() const
{
    return m_base == Base::Ready && m_sheet->isExchanged(MediaValue::fromJson(m_value).over);
}

void MaskField::check()
{
    m_sheet->look(filePath(), m_picturePath);
    present();
}

void MaskField::take()
{
    present();
    // A mask that has come to lie on another picture is told of at once, not only when something is sent.
    if (!m_value.isUndefined() && !ownProblem().isEmpty())
        markVisited();
    Q_EMIT checked();
}

void MaskField::present()
{
    const bool ready = m_base == Base::Ready;
    const bool known = m_sheet->isChecked() && m_sheet->known().error.isEmpty();
    m_preview->setVisible(ready);
    m_preview->setPicture(m_picturePath);
    m_preview->setMask(ready && known && m_sheet->fits() ? m_sheet->known().preview : QImage());
    const QString state = stateWords();
    m_state->setText(state);
    m_state->setVisible(!state.isEmpty());
    m_preview->setAccessibleDescription(state);
    m_exchanged->setNote(NoteLine::Tone::Warning, isExchanged() ? MaskSheet::exchangedWords() : QString());
    const bool upscale = m_base == Base::NeedsUpscale;
    m_upscale->setVisible(upscale);
    m_upscale->setEnabled(upscale && !m_pause.isActive());
    if (upscale) {
        const ChainPlan::Step &first = m_plan.steps.constFirst();
        const Operation *via = m_workspace->catalog()->operation(first.draft.operationId);
        m_upscale->setText(
            tr("%1 first · %2", "operation, price")
                .arg(via ? words::catalogText(via->title) : first.draft.operationId, words::price(first.price)));
        m_upscale->setAccessibleDescription(state);
    }
    m_choose->setVisible(m_base == Base::Elsewhere);
    m_paint->setVisible(!upscale && m_base != Base::Elsewhere);
    m_paint->setEnabled(ready);
    m_paint->setText(filePath().isEmpty() ? tr("Paint mask…") : tr("Change mask…"));
    const bool canRestore = !m_cleared.isUndefined();
    m_clear->setText(canRestore ? tr("Bring back") : tr("Clear"));
    m_clear->setAccessibleName(canRestore ? tr("Bring the mask back") : tr("Clear the mask"));
    m_clear->setVisible(canRestore || !m_value.isUndefined());
}

void MaskField::focusInput()
{
    for (QPushButton *button : {m_upscale, m_choose, m_paint, m_clear}) {
        if (button->isVisibleTo(this) && button->isEnabled()) {
            button->setFocus(Qt::OtherFocusReason);
            return;
        }
    }
}

MaskEditor *MaskField::editor() const
{
    return m_sheet->editor();
}

void MaskField::paint()
{
    if (m_base == Base::Ready)
        m_sheet->paint(m_preview->picture());
}

/// For a task made elsewhere: the service has its picture, and perhaps the user too.
void MaskField::choosePicture()
{
    auto *dialog = new QFileDialog(window(), tr("The picture of that task"),
                                   QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    dialog->setObjectName(u"maskPictureDialog"_s);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Pictures (%1)").arg(u"*.png *.jpg *.jpeg *.webp"_s));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this, question = m_lookups](const QString &path) {
        if (question != m_lookups || m_base != Base::Elsewhere)
            return;
        m_picturePath = path;
        setBase(Base::Ready);
        check();
    });
    dialog->open();
}

void MaskField::changeValue(const QJsonValue &value)
{
    m_value = value;
    m_cleared = QJsonValue::Undefined;
    check();
    userChanged();
}

void MaskField::clearOrRestore()
{
    if (!m_cleared.isUndefined()) {
        changeValue(m_cleared);
        return;
    }
    const QJsonValue before = m_value;
    changeValue(QJsonValue::Undefined);
    m_cleared = before;
    present();
}

} // namespace frameloom
