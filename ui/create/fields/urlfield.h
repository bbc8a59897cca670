// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "create/fields/textfield.h"

namespace frameloom {

/// FieldEditor::Url: the address of a picture or of a listener. Spaces around it are not part of it.
class UrlField : public TextField
{
    Q_OBJECT
public:
    explicit UrlField(const Field &field, QWidget *parent = nullptr);

    QJsonValue value() const override;
    QString ownProblem() const override;
    /// Empty or an absolute http(s) address with a host.
    static bool isAddress(const QString &text);
    static QString addressProblem(); ///< what is said of a text that is none
};

} // namespace frameloom
