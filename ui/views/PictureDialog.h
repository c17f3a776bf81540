#pragma once

#include "models/rulebook/Rulebook.h"
#include "rules/desk/CaseFile.h"

#include <QDialog>

namespace certlink {

/// Which picture explains a rule.
enum class Picture { None, Labels, Calendar };
[[nodiscard]] Picture pictureOf(const QString &rule);

/// The picture of a finding: the names label by label, or the days as a calendar.
class PictureDialog : public QDialog
{
    Q_OBJECT

public:
    /// `picture`: not None.
    PictureDialog(Picture picture, const CaseFile &file, const Rulebook &rulebook, QWidget *parent = nullptr);
};

} // namespace certlink
