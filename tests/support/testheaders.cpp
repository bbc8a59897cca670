// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Empty: the target needs a source to have its headers precompiled (tests/CMakeLists.txt).
