#pragma once

#include "models/reading/SignReading.h"

namespace certlink {

/// The rows of one form below their headings, and what is chosen among them. The rows outlive it.
class RowGroups
{
public:
    /// Below a heading that stands twice in a form stand two groups.
    void begin(Label heading, const Spans &labelSpans);
    void add(const RowElement &row);

    /// Call once, when every row is added: the application's choices, services and headings, and where two groups
    /// below one heading answer differently. Of each kind the first group with something set counts, of those below its
    /// heading before others: 現在の連携対象サービス stands above it.
    /// `oddSigns`: what stands beside rows and a person may take for a choice. Signs are claimed.
    void finish(Application &application, QList<UnreadText> &oddSigns, Owners &owners);

private:
    struct Groups {
        QVarLengthArray<Rows, 1> groups;
        Spans label;                ///< of the first heading
        qsizetype aboveHeading = 0; ///< groups that stand above it, below no heading of the form
    };

    [[nodiscard]] Groups &of(Label heading);
    template<typename Function>
    void forEachGroup(Function function) const;
    template<typename Option>
    [[nodiscard]] QList<Choice<Option>> choicesOf(const Rows &group) const;
    template<typename Option>
    void finishChoices(const Groups &groups, Field field, QList<Choice<Option>> &counted,
                       QList<Conflict> &conflicts) const;
    [[nodiscard]] QList<ServiceRow> serviceRows(const Rows &group) const;
    void finishServices(QList<ServiceRow> &counted, QList<Conflict> &conflicts) const;
    void collectOddSigns(const Rows &group, QList<UnreadText> &oddSigns, Owners &owners) const;

    SignReading m_signs;
    Groups m_work;
    Groups m_services;
    Groups m_reasons;
    Groups m_intermediateCa;
    Groups m_multiServer;
};

} // namespace certlink
