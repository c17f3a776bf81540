#include "ui/palette/Palette.h"

#include <QGuiApplication>
#include <QWidget>

#include <algorithm>

namespace certlink {

namespace {

QColor colour(const char *name)
{
    return QColor(QLatin1String(name));
}

QColor mixed(const QColor &a, const QColor &b, double share)
{
    const auto mix = [share](double x, double y) { return float(x * (1 - share) + y * share); };
    return QColor::fromRgbF(mix(a.redF(), b.redF()), mix(a.greenF(), b.greenF()), mix(a.blueF(), b.blueF()));
}

/// Neighbouring fields of the form differ in hue.
int hueOf(Field field)
{
    switch (field) {
    case Field::MasterId:
        return 210;
    case Field::ServiceCode:
        return 175;
    case Field::CommonName:
        return 265;
    case Field::Item:
        return 90;
    case Field::Term:
        return 50;
    case Field::Work:
        return 200;
    case Field::Services:
        return 150;
    case Field::Reasons:
        return 285;
    case Field::ReasonText:
        return 310;
    case Field::StartDate:
        return 40;
    case Field::MultiDomainFqdn:
        return 250;
    case Field::IntermediateCa:
        return 120;
    case Field::MultiServerPermitted:
        return 190;
    }
    return 0;
}

} // namespace

Palette::Palette(const QPalette &palette) : m_palette(palette), m_dark(palette.color(QPalette::Base).lightnessF() < 0.5)
{
}

Palette Palette::current()
{
    return Palette(QGuiApplication::palette());
}

Tone Palette::tone(const char *light, const char *lightSurface, const char *dark, const char *darkSurface) const
{
    if (m_dark)
        return {colour(dark), colour(darkSurface), colour(dark), colour("#14161a")};
    return {colour(light), colour(lightSurface), colour(light), colour("#ffffff")};
}

Tone Palette::block() const
{
    return tone("#b3261e", "#fbeceb", "#ff8a80", "#3d2424");
}

Tone Palette::confirm() const
{
    return tone("#8a5a00", "#fdf3dc", "#f2c063", "#3a301c");
}

Tone Palette::note() const
{
    return tone("#4a6078", "#eef2f6", "#a9bdd2", "#262d36");
}

Tone Palette::satisfied() const
{
    return tone("#1f6b3a", "#e6f4ea", "#86d79f", "#1f3327");
}

Tone Palette::unknown() const
{
    return tone("#6a4a9c", "#f2edf9", "#cdb4f5", "#2f2740");
}

Tone Palette::neutral() const
{
    return tone("#5c6570", "#eceef1", "#9aa4b0", "#2a2e34");
}

Tone Palette::corrected() const
{
    return tone("#0b5fa5", "#e7f1fb", "#8cc4ff", "#1e2f42");
}

Tone Palette::training() const
{
    return tone("#00696b", "#e0f2f1", "#7fd4cf", "#12302f");
}

Tone Palette::of(Severity severity, Verdict verdict) const
{
    if (severity == Severity::Note)
        return note();
    if (verdict == Verdict::Unknown)
        return unknown();
    return severity == Severity::Block ? block() : confirm();
}

Tone Palette::of(CaseStatus status) const
{
    switch (status) {
    case CaseStatus::Return:
    case CaseStatus::Unreadable:
        return block();
    case CaseStatus::Confirm:
        return confirm();
    case CaseStatus::Approvable:
        return satisfied();
    default:
        return neutral();
    }
}

QColor Palette::tint(Field field) const
{
    const int hue = hueOf(field);
    return m_dark ? QColor::fromHsl(hue, 60, 62) : QColor::fromHsl(hue, 150, 232);
}

QColor Palette::selectedTint() const
{
    return m_dark ? colour("#6b5a12") : colour("#ffe58a");
}

QColor Palette::quiet() const
{
    return mixed(m_palette.color(QPalette::WindowText), m_palette.color(QPalette::Window), 0.36);
}

QColor Palette::line() const
{
    return mixed(m_palette.color(QPalette::WindowText), m_palette.color(QPalette::Window), 0.80);
}

QColor Palette::edge() const
{
    return mixed(m_palette.color(QPalette::WindowText), m_palette.color(QPalette::Window), 0.50);
}

namespace {

struct RoleColour {
    QPalette::ColorRole role;
    QColor colour;
};

/// Only what is set here counts, the rest follows the program's palette. A widget may ask again when
/// its palette changes, so the same colours again change nothing.
void setOwn(QWidget *widget, std::initializer_list<RoleColour> colours)
{
    const auto hasIt = [widget](const RoleColour &one) { return widget->palette().color(one.role) == one.colour; };
    if (widget->testAttribute(Qt::WA_SetPalette) && std::all_of(colours.begin(), colours.end(), hasIt))
        return;
    QPalette own;
    for (const RoleColour &one : colours)
        own.setColor(one.role, one.colour);
    widget->setPalette(own);
    // Said by name: what stands in a menu bar has the roles of a button otherwise, and their colours.
    for (const RoleColour &one : colours)
        one.role == QPalette::Window ? widget->setBackgroundRole(one.role) : widget->setForegroundRole(one.role);
}

} // namespace

void setInk(QWidget *widget, const QColor &colour)
{
    setOwn(widget, {{QPalette::WindowText, colour}});
}

void setSurface(QWidget *widget, const QColor &colour)
{
    widget->setAutoFillBackground(true);
    setOwn(widget, {{QPalette::Window, colour}});
}

void setSurface(QWidget *widget, const QColor &colour, const QColor &ink)
{
    widget->setAutoFillBackground(true);
    setOwn(widget, {{QPalette::Window, colour}, {QPalette::WindowText, ink}});
}

void clearSurface(QWidget *widget)
{
    widget->setAutoFillBackground(false);
    widget->setPalette(QPalette());
}

QPalette lightPalette()
{
    QPalette palette(colour("#f3f4f6"));
    palette.setColor(QPalette::Window, colour("#f3f4f6"));
    palette.setColor(QPalette::Base, colour("#ffffff"));
    palette.setColor(QPalette::AlternateBase, colour("#f8f9fb"));
    palette.setColor(QPalette::Text, colour("#1c2128"));
    palette.setColor(QPalette::WindowText, colour("#1c2128"));
    palette.setColor(QPalette::ButtonText, colour("#1c2128"));
    palette.setColor(QPalette::Highlight, colour("#1f5fa8"));
    palette.setColor(QPalette::HighlightedText, colour("#ffffff"));
    palette.setColor(QPalette::Link, colour("#1f5fa8"));
    palette.setColor(QPalette::PlaceholderText, colour("#7b8490"));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour("#868e99"));
    return palette;
}

QPalette darkPalette()
{
    QPalette palette(colour("#24272c"));
    palette.setColor(QPalette::Window, colour("#24272c"));
    palette.setColor(QPalette::Base, colour("#1b1e22"));
    palette.setColor(QPalette::AlternateBase, colour("#202328"));
    palette.setColor(QPalette::Button, colour("#30343a"));
    palette.setColor(QPalette::Text, colour("#e4e7eb"));
    palette.setColor(QPalette::WindowText, colour("#e4e7eb"));
    palette.setColor(QPalette::ButtonText, colour("#e4e7eb"));
    palette.setColor(QPalette::ToolTipBase, colour("#30343a"));
    palette.setColor(QPalette::ToolTipText, colour("#e4e7eb"));
    palette.setColor(QPalette::Highlight, colour("#2f6fb5"));
    palette.setColor(QPalette::HighlightedText, colour("#ffffff"));
    palette.setColor(QPalette::Link, colour("#8cc4ff"));
    palette.setColor(QPalette::PlaceholderText, colour("#868f9b"));
    for (const auto role : {QPalette::Text, QPalette::WindowText, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, colour("#7d858f"));
    return palette;
}

} // namespace certlink
