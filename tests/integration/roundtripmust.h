// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

/// For helpers: QVERIFY leaves only the helper. The class has a complain() that takes the reason.
#define ROUNDTRIP_MUST(condition, words)                                                                               \
    do {                                                                                                               \
        if (!(condition)) {                                                                                            \
            complain(words);                                                                                           \
            return {};                                                                                                 \
        }                                                                                                              \
    } while (false)
