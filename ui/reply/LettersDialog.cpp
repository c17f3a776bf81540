#include "ui/reply/LettersDialog.h"

#include "rules/reply/Reply.h"
#include "ui/desk/Desk.h"
#include "ui/notice/MayLose.h"
#include "ui/palette/Palette.h"
#include "ui/palette/WithinScreen.h"
#include "ui/plain/PlainText.h"
#include "ui/reply/DeskLetters.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace certlink {

namespace {

constexpr int mostProblemsShown = 5;

/// What a placeholder stands for.
QString placeholderWord(const QString &name)
{
    const QHash<QString, QString> words{{u"applicant"_s, LettersDialog::tr("the applicant's name")},
                                        {u"contract"_s, LettersDialog::tr("service code of the contract")},
                                        {u"common_name"_s, LettersDialog::tr("contract common name")},
                                        {u"start_date"_s, LettersDialog::tr("start date")},
                                        {u"links"_s, LettersDialog::tr("services linked afterwards")},
                                        {u"findings"_s, LettersDialog::tr("what is to be mended, numbered")},
                                        {u"form"_s, LettersDialog::tr("the form, filled in again")},
                                        {u"person"_s, LettersDialog::tr("who writes the reply")}};
    return words.value(name);
}

Failure changedMeanwhile()
{
    return {Failure::Code::Refused,
            {},
            LettersDialog::tr("A colleague recorded other letters meanwhile."),
            LettersDialog::tr("Copy what you changed, close, and change the letters as they are now.")};
}

} // namespace

LettersDialog::LettersDialog(Desk &desk, QWidget *parent)
    : QDialog(parent), m_desk(desk), m_letters(usualReplyLetters()), m_language(new QComboBox(this)),
      m_part(new QComboBox(this)), m_text(new QPlainTextEdit(this)), m_preview(new QPlainTextEdit(this)),
      m_placeholder(new QComboBox(this)), m_insert(new QPushButton(tr("&Insert"), this)),
      m_usual(new QPushButton(tr("&Usual wording"), this)), m_who(plainLabel(this)), m_state(plainLabel(this))
{
    setObjectName(u"letters"_s);
    setWindowTitle(tr("Letters of the replies"));
    build();
    layOut();
    connectParts();
    load();
}

void LettersDialog::build()
{
    m_language->setObjectName(u"letterLanguage"_s);
    m_language->addItems({u"日本語"_s, u"English"_s});
    m_part->setObjectName(u"letterPart"_s);
    for (const LetterPart part :
         {LetterPart::Greeting, LetterPart::Return, LetterPart::Ask, LetterPart::Acknowledge, LetterPart::Signature})
        m_part->addItem(letterPartWord(part), int(part));
    m_text->setObjectName(u"letterText"_s);
    m_text->setAccessibleName(tr("Text of this part"));
    m_text->setTabChangesFocus(true);
    m_preview->setObjectName(u"letterPreview"_s);
    m_preview->setAccessibleName(tr("The reply to the application at hand"));
    m_preview->setReadOnly(true);
    m_preview->setTabChangesFocus(true);
    m_placeholder->setObjectName(u"letterPlaceholder"_s);
    m_placeholder->setAccessibleName(tr("Placeholder"));
    for (const QString &name : placeholderNames())
        m_placeholder->addItem(placeholderWord(name), name);
    m_insert->setObjectName(u"insertPlaceholder"_s);
    m_usual->setObjectName(u"usualWording"_s);
    for (QPushButton *button : {m_insert, m_usual})
        button->setAutoDefault(false);
    m_who->setObjectName(u"letterOwner"_s);
    m_state->setObjectName(u"letterState"_s);
    for (QLabel *label : {m_who, m_state})
        label->setWordWrap(true);
    setInk(m_state, Palette::current().block().ink);
}

void LettersDialog::layOut()
{
    auto *form = new QFormLayout;
    form->addRow(tr("&Language of the applicant"), m_language);
    form->addRow(tr("&Part"), m_part);
    auto *inserting = new QHBoxLayout;
    inserting->addWidget(m_placeholder, 1);
    inserting->addWidget(m_insert);
    inserting->addWidget(m_usual);
    auto *texts = new QHBoxLayout;
    texts->addWidget(m_text, 1);
    texts->addWidget(m_preview, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    m_record = buttons->addButton(tr("&Record these letters"), QDialogButtonBox::ActionRole);
    m_record->setObjectName(u"recordLetters"_s);
    m_record->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *column = new QVBoxLayout(this);
    column->addWidget(m_who);
    column->addLayout(form);
    column->addLayout(texts, 1);
    column->addLayout(inserting);
    column->addWidget(m_state);
    column->addWidget(buttons);
    resizeWithinScreen(this, {fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 32});
}

void LettersDialog::connectParts()
{
    connect(m_language, &QComboBox::currentIndexChanged, this, &LettersDialog::showPart);
    connect(m_part, &QComboBox::currentIndexChanged, this, &LettersDialog::showPart);
    connect(m_text, &QPlainTextEdit::textChanged, this, &LettersDialog::takeText);
    connect(m_insert, &QPushButton::clicked, this, &LettersDialog::insertPlaceholder);
    connect(m_usual, &QPushButton::clicked, this, &LettersDialog::useUsual);
    connect(m_record, &QPushButton::clicked, this, &LettersDialog::record);
}

void LettersDialog::load()
{
    const Store *store = m_desk.database().store();
    const Result<Role> role = store ? store->roleOf(m_desk.setup().person) : Role::Staff;
    m_isSupervisor = store && role && *role == Role::Supervisor;
    m_who->setText(!store           ? tr("There is no database; these are the usual letters.")
                   : m_isSupervisor ? tr("These letters are everybody's who uses this database.")
                                    : tr("Only a supervisor changes these letters (File menu, People and roles)."));
    m_text->setReadOnly(!m_isSupervisor);
    m_insert->setEnabled(m_isSupervisor);
    m_usual->setEnabled(m_isSupervisor);
    if (const Result<DeskSettings> settings = store ? store->deskSettings() : DeskSettings())
        m_stored = settings->replyLetters;
    if (const Result<ReplyLetters> letters = lettersOf(m_desk))
        m_letters = *letters;
    else
        m_who->setText(letters.error().toString());
    m_read = toJson(m_letters);
    showPart();
}

void LettersDialog::reject()
{
    if (m_isWriting) // whether they are recorded is known in a moment
        return;
    if (toJson(m_letters) == m_read || mayLose(this, tr("The letters were changed and are not recorded.")))
        QDialog::reject();
}

QString &LettersDialog::partOf(ReplyLetters &letters) const
{
    ReplyLetter &letter = m_language->currentIndex() == 1 ? letters.english : letters.japanese;
    switch (LetterPart(m_part->currentData().toInt())) {
    case LetterPart::Greeting:
        return letter.greeting;
    case LetterPart::Return:
        return letter.texts[size_t(ReplyKind::Return)];
    case LetterPart::Ask:
        return letter.texts[size_t(ReplyKind::Ask)];
    case LetterPart::Acknowledge:
        return letter.texts[size_t(ReplyKind::Acknowledge)];
    case LetterPart::Signature:
        return letter.signature;
    }
    Q_UNREACHABLE();
}

void LettersDialog::showPart()
{
    const QSignalBlocker quiet(m_text);
    m_text->setPlainText(partOf(m_letters));
    showState();
}

void LettersDialog::takeText()
{
    partOf(m_letters) = m_text->toPlainText();
    showState();
}

void LettersDialog::insertPlaceholder()
{
    m_text->insertPlainText(u'{' % m_placeholder->currentData().toString() % u'}');
    m_text->setFocus();
}

/// As typed over, so that undo brings back what stood there.
void LettersDialog::useUsual()
{
    ReplyLetters usual = usualReplyLetters();
    m_text->selectAll();
    m_text->insertPlainText(partOf(usual));
    m_text->setFocus();
}

QString LettersDialog::preview() const
{
    const DeskCase *deskCase = m_desk.current();
    if (!deskCase || !deskCase->file || !deskCase->file->isApplication())
        return {};
    const auto part = LetterPart(m_part->currentData().toInt());
    const ReplyKind kind = part == LetterPart::Ask           ? ReplyKind::Ask
                           : part == LetterPart::Acknowledge ? ReplyKind::Acknowledge
                                                             : ReplyKind::Return;
    const Language language = m_language->currentIndex() == 1 ? Language::English : Language::Japanese;
    return composeReply(*deskCase->file, {kind, language, {}, m_desk.setup().person},
                        {m_letters, m_desk.setup().texts, m_desk.rulebook()});
}

void LettersDialog::showState()
{
    QStringList sentences;
    for (const LetterProblem &problem : problemsOf(m_letters)) {
        if (sentences.size() < mostProblemsShown)
            sentences.append(problemWords(problem));
    }
    m_state->setText(sentences.join(u'\n'));
    m_record->setEnabled(m_isSupervisor && !m_isWriting && sentences.isEmpty());
    m_preview->setPlainText(preview());
    m_preview->setVisible(m_desk.current() != nullptr);
}

void LettersDialog::record()
{
    m_isWriting = true;
    showState();
    m_desk.database().writer().write<bool>(
        this,
        [json = toJson(m_letters), stored = m_stored, by = m_desk.setup().person,
         at = m_desk.setup().now()](Store &store) -> Result<bool> {
            Result<DeskSettings> settings = store.deskSettings();
            if (!settings)
                return tl::make_unexpected(settings.error());
            if (settings->replyLetters != stored)
                return tl::make_unexpected(changedMeanwhile());
            settings->replyLetters = json;
            const Result<void> done = store.changeDeskSettings(*settings, by, at);
            return done ? Result<bool>(true) : tl::make_unexpected(done.error());
        },
        [this, json = toJson(m_letters)](const Result<bool> &answer) {
            m_isWriting = false;
            if (answer)
                m_stored = m_read = json;
            showState();
            m_who->setText(answer ? tr("Recorded. The next reply is written with them.") : answer.error().toString());
        });
}

} // namespace certlink
