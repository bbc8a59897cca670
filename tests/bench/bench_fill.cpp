// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// bench_fill FOLDER [jobs, 100000 by default]   makes a data folder with that history, for `frameloom --data-dir`.

#include "bench/benchjobs.h"

#include <QDir>
#include <QGuiApplication>

#include <cstdio>

using namespace frameloom;
using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen"); // only pictures are made
    const QGuiApplication app(argc, argv);
    if (argc < 2) {
        std::fprintf(stderr, "bench_fill FOLDER [jobs]\n");
        return 2;
    }
    const QString folder = QFile::decodeName(argv[1]);
    const int jobs = argc > 2 ? std::atoi(argv[2]) : 100'000;
    if (QFile::exists(folder + "/frameloom.sqlite"_L1)) {
        std::fprintf(stderr, "There is a history in %s already\n", argv[1]);
        return 1;
    }
    const bool ok = QDir().mkpath(folder) && bench::fillStore(folder, jobs, true) && bench::writeCovers(folder + "/library"_L1);
    std::printf("%d jobs in %s%s\n", jobs, argv[1], ok ? "" : ": FAILED");
    return ok ? 0 : 1;
}
