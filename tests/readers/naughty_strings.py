#!/usr/bin/env python3
# SPDX-License-Identifier: MIT
"""Strings that break careless writers and readers: each must leave a graph as it came in, in every format.

naughty_strings.json beside this file is what this script prints, for readers in any language: an object of lists, one a
kind. Every string occurs once, is well-formed Unicode (a lone surrogate has no UTF-8; hostile_graph.py makes texts of
those apart) and holds no NUL, which no XML document, C string or SQL text can hold.

    naughty_strings.py > naughty_strings.json
"""
import json
import unicodedata


def around(marks, *frames):
    """Each mark alone, inside a name, at its ends, and in the frames given."""
    out = []
    for mark in marks:
        out += [mark, f"Vi{mark}sit", f"{mark}envoy{mark}"]
        out += [frame.replace("@", mark) for frame in frames]
    return out


def quotes():
    out = around(['"', "'", "`", "''", '""', '"""', "'''", '\\"', "\\'", "“", "”", "‘", "’", "«", "»", "„", "‚", "‹"])
    return out + [
        'Agreement "on" trade', "Côte d'Ivoire's 'envoy'", "'\"'\"'", '"\'"\'"', '","', "';'", '"\n"', '",\n"', '\\""',
        '"""quoted""', "''''", '"@en', '"^^<http://www.w3.org/2001/XMLSchema#integer>', "'^^xsd:date", '"] [ "', "\"}, {\"",
        "´´´", "＂full width＂", "＇full width＇", "ʼ", "′ ″ ‴",
    ]


def backslashes():
    return [
        "\\", "\\\\", "\\\\\\", "a\\b", "ends with \\", "\\ starts", "C:\\new\\table\\readme", "\\n", "\\r\\n", "\\t", "\\0",
        "\\x00", "\\x41", "\\u0041", "\\u00e9", "\\U0001F600", "\\ud800", "\\udfff", "\\ud83d\\ude00", "\\ude00\\ud83d",
        "\\uD800\\u0041", "\\u{1F600}", "\\u", "\\u12", "\\u004", "\\U0000004", "\\U00110000", "\\UFFFFFFFF", "\\u0000",
        "\\N", "\\G", "\\E", "\\T", "\\H", "\\L", "\\l", "\\N{BULLET}", "\\101", "\\c[", "\\e[31m", "\\\\server\\share",
        "\\\\\\\"", "\\\n", "\\\r\n", "\\$HOME", "\\`id\\`", "{\\rtf1}", "\\begin{document}", "\\input{/etc/passwd}", "\\{\\}",
        "\\p{L}+", "\\1", "\\g<0>", "\\%", "\\_",
    ]


def white_space():
    out = [
        "\n", "\r", "\r\n", "\t", " ", "  ", "a\nb", "a\rb", "a\r\nb", "a\tb", "\nfirst", "last\n", "\rfirst", "last\r",
        "\r\nboth\r\n", "\ttab\t", " leading", "trailing ", "  two  inside  ", "\n\n\n", "a\n\nb", "a\n\rb", "\v", "\f",
        "a\vb", "a\fb", "x\n.\nx", "x\n\\.\nx", "---\nx", "x\n...\n", "line\n# comment", "line\n  indented", "END\nEOF\n",
        "a\u0085b", "a\u2028b", "a\u2029b", "\u2028", "\u2029", "\u00a0", "\u3000", "a\u00a0b", "\u202f1\u202f000",
    ]
    return out + ["a" + chr(space) + "b" for space in (*range(0x2000, 0x200b), 0x205f, 0x1680, 0x180e)]


def control_characters():
    out = [f"a{chr(code)}b" for code in range(1, 0x20) if chr(code) not in "\t\n\v\f\r"]
    out += [f"a{chr(code)}b" for code in (0x7F, *range(0x80, 0x85), *range(0x86, 0xA0))]
    out += [chr(1), chr(0x1B), chr(0x7F), "".join(map(chr, range(1, 0x20))), "".join(map(chr, range(0x7F, 0xA0)))]
    return out + [
        "\x1b[31mred\x1b[0m", "\x1b[2J\x1b[H", "\x1b]0;title\x07", "\x1b]8;;http://example.org\x07link\x1b]8;;\x07", "\x9b2J",
        "abc\b\b\bxyz", "overwritten\rby this", "\x1bc", "\x1b[6n", "\x1bP+q544e\x1b\\", "\x0e\x0f", "\x1a", "\x04", "\x03",
    ]


def right_to_left():
    return [
        "السفير", "سفير لدى الأمم المتحدة", "שגריר", "יחסים דיפלומטיים", "وزیر امور خارجه", "سفیر (پیرو)", "ܐܝܙܓܕܐ", "ދިވެހި",
        "abc אבג 123", "123 שגריר abc", "(אבג)", "اتفاق 2024-11-21", "\u202eyovne", "\u202dabc\u202c", "\u202bשלום\u202c",
        "\u202aabc\u202c", "\u2066abc\u2069", "\u2067abc\u2069", "\u2068abc\u2069", "\u200eabc", "\u200fabc", "\u061cabc",
        "report\u202efdp.exe", "\u202e\u202e\u202e", "\u2067 if (envoy) \u2066", "שָׁלוֹם עֲלֵיכֶם", "مُعَاهَدَة", "א\u05b7\u05c1", "\u0640\u0640",
        "ﷺ", "ﷲ", "\u202e\"}]\u202c", "السفير\n\"سفير\"", "﴾سفير﴿",
    ]


def emoji():
    return [
        "😀", "🤝", "🕊️", "👩‍⚖️", "👨‍👩‍👧‍👦", "👩🏽‍💻", "🧑🏿‍🚀", "🏳️‍🌈", "🏴‍☠️", "🇵🇪", "🇻🇳🇲🇾", "🇵", "🇵🇪🇵", "🏴󠁧󠁢󠁷󠁬󠁳󠁿", "☎", "☎️",
        "☎︎", "1️⃣", "#️⃣", "❤️‍🔥", "👍👍🏻👍🏿", "\u200d", "🫠🫱🏽‍🫲🏿", "🈳", "©️®️", "⚠︎", "visit 🛬 Lima", "😀" * 300,
        "🐉\n🐉", "\"😀\"", "🗺️\t🗺️", "\U0001F1FB\u200d\U0001F1F3",
    ]


def zero_width():
    marks = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u115f\u1160\u3164\uffa0\u2800\u2061\u2064\u206a\u17b4\U000e0001\U000e0020"
    return [f"Li{mark}ma" for mark in marks] + [
        "\ufeff", "\ufeffLima", "Lima\ufeff", "\u200bLima", "Lima\u200b", "\u200b", "\u200c\u200d\u200b", "\u2060" * 50, "\u3164",
        "\u2800\u2800", "L\u00adi\u00adm\u00ada",
    ]


def combining():
    return [
        "é", "e\u0301", "Việt Nam", unicodedata.normalize("NFD", "Việt Nam"), "Å", "Å", "A\u030a", "ﬁ", "fi", "ǅ", "İstanbul",
        "i\u0307", "ıI", "ẞß", "Ω", "Ω", "각", "\u1100\u1161\u11a8", "\u0301", " \u0301", "\u0301\u0301\u0301", "a\u0323\u0307", "a\u0307\u0323",
        "Z" + "".join(map(chr, range(0x300, 0x330))) + "algo", "e" + "\u0301" * 500, "\u20dd", "q\u20dd", "ใจ้", "ണ്‍", "ক্ষ", "ਪੰਜਾਬ",
        "ﬃ", "ŉ", "ΐ", "\u0345α", "ཧཱུྃ", "한\u302e", "à̴", "\u0fb2\u0f81",
    ]


def scripts():
    return [
        "Đặng Thị Ngọc Thịnh", "Александр", "Сhina", "Chіna", "ΕΛΛΑΔΑ", "北京", "外交部长王毅", "外務大臣", "ｶﾀｶﾅ", "대한민국", "ประเทศไทย",
        "မြန်မာ", "ភាសាខ្មែរ", "ລາວ", "नेपाल", "தமிழ்நாடு", "తెలుగు", "ಕನ್ನಡ", "ગુજરાતી", "සිංහල", "བོད", "ᠮᠣᠩᠭᠣᠯ", "საქართველო", "Հայաստան",
        "አዲስ አበባ", "ⵣⴰⵢⴰⵏ", "ᏣᎳᎩ", "ᐃᓄᒃᑎᑐᑦ", "𐌰𐌱𐌲", "𝓔𝓷𝓿𝓸𝔂", "𝕰𝖓𝖛𝖔𝖞", "Ｅｎｖｏｙ", "ⓔⓝⓥⓞⓨ", "uʍop ǝpᴉsdn", "𠜎𠜱𠝹𠱓", "𓀀𓁐", "𒀭𒂗",
        "ǆ", "Ŀ", "﷽", "㍿", "㎏", "½ ⅓ ⅞", "①②③", "٠١٢٣", "०१२३", "ƒ∂ß√∫", "¡™£¢∞§¶•ªº", "𝟘𝟙𝟚", "\ue000", "\uf8ff", "\U000f0000",
        "\U0010fffd", "\U0010ffff", "\ufffe", "\uffff", "\ufdd0", "\U0001fffe", "\ufffd", "\ufffd\ufffd", "\ufff9a\ufffab\ufffb", "\u0378", "Ã©", "â€œ",
        "Vi盻㏄ Nam", "¥envoy", "\ufe0f", "\U000e0100", "葛\U000e0100",
    ]


def json_look_alikes():
    return [
        "{", "}", "[", "]", "{}", "[]", "{{", "}}", "{{name}}", "${name}", "#{name}", "{%if%}", "<%= name %>", "{0}", "{name!r}", "%s%s%n",
        "%d", "%(name)s", "%", "%%", "%25", "%00", "%0d%0a", ":", ",", ";", "null", "true", "false", "undefined", "NaN", "Infinity",
        "-Infinity", "None", "nil", "NULL", "TRUE", "\"key\": \"value\"", "{\"@id\": \"country/PER\"}", "{\"@context\": \"http://example.org\"}",
        "@id", "@type", "@context", "@value", "@graph", "@json", "\"}]}", "],\"x\":[", "{\"a\":", "[" * 200, "{\"a\":" * 100, "//", "/* */", "*/",
        "__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "length", "0", "-0", "007", "1e999", "1e-999", "0x1F", "0b1",
        "1_000", "1,000.50", "1.000,50", ".5", "5.", "+1", "--1", "9007199254740993", "18446744073709551616", "1/0", "2024-02-30", "2024",
        "2024-11-21T24:61:61Z", "12:34", "١٢",
    ]


def rdf_look_alikes():
    return [
        "<http://example.org/x>", "<>", "<#>", "_:b0", "_:", "a", "rdf:type", "ent:Visit", "\" .\n<a> <b> <c> .\n", "\"@en", "\"@en-US-x-y", "@prefix",
        "@prefix ent: <x> .", "@base <http://example.org/> .", "PREFIX x: <y>", "\"^^xsd:string", "^^", "x^^y", "@", "@en", ". .", ".", " .", "# no comment",
        "\"\"\"long\"\"\"", "ends with \"", "ends with \\\"", "\"\"\"\n.", "'''long'''", "<< <a> <b> <c> >>", "{ GRAPH ?g { ?s ?p ?o } }",
        "\" } ; DROP ALL ; #", "} UNION { ?s ?p ?o", "?name", "$name", "<\\u0020>", "<a b>", "<a\"b>", "<http://example.org/\n>", "http://example.org/a b",
        "http://example.org/%zz", "javascript:alert(1)", "urn:x:y", "mailto:a@b", "//example.org", "../../x", "?q#f", "ent:a\\,b", "p:%20", "0.0.", "1.e", "true.",
    ]


def markup():
    return [
        "<", ">", "&", "<b>", "</b>", "<b>bold</b>", "<br/>", "&amp;", "&lt;", "&#60;", "&#x3C;", "&#0;", "&nbsp;", "&unknown;", "&", "& ", "&&", "AT&T", "a<b>c",
        "</script>", "</SCRIPT >", "<script>alert('visit')</script>", "</script><script>alert(2)</script>", "<!--", "-->", "<!-- <script> -->",
        "<![CDATA[", "]]>", "<![CDATA[x]]>", "]]]]>", "<?xml version=\"1.0\"?>", "<!DOCTYPE x [<!ENTITY e \"f\">]>", "&e;", "<!ENTITY x SYSTEM \"file:///etc/passwd\">",
        "<img src=x onerror=alert(3)>", "\"><img src=x onerror=alert(4)>", "'><svg/onload=alert(5)>", "\" onmouseover=\"alert(6)", "' autofocus onfocus=alert(7) '",
        "<svg><desc>", "</svg>", "</title>", "</style>", "</textarea>", "</node>", "</data></node><node id=\"x\">", "</g></svg>", "<iframe srcdoc='x'>", "<a href=\"javascript:alert(8)\">x</a>",
        "<math><mi>", "<base href=//example.org>", "<meta http-equiv=refresh content=0>", "<link rel=stylesheet href=x>", "<object data=x>", "{{constructor.constructor('alert(9)')()}}",
        "${alert(10)}", "`${alert(11)}`", "javascript:alert(12)", "data:text/html,<script>alert(13)</script>", "<scr\x08ipt>", "＜script＞", "\\x3cscript\\x3e",
        "\\u003cscript\\u003e", "%3Cscript%3E", "<TABLE><TR><TD>", "<HTML-like <B>label</B>>", "<p style=\"x:expression(1)\">", "<style>*{display:none}</style>", "<plaintext>",
        "<!--[if IE]>", "<x:y xmlns:x=\"z\"/>", "a]]>b", "--", "<a\nb>", "&#xD800;", "&#x1F600;", "&quot;&apos;",
    ]


def statements():
    return [
        "'; DROP TABLE node; --", "' OR '1'='1", "\" OR \"\"=\"", "1; DELETE FROM claim", "'); DROP TABLE claim;--", "' UNION SELECT sqlite_version() --", "admin'--", "/**/OR/**/1",
        "x'41", "E'\\n'", "$$x$$", "$tag$x$tag$", "%' --", "_%_", "\\'; DROP TABLE node; --", "');--", "N'x'", ":name", "?1", "@var", "@@version", "[name]", "0; VACUUM;",
        "'}) DETACH DELETE n //", "\"}) MATCH (n) DETACH DELETE n //", "`) DELETE n //", "`:Country", "a`b", "a``b", "(n)-[r]->(m)", "$param", "{name: 'x'}", "'}) RETURN 1 UNION MATCH (n) RETURN n //",
        "CALL dbms.shutdown()", "LOAD CSV FROM 'file:///etc/passwd' AS x", "\\u0027}) DELETE n //", "'+'", "\\' + '", "// comment", "/* comment", "\\u005C'", "MATCH (n) RETURN n;", ";", "\";",
        "$$) AS (v agtype); DROP TABLE x; --", "$cypher$", "COPY x FROM PROGRAM 'id'", "digraph { a -> b }", "\"]; x [label=\"y", "a -> b;", "label=\"x\"", "<table>\\N</table>", "a:b:c", "a|b|{c|d}", "\\G",
        "subgraph cluster_x", "strict", "node", "edge", "graph",
    ]


def formulas():
    return [
        "=1+1", "=SUM(A1:A9)", "+1+1", "-1+1", "@SUM(1)", "=cmd|' /C calc'!A0", "=HYPERLINK(\"http://example.org\",\"visit\")", "=IMPORTXML(\"http://example.org\",\"//a\")",
        "=1+1\";=2+2", "\t=1+1", "\r=1+1", "\n=1+1", " =1+1", "\"=1+1\"", "'=1+1", "＝1+1", "＋1", "－1", "＠x", "|cmd", "%0A=1+1", "=\"a\"&CHAR(34)", "+49 30 1234", "-", "+", "=", "@envoy", "-envoy",
        "=DDE(\"x\";\"y\";\"z\")", "=WEBSERVICE(\"http://example.org\")", "a,b", "a;b", "a\tb\tc", "a|b", "\"a\",\"b\"", "a\",\"b", "a\r\n\"b\",c", ",", ",,", "\",", ",\"", "1;2", "MAR1", "1-2", "3E10", "sep=;", "ID",
        "id:ID", ":LABEL", "#N/A", "#REF!", "00123", "1 ", "\\N,\\N",
    ]


def shell():
    return [
        "$(id)", "`id`", "; id", "| id", "& id", "&& id", "|| id", "> out", "< in", ">> out", "2>&1", "$HOME", "${HOME}", "${IFS}", "$((1+1))", "!!", "!id", "~", "~root", "*", "?", "[a-z]", "{a,b}", "-rf", "--help", "-",
        "-o", "--", "a; rm -r b", "$(printf x)", "'$(id)'", "\"$(id)\"", "() { :; }; id", "\\", "#", "# comment", "%PATH%", "^&", "con", "NUL", "aux.txt", "/dev/null", "/etc/passwd", "../../../etc/passwd",
        "..\\..\\x", "file:///etc/passwd", "~/.ssh/id", ".", "..", "...", "/", "//", "a/b", "a/../b", "a\\b\\c",
    ]


def configuration():
    return [
        "no", "yes", "on", "off", "y", "n", "~", "null ", "- item", "key: value", "key:", ": value", "? key", "| block", "> folded", "|-", "&anchor", "*alias", "!tag", "!!str 1", "!!python/object:os", "%YAML 1.2",
        "---", "...", "{a: b}", "[a, b]", "# comment line", "a # comment", "a: b: c", "'", "\"", "@at", "`tick", "1:30", "0o17", "1e3", ".inf", ".nan", "<<", "<<: *x", "=", "[section]", "key=value", "; comment", "a\n- b",
        "${env:HOME}", "!include x", "\ta: b",
    ]


def very_long():
    return [
        "a" * 1000, "envoy " * 2000, "x" * 70000, "ü" * 5000, "\\" * 1001, "\"" * 1001, "\n" * 500, "{" * 3000, "<" * 2000, "&amp;" * 500, "'" * 999, "[" * 10000, "\u202e" * 200, "\u0301" * 2000, "𐀀" * 3000,
        "W" * 255, "W" * 256, "W" * 257, "W" * 4095, "W" * 4096, "W" * 65535, "ab\n" * 1000, "$(" * 500, "\\u" * 400, "-" * 300, "a, " * 1000,
    ]


KINDS = [
    quotes, backslashes, white_space, control_characters, right_to_left, emoji, zero_width, combining, scripts, json_look_alikes,
    rdf_look_alikes, markup, statements, formulas, shell, configuration, very_long,
]


def naughty_strings():
    """Kind to strings, each string once."""
    seen = set()
    kinds = {}
    for kind in KINDS:
        fresh = [text for text in dict.fromkeys(kind()) if text not in seen]
        seen.update(fresh)
        kinds[kind.__name__] = fresh
    return kinds


if __name__ == "__main__":
    print(json.dumps(naughty_strings(), indent=1))
