#pragma once

#include "models/reading/HeldValues.h"

namespace certlink {

/// What a sentence of the mail's own words says of the application in prose: that another service is wished for too,
/// that a chosen one is not, that a field has another value. Refers to what it is given, which must outlive it.
class Mentions
{
public:
    Mentions(const QList<const Application *> &applications, const Rulebook &rulebook, const HeldValues &held);

    /// A sentence, in the text.
    struct Sentence {
        qsizetype begin = 0;
        qsizetype end = 0;
    };
    /// Where a sentence stands. Below a signature those that wish for another time, name a host or say more than is
    /// polite do not count: a signature's own lines do. Nor do they in the quotation the form stands in, where
    /// whoever sent the form explains it.
    /// Below the frame of a signature stands what was written last, and what companies put below all their mails.
    enum class Place { AboveForm, BelowForm, BelowSignature, BelowFrame, Quoted };
    /// Those that say something else than the forms.
    [[nodiscard]] QList<Sentence> in(QStringView folded, Place place) const;
    /// Whether words that stand by themselves say something else than values of the forms and days gone by.
    [[nodiscard]] bool isMoreThanValues(const QString &words) const;
    /// Whether a subject calls the mail something else than an application for the work the forms ask for.
    [[nodiscard]] bool callsItOtherwise(QStringView subject) const;
    /// Whether a remark among the services says of the one above it that it is not, or not for long.
    [[nodiscard]] bool deniesServiceAbove(QStringView folded) const;

private:
    struct Service {
        QString name;   ///< as people shorten it, folded
        QString number; ///< that stands behind it: Webハイグレード2
        bool isChosen = false;
    };
    /// `isEnded`: by 。
    [[nodiscard]] bool saysSomethingElse(QStringView sentence, bool isEnded, Place place) const;
    /// The sentence without the names and values the forms hold, and without days, codes and addresses: those others
    /// find.
    [[nodiscard]] QString withoutValues(QString sentence) const;
    /// The sentence without the number of forms or services, where it is the right one: "下記2件".
    [[nodiscard]] QString withoutRightCount(QString sentence) const;
    [[nodiscard]] bool tellsValue(QStringView sentence, const QString &name) const;
    [[nodiscard]] bool namesService(const QString &sentence) const;
    [[nodiscard]] bool namesAnyService(const QString &sentence) const;
    [[nodiscard]] bool isWish(const QString &sentence) const;
    [[nodiscard]] bool deniesCode(const QString &sentence) const;
    [[nodiscard]] bool wishesOtherwise(const QString &sentence) const;
    [[nodiscard]] bool tellsOtherItem(const QString &sentence) const;
    [[nodiscard]] bool deniesWork(const QString &sentence) const;
    [[nodiscard]] bool tellsByLabel(const QString &sentence) const;
    [[nodiscard]] bool namesOtherWork(const QString &sentence) const;
    [[nodiscard]] bool namesOtherItem(QStringView sentence) const;
    [[nodiscard]] bool isPresent(const QString &sentence, const QString &name) const;
    [[nodiscard]] bool isOfPresent(QStringView sentence) const;

    const Rulebook &m_rulebook;
    const HeldValues &m_held;
    QList<Service> m_services;
    QStringList m_wordsOfServices; ///< of the names of those chosen: waf
    QStringList m_prefixes;        ///< of the services' codes
    QStringList m_chosenWork;
    QStringList m_items; ///< the forms', folded
    int m_forms = 0;
    int m_namedServices = 0; ///< codes of rows that are set
};

} // namespace certlink
