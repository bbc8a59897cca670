// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/fieldeditor.h"
#include "jobs/chainplanner.h"

#include <QTimer>

#include <optional>

class QLabel;
class QPushButton;

namespace frameloom {

class MaskEditor;
class MaskPreview;
class MaskSheet;
class NoteLine;
class Workspace;

/// FieldEditor::Mask: a black and white PNG painted over the picture that the operation goes on from. The value is a
/// MediaValue with the file in <data>/inputs, so the draft remembers it. Where the picture must be upscaled first, the
/// field says so, with both prices, and does it on request (prepareRequested()).
class MaskField : public FieldEditorWidget
{
    Q_OBJECT
public:
    /// Without a workspace there are no pictures to paint on.
    MaskField(const Operation &operation, const Field &field, Workspace *workspace, QWidget *parent = nullptr);

    QJsonValue value() const override { return m_value; }
    void setValue(const QJsonValue &value) override;
    void setParentJob(const ParentRef &parent, const Job *job, const QVector<Job> &children) override;
    QString ownProblem() const override;
    void focusInput() override;

    /// Opens the painter over the window; does nothing while there is no picture.
    void paint();
    MaskEditor *editor() const; ///< null while it is closed

private:
    /// What there is to paint on.
    enum class Base {
        None,         ///< no parent chosen
        Elsewhere,    ///< a task made elsewhere: its picture is not here unless the user has the file
        Unfit,        ///< plan.problem says why
        NeedsUpscale, ///< plan has both steps
        Upscaling,
        Reading, ///< the picture is being looked up
        Gone,    ///< no file of it
        Ready
    };

    void build();
    void look();
    void findPicture(qint64 jobId, int picture);
    void setBase(Base base);
    void check();
    void take();
    void choosePicture();
    void changeValue(const QJsonValue &value);
    void clearOrRestore();
    void present();
    QString baseWords() const;
    QString stateWords() const;
    QString filePath() const;
    /// The mask was painted over a picture of the same size that is not this one.
    bool isExchanged() const;

    Operation m_operation;
    Workspace *m_workspace = nullptr;
    QJsonValue m_value = QJsonValue::Undefined;
    QJsonValue m_cleared = QJsonValue::Undefined; ///< what Clear took away, until the next change
    ParentRef m_parent;
    std::optional<Job> m_job;
    QVector<Job> m_children;
    QVector<qint64> m_news; ///< what of these decides
    ChainPlan m_plan;
    Base m_base = Base::None;
    QString m_picturePath;
    quint64 m_lookups = 0;
    int m_percent = -1;
    MaskSheet *m_sheet = nullptr;
    QTimer m_pause; ///< the second half of a double click is not a second order
    MaskPreview *m_preview = nullptr;
    QLabel *m_state = nullptr;
    NoteLine *m_exchanged = nullptr;
    QPushButton *m_paint = nullptr;
    QPushButton *m_clear = nullptr;
    QPushButton *m_upscale = nullptr;
    QPushButton *m_choose = nullptr;
};

} // namespace frameloom
