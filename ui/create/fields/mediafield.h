// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/mediavalue.h"
#include "create/fields/fieldeditor.h"

class QLabel;
class QLineEdit;
class QPushButton;

namespace frameloom {

class MediaInspection;
class MediaIntake;
class MediaWell;
class NoteLine;
class Workspace;
struct MediaFacts;
struct ShrunkPicture;

/// FieldEditor::Media: one picture, song or clip; by file, drop, paste, address or from the library. A file is looked
/// at in the pool and checked against the operation's limits; a picture over them can be made to fit.
class MediaField : public FieldEditorWidget
{
    Q_OBJECT
public:
    MediaField(const Field &field, Workspace *workspace, QWidget *parent = nullptr);

    QJsonValue value() const override;
    void setValue(const QJsonValue &value) override;
    QString ownProblem() const override;
    bool isBusy() const override;
    void focusInput() override;

protected:
    QString spokenContent() const override;
    void showEvent(QShowEvent *event) override;

private:
    void take(const MediaValue &value);
    void present();
    void showNote();
    void judge();
    void takeFitted(const QString &path, const ShrunkPicture &copy);
    void openMenu(const QPoint &global);
    /// Null while it is being looked at, and for an address.
    const MediaFacts *facts() const;

    Workspace *m_workspace;
    MediaIntake *m_intake = nullptr;
    MediaInspection *m_inspection = nullptr;
    MediaWell *m_well = nullptr;
    QLineEdit *m_address = nullptr; ///< null where no address is taken
    QPushButton *m_choose = nullptr;
    QPushButton *m_library = nullptr;
    QPushButton *m_paste = nullptr;
    QPushButton *m_remove = nullptr;
    QPushButton *m_fit = nullptr;
    NoteLine *m_note = nullptr;
    MediaValue m_value;
    QString m_said; ///< what came of the last try, until the next one
    bool m_fitting = false;
};

} // namespace frameloom
