#include "app/TerminalText.h"

#include <QList>
#include <QStringView>

namespace certlink {

namespace {

/// U+2400 and after it: a picture for each control of ASCII.
constexpr char16_t pictures = 0x2400;
constexpr char16_t pictureOfDelete = 0x2421;

bool isUnseen(char32_t c)
{
    switch (QChar::category(c)) {
    case QChar::Other_Control: // C1 too
    case QChar::Other_Format:  // the direction, what has no width, tags
    case QChar::Other_Surrogate:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return false;
    }
}

QString signOf(char32_t c)
{
    if (c < 0x20)
        return QChar(char16_t(pictures + c));
    if (c == 0x7F)
        return QChar(pictureOfDelete);
    return QStringLiteral("<U+%1>").arg(QString::number(c, 16).toUpper(), 4, u'0');
}

} // namespace

QString terminalText(const QString &text, LineBreaks breaks)
{
    QString shown;
    shown.reserve(text.size());
    for (const char32_t c : text.toUcs4()) {
        const bool isKept = breaks == LineBreaks::Kept && (c == U'\n' || c == U'\t');
        if (isUnseen(c) && !isKept)
            shown += signOf(c);
        else
            shown += QStringView(QChar::fromUcs4(c));
    }
    return shown;
}

} // namespace certlink
