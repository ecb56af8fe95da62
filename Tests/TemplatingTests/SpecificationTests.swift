import Foundation
import Templating
import Testing

/// The cases of the Mustache specification (Fixtures/*.json, with their licence).
@Suite("Mustache specification")
struct SpecificationTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let template: String
        let expected: String
        let data: Value
        let partials: [String: String]
    }

    static func cases() throws -> [Case] {
        try ["comments", "delimiters", "interpolation", "inverted", "partials", "sections"].flatMap { name in
            let url = try #require(Bundle.module.url(forResource: "Fixtures/" + name, withExtension: "json"))
            let json = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
            return try #require(json["tests"] as? [[String: Any]]).map { test in
                Case(
                    testDescription: "\(name): \(test["name"] ?? "")", template: try #require(test["template"] as? String),
                    expected: try #require(test["expected"] as? String), data: value(test["data"]),
                    partials: test["partials"] as? [String: String] ?? [:])
            }
        }
    }

    static func value(_ json: Any?) -> Value {
        switch json {
        case let text as String: .text(text)
        case let number as NSNumber where String(cString: number.objCType) == "c": .bool(number.boolValue)
        case let number as NSNumber: .number(number.doubleValue)
        case let list as [Any]: .list(list.map(value))
        case let object as [String: Any]: .object(object.mapValues(value))
        default: .null
        }
    }

    @Test("there are 136 cases")
    func count() throws { #expect(try Self.cases().count == 136) }

    @Test("case", arguments: (try? cases()) ?? [])
    func passes(_ test: Case) throws {
        let template = try Template(source: test.template, name: "case", partials: test.partials)
        #expect(template.render(test.data) == test.expected)
    }
}
