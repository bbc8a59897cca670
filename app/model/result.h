// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/failure.h"

#include <utility>
#include <variant>

namespace frameloom {

/// A value or the reason why there is none.
template<typename T>
class Result
{
public:
    Result(T value) : m_content(std::move(value)) {}
    Result(Failure failure) : m_content(std::move(failure)) {}

    bool ok() const { return std::holds_alternative<T>(m_content); }
    explicit operator bool() const { return ok(); }
    const T &value() const { return std::get<T>(m_content); }
    const Failure &failure() const { return std::get<Failure>(m_content); }

private:
    std::variant<T, Failure> m_content;
};

} // namespace frameloom
