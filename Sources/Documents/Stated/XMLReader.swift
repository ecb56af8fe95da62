@preconcurrency import CLibXML2

/// Reads XML by the events of libxml2's parser: no network, no document types, no entities but the five of XML.
final class XMLReader {
    /// Deeper elements are left out.
    private static let deepest = 64

    private var tree = DataTree(.xPath)
    private var open: [(entry: Int, seen: [String: Int])] = [(0, [:])]
    private var skipped = 0
    private var isWhole = false

    /// The elements and attributes of a file, by their names without prefixes; nil when it is not well-formed or names a document type.
    static func read(_ bytes: [UInt8]) -> DataTree? {
        // Entities, however small, are declared in a document type; data of people needs none.
        guard !bytes.isEmpty, Bytes.find("<!doctype", in: bytes[...], foldingCase: true) == nil,
            let length = Int32(exactly: bytes.count)
        else { return nil }
        let reader = XMLReader()
        HTMLReader.startLibrary()
        var handler = xmlSAXHandler()
        handler.initialized = 1
        handler.startElement = { context, name, attributes in
            guard let context, let name else { return }
            Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue().begin(name, attributes)
        }
        handler.endElement = { context, _ in
            guard let context else { return }
            Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue().end()
        }
        handler.characters = { context, text, count in
            guard let context, let text, count > 0 else { return }
            Unmanaged<XMLReader>.fromOpaque(context).takeUnretainedValue()
                .characters(UnsafeBufferPointer(start: text, count: Int(count)))
        }
        handler.ignorableWhitespace = handler.characters
        handler.cdataBlock = handler.characters
        let user = Unmanaged.passUnretained(reader).toOpaque()
        bytes.withUnsafeBytes { buffer in
            guard let context = xmlCreatePushParserCtxt(&handler, user, nil, 0, nil) else { return }
            defer { xmlFreeParserCtxt(context) }
            let options =
                XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
                | XML_PARSE_IGNORE_ENC.rawValue
            xmlCtxtUseOptions(context, Int32(bitPattern: options))
            xmlParseChunk(context, buffer.bindMemory(to: CChar.self).baseAddress, length, 0)
            xmlParseChunk(context, nil, 0, 1)
            reader.isWhole = context.pointee.wellFormed == 1
        }
        return reader.isWhole ? reader.tree : nil
    }

    private static func local(_ name: UnsafePointer<UInt8>) -> String {
        let whole = String(cString: name)
        return whole.lastIndex(of: ":").map { String(whole[whole.index(after: $0)...]) } ?? whole
    }

    private func begin(_ name: UnsafePointer<UInt8>, _ attributes: UnsafeMutablePointer<UnsafePointer<UInt8>?>?) {
        guard open.count < XMLReader.deepest, skipped == 0, !tree.isFull else {
            skipped += 1
            return
        }
        let name = XMLReader.local(name)
        let parent = open.count - 1
        let ordinal = open[parent].seen[name, default: 0] + 1
        open[parent].seen[name] = ordinal
        let entry = tree.add(name, ordinal: ordinal, to: open[parent].entry)
        open.append((entry, [:]))
        var index = 0
        while let attributes, let name = attributes[index], let value = attributes[index + 1], index < 64 {
            let number = tree.add("@" + XMLReader.local(name), ordinal: nil, to: entry)
            tree.append(String(cString: value).utf8, to: number)
            index += 2
        }
    }

    private func end() {
        if skipped > 0 { skipped -= 1 } else if open.count > 1 { open.removeLast() }
    }

    private func characters(_ text: UnsafeBufferPointer<UInt8>) {
        if skipped == 0, let last = open.last, open.count > 1 { tree.append(text, to: last.entry) }
    }
}
