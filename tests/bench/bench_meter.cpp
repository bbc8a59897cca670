// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_meter [key presses, 2000 by default]   types into the real form and prints how long a key press takes until the
// meter shows the price of what is typed, and how long until it is painted too.

#include "bench/statistics.h"
#include "create/formpane.h"
#include "credits/creditmeter.h"
#include "style/theme.h"
#include "ui/studiofixture.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QKeyEvent>
#include <QPlainTextEdit>
#include <QVBoxLayout>

using namespace frameloom;
using namespace frameloom::test;
using namespace Qt::StringLiterals;

namespace {

/// Without the fraction of a second that the window takes to come up: balance, drafts, first paint.
void settle(int rounds)
{
    for (int i = 0; i < rounds; ++i)
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents, 20);
}

void measure(const char *what, QWidget *editor, CreditMeter *meter, int presses)
{
    QVector<double> handled;
    QVector<double> painted;
    constexpr auto text = "a heron over a misty lake at dawn, wide negative space "_L1;
    for (int i = 0; i < presses; ++i) {
        const QChar letter = QLatin1Char(text.at(i % text.size()));
        QElapsedTimer timer;
        timer.start();
        QKeyEvent press(QEvent::KeyPress, letter == u' ' ? int(Qt::Key_Space) : int(letter.toUpper().unicode()),
                        Qt::NoModifier, QString(letter));
        QCoreApplication::sendEvent(editor, &press);
        handled.append(double(timer.nsecsElapsed()) / 1e6);
        meter->repaint();
        painted.append(double(timer.nsecsElapsed()) / 1e6);
        QCoreApplication::processEvents();
    }
    std::printf("%s\n", what);
    bench::tell("  key press to new meter reading", handled);
    bench::tell("  key press to painted meter", painted);
}

} // namespace

int main(int argc, char **argv)
{
    QApplication app(argc, argv);
    const int presses = argc > 1 ? std::max(2, std::atoi(argv[1])) : 2000;
    Theme theme;
    theme.apply(app, ThemeMode::Dark);
    StudioFixture studio;
    QWidget window;
    auto *column = new QVBoxLayout(&window);
    auto *meter = new CreditMeter(&window);
    auto *form = new FormPane(studio.session(), &window);
    column->addWidget(meter);
    column->addWidget(form, 1);
    meter->setSession(&studio.session());
    // Counted, so that the figure is not of a key that nobody heard.
    int prices = 0;
    QObject::connect(form, &FormPane::formPriceChanged, meter, &CreditMeter::setFormPrice);
    QObject::connect(form, &FormPane::formPriceChanged, &window, [&prices] { ++prices; });
    window.resize(420, 900);
    window.show();
    studio.session().start(u"key"_s);
    settle(10);
    for (const char *operation : {"midjourney.imagine", "midjourney.variations"}) {
        form->openOperation(QString::fromLatin1(operation));
        settle(5);
        QWidget *editor = nullptr;
        for (auto *candidate : window.findChildren<QPlainTextEdit *>(u"field.prompt"_s)) {
            if (candidate->isVisible())
                editor = candidate;
        }
        if (!editor)
            continue; // an operation without words
        prices = 0;
        measure(operation, editor, meter, presses);
        if (prices < presses)
            return 1;
    }
    return 0;
}
