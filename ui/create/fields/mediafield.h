// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/mediavalue.h"
#include "create/fields/mediaeditor.h"
#include "create/media/mediawell.h"

class QLineEdit;
class QPushButton;

namespace frameloom {

struct MediaFacts;

/// FieldEditor::Media: one picture, song or clip; by file, drop, paste, address or from the library. A file is looked
/// at in the pool and checked against the operation's limits; a picture over them can be made to fit.
class MediaField : public MediaEditor
{
    Q_OBJECT
public:
    MediaField(const Field &field, Workspace *workspace, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString ownProblem() const override;
    bool isBusy() const override;
    void focusInput() override; ///< what is wrong with an address is mended where it stands
    void setProblem(const QString &text) override;

protected:
    QString spokenContent() const override;
    void showEvent(QShowEvent *event) override;
    void choose() override;
    void makeFit() override;
    void takeValues(const QVector<MediaValue> &values) override;
    void takeFitted(const QString &path, const ShrunkPicture &copy) override;
    void present() override;
    /// What the well shows.
    virtual MediaWell::Face face() const;
    /// The quiet line under an empty field.
    virtual QString emptyNote() const;
    const MediaValue &media() const { return m_value; }
    /// By the user.
    void take(const MediaValue &value);
    QVector<MediaValue> unregistered() const override;
    void replaceByAsset(const MediaValue &was, const QString &address) override;

private:
    void addAddress();
    void showNote();
    void openMenu(const QPoint &global);
    /// Null while it is being looked at, and for an address.
    const MediaFacts *facts() const;

    QLineEdit *m_address = nullptr; ///< null where no address is taken
    QPushButton *m_remove = nullptr;
    MediaValue m_value;
    bool m_fitting = false;
};

} // namespace frameloom
