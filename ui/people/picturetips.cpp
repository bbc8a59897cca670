// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "people/picturetips.h"

#include "style/icons.h"
#include "style/type.h"

#include <QGridLayout>
#include <QLabel>
#include <QPainter>

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
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(12, 10, 12, 12);
    grid->setHorizontalSpacing(8);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    grid->addWidget(title, 0, 0, 1, 2);
    const auto add = [&](bool good, const QString &text) {
        const int row = grid->rowCount();
        auto *words = new QLabel(text, this);
        words->setWordWrap(true);
        words->setTextFormat(Qt::PlainText);
        applyType(words, TypeRole::Secondary);
        grid->addWidget(
            new TipSign(good ? IconName::Check : IconName::Close, good ? IconTone::Ok : IconTone::Bad, this), row, 0,
            Qt::AlignTop);
        grid->addWidget(words, row, 1);
    };
    add(true, tr("Sharp, with the face well lit and large in the picture"));
    add(true, tr("From the front, from both sides, looking up and down"));
    add(true, tr("Indoors and outdoors, morning light and lamp light"));
    add(true, tr("Different clothes and backgrounds; some from the waist up"));
    add(false, tr("Other people in the picture"));
    add(false, tr("Sunglasses, masks, hands before the face"));
    add(false, tr("Filters, heavy make-up for a part, or many from one burst"));
}

} // namespace frameloom
