#include "models/reading/FormLabels.h"

#include "models/reading/FoldedText.h"

#include <array>

namespace certlink {

namespace {

using namespace Qt::Literals::StringLiterals;

struct LabelRow {
    Label label;
    QStringView squeezed; ///< as SqueezedText writes it: ー is '-', サーバー is サ-バ
    const char16_t *printed;
};

// A longer label stands before one it begins with.
constexpr std::array labelRows{
    LabelRow{Label::MasterId, u"マスタ-id", u"マスターID"},
    LabelRow{Label::ServiceCode, u"サ-ビスコ-ド", u"サービスコード"},
    LabelRow{Label::CommonName, u"契約コモンネ-ム", u"契約コモンネーム"},
    LabelRow{Label::ItemAndTerm, u"品目名と有効期間", u"品目名と有効期間"},
    LabelRow{Label::Work, u"希望する作業", u"希望する作業"},
    LabelRow{Label::Services, u"変更/追加後の連携対象サ-ビス(※連携する対象サ-ビスをすべて記入してください)",
             u"変更/追加後の連携対象サービス"},
    LabelRow{Label::Services, u"変更/追加後の連携対象サ-ビス", u"変更/追加後の連携対象サービス"},
    LabelRow{Label::Reasons, u"メ-ルでのお申込みの理由", u"メールでのお申込みの理由"},
    LabelRow{Label::Reasons, u"メ-ルでのお申し込みの理由", u"メールでのお申込みの理由"},
    LabelRow{Label::StartDate, u"利用開始希望日", u"利用開始希望日"},
    LabelRow{Label::MultiDomainFqdn, u"対象のマルチドメインネ-ム(fqdn)", u"対象のマルチドメインネーム(FQDN)"},
    LabelRow{Label::MultiDomainFqdn, u"対象のマルチドメインネ-ム", u"対象のマルチドメインネーム(FQDN)"},
    LabelRow{Label::IntermediateCa, u"中間ca証明書の登録について", u"中間CA証明書の登録について"},
    LabelRow{Label::MultiServer, u"「複数」サ-バで利用", u"「複数」サーバで利用"},
};

// How the explanatory sentences begin, after bullets and opening brackets.
constexpr std::array<QStringView, 5> sentences{
    u"以下の該当する選択肢の",
    u"また、ご利用品目が",
    u"マルチドメインネ-ムと同じfqdnの",
    u"連携するsslサ-バ証明書対応サ-ビスの「追加」を",
    u"持ち込み証明書」品目にお客様が登録されている",
};

constexpr auto changeKey = u"連携するsslサ-バ証明書対応サ-ビスの変更";
constexpr auto addKey = u"連携するsslサ-バ証明書対応サ-ビスの追加";
constexpr auto notListedKey = u"オンライン申込み時に連携したい";
constexpr auto byoReasonKey = u"持ち込み証明書品目の利用の";
constexpr auto registeredKey = u"中間ca証明書を、sslサ-バ証明書";
constexpr auto notNeededKey = u"中間ca証明書が不要な";
constexpr auto multiServerKey = u"コモンネ-ム(もしくはマルチドメインネ-ム)と同じ";
constexpr auto otherServiceKey = u"その他(サ-ビスを指定しない)";
constexpr auto otherKey = u"その他";

/// Asked for every text of the form at every line: most differ in the first sign.
bool beginsWith(QStringView line, QStringView text)
{
    return line.size() >= text.size() && line.front() == text.front() && line.startsWith(text);
}

} // namespace

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
            return LabelMatch{row.label, static_cast<qint32>(row.squeezed.size())};
    }
    return std::nullopt;
}

bool isFormSentence(QStringView squeezedLine)
{
    for (const QStringView sentence : sentences) {
        if (beginsWith(squeezedLine, sentence))
            return true;
    }
    return false;
}

QStringView codeLabel()
{
    return u"サ-ビスコ-ド";
}

QStringView otherProcedureOption()
{
    return u"前回登録した申請情報の変更";
}

FormOptions::FormOptions(const Rulebook &rulebook)
{
    const auto add = [this](QStringView key, RowOption option) {
        m_entries.append({key, option});
    };
    add(changeKey, Work::Change);
    add(addKey, Work::Add);
    for (const CatalogueService &service : rulebook.services) {
        if (service.kind != ServiceKind::Other)
            add(service.folded, service.kind);
    }
    add(notListedKey, Reason::NotListed);
    add(byoReasonKey, Reason::Byo);
    add(registeredKey, IntermediateCa::Registered);
    add(notNeededKey, IntermediateCa::NotNeeded);
    add(multiServerKey, true);
    add(otherServiceKey, ServiceKind::Other);
    add(otherKey, OtherRow::Undecided);
}

std::optional<OptionMatch> FormOptions::match(QStringView squeezedLine) const
{
    for (const Entry &entry : m_entries) {
        if (beginsWith(squeezedLine, entry.key))
            return OptionMatch{entry.option, static_cast<qint32>(entry.key.size())};
    }
    return std::nullopt;
}

} // namespace certlink
