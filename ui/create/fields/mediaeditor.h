// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "catalog/mediavalue.h"
#include "create/fields/fieldeditor.h"

class QPushButton;
class QVBoxLayout;

namespace frameloom {

class FlowLayout;
class MediaInspection;
class MediaIntake;
class MediaWell;
class NoteLine;
class Workspace;
struct ShrunkPicture;

/// What fields for one file and for several have in common: the well, the ways in beside it (file, drop, paste,
/// library), making a picture fit, and a note about the last try.
class MediaEditor : public FieldEditorWidget
{
    Q_OBJECT
protected:
    enum class Count { One, Several };

public:
    /// What became of assetWanted(): the address of the asset, or why there is none. Nothing when the field has something
    /// else by now.
    void takeAsset(const MediaValue &was, const QString &address, const QString &why);

    /// The user chose registered files for it.
    void takeRegistered(const QStringList &addresses);
    bool takesSeveral() const { return m_count == Count::Several; }

Q_SIGNALS:
    /// The user wants to choose among the registered files; takeRegistered() answers.
    void registeredWanted();
    /// The user wants it registered with the video provider; takeAsset() answers.
    void assetWanted(const frameloom::MediaValue &value);

protected:
    /// What the buttons that both have say.
    struct Captions
    {
        QString file;
        QString fit;
        QString fitTip;
    };

    MediaEditor(const Field &field, Workspace *workspace, Count count, QWidget *parent);

    /// The field's own widgets go between the well and the buttons, in the order of Tab.
    void addPart(QWidget *part);
    void addButtons(const Captions &captions);
    /// `place`: among the buttons; -1: last.
    QPushButton *addButton(const QString &text, const QString &name, int place = -1);
    /// `input`: what the label is for.
    void finish(QWidget *input);

    QWidget *body() const { return m_body; }
    QString partName(const QString &part) const; ///< objectName of a part
    /// The well was pressed.
    virtual void choose();
    virtual void makeFit() = 0;
    virtual void takeValues(const QVector<MediaValue> &values) = 0;
    virtual void takeFitted(const QString &path, const ShrunkPicture &copy) = 0;
    /// Values that can be registered now.
    virtual QVector<MediaValue> unregistered() const = 0;
    virtual void replaceByAsset(const MediaValue &was, const QString &address) = 0;
    void showAssetButton(); ///< after a change
    virtual void present() = 0;
    /// Something was refused; says why.
    virtual void refuse(const QString &why);

    Workspace *const m_workspace;
    MediaIntake *m_intake = nullptr;
    MediaInspection *m_inspection = nullptr;
    MediaWell *m_well = nullptr;
    QPushButton *m_fit = nullptr;
    QPushButton *m_file = nullptr;
    QPushButton *m_library = nullptr;
    QPushButton *m_paste = nullptr;
    QPushButton *m_asset = nullptr; ///< null where no assets are taken
    QPushButton *m_registered = nullptr; ///< likewise
    NoteLine *m_note = nullptr;
    QString m_said; ///< what came of the last try, until the next one

private:
    const Count m_count;
    QVector<MediaValue> m_registering;
    QWidget *m_body = nullptr;
    QVBoxLayout *m_rows = nullptr;
    FlowLayout *m_buttons = nullptr;
};

} // namespace frameloom
