"""seeds.py TARGET FOLDER  writes what the fuzzer begins with: the samples, and small files that show what a format can say."""

import io
import pathlib
import struct
import sys
import zipfile
import zlib

SAMPLES = pathlib.Path("Data/samples")
WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
OFFICE = " ".join(f'xmlns:{short}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"' for short, name in {
    "office": "office", "text": "text", "table": "table", "style": "style", "fo": "xsl-fo-compatible", "draw": "drawing"}.items())

HTML = [
    "<html lang=fr><meta charset=koi8-r><title>t</title><style>.a,#b>c{display:none;color:#fff}@media print{p{opacity:0}}</style>"
    "<div class=a style='background:#222;color:rgb(34,34,34)'>x<p hidden>y</p><a href='mailto:a@example.com?x'>z</a></div>",
    "<table border=1 bgcolor=red><tr><th colspan=2>a<td>b<tr><td><table><td>c</table></table><pre>\n a  | b\n---+---\n 1  | 2\n</pre>",
    "<ul><li>a<ol><li>b</ol><dl><dt>c<dd>d</dl><nav>n</nav><header>h<nav></nav></header><!-- c --><br><hr><h1>t</h1>",
    "<p style='mso-list:l0 level2 lfo1'>&bull;&#x41;&nbsp;&#1040;&amp<font size=1 color=white>w</font><wbr>\xad",
    '<script type="application/ld+json">{"@type":"Person","name":"A","email":"a@example.com","worksFor":[{"name":"B"}]}</script>',
    '<div class="vcard hresume"><span class="fn">A</span></div><div itemscope itemtype="http://schema.org/Person"><b itemprop=name>A</b></div>',
]
DOCX = [
    f'<w:document {WORD}><w:body><w:p><w:pPr><w:pStyle w:val="H1"/><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr></w:pPr>'
    '<w:r><w:rPr><w:b/><w:vanish/><w:color w:val="FFFFFF"/><w:sz w:val="2"/></w:rPr><w:t xml:space="preserve">a b</w:t><w:tab/><w:br/></w:r>'
    '<w:ins><w:r><w:t>i</w:t></w:r></w:ins><w:del><w:r><w:delText>d</w:delText></w:r></w:del><w:hyperlink><w:r><w:t>l</w:t></w:r></w:hyperlink>'
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
    '<w:tbl><w:tr><w:tc><w:tcPr><w:gridSpan w:val="2"/><w:shd w:fill="000000"/></w:tcPr><w:p><w:r><w:t>c</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>'
    f'\0<w:styles {WORD}><w:style w:styleId="H1" w:type="paragraph"><w:basedOn w:val="H1"/><w:rPr><w:b/></w:rPr></w:style></w:styles>'
    f'\0<w:numbering {WORD}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
]
ODT = [
    f'<office:document-content {OFFICE}><office:automatic-styles><style:style style:name="P1" style:parent-style-name="P1"><style:text-properties '
    'text:display="none" fo:color="#ffffff" fo:font-size="1pt"/></style:style></office:automatic-styles><office:body><office:text>'
    '<text:h text:outline-level="1">h</text:h><text:p text:style-name="P1">a<text:s text:c="3"/><text:tab/><text:line-break/>b</text:p>'
    '<text:list><text:list-item><text:p>i</text:p></text:list-item></text:list><table:table><table:table-row>'
    '<table:table-cell table:number-columns-repeated="9"><text:p>c</text:p></table:table-cell></table:table-row></table:table>'
    '<draw:frame><draw:text-box><text:p>f</text:p></draw:text-box></draw:frame></office:text></office:body></office:document-content>',
]
RTF = [
    r"\ansi\ansicpg1251\deff0{\fonttbl{\f0\fcharset204 Arial;}}{\colortbl;\red255\green255\blue255;}\pard\b A\b0\par \u1040?\'e0\'e1{\v h}\cf1 w\par"
    r"\trowd\cellx100\intbl a\cell b\cell\row{\field{\*\fldinst HYPERLINK}{\fldrslt l}}{\*\listtext 1.}\bin3 abc\uc2\u-1??{\pict 00}}",
]
MAIL = [
    "To: b@example.com\r\nSubject: =?koi8-r?B?8sXa wM3F?= =?utf-8?q?_CV_=D0=90?=\r\nContent-Type: multipart/mixed; boundary=\"x\"\r\n\r\n--x\r\n"
    "Content-Type: text/plain; charset=windows-1251\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=C0=E1 a=\r\nb\r\n--x\r\n"
    "Content-Type: text/html; name*0*=utf-8''a%20; name*1=b.html\r\nContent-Transfer-Encoding: base64\r\n\r\nPHA+YTwvcD4=\r\n--x--\r\n",
    "Content-Type: message/rfc822\r\n\r\nFrom: a@example.com\r\nMIME-Version: 1.0\r\n\r\nhello\r\n",
]
MAILBOX = "From a@example.com Mon Jan  1 00:00:00 2024\nFrom: a@example.com\nTo: b@example.com\nMIME-Version: 1.0\nSubject: s\n\nhello\n\n"
JSON = [
    '{"basics":{"name":"A","email":"a@example.com","location":{"city":"B"},"profiles":[{"url":"https://example.com"}]},"work":[{"name":"W",'
    '"position":"P","startDate":"2020-01","endDate":"2021-02-03","highlights":["x\\u0041\\ud83d\\ude00"]}],"skills":[{"name":"S","keywords":["k"]}],'
    '"languages":[{"language":"L","fluency":"C1"}],"education":[{}],"certificates":[{"name":"c","date":"2020"}]}',
    '{"SkillsPassport":{"DocumentInfo":{"DocumentType":"ECV"},"LearnerInfo":{"Identification":{"PersonName":{"FirstName":"A","Surname":"B"}},'
    '"WorkExperience":[{"Period":{"From":{"Year":2020,"Month":1},"Current":true},"Position":{"Label":"P"}}]}}}',
]
PDF_WORDS = (
    '<html xmlns="http://www.w3.org/1999/xhtml">\n<head>\n<title>t</title>\n<meta name="Keywords" content="k"/>\n</head>\n<body>\n<doc>\n'
    '  <page width="595.32" height="841.92">\n    <flow>\n      <block xMin="56.8" yMin="57.2" xMax="200.3" yMax="120.4">\n'
    '        <line xMin="56.8" yMin="57.2" xMax="200.3" yMax="70.4">\n          <word xMin="56.8" yMin="57.2" xMax="90.1" yMax="70.4">Anna</word>\n'
    '          <word xMin="95.0" yMin="57.2" xMax="200.3" yMax="70.4">No&amp;wak-</word>\n        </line>\n'
    '        <line xMin="56.8" yMin="80" xMax="200.3" yMax="93">\n          <word xMin="300" yMin="80" xMax="340" yMax="93">\ufb01n</word>\n'
    "        </line>\n      </block>\n    </flow>\n  </page>\n</doc>\n</body>\n</html>\n")
XML = [
    '<?xml version="1.0" encoding="UTF-8"?><SkillsPassport xmlns="http://europass.cedefop.europa.eu/Europass"><LearnerInfo><Identification><PersonName>'
    "<FirstName>A</FirstName><Surname>B</Surname></PersonName></Identification><WorkExperienceList><WorkExperience><Period><From year=\"2020\" "
    'month="--01"/><Current>true</Current></Period><Position><Label>P</Label></Position></WorkExperience></WorkExperienceList></LearnerInfo></SkillsPassport>',
    '<?xml version="1.0"?><Candidate xmlns="http://www.europass.eu/1.0" xmlns:hr="http://www.hr-xml.org/3"><CandidatePerson><PersonName>'
    "<hr:GivenName>A</hr:GivenName></PersonName></CandidatePerson><CandidateProfile/></Candidate>",
    '<!DOCTYPE SkillsPassport [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><SkillsPassport>&b;</SkillsPassport>',
]


def archive(files, packed=True):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED if packed else zipfile.ZIP_STORED) as out:
        for name, data in files:
            out.writestr(zipfile.ZipInfo(name), data)
    return buffer.getvalue()


def samples(*endings):
    return [path.read_bytes() for path in sorted(SAMPLES.rglob("*")) if path.suffix in endings]


def seeds(target):
    if target == "text":
        words = "Опыт работы: 2020 — 2021\n\n• Windows Server\n| a | b |\n+---+---+\n"
        codecs = ("utf-8-sig", "utf-16", "utf-32", "koi8-u", "cp866", "windows-1251")
        return samples(".txt") + [words.encode(codec, "ignore") for codec in codecs]
    if target == "html":
        return samples(".html") + [text.encode() for text in HTML]
    if target == "docx":
        return [text.encode() for text in DOCX]
    if target == "odt":
        return [text.encode() for text in ODT]
    if target == "rtf":
        return [text.encode() for text in RTF]
    if target == "mail":
        return [text.encode() for text in MAIL] + [MAILBOX.encode() * 3]
    if target == "json":
        return [text.encode() for text in JSON]
    if target == "xml":
        return [text.encode() for text in XML]
    if target == "pdf":
        content = zlib.compress(b"BT 3 Tr /F 12 Tf 1 1 1 rg 50 700 Td (a) Tj ET q 1 0 0 1 0 0 cm /G gs /X Do Q")
        stream = b"%PDF-1.4\n1 0 obj<</Length 99/Filter/FlateDecode>>stream\n" + content + b"\nendstream endobj 2 0 obj<</ca 0>>endobj"
        return [PDF_WORDS.encode(), PDF_WORDS.encode() + b"\0" + stream]
    inner = archive([("a.txt", "Anna Nowak\n"), ("b/c.html", HTML[1])])
    word = DOCX[0].split("\0")[0]
    docx = archive([("[Content_Types].xml", "<Types/>"), ("word/document.xml", word)])
    odt = archive([("mimetype", "application/vnd.oasis.opendocument.text"), ("content.xml", ODT[0])])
    broken = inner[:20] + struct.pack("<I", 0xFFFFFFFF) + inner[24:]
    return [inner, archive([("inner.zip", inner), ("cv.docx", docx)]), archive([("a.txt", "a" * 50)], packed=False), docx, odt, broken]


if __name__ == "__main__":
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    folder.mkdir(parents=True, exist_ok=True)
    for number, seed in enumerate(seeds(target)):
        (folder / f"{number:02}").write_bytes(seed)
