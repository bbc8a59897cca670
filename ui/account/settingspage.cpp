// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "account/settingspage.h"

#include "account/accountlist.h"
#include "style/card.h"
#include "style/type.h"
#include "words/words.h"

#include <QComboBox>
#include <QDesktopServices>
#include <QDir>
#include <QFileDialog>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QScrollArea>
#include <QSpinBox>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace frameloom {

namespace {

constexpr int settingsWidth = 640;
constexpr int numberWidth = 160;

/// A card with a heading; rows are added to the form layout.
Card *topic(const QString &heading, QFormLayout *&rows, QWidget *parent)
{
    auto *card = new Card(parent);
    auto *column = new QVBoxLayout(card);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto *label = new QLabel(heading, card);
    applyType(label, TypeRole::Title);
    column->addWidget(label);
    rows = new QFormLayout;
    rows->setHorizontalSpacing(16);
    rows->setVerticalSpacing(12);
    rows->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    rows->setRowWrapPolicy(QFormLayout::WrapLongRows);
    column->addLayout(rows);
    return card;
}

QLabel *note(const QString &text, QWidget *parent)
{
    auto *label = new QLabel(text, parent);
    label->setWordWrap(true);
    applyType(label, TypeRole::Secondary);
    return label;
}

} // namespace

SettingsPage::SettingsPage(Studio &studio, QWidget *parent)
    : QWidget(parent)
    , m_studio(studio)
{
    setObjectName(u"settingsPage"_s);
    auto *content = new QWidget;
    content->setMaximumWidth(settingsWidth);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(20, 20, 20, 20);
    column->setSpacing(16);
    column->addWidget(accountCard());
    column->addWidget(appearanceCard());
    column->addWidget(libraryCard());
    column->addWidget(jobsCard());
    column->addWidget(catalogCard());
    column->addStretch(1);

    auto *middle = new QWidget;
    auto *center = new QHBoxLayout(middle);
    center->setContentsMargins(0, 0, 0, 0);
    center->addStretch(1);
    center->addWidget(content, 100);
    center->addStretch(1);
    auto *scroll = new QScrollArea(this);
    scroll->setAccessibleName(tr("Settings"));
    scroll->setObjectName(u"settingsScroll"_s);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidget(middle);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins(0, 0, 0, 0);
    whole->addWidget(scroll);

    connect(&m_studio, &Studio::sessionOpened, this, &SettingsPage::showAccount);
    connect(&m_studio, &Studio::keyPlaced, this, &SettingsPage::showAccount);
    connect(&m_studio, &Studio::profilesChanged, this, &SettingsPage::showAccount);
    showAccount();
}

QWidget *SettingsPage::accountCard()
{
    QFormLayout *rows = nullptr;
    Card *card = topic(tr("Account"), rows, this);
    m_account = new QLabel(card);
    m_account->setObjectName(u"accountName"_s);
    m_keyPlace = note({}, card);
    rows->addRow(tr("Open now"), m_account);
    rows->addRow(m_keyPlace);
    m_account->setTextFormat(Qt::PlainText);
    auto *accounts = new AccountList(m_studio, card);
    connect(accounts, &AccountList::keyEntryRequested, this, &SettingsPage::keyEntryRequested);
    rows->addRow(accounts);
    return card;
}

void SettingsPage::showAccount()
{
    const Session *session = m_studio.session();
    if (!session) {
        m_account->setText(tr("None"));
        m_keyPlace->clear();
        return;
    }
    m_account->setText(session->profile().name);
    if (session->profile().sandbox)
        m_keyPlace->setText(tr("Play money; nothing leaves this computer."));
    else if (m_studio.isKeyFromEnvironment())
        m_keyPlace->setText(tr("The key comes from APIFRAME_API_KEY and is not stored."));
    else if (m_studio.keyPlace() == KeyVault::Place::Keychain)
        m_keyPlace->setText(tr("The key is in the system’s keychain."));
    else if (m_studio.keyPlace() == KeyVault::Place::Memory)
        m_keyPlace->setText(tr("No keychain answers on this system: the key is kept until Frameloom is closed."));
    else
        m_keyPlace->setText(tr("There is no key yet."));
}

QWidget *SettingsPage::appearanceCard()
{
    QFormLayout *rows = nullptr;
    Card *card = topic(tr("Appearance"), rows, this);
    auto *theme = new QComboBox(card);
    theme->setObjectName(u"themeChoice"_s);
    theme->addItems({tr("As the system"), tr("Dark"), tr("Light")});
    theme->setCurrentIndex(static_cast<int>(m_studio.workspace().settings().theme()));
    connect(theme, &QComboBox::currentIndexChanged, this, [this](int index) {
        m_studio.workspace().settings().setTheme(static_cast<Settings::ThemeChoice>(index));
    });
    connect(&m_studio.workspace().settings(), &Settings::changed, theme, [this, theme] {
        theme->setCurrentIndex(static_cast<int>(m_studio.workspace().settings().theme()));
    });
    rows->addRow(tr("&Theme"), theme);
    return card;
}

QWidget *SettingsPage::libraryCard()
{
    QFormLayout *rows = nullptr;
    Card *card = topic(tr("Library"), rows, this);
    m_folder = new QLineEdit(QDir::toNativeSeparators(m_studio.workspace().settings().libraryFolder()), card);
    m_folder->setObjectName(u"libraryFolder"_s);
    m_folder->setReadOnly(true);
    m_folder->setAccessibleName(tr("Folder for results"));
    auto *change = new QPushButton(tr("Change…"), card);
    change->setObjectName(u"changeLibraryFolder"_s);
    connect(change, &QPushButton::clicked, this, &SettingsPage::chooseFolder);
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_folder, 1);
    row->addWidget(change);
    auto *label = new QLabel(tr("Results are saved in"), card);
    label->setBuddy(m_folder);
    rows->addRow(label, row);
    rows->addRow(note(tr("New results go to the chosen folder. Files saved before stay where they are and are still "
                         "found."), card));
    return card;
}

void SettingsPage::chooseFolder()
{
    auto *dialog = new QFileDialog(this, tr("Folder for results"), m_studio.workspace().settings().libraryFolder());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &folder) {
        m_studio.workspace().settings().setLibraryFolder(folder);
        m_folder->setText(QDir::toNativeSeparators(folder));
    });
    dialog->open();
}

QWidget *SettingsPage::jobsCard()
{
    QFormLayout *rows = nullptr;
    Card *card = topic(tr("Jobs and credits"), rows, this);
    Settings &settings = m_studio.workspace().settings();
    auto *inFlight = new QSpinBox(card);
    inFlight->setObjectName(u"jobsInFlight"_s);
    inFlight->setRange(1, 100);
    inFlight->setValue(settings.jobsInFlight());
    connect(inFlight, &QSpinBox::valueChanged, &settings, &Settings::setJobsInFlight);
    inFlight->setMaximumWidth(numberWidth);
    rows->addRow(tr("Jobs sent at a &time"), inFlight);
    auto *low = new QSpinBox(card);
    low->setObjectName(u"lowBalance"_s);
    low->setRange(0, 1'000'000);
    low->setGroupSeparatorShown(true);
    low->setValue(static_cast<int>(settings.lowBalance().milli() / 1000));
    connect(low, &QSpinBox::valueChanged, &settings, [&settings](int credits) {
        settings.setLowBalance(Credits::whole(credits));
    });
    low->setMaximumWidth(numberWidth);
    rows->addRow(tr("&Warn when the balance is below"), low);
    return card;
}

QWidget *SettingsPage::catalogCard()
{
    QFormLayout *rows = nullptr;
    Card *card = topic(tr("Catalogue"), rows, this);
    const QString folder = m_studio.workspace().userCatalogFolder();
    rows->addRow(note(tr("JSON files in the folder %1 add or change generators. They are read at the start.")
                          .arg(QDir::toNativeSeparators(folder)), card));
    for (const CatalogProblem &problem : m_studio.workspace().catalogProblems()) {
        rows->addRow(note(tr("Skipped: %1, at %2: %3").arg(QDir::toNativeSeparators(problem.file), problem.place,
                                                           problem.message), card));
    }
    auto *open = new QPushButton(tr("Open the folder"), card);
    open->setObjectName(u"openCatalogFolder"_s);
    connect(open, &QPushButton::clicked, this, [folder] {
        QDir().mkpath(folder);
        QDesktopServices::openUrl(QUrl::fromLocalFile(folder));
    });
    auto *row = new QHBoxLayout;
    row->addWidget(open);
    row->addStretch(1);
    rows->addRow(row);
    return card;
}

} // namespace frameloom
