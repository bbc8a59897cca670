// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "create/assetdesk.h"

#include "create/fields/mediaeditor.h"
#include "create/media/registeredfiles.h"
#include "create/operationform.h"
#include "studio/session.h"
#include "words/failurewords.h"

#include <QWidget>

namespace frameloom {

AssetDesk::AssetDesk(Session &session, QWidget *pane) : QObject(pane), m_session(session), m_pane(pane)
{
    connect(&session, &Session::assetRegistered, this,
            [this](quint64 ticket, const QString &address, const Failure &failure) {
                const Order order = m_orders.take(ticket);
                if (order.editor)
                    order.editor->takeAsset(order.value, address, words::failure(failure));
            });
}

void AssetDesk::serve(OperationForm &form)
{
    if (m_served.contains(&form))
        return;
    m_served.insert(&form);
    connect(&form, &QObject::destroyed, this, [this](QObject *gone) { m_served.remove(gone); });
    for (const Field &field : form.operation().fields) {
        auto *editor = field.media.assets ? qobject_cast<MediaEditor *>(form.editor(field.name)) : nullptr;
        if (!editor)
            continue;
        connect(editor, &MediaEditor::registeredWanted, this, [this, editor, kind = field.media.kind] {
            auto *files = new RegisteredFiles(m_session, kind, editor->takesSeveral(), m_pane);
            connect(files, &RegisteredFiles::chosen, editor, &MediaEditor::takeRegistered);
            files->open();
        });
        connect(editor, &MediaEditor::assetWanted, this, [this, editor, media = field.media](const MediaValue &value) {
            m_orders.insert(m_session.registerAsset(value, media), {editor, value});
        });
    }
}

} // namespace frameloom
