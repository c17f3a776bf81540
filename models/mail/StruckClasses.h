#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

namespace certlink {

/// What a mail's style sheets strike through: `span.gone { text-decoration: line-through }`, `#old`, `.gone.now`.
class StruckClasses
{
public:
    /// Adds those of what stands in a <style> element. Linear in its length.
    void read(QByteArrayView styleSheet);

    /// Whether an element of that name is struck through. `attributes`: its tag from behind the name on.
    [[nodiscard]] bool strike(const QByteArray &tag, const QByteArray &attributes) const;

private:
    struct Selector {
        QByteArray tag; ///< empty: any
        QByteArray id;  ///< empty: any
        QList<QByteArray> classes;
    };
    void add(QByteArray selector);

    QList<Selector> m_selectors; ///< lower case
};

} // namespace certlink
