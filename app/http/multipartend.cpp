// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "http/multipartend.h"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace frameloom {

namespace {

struct Span
{
    std::size_t begin;
    std::size_t end;
};

/// Where the value of that header stands, without the blanks around it. `name` in lower case.
std::optional<Span> valueOf(std::string_view head, std::string_view name)
{
    std::size_t line = head.find("\r\n");
    while (line != std::string_view::npos) {
        line += 2;
        const std::size_t end = head.find("\r\n", line);
        if (end == std::string_view::npos || end == line)
            break;
        const std::size_t colon = line + name.size();
        const auto same = [](char a, char b) { return (a >= 'A' && a <= 'Z' ? static_cast<char>(a - 'A' + 'a') : a) == b; };
        if (colon < end && head[colon] == ':'
            && std::equal(name.begin(), name.end(), head.begin() + static_cast<std::ptrdiff_t>(line),
                          [&](char b, char a) { return same(a, b); })) {
            const std::size_t begin = std::min(head.find_first_not_of(" \t", colon + 1), end);
            std::size_t last = end;
            while (last > begin && (head[last - 1] == ' ' || head[last - 1] == '\t'))
                --last;
            return Span{begin, last};
        }
        line = end;
    }
    return std::nullopt;
}

} // namespace

std::optional<std::size_t> announceLineBreak(std::string &head)
{
    const auto type = valueOf(head, "content-type");
    const auto length = valueOf(head, "content-length");
    constexpr std::string_view form = "multipart/form-data";
    if (!type || !length || head.compare(type->begin, form.size(), form) != 0)
        return std::nullopt;
    std::size_t bytes = 0;
    const char *end = head.data() + length->end;
    const auto [stop, error] = std::from_chars(head.data() + length->begin, end, bytes);
    if (error != std::errc() || stop != end || bytes == 0)
        return std::nullopt;
    head.replace(length->begin, length->end - length->begin, std::to_string(bytes + 2));
    return bytes;
}

} // namespace frameloom
