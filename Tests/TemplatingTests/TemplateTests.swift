import Templating
import Testing

@Suite("Templates")
struct TemplateTests {
    @Test(
        "a mistake is named with file, line and what to do",
        arguments: [
            ("a\nb {{name", "page.html:2: this tag has no end; close it with the closing braces"),
            (
                "a\n{{#list}}\nb\n{{#deep}}\n{{/deep}}\n",
                "page.html:2: the section \"list\" that opens here has no end; write {{/list}} where it ends"
            ),
            (
                "\n\n{{/list}}",
                "page.html:3: the section \"list\" ends here but opens nowhere; delete the end, or write {{#list}}"
            ),
            (
                "{{#a}}\n{{#b}}\n{{/a}}",
                "page.html:3: the section \"a\" ends here while \"b\" of line 2 is still open; write {{/b}} first"
            ),
            ("x {{ }} y", "page.html:1: this tag names nothing; write a name between the braces"),
            ("{{=<%=}}", "page.html:1: \"<%\" are no delimiters; write two groups of signs without =, as in {{=<% %>=}}"),
            (
                String(repeating: "{{#a}}\n", count: 65),
                "page.html:65: more than 64 sections stand in one another; move the inner ones to a partial"
            ),
            (
                "{{! a comment\n of two lines }}\n{{#late}}",
                "page.html:3: the section \"late\" that opens here has no end; write {{/late}} where it ends"
            ),
            ("{{{raw}}", "page.html:1: this tag has no end; close it with the closing braces"),
        ])
    func mistakes(_ source: String, _ message: String) {
        let error = #expect(throws: TemplateError.self) { try Template(source: source, name: "page.html") }
        #expect(error?.description == message)
    }

    @Test("a mistake in a partial is named with the partial's file")
    func partialMistake() {
        let error = #expect(throws: TemplateError.self) {
            try Template(source: "{{> row}}", name: "page.html", partials: ["row": "\n{{#x}}"])
        }
        #expect(error?.file == "row")
        #expect(error?.line == 2)
    }

    @Test("text is escaped for text and for attributes")
    func escaping() throws {
        let template = try Template(source: "<i title='{{x}}' lang=\"{{x}}\">{{x}}</i>{{{x}}}{{&x}}")
        let escaped = "&lt;a&gt; &amp; &quot;b&quot; &#39;c&#39;"
        let raw = "<a> & \"b\" 'c'"
        #expect(template.render(["x": .text(raw)]) == "<i title='\(escaped)' lang=\"\(escaped)\">\(escaped)</i>\(raw)\(raw)")
    }

    @Test("a value's own braces are not a template")
    func braces() throws {
        #expect(try Template(source: "{{x}}").render(["x": "{{y}} {{> z}}", "y": "no"]) == "{{y}} {{&gt; z}}")
    }

    @Test("empty text hides a section, zero does not")
    func truth() throws {
        let template = try Template(source: "{{#x}}shown{{/x}}{{^x}}hidden{{/x}}")
        let hidden: [Value] = [.null, false, "", []]
        let shown: [Value] = [true, 0, "a", [1], [:]]
        for value in hidden { #expect(template.render(["x": value]) == "hidden") }
        for value in shown { #expect(template.render(["x": value]) == "shown") }
    }

    @Test("numbers print as people write them")
    func numbers() throws {
        #expect(try Template(source: "{{a}} {{b}} {{c}}").render(["a": 12, "b": 0.5, "c": -3]) == "12 0.5 -3")
    }

    @Test("a partial that calls itself for ever ends")
    func recursion() throws {
        let template = try Template(
            source: "{{> a}}", partials: ["a": "x\n  {{> a}}\n{{> b}}", "b": "y{{> c}}{{> c}}", "c": "{{> b}}{{> b}}"])
        #expect(template.render([:]).isEmpty == false)
    }

    @Test("missing partials are known")
    func missing() throws {
        let template = try Template(source: "{{> a}}{{#x}}{{> b}}{{/x}}", partials: ["a": "{{> c}}"])
        #expect(template.missingPartials == ["b", "c"])
        #expect(template.render(["x": true]) == "")
    }
}
