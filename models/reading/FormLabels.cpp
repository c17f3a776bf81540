#include "models/reading/FormLabels.h"

#include "models/reading/FoldedText.h"

#include <algorithm>
#include <array>

namespace certlink {

namespace {

struct LabelRow {
    Label label;
    QStringView squeezed; ///< as SqueezedText writes it: ー is '-', サーバー is サ-バ, ・ is left out
    const char16_t *printed;
    bool needsSeparator = false;
};

// A longer label stands before one it begins with. The first row of a label is the printed one.
constexpr std::array labelRows{
    LabelRow{Label::MasterId, u"マスタ-id", u"マスターID"},
    LabelRow{Label::MasterId, u"マスタid", u"マスターID"},
    LabelRow{Label::ServiceCode, u"サ-ビスコ-ド", u"サービスコード"},
    LabelRow{Label::CommonName, u"契約コモンネ-ム", u"契約コモンネーム"},
    LabelRow{Label::CommonName, u"コモンネ-ム", u"契約コモンネーム"},
    LabelRow{Label::ItemAndTerm, u"品目名と有効期間", u"品目名と有効期間"},
    LabelRow{Label::ItemAndTerm, u"品目名有効期間", u"品目名と有効期間"},
    LabelRow{Label::ItemAndTerm, u"品目名/有効期間", u"品目名と有効期間"},
    LabelRow{Label::ItemAndTerm, u"品目名、有効期間", u"品目名と有効期間"},
    LabelRow{Label::ItemAndTerm, u"品目名及び有効期間", u"品目名と有効期間"},
    LabelRow{Label::ItemAndTerm, u"品目名および有効期間", u"品目名と有効期間"},
    LabelRow{Label::ItemName, u"品目名", u"品目名", true},
    LabelRow{Label::TermAlone, u"有効期間", u"有効期間", true},
    LabelRow{Label::Work, u"希望する作業", u"希望する作業"},
    LabelRow{Label::Services, u"変更/追加後の連携対象サ-ビス(※連携する対象サ-ビスをすべて記入してください)",
             u"変更/追加後の連携対象サービス"},
    LabelRow{Label::Services, u"変更/追加後の連携対象サ-ビス", u"変更/追加後の連携対象サービス"},
    LabelRow{Label::Services, u"変更追加後の連携対象サ-ビス", u"変更/追加後の連携対象サービス"},
    LabelRow{Label::Services, u"変更後の連携対象サ-ビス", u"変更/追加後の連携対象サービス"},
    LabelRow{Label::Services, u"追加後の連携対象サ-ビス", u"変更/追加後の連携対象サービス"},
    LabelRow{Label::Services, u"連携対象サ-ビス", u"変更/追加後の連携対象サービス"},
    LabelRow{Label::Reasons, u"メ-ルでのお申込みの理由", u"メールでのお申込みの理由"},
    LabelRow{Label::Reasons, u"メ-ルでのお申し込みの理由", u"メールでのお申込みの理由"},
    LabelRow{Label::Reasons, u"お申込みの理由", u"メールでのお申込みの理由"},
    LabelRow{Label::Reasons, u"お申し込みの理由", u"メールでのお申込みの理由"},
    LabelRow{Label::Reasons, u"申込みの理由", u"メールでのお申込みの理由"},
    LabelRow{Label::Reasons, u"申し込みの理由", u"メールでのお申込みの理由"},
    LabelRow{Label::StartDate, u"利用開始希望日", u"利用開始希望日"},
    LabelRow{Label::StartDate, u"開始希望日", u"利用開始希望日"},
    LabelRow{Label::MultiDomainFqdn, u"対象のマルチドメインネ-ム(fqdn)", u"対象のマルチドメインネーム(FQDN)"},
    LabelRow{Label::MultiDomainFqdn, u"対象のマルチドメインネ-ム", u"対象のマルチドメインネーム(FQDN)"},
    LabelRow{Label::MultiDomainFqdn, u"マルチドメインネ-ム(fqdn)", u"対象のマルチドメインネーム(FQDN)"},
    LabelRow{Label::IntermediateCa, u"中間ca証明書の登録について", u"中間CA証明書の登録について"},
    LabelRow{Label::MultiServer, u"「複数」サ-バで利用", u"「複数」サーバで利用"},
};

// How the explanatory sentences begin, after bullets and opening brackets.
struct Sentence {
    QStringView text;
    bool isAbovePermission = false; ///< stands above 「複数」サーバで利用…, which has no heading
};
constexpr std::array sentences{
    Sentence{u"以下の該当する選択肢の"},
    Sentence{u"また、ご利用品目が"},
    Sentence{u"マルチドメインネ-ムと同じfqdnの"},
    Sentence{u"連携するsslサ-バ証明書対応サ-ビスの「追加」を", true},
    Sentence{u"連携するサ-バ証明書対応サ-ビスの「追加」を", true}, // a newer wording of the form
    Sentence{u"持ち込み証明書」品目にお客様が登録されている", true},
};

struct PrintedRow {
    RowOption option;
    QStringView text;
    QStringView explanation;
    qint32 strict; ///< 0: all of it
};

const std::array printedRows{
    PrintedRow{Work::Change, u"連携するsslサ-バ証明書対応サ-ビスの変更", {}, 0},
    PrintedRow{Work::Change, u"連携するサ-バ証明書対応サ-ビスの変更", {}, 0}, // a newer wording
    PrintedRow{Work::Add, u"連携するsslサ-バ証明書対応サ-ビスの追加", u"(※複数ライセンスの証明書品目が対象)", 0},
    PrintedRow{Work::Add, u"連携するサ-バ証明書対応サ-ビスの追加", u"(※複数ライセンスの証明書品目が対象)", 0},
    PrintedRow{Reason::NotListed, u"オンライン申込み時に連携したい対応サ-ビスの契約が候補として表示されない", {}, 16},
    PrintedRow{Reason::Byo, u"持ち込み証明書品目の利用のため", {}, 13},
    PrintedRow{IntermediateCa::Registered,
               u"中間ca証明書を、sslサ-バ証明書秘密鍵と合わせてiijサ-ビスオンラインから登録済みである",
               {},
               16},
    PrintedRow{
        IntermediateCa::NotNeeded,
        u"中間ca証明書が不要なsslサ-バ証明書を利用するため、中間ca証明書をiijサ-ビスオンラインから登録していない",
        {},
        11},
    PrintedRow{
        true,
        u"コモンネ-ム(もしくはマルチドメインネ-ム)と同じfqdnの「複数」サ-バで利用することが認証機関から許可されている",
        {},
        23},
    PrintedRow{OtherRow::Undecided, u"その他", {}, 0},
};
constexpr QStringView otherServiceExplanation = u"(サ-ビスを指定しない)";

constexpr qsizetype knownBeginning = 8; // form.md, Shortened options: by this many a row is known
constexpr auto houseName = u"iij";

/// Asked for every text of the form at every line: most differ in the first sign.
bool beginsWith(QStringView line, QStringView text)
{
    return line.size() >= text.size() && line.front() == text.front() && line.startsWith(text);
}

qsizetype commonLength(QStringView a, QStringView b)
{
    return std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin();
}

QStringView withoutHouseName(QStringView text)
{
    return text.startsWith(houseName) ? text.mid(QStringView(houseName).size()) : text;
}

} // namespace

bool isHeading(Label label)
{
    return label == Label::Work || label == Label::Services || label == Label::Reasons ||
           label == Label::IntermediateCa || label == Label::MultiServer;
}

Field fieldOf(Label label)
{
    constexpr Field fields[] = {Field::MasterId,
                                Field::ServiceCode,
                                Field::CommonName,
                                Field::Item,
                                Field::Item,
                                Field::Term,
                                Field::Work,
                                Field::Services,
                                Field::Reasons,
                                Field::StartDate,
                                Field::MultiDomainFqdn,
                                Field::IntermediateCa,
                                Field::MultiServerPermitted};
    return fields[static_cast<size_t>(label)];
}

QString labelText(Label label)
{
    for (const LabelRow &row : labelRows) {
        if (row.label == label)
            return QString::fromUtf16(row.printed);
    }
    Q_UNREACHABLE();
}

QStringView labelKey(Label label)
{
    for (const LabelRow &row : labelRows) {
        if (row.label == label)
            return row.squeezed;
    }
    Q_UNREACHABLE();
}

std::optional<LabelMatch> matchLabel(QStringView squeezedLine)
{
    for (const LabelRow &row : labelRows) {
        // 「複数」サーバで利用 is a row, not a label with a value.
        if (row.label != Label::MultiServer && beginsWith(squeezedLine, row.squeezed))
            return LabelMatch{row.label, static_cast<qint32>(row.squeezed.size()), row.needsSeparator};
    }
    return std::nullopt;
}

bool isFormSentence(QStringView squeezedLine)
{
    return std::any_of(sentences.begin(), sentences.end(),
                       [&](const Sentence &one) { return beginsWith(squeezedLine, one.text); });
}

std::optional<Label> groupBelowSentence(QStringView squeezedLine)
{
    const bool isAbovePermission = std::any_of(sentences.begin(), sentences.end(), [&](const Sentence &one) {
        return one.isAbovePermission && beginsWith(squeezedLine, one.text);
    });
    return isAbovePermission ? std::optional(Label::MultiServer) : std::nullopt;
}

bool isPrintedExplanation(QStringView folded)
{
    constexpr qsizetype shortest = 10; // of a piece: 複数ライセンス is a remark
    QString text = foldedName(folded);
    text.removeIf([](QChar c) { return !c.isLetterOrNumber() && c != u'-'; });
    return text.size() >= shortest &&
           std::any_of(printedExplanations.begin(), printedExplanations.end(),
                       [&](QStringView one) { return one.startsWith(text) || one.endsWith(text); });
}

QStringView codeLabel()
{
    return u"サ-ビスコ-ド";
}

QStringView otherProcedureOption()
{
    return u"前回登録した申請情報の変更";
}

Label groupOf(const RowOption &option)
{
    constexpr Label groups[] = {Label::Work,           Label::Services,    Label::Reasons,
                                Label::IntermediateCa, Label::MultiServer, Label::Reasons};
    return groups[option.index()];
}

FormOptions::FormOptions(const Rulebook &rulebook)
{
    m_rows.reserve(printedRows.size() + size_t(rulebook.services.size()));
    const auto add = [this](RowOption option, QStringView text, QStringView explanation, qint32 strict) {
        m_rows.push_back({option, text, explanation, strict > 0 ? strict : static_cast<qint32>(text.size())});
    };
    for (const CatalogueService &service : rulebook.services) {
        if (service.kind != ServiceKind::Other)
            add(service.kind, service.folded, {}, 0);
    }
    for (const PrintedRow &row : printedRows)
        add(row.option, row.text, row.explanation, row.strict);
}

FormOptions::Common FormOptions::commonOf(const Row &row, QStringView line)
{
    const qsizetype length = commonLength(line, row.text);
    Common common{length, length == row.text.size()};
    if (!std::holds_alternative<ServiceKind>(row.option))
        return common;
    const QStringView shortText = withoutHouseName(row.text);
    const QStringView shortLine = withoutHouseName(line);
    const qsizetype shortLength = commonLength(shortLine, shortText);
    const qsizetype withName = shortLength + line.size() - shortLine.size();
    if (shortLength > 0 && withName > length)
        common = {withName, shortLength == shortText.size()};
    return common;
}

OptionMatch FormOptions::matched(const Row &row, QStringView line, Common common)
{
    OptionMatch match{row.option, static_cast<qint32>(common.length), common.whole};
    const QStringView behind = line.mid(common.length);
    if (match.whole && !row.explanation.isEmpty() && behind.startsWith(row.explanation))
        match.length += static_cast<qint32>(row.explanation.size());
    if (std::holds_alternative<OtherRow>(row.option) && behind.startsWith(otherServiceExplanation)) {
        match.option = ServiceKind::Other;
        match.length += static_cast<qint32>(otherServiceExplanation.size());
    }
    return match;
}

std::optional<OptionMatch> FormOptions::match(QStringView squeezedLine) const
{
    for (const Row &row : m_rows) {
        if (beginsWith(squeezedLine, row.text.left(row.strict)))
            return matched(row, squeezedLine, commonOf(row, squeezedLine));
    }
    return std::nullopt;
}

std::optional<OptionMatch> FormOptions::matchBeginning(QStringView squeezedLine, std::optional<Label> group) const
{
    const Row *best = nullptr;
    Common longest;
    bool isUnique = false;
    for (const Row &row : m_rows) {
        const bool isOtherService = std::holds_alternative<OtherRow>(row.option) && group == Label::Services;
        if (group && groupOf(row.option) != *group && !isOtherService)
            continue;
        const Common common = commonOf(row, squeezedLine);
        if (common.length < std::min(knownBeginning, withoutHouseName(row.text).size()) ||
            common.length < longest.length)
            continue;
        isUnique = common.length > longest.length || (best && best->option == row.option);
        best = &row;
        longest = common;
    }
    if (!best || !isUnique)
        return std::nullopt;
    return matched(*best, squeezedLine, longest);
}

QStringView FormOptions::explanationOf(const RowOption &option) const
{
    if (option == RowOption(ServiceKind::Other))
        return otherServiceExplanation;
    const auto row = std::find_if(m_rows.begin(), m_rows.end(), [&](const Row &one) { return one.option == option; });
    return row == m_rows.end() ? QStringView() : row->explanation;
}

std::optional<RowOption> FormOptions::matchPart(QStringView squeezedText, Label group) const
{
    const QStringView part = withoutHouseName(squeezedText);
    constexpr qsizetype shortest = 2; // one letter is in everything
    if (part.size() < shortest)
        return std::nullopt;
    std::optional<RowOption> found;
    for (const Row &row : m_rows) {
        if (groupOf(row.option) != group || std::holds_alternative<OtherRow>(row.option) || !row.text.contains(part))
            continue;
        if (found && *found != row.option)
            return std::nullopt;
        found = row.option;
    }
    return found;
}

} // namespace certlink
