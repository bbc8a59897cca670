// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "export/exportdialog.h"

#include "api/dialect.h"
#include "create/chiprow.h"
#include "export/codehighlighter.h"
#include "export/exportfile.h"
#include "export/postmancollection.h"
#include "studio/session.h"
#include "style/icons.h"
#include "style/taborder.h"
#include "style/tokens.h"
#include "style/type.h"

#include <QAccessible>
#include <QClipboard>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QJsonDocument>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QStandardPaths>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr auto LanguageKey = "exportLanguage"_L1;

struct LanguageName
{
    SnippetLanguage language;
    QLatin1StringView key;
    QLatin1StringView label; ///< a proper name in every language
};
constexpr LanguageName languageNames[] = {{SnippetLanguage::Curl, "curl"_L1, "cURL"_L1},
                                          {SnippetLanguage::Node, "node"_L1, "Node.js"_L1},
                                          {SnippetLanguage::Python, "python"_L1, "Python"_L1},
                                          {SnippetLanguage::Go, "go"_L1, "Go"_L1}};

QString keyOf(SnippetLanguage language)
{
    for (const LanguageName &name : languageNames) {
        if (name.language == language)
            return name.key;
    }
    return {};
}

} // namespace

ExportDialog::ExportDialog(Session &session, QWidget *parent)
    : QDialog(parent)
    , m_session(session)
    , m_languages(new ChipRow(this))
    , m_title(new QLabel(this))
    , m_code(new QPlainTextEdit(this))
    , m_highlighter(new CodeHighlighter(m_code))
    , m_library(new QLabel(this))
    , m_status(new QLabel(this))
{
    setObjectName(u"exportDialog"_s);
    setWindowTitle(tr("Export as code"));
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    setGround(this, Ground::Panel);

    m_title->setObjectName(u"exportTitle"_s);
    m_title->setTextFormat(Qt::PlainText);
    applyType(m_title, TypeRole::Title);
    m_languages->setObjectName(u"exportLanguage"_s);
    m_languages->setAccessibleName(tr("Language"));
    QVector<ChipRow::Option> options;
    for (const LanguageName &name : languageNames)
        options.append({name.key, name.label, {}});
    m_languages->setOptions(options);

    m_code->setObjectName(u"exportCode"_s);
    m_code->setAccessibleName(tr("Code"));
    m_code->setReadOnly(true);
    m_code->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_code->setTabChangesFocus(true);
    m_code->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_code->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_code->setTabStopDistance(4 * QFontMetricsF(m_code->font()).horizontalAdvance(u' '));

    m_library->setObjectName(u"exportLibrary"_s);
    m_library->setWordWrap(true);
    m_library->setOpenExternalLinks(true);
    m_library->setTextInteractionFlags(Qt::LinksAccessibleByMouse | Qt::LinksAccessibleByKeyboard);
    applyType(m_library, TypeRole::Secondary);
    m_status->setObjectName(u"exportStatus"_s);
    m_status->setTextFormat(Qt::PlainText);
    m_status->setWordWrap(true);
    m_status->hide();
    applyType(m_status, TypeRole::Secondary);

    auto *key = new QLabel(tr("Your API key is not in it: the program reads APIFRAME_API_KEY."), this);
    key->setObjectName(u"exportKeyNote"_s);
    key->setWordWrap(true);
    applyType(key, TypeRole::Secondary);

    auto *collection = new QPushButton(tr("Postman collection of everything…"), this);
    collection->setObjectName(u"exportCollection"_s);
    collection->setIcon(themedIcon(IconName::Save));
    collection->setAutoDefault(false);
    // Copying leaves the window open, so nothing here is an "accept".
    auto *box = new QDialogButtonBox(this);
    m_save = box->addButton(tr("Save…"), QDialogButtonBox::ActionRole);
    m_save->setObjectName(u"exportSave"_s);
    m_copy = box->addButton(tr("Copy"), QDialogButtonBox::ActionRole);
    m_copy->setObjectName(u"exportCopy"_s);
    m_copy->setIcon(themedIcon(IconName::Copy, IconTone::OnAccent));
    m_copy->setProperty("primary", true);
    m_copy->setDefault(true);
    box->addButton(tr("Close"), QDialogButtonBox::RejectRole)->setObjectName(u"exportClose"_s);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(12);
    layout->addWidget(m_title);
    layout->addWidget(m_languages);
    layout->addWidget(m_code, 1);
    auto *notes = new QVBoxLayout;
    notes->setSpacing(4);
    notes->addWidget(key);
    notes->addWidget(m_library);
    notes->addWidget(m_status);
    layout->addLayout(notes);
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(collection);
    buttons->addStretch(1);
    buttons->addWidget(box);
    layout->addLayout(buttons);
    resize(720, 640);

    connect(m_languages, &ChipRow::chosen, this, [this](const QString &chosen) {
        for (const LanguageName &name : languageNames) {
            if (name.key == chosen)
                setLanguage(name.language);
        }
        m_session.workspace().settings().setLayout(LanguageKey, chosen.toUtf8());
    });
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_copy, &QPushButton::clicked, this, [this] {
        QGuiApplication::clipboard()->setText(code());
        tell(tr("Copied."));
    });
    connect(m_save, &QPushButton::clicked, this, [this] { askWhere(false); });
    connect(collection, &QPushButton::clicked, this, [this] { askWhere(true); });

    const QString last = QString::fromUtf8(session.workspace().settings().layout(LanguageKey));
    m_languages->setCurrent(keyOf(m_language));
    showLibrary();
    for (const LanguageName &name : languageNames) {
        if (name.key == last)
            setLanguage(name.language);
    }
    m_code->setFocus();
}

void ExportDialog::setDraft(const Draft &draft, const SnippetParent &parent)
{
    const auto catalog = m_session.catalog();
    const Operation *operation = catalog->operation(draft.operationId);
    const auto dialect = makeDialect(m_session.profile().generation);
    m_request = operation && dialect
                    ? snippetRequest(*catalog, *dialect, m_session.profile(), *operation, draft, parent)
                    : SnippetRequest();
    showCode();
}

void ExportDialog::setLanguage(SnippetLanguage language)
{
    m_language = language;
    m_languages->setCurrent(keyOf(language));
    showLibrary();
    showCode();
}

QString ExportDialog::code() const
{
    return m_request.url.isEmpty() ? QString() : snippet(m_language, m_request);
}

void ExportDialog::showCode()
{
    const bool any = !m_request.url.isEmpty();
    m_title->setText(any ? m_request.title : tr("Choose what to make; its code appears here."));
    m_copy->setEnabled(any);
    m_save->setEnabled(any);
    const QString text = code();
    if (text == m_code->toPlainText())
        return;
    m_status->hide(); // it was about another text
    m_highlighter->setLanguage(m_language);
    const int down = m_code->verticalScrollBar()->value();
    const int right = m_code->horizontalScrollBar()->value();
    m_code->setPlainText(text);
    m_code->verticalScrollBar()->setValue(down);
    m_code->horizontalScrollBar()->setValue(right);
}

void ExportDialog::showLibrary()
{
    const VendorLibrary library = vendorLibrary(m_language, m_session.profile().generation);
    QString line;
    const QString link = u"<a href=\"%1\">%2</a>"_s.arg(library.source.toString(), library.package);
    if (!library.source.isEmpty() && !library.install.isEmpty()) {
        line = tr("Apiframe has a library of its own for this language: %1. The version for this API comes with %2.")
                   .arg(link, u"<code>%1</code>"_s.arg(library.install));
    } else if (!library.source.isEmpty()) {
        // The service's newer API took over the library's name: only version 1 of it speaks this one.
        line = tr("Apiframe has a library of its own for this language: %1 (version 1 is for this API).").arg(link);
    } else if (library.known) {
        line =
            tr("Apiframe has a library of its own for this language; where it is published is not known to Frameloom.");
    } else {
        line = tr("No library of Apiframe's own is known for this language.");
    }
    m_library->setText(line);
}

void ExportDialog::askWhere(bool collection)
{
    const QString name = collection ? u"apiframe.postman_collection.json"_s : snippetFileName(m_language, m_request);
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
    auto *dialog = new QFileDialog(this, collection ? tr("Save Postman collection") : tr("Save code"), folder);
    dialog->setObjectName(u"exportFileDialog"_s);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(name);
    dialog->setDefaultSuffix(name.section(u'.', -1));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this,
            collection ? &ExportDialog::saveCollection : &ExportDialog::saveCode);
    dialog->open();
}

void ExportDialog::saveCode(const QString &path)
{
    writeExport(
        this, path, [bytes = code().toUtf8()] { return bytes; },
        [this, path](const QString &error) { tellSaved(path, error); });
}

void ExportDialog::saveCollection(const QString &path)
{
    const auto make = [catalog = m_session.catalog(), profile = m_session.profile()] {
        const auto dialect = makeDialect(profile.generation);
        return dialect ? QJsonDocument(postmanCollection(*catalog, *dialect, profile)).toJson() : QByteArray();
    };
    writeExport(this, path, make, [this, path](const QString &error) { tellSaved(path, error); });
}

bool ExportDialog::focusNextPrevChild(bool next)
{
    return moveFocusAsRead(this, next);
}

void ExportDialog::tellSaved(const QString &path, const QString &error)
{
    const QString shown = QDir::toNativeSeparators(path);
    if (!error.isEmpty()) {
        tell(tr("%1 could not be saved: %2").arg(shown, error));
        return;
    }
    tell(tr("Saved as %1.").arg(shown));
    Q_EMIT saved(path);
}

void ExportDialog::tell(const QString &text)
{
    m_status->setText(text);
    m_status->show();
    QAccessibleEvent event(m_status, QAccessible::Alert);
    QAccessible::updateAccessibility(&event);
}

} // namespace frameloom
