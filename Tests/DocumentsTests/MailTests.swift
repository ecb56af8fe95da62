import Model
import Testing

@testable import Documents

@Suite("Letters become documents")
struct MailTests {
    private func parts(_ letter: String, named name: String = "a.eml") -> [DocumentPart] {
        DocumentReader.parts(of: Array(letter.utf8), named: name)
    }

    private func lines(_ part: DocumentPart) throws -> [String] {
        let document = try part.result.get()
        let bytes = Array(document.text.utf8)
        return document.blocks.map { String(decoding: bytes[$0.span.lower..<$0.span.upper], as: UTF8.self) }
    }

    private let head = "From: Anna Lis <anna@example.com>\nTo: hr@example.com\nMIME-Version: 1.0\n"

    @Test(
        "encoded words",
        arguments: [
            ("=?utf-8?B?0JLQsNC60LDQvdGB0LjRjyDihJYxMTY=?=", "Вакансия №116"),
            ("=?utf-8?q?Candidature_n=C2=B0116?=", "Candidature n°116"),
            ("=?koi8-r?B?8sXawM3F?=", "Резюме"),
            ("=?windows-1251?Q?=D0=E5=E7=FE=EC=E5?=", "Резюме"),
            ("=?utf-8?B?0JA=?= =?utf-8?B?0JE=?=", "АБ"),
            // A letter that is cut in two.
            ("=?utf-8?B?0A==?=\n =?utf-8?B?kA==?=", "А"),
            ("=?utf-8?Q?a?= b =?utf-8?Q?c?=", "a b c"),
            ("Candidature n\u{B0}116", "Candidature n°116"),
            ("=?broken", "=?broken"), ("=?x?y?z?=", "=?x?y?z?="), ("=?utf-8?B??= x", "x"),
            ("a\n\tb", "a b"),
        ])
    func encodedWords(raw: String, text: String) throws {
        let part = try #require(parts("Subject: \(raw)\n\(head)\nHello there.\n").first)
        #expect(part.letter?.subject == text)
    }

    @Test func aSubjectInEightBitsIsRead() throws {
        let letter = Array("Subject: R".utf8) + [0xE9] + Array("sum".utf8) + [0xE9] + Array("\n\(head)\nBonjour.\n".utf8)
        let part = try #require(DocumentReader.parts(of: letter, named: "a.eml").first)
        #expect(part.letter?.subject == "Résumé")
    }

    @Test(
        "names of attachments",
        arguments: [
            ("filename=\"cv.txt\"", "cv.txt"), ("filename=cv.txt", "cv.txt"),
            ("filename*=utf-8''%D0%A0%D0%B5%D0%B7%D1%8E%D0%BC%D0%B5.txt", "Резюме.txt"),
            ("filename*=windows-1251'ru'%D0%E5%E7%FE%EC%E5.txt", "Резюме.txt"),
            ("filename*0=\"long \"; filename*1=\"name.txt\"", "long name.txt"),
            ("filename*1*=%D0%91.txt; filename*0*=utf-8''%D0%90", "АБ.txt"),
            ("filename=\"=?utf-8?B?0JA=?=.txt\"", "А.txt"), ("filename=\"../../etc/cv.txt\"", "cv.txt"),
            ("filename=\"C:\\\\Temp\\\\cv.txt\"", "cv.txt"), ("filename=\"..\"", "attachment-1"),
        ])
    func names(parameter: String, name: String) {
        let letter = """
            \(head)Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: text/plain
            Content-Disposition: attachment; \(parameter)

            Curriculum
            --b--
            """
        #expect(parts(letter).map(\.path) == [name])
    }

    @Test func theLetterGoesWithWhatIsAttached() throws {
        let letter = """
            \(head)Subject: CV, ref. 116
            Content-Type: multipart/mixed; boundary="b"

            preamble
            --b
            Content-Type: text/plain; charset=utf-8

            Please find my CV.

            Anna Lis
            --b
            Content-Type: text/plain; name="cv.txt"
            Content-Transfer-Encoding: base64
            Content-Disposition: attachment

            QWN0aXZlIERpcmVj
            dG9yeQ==
            --b
            Content-Type: text/plain; name="cv.txt"

            Another
            """
        let parts = parts(letter)
        #expect(parts.map(\.path) == ["cv.txt", "cv (2).txt"])
        #expect(parts.map { $0.letter?.number } == [0, 0])
        let document = try parts[0].result.get()
        #expect(try lines(parts[0]).first == "Active Directory")
        #expect(document.blocks.map(\.region).prefix(4) == [nil, .subject, .letter, .letter])
        #expect(
            try lines(parts[0]).suffix(4) == ["CV, ref. 116", "Anna Lis <anna@example.com>", "Please find my CV.", "Anna Lis"])
        #expect(document.format == "text")
    }

    @Test func aLetterWithoutAttachmentsIsTheDocument() throws {
        let parts = parts("\(head)Subject: CV\nContent-Transfer-Encoding: quoted-printable\n\nJ=C3=A9r=C3=B4me, =\nhelpdesk\n")
        #expect(parts.map(\.path) == [nil])
        #expect(try parts[0].result.get().format == "eml")
        #expect(try lines(parts[0]) == ["CV", "Anna Lis <anna@example.com>", "Jérôme, helpdesk"])
    }

    @Test("the body's encoding is found by its content", arguments: ["windows-1251", "iso-8859-1", "us-ascii", "x-unknown"])
    func declaredCharset(charset: String) throws {
        let text = "Здравствуйте, меня зовут Пётр, я работал системным администратором и настраивал принтеры."
        let page = try #require(CodePage.named("windows-1251"))
        var bytes = Array("\(head)Content-Type: text/plain; charset=\(charset)\nContent-Transfer-Encoding: 8bit\n\n".utf8)
        for scalar in text.unicodeScalars { bytes.append(UInt8(try #require(page.scalars.firstIndex(of: scalar.value)))) }
        let part = try #require(DocumentReader.parts(of: bytes, named: "a.eml").first)
        #expect(try lines(part).last == text)
    }

    private func alternative(_ html: String) -> String {
        """
        \(head)Content-Type: multipart/alternative; boundary=b

        --b
        Content-Type: text/plain

        The plain version of it
        --b
        Content-Type: text/html

        \(html)
        --b--
        """
    }

    @Test func theRicherVersionIsReadUnlessItIsEmpty() throws {
        #expect(try lines(parts(alternative("<html><p>The rich version of it</p></html>"))[0]).last == "The rich version of it")
        #expect(try lines(parts(alternative("<html><img src=x></html>"))[0]).last == "The plain version of it")
    }

    @Test func forwardedLettersAreReadThrough() throws {
        let letter = """
            \(head)Content-Type: multipart/mixed; boundary=out

            --out
            Content-Type: text/plain

            See below.
            --out
            Content-Type: message/rfc822

            From: B <b@example.com>
            Subject: inner
            Content-Type: multipart/mixed; boundary=in

            --in
            Content-Disposition: attachment; filename=cv.txt

            Windows
            --out--
            """
        let parts = parts(letter)
        #expect(parts.map(\.path) == ["letter-2.eml/cv.txt"] || parts.map(\.path) == ["letter-1.eml/cv.txt"])
        #expect(parts.first?.letter?.subject == "inner")
    }

    @Test func anInnerBoundaryThatRepeatsTheOuterOneIsRead() throws {
        let letter = """
            \(head)Content-Type: multipart/mixed; boundary=b

            --b
            Content-Type: multipart/alternative; boundary=b

            --b
            Content-Type: text/plain

            plain words here
            --b
            Content-Type: text/html

            <p>rich words here</p>
            --b--
            """
        #expect(try lines(parts(letter)[0]).suffix(1) == ["rich words here"])
    }

    @Test func picturesOfTheLooksAreNoDocumentsButAttachedOnesAre() {
        let logo = "Content-Type: image/png; name=logo.png\nContent-ID: <a@b>\nContent-Disposition: inline\n\niVBORw0KGgo="
        let scan = "Content-Type: image/jpeg; name=scan.jpg\nContent-Disposition: attachment; filename=scan.jpg\n\nabcd"
        let tnef = "Content-Type: application/ms-tnef; name=winmail.dat\n\neJ8+"
        let letter = [logo, scan, tnef].reduce("\(head)Content-Type: multipart/mixed; boundary=b\n\n--b\n\nHello, my CV\n") {
            $0 + "--b\n" + $1 + "\n"
        }
        let failures = parts(letter).compactMap { part -> ReadError? in
            if case .failure(let error) = part.result { error } else { nil }
        }
        #expect(failures == [.scan(pages: 1), .unsupported(format: "tnef")])
        #expect(parts(letter).last?.path == nil)
    }

    @Test func aMailboxHoldsManyLetters() throws {
        let box = """
            From a@example.com Tue Nov 10 21:14:05 2026
            \(head)Subject: one

            First.
            >From here on it is quoted.

            From b@example.com Tue Nov 10 21:15:05 2026
            \(head)Subject: two
            Content-Type: multipart/mixed; boundary=b

            --b
            Content-Disposition: attachment; filename=cv.txt

            Second
            --b--

            """
        let parts = parts(box, named: "in.mbox")
        #expect(parts.map(\.path) == ["1.eml", "2.eml/cv.txt"])
        #expect(parts.map { $0.letter?.number } == [0, 1])
        #expect(try lines(parts[0]).contains { $0.hasPrefix("First.") })
        #expect(try lines(parts[0]).joined().contains(">From") == false)
    }

    @Test func aSavedPageIsOnePage() throws {
        let page = """
            From: <Saved by a browser>
            Subject: CV
            MIME-Version: 1.0
            Content-Type: multipart/related; type="text/html"; boundary="b"

            --b
            Content-Type: text/html
            Content-Transfer-Encoding: quoted-printable
            Content-Location: https://example.com/cv

            <html><head></head><body><p class=3D"k">secret</p><h1>Jan Nowak</h1></body></html>
            --b
            Content-Type: text/css

            .k{display:none}
            --b--
            """
        let parts = parts(page, named: "cv.mht")
        #expect(parts.count == 1)
        let document = try parts[0].result.get()
        #expect(document.format == "html")
        #expect(parts[0].letter == nil)
        #expect(document.blocks.filter { $0.hiding == nil }.count == 1)
    }

    @Test func flowedLinesAreJoined() throws {
        let letter = "\(head)Content-Type: text/plain; format=flowed\n\nI worked in \nsupport.\n>> quoted \n>> words\n-- \nAnna\n"
        #expect(try lines(parts(letter)[0]).dropFirst().first?.hasPrefix("I worked in support.") == true)
        #expect(try lines(parts(letter)[0]).contains(">> quoted words"))
    }

    // MARK: hostile

    @Test func aLetterThatIsCutAnywhereIsRead() {
        let letter = Array(alternative("<p>A &eacute; =?x</p>").utf8)
        for count in 0..<letter.count { _ = DocumentReader.parts(of: Array(letter[..<count]), named: "a.eml") }
    }

    @Test func multipartsNestedWithoutEndAreBounded() {
        var letter = head
        for level in 0..<10_000 { letter += "Content-Type: multipart/mixed; boundary=b\(level)\n\n--b\(level)\n" }
        #expect(parts(letter).count <= 1)
    }

    @Test func lettersInLettersAreBounded() {
        var letter = "\(head)\nHello\n"
        for level in 0..<12 {
            let inner = letter
            letter = "\(head)Content-Type: multipart/mixed; boundary=b\(level)\n\n"
            for _ in 0..<2 { letter += "--b\(level)\nContent-Type: message/rfc822\n\n\(inner)\n" }
        }
        let found = DocumentReader.parts(of: Array(letter.utf8), named: "a.eml")
        #expect(found.count < 100)
        #expect(
            found.contains { if case .failure(.tooManyParts) = $0.result { true } else { false } })
    }

    @Test func aBoundaryThatNeverComesIsNoFault() throws {
        let letter = "\(head)Content-Type: multipart/mixed; boundary=never\n\nThe text stands here.\n"
        #expect(try lines(parts(letter)[0]).last == "The text stands here.")
    }

    @Test func manyBeginningsOfEncodedWordsEnd() {
        let letter = "Subject: " + String(repeating: "=?a?b?", count: 10_000) + "\n\(head)\nHello\n"
        #expect(parts(letter).count == 1)
    }

    @Test func manyAttachmentsDoNotRepeatALongLetter() throws {
        var letter = "\(head)Content-Type: multipart/mixed; boundary=b\n\n--b\n\n" + String(repeating: "words\n\n", count: 20_000)
        for number in 0..<200 { letter += "\n--b\nContent-Disposition: attachment; filename=\(number).txt\n\nx\n" }
        let parts = parts(letter)
        #expect(parts.count == 200)
        #expect(try parts[0].result.get().text.utf8.count < 25_000)
    }
}
