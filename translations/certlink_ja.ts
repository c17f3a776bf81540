<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>ApprovalText</name>
    <message>
        <source>Text of the mail</source>
        <translation>メールの本文</translation>
    </message>
    <message>
        <source>Confirmed by a person</source>
        <translation>担当者が確認済み</translation>
    </message>
    <message>
        <source>Nothing had to be confirmed.</source>
        <translation>確認を要する事項はありません。</translation>
    </message>
    <message>
        <source>Corrected</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Facts recorded by hand</source>
        <translation>担当者が記録した事実</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>None.</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Links of the contract</source>
        <translation>契約の連携先</translation>
    </message>
    <message>
        <source>The present links are not known to the register.</source>
        <translation>現在の連携先は台帳では不明です。</translation>
    </message>
    <message>
        <source>stay</source>
        <translation>継続</translation>
    </message>
    <message>
        <source>come</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>go</source>
        <translation>解除</translation>
    </message>
    <message>
        <source>add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>判断</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>By</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>At</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>取得元</translation>
    </message>
    <message>
        <source>Receipt date</source>
        <translation>受付日</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>Verdict of the rules</source>
        <translation>規則による判定</translation>
    </message>
    <message>
        <source>Rulebook</source>
        <translation>規則集</translation>
    </message>
    <message>
        <source>SHA-256 of the mail</source>
        <translation>メールの SHA-256</translation>
    </message>
    <message>
        <source>Start: %1</source>
        <translation>利用開始: %1</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>Application as judged</source>
        <translation>判定した申込内容</translation>
    </message>
    <message>
        <source>Character set</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>Takes back</source>
        <translation>取り消した決定</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Taken back by</source>
        <translation>取り消した記録</translation>
    </message>
    <message>
        <source>Judged again now under its own rulebook and facts: the same result.</source>
        <translation>記録された規則集と事実で判定し直した結果: 同じ</translation>
    </message>
    <message>
        <source>the values that were read</source>
        <translation>読み取った値</translation>
    </message>
    <message>
        <source>Judged again now, this differs: %1</source>
        <translation>判定し直すと次の点が異なります: %1</translation>
    </message>
    <message>
        <source>Prepared by</source>
        <translation>準備した人</translation>
    </message>
    <message>
        <source>Private key in the mail</source>
        <translation>メール内の秘密鍵</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保存した</translation>
    </message>
    <message>
        <source>erased with the bytes of the mail</source>
        <translation>メールの原本とともに消去した</translation>
    </message>
    <message>
        <source>Text of the mail as it was read</source>
        <translation>読み取ったメール本文</translation>
    </message>
    <message>
        <source>Written to the applicant beside the decision</source>
        <translation>決定のほかに申込者へ送った返信</translation>
    </message>
    <message>
        <source>to be approved</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>to be returned</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>%1 judged before: %2. %3 had prepared it as: %4.</source>
        <translation>%1 が先に記録した判断: %2。%3 が準備したときの判定: %4。</translation>
    </message>
    <message>
        <source>The two differ.</source>
        <translation>両者は異なります。</translation>
    </message>
    <message>
        <source>The two agree.</source>
        <translation>両者は一致しています。</translation>
    </message>
    <message>
        <source>Register</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>import %1</source>
        <translation>取り込み %1</translation>
    </message>
</context>
<context>
    <name>DeskLetters</name>
    <message>
        <source>%1 (Japanese)</source>
        <translation>%1(日本語)</translation>
    </message>
    <message>
        <source>%1 (English)</source>
        <translation>%1(英語)</translation>
    </message>
    <message>
        <source>%1: there is no placeholder {%2}.</source>
        <translation>%1: {%2} という差し込み項目はありません。</translation>
    </message>
    <message>
        <source>%1: a brace stands alone at “%2”.</source>
        <translation>%1: 「%2」の波かっこが対になっていません。</translation>
    </message>
    <message>
        <source>%1: {findings} is missing, so the applicant would not learn what is wrong.</source>
        <translation>%1: {findings} がないため、申込者に不備が伝わりません。</translation>
    </message>
    <message>
        <source>%1: nothing stands there.</source>
        <translation>%1: 文面がありません。</translation>
    </message>
    <message>
        <source>Greeting</source>
        <translation>宛名と挨拶</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>確認の文面</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Closing and signature</source>
        <translation>結びと署名</translation>
    </message>
</context>
<context>
    <name>DetailText</name>
    <message>
        <source>Facts used, and where they come from</source>
        <translation>使った事実とその出所</translation>
    </message>
    <message>
        <source>mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>register</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>recorded by hand</source>
        <translation>担当者の記録</translation>
    </message>
    <message>
        <source>receipt date</source>
        <translation>受付日</translation>
    </message>
    <message>
        <source>rulebook</source>
        <translation>規則集</translation>
    </message>
    <message>
        <source>mail&apos;s head</source>
        <translation>メールヘッダー</translation>
    </message>
    <message>
        <source>How to mend</source>
        <translation>解消の方法</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Sentence for the reply</source>
        <translation>返信用の文</translation>
    </message>
    <message>
        <source>Clause %1</source>
        <translation>条項 %1</translation>
    </message>
    <message>
        <source>The register does not say. Ask by telephone, look it up in the online desk or in the register, and record it with its source; everything below is then judged again.</source>
        <translation>台帳からは分かりません。電話で尋ねるか、オンラインデスクや台帳で調べ、出所とともに記録してください。下の項目はすべて判定し直されます。</translation>
    </message>
    <message>
        <source>This waits for it:</source>
        <translation>これを待っている項目:</translation>
    </message>
    <message>
        <source>Set them side by side, field by field (Ctrl+D)</source>
        <translation>項目ごとに並べて比べる (Ctrl+D)</translation>
    </message>
</context>
<context>
    <name>FieldWords</name>
    <message>
        <source>(not marked) </source>
        <translation>(印なし) </translation>
    </message>
    <message>
        <source>change the linked services</source>
        <translation>連携対象サービスの変更</translation>
    </message>
    <message>
        <source>add linked services</source>
        <translation>連携対象サービスの追加</translation>
    </message>
    <message>
        <source>the service is not offered online</source>
        <translation>オンラインで候補に表示されない</translation>
    </message>
    <message>
        <source>a bring-your-own item</source>
        <translation>持ち込み証明書品目の利用</translation>
    </message>
    <message>
        <source>other reason</source>
        <translation>その他の理由</translation>
    </message>
    <message>
        <source>registered already</source>
        <translation>登録済み</translation>
    </message>
    <message>
        <source>not needed</source>
        <translation>登録不要</translation>
    </message>
    <message>
        <source>permitted on several servers</source>
        <translation>複数サーバでの利用を許諾</translation>
    </message>
</context>
<context>
    <name>FormReport</name>
    <message>
        <source>the whole history</source>
        <translation>履歴全体</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 から %2 まで</translation>
    </message>
    <message>
        <source>How the form is filled in</source>
        <translation>申込様式の記入状況</translation>
    </message>
    <message>
        <source>%1 decisions, %2</source>
        <translation>判断 %1 件（%2）</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Left empty</source>
        <translation>未記入</translation>
    </message>
    <message>
        <source>Filled in wrongly</source>
        <translation>記入の誤り</translation>
    </message>
    <message>
        <source>Most often</source>
        <translation>多いもの</translation>
    </message>
</context>
<context>
    <name>HistoryPrint</name>
    <message>
        <source>Choose another folder or make room, then export again.</source>
        <translation>別のフォルダーを選ぶか空き容量を増やして、もう一度書き出してください。</translation>
    </message>
    <message>
        <source>The export was ended.</source>
        <translation>書き出しを中止しました。</translation>
    </message>
    <message>
        <source>No file was made.</source>
        <translation>ファイルは作成していません。</translation>
    </message>
</context>
<context>
    <name>OpenCase</name>
    <message>
        <source>The mail no longer holds form %1.</source>
        <translation>メールに %1 番目の申込書がありません。</translation>
    </message>
    <message>
        <source>Load the mail again and look at it anew.</source>
        <translation>メールを読み込み直して、もう一度確認してください。</translation>
    </message>
</context>
<context>
    <name>OtherApplications</name>
    <message>
        <source>pasted text</source>
        <translation>貼り付けたテキスト</translation>
    </message>
    <message>
        <source>%1, received %2 (%3)</source>
        <translation>%1(受付日 %2、%3)</translation>
    </message>
    <message>
        <source>approved</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>returned</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>Decision #%1, %2 %3 by %4</source>
        <translation>記録 #%1(%2 %3、%4)</translation>
    </message>
</context>
<context>
    <name>ParkedCase</name>
    <message>
        <source>The file is gone, or it holds another mail by now.</source>
        <translation>ファイルがなくなったか、今は別のメールになっています。</translation>
    </message>
    <message>
        <source>Load it again from where it is now.</source>
        <translation>今ある場所からもう一度読み込んでください。</translation>
    </message>
</context>
<context>
    <name>RecordedFact</name>
    <message>
        <source>The register has no table &quot;%1&quot;</source>
        <translation>台帳に表「%1」はありません</translation>
    </message>
    <message>
        <source>The table has no column &quot;%1&quot;</source>
        <translation>表に列「%1」はありません</translation>
    </message>
    <message>
        <source>Write it as the register&apos;s file would</source>
        <translation>台帳のファイルと同じ書き方で記入してください</translation>
    </message>
</context>
<context>
    <name>Recorder</name>
    <message>
        <source>Judged again at the moment of writing, this stands in the way:</source>
        <translation>記録の直前に判定し直したところ、次の指摘がありました。</translation>
    </message>
    <message>
        <source>Nothing was written. Look at these findings and decide again.</source>
        <translation>何も記録していません。指摘を確かめて、改めて判断してください。</translation>
    </message>
    <message>
        <source>Links now: %1</source>
        <translation>現在の連携先: %1</translation>
    </message>
    <message>
        <source>This has changed since it was shown:</source>
        <translation>表示したときから次の点が変わっています。</translation>
    </message>
    <message>
        <source>A trainer does not decide.</source>
        <translation>研修担当者は決定を行いません。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>何も記録していません。</translation>
    </message>
    <message>
        <source>Only a supervisor can waive a finding that blocks.</source>
        <translation>差し戻しとなる指摘を免除できるのは責任者だけです。</translation>
    </message>
    <message>
        <source>Nothing was written. Hand the application over to a supervisor.</source>
        <translation>何も記録していません。申込みを責任者に引き継いでください。</translation>
    </message>
    <message>
        <source>A finding that blocks is waived by another person than who prepared the application, and nobody else has prepared it.</source>
        <translation>差し戻しとなる指摘の免除は、申込みを準備した人とは別の人が行います。ほかの人による準備がまだありません。</translation>
    </message>
    <message>
        <source>Nothing was written. Let a colleague prepare it and hand it over.</source>
        <translation>何も記録していません。ほかの担当者に準備と引き継ぎを依頼してください。</translation>
    </message>
    <message>
        <source>This approval needs two people, and nobody else has prepared the application.</source>
        <translation>この承認には二人の担当者が必要ですが、ほかの人による準備がまだありません。</translation>
    </message>
    <message>
        <source>Nothing was written. Hand it over, so that a colleague approves it.</source>
        <translation>何も記録していません。ほかの担当者が承認できるよう、引き継いでください。</translation>
    </message>
    <message>
        <source>Another person prepared it, and you have not recorded your own judgement before.</source>
        <translation>ほかの人が準備した申込みですが、その前に自分の判断が記録されていません。</translation>
    </message>
    <message>
        <source>Nothing was written. Record what you would do with it first.</source>
        <translation>何も書き込まれていません。先に、自分ならどうするかを記録してください。</translation>
    </message>
    <message>
        <source>A finding that blocks is waived in an application as a colleague prepared it, without a correction or a fact of who waives.</source>
        <translation>差し戻し事由の免除は、同僚が準備したままの申込みに対して、免除する本人の訂正や事実の記録がない場合に限ります。</translation>
    </message>
    <message>
        <source>Nothing was written. Take yours back and let a colleague make them, or hand it over to another supervisor.</source>
        <translation>何も書き込んでいません。ご自分の訂正や記録を取り消して同僚に入れてもらうか、ほかの責任者に引き継いでください。</translation>
    </message>
    <message>
        <source>This approval needs two people, and what lies over the mail is not what %1 prepared: corrections, facts or the text were changed since.</source>
        <translation>この承認には二人が必要ですが、%1 さんが準備したときから訂正、事実の記録、または本文が変わっています。</translation>
    </message>
    <message>
        <source>Nothing was written. Take the changes back, or hand it over as it is now, so that a colleague approves it.</source>
        <translation>何も書き込んでいません。変更を取り消すか、今の内容で引き継いで同僚に承認してもらってください。</translation>
    </message>
</context>
<context>
    <name>Register</name>
    <message>
        <source>Service group</source>
        <translation>サービスグループ</translation>
    </message>
    <message>
        <source>Common name</source>
        <translation>コモンネーム</translation>
    </message>
    <message>
        <source>Multi-domain names</source>
        <translation>マルチドメインネーム</translation>
    </message>
    <message>
        <source>Item</source>
        <translation>品目</translation>
    </message>
    <message>
        <source>Term</source>
        <translation>有効期間</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Maker of the CSR</source>
        <translation>CSR の作成者</translation>
    </message>
    <message>
        <source>Last day of the certificate</source>
        <translation>証明書の最終日</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス数</translation>
    </message>
    <message>
        <source>Services linked now</source>
        <translation>現在の連携先</translation>
    </message>
    <message>
        <source>Intermediate CA registered</source>
        <translation>中間CA証明書の登録</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Host names</source>
        <translation>ホスト名</translation>
    </message>
    <message>
        <source>Last day of the service</source>
        <translation>サービスの最終日</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Mail address</source>
        <translation>メールアドレス</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
</context>
<context>
    <name>RegisterColumns</name>
    <message>
        <source>&quot;%1&quot; is none of: %2</source>
        <translation>「%1」は次のいずれでもありません: %2</translation>
    </message>
    <message>
        <source>The key is empty</source>
        <translation>キーが空です</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no service code (2 to 4 letters and 8 digits)</source>
        <translation>「%1」はサービスコード（英字2〜4文字と数字8桁）ではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no date such as 2026-11-30</source>
        <translation>「%1」は 2026-11-30 のような日付ではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no host name; kept as written</source>
        <translation>「%1」はホスト名ではありません。書かれたまま残しました</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is neither a service code nor &quot;other&quot;</source>
        <translation>「%1」はサービスコードでも other でもありません</translation>
    </message>
    <message>
        <source>The catalogue has no item &quot;%1&quot;; it counts as not known</source>
        <translation>品目「%1」は一覧にありません。不明として扱います</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no term such as 1y or 6m</source>
        <translation>「%1」は 1y や 6m のような有効期間ではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no number</source>
        <translation>「%1」は数ではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no master ID (letters and digits)</source>
        <translation>「%1」はマスターID（英数字）ではありません</translation>
    </message>
</context>
<context>
    <name>RegisterCsv</name>
    <message>
        <source>The file is neither UTF-8 nor Shift_JIS</source>
        <translation>ファイルは UTF-8 でも Shift_JIS でもありません</translation>
    </message>
    <message>
        <source>A quotation mark stands where none may, or is never closed</source>
        <translation>引用符の位置が正しくないか、閉じられていません</translation>
    </message>
    <message>
        <source>The file has no header line</source>
        <translation>見出し行がありません</translation>
    </message>
    <message>
        <source>The column stands here twice</source>
        <translation>同じ列が2回あります</translation>
    </message>
    <message>
        <source>The column is not known and was ignored</source>
        <translation>知らない列なので無視しました</translation>
    </message>
    <message>
        <source>The key column is missing</source>
        <translation>キーの列がありません</translation>
    </message>
    <message>
        <source>Columns are missing, what they hold is not known: %1</source>
        <translation>列がないため、その内容は不明として扱います: %1</translation>
    </message>
    <message>
        <source>The row has %1 cells, the header %2</source>
        <translation>行のセルは %1 個、見出しは %2 個です</translation>
    </message>
    <message>
        <source>The folder holds none of contracts.csv, services.csv and administrators.csv</source>
        <translation>フォルダーに contracts.csv、services.csv、administrators.csv のいずれもありません</translation>
    </message>
    <message>
        <source>There is no such file; the table stays empty</source>
        <translation>ファイルがありません。表は空のままです</translation>
    </message>
    <message>
        <source>No service has the prefix of &quot;%1&quot;</source>
        <translation>「%1」の接頭辞を持つサービスはありません</translation>
    </message>
    <message>
        <source>The row repeats line %1</source>
        <translation>%1 行目と同じ内容です</translation>
    </message>
    <message>
        <source>Line %1 has another status for the same role and group</source>
        <translation>同じ役割・サービスグループの %1 行目と状態が異なります</translation>
    </message>
    <message>
        <source>&quot;%1&quot; already stands on line %2</source>
        <translation>「%1」は %2 行目にもあります</translation>
    </message>
    <message>
        <source>It is not a file</source>
        <translation>ファイルではありません</translation>
    </message>
    <message>
        <source>It is longer than %1 MB</source>
        <translation>%1 MB を超えています</translation>
    </message>
</context>
<context>
    <name>RegisterFacts</name>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>not among the administrators</source>
        <translation>管理担当者の一覧にない</translation>
    </message>
    <message>
        <source>group not known</source>
        <translation>グループ不明</translation>
    </message>
    <message>
        <source>%1 (stopped)</source>
        <translation>%1（停止中）</translation>
    </message>
    <message>
        <source>%1 (not a group administrator)</source>
        <translation>%1（グループの管理担当者ではない）</translation>
    </message>
    <message>
        <source>not in the register</source>
        <translation>台帳にない</translation>
    </message>
    <message>
        <source>status not known</source>
        <translation>状態不明</translation>
    </message>
    <message>
        <source>active</source>
        <translation>有効</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>解約済み</translation>
    </message>
    <message>
        <source>expired</source>
        <translation>期限切れ</translation>
    </message>
    <message>
        <source>until %1</source>
        <translation>%1 まで</translation>
    </message>
    <message>
        <source>expiry not known</source>
        <translation>期限不明</translation>
    </message>
    <message>
        <source>maker of the CSR not known</source>
        <translation>CSR 作成者不明</translation>
    </message>
    <message>
        <source>CSR made by IIJ</source>
        <translation>CSR は IIJ が作成</translation>
    </message>
    <message>
        <source>CSR made by the customer</source>
        <translation>CSR は顧客が作成</translation>
    </message>
    <message>
        <source>present links not known</source>
        <translation>現在の連携先は不明</translation>
    </message>
    <message>
        <source>no links at present</source>
        <translation>現在の連携先なし</translation>
    </message>
    <message>
        <source>linked now: %1</source>
        <translation>現在の連携先: %1</translation>
    </message>
    <message>
        <source>registered with the certificate</source>
        <translation>証明書とともに登録済み</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>未登録</translation>
    </message>
    <message>
        <source>%1: not in the register</source>
        <translation>%1: 台帳にない</translation>
    </message>
    <message>
        <source>host names not known</source>
        <translation>ホスト名不明</translation>
    </message>
    <message>
        <source>ended</source>
        <translation>終了</translation>
    </message>
</context>
<context>
    <name>Replay</name>
    <message>
        <source>A withdrawal judges nothing.</source>
        <translation>取り消しの記録には判定がありません。</translation>
    </message>
    <message>
        <source>The bytes of the mail were erased; their hash alone is kept. It cannot be read and judged again.</source>
        <translation>メールの原本は消去済みで、ハッシュ値だけが残っています。読み直して再判定することはできません。</translation>
    </message>
</context>
<context>
    <name>ReplyDelivery</name>
    <message>
        <source>No mail program could be started.</source>
        <translation>メールソフトを起動できませんでした。</translation>
    </message>
    <message>
        <source>Open the reply again among the recent decisions (Ctrl+H) and copy it from there.</source>
        <translation>最近の判断の一覧 (Ctrl+H) で返信をもう一度開き、そこからコピーしてください。</translation>
    </message>
    <message>
        <source>The reply is in the clipboard.</source>
        <translation>返信はクリップボードにあります。</translation>
    </message>
    <message>
        <source>The reply is saved as %1.</source>
        <translation>返信を %1 として保存しました。</translation>
    </message>
    <message>
        <source>The reply could not be written: %1.</source>
        <translation>返信を書き込めませんでした: %1。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The reply is open in the mail program.</source>
        <translation>返信をメールソフトで開きました。</translation>
    </message>
    <message>
        <source>The folder could not be made.</source>
        <translation>フォルダーを作れませんでした。</translation>
    </message>
</context>
<context>
    <name>RuleTextsReader</name>
    <message>
        <source>There are no rule texts</source>
        <translation>規則の文章がありません</translation>
    </message>
    <message>
        <source>Install the program again</source>
        <translation>プログラムを入れ直してください</translation>
    </message>
    <message>
        <source>No such rule</source>
        <translation>その規則はありません</translation>
    </message>
    <message>
        <source>No such part</source>
        <translation>その部分はありません</translation>
    </message>
    <message>
        <source>Must have a text in &quot;ja&quot; and in &quot;en&quot; and nothing else</source>
        <translation>ja と en の文章だけが必要です</translation>
    </message>
    <message>
        <source>Stands here twice</source>
        <translation>2回あります</translation>
    </message>
    <message>
        <source>The braces do not match</source>
        <translation>波括弧が対応していません</translation>
    </message>
    <message>
        <source>The rule gives no &quot;%1&quot;</source>
        <translation>規則は「%1」を渡しません</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;</source>
        <translation>書式「%1」はありません</translation>
    </message>
    <message>
        <source>The text is missing</source>
        <translation>文章がありません</translation>
    </message>
</context>
<context>
    <name>Rulebook</name>
    <message>
        <source>The program carries no edition of the rulebook</source>
        <translation>プログラムに規則集が含まれていません</translation>
    </message>
    <message>
        <source>Install the program again</source>
        <translation>プログラムを入れ直してください</translation>
    </message>
</context>
<context>
    <name>RulebookReader</name>
    <message>
        <source>The file is not a JSON object</source>
        <translation>JSON オブジェクトではありません</translation>
    </message>
    <message>
        <source>Not a mail address</source>
        <translation>メールアドレスではありません</translation>
    </message>
    <message>
        <source>Every kind of service must stand here once</source>
        <translation>サービスの種類はそれぞれ1回ずつ必要です</translation>
    </message>
    <message>
        <source>No such kind of service</source>
        <translation>その種類のサービスはありません</translation>
    </message>
    <message>
        <source>A prefix is two to four small letters</source>
        <translation>接頭辞は英小文字2〜4文字です</translation>
    </message>
    <message>
        <source>This kind of service stands here twice</source>
        <translation>同じ種類のサービスが2回あります</translation>
    </message>
    <message>
        <source>Two services have this prefix</source>
        <translation>同じ接頭辞のサービスが2つあります</translation>
    </message>
    <message>
        <source>The catalogue has no item</source>
        <translation>品目がありません</translation>
    </message>
    <message>
        <source>Must be true, false or null</source>
        <translation>true、false、null のいずれかです</translation>
    </message>
    <message>
        <source>Must be &quot;agency&quot; or &quot;byo&quot;</source>
        <translation>agency か byo です</translation>
    </message>
    <message>
        <source>Two items have this key</source>
        <translation>同じキーの品目が2つあります</translation>
    </message>
    <message>
        <source>Not a term such as &quot;1y&quot; or &quot;6m&quot;</source>
        <translation>1y や 6m のような有効期間ではありません</translation>
    </message>
    <message>
        <source>This term stands here twice</source>
        <translation>同じ有効期間が2回あります</translation>
    </message>
    <message>
        <source>Another item already has this name</source>
        <translation>同じ名前の品目があります</translation>
    </message>
    <message>
        <source>Not a CSV file</source>
        <translation>CSV ファイルではありません</translation>
    </message>
    <message>
        <source>A line is an ISO date and a name</source>
        <translation>1行は日付と名前です</translation>
    </message>
    <message>
        <source>This day stands here twice</source>
        <translation>同じ日が2回あります</translation>
    </message>
    <message>
        <source>There is no holiday in the file</source>
        <translation>祝日がありません</translation>
    </message>
    <message>
        <source>The year %1 has no holidays</source>
        <translation>%1 年の祝日がありません</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>ありません</translation>
    </message>
    <message>
        <source>Must be a text</source>
        <translation>文字列が必要です</translation>
    </message>
    <message>
        <source>Must be a whole number from %1 to %2</source>
        <translation>%1 から %2 までの整数が必要です</translation>
    </message>
    <message>
        <source>Must be true or false</source>
        <translation>true か false です</translation>
    </message>
    <message>
        <source>Must be a list</source>
        <translation>配列が必要です</translation>
    </message>
    <message>
        <source>Must be a date such as 2026-11-01</source>
        <translation>2026-11-01 のような日付が必要です</translation>
    </message>
    <message>
        <source>Must be month and day such as 12-29</source>
        <translation>12-29 のような月日が必要です</translation>
    </message>
    <message>
        <source>Must be an object</source>
        <translation>オブジェクトが必要です</translation>
    </message>
    <message>
        <source>No such key</source>
        <translation>そのキーはありません</translation>
    </message>
    <message>
        <source>Correct the file; resources/rulebook/README.md describes it</source>
        <translation>ファイルを直してください。書き方は resources/rulebook/README.md にあります</translation>
    </message>
    <message>
        <source>A line is a date such as 2026/1/1 and a name</source>
        <translation>1 行には 2026/1/1 のような日付と名称が必要です</translation>
    </message>
    <message>
        <source>The columns must be date,name or those of the Cabinet Office</source>
        <translation>列は date,name か、内閣府のファイルのとおりでなければなりません</translation>
    </message>
    <message>
        <source>The file is too long for a rulebook</source>
        <translation>規則集としてはファイルが大きすぎます</translation>
    </message>
    <message>
        <source>Must be a name of at most 60 characters that a file can have</source>
        <translation>ファイル名に使える 60 文字以内の名前でなければなりません</translation>
    </message>
    <message>
        <source>Must stand among the words of courtesy too</source>
        <translation>丁寧語の語にも含まれている必要があります</translation>
    </message>
    <message>
        <source>This word stands here twice</source>
        <translation>同じ語が2回あります</translation>
    </message>
</context>
<context>
    <name>SentReplyWords</name>
    <message>
        <source>text copied</source>
        <translation>本文をコピー</translation>
    </message>
    <message>
        <source>saved as a mail</source>
        <translation>メールとして保存</translation>
    </message>
    <message>
        <source>opened in the mail program</source>
        <translation>メールソフトで開いた</translation>
    </message>
    <message>
        <source>The applicant was told of the approval: %1 by %2 (%3).</source>
        <translation>申込者に承認を連絡済み: %1 %2(%3)</translation>
    </message>
    <message>
        <source>The applicant was asked: %1 by %2 (%3).</source>
        <translation>申込者に確認中: %1 %2(%3)</translation>
    </message>
    <message>
        <source>The applicant was asked: %1 by %2 (%3), about %4.</source>
        <translation>申込者に確認中: %1 %2(%3)、%4 について</translation>
    </message>
</context>
<context>
    <name>Signs</name>
    <message>
        <source>reading</source>
        <comment>brief sign</comment>
        <translation>読</translation>
    </message>
    <message>
        <source>Being read</source>
        <translation>読み取り中</translation>
    </message>
    <message>
        <source>return</source>
        <comment>brief sign</comment>
        <translation>差</translation>
    </message>
    <message>
        <source>To be returned</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>confirm</source>
        <comment>brief sign</comment>
        <translation>確</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>ready</source>
        <comment>brief sign</comment>
        <translation>可</translation>
    </message>
    <message>
        <source>Can be approved</source>
        <translation>承認可</translation>
    </message>
    <message>
        <source>none</source>
        <comment>brief sign</comment>
        <translation>外</translation>
    </message>
    <message>
        <source>Not an application</source>
        <translation>対象外（申込みではない）</translation>
    </message>
    <message>
        <source>other</source>
        <comment>brief sign</comment>
        <translation>外</translation>
    </message>
    <message>
        <source>Another procedure</source>
        <translation>対象外（別の手続き）</translation>
    </message>
    <message>
        <source>error</source>
        <comment>brief sign</comment>
        <translation>誤</translation>
    </message>
    <message>
        <source>Could not be read</source>
        <translation>読み取れない</translation>
    </message>
    <message>
        <source>done</source>
        <comment>brief sign</comment>
        <translation>済</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>sent</source>
        <comment>brief sign</comment>
        <translation>戻</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>confirmed</source>
        <comment>brief sign</comment>
        <translation>済</translation>
    </message>
    <message>
        <source>Confirmed by a person</source>
        <translation>担当者が確認済み</translation>
    </message>
    <message>
        <source>note</source>
        <comment>brief sign</comment>
        <translation>参</translation>
    </message>
    <message>
        <source>Worth knowing</source>
        <translation>参考</translation>
    </message>
    <message>
        <source>unknown</source>
        <comment>brief sign</comment>
        <translation>不</translation>
    </message>
    <message>
        <source>A fact is missing</source>
        <translation>事実が不明</translation>
    </message>
    <message>
        <source>block</source>
        <comment>brief sign</comment>
        <translation>差</translation>
    </message>
    <message>
        <source>Must be mended</source>
        <translation>差し戻し事由</translation>
    </message>
    <message>
        <source>A person decides</source>
        <translation>担当者が判断</translation>
    </message>
</context>
<context>
    <name>certlink::Actions</name>
    <message>
        <source>&amp;Paste as a new application</source>
        <translation>新しい申込みとして貼り付け(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;New application by hand</source>
        <translation>手入力で新規(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Open mails…</source>
        <translation>メールを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a &amp;folder…</source>
        <translation>フォルダーを開く(&amp;F)…</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>フォルダーを監視(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Import the register…</source>
        <translation>台帳を取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>終了(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>やり直す(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find in the inbox</source>
        <translation>受信箱を検索(&amp;F)</translation>
    </message>
    <message>
        <source>Next &amp;problem</source>
        <translation>次の問題(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next application</source>
        <translation>次の申込み(&amp;N)</translation>
    </message>
    <message>
        <source>Pre&amp;vious application</source>
        <translation>前の申込み(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Approve…</source>
        <translation>承認(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Return…</source>
        <translation>差し戻し(&amp;R)…</translation>
    </message>
    <message>
        <source>Re&amp;cord a missing fact…</source>
        <translation>不明な事実を記録(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>拡大(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Smaller</source>
        <translation>縮小(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Usual size</source>
        <translation>標準の大きさ(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>暗い配色(&amp;D)</translation>
    </message>
    <message>
        <source>Co&amp;mpare with the others for this contract…</source>
        <translation>同じ契約の申込みと比べる(&amp;M)…</translation>
    </message>
    <message>
        <source>Open the &amp;sample desk</source>
        <translation>サンプルの受付を開く(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Start with your own desk</source>
        <translation>自分の受付を始める(&amp;S)</translation>
    </message>
    <message>
        <source>Confirm the &amp;finding</source>
        <translation>指摘を確認済みにする(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Withdraw the decision…</source>
        <translation>決定を取り消す(&amp;W)…</translation>
    </message>
    <message>
        <source>Previous problem</source>
        <translation>前の問題</translation>
    </message>
    <message>
        <source>Next pane</source>
        <translation>次の区画</translation>
    </message>
    <message>
        <source>Previous pane</source>
        <translation>前の区画</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>キーの一覧(&amp;K)…</translation>
    </message>
    <message>
        <source>A&amp;pprove…</source>
        <translation>承認(&amp;P)…</translation>
    </message>
    <message>
        <source>Fin&amp;dings</source>
        <translation>指摘(&amp;D)</translation>
    </message>
    <message>
        <source>R&amp;emove from the inbox</source>
        <translation>受信箱から除く(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Ignore from now on</source>
        <translation>今後は受け付けない(&amp;I)</translation>
    </message>
    <message>
        <source>Restore to the in&amp;box</source>
        <translation>受信箱に戻す(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Go to a field of the form…</source>
        <translation>申込書の項目へ移動(&amp;G)…</translation>
    </message>
    <message>
        <source>To the des&amp;k</source>
        <translation>受付へ(&amp;K)</translation>
    </message>
    <message>
        <source>To the &amp;history</source>
        <translation>履歴へ(&amp;H)</translation>
    </message>
    <message>
        <source>To what is to be carried &amp;out</source>
        <translation>実施予定へ(&amp;O)</translation>
    </message>
    <message>
        <source>People and &amp;roles…</source>
        <translation>担当者と役割(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Hand over to a colleague…</source>
        <translation>同僚に引き継ぐ(&amp;H)…</translation>
    </message>
    <message>
        <source>What would &amp;mend it</source>
        <translation>どう直せばよいか(&amp;M)</translation>
    </message>
    <message>
        <source>To the tra&amp;ining</source>
        <translation>研修へ(&amp;I)</translation>
    </message>
    <message>
        <source>Picture of the findin&amp;g…</source>
        <translation>指摘を図で見る(&amp;G)…</translation>
    </message>
    <message>
        <source>&amp;Letters of the replies…</source>
        <translation>返信の文面(&amp;L)…</translation>
    </message>
    <message>
        <source>Wri&amp;te to the applicant…</source>
        <translation>申込者に書く(&amp;T)…</translation>
    </message>
    <message>
        <source>&amp;Mask what is shown</source>
        <translation>表示を匿名化(&amp;M)</translation>
    </message>
    <message>
        <source>Make an e&amp;xercise of it, masked</source>
        <translation>匿名化して演習問題にする(&amp;X)</translation>
    </message>
    <message>
        <source>Rule&amp;book…</source>
        <translation>規則集(&amp;B)…</translation>
    </message>
    <message>
        <source>Record your own &amp;judgement…</source>
        <translation>自分の判断を記録(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;What a proof shows…</source>
        <translation>検証で分かること(&amp;W)…</translation>
    </message>
</context>
<context>
    <name>certlink::AnchorDialog</name>
    <message>
        <source>Anchor of the history</source>
        <translation>履歴の照合行</translation>
    </message>
    <message>
        <source>%1 records. Keep this line where who owns the database cannot change it: it shows later whether the history was set back or written anew.</source>
        <translation>記録 %1 件。この行を、データベースの持ち主が変えられない場所に控えてください。履歴が戻されたり書き直されたりしていないか、後で確かめられます。</translation>
    </message>
    <message>
        <source>Mail &amp;to</source>
        <translation>メールの宛先(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Print…</source>
        <translation>印刷(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Mail…</source>
        <translation>メール(&amp;M)…</translation>
    </message>
    <message>
        <source>The anchor is in the clipboard</source>
        <translation>照合行はクリップボードにあります</translation>
    </message>
    <message>
        <source>Keep the anchor where nobody changes it</source>
        <translation>照合行を、誰も書き換えられない場所に控える</translation>
    </message>
    <message>
        <source>The anchor was kept</source>
        <translation>照合行を控えました</translation>
    </message>
    <message>
        <source>The anchor was not kept</source>
        <translation>照合行を控えられませんでした</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>%1 records on %2</source>
        <translation>記録 %1 件、%2 時点</translation>
    </message>
    <message>
        <source>To compare: Proof, Verify against an anchor, and this line.</source>
        <translation>照合するには、「検証」の「照合行と比べて検証」にこの行を入力します。</translation>
    </message>
    <message>
        <source>The anchor was printed</source>
        <translation>照合行を印刷しました</translation>
    </message>
    <message>
        <source>Anchor of the history of %1</source>
        <translation>%1 の履歴の照合行</translation>
    </message>
    <message>
        <source>The anchor is open in the mail program</source>
        <translation>照合行をメールソフトで開きました</translation>
    </message>
    <message>
        <source>The anchor was not mailed</source>
        <translation>照合行をメールできませんでした</translation>
    </message>
    <message>
        <source>Copy the line and send it yourself.</source>
        <translation>行をコピーしてお送りください。</translation>
    </message>
</context>
<context>
    <name>certlink::ApproveDialog</name>
    <message>
        <source>Approve</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>What will be stored</source>
        <translation>保存される内容</translation>
    </message>
    <message>
        <source>This will be stored, and the changes handed on, in one step:</source>
        <translation>次の内容を記録し、変更作業へ引き渡します（一括で行われます）。</translation>
    </message>
</context>
<context>
    <name>certlink::BulkReturnDialog</name>
    <message numerus="yes">
        <source>Return %n applications</source>
        <translation>
            <numerusform>%n 件の申込みを差し戻す</numerusform>
        </translation>
    </message>
    <message>
        <source>All of them have in common:</source>
        <translation>すべてに共通する不備:</translation>
    </message>
    <message>
        <source>Applications to be returned</source>
        <translation>差し戻す申込み</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s)</source>
        <translation>
            <numerusform>不備 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Goes into every reply; may be left empty</source>
        <translation>すべての返信に入ります(空欄可)</translation>
    </message>
    <message>
        <source>Save every reply as .eml in a folder…</source>
        <translation>返信をそれぞれ .eml としてフォルダーに保存…</translation>
    </message>
    <message>
        <source>Open every reply in the mail program</source>
        <translation>返信をそれぞれメールソフトで開く</translation>
    </message>
    <message>
        <source>&amp;Return all</source>
        <translation>すべて差し戻す(&amp;R)</translation>
    </message>
    <message>
        <source>Records every return, then puts the replies on their way (Ctrl+Return)</source>
        <translation>差し戻しを一件ずつ記録してから、返信を送り出します(Ctrl+Return)</translation>
    </message>
    <message>
        <source>&amp;A word to all</source>
        <translation>全員への一言(&amp;A)</translation>
    </message>
    <message>
        <source>A&amp;fterwards</source>
        <translation>差し戻した後(&amp;F)</translation>
    </message>
    <message>
        <source>Folder for the replies</source>
        <translation>返信を保存するフォルダー</translation>
    </message>
    <message numerus="yes">
        <source>%n replies are open in the mail program.</source>
        <translation>
            <numerusform>%n 件の返信をメールソフトで開きました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n replies are saved in %1.</source>
        <translation>
            <numerusform>%n 件の返信を %1 に保存しました。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::CalendarView</name>
    <message>
        <source>%1 (%2)</source>
        <translation>%1(%2)</translation>
    </message>
    <message>
        <source>received</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>wished</source>
        <translation>希望日</translation>
    </message>
    <message>
        <source>last day</source>
        <translation>有効期限</translation>
    </message>
    <message>
        <source>closed</source>
        <translation>休業</translation>
    </message>
    <message>
        <source>working day %1</source>
        <translation>%1 営業日目</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>受付 %1</translation>
    </message>
    <message>
        <source>Wished %1</source>
        <translation>利用開始希望日 %1</translation>
    </message>
    <message>
        <source>The wished day is on a weekend</source>
        <translation>利用開始希望日は土日です</translation>
    </message>
    <message>
        <source>The wished day is a holiday: %1</source>
        <translation>利用開始希望日は祝日(%1)です</translation>
    </message>
    <message>
        <source>The wished day is a closing day</source>
        <translation>利用開始希望日は休業日です</translation>
    </message>
    <message>
        <source>Renewal period from %1 to %2 (%3 days)</source>
        <translation>契約更新期間 %1 ~ %2(期限の %3 日前から)</translation>
    </message>
    <message>
        <source>%1/%2</source>
        <comment>year, month</comment>
        <translation>%1年%2月</translation>
    </message>
</context>
<context>
    <name>certlink::ChangesPage</name>
    <message>
        <source>&amp;Show</source>
        <translation>表示(&amp;S)</translation>
    </message>
    <message>
        <source>Due today or overdue</source>
        <translation>本日期日・期日超過</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未実施</translation>
    </message>
    <message>
        <source>Carried out or impossible</source>
        <translation>実施済み・実施不可</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Changes to be carried out</source>
        <translation>実施予定の変更</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>実施日</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>作業</translation>
    </message>
    <message>
        <source>Links that come</source>
        <translation>追加する連携</translation>
    </message>
    <message>
        <source>Links that go</source>
        <translation>外す連携</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Approved by</source>
        <translation>承認者</translation>
    </message>
    <message>
        <source>&amp;Carried out</source>
        <translation>実施済みにする(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Impossible…</source>
        <translation>実施不可(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Open again…</source>
        <translation>未実施に戻す(&amp;O)…</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>書き出し(&amp;X)…</translation>
    </message>
    <message>
        <source>carried out</source>
        <translation>実施済み</translation>
    </message>
    <message>
        <source>impossible: %1</source>
        <translation>実施不可: %1</translation>
    </message>
    <message>
        <source>overdue</source>
        <translation>期日超過</translation>
    </message>
    <message>
        <source>due today</source>
        <translation>本日期日</translation>
    </message>
    <message>
        <source>open</source>
        <translation>未実施</translation>
    </message>
    <message>
        <source>The changes cannot be read</source>
        <translation>実施予定を読み込めません</translation>
    </message>
    <message>
        <source>add</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>change</source>
        <translation>変更</translation>
    </message>
    <message>
        <source>not known from the register</source>
        <translation>台帳からは分かりません</translation>
    </message>
    <message numerus="yes">
        <source>%n change(s)</source>
        <translation>
            <numerusform>変更 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Cannot be carried out</source>
        <translation>実施できません</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>未実施に戻す</translation>
    </message>
    <message>
        <source>Why? The reason is recorded.</source>
        <translation>理由を入力してください。記録に残ります。</translation>
    </message>
    <message>
        <source>Nothing was recorded</source>
        <translation>何も記録していません</translation>
    </message>
    <message>
        <source>A reason is needed.</source>
        <translation>理由が必要です。</translation>
    </message>
    <message>
        <source>It was not recorded</source>
        <translation>記録できませんでした</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>表示中の内容を書き出す</translation>
    </message>
    <message>
        <source>The export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>記録(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message numerus="yes">
        <source>The %n approved last</source>
        <translation>
            <numerusform>最後に承認された %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Masked</source>
        <translation>匿名化する(&amp;M)</translation>
    </message>
    <message>
        <source>Codes, people and notes are masked in what is exported</source>
        <translation>出力するファイルで、コード・人名・メモを匿名化します</translation>
    </message>
</context>
<context>
    <name>certlink::CharsetButton</name>
    <message>
        <source>Automatic</source>
        <translation>自動</translation>
    </message>
    <message>
        <source>%1 (chosen by hand)</source>
        <translation>%1(手動で選択)</translation>
    </message>
    <message>
        <source>Character set: %1</source>
        <translation>文字コード: %1</translation>
    </message>
    <message>
        <source>Read the mail with another character set (Alt+T)</source>
        <translation>別の文字コードで読み直す (Alt+T)</translation>
    </message>
</context>
<context>
    <name>certlink::CheckCommand</name>
    <message>
        <source>Masked, this application would not be judged as it is.</source>
        <translation>匿名化すると、この申込みの判定が変わってしまいます。</translation>
    </message>
    <message>
        <source>Check it without --masked.</source>
        <translation>--masked を付けずに確認してください。</translation>
    </message>
</context>
<context>
    <name>certlink::ClosingGuard</name>
    <message>
        <source>Work that is not saved</source>
        <translation>保存されていない作業</translation>
    </message>
    <message numerus="yes">
        <source>The work on %n application(s) is not in the database.</source>
        <translation>
            <numerusform>%n 件の申込みの作業がデータベースに保存されていません。</numerusform>
        </translation>
    </message>
    <message>
        <source>A decision is still being written.</source>
        <translation>決定をまだ書き込んでいます。</translation>
    </message>
    <message>
        <source>Closing now loses it.</source>
        <translation>このまま閉じると失われます。</translation>
    </message>
    <message>
        <source>&amp;Save to a file…</source>
        <translation>ファイルに保存(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>もう一度試す(&amp;T)</translation>
    </message>
    <message>
        <source>Close and &amp;lose it</source>
        <translation>保存せずに閉じる(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>作業に戻る(&amp;K)</translation>
    </message>
    <message>
        <source>Save the work that is not in the database</source>
        <translation>データベースにない作業を保存</translation>
    </message>
    <message>
        <source>Texts (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>%1 could not be written: %2. Choose another folder.</source>
        <translation>%1 に書き込めませんでした: %2。別のフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>certlink::CommandLine</name>
    <message>
        <source>&apos;%1&apos; is no date; write YYYY-MM-DD</source>
        <translation>「%1」は日付ではありません。YYYY-MM-DD の形で指定してください。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is none of %2</source>
        <translation>「%1」は指定できません（%2 のいずれか）。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no number from 1 to %2</source>
        <translation>「%1」は 1～%2 の数ではありません。</translation>
    </message>
    <message>
        <source>IDs, names, addresses, codes and host names masked: equal ones alike, by a key of this run</source>
        <translation>ID・氏名・アドレス・コード・ホスト名を伏せる（同じ値は同じ伏せ字。鍵は実行ごと）</translation>
    </message>
    <message>
        <source>Judge the applications in mails, texts, mboxes, Maildirs and folders</source>
        <translation>メール・テキスト・mbox・Maildir・フォルダ内の申込みを判定する</translation>
    </message>
    <message>
        <source>Folder with contracts.csv, services.csv, administrators.csv</source>
        <translation>contracts.csv・services.csv・administrators.csv のあるフォルダ</translation>
    </message>
    <message>
        <source>SQLite file</source>
        <translation>SQLite のファイル</translation>
    </message>
    <message>
        <source>Receipt date of what has no Date header</source>
        <translation>Date ヘッダーのないものの受付日</translation>
    </message>
    <message>
        <source>text or jsonl</source>
        <translation>text または jsonl</translation>
    </message>
    <message>
        <source>ja or en</source>
        <translation>ja または en</translation>
    </message>
    <message>
        <source>Every rule with its verdict</source>
        <translation>すべての規則の判定を出力する</translation>
    </message>
    <message>
        <source>How each verdict came about, step by step</source>
        <translation>判定の根拠を順に出力する</translation>
    </message>
    <message>
        <source>Mails judged at a time</source>
        <translation>同時に判定するメールの数</translation>
    </message>
    <message>
        <source>Inputs; - is standard input</source>
        <translation>入力。- は標準入力</translation>
    </message>
    <message>
        <source>Show what was understood of each message</source>
        <translation>メールごとに読み取れた内容を表示する</translation>
    </message>
    <message>
        <source>Replace the database&apos;s register by a CSV folder</source>
        <translation>データベースの台帳を CSV のフォルダで置き換える</translation>
    </message>
    <message>
        <source>Only say what would be imported</source>
        <translation>取り込む内容の表示のみ行う</translation>
    </message>
    <message>
        <source>Also empty a table whose file is missing or holds headers only</source>
        <translation>ファイルがない、または見出しのみの表も空にする</translation>
    </message>
    <message>
        <source>Folder with the three CSV files</source>
        <translation>3 つの CSV ファイルのあるフォルダ</translation>
    </message>
    <message>
        <source>First day of the decision</source>
        <translation>決定日の開始日</translation>
    </message>
    <message>
        <source>Last day of the decision</source>
        <translation>決定日の終了日</translation>
    </message>
    <message>
        <source>JSON file of the edition to judge by</source>
        <translation>判定に使う規則集の版の JSON ファイル</translation>
    </message>
    <message>
        <source>Receipt date of a mail without a Date header</source>
        <translation>Date ヘッダーのないメールの受付日</translation>
    </message>
    <message>
        <source>Decisions judged at a time</source>
        <translation>同時に判定する決定の数</translation>
    </message>
    <message>
        <source>Mails to judge instead of the history</source>
        <translation>履歴に代えて判定するメール</translation>
    </message>
    <message>
        <source>What was decided: hand it out, prove it</source>
        <translation>決定の履歴を出力・検証する</translation>
    </message>
    <message>
        <source>Write decisions for other programs</source>
        <translation>決定を他のプログラム向けに書き出す</translation>
    </message>
    <message>
        <source>Recompute everything, and name what is not as it was recorded</source>
        <translation>すべてを計算し直し、記録と異なるものを示す</translation>
    </message>
    <message>
        <source>Print the line that proves later that nothing was written anew</source>
        <translation>書き換えのないことを後で確かめるための照合行を出力する</translation>
    </message>
    <message>
        <source>Judge it again under another edition, and list what it judges otherwise</source>
        <translation>規則集の別の版で判定し直し、結果の変わるものを示す</translation>
    </message>
    <message>
        <source>How often each rule found something</source>
        <translation>規則ごとの指摘の回数</translation>
    </message>
    <message>
        <source>csv, xlsx or jsonl</source>
        <translation>csv・xlsx・jsonl のいずれか</translation>
    </message>
    <message>
        <source>File to write instead of standard output</source>
        <translation>標準出力に代えて書き込むファイル</translation>
    </message>
    <message>
        <source>File with an anchor line to compare with</source>
        <translation>照合行のあるファイル</translation>
    </message>
    <message>
        <source>The editions that judge: list them, make another of one</source>
        <translation>判定に使う規則集の版の一覧と、新しい版の作成</translation>
    </message>
    <message>
        <source>The editions that judge here, the newest first</source>
        <translation>ここで判定に使う規則集の版（新しい順）</translation>
    </message>
    <message>
        <source>Write an edition as its two files, to be changed into another</source>
        <translation>規則集の版を 2 つのファイルに書き出す（新しい版を作るため）</translation>
    </message>
    <message>
        <source>Let an edition judge what is received from its day on</source>
        <translation>規則集の版を、その施行日以降に受け付けたものの判定に使う</translation>
    </message>
    <message>
        <source>Name of the edition instead of the newest</source>
        <translation>最新に代えて書き出す版の名前</translation>
    </message>
    <message>
        <source>Folder that gets the files</source>
        <translation>ファイルを作るフォルダ</translation>
    </message>
    <message>
        <source>Only check it and say what it changes</source>
        <translation>確認と、変更点の表示のみ行う</translation>
    </message>
    <message>
        <source>JSON file of the edition</source>
        <translation>版の JSON ファイル</translation>
    </message>
    <message>
        <source>Approved changes to be carried out</source>
        <translation>承認済みで、これから作業する変更</translation>
    </message>
    <message>
        <source>First day the change is due</source>
        <translation>変更予定日の開始日</translation>
    </message>
    <message>
        <source>Last day the change is due</source>
        <translation>変更予定日の終了日</translation>
    </message>
    <message>
        <source>csv or jsonl</source>
        <translation>csv または jsonl</translation>
    </message>
    <message>
        <source>Copy the database while it is in use</source>
        <translation>使用中のデータベースの写しを作る</translation>
    </message>
    <message>
        <source>File that is not there yet</source>
        <translation>まだ存在しないファイル</translation>
    </message>
    <message>
        <source>Put a backup in the database&apos;s place</source>
        <translation>バックアップをデータベースに戻す</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Write the sample inbox and register, dated from today, into a folder</source>
        <translation>見本の受信メールと台帳を、本日起点の日付でフォルダに書き出す</translation>
    </message>
    <message>
        <source>Count the dates from this day instead of today</source>
        <translation>本日に代えて日付の起点とする日</translation>
    </message>
    <message>
        <source>Folder that gets inbox/ and register/</source>
        <translation>inbox/ と register/ を作るフォルダ</translation>
    </message>
    <message>
        <source>CertLink Desk: reads, judges and records applications to link services to a certificate contract.
Without a command the window opens.</source>
        <translation>証明書連携受付デスク（CertLink Desk）：証明書の契約に連携するサービスの申込みを読み取り、判定し、記録します。
コマンドを指定しないと画面を開きます。</translation>
    </message>
    <message>
        <source>SQLite file the window works with</source>
        <translation>画面で使う SQLite のファイル</translation>
    </message>
    <message>
        <source>Language of the window: ja or en</source>
        <translation>画面の言語：ja または en</translation>
    </message>
    <message>
        <source>Mails or folders the window loads</source>
        <translation>画面に読み込むメールまたはフォルダ</translation>
    </message>
    <message>
        <source>The window works with the sample desk, apart from your own</source>
        <translation>ご自身のデータベースとは別の、見本の受付デスクで画面を開く</translation>
    </message>
    <message>
        <source>Say how it is used</source>
        <translation>使い方を表示する</translation>
    </message>
    <message>
        <source>Say which version this is</source>
        <translation>バージョンを表示する</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>使い方</translation>
    </message>
    <message>
        <source>OPTIONS</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>COMMAND</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>COMMANDS</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Arguments</source>
        <translation>引数</translation>
    </message>
    <message>
        <source>REQUIRED</source>
        <translation>必須</translation>
    </message>
    <message>
        <source>Not with</source>
        <translation>同時に指定不可</translation>
    </message>
    <message>
        <source>Not known: %1</source>
        <translation>不明な指定です: %1</translation>
    </message>
    <message>
        <source>A command is missing.</source>
        <translation>コマンドの指定が必要です。</translation>
    </message>
    <message>
        <source>Missing: %1</source>
        <translation>指定が必要です: %1</translation>
    </message>
    <message>
        <source>A value is missing, or one too many: %1</source>
        <translation>値が足りないか、多すぎます: %1</translation>
    </message>
    <message>
        <source>Only one of these can be given: %1</source>
        <translation>同時に指定できるのはいずれか一つです: %1</translation>
    </message>
    <message>
        <source>This value cannot be read: %1</source>
        <translation>値を読み取れません: %1</translation>
    </message>
    <message>
        <source>%1 --help says how it is used.</source>
        <translation>%1 --help で使い方を表示します。</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>コマンド</translation>
    </message>
    <message>
        <source>Options</source>
        <translation>オプション</translation>
    </message>
    <message>
        <source>Make the search and the list of open changes anew from the records</source>
        <translation>検索と、これから作業する変更の一覧を記録から作り直す</translation>
    </message>
</context>
<context>
    <name>certlink::CompareDialog</name>
    <message>
        <source>Applications for %1</source>
        <translation>%1 の申込み</translation>
    </message>
    <message>
        <source>The other application</source>
        <translation>比べる相手の申込み</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>This one</source>
        <translation>この申込み</translation>
    </message>
    <message>
        <source>Relation</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>The other</source>
        <translation>相手の申込み</translation>
    </message>
    <message>
        <source>same</source>
        <translation>同じ</translation>
    </message>
    <message>
        <source>corrected here</source>
        <translation>この申込みで訂正</translation>
    </message>
    <message>
        <source>corrected there</source>
        <translation>相手の申込みで訂正</translation>
    </message>
    <message>
        <source>contradicting</source>
        <translation>食い違い</translation>
    </message>
    <message>
        <source>Field by field</source>
        <translation>項目ごとの比較</translation>
    </message>
    <message>
        <source>&amp;Go to the other</source>
        <translation>相手の申込みへ移動(&amp;G)</translation>
    </message>
    <message>
        <source>Beside:</source>
        <translation>比べる相手:</translation>
    </message>
    <message>
        <source>Both say the same in every field.</source>
        <translation>すべての項目が同じ内容です。</translation>
    </message>
    <message numerus="yes">
        <source>%n field(s) corrected</source>
        <translation>
            <numerusform>訂正 %n 項目</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n contradicting</source>
        <translation>
            <numerusform>食い違い %n 項目</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::CoveragePane</name>
    <message>
        <source>Coverage of the rules</source>
        <translation>規則の適用状況</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条項</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>What it says</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Violated</source>
        <translation>違反</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Violated this month</source>
        <translation>今月の違反</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>最後</translation>
    </message>
    <message>
        <source>E&amp;xport the table…</source>
        <translation>表を書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>There is no database.</source>
        <translation>データベースがありません。</translation>
    </message>
    <message>
        <source>(of another program)</source>
        <translation>(別の版のプログラムの規則)</translation>
    </message>
    <message>
        <source>Never met: clauses %1; %2 of %3 rules never found anything.
Most violated in %4: %5</source>
        <translation>一度も当たっていない条項: %1。規則 %3 件のうち %2 件は一度も指摘していません。
%4 に違反が多い規則: %5</translation>
    </message>
    <message>
        <source>Export the coverage</source>
        <translation>適用状況を書き出す</translation>
    </message>
    <message>
        <source>Tables (*.xlsx *.csv *.jsonl)</source>
        <translation>表 (*.xlsx *.csv *.jsonl)</translation>
    </message>
    <message>
        <source>The coverage was written: %1</source>
        <translation>適用状況を書き出しました: %1</translation>
    </message>
</context>
<context>
    <name>certlink::DailyAnchors</name>
    <message>
        <source>The anchor of the day was not kept</source>
        <translation>その日の照合行を保存できませんでした</translation>
    </message>
</context>
<context>
    <name>certlink::DecisionFlow</name>
    <message>
        <source>Nothing can be decided without a database</source>
        <translation>データベースがないため判断を記録できません</translation>
    </message>
    <message>
        <source>Approved and recorded as #%1.</source>
        <translation>承認し、#%1 として記録しました。</translation>
    </message>
    <message>
        <source>Cannot be approved yet</source>
        <translation>まだ承認できません</translation>
    </message>
    <message>
        <source>F8 goes from one to the next.</source>
        <translation>F8 で順に移動できます。</translation>
    </message>
    <message>
        <source>Returned and recorded as #%1.</source>
        <translation>差し戻しとし、#%1 として記録しました。</translation>
    </message>
    <message>
        <source>#%1 is withdrawn, recorded as #%2.</source>
        <translation>#%1 を取り消しました。記録 #%2</translation>
    </message>
    <message>
        <source>This application was approved already</source>
        <translation>この申込みは承認済みです</translation>
    </message>
    <message>
        <source>This application was returned already</source>
        <translation>この申込みは差し戻し済みです</translation>
    </message>
    <message>
        <source>#%1 by %2.</source>
        <translation>記録 #%1、担当 %2</translation>
    </message>
    <message>
        <source>To decide anew, withdraw that decision first.</source>
        <translation>決め直すには、先にその決定を取り消してください。</translation>
    </message>
    <message>
        <source>There is nothing to withdraw</source>
        <translation>取り消すものがありません</translation>
    </message>
    <message>
        <source>No decision stands about this application.</source>
        <translation>この申込みについて有効な決定はありません。</translation>
    </message>
    <message>
        <source>%1 But the reply did not leave.</source>
        <translation>%1ただし、返信は送り出されていません。</translation>
    </message>
    <message>
        <source>These cannot be returned together</source>
        <translation>まとめて差し戻すことはできません</translation>
    </message>
    <message>
        <source>Nothing is wrong with all of them alike.</source>
        <translation>すべてに共通する不備がありません。</translation>
    </message>
    <message>
        <source>Select applications with the same finding, or return them one by one.</source>
        <translation>同じ不備のある申込みを選ぶか、一件ずつ差し戻してください。</translation>
    </message>
    <message>
        <source>All of them are returned and recorded.</source>
        <translation>すべて差し戻し、記録しました。</translation>
    </message>
    <message>
        <source>All of them are returned and recorded. But not every reply left.</source>
        <translation>すべて差し戻し、記録しました。ただし、送り出せなかった返信があります。</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>引き継ぎました</translation>
    </message>
    <message>
        <source>A colleague finds it in her inbox, and who prepared it beside it.</source>
        <translation>同僚の受信一覧に、準備した人の名前とともに表示されます。</translation>
    </message>
    <message>
        <source>Hand over to a colleague</source>
        <translation>同僚への引き継ぎ</translation>
    </message>
    <message>
        <source>Your corrections and facts go with it; confirming is hers.
A word to her (may be empty):</source>
        <translation>訂正と調べた事実も引き継がれます。指摘の確認は相手が行います。
相手への一言（空欄可）:</translation>
    </message>
    <message>
        <source>&amp;Hand over</source>
        <translation>引き継ぐ(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>%1: %2 (%3)</source>
        <translation>%1: %2（%3）</translation>
    </message>
    <message>
        <source>Nothing needs to be mended</source>
        <translation>直すところはありません</translation>
    </message>
    <message>
        <source>It would be approvable with</source>
        <translation>次のように直せば承認できます</translation>
    </message>
    <message>
        <source>No change of the form&apos;s fields was found that makes it approvable</source>
        <translation>記入の直し方だけで承認できる形は見つかりませんでした</translation>
    </message>
    <message>
        <source>In the way in any case: %1</source>
        <translation>いずれにしても残る指摘: %1</translation>
    </message>
    <message>
        <source>Asked; the application stays open.</source>
        <translation>確認の返信を書きました。申込みは未処理のままです。</translation>
    </message>
    <message>
        <source>Written to the applicant.</source>
        <translation>申込者に書きました。</translation>
    </message>
    <message>
        <source>The reply is on its way, but it is not recorded: colleagues do not see it.</source>
        <translation>返信は送り出しましたが、記録できませんでした。ほかの担当者には見えません。</translation>
    </message>
    <message>
        <source>Not all at once; the best try leaves: %1</source>
        <translation>同時にすべては解消できません。最も少ない場合でも残る指摘: %1</translation>
    </message>
    <message>
        <source>Your own judgement comes first</source>
        <translation>先に自分の判断を記録してください</translation>
    </message>
    <message>
        <source>A colleague has prepared this application, and her work is not shown yet.</source>
        <translation>この申込みは同僚が準備したもので、その処理はまだ表示されていません。</translation>
    </message>
    <message>
        <source>Record what you would do with it (Ctrl+J).</source>
        <translation>自分ならどうするかを記録してください（Ctrl+J）。</translation>
    </message>
</context>
<context>
    <name>certlink::DemonstrationPage</name>
    <message>
        <source>&amp;Open a mail…</source>
        <translation>メールを開く(&amp;O)…</translation>
    </message>
    <message>
        <source>A mail of your own (Ctrl+O); Ctrl+V takes one from the clipboard</source>
        <translation>お手元のメールを開きます(Ctrl+O)。Ctrl+V でクリップボードから取り込みます</translation>
    </message>
    <message>
        <source>What &amp;if</source>
        <translation>もしも(&amp;I)</translation>
    </message>
    <message>
        <source>Change a field or a fact and see which verdicts flip (F4)</source>
        <translation>項目や台帳の事実を変えて、どの判定が変わるかを見ます(F4)</translation>
    </message>
    <message>
        <source>&amp;Picture</source>
        <translation>図(&amp;P)</translation>
    </message>
    <message>
        <source>The names label by label, or the days as a calendar (Ctrl+L)</source>
        <translation>名前をラベルごとに、または日付をカレンダーで見ます(Ctrl+L)</translation>
    </message>
    <message>
        <source>Leaves out the rules that are satisfied</source>
        <translation>満たされているルールを省きます</translation>
    </message>
    <message>
        <source>One step back (Backspace, Page up)</source>
        <translation>一つ戻ります(Backspace、PgUp)</translation>
    </message>
    <message>
        <source>&amp;Next</source>
        <translation>次へ(&amp;N)</translation>
    </message>
    <message>
        <source>One step on (Space, Page down)</source>
        <translation>一つ進みます(Space、PgDown)</translation>
    </message>
    <message>
        <source>The rule at hand</source>
        <translation>いま見ているルール</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>A mail to show</source>
        <translation>見せるメール</translation>
    </message>
    <message>
        <source>The mail could not be opened</source>
        <translation>メールを開けませんでした</translation>
    </message>
    <message>
        <source>pasted text</source>
        <translation>貼り付けたテキスト</translation>
    </message>
    <message>
        <source>There is no text in the clipboard</source>
        <translation>クリップボードにテキストがありません</translation>
    </message>
    <message>
        <source>Findings &amp;alone</source>
        <translation>指摘だけ(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>戻る(&amp;B)</translation>
    </message>
</context>
<context>
    <name>certlink::Desk</name>
    <message>
        <source>pasted text</source>
        <translation>貼り付けたテキスト</translation>
    </message>
</context>
<context>
    <name>certlink::DeskDatabase</name>
    <message>
        <source>The window was opened without a database.</source>
        <translation>データベースなしで開いています。</translation>
    </message>
    <message>
        <source>Something is still being written.</source>
        <translation>まだ書き込みの途中です。</translation>
    </message>
    <message>
        <source>Try again in a moment.</source>
        <translation>少し待ってからやり直してください。</translation>
    </message>
</context>
<context>
    <name>certlink::DeskDecisions</name>
    <message>
        <source>There is nothing to decide here.</source>
        <translation>ここで決定できる申込みはありません。</translation>
    </message>
    <message>
        <source>It is still being read.</source>
        <translation>まだ読み取り中です。</translation>
    </message>
</context>
<context>
    <name>certlink::DeskIntake</name>
    <message>
        <source>pasted mail</source>
        <translation>貼り付けたメール</translation>
    </message>
    <message>
        <source>dropped mail</source>
        <translation>ドロップしたメール</translation>
    </message>
    <message>
        <source>The mail of an application in progress is not the one it was saved with.</source>
        <translation>作業中の申込みのメールが、保存したときのものと一致しません。</translation>
    </message>
    <message>
        <source>It was left out. Load the mail again.</source>
        <translation>この申込みは読み込みませんでした。メールを読み込み直してください。</translation>
    </message>
</context>
<context>
    <name>certlink::DeskNotices</name>
    <message>
        <source>The work in progress could not be read from the database</source>
        <translation>作業中の申込みをデータベースから読み込めませんでした</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) are in the inbox already</source>
        <translation>
            <numerusform>メール %n 通はすでに受信箱にあります</numerusform>
        </translation>
    </message>
    <message>
        <source>There is no mail in it</source>
        <translation>メールがありません</translation>
    </message>
    <message>
        <source>Neither a mail nor a text was found. Nothing was added to the inbox.</source>
        <translation>メールもテキストも見つからなかったため、受信箱には何も追加していません。</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) removed before were left out</source>
        <translation>
            <numerusform>以前に除いたメール %n 件は一覧に出していません</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand under “Removed” and can be restored there (Insert).</source>
        <translation>「除いたもの」にあり、そこから戻せます(Insert)。</translation>
    </message>
    <message>
        <source>Loading was stopped: %1 of %2 mails are here</source>
        <translation>読み込みを中止しました。%2 通のうち %1 通を読み込み済みです</translation>
    </message>
    <message>
        <source>Open the same again for the rest; what is here is not taken twice.</source>
        <translation>残りは同じ場所をもう一度開いてください。読み込み済みのメールは重複しません。</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) of the last time are no longer where they were</source>
        <translation>
            <numerusform>前回のメール %n 通が元の場所にありません</numerusform>
        </translation>
    </message>
    <message>
        <source>The work in progress could not be saved</source>
        <translation>作業中の内容を保存できませんでした</translation>
    </message>
    <message>
        <source>Prepared by %1, %2</source>
        <translation>%1 が準備（%2）</translation>
    </message>
    <message>
        <source>The database cannot be used; judging works, deciding does not</source>
        <translation>データベースを使えません。判定はできますが、判断の記録はできません</translation>
    </message>
    <message>
        <source>Try again or go on…</source>
        <translation>もう一度試す、または続ける…</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>The database was opened</source>
        <translation>データベースを開きました</translation>
    </message>
    <message>
        <source>Decisions are missing</source>
        <translation>決定が失われています</translation>
    </message>
    <message>
        <source>Who goes on works with what is there: the missing decisions are not known any more, and their applications can be decided again.</source>
        <translation>続けると、いまある内容だけで作業することになります。失われた決定は分からなくなり、その申込みはもう一度判断できるようになります。</translation>
    </message>
    <message>
        <source>&amp;Go on without them</source>
        <translation>失われたまま続ける(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Leave everything as it is</source>
        <translation>何も変えない(&amp;L)</translation>
    </message>
</context>
<context>
    <name>certlink::DeskWindows</name>
    <message>
        <source>The sample desk could not be made</source>
        <translation>サンプルの受付を用意できませんでした</translation>
    </message>
</context>
<context>
    <name>certlink::DetailPane</name>
    <message>
        <source>Detail of the finding</source>
        <translation>指摘の詳細</translation>
    </message>
    <message>
        <source>Reason (is recorded)</source>
        <translation>理由（記録に残ります）</translation>
    </message>
    <message>
        <source>Reason for the decision</source>
        <translation>判断の理由</translation>
    </message>
    <message>
        <source>Record the missing fact with its source (Ctrl+K)</source>
        <translation>不明な事実を出所とともに記録する (Ctrl+K)</translation>
    </message>
    <message>
        <source>A blocking finding is mended – by the applicant, or by correcting what was read wrongly – and cannot be confirmed here.</source>
        <translation>差し戻し事由は、申込者に直していただくか、読み取り違いを訂正することで解消します。ここで確認済みにはできません。</translation>
    </message>
    <message>
        <source>Withdraw the confirmation</source>
        <translation>確認を取り消す</translation>
    </message>
    <message>
        <source>Confirm with this reason</source>
        <translation>この理由で確認済みにする</translation>
    </message>
    <message>
        <source>Usual reasons</source>
        <translation>よく使う理由</translation>
    </message>
    <message>
        <source>Confirm with this reason (F9)</source>
        <translation>この理由で確認済みにする (F9)</translation>
    </message>
    <message>
        <source>Choose a usual reason (Alt+Down)</source>
        <translation>よく使う理由から選ぶ (Alt+↓)</translation>
    </message>
    <message>
        <source>Recor&amp;d…</source>
        <translation>記録(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Confirm</source>
        <translation>確認(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>取り消す(&amp;W)</translation>
    </message>
    <message>
        <source>W&amp;aive</source>
        <translation>免除(&amp;A)</translation>
    </message>
    <message>
        <source>Waive with this reason</source>
        <translation>この理由で免除</translation>
    </message>
</context>
<context>
    <name>certlink::EditionForm</name>
    <message>
        <source>Sections of the edition</source>
        <translation>版の区分</translation>
    </message>
    <message>
        <source>&amp;2 Holidays</source>
        <translation>祝日(&amp;2)</translation>
    </message>
    <message>
        <source>Name of the &amp;edition</source>
        <translation>版の名前(&amp;E)</translation>
    </message>
    <message>
        <source>In force &amp;from (first receipt day, YYYY-MM-DD)</source>
        <translation>施行日(この日以降の受付分、YYYY-MM-DD)(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Days before expiry without changes</source>
        <translation>変更を受け付けない満了前の日数(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Business days a change takes</source>
        <translation>変更に要する営業日数(&amp;B)</translation>
    </message>
    <message>
        <source>Year-end closing from (&amp;MM-DD)</source>
        <translation>年末年始休業の初日(MM-DD)(&amp;M)</translation>
    </message>
    <message>
        <source>Year-end closing &amp;until (MM-DD)</source>
        <translation>年末年始休業の最終日(MM-DD)(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;1 Numbers</source>
        <translation>数値(&amp;1)</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Other spellings (; between)</source>
        <translation>別の表記(; 区切り)</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>区分</translation>
    </message>
    <message>
        <source>Certification authority</source>
        <translation>認証局</translation>
    </message>
    <message>
        <source>Single licence</source>
        <translation>単一ライセンス</translation>
    </message>
    <message>
        <source>Wildcard</source>
        <translation>ワイルドカード</translation>
    </message>
    <message>
        <source>Terms (6m 1y)</source>
        <translation>有効期間(6m 1y)</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>品目</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>applied for by us</source>
        <translation>申請代行</translation>
    </message>
    <message>
        <source>brought along</source>
        <translation>持ち込み</translation>
    </message>
    <message>
        <source>either</source>
        <translation>どちらも</translation>
    </message>
    <message>
        <source>&amp;Add an item</source>
        <translation>品目を追加(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;move the item</source>
        <translation>品目を削除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;3 Items</source>
        <translation>品目(&amp;3)</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Name in the form</source>
        <translation>申込書での名称</translation>
    </message>
    <message>
        <source>Prefix of its codes</source>
        <translation>コードの接頭辞</translation>
    </message>
    <message>
        <source>Services</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>&amp;4 Services</source>
        <translation>サービス(&amp;4)</translation>
    </message>
    <message>
        <source>Mail addresses of the desk, one a line</source>
        <translation>窓口のメールアドレス(1 行に 1 件)</translation>
    </message>
    <message>
        <source>Mail addresses of the desk, one a line. None: the address is not checked.</source>
        <translation>窓口のメールアドレス(1 行に 1 件)。空なら宛先を確かめません。</translation>
    </message>
    <message>
        <source>&amp;5 Desk addresses</source>
        <translation>窓口アドレス(&amp;5)</translation>
    </message>
    <message>
        <source>name of the edition</source>
        <translation>版の名前</translation>
    </message>
    <message>
        <source>in force from</source>
        <translation>施行日</translation>
    </message>
    <message>
        <source>days before expiry</source>
        <translation>満了前の日数</translation>
    </message>
    <message>
        <source>business days a change takes</source>
        <translation>変更に要する営業日数</translation>
    </message>
    <message>
        <source>year-end closing</source>
        <translation>年末年始休業</translation>
    </message>
    <message>
        <source>item</source>
        <translation>品目</translation>
    </message>
    <message>
        <source>service</source>
        <translation>サービス</translation>
    </message>
    <message>
        <source>holiday</source>
        <translation>祝日</translation>
    </message>
    <message>
        <source>desk addresses</source>
        <translation>窓口アドレス</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空欄）</translation>
    </message>
    <message>
        <source>&amp;6 Words of applicants</source>
        <translation>申込者の言葉(&amp;6)</translation>
    </message>
    <message>
        <source>words of courtesy</source>
        <translation>丁寧語</translation>
    </message>
    <message>
        <source>words of relation</source>
        <translation>前後を示す語</translation>
    </message>
    <message>
        <source>words that take back</source>
        <translation>取消し・保留の語</translation>
    </message>
    <message>
        <source>words of a wish</source>
        <translation>希望の語</translation>
    </message>
    <message>
        <source>words for what is linked now</source>
        <translation>現在の連携を示す語</translation>
    </message>
    <message>
        <source>Moves the row the keyboard is in (%1 in the table)</source>
        <translation>カーソルのある行を動かします(表の中では %1)</translation>
    </message>
    <message>
        <source>Move &amp;up</source>
        <translation>上へ(&amp;U)</translation>
    </message>
    <message>
        <source>Move &amp;down</source>
        <translation>下へ(&amp;D)</translation>
    </message>
    <message>
        <source>words of politeness</source>
        <translation>丁寧語・定型句</translation>
    </message>
    <message>
        <source>words against an application</source>
        <translation>異論・不確かさを示す語</translation>
    </message>
</context>
<context>
    <name>certlink::Environment</name>
    <message>
        <source>Mend the files; nothing of the register was used.</source>
        <translation>ファイルを直してください。台帳は使われていません。</translation>
    </message>
    <message>
        <source>This edition works with SQLite files only.</source>
        <translation>この版で使えるのは SQLite ファイルだけです。</translation>
    </message>
    <message>
        <source>Give the path of a SQLite file.</source>
        <translation>SQLite ファイルのパスを指定してください。</translation>
    </message>
    <message>
        <source>The output could not be written: %1</source>
        <translation>出力を書き込めませんでした: %1</translation>
    </message>
</context>
<context>
    <name>certlink::Exercise</name>
    <message>
        <source>Choose a file that was saved as a set of exercises.</source>
        <translation>問題集として保存したファイルを選んでください。</translation>
    </message>
    <message>
        <source>An exercise without a mail or a day stands in it.</source>
        <translation>メールまたは日付のない問題が含まれています。</translation>
    </message>
    <message>
        <source>It is no set of exercises.</source>
        <translation>問題集のファイルではありません。</translation>
    </message>
</context>
<context>
    <name>certlink::ExercisePage</name>
    <message>
        <source>&amp;Learner</source>
        <translation>受講者(&amp;L)</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>受講者</translation>
    </message>
    <message>
        <source>Exercises</source>
        <translation>問題</translation>
    </message>
    <message>
        <source>Clause for a new exercise</source>
        <translation>新しい問題の条項</translation>
    </message>
    <message>
        <source>The clause that a new exercise is about</source>
        <translation>新しく作る問題の条項です</translation>
    </message>
    <message>
        <source>Add &amp;broken</source>
        <translation>違反を追加(&amp;B)</translation>
    </message>
    <message>
        <source>The sample at hand with the smallest edit that violates this clause</source>
        <translation>いまの見本を、この条項に違反する最小の変更を加えて問題にします</translation>
    </message>
    <message>
        <source>Add &amp;mended</source>
        <translation>訂正を追加(&amp;M)</translation>
    </message>
    <message>
        <source>The sample at hand with the smallest edit after which this clause holds</source>
        <translation>いまの見本を、この条項を満たす最小の変更を加えて問題にします</translation>
    </message>
    <message>
        <source>Add as it &amp;is</source>
        <translation>そのまま追加(&amp;I)</translation>
    </message>
    <message>
        <source>The sample at hand in the demonstration, as it is</source>
        <translation>実演で見ている見本をそのまま問題にします</translation>
    </message>
    <message>
        <source>&amp;Open a set…</source>
        <translation>問題集を開く(&amp;O)…</translation>
    </message>
    <message>
        <source>Exercises from a file</source>
        <translation>ファイルから問題を読みます</translation>
    </message>
    <message>
        <source>These exercises as a file to hand out</source>
        <translation>この問題集を、配布できるファイルにします</translation>
    </message>
    <message>
        <source>E&amp;xport results…</source>
        <translation>成績を書き出す(&amp;X)…</translation>
    </message>
    <message>
        <source>What was found and missed, as a table</source>
        <translation>見つけた条項と見落とした条項を表にします</translation>
    </message>
    <message>
        <source>The mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Mark the &amp;clauses it violates (Space), then Return</source>
        <translation>違反している条項に印を付け(Space)、Enter で答え合わせ(&amp;C)</translation>
    </message>
    <message>
        <source>Clauses to mark</source>
        <translation>印を付ける条項</translation>
    </message>
    <message>
        <source>Scores what was marked and explains what was missed</source>
        <translation>採点し、見落としを説明します</translation>
    </message>
    <message>
        <source>Score and explanation</source>
        <translation>採点と説明</translation>
    </message>
    <message>
        <source>No exercise yet: add one of the sample at hand, or open a set.</source>
        <translation>まだ問題がありません。いまの見本から追加するか、問題集を開いてください。</translation>
    </message>
    <message>
        <source>No single edit breaks clause %1 here</source>
        <translation>一つの変更で条項 %1 に違反させることはできません</translation>
    </message>
    <message>
        <source>No single edit mends clause %1 here</source>
        <translation>一つの変更で条項 %1 を満たすことはできません</translation>
    </message>
    <message>
        <source>It may be so already. Choose another sample in the demonstration.</source>
        <translation>すでにそうなっているかもしれません。実演で別の見本を選んでください。</translation>
    </message>
    <message>
        <source>Save the set</source>
        <translation>問題集を保存</translation>
    </message>
    <message>
        <source>The set was not saved</source>
        <translation>問題集を保存できませんでした</translation>
    </message>
    <message numerus="yes">
        <source>%n exercise(s) saved</source>
        <translation>
            <numerusform>%n 問を保存しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Choose another place.</source>
        <translation>別の場所を選んでください。</translation>
    </message>
    <message>
        <source>Open a set</source>
        <translation>問題集を開く</translation>
    </message>
    <message>
        <source>It is no file, or too long.</source>
        <translation>ファイルではないか、長すぎます。</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The set was not opened</source>
        <translation>問題集を開けませんでした</translation>
    </message>
    <message>
        <source>Export the results</source>
        <translation>成績を書き出す</translation>
    </message>
    <message>
        <source>The results were not exported</source>
        <translation>成績を書き出せませんでした</translation>
    </message>
    <message>
        <source>The results were exported</source>
        <translation>成績を書き出しました</translation>
    </message>
    <message>
        <source>&amp;Save the set…</source>
        <translation>問題集を保存(&amp;S)…</translation>
    </message>
    <message>
        <source>Sco&amp;re (Return)</source>
        <translation>答え合わせ(Enter)(&amp;R)</translation>
    </message>
    <message>
        <source>The exercises are not saved as a set.</source>
        <translation>問題は問題集として保存されていません。</translation>
    </message>
    <message>
        <source>The results of %1 are not exported.</source>
        <translation>%1 さんの成績は書き出していません。</translation>
    </message>
    <message>
        <source>Kno&amp;wn beside it</source>
        <translation>分かっていること(&amp;W)</translation>
    </message>
    <message>
        <source>What is known beside the mail</source>
        <translation>メールのほかに分かっていること</translation>
    </message>
</context>
<context>
    <name>certlink::ExerciseText</name>
    <message>
        <source>nothing to find</source>
        <translation>違反なし</translation>
    </message>
    <message>
        <source>%1 of %2 found</source>
        <translation>%2 件中 %1 件を発見</translation>
    </message>
    <message numerus="yes">
        <source>, %n marked wrongly</source>
        <translation>
            <numerusform>、誤り %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>found</source>
        <translation>発見</translation>
    </message>
    <message>
        <source>missed</source>
        <translation>見落とし</translation>
    </message>
    <message>
        <source>not violated</source>
        <translation>違反ではありません</translation>
    </message>
    <message>
        <source>Exercise %1</source>
        <translation>問題 %1</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>受付 %1</translation>
    </message>
    <message>
        <source>From %1 · to %2 · received %3</source>
        <translation>差出人 %1 · 宛先 %2 · 受付 %3</translation>
    </message>
    <message>
        <source>Another open application for the contract: %1</source>
        <translation>同じ契約のほかの申込み(未処理): %1</translation>
    </message>
    <message>
        <source>An approved change that stands: #%1, from %2, links %3</source>
        <translation>承認済みの変更: #%1、開始 %2、連携先 %3</translation>
    </message>
</context>
<context>
    <name>certlink::FactEditor</name>
    <message>
        <source>Calendar</source>
        <translation>カレンダー</translation>
    </message>
    <message>
        <source>Calendar (Alt+Down)</source>
        <translation>カレンダー (Alt+↓)</translation>
    </message>
</context>
<context>
    <name>certlink::FieldRow</name>
    <message>
        <source>Why (optional)</source>
        <translation>理由（任意）</translation>
    </message>
    <message>
        <source>Why %1 was corrected</source>
        <translation>%1を訂正した理由</translation>
    </message>
    <message>
        <source>Withdraw the correction of %1</source>
        <translation>%1の訂正を取り消す</translation>
    </message>
    <message>
        <source>Take the mail&apos;s value again</source>
        <translation>メールの値に戻す</translation>
    </message>
    <message>
        <source>Register: %1</source>
        <translation>台帳: %1</translation>
    </message>
    <message>
        <source>%1 (recorded by hand)</source>
        <translation>%1（担当者の記録）</translation>
    </message>
    <message>
        <source>(empty)</source>
        <translation>（空欄）</translation>
    </message>
    <message>
        <source>In the mail: %1 – corrected by %2, %3</source>
        <translation>メールでは: %1 ／ 訂正: %2、%3</translation>
    </message>
    <message>
        <source>Not in the mail: no line begins with “%1”.</source>
        <translation>メールに記載がありません(「%1」で始まる行がない)。</translation>
    </message>
    <message>
        <source>Nearest: %1</source>
        <translation>最も近い行: %1</translation>
    </message>
    <message>
        <source>line %1, “%2”</source>
        <translation>%1 行目「%2」</translation>
    </message>
    <message>
        <source>Not what it looks like: letters of another script or signs that turn the direction of writing.</source>
        <translation>見た目と異なる文字列です: 別の文字体系の文字、または文字の向きを変える制御文字が含まれています。</translation>
    </message>
    <message>
        <source>What was not found or not understood of %1</source>
        <translation>%1 について見つからなかった・読み取れなかったもの</translation>
    </message>
    <message>
        <source>“%1”</source>
        <translation>「%1」</translation>
    </message>
    <message>
        <source>Not understood: %1</source>
        <translation>読み取れなかった文字列: %1</translation>
    </message>
    <message>
        <source>= (empty)</source>
        <translation>= (空欄)</translation>
    </message>
    <message>
        <source>the same: %1</source>
        <translation>一致 %1</translation>
    </message>
    <message>
        <source>different: %1</source>
        <translation>不一致 %1</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::FiguresDialog</name>
    <message>
        <source>Figures of the history</source>
        <translation>履歴の集計</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>%1: %2 approved, %3 returned</source>
        <translation>%1: 承認 %2 件、差し戻し %3 件</translation>
    </message>
    <message>
        <source>Decisions a &amp;day</source>
        <translation>日ごとの決定(&amp;D)</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>&amp;Rules that find most</source>
        <translation>指摘の多い規則(&amp;R)</translation>
    </message>
    <message>
        <source>%1 and more</source>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>%1 days: %2</source>
        <translation>%1 日: %2 件</translation>
    </message>
    <message>
        <source>Days from receipt to &amp;decision</source>
        <translation>受付から決定までの日数(&amp;E)</translation>
    </message>
    <message>
        <source>No decisions</source>
        <translation>決定はありません</translation>
    </message>
</context>
<context>
    <name>certlink::FindingDelegate</name>
    <message>
        <source>Not known: %1</source>
        <comment>a missing fact</comment>
        <translation>不明: %1</translation>
    </message>
    <message>
        <source>%1 – confirmed: %2</source>
        <translation>%1 ／ 確認済み: %2</translation>
    </message>
    <message>
        <source>Record…</source>
        <translation>記録…</translation>
    </message>
</context>
<context>
    <name>certlink::FindingsPane</name>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>重み</translation>
    </message>
    <message>
        <source>Finding</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条項</translation>
    </message>
</context>
<context>
    <name>certlink::FlipModel</name>
    <message>
        <source>no application</source>
        <translation>申込みなし</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>violated</source>
        <translation>違反</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>%1 (%2 → %3)</source>
        <translation>%1(%2 → %3)</translation>
    </message>
    <message>
        <source>Decision or mail</source>
        <translation>記録・メール</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>受付日</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>Verdict until now</source>
        <translation>これまでの判定</translation>
    </message>
    <message>
        <source>Under it</source>
        <translation>この版での判定</translation>
    </message>
    <message>
        <source>Rules that did it</source>
        <translation>変えた規則</translation>
    </message>
</context>
<context>
    <name>certlink::FormPane</name>
    <message>
        <source>Form</source>
        <translation>申込書</translation>
    </message>
    <message>
        <source>Go to a field (Ctrl+G)</source>
        <translation>項目へ移動(Ctrl+G)</translation>
    </message>
    <message>
        <source>Contents of the f&amp;orm</source>
        <translation>申込書の目次(&amp;O)</translation>
    </message>
</context>
<context>
    <name>certlink::HandbookPage</name>
    <message>
        <source>Find in the regulation</source>
        <translation>規定の中を検索</translation>
    </message>
    <message>
        <source>Clauses and rules</source>
        <translation>条項とルール</translation>
    </message>
    <message>
        <source>The clause in our words</source>
        <translation>条項の説明</translation>
    </message>
    <message>
        <source>The official words</source>
        <translation>規定の原文</translation>
    </message>
    <message>
        <source>An application that violates the rule, in the demonstration (Return)</source>
        <translation>このルールに違反する申込みを実演で見ます(Enter)</translation>
    </message>
    <message>
        <source>Show it &amp;satisfied (Shift+Return)</source>
        <translation>適合例を見る(Shift+Enter)(&amp;S)</translation>
    </message>
    <message>
        <source>An application that satisfies the rule, in the demonstration (Shift+Return)</source>
        <translation>このルールを満たす申込みを実演で見ます(Shift+Enter)</translation>
    </message>
    <message>
        <source>&amp;Attach the official text…</source>
        <translation>規定の原文を添付(&amp;A)…</translation>
    </message>
    <message>
        <source>A text file of the published page; the program keeps where it is, not what it says</source>
        <translation>公開されているページのテキストファイルです。覚えるのは場所だけで、内容は保存しません</translation>
    </message>
    <message>
        <source>Of no clause</source>
        <translation>条項によらないもの</translation>
    </message>
    <message>
        <source>until further notice</source>
        <translation>当面の間</translation>
    </message>
    <message>
        <source>In force</source>
        <translation>適用期間</translation>
    </message>
    <message>
        <source>from %1 – %2</source>
        <translation>%1 から %2</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Violated, for example</source>
        <translation>違反の例</translation>
    </message>
    <message>
        <source>How to mend</source>
        <translation>直し方</translation>
    </message>
    <message>
        <source>Not checked by any rule, because</source>
        <translation>どのルールも確かめない理由</translation>
    </message>
    <message>
        <source>Examples are being made…</source>
        <translation>例を作成しています…</translation>
    </message>
    <message>
        <source>The official text is not attached.</source>
        <translation>規定の原文は添付されていません。</translation>
    </message>
    <message>
        <source>This follows from no clause.</source>
        <translation>条項によらないものです。</translation>
    </message>
    <message>
        <source>Clause %1 was not found in the official text.</source>
        <translation>規定の原文に条項 %1 が見つかりませんでした。</translation>
    </message>
    <message>
        <source>The official text of the regulation</source>
        <translation>規定の原文</translation>
    </message>
    <message>
        <source>Text files (*.txt)</source>
        <translation>テキストファイル (*.txt)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>すべてのファイル (*)</translation>
    </message>
    <message>
        <source>The official text was not attached</source>
        <translation>規定の原文を添付できませんでした</translation>
    </message>
    <message>
        <source>Show a vi&amp;olation (Return)</source>
        <translation>違反例を見る(Enter)(&amp;O)</translation>
    </message>
</context>
<context>
    <name>certlink::History</name>
    <message>
        <source>No anchor can be read in it.</source>
        <translation>照合行を読み取れません。</translation>
    </message>
    <message>
        <source>Name the file that &quot;history anchor&quot; or the window has written.</source>
        <translation>「history anchor」または画面で書き出したファイルを指定してください。</translation>
    </message>
    <message>
        <source>A spreadsheet is written into a file: name it with --output.</source>
        <translation>表計算ファイルは標準出力に書けません。--output でファイルを指定してください。</translation>
    </message>
    <message>
        <source>The history holds: %1 records.</source>
        <translation>履歴に異常はありません（記録 %1 件）。</translation>
    </message>
    <message>
        <source>Whoever owns the file could have written it anew; compare it with an anchor.</source>
        <translation>ファイルの所有者は全体を書き直せます。照合行と比べて確かめてください。</translation>
    </message>
    <message>
        <source>record %1, %2: %3</source>
        <translation>記録 %1、%2: %3</translation>
    </message>
    <message>
        <source>Nothing was recorded yet; there is nothing to anchor.</source>
        <translation>記録がまだないため、照合行はありません。</translation>
    </message>
    <message>
        <source>Backed up: %1 records</source>
        <translation>バックアップしました: 記録 %1 件</translation>
    </message>
    <message>
        <source>Restored: %1 records</source>
        <translation>復元しました（記録 %1 件）</translation>
    </message>
    <message>
        <source>What stood there is kept as %1</source>
        <translation>元のデータベースは %1 として残してあります</translation>
    </message>
    <message>
        <source>All records hold. &quot;history make-anew&quot; mends the rest.</source>
        <translation>記録はすべて正常です。ほかは history make-anew で直せます。</translation>
    </message>
    <message>
        <source>There is no such database.</source>
        <translation>そのデータベースはありません。</translation>
    </message>
    <message>
        <source>Made anew from the records: %1 decisions are found by their words, %2 changes are to be carried out.</source>
        <translation>記録から作り直しました: 語句で見つかる決定 %1 件、実施予定の変更 %2 件</translation>
    </message>
</context>
<context>
    <name>certlink::HistoryExport</name>
    <message>
        <source>The export was ended.</source>
        <translation>書き出しを中止しました。</translation>
    </message>
    <message>
        <source>No file was made.</source>
        <translation>ファイルは作成していません。</translation>
    </message>
</context>
<context>
    <name>certlink::HistoryFilterBar</name>
    <message>
        <source>&amp;Words</source>
        <translation>語句(&amp;W)</translation>
    </message>
    <message>
        <source>Da&amp;ys</source>
        <translation>期間(&amp;Y)</translation>
    </message>
    <message>
        <source>&amp;Person</source>
        <translation>担当者(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Contract</source>
        <translation>契約(&amp;C)</translation>
    </message>
    <message>
        <source>Verd&amp;ict</source>
        <translation>判定(&amp;I)</translation>
    </message>
    <message>
        <source>R&amp;ule</source>
        <translation>規則(&amp;U)</translation>
    </message>
    <message>
        <source>In mail, reply, reason: words or parts of words</source>
        <translation>メール・返信・理由に含まれる語句（一部でも可）</translation>
    </message>
    <message>
        <source>Service code</source>
        <translation>サービスコード</translation>
    </message>
    <message>
        <source>On&amp;ly with a waiver</source>
        <translation>免除のあるものだけ(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Show everything</source>
        <translation>すべて表示(&amp;S)</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Everybody</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>本日</translation>
    </message>
    <message>
        <source>This week</source>
        <translation>今週</translation>
    </message>
    <message>
        <source>This month</source>
        <translation>今月</translation>
    </message>
    <message>
        <source>Last month</source>
        <translation>先月</translation>
    </message>
    <message>
        <source>This quarter</source>
        <translation>今四半期</translation>
    </message>
    <message>
        <source>Last quarter</source>
        <translation>前四半期</translation>
    </message>
    <message>
        <source>From … to …</source>
        <translation>期間を指定</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>Withdrawals</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Approved, with findings to confirm</source>
        <translation>承認（要確認あり）</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>語句</translation>
    </message>
    <message>
        <source>Days</source>
        <translation>期間</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Only with a waiver</source>
        <translation>免除のあるものだけ</translation>
    </message>
    <message>
        <source>All decisions</source>
        <translation>すべての決定</translation>
    </message>
</context>
<context>
    <name>certlink::HistoryPage</name>
    <message>
        <source>No.</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Decision</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>By</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>At</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Decisions</source>
        <translation>決定</translation>
    </message>
    <message>
        <source>The record whole</source>
        <translation>記録の全体</translation>
    </message>
    <message>
        <source>Copy the &amp;reply</source>
        <translation>返信をコピー(&amp;R)</translation>
    </message>
    <message>
        <source>With&amp;draw…</source>
        <translation>決定を取り消す(&amp;D)…</translation>
    </message>
    <message>
        <source>Co&amp;mpare two</source>
        <translation>二件を比較(&amp;M)</translation>
    </message>
    <message>
        <source>Fi&amp;gures…</source>
        <translation>集計(&amp;G)…</translation>
    </message>
    <message>
        <source>Pr&amp;oof</source>
        <translation>検証(&amp;O)</translation>
    </message>
    <message>
        <source>E&amp;xport</source>
        <translation>書き出し(&amp;X)</translation>
    </message>
    <message>
        <source>Choose two decisions with Ctrl</source>
        <translation>Ctrl キーを押しながら二件を選びます</translation>
    </message>
    <message>
        <source>&amp;CSV…</source>
        <translation>CSV(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;XLSX (spreadsheet)…</source>
        <translation>XLSX（表計算）(&amp;X)…</translation>
    </message>
    <message>
        <source>&amp;JSON lines…</source>
        <translation>JSON Lines(&amp;J)…</translation>
    </message>
    <message>
        <source>&amp;PDF…</source>
        <translation>PDF(&amp;P)…</translation>
    </message>
    <message>
        <source>Approved, withdrawn</source>
        <translation>承認（取消済み）</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>承認</translation>
    </message>
    <message>
        <source>Returned, withdrawn</source>
        <translation>差し戻し（取消済み）</translation>
    </message>
    <message>
        <source>Returned</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>Withdrawal of #%1</source>
        <translation>#%1 の取消</translation>
    </message>
    <message>
        <source>To return</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>To confirm</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Approvable</source>
        <translation>承認可</translation>
    </message>
    <message>
        <source>%1, waived</source>
        <translation>%1（免除あり）</translation>
    </message>
    <message>
        <source>(erased)</source>
        <translation>（消去済み）</translation>
    </message>
    <message>
        <source>%1, prepared by %2</source>
        <translation>%1（準備: %2）</translation>
    </message>
    <message>
        <source>The history cannot be read</source>
        <translation>履歴を読み込めません</translation>
    </message>
    <message>
        <source>More than %1 decisions</source>
        <translation>決定 %1 件超</translation>
    </message>
    <message numerus="yes">
        <source>%n decision(s)</source>
        <translation>
            <numerusform>決定 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>No decision is found.</source>
        <translation>該当する決定はありません。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>The records cannot be compared</source>
        <translation>記録を比較できません</translation>
    </message>
    <message>
        <source>Export what the filter shows</source>
        <translation>条件に合う決定を書き出す</translation>
    </message>
    <message>
        <source>Exporting the history</source>
        <translation>履歴を書き出しています</translation>
    </message>
    <message>
        <source>%1 decisions: %2</source>
        <translation>決定 %1 件: %2</translation>
    </message>
    <message>
        <source>The export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>&amp;Report on the form (PDF)…</source>
        <translation>様式の記入状況の報告(&amp;R)（PDF）…</translation>
    </message>
    <message>
        <source>Report on how the form is filled in</source>
        <translation>申込様式の記入状況の報告</translation>
    </message>
    <message>
        <source>The report</source>
        <translation>報告</translation>
    </message>
    <message>
        <source>Make an &amp;exercise of this record, masked</source>
        <translation>この記録を匿名化して演習問題にする(&amp;E)</translation>
    </message>
    <message>
        <source>Choose a decision in the list</source>
        <translation>一覧で判断を選んでください</translation>
    </message>
    <message>
        <source>&amp;Masked</source>
        <translation>匿名化する(&amp;M)</translation>
    </message>
    <message>
        <source>History of decisions</source>
        <translation>決定の履歴</translation>
    </message>
    <message>
        <source>Mai&amp;l of this record, as it arrived…</source>
        <translation>この記録のメール、届いたまま(&amp;L)…</translation>
    </message>
    <message>
        <source>The mail of this record</source>
        <translation>この記録のメール</translation>
    </message>
    <message>
        <source>Its bytes are not kept.</source>
        <translation>メールそのものは保存されていません。</translation>
    </message>
    <message>
        <source>As it arrived, it cannot be masked.</source>
        <translation>届いたままのメールは匿名化できません。</translation>
    </message>
    <message>
        <source>Take the mark from &quot;Masked&quot; to save it.</source>
        <translation>保存するには「匿名化する」の印を外してください。</translation>
    </message>
    <message>
        <source>Choose another folder.</source>
        <translation>別のフォルダーを選んでください。</translation>
    </message>
</context>
<context>
    <name>certlink::HistoryWork</name>
    <message>
        <source>&amp;Cancel</source>
        <translation>中止(&amp;C)</translation>
    </message>
</context>
<context>
    <name>certlink::HolidaysSection</name>
    <message>
        <source>Day</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Holiday</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Holidays</source>
        <translation>祝日</translation>
    </message>
    <message>
        <source>&amp;Add a day</source>
        <translation>日を追加(&amp;A)</translation>
    </message>
    <message>
        <source>Re&amp;move the day</source>
        <translation>日を削除(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Import the Cabinet Office&apos;s file…</source>
        <translation>内閣府のファイルを取り込む(&amp;I)…</translation>
    </message>
    <message>
        <source>A day such as 2027-01-01 and its name must stand here</source>
        <translation>2027-01-01 のような日付と名称が必要です</translation>
    </message>
    <message>
        <source>This day stands here twice</source>
        <translation>同じ日が 2 回あります</translation>
    </message>
    <message>
        <source>The Cabinet Office&apos;s file of holidays</source>
        <translation>内閣府の祝日ファイル</translation>
    </message>
    <message>
        <source>CSV files (*.csv);;All files (*)</source>
        <translation>CSV ファイル (*.csv);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 を読めません: %2</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>%1 行目: %2</translation>
    </message>
    <message>
        <source>%1 was not taken over. %2</source>
        <translation>%1 は取り込みませんでした。%2</translation>
    </message>
    <message>
        <source>Import holidays</source>
        <translation>祝日の取り込み</translation>
    </message>
    <message>
        <source>%1: %2 come, %3 go</source>
        <translation>%1: 追加 %2 日、削除 %3 日</translation>
    </message>
    <message>
        <source>To come:</source>
        <translation>追加:</translation>
    </message>
    <message>
        <source>To go:</source>
        <translation>削除:</translation>
    </message>
    <message>
        <source>&amp;Take over</source>
        <translation>取り込む(&amp;T)</translation>
    </message>
</context>
<context>
    <name>certlink::ImportRegister</name>
    <message>
        <source>%1 contracts, %2 services, %3 administrators</source>
        <translation>契約 %1 件、サービス %2 件、管理者 %3 行</translation>
    </message>
    <message>
        <source>Nothing was imported. Mend the lines above and import again.</source>
        <translation>何も取り込んでいません。上の行を直してから、もう一度取り込んでください。</translation>
    </message>
    <message>
        <source>Would import: %1</source>
        <translation>取り込む内容: %1</translation>
    </message>
    <message>
        <source>Imported: %1</source>
        <translation>取り込みました: %1</translation>
    </message>
    <message>
        <source>%1: it has no rows; the %2 in the database would be gone.</source>
        <translation>%1: 行がありません。データベースにある %2 行が失われます。</translation>
    </message>
    <message>
        <source>Nothing was imported.</source>
        <translation>何も取り込みませんでした。</translation>
    </message>
    <message>
        <source>Complete the files, or say with --replace-all that the tables are to be emptied.</source>
        <translation>ファイルを揃えるか、表を空にしてよければ --replace-all を付けてください。</translation>
    </message>
</context>
<context>
    <name>certlink::InboxDelegate</name>
    <message>
        <source>seen before</source>
        <translation>既出</translation>
    </message>
    <message>
        <source>removed</source>
        <translation>除外</translation>
    </message>
    <message>
        <source>The applicant was asked: %1 by %2</source>
        <translation>申込者に確認中: %1 %2</translation>
    </message>
    <message>
        <source>The applicant was told of the approval: %1 by %2</source>
        <translation>申込者に承認を連絡済み: %1 %2</translation>
    </message>
</context>
<context>
    <name>certlink::InboxPane</name>
    <message>
        <source>Search (Ctrl+F)</source>
        <translation>検索 (Ctrl+F)</translation>
    </message>
    <message>
        <source>Search the inbox</source>
        <translation>受信箱を検索</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>未処理</translation>
    </message>
    <message>
        <source>To be returned</source>
        <translation>差し戻し</translation>
    </message>
    <message>
        <source>To be confirmed</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Can be approved</source>
        <translation>承認可</translation>
    </message>
    <message>
        <source>Decided</source>
        <translation>判断済み</translation>
    </message>
    <message>
        <source>Which applications are shown</source>
        <translation>表示する申込み</translation>
    </message>
    <message>
        <source>As they came</source>
        <translation>到着順</translation>
    </message>
    <message>
        <source>Next to do</source>
        <translation>処理すべき順</translation>
    </message>
    <message>
        <source>By receipt</source>
        <translation>受付日順</translation>
    </message>
    <message>
        <source>By start</source>
        <translation>開始日順</translation>
    </message>
    <message>
        <source>By contract</source>
        <translation>契約順</translation>
    </message>
    <message>
        <source>By sender</source>
        <translation>差出人順</translation>
    </message>
    <message>
        <source>Order of the inbox</source>
        <translation>受信箱の並び順</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>受信箱</translation>
    </message>
    <message>
        <source>Paste a mail (Ctrl+V),
open one (Ctrl+O),
or drop files here.</source>
        <translation>メールを貼り付ける (Ctrl+V)、
開く (Ctrl+O)、または
ここにドロップしてください。</translation>
    </message>
    <message>
        <source>Stop loading</source>
        <translation>読み込みを中止</translation>
    </message>
    <message>
        <source>Loading</source>
        <translation>読み込み中</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s)</source>
        <translation>
            <numerusform>%n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Left: %1</source>
        <translation>残り: %1</translation>
    </message>
    <message>
        <source>Removed</source>
        <translation>除いたもの</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) are ignored from now on</source>
        <translation>
            <numerusform>今後 %n 件のメールを受け付けません</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) were removed from the inbox</source>
        <translation>
            <numerusform>%n 件のメールを受信箱から除きました</numerusform>
        </translation>
    </message>
    <message>
        <source>They stand under “Removed” and can be restored there (Insert).</source>
        <translation>「除いたもの」にあり、そこから戻せます(Insert)。</translation>
    </message>
    <message numerus="yes">
        <source>%n mail(s) are in the inbox again</source>
        <translation>
            <numerusform>%n 件のメールを受信箱に戻しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Applicant asked</source>
        <translation>申込者に確認中</translation>
    </message>
</context>
<context>
    <name>certlink::Intake</name>
    <message>
        <source>It holds no form as far as it was read, but it goes on beyond that.</source>
        <translation>読み込んだ範囲に申込フォームはありませんが、その先に読み込んでいない部分があります。</translation>
    </message>
    <message>
        <source>Open it in a mail program and look for a form; check that part by itself.</source>
        <translation>メールソフトで開いてフォームがないか確認し、あればその部分だけを判定してください。</translation>
    </message>
    <message>
        <source>The mail has two versions. The one that is not read says otherwise: %1</source>
        <translation>このメールには本文が二通りあり、読み取りに使わなかった方に異なる記載があります: %1</translation>
    </message>
    <message>
        <source>A mail saved by Outlook is damaged and cannot be read.</source>
        <translation>Outlookで保存されたメールが壊れており、読み取れません。</translation>
    </message>
    <message>
        <source>Save the mail once more, or ask for it again.</source>
        <translation>メールを保存し直すか、もう一度送ってもらってください。</translation>
    </message>
    <message>
        <source>a PDF document</source>
        <translation>PDF 文書</translation>
    </message>
    <message>
        <source>a saved web page</source>
        <translation>保存された Web ページ</translation>
    </message>
    <message>
        <source>an Office document or an archive</source>
        <translation>Office 文書または圧縮ファイル</translation>
    </message>
    <message>
        <source>It is %1; nothing in it was read.</source>
        <translation>%1のため、内容は読み取られていません。</translation>
    </message>
    <message>
        <source>Open it, copy the form into the window or save it as a text, and check that.</source>
        <translation>ファイルを開き、申込フォームを画面に貼り付けるか、テキストとして保存してから確認してください。</translation>
    </message>
    <message>
        <source>The mail holds nothing but what is not read: %1</source>
        <translation>このメールには、読み取られないものしかありません: %1</translation>
    </message>
    <message>
        <source>Open it in a mail program, which can decrypt it or show what is attached; a form in it is checked when it is pasted as a text.</source>
        <translation>メールソフトで開いて復号するか、添付ファイルを確認し、申込フォームがあればテキストとして貼り付けて確認してください。</translation>
    </message>
</context>
<context>
    <name>certlink::KeyChoice</name>
    <message>
        <source>The mail holds a private key. It is erased with the bytes of the mail: the record keeps their SHA-256 and the text of the mail with the key masked.</source>
        <translation>メールに秘密鍵が含まれています。秘密鍵はメールの原本とともに消去し、記録には原本のSHA-256と、秘密鍵を伏せた本文を残します。</translation>
    </message>
    <message>
        <source>&amp;Keep the mail as it arrived, with the key</source>
        <translation>受信したままのメールを秘密鍵ごと保存する(&amp;K)</translation>
    </message>
    <message>
        <source>Whoever can read the database can then read the private key</source>
        <translation>保存すると、データベースを読める人は誰でも秘密鍵を読めます</translation>
    </message>
</context>
<context>
    <name>certlink::LabelView</name>
    <message>
        <source>%1 covers %2: the star stands for exactly one label.</source>
        <translation>%1 は %2 に当たります。「*」はちょうど 1 つのラベルです。</translation>
    </message>
    <message>
        <source>%1 and %2 are the same.</source>
        <translation>%1 と %2 は同じです。</translation>
    </message>
    <message>
        <source>%1 does not cover %2: the star stands for exactly one label, and there is one too many.</source>
        <translation>%1 は %2 に当たりません。「*」はちょうど 1 つのラベルで、ラベルが多すぎます。</translation>
    </message>
    <message>
        <source>%1 does not stand for %2: a label differs.</source>
        <translation>%1 は %2 に当たりません。異なるラベルがあります。</translation>
    </message>
    <message>
        <source>There are no names to compare: the register knows no host name of a chosen service.</source>
        <translation>比べる名前がありません。選ばれたサービスのホスト名が台帳にありません。</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>証明書</translation>
    </message>
</context>
<context>
    <name>certlink::LayerEditor</name>
    <message>
        <source>Correct %1</source>
        <translation>%1 の修正</translation>
    </message>
    <message>
        <source>Explain the correction</source>
        <translation>修正の理由</translation>
    </message>
    <message>
        <source>Withdraw the correction of %1</source>
        <translation>%1 の修正の取り消し</translation>
    </message>
    <message>
        <source>Record a fact</source>
        <translation>事実の記録</translation>
    </message>
    <message>
        <source>Withdraw a recorded fact</source>
        <translation>記録した事実の取り消し</translation>
    </message>
    <message>
        <source>Confirm %1</source>
        <translation>%1 の確認</translation>
    </message>
    <message>
        <source>Withdraw the confirmation of %1</source>
        <translation>%1 の確認の取り消し</translation>
    </message>
    <message>
        <source>Waive %1</source>
        <translation>%1 を免除</translation>
    </message>
</context>
<context>
    <name>certlink::LettersDialog</name>
    <message>
        <source>the applicant&apos;s name</source>
        <translation>申込者の名前</translation>
    </message>
    <message>
        <source>service code of the contract</source>
        <translation>契約のサービスコード</translation>
    </message>
    <message>
        <source>contract common name</source>
        <translation>契約コモンネーム</translation>
    </message>
    <message>
        <source>start date</source>
        <translation>利用開始日</translation>
    </message>
    <message>
        <source>services linked afterwards</source>
        <translation>手続き後の連携対象サービス</translation>
    </message>
    <message>
        <source>what is to be mended, numbered</source>
        <translation>直していただく点(番号付き)</translation>
    </message>
    <message>
        <source>the form, filled in again</source>
        <translation>記入し直した申込書</translation>
    </message>
    <message>
        <source>who writes the reply</source>
        <translation>返信を書く人</translation>
    </message>
    <message>
        <source>&amp;Insert</source>
        <translation>差し込む(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Usual wording</source>
        <translation>標準の文面に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Letters of the replies</source>
        <translation>返信の文面</translation>
    </message>
    <message>
        <source>Text of this part</source>
        <translation>この部分の文面</translation>
    </message>
    <message>
        <source>The reply to the application at hand</source>
        <translation>開いている申込みへの返信</translation>
    </message>
    <message>
        <source>Placeholder</source>
        <translation>差し込み項目</translation>
    </message>
    <message>
        <source>&amp;Language of the applicant</source>
        <translation>申込者の言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Part</source>
        <translation>部分(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Record these letters</source>
        <translation>この文面を記録(&amp;R)</translation>
    </message>
    <message>
        <source>There is no database; these are the usual letters.</source>
        <translation>データベースがないため、標準の文面です。</translation>
    </message>
    <message>
        <source>These letters are everybody&apos;s who uses this database.</source>
        <translation>このデータベースを使う全員の文面です。</translation>
    </message>
    <message>
        <source>Only a supervisor changes these letters (File menu, People and roles).</source>
        <translation>文面を変えられるのは責任者だけです(「ファイル」メニューの「担当者と役割」)。</translation>
    </message>
    <message>
        <source>Recorded. The next reply is written with them.</source>
        <translation>記録しました。次の返信からこの文面で書かれます。</translation>
    </message>
    <message>
        <source>A colleague recorded other letters meanwhile.</source>
        <translation>その間に、ほかの担当者が文面を記録しました。</translation>
    </message>
    <message>
        <source>Copy what you changed, close, and change the letters as they are now.</source>
        <translation>変えた箇所を控えてからいったん閉じ、現在の文面を変えてください。</translation>
    </message>
    <message>
        <source>The letters were changed and are not recorded.</source>
        <translation>文面を変えましたが、まだ記録していません。</translation>
    </message>
</context>
<context>
    <name>certlink::LookDialog</name>
    <message>
        <source>I would &amp;approve it</source>
        <translation>自分なら承認する(&amp;A)</translation>
    </message>
    <message>
        <source>I would &amp;return it</source>
        <translation>自分なら差し戻す(&amp;R)</translation>
    </message>
    <message>
        <source>Record your own judgement</source>
        <translation>自分の判断を記録</translation>
    </message>
    <message>
        <source>A colleague has prepared this application. You see it as the mail has it, and what the rules say of that. What would you do with it? What you record here stays in the history; then your colleague&apos;s work is shown, and you decide.</source>
        <translation>この申込みは同僚が準備したものです。いまはメールに書かれているままの内容と、それに対する判定だけが表示されています。あなたならどうしますか。ここで記録した判断は履歴に残ります。そのあと同僚の処理が表示され、決定できます。</translation>
    </message>
    <message>
        <source>Record and &amp;show the colleague&apos;s work</source>
        <translation>記録して同僚の処理を表示(&amp;S)</translation>
    </message>
</context>
<context>
    <name>certlink::MailFile</name>
    <message>
        <source>Check the path and the permissions.</source>
        <translation>パスと権限を確認してください。</translation>
    </message>
    <message>
        <source>The folder holds itself through a symbolic link.</source>
        <translation>シンボリックリンクによってフォルダーが自分自身を含んでいます。</translation>
    </message>
    <message>
        <source>Remove the link, or give the folders one by one.</source>
        <translation>リンクを外すか、フォルダーを一つずつ指定してください。</translation>
    </message>
    <message>
        <source>The folder cannot be read.</source>
        <translation>フォルダーを読み取れません。</translation>
    </message>
    <message>
        <source>There is no such file or folder.</source>
        <translation>そのようなファイルやフォルダーはありません。</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>パスを確認してください。</translation>
    </message>
    <message>
        <source>It is neither a file nor a folder.</source>
        <translation>ファイルでもフォルダーでもありません。</translation>
    </message>
    <message>
        <source>The message is larger than %1 MB.</source>
        <translation>メールが %1 MB を超えています。</translation>
    </message>
    <message>
        <source>Take its attachments out and give it again.</source>
        <translation>添付ファイルを外してから、もう一度指定してください。</translation>
    </message>
</context>
<context>
    <name>certlink::MailPane</name>
    <message>
        <source>Text of the mail</source>
        <translation>メールの本文</translation>
    </message>
    <message>
        <source>Type or paste the mail&apos;s text here.</source>
        <translation>メールの本文をここに入力するか貼り付けてください。</translation>
    </message>
    <message>
        <source>Being read…</source>
        <translation>読み取り中…</translation>
    </message>
    <message>
        <source>No application is selected.</source>
        <translation>申込みが選択されていません。</translation>
    </message>
    <message>
        <source>Text without a mail&apos;s head</source>
        <translation>ヘッダーのないテキスト</translation>
    </message>
    <message>
        <source>The text is very long: all of it was read, its first %1 characters are shown.</source>
        <translation>非常に長い本文です。全体を読み取り、先頭の %1 文字を表示しています。</translation>
    </message>
    <message>
        <source>Edited here; what was pasted is kept as it came.</source>
        <translation>ここで編集しました。貼り付けた元の内容はそのまま保存されています。</translation>
    </message>
    <message>
        <source>Form %1 of %2 in this mail.</source>
        <translation>このメールの申込書 %2 件中 %1 件目。</translation>
    </message>
    <message>
        <source>Remarks on the mail</source>
        <translation>メールについての注記</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>%1 行目</translation>
    </message>
    <message>
        <source>A service nobody knows, %1: %2</source>
        <translation>一覧にないサービス(%1): %2</translation>
    </message>
    <message>
        <source>A label nobody knows, %1: %2</source>
        <translation>様式にない見出し(%1): %2</translation>
    </message>
    <message>
        <source>A line of the form that belongs nowhere, %1: %2</source>
        <translation>どの項目にも属さない行(%1): %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more line(s) of the form could not be placed (dashed).</source>
        <translation>
            <numerusform>ほかに %n 行を項目に当てはめられませんでした(破線)。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>certlink::MailView</name>
    <message>
        <source>The bytes here could not be decoded.</source>
        <translation>ここのバイト列は復号できませんでした。</translation>
    </message>
    <message>
        <source>Repaired. As it came: %1</source>
        <translation>修復した箇所です。届いたまま: %1</translation>
    </message>
    <message>
        <source>This may read otherwise than it is: look-alike letters, or signs that turn the direction of writing.</source>
        <translation>見た目と実際の文字列が異なる可能性があります: 紛らわしい文字、または文字の向きを変える制御文字です。</translation>
    </message>
    <message>
        <source>A private key, masked.</source>
        <translation>秘密鍵のため伏せています。</translation>
    </message>
    <message>
        <source>A line of the form that could not be placed.</source>
        <translation>様式のどの項目にも当てはまらない行です。</translation>
    </message>
    <message>
        <source>Not understood by the program; a person has read it.</source>
        <translation>プログラムが読み取れなかった文字列です。担当者が読みました。</translation>
    </message>
    <message>
        <source>Not understood by the program; it may change the application.</source>
        <translation>プログラムが読み取れなかった文字列です。申込内容を変えるかもしれません。</translation>
    </message>
</context>
<context>
    <name>certlink::MainWindow</name>
    <message>
        <source>CertLink Desk</source>
        <translation>証明書連携受付デスク</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>ファイル(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Application</source>
        <translation>申込み(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>Workspaces</source>
        <translation>作業場所</translation>
    </message>
    <message>
        <source>CertLink Desk – samples</source>
        <translation>証明書連携受付デスク – サンプル</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>This is the sample desk</source>
        <translation>これはサンプルの受付です</translation>
    </message>
    <message>
        <source>Try everything: nothing done here reaches your own database. It is made anew each time.</source>
        <translation>自由に試せます。ここでの操作は自分のデータベースには一切残りません。開くたびに新しく作られます。</translation>
    </message>
    <message>
        <source>Start with your own desk</source>
        <translation>自分の受付を始める</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近使ったもの(&amp;R)</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) are not shown masked</source>
        <translation>
            <numerusform>%n 件の申込みは匿名化した画面に出ていません</numerusform>
        </translation>
    </message>
    <message>
        <source>Masked, they would not be judged as they are, or there are too many of them.</source>
        <translation>匿名化すると判定が変わるか、件数が多すぎるためです。</translation>
    </message>
    <message>
        <source>CertLink Desk – masked</source>
        <translation>証明書連携受付デスク – 匿名化</translation>
    </message>
    <message>
        <source>Masked</source>
        <translation>匿名化しています</translation>
    </message>
    <message>
        <source>IDs, names, addresses, codes and host names are masked. These are copies without the history; nothing done here is kept.</source>
        <translation>ID・名前・アドレス・コード・ホスト名を伏せています。履歴を除いた写しで、ここでの操作は残りません。</translation>
    </message>
    <message>
        <source>Show what it is</source>
        <translation>元の表示に戻す</translation>
    </message>
</context>
<context>
    <name>certlink::ManualDialog</name>
    <message>
        <source>What a proof shows</source>
        <translation>検証で分かること</translation>
    </message>
</context>
<context>
    <name>certlink::MaskedDesk</name>
    <message>
        <source>There is no application at hand.</source>
        <translation>申込みが開かれていません。</translation>
    </message>
    <message>
        <source>Choose one in the inbox.</source>
        <translation>受信箱で選んでください。</translation>
    </message>
</context>
<context>
    <name>certlink::Masker</name>
    <message>
        <source>Nothing was taken into the training. Choose another one.</source>
        <translation>研修には何も取り込んでいません。別の申込みを選んでください。</translation>
    </message>
    <message>
        <source>An exercise is made of the first application of a mail.</source>
        <translation>演習問題にできるのは、メールの最初の申込みだけです。</translation>
    </message>
    <message>
        <source>masked</source>
        <translation>匿名化</translation>
    </message>
    <message>
        <source>Masked, this application would not be judged as it is.</source>
        <translation>匿名化すると、この申込みの判定が変わってしまいます。</translation>
    </message>
</context>
<context>
    <name>certlink::MayLose</name>
    <message>
        <source>Not kept yet</source>
        <translation>まだ保存されていません</translation>
    </message>
    <message>
        <source>&amp;Lose it</source>
        <translation>破棄する(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Keep working</source>
        <translation>作業を続ける(&amp;K)</translation>
    </message>
</context>
<context>
    <name>certlink::NoticeBar</name>
    <message>
        <source>Close the message</source>
        <translation>メッセージを閉じる</translation>
    </message>
    <message>
        <source>Read the whole message</source>
        <translation>お知らせの全文を読む</translation>
    </message>
</context>
<context>
    <name>certlink::OfficialText</name>
    <message>
        <source>It is no text file, too long, or cannot be read.</source>
        <translation>テキストファイルではないか、長すぎるか、読めません。</translation>
    </message>
    <message>
        <source>Choose a text file of the published page.</source>
        <translation>公開されているページのテキストファイルを選んでください。</translation>
    </message>
    <message>
        <source>It is not UTF-8.</source>
        <translation>UTF-8 ではありません。</translation>
    </message>
    <message>
        <source>No clause of the regulation was found in it.</source>
        <translation>規定の条項がひとつも見つかりません。</translation>
    </message>
    <message>
        <source>Save the published page as a text file in UTF-8, with its headings on lines of their own.</source>
        <translation>公開されているページを、見出しを独立した行にして、UTF-8 のテキストファイルとして保存してください。</translation>
    </message>
</context>
<context>
    <name>certlink::PeopleDialog</name>
    <message>
        <source>staff</source>
        <translation>受付担当</translation>
    </message>
    <message>
        <source>supervisor</source>
        <translation>責任者</translation>
    </message>
    <message>
        <source>trainer</source>
        <translation>研修担当</translation>
    </message>
    <message>
        <source>&amp;Grant</source>
        <translation>役割を与える(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Make me the first supervisor</source>
        <translation>自分を最初の責任者にする(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Record these settings</source>
        <translation>この設定を記録(&amp;R)</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>担当者と役割</translation>
    </message>
    <message>
        <source>Roles</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Account</source>
        <translation>アカウント</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>役割</translation>
    </message>
    <message>
        <source>Granted by</source>
        <translation>与えた人</translation>
    </message>
    <message>
        <source>one person</source>
        <translation>一人</translation>
    </message>
    <message>
        <source>two people, always</source>
        <translation>常に二人</translation>
    </message>
    <message>
        <source>two people, where one of these rules finds something</source>
        <translation>次の規則の指摘があるときは二人</translation>
    </message>
    <message>
        <source>Names of rules, with blanks between</source>
        <translation>規則名を空白で区切って入力</translation>
    </message>
    <message>
        <source>Rules that need two people</source>
        <translation>二人を要する規則</translation>
    </message>
    <message>
        <source>&amp;Account</source>
        <translation>アカウント(&amp;A)</translation>
    </message>
    <message>
        <source>An a&amp;pproval needs</source>
        <translation>承認に必要な人数(&amp;P)</translation>
    </message>
    <message>
        <source>There is no database.</source>
        <translation>データベースがありません。</translation>
    </message>
    <message>
        <source>Nobody is a supervisor yet. Everybody decides; nobody can waive.</source>
        <translation>責任者はまだいません。全員が決定でき、免除は誰もできません。</translation>
    </message>
    <message>
        <source>You are a supervisor. Whoever is not named is staff.</source>
        <translation>あなたは責任者です。ここにない人は受付担当です。</translation>
    </message>
    <message>
        <source>Only a supervisor changes this. Whoever is not named is staff.</source>
        <translation>変更できるのは責任者だけです。ここにない人は受付担当です。</translation>
    </message>
    <message>
        <source>Name an account.</source>
        <translation>アカウントを入力してください。</translation>
    </message>
    <message>
        <source>There is no rule called %1.</source>
        <translation>%1 という規則はありません。</translation>
    </message>
    <message>
        <source>The second person &amp;judges before she sees the first one&apos;s work</source>
        <translation>二人目は、一人目の処理を見る前に判断する(&amp;J)</translation>
    </message>
</context>
<context>
    <name>certlink::PictureDialog</name>
    <message>
        <source>The days of this application</source>
        <translation>この申込みの日程</translation>
    </message>
    <message>
        <source>The names, label by label</source>
        <translation>名前の比較(ラベルごと)</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>閉じる(&amp;C)</translation>
    </message>
</context>
<context>
    <name>certlink::Program</name>
    <message>
        <source>The window cannot be opened: %1: %2. Install certlink-desk-window beside certlink-desk, or give a command (--help).</source>
        <translation>ウィンドウを開けません: %1: %2。certlink-desk-window を certlink-desk と同じフォルダーに入れるか、コマンドを指定してください(--help)。</translation>
    </message>
</context>
<context>
    <name>certlink::ProofMenu</name>
    <message>
        <source>&amp;Verify the history</source>
        <translation>履歴を検証(&amp;V)</translation>
    </message>
    <message>
        <source>Verify against an &amp;anchor…</source>
        <translation>照合行と比べて検証(&amp;A)…</translation>
    </message>
    <message>
        <source>Keep an anchor every &amp;day…</source>
        <translation>照合行を毎日控える(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Back up…</source>
        <translation>バックアップ(&amp;B)…</translation>
    </message>
    <message>
        <source>&amp;Restore a backup…</source>
        <translation>バックアップから復元(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Erase personal data…</source>
        <translation>個人情報を消去(&amp;E)…</translation>
    </message>
    <message>
        <source>The file with the anchor</source>
        <translation>照合行のファイル</translation>
    </message>
    <message>
        <source>The history was not verified</source>
        <translation>履歴を検証できませんでした</translation>
    </message>
    <message>
        <source>No anchor can be read in it.</source>
        <translation>照合行を読み取れません。</translation>
    </message>
    <message>
        <source>Verifying the history</source>
        <translation>履歴の検証</translation>
    </message>
    <message>
        <source>It was ended.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>It holds: %1 records, and the anchor agrees.</source>
        <translation>異常はありません（記録 %1 件）。照合行とも一致します。</translation>
    </message>
    <message>
        <source>It holds: %1 records. Whoever owns the file could have written it anew; an anchor kept elsewhere shows that.</source>
        <translation>異常はありません（記録 %1 件）。ファイルの所有者は全体を書き直せるため、別の場所に控えた照合行と比べると確実です。</translation>
    </message>
    <message>
        <source>Keep the file as it is, and compare it with a backup and an anchor.</source>
        <translation>ファイルはそのまま残し、バックアップや照合行と比べてください。</translation>
    </message>
    <message>
        <source>There is nothing to anchor yet</source>
        <translation>照合行はまだありません</translation>
    </message>
    <message>
        <source>Nothing was recorded.</source>
        <translation>まだ何も記録されていません。</translation>
    </message>
    <message>
        <source>Back up the database</source>
        <translation>データベースのバックアップ</translation>
    </message>
    <message>
        <source>Backing up</source>
        <translation>バックアップしています</translation>
    </message>
    <message>
        <source>The backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>A folder that others keep, for an anchor of every day</source>
        <translation>毎日の照合行を保存するフォルダー（ほかの人が管理する場所）</translation>
    </message>
    <message>
        <source>The backup to restore</source>
        <translation>復元するバックアップ</translation>
    </message>
    <message>
        <source>Verifying the backup</source>
        <translation>バックアップの検証</translation>
    </message>
    <message>
        <source>The backup was not restored</source>
        <translation>バックアップを復元できませんでした</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップからの復元</translation>
    </message>
    <message>
        <source>The backup holds %1 records, the database here %2.</source>
        <translation>バックアップの記録は %1 件、現在のデータベースの記録は %2 件です。</translation>
    </message>
    <message>
        <source>%1 holds as it was recorded. It takes the place of the database; what stands there now is kept beside it under another name.</source>
        <translation>%1 に異常はありません。現在のデータベースと入れ替えます。現在のものは、別の名前で同じ場所に残します。</translation>
    </message>
    <message>
        <source>&amp;Restore</source>
        <translation>復元する(&amp;R)</translation>
    </message>
    <message>
        <source>Restored: %1 records</source>
        <translation>復元しました（記録 %1 件）</translation>
    </message>
    <message>
        <source>What stood there is kept as %1</source>
        <translation>元のデータベースは %1 として残してあります</translation>
    </message>
    <message>
        <source>Erase personal data</source>
        <translation>個人情報の消去</translation>
    </message>
    <message>
        <source>Mails, texts and names of decisions older than so many years are erased for good. That they were made, by whom and what they changed stays, and the history still holds.</source>
        <translation>指定した年数より古い決定の、メール・本文・氏名を完全に消去します。決定した事実・担当者・変更内容は残り、履歴の検証も引き続きできます。</translation>
    </message>
    <message>
        <source>&amp;Erase</source>
        <translation>消去(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>キャンセル(&amp;C)</translation>
    </message>
    <message>
        <source>Erasing personal data</source>
        <translation>個人情報の消去</translation>
    </message>
    <message>
        <source>%1 decisions made before %2.</source>
        <translation>決定 %1 件（%2 より前）を処理しました。</translation>
    </message>
    <message>
        <source>An&amp;chor of now…</source>
        <translation>現在の照合行(&amp;C)…</translation>
    </message>
    <message>
        <source>Make search and list a&amp;new</source>
        <translation>検索と実施予定を作り直す(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;What a proof shows…</source>
        <translation>検証で分かること(&amp;W)…</translation>
    </message>
    <message>
        <source>Verify against an anchor</source>
        <translation>照合行と比べて検証</translation>
    </message>
    <message>
        <source>The anchor&apos;s line, from a mail, a printed page or the clipboard. Left empty, a file is chosen.</source>
        <translation>メール、印刷した紙、クリップボードの照合行を入れてください。空のままならファイルを選びます。</translation>
    </message>
    <message>
        <source>&amp;Verify</source>
        <translation>検証(&amp;V)</translation>
    </message>
    <message>
        <source>An anchor is a line that begins with &quot;certlink-anchor&quot;; it is needed whole.</source>
        <translation>照合行は certlink-anchor で始まる一行です。全体が必要です。</translation>
    </message>
    <message>
        <source>All records hold. Make search and list anew (Proof), then verify again.</source>
        <translation>記録はすべて正常です。「検証」で検索と実施予定を作り直し、もう一度検証してください。</translation>
    </message>
    <message>
        <source>Search and list were made anew from the records</source>
        <translation>検索と実施予定を記録から作り直しました</translation>
    </message>
    <message>
        <source>%1 decisions are found by their words, %2 changes are to be carried out.</source>
        <translation>語句で見つかる決定 %1 件、実施予定の変更 %2 件</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年数</translation>
    </message>
</context>
<context>
    <name>certlink::RecordCompareDialog</name>
    <message>
        <source>Decisions #%1 and #%2</source>
        <translation>決定 #%1 と #%2</translation>
    </message>
    <message>
        <source>Contract</source>
        <translation>契約</translation>
    </message>
    <message>
        <source>By</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>At</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Receipt date</source>
        <translation>受付日</translation>
    </message>
    <message>
        <source>From</source>
        <translation>差出人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>件名</translation>
    </message>
    <message>
        <source>Rulebook</source>
        <translation>規則集</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>指摘</translation>
    </message>
    <message>
        <source>Links after</source>
        <translation>変更後の連携</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>返信</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Field by field</source>
        <translation>項目ごとの比較</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>異なる</translation>
    </message>
    <message>
        <source>same</source>
        <translation>同じ</translation>
    </message>
</context>
<context>
    <name>certlink::RecordFactDialog</name>
    <message>
        <source>Record a missing fact</source>
        <translation>不明な事実の記録</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>対象(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Learned from</source>
        <translation>確認の方法(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>記録(&amp;R)</translation>
    </message>
    <message>
        <source>%1 (as in the mail)</source>
        <translation>%1 (メールの記載)</translation>
    </message>
    <message>
        <source>Facts recorded by hand</source>
        <translation>担当者が記録した事実</translation>
    </message>
    <message>
        <source>Recorded by hand; what is emptied is withdrawn:</source>
        <translation>担当者が記録した事実（空にすると取り消されます）：</translation>
    </message>
</context>
<context>
    <name>certlink::Remark</name>
    <message>
        <source>Struck through in the mail, so not an answer: %1</source>
        <translation>メールで打ち消し線が引かれているため、回答とは扱いません: %1</translation>
    </message>
    <message>
        <source>the mail goes on beyond what was read of it</source>
        <translation>メールには読み取った範囲より先があります</translation>
    </message>
    <message>
        <source>The mail has too many parts or they are nested too deeply; the rest was not read.</source>
        <translation>メールのパートが多すぎるか、入れ子が深すぎます。残りは読んでいません。</translation>
    </message>
    <message>
        <source>attached message</source>
        <translation>添付メール</translation>
    </message>
    <message>
        <source>unnamed</source>
        <translation>名称なし</translation>
    </message>
    <message>
        <source>The Date header cannot be read: %1</source>
        <translation>Date ヘッダーを読み取れません: %1</translation>
    </message>
    <message>
        <source>%1 NUL byte(s) were left out.</source>
        <translation>NUL バイト %1 個を除きました。</translation>
    </message>
    <message>
        <source>Mails are nested too deeply; the innermost were not read.</source>
        <translation>メールの入れ子が深すぎます。最も内側のものは読んでいません。</translation>
    </message>
    <message>
        <source>The file is damaged or no mail saved by Outlook.</source>
        <translation>ファイルが壊れているか、Outlook で保存したメールではありません。</translation>
    </message>
    <message>
        <source>Signs in the text turn the direction of writing; it may read otherwise than it is.</source>
        <translation>文字の向きを変える制御文字があります。見た目と実際の文字列が異なる可能性があります。</translation>
    </message>
    <message>
        <source>In “%1” letters of another script stand where Latin ones seem to.</source>
        <translation>「%1」には、ラテン文字に見える別の文字体系の文字が含まれています。</translation>
    </message>
    <message>
        <source>Line %1 came as “%2” and is read as “%3”.</source>
        <translation>%1 行目: 届いたままは「%2」、修復後は「%3」。</translation>
    </message>
    <message>
        <source>The mail names no character set; it was read as %1.</source>
        <translation>メールに文字コードの指定がないため、%1 として読みました。</translation>
    </message>
    <message>
        <source>The mail says %1 but was read as %2.</source>
        <translation>メールの指定は %1 ですが、%2 として読みました。</translation>
    </message>
    <message>
        <source>Japanese text had lost its escape characters; they were put back.</source>
        <translation>日本語のエスケープ文字が失われていたため、補いました。</translation>
    </message>
    <message>
        <source>%1 place(s) could not be decoded and are shown as �.</source>
        <translation>%1 か所を復号できず、� で示しています。</translation>
    </message>
    <message>
        <source>The text is longer than %1 MB; the rest was not read.</source>
        <translation>本文が %1 MB を超えています。残りは読んでいません。</translation>
    </message>
    <message>
        <source>Pictures, scripts or frames of the HTML were left out; nothing was loaded.</source>
        <translation>HTML の画像・スクリプト・フレームは除きました。外部からは何も読み込んでいません。</translation>
    </message>
    <message>
        <source>The HTML is too long or nested too deeply; part of it was left out or read without its layout.</source>
        <translation>HTML が長すぎるか、入れ子が深すぎます。一部を除いたか、レイアウトなしで読みました。</translation>
    </message>
    <message>
        <source>The mail holds a private key; it is masked wherever it is shown.</source>
        <translation>メールに秘密鍵が含まれています。表示箇所ではすべて伏せています。</translation>
    </message>
    <message>
        <source>winmail.dat is damaged; what could be read of it is shown.</source>
        <translation>winmail.dat が壊れています。読み取れた部分を表示しています。</translation>
    </message>
    <message>
        <source>The header %1 is not written as it should be; it was repaired: “%2” is read as “%3”.</source>
        <translation>ヘッダー %1 の書式に誤りがあり、修復しました。届いたまま「%2」、修復後「%3」。</translation>
    </message>
    <message>
        <source>A header is longer than %1 KB; the rest of it was not read.</source>
        <translation>%1 KB を超えるヘッダーがあり、残りは読んでいません。</translation>
    </message>
    <message>
        <source>The text was still encoded for its way, and the mail does not say so; it was decoded.</source>
        <translation>本文に転送用の符号化が残っていましたが、メールにはその旨の記載がありません。復号して読みました。</translation>
    </message>
    <message>
        <source>an encrypted text</source>
        <translation>暗号化された文</translation>
    </message>
</context>
<context>
    <name>certlink::ReplayPane</name>
    <message>
        <source>%1 judged again: the verdict of %2 flips, %3 keep it with other findings.</source>
        <translation>%1 件を判定し直し: 判定が変わるもの %2 件、判定は同じで指摘が変わるもの %3 件。</translation>
    </message>
    <message>
        <source>Rules: %1</source>
        <translation>規則: %1</translation>
    </message>
    <message>
        <source>%1 more differ from their record by the program&apos;s doing and not the edition&apos;s.</source>
        <translation>このほか %1 件は、版ではなくプログラムの違いで記録と異なります。</translation>
    </message>
    <message>
        <source>%1 could not be judged again.</source>
        <translation>%1 件は判定し直せませんでした。</translation>
    </message>
    <message>
        <source>Nothing was replayed yet.</source>
        <translation>まだ判定し直していません。</translation>
    </message>
    <message>
        <source>What is judged otherwise</source>
        <translation>判定が変わるもの</translation>
    </message>
    <message>
        <source>It was ended.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>Replaying the history</source>
        <translation>履歴を判定し直しています</translation>
    </message>
    <message>
        <source>Replaying the mails</source>
        <translation>メールを判定し直しています</translation>
    </message>
</context>
<context>
    <name>certlink::ReplyDialog</name>
    <message>
        <source>Text of the reply</source>
        <translation>返信の本文</translation>
    </message>
    <message>
        <source>Save as .eml…</source>
        <translation>.eml で保存…</translation>
    </message>
    <message>
        <source>Save the reply</source>
        <translation>返信を保存</translation>
    </message>
    <message>
        <source>Mails (*.eml)</source>
        <translation>メール (*.eml)</translation>
    </message>
    <message>
        <source>Nothing is wrong with this application; only facts are not known yet, and those are ours to find out. Why is it returned all the same?</source>
        <translation>この申込みに誤りはありません。まだわかっていないのは、こちらで調べるべき事柄だけです。それでも差し戻す理由は何ですか。</translation>
    </message>
    <message>
        <source>Nothing speaks against this application. Why is it returned all the same?</source>
        <translation>この申込みに問題はありません。それでも差し戻す理由は何ですか。</translation>
    </message>
    <message>
        <source>Goes into the reply, in the applicant&apos;s language</source>
        <translation>返信に入ります。申込者の言語でお書きください</translation>
    </message>
    <message>
        <source>Copy the text</source>
        <translation>本文をコピーする</translation>
    </message>
    <message>
        <source>Open in the mail program</source>
        <translation>メールソフトで開く</translation>
    </message>
    <message>
        <source>&amp;Language of the applicant</source>
        <translation>申込者の言語(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;To</source>
        <translation>宛先(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Subject</source>
        <translation>件名(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>理由(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Afterwards</source>
        <translation>記録したあと(&amp;A)</translation>
    </message>
    <message>
        <source>Return and &amp;copy</source>
        <translation>差し戻してコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Return and s&amp;ave…</source>
        <translation>差し戻して保存(&amp;A)…</translation>
    </message>
    <message>
        <source>Return and &amp;open as a mail</source>
        <translation>差し戻してメールを開く(&amp;O)</translation>
    </message>
    <message>
        <source>Records the return, then puts the reply on its way (Ctrl+Return)</source>
        <translation>差し戻しを記録してから、返信を送り出します (Ctrl+Enter)</translation>
    </message>
    <message>
        <source>Draft it a&amp;new</source>
        <translation>下書きし直す(&amp;N)</translation>
    </message>
    <message>
        <source>Reply to the applicant</source>
        <translation>申込者への返信</translation>
    </message>
    <message>
        <source>Say that it is approved</source>
        <translation>承認を知らせる</translation>
    </message>
    <message>
        <source>Return the application</source>
        <translation>申込みを差し戻す</translation>
    </message>
    <message>
        <source>Ask; the application stays open</source>
        <translation>確認する(申込みは未処理のまま)</translation>
    </message>
    <message>
        <source>In place of what stands there; Ctrl+Z brings that back</source>
        <translation>今の文面と置き換えます。Ctrl+Z で戻せます</translation>
    </message>
    <message>
        <source>K&amp;ind</source>
        <translation>種類(&amp;I)</translation>
    </message>
    <message>
        <source>There is nothing the applicant could mend. What is asked all the same?</source>
        <translation>申込者に直していただく点はありません。それでも何を確認しますか。</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>コピー(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;ave…</source>
        <translation>保存(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Open as a mail</source>
        <translation>メールとして開く(&amp;O)</translation>
    </message>
    <message>
        <source>Puts the reply on its way; nothing is decided by it (Ctrl+Return)</source>
        <translation>返信を送り出します。申込みの処理は決まりません(Ctrl+Return)</translation>
    </message>
    <message>
        <source>The reply was written on and is not sent.</source>
        <translation>返信文に手を加えましたが、まだ送っていません。</translation>
    </message>
    <message>
        <source>This reply was begun before and not sent. It is as it stood; the findings may be others by now.</source>
        <translation>書きかけで送られていなかった返信です。書いたときのまま表示しています。その後、確認事項が変わっていることがあります。</translation>
    </message>
    <message>
        <source>&amp;Propose what would mend it</source>
        <translation>直し方を提案する(&amp;P)</translation>
    </message>
    <message>
        <source>The smallest change of the form with which the application could be approved</source>
        <translation>申込みを承認できるようになる、申込書の最小の変更</translation>
    </message>
    <message>
        <source>No change of the form&apos;s fields was found that makes it approvable</source>
        <translation>記入の直し方だけで承認できる形は見つかりませんでした</translation>
    </message>
    <message>
        <source>The text was written on.</source>
        <translation>本文は書き加えられています。</translation>
    </message>
    <message>
        <source>Draft it anew to take this in; Ctrl+Z brings back what stands there.</source>
        <translation>取り入れるには下書きし直してください。今の本文は Ctrl+Z で戻せます。</translation>
    </message>
</context>
<context>
    <name>certlink::ReplyLetters</name>
    <message>
        <source>The letters of the replies in the database cannot be read.</source>
        <translation>データベースの返信の文面を読めません。</translation>
    </message>
    <message>
        <source>Write them again (File menu, Letters of the replies).</source>
        <translation>書き直してください(「ファイル」メニューの「返信の文面」)。</translation>
    </message>
</context>
<context>
    <name>certlink::RulebookCommands</name>
    <message>
        <source>of the program</source>
        <translation>プログラム付属</translation>
    </message>
    <message>
        <source>put in force by %1 at %2</source>
        <translation>%1 が %2 に施行</translation>
    </message>
    <message>
        <source>Name a folder that holds no such file.</source>
        <translation>同じ名前のファイルがないフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>(nothing)</source>
        <translation>(なし)</translation>
    </message>
    <message>
        <source>The program carries edition %1 from %2; this desk judges by its own instead.</source>
        <translation>プログラムには %2 からの版 %1 が付属していますが、この窓口では窓口自身の版で判定します。</translation>
    </message>
    <message>
        <source>There is no such edition.</source>
        <translation>その名前の版はありません。</translation>
    </message>
    <message>
        <source>&quot;rulebook list&quot; names them.</source>
        <translation>「rulebook list」で確かめられます。</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>フォルダーを作れません。</translation>
    </message>
    <message>
        <source>In force for what is received from %1 on: %2</source>
        <translation>%1 以降の受付分に施行しました: %2</translation>
    </message>
    <message>
        <source>%1 judged: %2 with another verdict, %3 with the same and other findings.</source>
        <translation>%1 件を判定: 判定が変わるもの %2 件、判定は同じで指摘が変わるもの %3 件。</translation>
    </message>
    <message>
        <source>%1 more differ from their record under their own edition too: that is the program&apos;s doing and not the edition&apos;s.</source>
        <translation>このほか %1 件は、記録当時の版で判定しても記録と異なります。版ではなくプログラムの違いによるものです。</translation>
    </message>
    <message>
        <source>%1 could not be judged again.</source>
        <translation>%1 件は判定し直せませんでした。</translation>
    </message>
</context>
<context>
    <name>certlink::RulebookDialog</name>
    <message>
        <source>Replay the &amp;history…</source>
        <translation>履歴で確かめる(&amp;H)…</translation>
    </message>
    <message>
        <source>Replay mai&amp;ls…</source>
        <translation>メールで確かめる(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Put in force…</source>
        <translation>施行する(&amp;P)…</translation>
    </message>
    <message>
        <source>Rulebook</source>
        <translation>規則集</translation>
    </message>
    <message>
        <source>What is wrong with the edition</source>
        <translation>版の誤り</translation>
    </message>
    <message>
        <source>What the edition changes</source>
        <translation>版による変更</translation>
    </message>
    <message>
        <source>A new edition, from %1. Nothing changes until it is put in force.</source>
        <translation>%1 をもとにした新しい版です。施行するまで何も変わりません。</translation>
    </message>
    <message>
        <source>A new edition, from %1. Only a supervisor puts one in force.</source>
        <translation>%1 をもとにした新しい版です。施行できるのは責任者だけです。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>箇所</translation>
    </message>
    <message>
        <source>The new edition</source>
        <translation>新しい版</translation>
    </message>
    <message>
        <source>There is an edition of this name already</source>
        <translation>同じ名前の版がすでにあります</translation>
    </message>
    <message>
        <source>the new edition</source>
        <translation>新しい版</translation>
    </message>
    <message>
        <source>Nothing stands in its way.</source>
        <translation>誤りはありません。</translation>
    </message>
    <message>
        <source>In the &amp;way (Enter goes there):</source>
        <translation>誤り(Enter でその箇所へ)(&amp;W):</translation>
    </message>
    <message>
        <source>A folder of mails</source>
        <translation>メールのフォルダー</translation>
    </message>
    <message>
        <source>Put the edition in force</source>
        <translation>版の施行</translation>
    </message>
    <message>
        <source>Edition %1 judges what is received from %2 on, at every desk on this database.</source>
        <translation>版 %1 は、%2 以降に受け付けた申込みを、このデータベースのすべての窓口で判定します。</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) differ from edition %1.</source>
        <translation>
            <numerusform>版 %1 との違いは %n か所です。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Put in force</source>
        <translation>施行する(&amp;P)</translation>
    </message>
    <message>
        <source>In force from %1 on: %2</source>
        <translation>%1 から施行: %2</translation>
    </message>
    <message>
        <source>The new edition is not in force, and kept nowhere.</source>
        <translation>新しい版は施行しておらず、どこにも保存されていません。</translation>
    </message>
    <message>
        <source>&amp;7 What changes</source>
        <translation>変更点(&amp;7)</translation>
    </message>
    <message>
        <source>&amp;8 Replay</source>
        <translation>判定の変化(&amp;8)</translation>
    </message>
    <message>
        <source>&amp;9 Coverage</source>
        <translation>適用状況(&amp;9)</translation>
    </message>
    <message>
        <source>Nothing was put in force: a colleague put another edition in force meanwhile. Look at what changes now.</source>
        <translation>施行していません。その間に、ほかの担当者が別の版を施行しました。現在の変更点を確かめてください。</translation>
    </message>
</context>
<context>
    <name>certlink::SamplePicker</name>
    <message>
        <source>Choose by</source>
        <translation>選び方</translation>
    </message>
    <message>
        <source>Sample</source>
        <translation>見本</translation>
    </message>
    <message>
        <source>All samples</source>
        <translation>すべての見本</translation>
    </message>
    <message>
        <source>Can be approved</source>
        <translation>承認可</translation>
    </message>
    <message>
        <source>Choose b&amp;y</source>
        <translation>選び方(&amp;Y)</translation>
    </message>
    <message>
        <source>Samp&amp;le</source>
        <translation>見本(&amp;L)</translation>
    </message>
    <message>
        <source>Finding: %1</source>
        <translation>指摘: %1</translation>
    </message>
</context>
<context>
    <name>certlink::Samples</name>
    <message>
        <source>Choose a folder that can be written to.</source>
        <translation>書き込めるフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The folder cannot be made.</source>
        <translation>フォルダーを作れません。</translation>
    </message>
    <message>
        <source>Give a folder that does not exist yet, or an empty one.</source>
        <translation>まだないフォルダか、空のフォルダを指定してください。</translation>
    </message>
    <message>
        <source>It is there already.</source>
        <translation>すでにあります。</translation>
    </message>
    <message>
        <source>It is there already, and not an empty folder.</source>
        <translation>すでにあり、空のフォルダではありません。</translation>
    </message>
    <message>
        <source>It was not made by the program, which leaves it as it is.</source>
        <translation>このプログラムが作ったものではないため、手を付けません。</translation>
    </message>
    <message>
        <source>Move it elsewhere and open the sample desk again.</source>
        <translation>ほかの場所に移してから、サンプルの受付をもう一度開いてください。</translation>
    </message>
</context>
<context>
    <name>certlink::ServicesEditor</name>
    <message>
        <source>Codes: %1</source>
        <translation>コード: %1</translation>
    </message>
    <message>
        <source>Other (no service is named)</source>
        <translation>その他(サービスを指定しない)</translation>
    </message>
</context>
<context>
    <name>certlink::ShortcutsDialog</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーの一覧</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>What they do</source>
        <translation>はたらき</translation>
    </message>
    <message>
        <source>Return on a finding</source>
        <translation>指摘の上で Enter</translation>
    </message>
    <message>
        <source>Goes where it can be settled</source>
        <translation>対処する場所へ移る</translation>
    </message>
    <message>
        <source>Return in the reason</source>
        <translation>理由の欄で Enter</translation>
    </message>
    <message>
        <source>Confirms the finding</source>
        <translation>指摘を確認済みにする</translation>
    </message>
    <message>
        <source>Esc in the reason or the detail</source>
        <translation>理由または詳細で Esc</translation>
    </message>
    <message>
        <source>Goes back to the findings</source>
        <translation>指摘の一覧へ戻る</translation>
    </message>
    <message>
        <source>Alt+Down in the reason</source>
        <translation>理由の欄で Alt+↓</translation>
    </message>
    <message>
        <source>Usual reasons</source>
        <translation>よく使う理由</translation>
    </message>
    <message>
        <source>Esc in the search</source>
        <translation>検索の欄で Esc</translation>
    </message>
    <message>
        <source>Clears it and keeps the application at hand</source>
        <translation>検索を消し、開いている申込みはそのまま</translation>
    </message>
</context>
<context>
    <name>certlink::SpokenFindings</name>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>certlink::StatusLine</name>
    <message>
        <source>Masked copies</source>
        <translation>匿名化した写し</translation>
    </message>
    <message>
        <source>No database</source>
        <translation>データベースなし</translation>
    </message>
    <message>
        <source>Samples</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>Database: %1</source>
        <translation>データベース: %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>Rulebook %1</source>
        <translation>規則集 %1</translation>
    </message>
    <message>
        <source>Received %1</source>
        <translation>受付日 %1</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>今日 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n application(s) not saved yet</source>
        <translation>
            <numerusform>未保存 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Watching %1</source>
        <translation>監視中: %1</translation>
    </message>
    <message numerus="yes">
        <source>%n new mail(s) at %1</source>
        <translation>
            <numerusform>%1 に新着 %n 通</numerusform>
        </translation>
    </message>
    <message>
        <source>Database: %1 (large: only &quot;Verify&quot; looks through it for damage)</source>
        <translation>データベース: %1 (大きいため、破損は「履歴を検証」だけが調べます)</translation>
    </message>
</context>
<context>
    <name>certlink::StepText</name>
    <message>
        <source>not answered</source>
        <translation>記入なし</translation>
    </message>
    <message>
        <source>The mail as a whole</source>
        <translation>メール全体</translation>
    </message>
    <message>
        <source>In the mail</source>
        <translation>メールの記載</translation>
    </message>
    <message>
        <source>not known</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>Nothing else is needed</source>
        <translation>ほかに必要な事実はありません</translation>
    </message>
    <message>
        <source>Facts beside it</source>
        <translation>照らし合わせる事実</translation>
    </message>
    <message>
        <source>Clause</source>
        <translation>条項</translation>
    </message>
    <message>
        <source>Clause %1</source>
        <translation>条項 %1</translation>
    </message>
    <message>
        <source>The official words</source>
        <translation>規定の原文</translation>
    </message>
    <message>
        <source>Satisfied</source>
        <translation>適合</translation>
    </message>
    <message>
        <source>There is nothing to show: no rule applies.</source>
        <translation>当てはまるルールがなく、見せるものがありません。</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
</context>
<context>
    <name>certlink::Store</name>
    <message>
        <source>The database cannot be written to.</source>
        <translation>データベースに書き込めません。</translation>
    </message>
    <message>
        <source>Ask for write permission on the file and its folder, or choose another database.</source>
        <translation>ファイルとフォルダーへの書き込み権限を依頼するか、別のデータベースを選んでください。</translation>
    </message>
    <message>
        <source>The file is damaged or no database of this program.</source>
        <translation>ファイルが壊れているか、このプログラムのデータベースではありません。</translation>
    </message>
    <message>
        <source>It was left as it is. Restore a backup, or choose another database.</source>
        <translation>ファイルには手を加えていません。バックアップから復元するか、別のデータベースを選んでください。</translation>
    </message>
    <message>
        <source>There is no such database.</source>
        <translation>そのようなデータベースはありません。</translation>
    </message>
    <message>
        <source>Check the path, or start the program once to create it.</source>
        <translation>パスを確認するか、プログラムを一度起動して作成してください。</translation>
    </message>
    <message>
        <source>The database was made by a newer edition of this program (schema %1, this program knows %2).</source>
        <translation>データベースは、このプログラムの新しい版で作られています(スキーマ %1、この版が扱えるのは %2 まで)。</translation>
    </message>
    <message>
        <source>Start the newer edition. The database was left as it is.</source>
        <translation>新しい版を起動してください。データベースには手を加えていません。</translation>
    </message>
    <message>
        <source>Another program is writing to the database.</source>
        <translation>別のプログラムがデータベースに書き込み中です。</translation>
    </message>
    <message>
        <source>Close the other program or wait a moment, then try again.</source>
        <translation>そのプログラムを閉じるか、少し待ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>ディスクに空きがありません。</translation>
    </message>
    <message>
        <source>Make room, then try again.</source>
        <translation>空きを作ってから、もう一度お試しください。</translation>
    </message>
    <message>
        <source>This is not a file.</source>
        <translation>ファイルではありません。</translation>
    </message>
    <message>
        <source>Choose a file as the database.</source>
        <translation>データベースのファイルを選んでください。</translation>
    </message>
    <message>
        <source>This is a database of another program.</source>
        <translation>別のプログラムのデータベースです。</translation>
    </message>
    <message>
        <source>It was left as it is. Choose another file.</source>
        <translation>変更していません。別のファイルを選んでください。</translation>
    </message>
    <message>
        <source>The database was made by an older edition of this program (schema %1, this program needs %2), and it cannot be brought up to date while it is only read.</source>
        <translation>データベースはこのプログラムの古い版で作られたもので(スキーマ %1、必要な版は %2)、読み取り専用のままでは更新できません。</translation>
    </message>
    <message>
        <source>Open the window on it once with write permission. The database was left as it is.</source>
        <translation>書き込める状態で一度ウィンドウから開いてください。データベースは変更していません。</translation>
    </message>
    <message>
        <source>Decisions cannot be kept safely here (journal mode &quot;%1&quot;).</source>
        <translation>ここでは決定を安全に保存できません(ジャーナルモード「%1」)。</translation>
    </message>
    <message>
        <source>Choose a database on a local disk.</source>
        <translation>ローカルディスク上のデータベースを選んでください。</translation>
    </message>
    <message>
        <source>The disk answers with an error.</source>
        <translation>ディスクがエラーを返しました。</translation>
    </message>
    <message>
        <source>Look whether the disk is there and whole, then try again.</source>
        <translation>ディスクの接続と状態を確かめてから、もう一度試してください。</translation>
    </message>
    <message>
        <source>This application was approved already: #%1, by %2, at %3.</source>
        <translation>この申込みは承認済みです: 記録 #%1、担当 %2、%3</translation>
    </message>
    <message>
        <source>This application was returned already: #%1, by %2, at %3.</source>
        <translation>この申込みは差し戻し済みです: 記録 #%1、担当 %2、%3</translation>
    </message>
    <message>
        <source>Nothing was written. To decide anew, withdraw that decision first.</source>
        <translation>何も書き込んでいません。決め直すには、先にその決定を取り消してください。</translation>
    </message>
    <message>
        <source>This decision was withdrawn already.</source>
        <translation>この決定はすでに取り消されています。</translation>
    </message>
    <message>
        <source>Nothing was written.</source>
        <translation>何も書き込んでいません。</translation>
    </message>
    <message>
        <source>There is no decision #%1.</source>
        <translation>記録 #%1 はありません。</translation>
    </message>
    <message>
        <source>The database was removed, renamed or replaced while it was open.</source>
        <translation>開いている間に、データベースのファイルが削除・改名・置き換えられました。</translation>
    </message>
    <message>
        <source>Nothing was written. Put the file back in its place, or open the one that is there now.</source>
        <translation>何も書き込んでいません。ファイルを元の場所に戻すか、今あるファイルを開き直してください。</translation>
    </message>
    <message>
        <source>Nothing was written. Put a backup of it in its place, or, knowing what is lost, go on in the window with what is there.</source>
        <translation>何も書き込んでいません。バックアップを元の場所に戻すか、失われたものを承知のうえで、ウィンドウからいまある内容で続けてください。</translation>
    </message>
    <message>
        <source>Another program has altered the database&apos;s schema: %1.</source>
        <translation>別のプログラムがデータベースの構造を変えています: %1。</translation>
    </message>
    <message>
        <source>It can be read, and nothing is written to it. Restore a backup.</source>
        <translation>読むことはできますが、何も書き込みません。バックアップから復元してください。</translation>
    </message>
    <message>
        <source>%1 are there, and this is noted now.</source>
        <translation>いまは %1 件あり、これを控えました。</translation>
    </message>
    <message>
        <source>%1 are there.</source>
        <translation>いまは %1 件あります。</translation>
    </message>
    <message>
        <source>Whether it was saved could not be found out.</source>
        <translation>保存されたかどうかは確かめられませんでした。</translation>
    </message>
    <message>
        <source>Look whether the disk is there and whole, then open the database again and look whether it is there.</source>
        <translation>ディスクが正常につながっているかを確かめてから、データベースを開き直し、保存されているかどうかを確かめてください。</translation>
    </message>
    <message>
        <source>The note beside the database cannot be removed.</source>
        <translation>データベースの隣にある控えを消せません。</translation>
    </message>
    <message>
        <source>Ask for write permission on its folder.</source>
        <translation>フォルダーの書き込み権限を得てください。</translation>
    </message>
    <message>
        <source>%1 records were saved in this database, and %2 are there.</source>
        <translation>このデータベースには記録が %1 件保存されましたが、%2 件しかありません。</translation>
    </message>
    <message>
        <source>The database is gone; %1 records were saved in it.</source>
        <translation>データベースがありません。記録が %1 件保存されていました。</translation>
    </message>
    <message>
        <source>Record %1 is not the one that was saved in this database.</source>
        <translation>記録 %1 は、このデータベースに保存されたものではありません。</translation>
    </message>
    <message>
        <source>This approval was withdrawn.</source>
        <translation>この承認は取り消されています。</translation>
    </message>
    <message>
        <source>This decision approved no change.</source>
        <translation>この決定で承認された変更はありません。</translation>
    </message>
    <message>
        <source>Only a supervisor can do this.</source>
        <translation>責任者だけが行えます。</translation>
    </message>
    <message>
        <source>Nobody is a supervisor yet.</source>
        <translation>責任者がまだいません。</translation>
    </message>
    <message>
        <source>Whoever is to be the first supervisor says so from her own account.</source>
        <translation>最初の責任者になる人が、自分のアカウントで登録してください。</translation>
    </message>
    <message>
        <source>Then nobody would be a supervisor.</source>
        <translation>責任者が一人もいなくなります。</translation>
    </message>
    <message>
        <source>Nothing was written. Name another supervisor first.</source>
        <translation>何も記録していません。先に別の責任者を登録してください。</translation>
    </message>
    <message>
        <source>There is such a file already.</source>
        <translation>同じ名前のファイルがすでにあります。</translation>
    </message>
    <message>
        <source>The file cannot be written.</source>
        <translation>ファイルに書き込めません。</translation>
    </message>
    <message>
        <source>Choose another name for the backup.</source>
        <translation>バックアップに別の名前を付けてください。</translation>
    </message>
    <message>
        <source>What this decision was about has been erased.</source>
        <translation>この決定の内容は消去されています。</translation>
    </message>
    <message>
        <source>Nothing was noted beside the database of how many records it holds, so nobody can say whether some are missing.</source>
        <translation>データベースの記録件数の控えが見当たらないため、失われた記録があるかどうか分かりません。</translation>
    </message>
    <message>
        <source>What was noted beside the database of how many records it holds is damaged, so nobody can say whether some are missing.</source>
        <translation>データベースの記録件数の控えが壊れているため、失われた記録があるかどうか分かりません。</translation>
    </message>
    <message>
        <source>register import %1</source>
        <translation>台帳の取り込み %1</translation>
    </message>
    <message>
        <source>decision #%1</source>
        <translation>決定 #%1</translation>
    </message>
    <message>
        <source>preparation %1</source>
        <translation>準備 %1</translation>
    </message>
    <message>
        <source>role %1</source>
        <translation>役割 %1</translation>
    </message>
    <message>
        <source>setting %1</source>
        <translation>設定 %1</translation>
    </message>
    <message>
        <source>carrying out %1</source>
        <translation>実施の記録 %1</translation>
    </message>
    <message>
        <source>erasure %1</source>
        <translation>消去 %1</translation>
    </message>
    <message>
        <source>the file</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>It is damaged: %1</source>
        <translation>壊れています: %1</translation>
    </message>
    <message>
        <source>the schema</source>
        <translation>スキーマ</translation>
    </message>
    <message>
        <source>Its number was changed.</source>
        <translation>番号が書き換えられています。</translation>
    </message>
    <message>
        <source>Another program has altered it: %1</source>
        <translation>別のプログラムによって書き換えられています: %1</translation>
    </message>
    <message>
        <source>the chain</source>
        <translation>記録の連鎖</translation>
    </message>
    <message>
        <source>A link was changed.</source>
        <translation>連鎖が書き換えられています。</translation>
    </message>
    <message>
        <source>Between record %1 and record %2 something is missing.</source>
        <translation>記録 %1 と記録 %2 の間が欠けています。</translation>
    </message>
    <message>
        <source>It does not follow the record before it.</source>
        <translation>一つ前の記録につながっていません。</translation>
    </message>
    <message>
        <source>Its hash is not that of its link.</source>
        <translation>ハッシュ値が一致しません。</translation>
    </message>
    <message>
        <source>The record is gone.</source>
        <translation>記録がありません。</translation>
    </message>
    <message>
        <source>What is stored is not what was recorded.</source>
        <translation>保存されている内容が、記録時と異なります。</translation>
    </message>
    <message>
        <source>It was erased, and yet something of it is stored.</source>
        <translation>消去されたはずの内容が残っています。</translation>
    </message>
    <message>
        <source>Mail, judgement and names of it are gone, and nobody recorded to have erased them.</source>
        <translation>メール・判定・氏名がありませんが、消去の記録もありません。</translation>
    </message>
    <message>
        <source>Its mail&apos;s text, judgement, reply or reasons are not what was recorded.</source>
        <translation>メール本文・判定・返信・理由のいずれかが、記録時と異なります。</translation>
    </message>
    <message>
        <source>No record of the history speaks of it; it was put there by another program.</source>
        <translation>履歴に記録がありません。別のプログラムが書き込んだものです。</translation>
    </message>
    <message>
        <source>the mail of decision #%1</source>
        <translation>決定 #%1 のメール</translation>
    </message>
    <message>
        <source>It is gone, and nobody recorded to have erased it.</source>
        <translation>なくなっていますが、消去の記録がありません。</translation>
    </message>
    <message>
        <source>Its bytes are not those that arrived.</source>
        <translation>届いたときのデータと異なります。</translation>
    </message>
    <message>
        <source>a rulebook</source>
        <translation>規則集</translation>
    </message>
    <message>
        <source>It is not the one that decisions were judged by.</source>
        <translation>決定の判定に使われたものと異なります。</translation>
    </message>
    <message>
        <source>the rulebook of decision #%1</source>
        <translation>決定 #%1 の規則集</translation>
    </message>
    <message>
        <source>It is gone.</source>
        <translation>なくなっています。</translation>
    </message>
    <message>
        <source>the register</source>
        <translation>台帳</translation>
    </message>
    <message>
        <source>It is not as it was imported.</source>
        <translation>取り込んだときと異なります。</translation>
    </message>
    <message>
        <source>It has rows, and nobody imported them.</source>
        <translation>取り込みの記録がない行があります。</translation>
    </message>
    <message>
        <source>A finding was waived by somebody who may not.</source>
        <translation>権限のない人が指摘を免除しています。</translation>
    </message>
    <message>
        <source>A finding was confirmed by another person than who approved.</source>
        <translation>承認者とは別の人が指摘を確認済みにしています。</translation>
    </message>
    <message>
        <source>Who prepared it has not done so.</source>
        <translation>準備者とされる人の準備の記録がありません。</translation>
    </message>
    <message>
        <source>The change to be carried out is about another contract.</source>
        <translation>実施予定の変更が別の契約のものです。</translation>
    </message>
    <message>
        <source>Approval and change to be carried out do not go together.</source>
        <translation>承認と実施予定の変更が対応していません。</translation>
    </message>
    <message>
        <source>It was granted by somebody who may not.</source>
        <translation>権限のない人が与えています。</translation>
    </message>
    <message>
        <source>the anchor of record %1</source>
        <translation>記録 %1 の照合行</translation>
    </message>
    <message>
        <source>The history ends at record %1: it was set back.</source>
        <translation>履歴が記録 %1 で終わっています。以前の状態に戻されています。</translation>
    </message>
    <message>
        <source>The record is another one: the history was written anew.</source>
        <translation>記録が別のものです。履歴が書き直されています。</translation>
    </message>
    <message>
        <source>No anchor can be read in it.</source>
        <translation>照合行を読み取れません。</translation>
    </message>
    <message>
        <source>Put it back as it was, or move it away.</source>
        <translation>元に戻すか、別の場所へ移してください。</translation>
    </message>
    <message>
        <source>The database no longer holds record %1 as it was anchored on %2.</source>
        <translation>データベースの記録 %1 が、%2 に控えた照合行と一致しません。</translation>
    </message>
    <message>
        <source>Keep both as they are, verify the history, and compare it with a backup.</source>
        <translation>どちらもそのまま残し、履歴を検証して、バックアップと比べてください。</translation>
    </message>
    <message>
        <source>Choose another folder for the anchors.</source>
        <translation>照合行を保存する別のフォルダーを選んでください。</translation>
    </message>
    <message>
        <source>The file cannot be renamed.</source>
        <translation>ファイルの名前を変更できません。</translation>
    </message>
    <message>
        <source>Close other programs that use it, and try again.</source>
        <translation>このファイルを使っているほかのプログラムを閉じてから、やり直してください。</translation>
    </message>
    <message>
        <source>This is the database itself.</source>
        <translation>データベースそのものが選ばれています。</translation>
    </message>
    <message>
        <source>Choose a backup of it.</source>
        <translation>バックアップのファイルを選んでください。</translation>
    </message>
    <message>
        <source>It was ended.</source>
        <translation>中止しました。</translation>
    </message>
    <message>
        <source>The backup does not hold: %1: %2</source>
        <translation>バックアップに異常があります: %1: %2</translation>
    </message>
    <message>
        <source>Nothing was changed. Choose another backup.</source>
        <translation>何も変更していません。別のバックアップを選んでください。</translation>
    </message>
    <message>
        <source>The backup is in place; how far it reaches could not be noted.</source>
        <translation>バックアップに入れ替えましたが、どこまで記録があるかを書き留められませんでした。</translation>
    </message>
    <message>
        <source>The next start will ask about it.</source>
        <translation>次の起動時に確認があります。</translation>
    </message>
    <message>
        <source>There is an edition of this name already.</source>
        <translation>同じ名前の版がすでにあります。</translation>
    </message>
    <message>
        <source>Nothing was written. Give it a name of its own (edition).</source>
        <translation>何も書き込んでいません。別の名前(edition)を付けてください。</translation>
    </message>
    <message>
        <source>It would hold before the first edition (%1, from %2).</source>
        <translation>最初の版(%1、%2 から)より前の日から有効になってしまいます。</translation>
    </message>
    <message>
        <source>Nothing was written. Choose a later day (in_force_from).</source>
        <translation>何も書き込んでいません。後の日(in_force_from)を指定してください。</translation>
    </message>
    <message>
        <source>An edition of the rulebook in it cannot be read: %1: %2</source>
        <translation>データベースにある規則集の版を読めません: %1: %2</translation>
    </message>
    <message>
        <source>Look at it with &quot;history verify&quot;, and restore a backup.</source>
        <translation>「history verify」で確かめ、バックアップを復元してください。</translation>
    </message>
    <message>
        <source>the new edition</source>
        <translation>新しい版</translation>
    </message>
    <message>
        <source>edition %1</source>
        <translation>版 %1</translation>
    </message>
    <message>
        <source>the rulebook of edition %1</source>
        <translation>版 %1 の規則集</translation>
    </message>
    <message>
        <source>It was put in force by somebody who may not.</source>
        <translation>権限のない人が施行しています。</translation>
    </message>
    <message>
        <source>sent reply %1</source>
        <translation>送信した返信 %1</translation>
    </message>
    <message>
        <source>Nobody else has prepared this application.</source>
        <translation>この申込みには、ほかの人による準備がまだありません。</translation>
    </message>
    <message>
        <source>You have recorded your own judgement of it already.</source>
        <translation>この申込みに対する自分の判断はすでに記録されています。</translation>
    </message>
    <message>
        <source>look %1</source>
        <translation>自分の判断 %1</translation>
    </message>
    <message>
        <source>Two people were needed, and one did it all.</source>
        <translation>二人での承認が必要でしたが、一人で行われています。</translation>
    </message>
    <message>
        <source>Who approved had not looked at it before she saw what another person had done with it.</source>
        <translation>承認した人は、準備した人の処理を見る前の自分の判断を記録していません。</translation>
    </message>
    <message>
        <source>What lies over the mail is not what was prepared.</source>
        <translation>メールに重ねた訂正や事実が、準備されたものと違います。</translation>
    </message>
    <message>
        <source>A trainer does not decide.</source>
        <translation>研修担当者は決定できません。</translation>
    </message>
    <message>
        <source>A decision about the same application stood already.</source>
        <translation>同じ申込みについて、有効な決定が既にありました。</translation>
    </message>
    <message>
        <source>Its change was noted as carried out after it was withdrawn.</source>
        <translation>取り消された後に、変更の実施が控えられています。</translation>
    </message>
    <message>
        <source>It was made by somebody who may not.</source>
        <translation>権限のない人が行いました。</translation>
    </message>
    <message>
        <source>It was done by somebody who may not.</source>
        <translation>権限のない人が行いました。</translation>
    </message>
    <message>
        <source>the draft of %1</source>
        <translation>%1 の下書き</translation>
    </message>
    <message>
        <source>Another program has changed it. Look at the application anew before it is decided.</source>
        <translation>ほかのプログラムが書き換えました。決定する前に申込みを見直してください。</translation>
    </message>
    <message>
        <source>the change of decision #%1</source>
        <translation>決定 #%1 の変更</translation>
    </message>
    <message>
        <source>Whether it is still to be carried out is not what the records say.</source>
        <translation>まだ実施するものかどうかが記録と違います。</translation>
    </message>
    <message>
        <source>the search</source>
        <translation>検索</translation>
    </message>
    <message>
        <source>It does not find what the records say.</source>
        <translation>記録どおりに見つかりません。</translation>
    </message>
</context>
<context>
    <name>certlink::StoreWriter</name>
    <message>
        <source>There is no database.</source>
        <translation>データベースがありません。</translation>
    </message>
</context>
<context>
    <name>certlink::TableWriter</name>
    <message>
        <source>The export could not be written.</source>
        <translation>書き出せませんでした。</translation>
    </message>
    <message>
        <source>Choose another folder or make room, then export again.</source>
        <translation>別のフォルダーを選ぶか空き容量を増やして、もう一度書き出してください。</translation>
    </message>
    <message>
        <source>A spreadsheet holds no more than %1 rows.</source>
        <translation>表計算ファイルに入る行数（%1）を超えています。</translation>
    </message>
    <message>
        <source>Narrow the filter, or export as CSV or JSON lines.</source>
        <translation>条件を絞り込むか、CSV または JSON Lines で書き出してください。</translation>
    </message>
</context>
<context>
    <name>certlink::TrainingDesk</name>
    <message>
        <source>There is no mail in it.</source>
        <translation>メールが含まれていません。</translation>
    </message>
</context>
<context>
    <name>certlink::TrainingPage</name>
    <message>
        <source>Training – the samples cannot be read: %1</source>
        <translation>研修 – 見本を読めません: %1</translation>
    </message>
    <message>
        <source>Training – nothing done here reaches your applications or the history.</source>
        <translation>研修 – ここで何をしても、実際の申込みや履歴には影響しません。</translation>
    </message>
    <message>
        <source>&amp;Demonstration</source>
        <translation>実演(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Exercises</source>
        <translation>問題(&amp;E)</translation>
    </message>
    <message>
        <source>Handbook, demonstration, exercises</source>
        <translation>手引き、実演、問題</translation>
    </message>
    <message>
        <source>F6: the next of these</source>
        <translation>F6 で次へ移ります</translation>
    </message>
    <message>
        <source>The mail could not be opened</source>
        <translation>メールを開けませんでした</translation>
    </message>
    <message>
        <source>dropped mail</source>
        <translation>ドロップされたメール</translation>
    </message>
    <message>
        <source>There is no mail in it</source>
        <translation>メールがありません</translation>
    </message>
    <message>
        <source>Handboo&amp;k</source>
        <translation>手引き(&amp;K)</translation>
    </message>
</context>
<context>
    <name>certlink::VerdictBanner</name>
    <message numerus="yes">
        <source>%n to be mended</source>
        <translation>
            <numerusform>差し戻し %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to confirm</source>
        <translation>
            <numerusform>要確認 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not known</source>
        <translation>
            <numerusform>不明 %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n confirmed</source>
        <translation>
            <numerusform>確認済み %n</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n note(s)</source>
        <translation>
            <numerusform>参考 %n</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>選択なし</translation>
    </message>
    <message numerus="yes">
        <source>%n other open application(s) for this contract</source>
        <translation>
            <numerusform>同じ契約の未決の申込みがほかに %n 件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n earlier decision(s) on this contract</source>
        <translation>
            <numerusform>この契約の過去の記録 %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The same mail is in the inbox already: %1.</source>
        <translation>同じメールがすでに受信箱にあります: %1。</translation>
    </message>
    <message>
        <source>Approved: #%1 by %2 at %3.</source>
        <translation>承認済み: 記録 #%1、担当 %2、%3</translation>
    </message>
    <message>
        <source>An approval was withdrawn: #%1 by %2 at %3.</source>
        <translation>取り消された承認: 記録 #%1、担当 %2、%3</translation>
    </message>
    <message>
        <source>Returned: #%1 by %2 at %3.</source>
        <translation>差し戻し済み: 記録 #%1、担当 %2、%3</translation>
    </message>
    <message>
        <source>A return was withdrawn: #%1 by %2 at %3.</source>
        <translation>取り消された差し戻し: 記録 #%1、担当 %2、%3</translation>
    </message>
    <message>
        <source>The decision is being written…</source>
        <translation>決定を書き込んでいます…</translation>
    </message>
    <message>
        <source>To decide anew, withdraw that decision first (Ctrl+Shift+W).</source>
        <translation>決め直すには、先にその決定を取り消してください(Ctrl+Shift+W)。</translation>
    </message>
    <message>
        <source>A colleague has prepared it; her work is shown once you have recorded your own judgement.</source>
        <translation>同僚が準備した申込みです。自分の判断を記録すると、同僚の処理が表示されます。</translation>
    </message>
</context>
<context>
    <name>certlink::WhatIfPane</name>
    <message>
        <source>Satisfied</source>
        <translation>適合</translation>
    </message>
    <message>
        <source>Does not apply</source>
        <translation>対象外</translation>
    </message>
    <message>
        <source>Ve&amp;rdicts that flip</source>
        <translation>変わった判定(&amp;R)</translation>
    </message>
    <message>
        <source>Facts of the register</source>
        <translation>台帳の事実</translation>
    </message>
    <message>
        <source>Verdicts that flip</source>
        <translation>変わった判定</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>ルール</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>&amp;Mend it for me</source>
        <translation>直してみる(&amp;M)</translation>
    </message>
    <message>
        <source>Makes the smallest changes that leave nothing in the way, and says what each removes</source>
        <translation>支障がなくなる最小の変更を加え、それぞれで何が解消するかを示します</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>元に戻す(&amp;U)</translation>
    </message>
    <message>
        <source>Takes the last change back (Ctrl+Z)</source>
        <translation>最後の変更を取り消します(Ctrl+Z)</translation>
    </message>
    <message>
        <source>As it &amp;was</source>
        <translation>最初の状態へ(&amp;W)</translation>
    </message>
    <message>
        <source>Takes every change back</source>
        <translation>すべての変更を取り消します</translation>
    </message>
    <message>
        <source>%1: %2 (removes %3)</source>
        <translation>%1: %2(%3 が解消)</translation>
    </message>
    <message>
        <source>Nothing needs to be mended</source>
        <translation>直すところはありません</translation>
    </message>
    <message>
        <source>In the way in any case: %1</source>
        <translation>変更しても残るもの: %1</translation>
    </message>
    <message>
        <source>Facts of the register, to be changed in place</source>
        <translation>台帳の事実(その場で変えられます)</translation>
    </message>
    <message>
        <source>Not all at once; the best try leaves: %1</source>
        <translation>同時にすべては解消できません。最も少ない場合でも残る指摘: %1</translation>
    </message>
</context>
<context>
    <name>certlink::WindowCommand</name>
    <message>
        <source>These are no settings.</source>
        <translation>設定ファイルではありません。</translation>
    </message>
    <message>
        <source>Move it elsewhere and start again.</source>
        <translation>ほかの場所に移してから、もう一度起動してください。</translation>
    </message>
    <message>
        <source>The usual ones are used; what stood there is kept in %1.</source>
        <translation>標準の設定を使います。元の内容は %1 に残してあります。</translation>
    </message>
</context>
<context>
    <name>certlink::WindowCommands</name>
    <message>
        <source>Open mails</source>
        <translation>メールを開く</translation>
    </message>
    <message>
        <source>Mails and texts (*.eml *.msg *.mbox *.txt);;All files (*)</source>
        <translation>メールとテキスト (*.eml *.msg *.mbox *.txt);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Open a folder of mails</source>
        <translation>メールのフォルダーを開く</translation>
    </message>
    <message>
        <source>Watch a folder for mails</source>
        <translation>メールのフォルダーを監視</translation>
    </message>
    <message>
        <source>Folder with contracts.csv, services.csv and administrators.csv</source>
        <translation>contracts.csv、services.csv、administrators.csv のあるフォルダー</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>The register was not imported</source>
        <translation>台帳を取り込めませんでした</translation>
    </message>
    <message>
        <source>Nothing was changed. Mend the files and import again.</source>
        <translation>何も変更していません。ファイルを直してから取り込み直してください。</translation>
    </message>
    <message>
        <source>Register imported: %1 contracts, %2 services, %3 administrator rows</source>
        <translation>台帳を取り込みました: 契約 %1 件、サービス %2 件、管理担当者 %3 行</translation>
    </message>
    <message>
        <source>There is no other application for this contract</source>
        <translation>この契約の申込みはほかにありません</translation>
    </message>
    <message>
        <source>Neither in the inbox nor among the decisions.</source>
        <translation>受信箱にも記録にもありません。</translation>
    </message>
    <message>
        <source>Only a link was handed over, not the mail itself</source>
        <translation>渡されたのはリンクだけで、メール本体がありません</translation>
    </message>
    <message>
        <source>Save the mail as a file and drop that, or copy its text and paste it.</source>
        <translation>メールをファイルに保存してドロップするか、本文をコピーして貼り付けてください。</translation>
    </message>
    <message>
        <source>There is nothing in it that can be read</source>
        <translation>読み取れるものがありません</translation>
    </message>
    <message>
        <source>Copy the text of a mail, or the mail&apos;s file, and paste again; or drop mail files and folders.</source>
        <translation>メールの本文またはファイルをコピーして貼り付け直すか、メールのファイルやフォルダーをドロップしてください。</translation>
    </message>
    <message>
        <source>%1 has no rows: the %2 that are there now would be gone.</source>
        <translation>%1 に行がありません。いまある %2 行が失われます。</translation>
    </message>
    <message>
        <source>Import the register</source>
        <translation>台帳の取り込み</translation>
    </message>
    <message>
        <source>A file that is missing or holds headers only empties its table.</source>
        <translation>ファイルがない場合や見出しだけの場合は、その表が空になります。</translation>
    </message>
    <message>
        <source>&amp;Empty and import</source>
        <translation>空にして取り込む(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Leave the register as it is</source>
        <translation>台帳を変えない(&amp;L)</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>まだ何も開いていません</translation>
    </message>
    <message>
        <source>No picture explains this</source>
        <translation>これを説明する図はありません</translation>
    </message>
    <message>
        <source>There is one for findings about names and about days: select such a finding.</source>
        <translation>図があるのは、名前と日付についての指摘です。そのような指摘を選んでください。</translation>
    </message>
</context>
<context>
    <name>certlink::WithdrawDialog</name>
    <message>
        <source>Withdraw a decision</source>
        <translation>決定の取り消し</translation>
    </message>
    <message>
        <source>Approval #%1 of contract %2, by %3, at %4</source>
        <translation>承認 #%1、契約 %2、担当 %3、%4</translation>
    </message>
    <message>
        <source>Return #%1 of contract %2, by %3, at %4</source>
        <translation>差し戻し #%1、契約 %2、担当 %3、%4</translation>
    </message>
    <message>
        <source>&amp;Why is it withdrawn? The decision and this record of its withdrawal both stay in the history; the application can then be decided anew.</source>
        <translation>取り消す理由(&amp;W)。元の決定と取り消しの記録はどちらも履歴に残ります。その後、この申込みを決め直せます。</translation>
    </message>
    <message>
        <source>Reason of the withdrawal</source>
        <translation>取り消しの理由</translation>
    </message>
    <message>
        <source>With&amp;draw</source>
        <translation>取り消す(&amp;D)</translation>
    </message>
</context>
<context>
    <name>certlink::WordsSection</name>
    <message>
        <source>C&amp;ourtesy</source>
        <translation>丁寧語(&amp;O)</translation>
    </message>
    <message>
        <source>Behind a value they say nothing.</source>
        <translation>値の後ろにあっても意味を持ちません。</translation>
    </message>
    <message>
        <source>&amp;Relation</source>
        <translation>前後を示す語(&amp;R)</translation>
    </message>
    <message>
        <source>Of the words of courtesy, those that make another day of a date.</source>
        <translation>丁寧語のうち、日付を別の日にするものです。</translation>
    </message>
    <message>
        <source>&amp;Taking back</source>
        <translation>取消し・保留(&amp;T)</translation>
    </message>
    <message>
        <source>A line with one takes the application back or delays it.</source>
        <translation>これを含む行は、申込みの取消しや保留です。</translation>
    </message>
    <message>
        <source>W&amp;ish</source>
        <translation>希望(&amp;I)</translation>
    </message>
    <message>
        <source>Below a signature a day counts only beside one of these.</source>
        <translation>署名より下の日付は、これと並ぶときだけ数えます。</translation>
    </message>
    <message>
        <source>&amp;Named as linked now</source>
        <translation>現在の連携(&amp;N)</translation>
    </message>
    <message>
        <source>A service code beside one is a present link.</source>
        <translation>これと並ぶサービスコードは現在の連携です。</translation>
    </message>
    <message>
        <source>One word a line. Width and blanks do not matter, capitals do.</source>
        <translation>1行に1語。全角・半角と空白は区別せず、大文字・小文字は区別します。</translation>
    </message>
    <message>
        <source>&amp;Politeness</source>
        <translation>丁寧語・定型句(&amp;P)</translation>
    </message>
    <message>
        <source>A sentence of these alone says nothing of an application.</source>
        <translation>これらの語だけでできた文は、申込内容について何も述べていないとみなします。</translation>
    </message>
    <message>
        <source>&amp;Against it</source>
        <translation>異論・不確かさ(&amp;A)</translation>
    </message>
    <message>
        <source>What is said with one stands against the application, also as a reason.</source>
        <translation>これを含む文は、理由を述べる文でも確認の対象にします。</translation>
    </message>
</context>
<context>
    <name>certlink::Workspaces</name>
    <message>
        <source>To carry out</source>
        <translation>実施予定</translation>
    </message>
    <message numerus="yes">
        <source>To carry out (%n due)</source>
        <translation>
            <numerusform>実施予定（期日 %n 件）</numerusform>
        </translation>
    </message>
    <message>
        <source>No exercise was made</source>
        <translation>演習問題は作られませんでした</translation>
    </message>
    <message>
        <source>Desk</source>
        <translation>受付</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>研修</translation>
    </message>
</context>
<context>
    <name>certlink::ZipArchive</name>
    <message>
        <source>Check the path and the permissions.</source>
        <translation>パスと権限を確認してください。</translation>
    </message>
    <message>
        <source>The archive has more than %1 members.</source>
        <translation>書庫のファイル数が %1 を超えています。</translation>
    </message>
    <message>
        <source>Unpack it and give the folder.</source>
        <translation>展開して、そのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The archive is encrypted.</source>
        <translation>書庫が暗号化されています。</translation>
    </message>
    <message>
        <source>Unpack it with its password and give the folder.</source>
        <translation>パスワードで展開して、そのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The archive unpacks to more than %1 MB.</source>
        <translation>書庫を展開すると %1 MB を超えます。</translation>
    </message>
    <message>
        <source>If you trust its sender, unpack it and give the folder.</source>
        <translation>送信元が信頼できる場合は、展開してそのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>An archive inside an archive is not opened.</source>
        <translation>書庫の中の書庫は開きません。</translation>
    </message>
    <message>
        <source>Unpack the outer one and give the folder.</source>
        <translation>外側の書庫を展開して、そのフォルダーを指定してください。</translation>
    </message>
    <message>
        <source>The file is damaged or no ZIP archive.</source>
        <translation>ファイルが壊れているか、ZIP 書庫ではありません。</translation>
    </message>
    <message>
        <source>Ask for it to be sent again, or unpack it and give the folder.</source>
        <translation>再送を依頼するか、展開してそのフォルダーを指定してください。</translation>
    </message>
</context>
</TS>
