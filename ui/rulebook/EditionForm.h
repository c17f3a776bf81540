#pragma once

#include "models/rulebook/EditionDraft.h"

#include <QTabWidget>

class QFormLayout;
class QLineEdit;
class QPlainTextEdit;
class QSpinBox;
class QTableWidget;

namespace certlink {

class ChoiceDelegate;
class HolidaysSection;
class WordsSection;

/// The sections of an edition in the making, each a tab: what is typed here is the draft at once.
class EditionForm : public QTabWidget
{
    Q_OBJECT

public:
    explicit EditionForm(QWidget *parent);

    void showDraft(const EditionDraft &draft);
    /// As it stands here; rows of the holidays that hold no day are not in it.
    [[nodiscard]] const EditionDraft &draft() const { return m_draft; }
    /// Everything that keeps it from being an edition.
    [[nodiscard]] QList<RulebookProblem> problems() const;
    /// Puts the keyboard where a problem or a change is.
    void goTo(const QString &place);
    [[nodiscard]] HolidaysSection &holidays() { return *m_holidays; }

signals:
    void changed();
    /// A file that cannot be taken.
    void refused(const QString &sentence);

private:
    void buildNumbers();
    void buildItems();
    void buildServices();
    void buildAddresses();
    void showNumbers();
    void showItems();
    void addItem(const QStringList &cells);
    void showServices();
    void take();
    void takeNumbers();
    void takeItems();
    void takeServices();
    void goToSection(const QString &place);
    void goToCell(QTableWidget &table, int row, const QString &key);

    EditionDraft m_draft;
    HolidaysSection *m_holidays;
    WordsSection *m_words;
    QLineEdit *m_name = nullptr;
    QLineEdit *m_from = nullptr;
    QSpinBox *m_window = nullptr;
    QSpinBox *m_leadTime = nullptr;
    QLineEdit *m_closingFrom = nullptr;
    QLineEdit *m_closingTo = nullptr;
    QTableWidget *m_items = nullptr;
    QTableWidget *m_services = nullptr;
    QHash<QString, ChoiceDelegate *> m_choices; ///< by the keys of the items' columns
    QPlainTextEdit *m_addresses = nullptr;
    bool m_isShowing = false; ///< what changes is not typed
};

/// The place of a problem or a change in the window's language.
[[nodiscard]] QString placeWords(const QString &place);

} // namespace certlink
