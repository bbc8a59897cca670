// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/picturetips.h"

#include "style/icons.h"
#include "style/type.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

/// Paints its icon anew, so that it follows the theme.
class TipSign : public QWidget
{
public:
    TipSign(IconName name, IconTone tone, QWidget *parent) : QWidget(parent), m_icon(themedIcon(name, tone))
    {
        setFixedSize(16, 16);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        m_icon.paint(&painter, rect());
    }

private:
    QIcon m_icon;
};

} // namespace

PictureTips::PictureTips(QWidget *parent) : Card(parent)
{
    setObjectName(u"pictureTips"_s);
    auto *title = new QLabel(tr("Good pictures"), this);
    applyType(title, TypeRole::Strong);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 10, 12, 12);
    layout->setSpacing(6);
    layout->addWidget(title);
    m_pages[int(PersonKind::Person)] =
        makePage({tr("Sharp, with the face well lit and large in the picture"),
                  tr("From the front, from both sides, looking up and down"),
                  tr("Indoors and outdoors, morning light and lamp light"),
                  tr("Different clothes and backgrounds; some from the waist up")},
                 {tr("Other people in the picture"), tr("Sunglasses, masks, hands before the face"),
                  tr("Filters, heavy make-up for a part, or many from one burst")});
    m_pages[int(PersonKind::Style)] =
        makePage({tr("All of one hand: the same lines, colours and light"),
                  tr("Different subjects, near and far, so that only the style is common"),
                  tr("Whole pictures, large, as they were made")},
                 {tr("Several styles among each other"), tr("Signatures, watermarks, frames"),
                  tr("Photos of pictures on a wall")});
    m_pages[int(PersonKind::Object)] =
        makePage({tr("Sharp, with the thing large in the picture"), tr("From all sides, from above and below"),
                  tr("On different grounds and in different light"), tr("Some in use, some by itself")},
                 {tr("Other things of the same kind in the picture"), tr("Hands or labels that cover it"),
                  tr("Many from one burst")});
    for (QWidget *page : m_pages)
        layout->addWidget(page);
    setKind(m_kind);
}

void PictureTips::setKind(PersonKind kind)
{
    m_kind = kind;
    for (int i = 0; i < 3; ++i)
        m_pages[i]->setVisible(i == int(kind));
}

QWidget *PictureTips::makePage(const QStringList &good, const QStringList &bad)
{
    auto *page = new QWidget(this);
    auto *grid = new QGridLayout(page);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    const auto add = [&](bool isGood, const QString &text) {
        const int row = grid->rowCount();
        auto *words = new QLabel(text, page);
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        applyType(words, TypeRole::Secondary);
        grid->addWidget(
            new TipSign(isGood ? IconName::Check : IconName::Close, isGood ? IconTone::Ok : IconTone::Bad, page), row, 0,
            Qt::AlignTop);
        grid->addWidget(words, row, 1);
    };
    for (const QString &text : good)
        add(true, text);
    for (const QString &text : bad)
        add(false, text);
    return page;
}

} // namespace frameloom
