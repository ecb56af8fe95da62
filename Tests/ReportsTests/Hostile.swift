/// Texts that a page, a table or a terminal must show as text and nothing else.
enum Hostile {
    static let texts: [String] = [
        "<script>alert(1)</script>", "</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>",
        "<svg/onload=alert(1)>",
        "\"><b onmouseover=alert(1)>", "' onclick='alert(1)", "javascript:alert(1)", "data:text/html,<script>alert(1)</script>",
        "--><script>alert(1)</script><!--", "]]><script>alert(1)</script>", "</style><style>*{display:none}</style>",
        "</title><h1>title</h1>", "</textarea><input autofocus onfocus=alert(1)>", "{{name}} {{{name}}} {{#a}}",
        "{{> page}} {{=<% %>=}}",
        "<%= 1 %> ${1} #{1}", "=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1+1", "\r=1+1", "\n=1+1", "＝1+1", "＋1", "－1", "＠SUM(A1)",
        "=HYPERLINK(\"http://example.org\";\"x\")", "a,b;c\td\"e\"\r\nf", "\u{202E}txt.exe", "\u{2066}left\u{2069} \u{200F}",
        "nul\u{0}nul", "bell\u{7} esc\u{1B}[31mred\u{1B}[0m", "\u{9B}31m c1", "\u{2028}line\u{2029}", "\\\"\\u0000",
        "`${alert(1)}`",
        "&lt;b&gt; &amp; &#x3C;b&#x3E;", "%3Cscript%3E", "<!DOCTYPE html><html>", "a\u{FEFF}bom", "e\u{301}\u{301}\u{301}\u{301}",
        "漢字かな 👩‍💻", "\u{FFFE}\u{FFFF}", String(repeating: "x", count: 10_000), "",
    ]
}
