#include "models/mail/FlowedText.h"

#include <QStringList>

namespace certlink {

namespace {

struct FlowedLine {
    qsizetype depth = 0;
    QString text;
    bool isFlowed = false;
};

FlowedLine flowedLine(QStringView line)
{
    FlowedLine result;
    if (line.endsWith(u'\r'))
        line.chop(1);
    while (result.depth < line.size() && line[result.depth] == u'>')
        ++result.depth;
    QStringView text = line.mid(result.depth);
    if (text.startsWith(u' '))
        text = text.mid(1); // stuffed
    const bool isSignature = text == u"-- ";
    result.isFlowed = text.endsWith(u' ') && !isSignature;
    result.text = text.toString();
    return result;
}

QString written(const FlowedLine &line)
{
    const QString quote = line.depth > 0 ? QString(line.depth, u'>') + u' ' : QString();
    return quote + line.text;
}

} // namespace

QString unflowed(const QString &text, bool delSp)
{
    QStringList result;
    FlowedLine paragraph;
    bool isOpen = false;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        FlowedLine next = flowedLine(line);
        if (isOpen && next.depth == paragraph.depth && next.text != u"-- ") {
            if (delSp)
                paragraph.text.chop(1);
            paragraph.text += next.text;
            paragraph.isFlowed = next.isFlowed;
        } else {
            if (isOpen)
                result.append(written(paragraph));
            paragraph = std::move(next);
        }
        isOpen = paragraph.isFlowed;
        if (!isOpen)
            result.append(written(paragraph));
    }
    if (isOpen)
        result.append(written(paragraph));
    return result.join(u'\n');
}

} // namespace certlink
