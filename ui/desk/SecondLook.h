#pragma once

namespace certlink {

class Desk;
struct DeskCase;

/// Where the desk asks for it (DeskSettings::isBlind), a person sees an application that another prepared as it was
/// read and judged from the mail alone, and cannot change or decide it, until she has said what she would do with it.
class SecondLook
{
public:
    /// `desk` outlives it.
    explicit SecondLook(Desk &desk) : m_desk(desk) {}

    /// Asks the database whether a look is to come first, and puts the other's work out of sight or brings it back.
    /// True where something changed; who shows the application is to be told. Does nothing to a parked one, over
    /// which nothing lies.
    [[nodiscard]] bool refresh(DeskCase &deskCase);

private:
    [[nodiscard]] bool isToCome(const DeskCase &deskCase) const;
    [[nodiscard]] bool putAway(DeskCase &deskCase);
    [[nodiscard]] bool bringBack(DeskCase &deskCase);

    Desk &m_desk;
};

} // namespace certlink
