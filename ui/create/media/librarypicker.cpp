// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/media/librarypicker.h"

#include "create/media/mediathumb.h"
#include "studio/workspace.h"
#include "style/searchfield.h"
#include "style/stylepaint.h"
#include "style/tokens.h"
#include "style/type.h"
#include "words/words.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPainter>
#include <QPushButton>
#include <QStyledItemDelegate>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <chrono>
#include <utility>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace frameloom {

namespace {

constexpr QSize PickerThumb(116, 92);
constexpr int PickerPadding = 6;
constexpr auto TypingPause = 200ms;

class PickerDelegate : public QStyledItemDelegate
{
public:
    PickerDelegate(Workspace &workspace, MediaKind kind, QObject *parent)
        : QStyledItemDelegate(parent)
        , m_workspace(workspace)
        , m_kind(kind)
    {
    }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &) const override
    {
        const int lines = option.fontMetrics.lineSpacing() + QFontMetrics(typeFont(TypeRole::Secondary)).lineSpacing();
        return {PickerThumb.width() + 2 * PickerPadding, PickerThumb.height() + lines + 3 * PickerPadding};
    }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        const auto entry = index.data(LibraryModel::MediaRole).value<LibraryMedia>();
        const Tokens tokens = Tokens::from(option.palette);
        const bool selected = option.state & QStyle::State_Selected;
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        if (const QColor ground = rowFill(tokens, selected, option.state & QStyle::State_MouseOver); ground.isValid())
            paintBox(*painter, option.rect, 7, ground, selected ? tokens.accent : QColor());
        const QRect cell(option.rect.left() + PickerPadding, option.rect.top() + PickerPadding,
                         option.rect.width() - 2 * PickerPadding, PickerThumb.height());
        paintMediaThumb(*painter, cell, m_workspace.libraryPath(entry.asset.path), m_kind, &m_workspace, tokens);
        const int align = static_cast<int>(QStyle::visualAlignment(option.direction, Qt::AlignLeft | Qt::AlignVCenter));
        QRect line(cell.left(), cell.bottom() + PickerPadding, cell.width(), option.fontMetrics.lineSpacing());
        painter->setFont(option.font);
        painter->setPen(tokens.text);
        painter->drawText(line, align, option.fontMetrics.elidedText(entry.title, Qt::ElideRight, line.width()));
        painter->setFont(typeFont(TypeRole::Secondary));
        painter->setPen(tokens.dim);
        const QFontMetrics small(painter->font());
        line = QRect(line.left(), line.bottom() + 1, line.width(), small.lineSpacing());
        QString detail = words::when(entry.finishedAt);
        if (entry.durationMs > 0)
            detail = words::duration(entry.durationMs) + u" · "_s + detail;
        if (const QString what = index.data(LibraryModel::WhatRole).toString(); !what.isEmpty())
            detail = what + u" · "_s + detail;
        painter->drawText(line, align, small.elidedText(detail, Qt::ElideRight, line.width()));
        if (option.state & QStyle::State_HasFocus && option.state & QStyle::State_KeyboardFocusChange)
            paintFocusRing(*painter, option.rect, 7, tokens.accent);
        painter->restore();
    }

private:
    Workspace &m_workspace;
    MediaKind m_kind;
};

QString titleFor(MediaKind kind)
{
    switch (kind) {
    case MediaKind::Image:
        return LibraryPicker::tr("Pictures of the library");
    case MediaKind::Audio:
        return LibraryPicker::tr("Songs of the library");
    case MediaKind::Video:
        return LibraryPicker::tr("Videos of the library");
    }
    return {};
}

} // namespace

LibraryPicker::LibraryPicker(Workspace &workspace, MediaKind kind, bool several, LibraryModel::Fits fits,
                             QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"libraryPicker"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(titleFor(kind));
    resize(620, 520);
    m_model = new LibraryModel(workspace, kind, std::move(fits), this);
    m_search = new QLineEdit(this);
    m_search->setObjectName(u"libraryPicker.search"_s);
    m_search->setPlaceholderText(tr("Words of the prompt or title"));
    m_search->setAccessibleName(tr("Search the library"));
    makeSearchField(m_search);
    m_search->installEventFilter(this);
    m_view = new QListView(this);
    m_view->setObjectName(u"libraryPicker.list"_s);
    m_view->setAccessibleName(titleFor(kind));
    m_view->setModel(m_model);
    m_view->setItemDelegate(new PickerDelegate(workspace, kind, m_view));
    m_view->setViewMode(QListView::IconMode);
    m_view->setMovement(QListView::Static);
    m_view->setResizeMode(QListView::Adjust);
    m_view->setUniformItemSizes(true);
    m_view->setSpacing(4);
    m_view->setSelectionMode(several ? QAbstractItemView::ExtendedSelection : QAbstractItemView::SingleSelection);
    m_view->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_view->setMouseTracking(true);
    m_nothing = new QLabel(this);
    m_nothing->setObjectName(u"libraryPicker.nothing"_s);
    m_nothing->setWordWrap(true);
    m_nothing->setAlignment(Qt::AlignCenter);
    applyType(m_nothing, TypeRole::Secondary);
    m_nothing->hide();
    m_leftOut = new QLabel(tr("Results that do not fit here are left out: too small, too large or too long."), this);
    m_leftOut->setObjectName(u"libraryPicker.leftOut"_s);
    m_leftOut->setWordWrap(true);
    applyType(m_leftOut, TypeRole::Secondary);
    m_leftOut->hide();
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"libraryPicker.cancel"_s);
    m_take = buttons->addButton(tr("Use"), QDialogButtonBox::AcceptRole);
    m_take->setObjectName(u"libraryPicker.use"_s);
    m_take->setProperty("primary", true);
    auto *layout = new QVBoxLayout(this);
    layout->setSpacing(10);
    layout->addWidget(m_search);
    layout->addWidget(m_view, 1);
    layout->addWidget(m_nothing);
    layout->addWidget(m_leftOut);
    layout->addWidget(buttons);

    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(TypingPause);
    connect(m_search, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, [this] { m_model->setWords(m_search->text()); });
    connect(m_model, &LibraryModel::loaded, this, &LibraryPicker::showState);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LibraryPicker::showState);
    connect(m_model, &QAbstractItemModel::modelReset, this, &LibraryPicker::showState);
    connect(m_view, &QListView::doubleClicked, this, &LibraryPicker::take);
    connect(buttons, &QDialogButtonBox::accepted, this, &LibraryPicker::take);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(&workspace.thumbnails(), &Thumbnails::ready, m_view->viewport(), qOverload<>(&QWidget::update));
    m_model->setWords({});
    m_search->setFocus();
    showState();
}

bool LibraryPicker::eventFilter(QObject *watched, QEvent *event)
{
    // From the search into the list, as in every search.
    if (watched == m_search && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Down && m_model->rowCount() > 0) {
        m_view->setFocus(Qt::TabFocusReason);
        m_view->setCurrentIndex(m_model->index(0));
        return true;
    }
    return QDialog::eventFilter(watched, event);
}

void LibraryPicker::showState()
{
    const bool none = m_model->rowCount() == 0 && !m_model->isLoading();
    m_leftOut->setVisible(m_model->leftSomeOut());
    m_nothing->setText(m_model->leftSomeOut()                  ? tr("Nothing here fits.")
                       : m_search->text().trimmed().isEmpty() ? tr("Nothing of this kind has been saved yet.")
                                                              : tr("Nothing found with these words."));
    m_nothing->setVisible(none);
    m_take->setEnabled(m_view->selectionModel()->hasSelection());
    m_take->setDefault(m_take->isEnabled());
}

void LibraryPicker::take()
{
    QModelIndexList selected = m_view->selectionModel()->selectedIndexes();
    if (selected.isEmpty())
        return;
    std::sort(selected.begin(), selected.end(),
              [](const QModelIndex &a, const QModelIndex &b) { return a.row() < b.row(); });
    QVector<LibraryMedia> entries;
    for (const QModelIndex &index : std::as_const(selected))
        entries.append(index.data(LibraryModel::MediaRole).value<LibraryMedia>());
    Q_EMIT chosen(entries);
    accept();
}

} // namespace frameloom
