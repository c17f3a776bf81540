#include "models/mail/Suspicion.h"

#include "models/mail/TextPart.h"

#include <unicode/uspoof.h>

#include <algorithm>
#include <memory>

namespace certlink {

namespace {

constexpr qsizetype mostSpans = 100; // more show nothing more
constexpr qsizetype longestName = 253;

/// Embeddings, overrides and isolates. The marks U+200E and U+200F alone turn nothing that is
/// visible and come with every pasted Arabic or Hebrew name.
bool turnsDirection(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x202A && unit <= 0x202E && unit != 0x202C) || (unit >= 0x2066 && unit <= 0x2068);
}

bool endsDirection(QChar c)
{
    return c == QChar(0x202C) || c == QChar(0x2069) || c == u'\n';
}

/// Letters of the scripts that share their shapes with Latin.
bool isOfAnotherScript(QChar c)
{
    const char16_t unit = c.unicode();
    return (unit >= 0x0370 && unit <= 0x058F)     // Greek, Cyrillic, Armenian
           || (unit >= 0x13A0 && unit <= 0x13FF)  // Cherokee
           || (unit >= 0x1F00 && unit <= 0x1FFF); // Greek Extended
}

bool isAsciiLetterOrDigit(QChar c)
{
    return c.unicode() < 0x80 && c.isLetterOrNumber();
}

bool isOfAName(QChar c)
{
    return isAsciiLetterOrDigit(c) || c == u'.' || c == u'-' || c == u'_' || isOfAnotherScript(c);
}

struct SpoofCloser {
    void operator()(USpoofChecker *checker) const { uspoof_close(checker); }
};
using SpoofChecker = std::unique_ptr<USpoofChecker, SpoofCloser>;

SpoofChecker openChecker()
{
    UErrorCode status = U_ZERO_ERROR;
    SpoofChecker checker(uspoof_open(&status));
    uspoof_setRestrictionLevel(checker.get(), USPOOF_HIGHLY_RESTRICTIVE);
    uspoof_setChecks(checker.get(), USPOOF_RESTRICTION_LEVEL, &status);
    return U_FAILURE(status) ? nullptr : std::move(checker);
}

const UChar *utf16(QStringView text)
{
    return reinterpret_cast<const UChar *>(text.utf16());
}

/// What the name is mistaken for is all ASCII, or one label of it mixes scripts. A name wholly in
/// its own script is none of both.
bool looksLikeLatin(QStringView name, const USpoofChecker *checker)
{
    UErrorCode status = U_ZERO_ERROR;
    QString skeleton(name.size() * 4, Qt::Uninitialized);
    const int32_t length =
        uspoof_getSkeleton(checker, 0, utf16(name), int32_t(name.size()), reinterpret_cast<UChar *>(skeleton.data()),
                           int32_t(skeleton.size()), &status);
    if (U_SUCCESS(status)) {
        skeleton.truncate(length);
        if (std::all_of(skeleton.cbegin(), skeleton.cend(), [](QChar c) { return c.unicode() < 0x80; }))
            return true;
    }
    for (const QStringView label : name.split(u'.', Qt::SkipEmptyParts)) {
        status = U_ZERO_ERROR;
        if (uspoof_check(checker, utf16(label), int32_t(label.size()), nullptr, &status) != 0)
            return true;
    }
    return false;
}

/// Dots part it, and letters stand on both sides of one.
bool isLikeAHostName(QStringView name)
{
    const qsizetype dot = name.indexOf(u'.');
    return name.size() <= longestName && dot > 0 && dot + 1 < name.size() && name[dot + 1] != u'.';
}

Spans turnedPlaces(const QString &text)
{
    Spans places;
    for (qsizetype i = 0; i < text.size() && places.size() < mostSpans; ++i) {
        if (!turnsDirection(text[i]))
            continue;
        qsizetype end = i + 1;
        while (end < text.size() && !endsDirection(text[end]))
            ++end;
        places.append({i, end});
        i = end;
    }
    return places;
}

Spans mistakableNames(const QString &text)
{
    Spans places;
    SpoofChecker checker;
    const auto isSought = [](QChar c) { return isOfAnotherScript(c); };
    for (auto found = std::find_if(text.cbegin(), text.cend(), isSought);
         found != text.cend() && places.size() < mostSpans;) {
        auto begin = found;
        while (begin != text.cbegin() && isOfAName(*(begin - 1)))
            --begin;
        const auto end = std::find_if_not(found, text.cend(), isOfAName);
        const QStringView name(begin, end);
        if (isLikeAHostName(name)) {
            if (!checker)
                checker = openChecker();
            if (checker && looksLikeLatin(name, checker.get()))
                places.append({begin - text.cbegin(), end - text.cbegin()});
        }
        found = std::find_if(end, text.cend(), isSought);
    }
    return places;
}

} // namespace

QList<Remark> suspicionsIn(const QString &text)
{
    QList<Remark> remarks;
    const bool any = std::any_of(text.cbegin(), text.cend(), [](QChar c) {
        return c.unicode() >= 0x0370 && c.unicode() <= 0x2069 && (turnsDirection(c) || isOfAnotherScript(c));
    });
    if (!any)
        return remarks;
    if (const Spans turned = turnedPlaces(text); !turned.isEmpty())
        remarks.append(
            {Remark::Code::Suspicious,
             RemarkText::tr("Signs in the text turn the direction of writing; it may read otherwise than it is."),
             turned});
    if (const Spans names = mistakableNames(text); !names.isEmpty())
        remarks.append({Remark::Code::Suspicious,
                        RemarkText::tr("In “%1” letters of another script stand where Latin ones seem to.")
                            .arg(text.mid(names.first().begin, names.first().length())),
                        names});
    return remarks;
}

} // namespace certlink
