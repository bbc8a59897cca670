// SPDX-FileCopyrightText: The Frameloom authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "api/loosejson.h"

namespace frameloom {

namespace {

constexpr qsizetype DeepestNesting = 200;
constexpr qsizetype StartOfPage = 4096; ///< within which a page says that it is one

bool isSpace(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

bool isWordStart(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
}

bool isWordPart(char c)
{
    return isWordStart(c) || (c >= '0' && c <= '9') || c == '-';
}

/// Tags around JSON (a warning of the server's own language) are no page yet.
bool isPage(const QByteArray &body)
{
    const QByteArray start = body.left(StartOfPage).toLower();
    for (const char *mark : {"<!doctype", "<html", "<head", "<body", "<script", "<style", "<?xml"}) {
        if (start.contains(mark))
            return true;
    }
    return false;
}

/// Writes strict JSON from the first bracket to the one that closes it.
class Mender
{
public:
    explicit Mender(const QByteArray &body) : m_in(body) {}

    /// Whether the closing bracket was reached.
    bool run()
    {
        m_at = m_in.indexOf('{');
        if (const qsizetype list = m_in.indexOf('['); list >= 0 && (m_at < 0 || list < m_at))
            m_at = list;
        while (m_at >= 0 && m_at < m_in.size() && m_open.size() <= DeepestNesting) {
            step();
            if (m_open.isEmpty())
                return true;
        }
        return false;
    }

    QByteArray whole() const { return m_out; }

    /// The whole members of the outermost object, closed.
    QByteArray kept() const { return m_kept > 0 && m_out.startsWith('{') ? m_out.left(m_kept) + '}' : QByteArray(); }

private:
    char next(qsizetype from) const
    {
        while (from < m_in.size() && isSpace(m_in.at(from)))
            ++from;
        return from < m_in.size() ? m_in.at(from) : '\0';
    }

    char lastMark() const
    {
        qsizetype at = m_out.size();
        while (at > 0 && isSpace(m_out.at(at - 1)))
            --at;
        return at > 0 ? m_out.at(at - 1) : '\0';
    }

    void step()
    {
        const char c = m_in.at(m_at);
        if (c == '"' || c == '\'') {
            text(c);
        } else if (isWordStart(c)) {
            word();
        } else {
            ++m_at;
            mark(c);
        }
    }

    void mark(char c)
    {
        if (c == '{' || c == '[') {
            m_open.append(c == '{' ? '}' : ']');
        } else if (c == '}' || c == ']') {
            m_open.chop(1);
        } else if (c == ',') {
            const char after = next(m_at);
            if (after == '}' || after == ']')
                return;
        }
        if (c == ',' && m_open.size() == 1)
            m_kept = m_out.size();
        m_out += c;
        if ((c == '}' || c == ']') && m_open.size() == 1)
            m_kept = m_out.size();
    }

    void text(char quote)
    {
        const bool isValue = lastMark() == ':';
        m_out += '"';
        for (++m_at; m_at < m_in.size() && m_in.at(m_at) != quote; ++m_at) {
            const char c = m_in.at(m_at);
            if (c == '\\' && m_at + 1 < m_in.size()) {
                const char escaped = m_in.at(++m_at);
                if (escaped != '\'') // no escape of JSON's
                    m_out += '\\';
                m_out += escaped;
            } else if (c == '"') {
                m_out += "\\\"";
            } else {
                m_out += c;
            }
        }
        if (m_at >= m_in.size())
            return; // cut off inside
        m_out += '"';
        ++m_at;
        if (m_open.size() == 1 && isValue)
            m_kept = m_out.size();
    }

    void word()
    {
        const qsizetype start = m_at;
        while (m_at < m_in.size() && isWordPart(m_in.at(m_at)))
            ++m_at;
        const QByteArray word = m_in.mid(start, m_at - start);
        if (next(m_at) == ':')
            m_out += '"' + word + '"';
        else if (word == "true" || word == "True")
            m_out += "true";
        else if (word == "false" || word == "False")
            m_out += "false";
        else if (!m_out.isEmpty() && m_out.back() >= '0' && m_out.back() <= '9')
            m_out += word; // a number's exponent
        else
            m_out += "null"; // NaN, None, undefined
    }

    const QByteArray &m_in;
    QByteArray m_out;
    QByteArray m_open; ///< the brackets that are owed
    qsizetype m_at = 0;
    qsizetype m_kept = 0;
};

} // namespace

QJsonDocument looseJson(const QByteArray &body)
{
    const QJsonDocument strict = QJsonDocument::fromJson(body);
    if (!strict.isNull() || isPage(body))
        return strict;
    Mender mender(body);
    return mender.run() ? QJsonDocument::fromJson(mender.whole()) : QJsonDocument();
}

QJsonDocument looseJsonOfCutOff(const QByteArray &body)
{
    if (isPage(body))
        return {};
    Mender mender(body);
    return mender.run() ? QJsonDocument() : QJsonDocument::fromJson(mender.kept());
}

} // namespace frameloom
