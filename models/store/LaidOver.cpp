#include "models/store/LaidOver.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace certlink {

QString laidOverHash(const Evidence &evidence, const QJsonObject &layers)
{
    // JSON of Qt has its keys in order; a list that is not there is an empty one.
    const QJsonObject whole{{u"charset"_s, QString::fromLatin1(evidence.charset)},
                            {u"edited_text"_s, evidence.editedText ? QJsonValue(*evidence.editedText) : QJsonValue()},
                            {u"corrections"_s, layers["corrections"_L1].toArray()},
                            {u"facts"_s, layers["facts"_L1].toArray()}};
    return sha256Hex(QJsonDocument(whole).toJson(QJsonDocument::Compact));
}

} // namespace certlink
