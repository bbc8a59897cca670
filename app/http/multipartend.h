// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <optional>
#include <string>

namespace frameloom {

/// A form's last boundary may be the end of the request (RFC 2046, 5.1.1: the line break after it belongs to an epilogue
/// that need not be there), and Node.js 18 sends it so; cpp-httplib 0.11.4 answers 400. So a line break is put after
/// every form: this announces it.
///
/// Adds two to the Content-Length of `head` (a request's head with its empty line) if it is a form's. The length that
/// the client gave, after which the line break is to follow; nothing when the head is not a form's.
std::optional<std::size_t> announceLineBreak(std::string &head);

} // namespace frameloom
