import Testing

@testable import Knowledge

@Suite("Words keep their places")
struct TokenizerTests {
    private func words(_ text: String) -> [String] {
        let read = Tokenizer().tokenize(text)
        return read.tokens.filter { $0.kind == .word || $0.kind == .number }.map { read.quote($0.span) }
    }

    @Test func lettersAndDigitsNeverShareAToken() {
        #expect(words("M365 Win10") == ["M", "365", "Win", "10"])
    }

    @Test func aWordBrokenAtTheEndOfALineIsOneWord() {
        #expect(words("Active Direc-\ntory") == ["Active", "Direc-\ntory"])
        #expect(words("Jean-\nPierre") == ["Jean", "Pierre"])
    }

    @Test func inclusiveEndingsAreDropped() {
        let read = Tokenizer().tokenize("technicien·ne assistant(e)")
        let folded = read.tokens.filter { $0.kind == .word }.map { String(decoding: read.folded($0), as: UTF8.self) }
        #expect(folded == ["technicien", "assistant"])
    }

    @Test func apostrophesBelongToUkrainianAndEnglishWordsOnly() {
        #expect(words("п'яти") == ["п'яти"])
        #expect(words("d'expérience") == ["d", "expérience"])
        #expect(words("don't") == ["don't"])
    }

    @Test(
        arguments: [
            ("Cafés", "cafes", .capital), ("éCOLE", "ecole", []), ("CAFÉ", "cafe", [.capital, .allCapitals]),
            ("ÉCOLE", "ecole", [.capital, .allCapitals]), ("aB", "ab", []), ("Straße", "strasse", .capital), ("X", "x", .capital),
        ] as [(String, String, Token.Shape)])
    func plainLettersAndOthersShareAWord(word: String, folded: String, shape: Token.Shape) {
        let read = Tokenizer().tokenize(word)
        #expect(read.tokens.count == 2)
        #expect(String(decoding: read.folded(read.tokens[0]), as: UTF8.self) == folded)
        #expect(read.tokens[0].shape == shape)
    }

    @Test func whatIsWhiteBetweenWordsIsOneSpaceOnALine() {
        let text = " \u{A0}Service\tDesk \n\n à\u{A0}Lille  "
        let read = Tokenizer().tokenize(text)
        #expect(read.line(.init(0, text.utf8.count)) == "Service Desk à Lille")
        #expect(read.line(.init(0, 3)) == "")
        #expect(read.line(.init(3, 10_000)) == "Service Desk à Lille")
    }

    @Test func lettersThatLookAlikeAreFoldedToTheWordsScript() {
        let read = Tokenizer().tokenize("\u{0410}ctive")
        #expect(String(decoding: read.folded(read.tokens[0]), as: UTF8.self) == "active")
        #expect(read.tokens[0].shape.contains(.lookAlike))
    }

    @Test func everyTokenReadsBackFromTheText() {
        let text = "Ёлка, naïve — Łódź №116; «ВПН» 802.1X"
        let read = Tokenizer().tokenize(text)
        for token in read.tokens { #expect(token.start <= token.end && Int(token.end) <= text.utf8.count) }
        #expect(read.tokens.map { read.quote($0.span) }.joined() == text.filter { $0 != " " })
    }
}
