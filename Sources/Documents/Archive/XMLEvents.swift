@preconcurrency import CLibXML2

/// The name of an element, valid only while its event is handled.
struct XMLName {
    /// The name without its prefix, ended by zero.
    let local: UnsafePointer<UInt8>
    /// The address of its name space, ended by zero; nil when it has none.
    let space: UnsafePointer<UInt8>?

    /// True when the local name is this one.
    func isCalled(_ name: StaticString) -> Bool {
        let length = name.utf8CodeUnitCount
        for index in 0..<length where local[index] != name.utf8Start[index] { return false }
        return local[length] == 0
    }

    /// True when the name space's address holds this.
    func isIn(_ part: StaticString) -> Bool {
        guard let space else { return false }
        let length = part.utf8CodeUnitCount
        var at = 0
        while space[at] != 0 {
            var offset = 0
            while offset < length, space[at + offset] == part.utf8Start[offset] { offset += 1 }
            if offset == length { return true }
            at += 1
        }
        return false
    }

    /// The local name.
    var text: String { String(cString: local) }
}

/// The attributes of an element, valid only while its event is handled.
struct XMLAttributes {
    fileprivate let list: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
    fileprivate let count: Int

    /// The value of the attribute of a local name, in whatever name space; nil when there is none.
    subscript(_ local: StaticString) -> UnsafeBufferPointer<UInt8>? {
        guard let list else { return nil }
        // Five pointers each: local name, prefix, name space, the value's begin and end.
        for index in 0..<count {
            guard let name = list[5 * index], let from = list[5 * index + 3], let to = list[5 * index + 4] else { continue }
            if XMLName(local: name, space: nil).isCalled(local) { return UnsafeBufferPointer(start: from, count: to - from) }
        }
        return nil
    }

    /// The value as text, cut to a length no one's names or addresses reach; nil when there is none.
    func string(_ local: StaticString) -> String? { self[local].map { String(decoding: $0.prefix(4_096), as: UTF8.self) } }

    /// The value as a whole number; nil when there is none, or it is none.
    func number(_ local: StaticString) -> Int? {
        guard let value = self[local] else { return nil }
        // Most numbers are short and have no sign.
        guard (1...9).contains(value.count), value.allSatisfy(Bytes.isDigit) else { return string(local).flatMap { Int($0) } }
        return value.reduce(0) { $0 * 10 + Int($1 - 0x30) }
    }

    /// True when the attribute has this value.
    func says(_ local: StaticString, _ word: StaticString) -> Bool { self[local].map { word ~= $0 } ?? false }

    /// True when the value says no: "0", "false", "off".
    func isOff(_ local: StaticString) -> Bool {
        guard let value = self[local] else { return false }
        switch value {
        case "0", "false", "off", "none": return true
        default: return false
        }
    }
}

/// What a reader of a format does with the events of a file; subclasses override what they need.
class XMLHandler {
    init() {}
    /// An element begins.
    func begin(_ name: XMLName, _ attributes: XMLAttributes) {}
    /// An element ends.
    func end(_ name: XMLName) {}
    /// Text within an element, in as many pieces as the parser likes.
    func characters(_ text: UnsafeBufferPointer<UInt8>) {}
}

/// The events of XML by libxml2's parser: no network, no document types, no entities but the five of XML.
///
/// One of these reads files one after the other, which spares making a parser for each.
final class XMLEvents {
    private var parser: xmlParserCtxtPtr?
    private var isBusy = false

    init() {
        HTMLReader.startLibrary()
        var sax = XMLEvents.handlers
        parser = xmlCreatePushParserCtxt(&sax, nil, nil, 0, nil)
    }

    deinit { xmlFreeParserCtxt(parser) }

    /// Hands the events of one file over; false when it is not well-formed to its end, or declares a document type.
    static func parse(_ bytes: [UInt8], into handler: XMLHandler) -> Bool { XMLEvents().parse(bytes, into: handler) }

    /// Hands the events of a file over; false when it is not well-formed to its end, or declares a document type.
    func parse(_ bytes: [UInt8], into handler: XMLHandler) -> Bool {
        guard !bytes.isEmpty, let length = Int32(exactly: bytes.count), !XMLEvents.hasOverlongTag(bytes) else { return false }
        // A file within a file needs a parser of its own.
        guard !isBusy else { return XMLEvents.parse(bytes, into: handler) }
        guard let parser, xmlCtxtResetPush(parser, nil, 0, nil, nil) == 0 else { return false }
        isBusy = true
        defer { isBusy = false }
        let box = ParserBox(handler, parser)
        return withExtendedLifetime((box, handler)) {
            parser.pointee.userData = Unmanaged.passUnretained(box).toOpaque()
            defer { parser.pointee.userData = nil }
            let options = XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue | XML_PARSE_NONET.rawValue
            xmlCtxtUseOptions(parser, Int32(bitPattern: options))
            bytes.withUnsafeBytes { _ = xmlParseChunk(parser, $0.bindMemory(to: CChar.self).baseAddress, length, 1) }
            return parser.pointee.wellFormed == 1 && !box.hasDocumentType
        }
    }

    /// What is done on each event; the parser's user is a box.
    private static var handlers: xmlSAXHandler {
        var sax = xmlSAXHandler()
        sax.initialized = XML_SAX2_MAGIC
        sax.startElementNs = { context, local, _, space, _, _, count, _, list in
            guard let context, let local else { return }
            XMLEvents.tell(context) {
                $0.begin(XMLName(local: local, space: space), XMLAttributes(list: list, count: Int(count)))
            }
        }
        sax.endElementNs = { context, local, _, space in
            guard let context, let local else { return }
            XMLEvents.tell(context) { $0.end(XMLName(local: local, space: space)) }
        }
        sax.characters = { context, text, count in
            guard let context, let text, count > 0 else { return }
            XMLEvents.tell(context) { $0.characters(UnsafeBufferPointer(start: text, count: Int(count))) }
        }
        sax.ignorableWhitespace = sax.characters
        sax.cdataBlock = sax.characters
        // Entities are declared in a document type; office documents have none.
        sax.internalSubset = { context, _, _, _ in
            guard let context else { return }
            let box = Unmanaged<ParserBox>.fromOpaque(context).takeUnretainedValue()
            box.hasDocumentType = true
            xmlStopParser(box.parser)
        }
        sax.serror = { _, _ in }
        return sax
    }

    /// More attributes than any office document gives one element; the parser's time grows with their square.
    private static let mostAttributes = 2_000

    private static func hasOverlongTag(_ bytes: [UInt8]) -> Bool {
        // An attribute takes five signs.
        guard bytes.count > 5 * mostAttributes else { return false }
        return bytes.withUnsafeBufferPointer { buffer in
            var count = 0
            for byte in buffer {
                if byte == UInt8(ascii: "<") {
                    count = 0
                } else if byte == UInt8(ascii: "=") {
                    count += 1
                    if count > mostAttributes { return isTag(buffer) }
                }
            }
            return false
        }
    }

    /// Slower, and asked only where text holds that many signs of equality: whether one tag holds them.
    private static func isTag(_ buffer: UnsafeBufferPointer<UInt8>) -> Bool {
        var count = 0
        var inTag = false
        var quote: UInt8 = 0
        for byte in buffer {
            if !inTag {
                inTag = byte == UInt8(ascii: "<")
                count = 0
            } else if quote != 0 {
                if byte == quote { quote = 0 }
            } else if byte == 0x22 || byte == 0x27 {
                quote = byte
            } else if byte == UInt8(ascii: "=") {
                count += 1
                if count > mostAttributes { return true }
            } else if byte == UInt8(ascii: ">") {
                inTag = false
            }
        }
        return false
    }

    /// What the parser's events find again.
    private final class ParserBox {
        let handler: Unmanaged<XMLHandler>
        let parser: xmlParserCtxtPtr
        var hasDocumentType = false

        init(_ handler: XMLHandler, _ parser: xmlParserCtxtPtr) {
            self.handler = .passUnretained(handler)
            self.parser = parser
        }
    }

    /// Tells the handler of a parse, which the caller of the parser holds: it need not be counted for each event.
    private static func tell(_ context: UnsafeMutableRawPointer, _ event: (XMLHandler) -> Void) {
        Unmanaged<ParserBox>.fromOpaque(context)._withUnsafeGuaranteedRef { box in
            if !box.hasDocumentType { box.handler._withUnsafeGuaranteedRef(event) }
        }
    }
}
