#pragma once

#include "models/application/Field.h"
#include "models/application/Finding.h"
#include "models/items/CaseStatus.h"

#include <QColor>
#include <QPalette>
#include <QString>

class QWidget;

namespace certlink {

/// A meaning's colours: text and line on the window's background, and a quiet surface to fill.
struct Tone {
    QColor ink;     ///< signs, text, waved lines
    QColor surface; ///< a quiet background
    QColor strong;  ///< a filled background for `onStrong`
    QColor onStrong;
};

/// Colours by meaning, light or dark after the palette at hand. The only place colours are named.
class Palette
{
public:
    explicit Palette(const QPalette &palette);
    /// After the program's palette as it is now.
    [[nodiscard]] static Palette current();

    [[nodiscard]] bool isDark() const { return m_dark; }
    [[nodiscard]] Tone block() const;
    [[nodiscard]] Tone confirm() const;
    [[nodiscard]] Tone note() const;
    [[nodiscard]] Tone satisfied() const;
    [[nodiscard]] Tone unknown() const;
    [[nodiscard]] Tone neutral() const;
    [[nodiscard]] Tone corrected() const;
    /// Nothing here counts: the training workspace.
    [[nodiscard]] Tone training() const;

    [[nodiscard]] Tone of(Severity severity, Verdict verdict) const;
    [[nodiscard]] Tone of(CaseStatus status) const;
    /// Behind a field's value in the mail.
    [[nodiscard]] QColor tint(Field field) const;
    /// Behind what is selected in the mail.
    [[nodiscard]] QColor selectedTint() const;
    /// Text that is there to be found, not to be read.
    [[nodiscard]] QColor quiet() const;
    [[nodiscard]] QColor line() const;
    /// Around what can be checked or typed into: three times as bright or dark as what it stands on.
    [[nodiscard]] QColor edge() const;

private:
    [[nodiscard]] Tone tone(const char *light, const char *lightSurface, const char *dark,
                            const char *darkSurface) const;

    QPalette m_palette;
    bool m_dark;
};

/// Gives a widget's text, its background, or both a colour and leaves everything else to the program: what an earlier
/// call gave is gone.
void setInk(QWidget *widget, const QColor &colour);
void setSurface(QWidget *widget, const QColor &colour);
void setSurface(QWidget *widget, const QColor &colour, const QColor &ink);
/// Takes such a background back.
void clearSurface(QWidget *widget);

/// A light or a dark palette for the whole program.
[[nodiscard]] QPalette lightPalette();
[[nodiscard]] QPalette darkPalette();

} // namespace certlink
