@preconcurrency import CLibXML2
import Model

/// Reads pages by the events of libxml2's parser.
enum HTMLReader {
    /// Reads a page that was decoded.
    static func read(_ decoded: DecodedText, named name: String) -> Document {
        let survey = PageSurvey(decoded.bytes.contains(0) ? decoded.bytes.filter { $0 != 0 } : decoded.bytes)
        let builder = PageBuilder(sheet: StyleSheet(survey.sheets), capacity: survey.page.count / 2)
        parse(survey.page, into: builder)
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

    private static func parse(_ page: [UInt8], into builder: PageBuilder) {
        guard !page.isEmpty else { return }
        startLibrary()
        var handler = xmlSAXHandler()
        handler.startElement = { context, name, attributes in
            guard let context, let name else { return }
            let builder = Unmanaged<PageBuilder>.fromOpaque(context).takeUnretainedValue()
            builder.begin(Element(name), Attributes(attributes, keepsAll: builder.keepsAllAttributes))
            if builder.isHopeless { xmlStopParser(builder.parser) }
        }
        handler.endElement = { context, name in
            guard let context, let name else { return }
            Unmanaged<PageBuilder>.fromOpaque(context).takeUnretainedValue().end(Element(name))
        }
        handler.characters = characters
        handler.ignorableWhitespace = characters
        // What style sheets and scripts hold comes here, and is left.
        handler.cdataBlock = { _, _, _ in }
        handler.comment = { context, text in
            guard let context, let text else { return }
            Unmanaged<PageBuilder>.fromOpaque(context).takeUnretainedValue().comment(text)
        }
        handler.serror = { _, _ in }
        let user = Unmanaged.passUnretained(builder).toOpaque()
        page.withUnsafeBytes { buffer in
            guard let context = htmlCreatePushParserCtxt(&handler, user, nil, 0, nil, XML_CHAR_ENCODING_UTF8) else { return }
            builder.parser = context
            defer {
                builder.parser = nil
                htmlFreeParserCtxt(context)
            }
            let options =
                HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue | HTML_PARSE_NOWARNING.rawValue
                | HTML_PARSE_NONET.rawValue
                | HTML_PARSE_IGNORE_ENC.rawValue
            htmlCtxtUseOptions(context, Int32(bitPattern: options))
            htmlParseChunk(context, buffer.bindMemory(to: CChar.self).baseAddress, Int32(buffer.count), 0)
            htmlParseChunk(context, nil, 0, 1)
        }
    }

    private static let characters: charactersSAXFunc = { context, text, count in
        guard let context, let text, count > 0 else { return }
        Unmanaged<PageBuilder>.fromOpaque(context).takeUnretainedValue()
            .characters(UnsafeBufferPointer(start: text, count: Int(count)))
    }

    private static func collapsed(_ title: [UInt8]) -> String {
        title.split(whereSeparator: Bytes.isSpace).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }
}
