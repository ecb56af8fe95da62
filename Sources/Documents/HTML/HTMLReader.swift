@preconcurrency import CLibXML2
import Model

/// Reads pages by the events of libxml2's parser.
enum HTMLReader {
    /// Reads a page that was decoded.
    static func read(_ decoded: DecodedText, named name: String) -> Document {
        let hasZero = Bytes.find([0], in: decoded.bytes[...]) != nil
        let survey = PageSurvey(hasZero ? decoded.bytes.filter { $0 != 0 } : decoded.bytes)
        var builder = PageBuilder(sheet: StyleSheet(survey.sheets), capacity: survey.page.count / 2)
        parse(survey.page, into: &builder)
        builder.finish()
        for (number, script) in survey.linkedData.enumerated() {
            builder.asides.add(LinkedData.read(script, number: number + 1))
        }
        for piece in survey.unseen { piece.withUnsafeBufferPointer { builder.asides.addComment($0) } }
        let facts = builder.writeAsides()
        let bytes = builder.text.bytes
        var warnings = decoded.warnings
        if let warning = HiddenText.warning(bytes, builder.text.blocks) { warnings.append(warning) }
        let joins = builder.text.joins
        if let warning = ZeroWidth.warning(count: joins.count, first: joins.first, in: bytes) { warnings.append(warning) }
        if survey.isCut || builder.isCut { warnings.append(Warning(.cut)) }
        let title = collapsed(builder.title)
        return Document(
            name: name, format: "html", encoding: decoded.encoding, declaredLanguage: builder.language,
            title: title.isEmpty ? nil : title,
            text: String(decoding: bytes, as: UTF8.self), blocks: builder.text.blocks, facts: facts, warnings: warnings)
    }

    private static let start: Void = xmlInitParser()

    /// Makes the library ready, once for all readers.
    static func startLibrary() { _ = start }

    private static func parse(_ page: [UInt8], into builder: inout PageBuilder) {
        guard !page.isEmpty else { return }
        startLibrary()
        withUnsafeMutablePointer(to: &builder) { builder in
            var handler = events
            page.withUnsafeBytes { buffer in
                guard let context = htmlCreatePushParserCtxt(&handler, builder, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else {
                    return
                }
                builder.pointee.parser = context
                defer {
                    builder.pointee.parser = nil
                    htmlFreeParserCtxt(context)
                }
                htmlCtxtUseOptions(context, options)
                htmlParseChunk(context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), 0)
                htmlParseChunk(context, nil, 0, 1)
            }
        }
    }

    private static let options = Int32(
        bitPattern: HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
            | HTML_PARSE_NONET.rawValue | HTML_PARSE_IGNORE_ENC.rawValue)

    /// What is done on each event; the parser's user is the builder.
    private static var events: xmlSAXHandler {
        var handler = xmlSAXHandler()
        handler.startElement = { user, name, attributes in
            guard let builder = HTMLReader.builder(user), let name else { return }
            builder.pointee.begin(Element(name), Attributes(attributes, keepsAll: builder.pointee.keepsAllAttributes))
            if builder.pointee.isHopeless { xmlStopParser(builder.pointee.parser) }
        }
        handler.endElement = { user, name in
            guard let builder = HTMLReader.builder(user), let name else { return }
            builder.pointee.end(NameHash.of(name))
        }
        handler.characters = { user, text, count in
            guard let builder = HTMLReader.builder(user), let text, count > 0 else { return }
            builder.pointee.characters(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        handler.ignorableWhitespace = handler.characters
        // What style sheets and scripts hold comes here, and is left.
        handler.cdataBlock = { _, _, _ in }
        handler.comment = { user, text in
            guard let builder = HTMLReader.builder(user), let text else { return }
            builder.pointee.comment(text)
        }
        handler.serror = { _, _ in }
        return handler
    }

    private static func builder(_ user: UnsafeMutableRawPointer?) -> UnsafeMutablePointer<PageBuilder>? {
        user?.assumingMemoryBound(to: PageBuilder.self)
    }

    private static func collapsed(_ title: [UInt8]) -> String {
        title.split(whereSeparator: Bytes.isSpace).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}
