#include "ui/training/WhatIfPane.h"

#include "rules/training/Mend.h"
#include "ui/form/FieldWords.h"
#include "ui/form/FormPane.h"
#include "ui/palette/Palette.h"
#include "ui/palette/Signs.h"
#include "ui/plain/PlainText.h"
#include "ui/spoken/Announce.h"
#include "ui/training/FactsPane.h"
#include "ui/training/TrainingDesk.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QUndoGroup>
#include <QVBoxLayout>

namespace certlink {

namespace {

QString verdictWords(const RuleResult &result)
{
    if (result.isFinding()) {
        const Sign sign = signOf(result.severity, result.verdict);
        return sign.glyph + u' ' + sign.word;
    }
    return result.verdict == Verdict::Satisfied
               ? QStringLiteral("\u2713 ") + WhatIfPane::tr("Satisfied")       // CHECK MARK
               : QStringLiteral("\u2013 ") + WhatIfPane::tr("Does not apply"); // EN DASH
}

QTableWidgetItem *fixedItem(const QString &text)
{
    auto *item = new QTableWidgetItem(text);
    item->setFlags(item->flags() & ~Qt::ItemIsEditable);
    return item;
}

} // namespace

WhatIfPane::WhatIfPane(TrainingDesk &training, QWidget *parent)
    : QWidget(parent), m_training(training), m_form(new FormPane(training.desk(), this)),
      m_factsLabel(plainLabel(this)), m_facts(new FactsPane(training, this)), m_flipsLabel(plainLabel(this)),
      m_flips(new QTableWidget(0, 3, this)), m_mend(new QPushButton(this)), m_anew(new QPushButton(this)),
      m_undo(new QPushButton(this)), m_said(plainLabel(this))
{
    build();
    layOut();
    retranslate();
}

void WhatIfPane::build()
{
    m_flips->setObjectName(QStringLiteral("whatIfFlips"));
    m_said->setObjectName(QStringLiteral("whatIfSaid"));
    m_said->setWordWrap(true);
    m_mend->setObjectName(QStringLiteral("mendForMe"));
    m_anew->setObjectName(QStringLiteral("whatIfAnew"));
    m_undo->setObjectName(QStringLiteral("whatIfUndo"));
    m_flips->verticalHeader()->hide();
    m_flips->setTabKeyNavigation(false);
    m_flips->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);
    m_flips->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_flips->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_flips->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_flipsLabel->setBuddy(m_flips);
    connect(m_facts, &FactsPane::said, m_said, &QLabel::setText);
    connect(m_mend, &QPushButton::clicked, this, &WhatIfPane::mendIt);
    connect(m_anew, &QPushButton::clicked, this, [this] {
        m_said->clear();
        m_training.showAnew();
    });
    connect(m_undo, &QPushButton::clicked, &m_training.desk().undoGroup(), &QUndoGroup::undo);
    connect(&m_training.desk().undoGroup(), &QUndoGroup::canUndoChanged, m_undo, &QWidget::setEnabled);
    m_undo->setEnabled(false);
    connect(&m_training.desk(), &Desk::currentUpdated, this, &WhatIfPane::showAll);
    connect(&m_training, &TrainingDesk::lessonChanged, this, [this] {
        m_said->clear();
        m_facts->reset();
        showAll();
    });
}

void WhatIfPane::layOut()
{
    auto *tables = new QWidget(this);
    auto *column = new QVBoxLayout(tables);
    column->setContentsMargins({});
    column->addWidget(m_flipsLabel);
    column->addWidget(m_flips, 3);
    column->addWidget(m_factsLabel);
    column->addWidget(m_facts, 2);
    auto *halves = new QSplitter(Qt::Vertical, this);
    halves->addWidget(m_form);
    halves->addWidget(tables);
    halves->setChildrenCollapsible(false);
    halves->setSizes({400, 400});
    auto *buttons = new QHBoxLayout;
    for (QPushButton *button : {m_mend, m_undo, m_anew})
        buttons->addWidget(button);
    buttons->addStretch(1);
    auto *whole = new QVBoxLayout(this);
    whole->setContentsMargins({});
    whole->addWidget(halves, 1);
    whole->addWidget(m_said);
    whole->addLayout(buttons);
}

void WhatIfPane::retranslate()
{
    m_factsLabel->setText(tr("Facts of the register, to be changed in place"));
    m_flipsLabel->setText(tr("Ve&rdicts that flip"));
    m_facts->setAccessibleName(tr("Facts of the register"));
    m_flips->setAccessibleName(tr("Verdicts that flip"));
    m_facts->reset();
    m_flips->setHorizontalHeaderLabels({tr("Rule"), tr("Before"), tr("Now")});
    m_mend->setText(tr("&Mend it for me"));
    setPlainToolTip(m_mend, tr("Makes the smallest changes that leave nothing in the way, and says what each removes"));
    m_undo->setText(tr("&Undo"));
    setPlainToolTip(m_undo, tr("Takes the last change back (Ctrl+Z)"));
    m_anew->setText(tr("As it &was"));
    setPlainToolTip(m_anew, tr("Takes every change back"));
    showAll();
}

void WhatIfPane::showAll()
{
    m_facts->showFacts();
    showFlips();
}

void WhatIfPane::showFlips()
{
    const DeskCase *deskCase = m_training.desk().current();
    m_flips->setRowCount(0);
    if (!deskCase || !deskCase->file)
        return;
    const QList<RuleResult> &before = m_training.before().results;
    const QList<RuleResult> &now = deskCase->file->judgement().results;
    for (qsizetype i = 0; i < std::min(before.size(), now.size()); ++i) { // every rule, in one order
        if (before[i].verdict == now[i].verdict)
            continue;
        const int row = m_flips->rowCount();
        m_flips->insertRow(row);
        m_flips->setItem(row, 0,
                         fixedItem(now[i].rule + u' ' + m_training.texts().title(now[i].rule, m_training.language())));
        m_flips->setItem(row, 1, fixedItem(verdictWords(before[i])));
        m_flips->setItem(row, 2, fixedItem(verdictWords(now[i])));
        const bool isBetter = !now[i].isFinding();
        m_flips->item(row, 2)->setForeground(isBetter ? Palette::current().satisfied().ink
                                                      : Palette::current().of(now[i].severity, now[i].verdict).ink);
    }
}

/// Each change is made as a person would make it, so that the form, the flips and undo go on as with hers.
void WhatIfPane::mendIt()
{
    const DeskCase *deskCase = m_training.desk().current();
    if (!deskCase || !deskCase->isOpen())
        return;
    const Mending mending = mend(*deskCase->file, m_training.desk().context(deskCase->id));
    QStringList lines;
    for (const MendingChange &change : mending.changes) {
        const Field field = change.correction.field;
        lines.append(tr("%1: %2 (removes %3)")
                         .arg(m_training.texts().field(field, m_training.language()),
                              valueWords(field, change.correction.value, m_training.desk().rulebook()),
                              change.removes.join(QStringLiteral(", "))));
        m_training.desk().layers().correct(field, change.correction.value);
    }
    if (mending.isMended && lines.isEmpty())
        lines.append(tr("Nothing needs to be mended"));
    else if (!mending.isMended)
        lines.append(
            mending.unmendable.isEmpty()
                ? tr("Not all at once; the best try leaves: %1").arg(mending.leftAtBest.join(QStringLiteral(", ")))
                : tr("In the way in any case: %1").arg(mending.unmendable.join(QStringLiteral(", "))));
    m_said->setText(lines.join(u'\n'));
    announce(m_said, m_said->text());
}

void WhatIfPane::takeFocus()
{
    m_form->focusField(Field::StartDate);
}

void WhatIfPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace certlink
