#include "models/reading/OwnWords.h"

#include <algorithm>

namespace certlink {

namespace {

/// Asked for every word at every line: most differ in the first sign.
bool begins(QStringView text, std::initializer_list<QStringView> words)
{
    return !text.isEmpty() && std::any_of(words.begin(), words.end(), [&](QStringView word) {
        return text.front() == word.front() && text.startsWith(word);
    });
}

bool isFrom(QStringView text)
{
    return begins(text, {u"from:", u"差出人:", u"送信者:", u"送信元:"});
}

bool isSent(QStringView text)
{
    return begins(text, {u"sent:", u"送信日時:", u"date:", u"日時:", u"日付:", u"送信日:"});
}

bool isHeaderField(QStringView text)
{
    return isFrom(text) || isSent(text) ||
           begins(text, {u"to:", u"cc:", u"bcc:", u"宛先:", u"subject:", u"件名:", u"reply-to:", u"添付ファイル:",
                         u"重要度:"});
}

} // namespace

OwnWords::OwnWords(const ReadLines &read) : m_read(read)
{
    for (const AssembledForm &form : read.assembled.forms) {
        if (form.kind != AssembledForm::Kind::Application)
            continue;
        m_depth = std::max(m_depth, form.depth);
        m_lastFormLine = std::max(m_lastFormLine, form.lastLine);
    }
    findHeaderBlocks();
    findSignature();
}

bool OwnWords::isOwn(qsizetype line) const
{
    const bool isHeader = std::any_of(m_headers.begin(), m_headers.end(),
                                      [line](const auto &block) { return line >= block.first && line < block.second; });
    return m_read.lines[line].depth <= m_depth && line < m_quotedFrom && !isHeader && !isInOtherForm(line) &&
           !m_read.lines[line].isOfTheDesk;
}

void OwnWords::findHeaderBlocks()
{
    constexpr qsizetype longestBlock = 6;
    for (qsizetype line = 0; line < m_read.lines.size(); ++line) {
        const QStringView text = squeezedLine(line);
        const bool isDivider =
            begins(text, {u"-----original", u"-----元の", u"-----forwarded", u"-----転送", u"----------forwarded"});
        qsizetype end = line + 1;
        bool hasFrom = isFrom(text);
        bool hasSent = isSent(text);
        if (!isDivider && !hasFrom && !hasSent)
            continue;
        for (; end < std::min(line + longestBlock, m_read.lines.size()) && isHeaderField(squeezedLine(end)); ++end) {
            hasFrom = hasFrom || isFrom(squeezedLine(end));
            hasSent = hasSent || isSent(squeezedLine(end));
        }
        if (!isDivider && !(hasFrom && hasSent))
            continue;
        m_headers.append({line, end});
        if (!hasFormBelow(line)) {
            m_quotedFrom = line;
            return;
        }
        line = end - 1;
    }
}

void OwnWords::findSignature()
{
    constexpr qsizetype shortestRule = 10;
    for (qsizetype line = m_lastFormLine + 1; line < m_read.lines.size(); ++line) {
        const FormLine &one = m_read.lines[line];
        const QStringView text = one.squeezed.text();
        const bool isDashes = one.folded.text().trimmed() == u"--";
        const bool isRule =
            text.size() >= shortestRule && !text.front().isLetterOrNumber() && text.count(text.front()) == text.size();
        if (isDashes || isRule) {
            m_signature = line;
            return;
        }
    }
}

bool OwnWords::hasFormBelow(qsizetype line) const
{
    return std::any_of(m_read.assembled.forms.begin(), m_read.assembled.forms.end(), [&](const AssembledForm &form) {
        return form.kind == AssembledForm::Kind::Application && form.firstLine > line;
    });
}

bool OwnWords::isInOtherForm(qsizetype line) const
{
    return std::any_of(m_read.assembled.forms.begin(), m_read.assembled.forms.end(), [&](const AssembledForm &form) {
        return form.kind != AssembledForm::Kind::Application && line >= form.firstLine && line <= form.lastLine;
    });
}

} // namespace certlink
