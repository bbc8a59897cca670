// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "style/banner.h"

#include <QWidget>

#include <functional>
#include <map>

namespace frameloom {

/// Lines under the top bar about what concerns the whole program, one per topic: a new message about the same topic
/// replaces the old one. At most two are shown, the most important first; the others wait until these are closed.
class Notices : public QWidget
{
    Q_OBJECT
public:
    /// In the order of their weight.
    enum class Topic { Store, Submission, Key, Disk, Profile, Sandbox, Accounts, Keychain, Catalog };
    static constexpr int maxShown = 2;

    explicit Notices(QWidget *parent = nullptr);

    void tell(Topic topic, Banner::Kind kind, const QString &text, const QString &action = {},
              std::function<void()> onAction = {});
    void clear(Topic topic);
    /// There is a message, shown or waiting.
    bool isTelling(Topic topic) const;

private:
    struct Line
    {
        Banner *banner = nullptr;
        std::function<void()> onAction;
        bool telling = false;
    };
    Line &line(Topic topic);
    void arrange();

    std::map<Topic, Line> m_lines; ///< by weight
};

} // namespace frameloom
