#pragma once

#include <QString>

class QAction;
class QLabel;
class QTextBrowser;
class QWidget;

/// Text of others – of a mail, a file name, a register, a database – on its way into a widget. Qt guesses
/// where nobody says what a text is, and a text it takes for HTML loads what it names. So everything that
/// shows text is made here; tests/sources/plaintext.py finds what is not.
namespace certlink {

/// A label that shows its text as it is.
[[nodiscard]] QLabel *plainLabel(QWidget *parent);
[[nodiscard]] QLabel *plainLabel(const QString &text, QWidget *parent);

/// From now on the label shows HTML, of which every text of others went through toHtmlEscaped().
void showHtmlIn(QLabel *label);
/// The same as a page. Whatever its HTML names, nothing is loaded; its links are followed by whoever connects to them.
[[nodiscard]] QTextBrowser *htmlPage(QWidget *parent);

/// What a tool tip has to be given so that it shows `text`.
[[nodiscard]] QString toolTipText(const QString &text);
void setPlainToolTip(QWidget *widget, const QString &text);
void setPlainToolTip(QAction *action, const QString &text);

/// What a menu, a button or a tab has to be given so that it shows `text`: & would be a mnemonic.
[[nodiscard]] QString buttonText(const QString &text);
/// What a window has to be given so that its title is `text`, on one line: [*] would be a place.
[[nodiscard]] QString titleText(const QString &text);

} // namespace certlink
