#include "FormWriter.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Row {
    bool set = false;
    QString text;
};

const QStringList serviceRows{u"IIJ Webハイグレード2サービス"_s, u"IIJドキュメントエクスチェンジサービス"_s,
                              u"IDゲートウェイサービス"_s, u"IIJ GIOコンテンツアクセラレーションサービス"_s,
                              u"IIJマネージドWAFサービス/IIJサーバ証明書管理サービス連携オプション"_s};
const QStringList prefixes{u"wht"_s, u"dx"_s, u"gw"_s, u"cac"_s, u"was"_s};

QString fullWidth(QString text)
{
    for (QChar &c : text) {
        if (c > u' ' && c < QChar(0x7F))
            c = QChar(c.unicode() + 0xFEE0);
    }
    return text;
}

QString kanji(int number)
{
    const QString digits = u"〇一二三四五六七八九"_s;
    if (number < 10)
        return digits.mid(number, 1);
    const QString tens = number / 10 == 1 ? QString() : digits.mid(number / 10, 1);
    return tens + u'十' + (number % 10 ? digits.mid(number % 10, 1) : QString());
}

int columns(QChar c)
{
    return c.unicode() < 0x80                                                                     ? 1
           : (c >= QChar(0xFF61) && c <= QChar(0xFF9F)) || c == QChar(0xA0) || c == QChar(0x200B) ? 1
                                                                                                  : 2;
}

/// Breaks a line as mail programs do: between wide characters, not inside a run of ASCII.
QStringList wrapped(const QString &line, int width, const QString &prefix)
{
    QStringList lines;
    QString current;
    int base = 0;
    for (const QChar c : prefix)
        base += columns(c);
    int used = base;
    for (qsizetype i = 0; i < line.size();) {
        qsizetype end = i + 1;
        while (line[i] > u' ' && line[i] < QChar(0x7F) && end < line.size() && line[end] > u' ' &&
               line[end] < QChar(0x7F))
            ++end;
        int word = 0;
        for (const QChar c : line.mid(i, end - i))
            word += columns(c);
        if (used + word > width && !current.trimmed().isEmpty()) {
            lines.append(current);
            current.clear();
            used = base;
        }
        current += line.mid(i, end - i);
        used += word;
        i = end;
    }
    return lines << current;
}

class Writer
{
public:
    Writer(const Meaning &meaning, const QList<Deviation> &deviations, const std::function<int(int)> &choose)
        : m_meaning(meaning), m_deviations(deviations), m_choose(choose)
    {
        chooseSigns();
        m_indent = has(Deviation::WideBlanks)      ? u"　"_s
                   : has(Deviation::NoBreakBlanks) ? u"\u00A0\u00A0 "_s
                   : has(Deviation::Tabs)          ? u"\t"_s
                                                   : u"   "_s;
        m_colon = has(Deviation::NoColon)       ? u" "_s
                  : has(Deviation::WideColon)   ? u"："_s
                  : has(Deviation::EqualsSigns) ? u" = "_s
                                                : u":"_s;
        m_bullet = has(Deviation::BulletedHeadings) ? u"● "_s : has(Deviation::NoBullets) ? QString() : u"・"_s;
    }

    QString write()
    {
        QStringList lines = head();
        lines << QString() << u"以下の該当する選択肢の□を■に変更し、必要事項をご記入ください。"_s << QString();
        lines += body();
        if (has(Deviation::GreetingAndSignature)) {
            lines = QStringList{u"お世話になっております。株式会社あさひ商事の鈴木です。"_s,
                                u"以下のとおり申し込みます。"_s, QString()} +
                    lines;
            lines << u"-- "_s << u"株式会社あさひ商事"_s << u"TEL: 03-0000-0000"_s;
        }
        lines = laidOut(lines);
        if (has(Deviation::OlderFormQuotedBelow)) {
            lines << QString() << u"2025/06/01 09:00、鈴木 <suzuki@example.jp> のメール:"_s;
            Meaning older = m_meaning;
            older.startDate = m_meaning.startDate.addDays(-400);
            const QList<Deviation> none;
            const QString olderForm = Writer(older, none, [](int) { return 0; }).write();
            for (const QString &line : olderForm.split(u'\n'))
                lines.append(u">>> "_s + line);
        }
        if (has(Deviation::OtherMailQuotedBelow))
            lines << QString() << u"2026年11月19日 10:00 サポートセンター <support@example.ad.jp>:"_s
                  << u">>> 2027年3月20日までにご返信ください。"_s
                  << u">>> gw99999999 は対象外です。取り消しはできません。"_s;
        if (has(Deviation::EmptyTemplateBelow))
            lines += QStringList{QString(), u"-----Original Message-----"_s} + emptyTemplate();
        if (has(Deviation::EmptyTemplateAbove))
            lines = emptyTemplate() + QStringList{QString()} + lines;
        return lines.join(has(Deviation::CarriageReturns) ? u"\r\n"_s : u"\n"_s);
    }

private:
    [[nodiscard]] bool has(Deviation deviation) const { return m_deviations.contains(deviation); }

    void chooseSigns()
    {
        const auto use = [&](Deviation deviation, const QString &set, const QString &unset) {
            if (has(deviation)) {
                m_set = set;
                m_unset = unset;
            }
        };
        use(Deviation::TickMarks, u"✓"_s, u"□"_s);
        use(Deviation::BallotMarks, u"☑"_s, u"☐"_s);
        use(Deviation::BracketMarks, u"[x] "_s, u"[ ] "_s);
        use(Deviation::FullWidthBracketMarks, u"（ｖ）"_s, u"（　）"_s);
        use(Deviation::RingsBesideBoxes, u"○"_s, u"□"_s);
        use(Deviation::BlackCircles, u"●"_s, u"○"_s);
        use(Deviation::Diamonds, u"◆"_s, u"◇"_s);
        use(Deviation::KatakanaTick, u"レ"_s, u"□"_s);
        use(Deviation::RingsAndCrosses, u"○"_s, u"✕"_s);
        use(Deviation::CrossesInBrackets, u"[■]"_s, u"[×]"_s);
    }

    [[nodiscard]] QString value(const QString &text, bool isCode) const
    {
        const QString cased = has(Deviation::UpperCase) && isCode ? text.toUpper() : text;
        return has(Deviation::FullWidth) ? fullWidth(cased) : cased;
    }

    [[nodiscard]] QString label(QString text) const
    {
        if (has(Deviation::ShortLabels))
            text.replace(u"契約コモンネーム"_s, u"コモンネーム"_s)
                .replace(u"利用開始希望日"_s, u"開始希望日"_s)
                .replace(u"マスターID"_s, u"マスタID"_s)
                .replace(u"対象のマルチドメインネーム"_s, u"マルチドメインネーム"_s)
                .replace(u"変更/追加後の連携対象サービス"_s, u"連携対象サービス"_s)
                .replace(u"メールでのお申込みの理由"_s, u"申込みの理由"_s);
        if (!has(Deviation::HalfWidthKatakana))
            return text;
        return text.replace(u"マスター"_s, u"ﾏｽﾀｰ"_s)
            .replace(u"サービスコード"_s, u"ｻｰﾋﾞｽｺｰﾄﾞ"_s)
            .replace(u"コモンネーム"_s, u"ｺﾓﾝﾈｰﾑ"_s);
    }

    /// A label as a table, another language or a hand writes it; not around the headings.
    [[nodiscard]] QString dressed(const QString &name) const
    {
        const QString text = label(name);
        if (has(Deviation::LabelsInBrackets))
            return u"【"_s + text + u"】"_s;
        if (has(Deviation::LabelsInStars))
            return u"*"_s + text + u"*"_s;
        if (has(Deviation::SecondLanguage) && m_colon != u" ")
            return text + QStringList{u" / Item of the form"_s, u" (Form item)"_s, u" Form item"_s,
                                      u"（必須）"_s}[m_choose(4)];
        return text;
    }

    [[nodiscard]] QString politely(const QString &text) const
    {
        return has(Deviation::PoliteWords)
                   ? QString(text + QStringList{u" です"_s, u"です。"_s, u" でございます"_s}[m_choose(3)])
                   : text;
    }

    [[nodiscard]] QStringList filled(const QString &head, const QString &text) const
    {
        if (has(Deviation::ArrowsBehindFiller))
            return {head + u"########## → "_s + text};
        if (has(Deviation::AnswersUnderFiller))
            return {head + u"##########"_s, QStringList{u""_s, u"→"_s, m_indent}[m_choose(3)] + text};
        if (has(Deviation::ValueOnNextLine))
            return {head, m_indent + text};
        return {head + text};
    }

    [[nodiscard]] QStringList field(const QString &name, const QString &text) const
    {
        if (!text.isEmpty() && name != u"対象のマルチドメインネーム(FQDN)")
            return filled(dressed(name) + m_colon, text);
        if (text.isEmpty())
            return {label(name) + (m_colon == u" " ? u":"_s : m_colon) +
                    (has(Deviation::NothingWords) ? u"該当なし"_s : QString())};
        if (has(Deviation::ValueOnNextLine))
            return {label(name) + m_colon, m_indent + text};
        return {label(name) + m_colon + text};
    }

    [[nodiscard]] QString term() const
    {
        if (has(Deviation::TermInMonths) || m_meaning.months % 12)
            return QString::number(m_meaning.months) +
                   QStringList{u"ヶ月"_s, u"か月"_s, u"カ月"_s, u"ヵ月"_s, u"ケ月"_s}[m_choose(5)];
        return QString::number(m_meaning.months / 12) + u'年';
    }

    [[nodiscard]] QStringList head() const
    {
        const bool alias = has(Deviation::AliasName);
        QString item = m_meaning.itemName;
        if (alias)
            item.replace(u"※クラウド証明書"_s, u"(クラウド証明書)"_s)
                .replace(u"持ち込み証明書"_s, u"持込証明書"_s)
                .replace(u"オプション付き"_s, u"オプション付"_s)
                .replace(u"サーバ"_s, u"サーバー"_s);
        const QString itemAndTerm = has(Deviation::TermInBrackets) ? QString(item + u"（"_s + term() + u"）"_s)
                                                                   : politely(item + u" "_s + term());
        QList<QStringList> fields{field(u"マスターID"_s, politely(value(m_meaning.masterId, false))),
                                  field(u"サービスコード"_s, politely(value(m_meaning.serviceCode, true))),
                                  field(u"契約コモンネーム"_s, politely(value(m_meaning.commonName, true)))};
        if (has(Deviation::ItemAndTermApart) && m_colon != u" ")
            fields.append(field(u"品目名"_s, item) + field(u"有効期間"_s, term()));
        else
            fields.append(field(u"品目名と有効期間"_s, itemAndTerm));
        for (qsizetype i = 0; i < fields.size(); ++i) {
            if (has(Deviation::CircledNumbers))
                fields[i].first().prepend(QChar(char16_t(0x2460 + i)));
            else if (has(Deviation::BracketNumbers))
                fields[i].first().prepend(u"(%1) "_s.arg(i + 1));
        }
        if (has(Deviation::HeadInAnotherOrder))
            std::rotate(fields.begin(), fields.begin() + 1 + m_choose(3), fields.end());
        QStringList lines;
        const bool onALine = has(Deviation::FieldsOnALine);
        const QString divider =
            onALine ? QStringList{u"　"_s, u" / "_s, u"、"_s, u"  "_s, u" | "_s}[m_choose(5)] : QString();
        for (const QStringList &one : fields) {
            if (onALine && one.size() == 1 && lines.size() % 2 == 1)
                lines.last() += divider + one.first();
            else
                lines += one;
        }
        return lines;
    }

    [[nodiscard]] QStringList rows(const QString &heading, const QList<Row> &options) const
    {
        QStringList lines{QString(), m_bullet + worded(label(heading))};
        const auto isSet = [](const Row &row) { return row.set; };
        if (has(Deviation::AnsweredBehindHeadings) && !heading.startsWith(u'(') &&
            std::count_if(options.begin(), options.end(), isSet) == 1) {
            QString shortHeading = heading.left(heading.indexOf(u'(')).remove(u':');
            lines.last() = m_bullet + label(shortHeading) + u"："_s +
                           optionText(*std::find_if(options.begin(), options.end(), isSet));
            return lines;
        }
        for (const Row &row : options) {
            if (!row.set && has(Deviation::RowsNotChosenDeleted) && !has(Deviation::RingsBesideBoxes) &&
                !has(Deviation::RingsAndCrosses))
                continue;
            if (has(Deviation::SignsBehind))
                lines.append(m_indent + optionText(row) + u"　"_s + (row.set ? m_set : m_unset).trimmed());
            else
                lines.append(m_indent + (row.set ? m_set : m_unset) + optionText(row));
            if (has(Deviation::BlankLinesBetweenRows))
                lines.append(QString());
        }
        return lines;
    }

    /// As a newer printing of the form words it.
    [[nodiscard]] QString worded(QString text) const
    {
        return has(Deviation::NewerWording)
                   ? text.replace(u"SSLサーバ証明書対応サービス"_s, u"サーバ証明書対応サービス"_s)
                   : text;
    }

    [[nodiscard]] QString optionText(const Row &row) const
    {
        QString text = worded(row.text);
        if (!has(Deviation::ShortOptions))
            return text;
        return text.replace(u"連携するSSLサーバ証明書対応サービスの変更"_s, u"変更"_s)
            .replace(u"連携するSSLサーバ証明書対応サービスの追加(※複数ライセンスの証明書品目が対象)"_s, u"追加"_s)
            .replace(u"IIJドキュメントエクスチェンジサービス"_s, u"ドキュメントエクスチェンジ"_s)
            .replace(u"IDゲートウェイサービス"_s, u"IIJ IDゲートウェイサービス"_s)
            .replace(u"IIJ GIOコンテンツアクセラレーションサービス"_s, u"GIOコンテンツアクセラレーション"_s)
            .replace(u"/IIJサーバ証明書管理サービス連携オプション"_s, QString())
            .replace(u"オンライン申込み時に連携したい対応サービスの契約が候補として表示されない"_s,
                     u"候補として表示されない"_s)
            .replace(u"持ち込み証明書品目の利用のため"_s, u"持ち込み証明書品目の利用"_s)
            .replace(u"中間CA証明書を、SSLサーバ証明書・秘密鍵と合わせてIIJサービスオンラインから"_s, QString());
    }

    [[nodiscard]] Row serviceRow(qsizetype kind) const
    {
        const QStringList codes = m_meaning.codes.value(kind);
        QStringList written;
        for (const QString &code : codes)
            written.append(value(code, true));
        const QString separator = has(Deviation::CodesOnLines)       ? u"\n      "_s
                                  : has(Deviation::CodesWithSlashes) ? u" / "_s
                                                                     : u"、"_s;
        const QString filler = prefixes[kind] + u"########"_s;
        return {!codes.isEmpty(), serviceRows[kind] + u"(サービスコード:"_s +
                                      (codes.isEmpty() ? filler : written.join(separator)) + u')'};
    }

    [[nodiscard]] QString date() const
    {
        const QDate day = m_meaning.startDate;
        const int era = day.year() - 2018;
        QString text = u"%1/%2/%3"_s.arg(day.year()).arg(day.month()).arg(day.day());
        if (has(Deviation::KanjiDate))
            text = kanji(day.month()) + u'月' + kanji(day.day()) + u'日';
        if (has(Deviation::EraDate))
            text = u"令和%1年%2月%3日"_s.arg(era).arg(day.month()).arg(day.day());
        if (has(Deviation::ShortEraDate))
            text = u"R%1.%2.%3"_s.arg(era).arg(day.month()).arg(day.day());
        if (has(Deviation::CompactDate))
            text = day.toString(u"yyyyMMdd"_s);
        if (has(Deviation::ReiwaInOneSign))
            text = u"令%1.%2.%3"_s.arg(era).arg(day.month()).arg(day.day());
        if (has(Deviation::WeekdayWithoutBracket))
            text += u" "_s + u"月火水木金土日"_s.mid(day.dayOfWeek() - 1, 1) + u"曜"_s;
        else if (has(Deviation::DateWithWeekday))
            text += u"（"_s + u"月火水木金土日"_s.mid(day.dayOfWeek() - 1, 1) + u"）"_s;
        if (has(Deviation::DateWithTime))
            text += QStringList{u" 10:00"_s, u" 午後以降"_s, u" 朝一"_s, u"の夜間"_s}[m_choose(4)];
        if (has(Deviation::PoliteWords))
            text +=
                QStringList{u"を希望します"_s, u"でお願いします"_s, u"より"_s, u" を予定しております"_s}[m_choose(4)];
        return has(Deviation::FullWidth) ? fullWidth(text) : text;
    }

    [[nodiscard]] QStringList body() const
    {
        QStringList lines = rows(
            u"希望する作業:"_s,
            {{!m_meaning.isAdd, u"連携するSSLサーバ証明書対応サービスの変更"_s},
             {m_meaning.isAdd, u"連携するSSLサーバ証明書対応サービスの追加(※複数ライセンスの証明書品目が対象)"_s}});
        QList<Row> services;
        for (qsizetype kind = 0; kind < serviceRows.size(); ++kind)
            services.append(serviceRow(kind));
        services.append({false, u"その他(サービスを指定しない)"_s});
        lines += rows(u"変更/追加後の連携対象サービス(※連携する対象サービスをすべて記入してください)"_s, services)
                     .join(u'\n')
                     .split(u'\n');
        const QString other = u"その他("_s + (m_meaning.reason == 2 ? m_meaning.reasonText : QString(40, u' ')) + u')';
        lines += rows(
            u"メールでのお申込みの理由"_s,
            {{m_meaning.reason == 0, u"オンライン申込み時に連携したい対応サービスの契約が候補として表示されない"_s},
             {m_meaning.reason == 1, u"持ち込み証明書品目の利用のため"_s},
             {m_meaning.reason == 2, other}});
        QStringList day = field(u"利用開始希望日"_s, date());
        day.first().prepend(m_bullet);
        lines << QString() << day << QString();
        lines << u"また、ご利用品目が「持ち込み証明書」品目の場合は、以下についてもご回答ください。"_s << QString()
              << m_bullet +
                     worded(u"(マルチドメインネームと同じ FQDN のSSLサーバ証明書対応サービスと連携させる場合)"_s);
        for (const QString &line : field(u"対象のマルチドメインネーム(FQDN)"_s,
                                         m_meaning.fqdn.isNull() ? QString() : value(m_meaning.fqdn, true)))
            lines.append(m_indent + line);
        lines += rows(
            u"中間CA証明書の登録について"_s,
            {{m_meaning.intermediateCa == 1,
              u"中間CA証明書を、SSLサーバ証明書・秘密鍵と合わせてIIJサービスオンラインから登録済みである"_s},
             {m_meaning.intermediateCa == 2,
              u"中間CA証明書が不要なSSLサーバ証明書を利用するため、中間CA証明書をIIJサービスオンラインから登録していない"_s}});
        lines += rows(
            u"(連携するSSLサーバ証明書対応サービスの「追加」をご希望の場合)"_s,
            {{m_meaning.permitted,
              u"コモンネーム(もしくはマルチドメインネーム)と同じ FQDN の「複数」サーバで利用することが認証機関から許可されている"_s}});
        return lines;
    }

    [[nodiscard]] static QStringList emptyTemplate()
    {
        Meaning nothing;
        nothing.reason = 3;
        QStringList lines{u"> マスターID:##########"_s, u"> サービスコード:##########"_s,
                          u"> 契約コモンネーム:##########"_s, u"> 品目名と有効期間:########## ○○年"_s};
        const QList<Deviation> none;
        const std::function<int(int)> first = [](int) { return 0; };
        const Writer writer(nothing, none, first);
        for (const QString &line : writer.body()) {
            const bool isDate = line.contains(u"利用開始希望日"_s);
            QString empty = isDate ? u"・利用開始希望日:##########"_s : line;
            lines.append(u"> "_s + empty.replace(u"■連携する"_s, u"□連携する"_s));
        }
        return lines;
    }

    /// Wrapping, quoting and stray blanks, as mail programs add them.
    [[nodiscard]] QStringList laidOut(const QStringList &lines) const
    {
        const QString prefix = has(Deviation::QuotedWithName)                           ? u"yamada> "_s
                               : has(Deviation::Quoted) || has(Deviation::WrappedQuote) ? u"> "_s
                               : has(Deviation::TwiceQuoted)                            ? u">> "_s
                               : has(Deviation::WideQuoted)                             ? u"＞"_s
                               : has(Deviation::BarQuoted)                              ? u"| "_s
                                                                                        : QString();
        const int width = has(Deviation::HardWrapAt70)                                   ? 70
                          : has(Deviation::HardWrapAt74) || has(Deviation::WrappedQuote) ? 74
                          : has(Deviation::HardWrapAt78)                                 ? 78
                          : has(Deviation::Flowed)                                       ? 72
                                                                                         : 0;
        QStringList result;
        for (const QString &line : lines) {
            const QStringList pieces = width ? wrapped(line, width, prefix) : QStringList{line};
            for (qsizetype i = 0; i < pieces.size(); ++i) {
                QString piece = (i > 0 && has(Deviation::WrappedQuote) ? QString() : prefix) + pieces[i];
                if (has(Deviation::ZeroWidth) && piece.size() > 4)
                    piece.insert(4, QChar(0x200B));
                if (has(Deviation::TrailingBlanks) || (has(Deviation::Flowed) && i + 1 < pieces.size()))
                    piece += u' ';
                result.append(piece);
            }
        }
        return result;
    }

    const Meaning &m_meaning;
    const QList<Deviation> &m_deviations;
    const std::function<int(int)> &m_choose;
    QString m_set = u"■"_s;
    QString m_unset = u"□"_s;
    QString m_indent;
    QString m_colon;
    QString m_bullet;
};

} // namespace

QString writeForm(const Meaning &meaning, const QList<Deviation> &deviations, const std::function<int(int)> &choose)
{
    return Writer(meaning, deviations, choose).write();
}
