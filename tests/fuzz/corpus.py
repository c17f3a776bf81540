#!/usr/bin/env python3
"""Makes the corpus's binary files: small mails as Outlook saves and wraps them. Run in this folder."""
import struct

FORM = "マスターID:AB12345678\r\nサービスコード:ssl00001234\r\n契約コモンネーム:www.example.jp\r\n" \
       "品目名と有効期間:企業認証SSL 1年\r\n・希望する作業:\r\n   ■連携するSSLサーバ証明書対応サービスの変更\r\n" \
       "・利用開始希望日:2026/12/8\r\n"
HTML = "<html><body><table><tr><td>マスターID</td><td>AB1</td></tr></table><img src=x></body></html>"
RTF = b"{\\rtf1\\ansi\\ansicpg932\\fromhtml1{\\*\\htmltag84 <p>}\\'83\\'7d\\uc1\\u12510?{\\*\\htmltag92 </p>}\\par}"
STRUCK = (b"{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fnil\\fcharset128 MS Gothic;}}\\f0 "
          b"\\'83\\'7d\\'83\\'58\\'83\\'5e\\'81\\'5bID:{\\strike CD87654321} AB12345678\\par}")
FREE, END, FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD


def utf16(text):
    return text.encode("utf-16-le")


def mela(rtf):
    """An uncompressed "compressed RTF" (MS-OXRTFCP)."""
    return struct.pack("<II4sI", len(rtf) + 12, len(rtf), b"MELA", 0) + rtf


class CompoundFile:
    """A compound file (MS-CFB) of small streams; a dict is a storage, bytes are a stream."""

    def __init__(self, tree):
        self.entries, self.mini = [], b""
        self.add("Root Entry", tree, 5)
        root = self.entries[0]
        root["start"], root["size"] = 0, len(self.mini)

    def add(self, name, content, kind):
        entry = dict(name=name, kind=kind, child=FREE, right=FREE, start=0, size=0)
        index = len(self.entries)
        self.entries.append(entry)
        if isinstance(content, dict):
            previous = None
            for child_name in sorted(content, key=lambda n: (len(n), n.upper())):
                child = self.add(child_name, content[child_name], 1 if isinstance(content[child_name], dict) else 2)
                if previous is None:
                    entry["child"] = child
                else:
                    self.entries[previous]["right"] = child
                previous = child
        else:
            entry["start"], entry["size"] = len(self.mini) // 64 if content else END, len(content)
            self.mini += content + b"\0" * (-len(content) % 64)
        return index

    def directory(self):
        packed = b""
        for e in self.entries:
            name = utf16(e["name"])
            packed += (name + b"\0" * (64 - len(name)) + struct.pack("<HBB", len(name) + 2, e["kind"], 1)
                       + struct.pack("<III", FREE, e["right"], e["child"]) + b"\0" * 36
                       + struct.pack("<IQ", e["start"], e["size"]))
        return packed

    def mini_fat(self):
        chain = [i + 1 for i in range(len(self.mini) // 64)]
        for e in self.entries[1:]:
            if e["kind"] == 2 and e["size"]:
                chain[e["start"] + (e["size"] + 63) // 64 - 1] = END
        return struct.pack(f"<{len(chain)}I", *chain)

    def bytes(self):
        parts = [self.mini, self.directory(), self.mini_fat()]
        padding = [b"\0", b"\0", b"\xff"]
        padded = [p + pad * (-len(p) % 512) for p, pad in zip(parts, padding)]
        starts, fat = [], []
        for part in padded:
            starts.append(len(fat))
            count = len(part) // 512
            fat += [len(fat) + i + 1 for i in range(count - 1)] + [END]
        fat_sector = len(fat)
        fat += [FAT]
        self.entries[0]["start"] = starts[0]
        padded[1] = (lambda d: d + b"\0" * (-len(d) % 512))(self.directory())
        packed_fat = struct.pack(f"<{len(fat)}I", *fat) + b"\xff" * (512 - 4 * len(fat))
        header = (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 16
                  + struct.pack("<HHHHH", 0x3E, 3, 0xFFFE, 9, 6) + b"\0" * 6
                  + struct.pack("<IIIIIIIII", 0, 1, starts[1], 0, 4096, starts[2], len(padded[2]) // 512, END, 0)
                  + struct.pack("<I", fat_sector) + b"\xff" * (108 * 4))
        return header + b"".join(padded) + packed_fat


def properties(header, *entries):
    return b"\0" * header + b"".join(struct.pack("<HHIQ", kind, tag, 6, value) for tag, kind, value in entries)


def message(**bodies):
    tree = {"__properties_version1.0": properties(32, (0x0039, 0x40, 134250000000000000), (0x3FDE, 3, 932)),
            "__substg1.0_0037001F": utf16("申込み"), "__substg1.0_0C1A001F": utf16("佐藤"),
            "__substg1.0_5D01001F": utf16("sato@example.jp")}
    tree.update({f"__substg1.0_{tag}": content for tag, content in bodies.items()})
    return tree


def attribute(level, tag, kind, content):
    return struct.pack("<BHHI", level, tag, kind, len(content)) + content + struct.pack("<H", sum(content) & 0xFFFF)


def mapi(*entries):
    packed = struct.pack("<I", len(entries))
    for kind, tag, content in entries:
        packed += struct.pack("<HHII", kind, tag, 1, len(content)) + content + b"\0" * (-len(content) % 4)
    return packed


def winmail(*attributes):
    return b"\x78\x9f\x3e\x22\x01\x00" + b"".join(attributes)


def main():
    inner = message(**{"1000001F": utf16(FORM)})
    attached = {"__properties_version1.0": properties(8), "__substg1.0_3707001F": utf16("form.txt"),
                "__substg1.0_37010102": FORM.encode("cp932")}
    wrapped = {"__properties_version1.0": properties(8), "__substg1.0_3701000D": inner}
    recipient = {"__properties_version1.0": properties(8), "__substg1.0_39FE001F": utf16("desk@example.jp")}
    mails = {
        "plain": message(**{"1000001F": utf16(FORM)}),
        "html": message(**{"10130102": HTML.encode("cp932")}),
        "rtf": message(**{"10090102": mela(RTF)}),
        "struck": message(**{"1000001F": utf16("マスターID:CD87654321 AB12345678\n"), "10090102": mela(STRUCK)}),
        "attachments": {**message(), "__attach_version1.0_#00000000": attached,
                        "__attach_version1.0_#00000001": wrapped, "__recip_version1.0_#00000000": recipient},
    }
    for name, tree in mails.items():
        open(f"corpus/outlook/{name}.msg", "wb").write(CompoundFile(tree).bytes())
    version = attribute(1, 0x9006, 8, b"\0\0\1\0")
    page = attribute(1, 0x9007, 6, struct.pack("<II", 932, 0))
    body = attribute(1, 0x800C, 2, FORM.encode("cp932") + b"\0")
    rtf = attribute(1, 0x9003, 6, mapi((0x0102, 0x1009, mela(RTF))))
    file = (attribute(2, 0x9002, 6, b"\1\0" + b"\xff" * 12) + attribute(2, 0x8010, 1, b"form.txt\0")
            + attribute(2, 0x800F, 6, FORM.encode()) + attribute(2, 0x9005, 6, mapi((0x001E, 0x3707, b"form.txt\0"))))
    open("corpus/tnef/body.dat", "wb").write(winmail(version, page, body))
    open("corpus/tnef/rtf.dat", "wb").write(winmail(version, page, rtf))
    open("corpus/tnef/attachment.dat", "wb").write(winmail(version, page, file))


if __name__ == "__main__":
    main()
