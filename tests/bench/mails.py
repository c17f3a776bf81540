#!/usr/bin/env python3
"""Makes mails with an answered form each, written in every way form.md allows for, and a register that knows their contracts.

    mails.py COUNT FOLDER               COUNT mails as FOLDER/mail/NNNNNN.eml, FOLDER/register/*.csv
    mails.py --mbox BYTES FILE          one mbox of at least BYTES bytes

The mails differ in charset, encoding and what is written in them; the same arguments make the same
bytes.
"""
import base64
import os
import quopri
import random
import re
import sys

FORM = """お世話になっております。
{company}の{person}です。
以下のとおり申し込みます。

マスターID:{master}
サービスコード:{service}
契約コモンネーム:{host}
品目名と有効期間:企業認証SSL 1年

以下の該当する選択肢の□を■に変更し、必要事項をご記入ください。

・希望する作業:
   ■連携するSSLサーバ証明書対応サービスの変更
   □連携するSSLサーバ証明書対応サービスの追加(※複数ライセンスの証明書品目が対象)

・変更/追加後の連携対象サービス(※連携する対象サービスをすべて記入してください)
   ■IIJ Webハイグレード2サービス(サービスコード:{target})
   □IIJドキュメントエクスチェンジサービス(サービスコード:dx########)
   □IDゲートウェイサービス(サービスコード:gw########)
   □IIJ GIOコンテンツアクセラレーションサービス(サービスコード:cac########)
   □IIJマネージドWAFサービス/IIJサーバ証明書管理サービス連携オプション(サービスコード:was########)
   □その他(サービスを指定しない)

・メールでのお申込みの理由
   ■オンライン申込み時に連携したい対応サービスの契約が候補として表示されない
   □持ち込み証明書品目の利用のため
   □その他(                                        )

・利用開始希望日:{date}

よろしくお願いいたします。
-- 
{company} 情報システム部
{person}
TEL: 03-0000-{number:04d}
"""

# Charset, Python's name of it, transfer encoding: as mail programs in Japan write them.
SHAPES = [
    ("UTF-8", "utf-8", "8bit"),
    ("UTF-8", "utf-8", "base64"),
    ("UTF-8", "utf-8", "quoted-printable"),
    ("ISO-2022-JP", "iso2022_jp", "7bit"),
    ("ISO-2022-JP", "iso2022_jp", "7bit"),
    ("Shift_JIS", "cp932", "base64"),
    ("EUC-JP", "euc_jp", "8bit"),
]


def quoted(text):
    return "".join(f"> {line}\n" for line in text.splitlines())


def full_width(text):
    wide = {ord(c): ord(c) + 0xFEE0 for c in "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ:()/.#"}
    return text.translate(wide)


def wrapped(text):
    """Hard wraps at 72 columns, wide characters counting two."""
    lines = []
    for line in text.splitlines():
        piece, columns = "", 0
        for c in line:
            width = 1 if ord(c) < 128 else 2
            if columns + width > 72:
                lines.append(piece)
                piece, columns = "", 0
            piece, columns = piece + c, columns + width
        lines.append(piece)
    return "\n".join(lines) + "\n"


def on_next_line(text):
    return re.sub(r"^(マスターID|サービスコード|契約コモンネーム|品目名と有効期間):", r"\1:\n", text, flags=re.M)


def other_marks(text):
    return text.replace("   ■", "　◆ ").replace("   □", "　◇ ")


def with_template_below(text):
    template = re.sub(r":(SA\d+|ssl\d+|www\S+|企業\S+ 1年|2026\S+)$", ":", text.replace("   ■", "   □"), flags=re.M)
    template = re.sub(r"wht\d+", "wht########", template)
    return text + "\n" + quoted(template)


def other_order(text):
    head = "".join(f"{label}{line}\n" for label, line in reversed(re.findall(r"^(マスターID|サービスコード|契約コモンネーム|品目名と有効期間)(:.*)$", text, re.M)))
    return re.sub(r"(^(マスターID|サービスコード|契約コモンネーム|品目名と有効期間):.*\n)+", head, text, flags=re.M)


def rings_and_crosses(text):
    return text.replace("   ■", "   ○").replace("   □", "   ×")


def signs_behind(text):
    return re.sub(r"^   ([■□])(.*)$", r"   \2 \1", text, flags=re.M)


def answers_under_filler(text):
    return re.sub(r"^(マスターID|サービスコード|契約コモンネーム):(.*)$", r"> \1:##########\n\2", text, flags=re.M)


def in_brackets(text):
    return re.sub(r"^(マスターID|サービスコード|契約コモンネーム):", r"【\1 / Item】→", text, flags=re.M)


def with_remarks(text):
    text = re.sub(r"^(   [■□].*)$", r"\1 ※確認中", text, count=3, flags=re.M)
    return text + "\n開始日は12/24に変更するかもしれません。gw10000099 も検討中です。\n詳しくは https://www.example.com/2027/01/ にあります。\n"


DEVIATIONS = [str, quoted, full_width, wrapped, on_next_line, other_marks, with_template_below, other_order,
              rings_and_crosses, signs_behind, answers_under_filler, in_brackets, with_remarks]
COMPANIES = ["株式会社青葉商事", "みどり産業株式会社", "海山物産", "有限会社ひので"]
PERSONS = ["佐藤", "鈴木", "高橋", "田中"]


def header(text):
    words = [text[i:i + 12] for i in range(0, len(text), 12)]
    return "\r\n ".join(f"=?UTF-8?B?{base64.b64encode(w.encode()).decode()}?=" for w in words)


def encoded(text, encoding):
    if encoding == "base64":
        return base64.encodebytes(text).replace(b"\n", b"\r\n")
    if encoding == "quoted-printable":
        return quopri.encodestring(text)
    return text


def values(i):
    chance = random.Random(i)
    return dict(company=chance.choice(COMPANIES), person=chance.choice(PERSONS), number=i % 10000,
                master=f"SA{10000000 + i % 500}", service=f"ssl{10000000 + i % 500:08d}",
                host=f"www{i % 500}.example.jp", target=f"wht{10000000 + i % 500:08d}",
                date=f"2026/12/{chance.randint(1, 28)}")


def mail(i):
    charset, python_name, encoding = SHAPES[i % len(SHAPES)]
    v = values(i)
    deviating = DEVIATIONS[i % len(DEVIATIONS)](FORM.format(**v))
    text = deviating.replace("\n", "\r\n").encode(python_name)
    head = (f"Received: from mx{i % 7}.example.jp by mail.example.ad.jp; Fri, 20 Nov 2026 10:15:00 +0900\r\n"
            f"From: {header(v['person'])} <user{i % 500}@www{i % 500}.example.jp>\r\n"
            f"To: ssl-desk@example.ad.jp\r\n"
            f"Subject: {header('SSLサーバ証明書対応サービスの変更・追加の申込み')}\r\n"
            f"Date: Fri, 20 Nov 2026 {i % 24:02d}:15:00 +0900\r\n"
            f"Message-ID: <bench-{i}@example.jp>\r\n"
            "MIME-Version: 1.0\r\n"
            f"Content-Type: text/plain; charset={charset}\r\n"
            f"Content-Transfer-Encoding: {encoding}\r\n\r\n")
    return head.encode() + encoded(text, encoding)


def write_register(folder):
    os.makedirs(folder, exist_ok=True)
    with open(f"{folder}/contracts.csv", "w", encoding="utf-8") as contracts, \
         open(f"{folder}/services.csv", "w", encoding="utf-8") as services, \
         open(f"{folder}/administrators.csv", "w", encoding="utf-8") as administrators:
        contracts.write("service_code,service_group,common_name,sans,item,term,category,csr,licences,"
                        "expires_on,linked,intermediate_ca,status\n")
        services.write("service_code,service_group,fqdns,status,ends_on\n")
        administrators.write("master_id,name,email,role,service_group,status\n")
        for i in range(500):
            v = values(i)
            group = f"SG{100000 + i}"
            contracts.write(f"{v['service']},{group},{v['host']},-,globalsign-ov,1y,agency,iij,,"
                            f"2027-09-30,wht{20000000 + i:08d},,active\n")
            services.write(f"{v['target']},{group},{v['host']},active,-\n")
            administrators.write(f"{v['master']},{v['person']},user{i}@www{i}.example.jp,group,{group},active\n")


def main(arguments):
    if len(arguments) == 3 and arguments[0] == "--mbox":
        block = b"".join(b"From user@example.jp Fri Nov 20 10:15:00 2026\n" + mail(i).replace(b"\r\n", b"\n") + b"\n"
                         for i in range(3500))
        with open(arguments[2], "wb") as mbox:
            while mbox.tell() < int(arguments[1]):
                mbox.write(block)
        return
    count, folder = int(arguments[0]), arguments[1]
    os.makedirs(f"{folder}/mail", exist_ok=True)
    for i in range(count):
        with open(f"{folder}/mail/{i:06d}.eml", "wb") as file:
            file.write(mail(i))
    write_register(f"{folder}/register")


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    main(sys.argv[1:])
