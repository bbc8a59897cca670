// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTest> // first: it defines what is defined anew below

namespace frameloom::test {

/// How long a test waits for what must come. No measure of speed: on a busy machine threads, processes and HTTP take
/// their time, and a test that fails by chance tells nothing. tests/CMakeLists.txt includes this into every test.
inline constexpr int PatienceMs = 30'000;

} // namespace frameloom::test

// Qt's own give up after 5 s.
#undef QTRY_VERIFY
#undef QTRY_VERIFY2
#undef QTRY_COMPARE
#define QTRY_VERIFY(expression) QTRY_VERIFY_WITH_TIMEOUT((expression), frameloom::test::PatienceMs)
#define QTRY_VERIFY2(expression, words) QTRY_VERIFY2_WITH_TIMEOUT((expression), (words), frameloom::test::PatienceMs)
#define QTRY_COMPARE(actual, expected) QTRY_COMPARE_WITH_TIMEOUT((actual), expected, frameloom::test::PatienceMs)
