// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QWidget>

namespace frameloom {

class Workspace;

/// A person small and round: the cover picture, or the first letter while there is none. Decoration: the name stands
/// beside it.
class PersonFace : public QWidget
{
    Q_OBJECT
public:
    explicit PersonFace(Workspace &workspace, QWidget *parent = nullptr);

    /// `cover`: absolute, or relative to the library; may be empty or gone. A style or thing is no face: square.
    void setPerson(const QString &name, const QString &cover, bool isRound = true);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Workspace &m_workspace;
    QString m_name;
    QString m_cover;
    bool m_round = true;
};

} // namespace frameloom
