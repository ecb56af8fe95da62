import Foundation

/// Checks JSON against the words of JSON Schema that Data/schemas uses.
struct SchemaChecker {
    let root: [String: Any]

    /// What does not fit, each with its place; a word of a schema that is not known here is a mistake too.
    func mistakes(_ json: Any, _ schema: [String: Any]? = nil, at place: String = "$") -> [String] {
        let schema = schema ?? root
        if let reference = schema["$ref"] as? String {
            let name = reference.split(separator: "/").last.map(String.init) ?? ""
            guard let target = (root["$defs"] as? [String: Any])?[name] as? [String: Any] else {
                return ["\(place): no \(reference)"]
            }
            return mistakes(json, target, at: place)
        }
        return schema.keys.sorted().flatMap { word(json, $0, schema, at: place) }
    }

    private func word(_ json: Any, _ word: String, _ schema: [String: Any], at place: String) -> [String] {
        let wanted = schema[word]
        func failing(_ fails: Bool) -> [String] { fails ? ["\(place): \(word) \(wanted ?? "")"] : [] }
        switch word {
        case "$schema", "$id", "$defs", "title", "description": return []
        case "type":
            let types = (wanted as? [String]) ?? (wanted as? String).map { [$0] } ?? []
            return failing(!types.contains { has(json, type: $0) })
        case "const": return failing(!isSame(json, wanted))
        case "enum": return failing(!(wanted as? [Any] ?? []).contains { isSame(json, $0) })
        case "anyOf":
            return failing(!(wanted as? [[String: Any]] ?? []).contains { mistakes(json, $0, at: place).isEmpty })
        case "pattern":
            guard let text = json as? String, let pattern = wanted as? String else { return [] }
            return failing(text.range(of: pattern, options: .regularExpression) == nil)
        case "minimum":
            return failing((json as? NSNumber).map { $0.doubleValue < (wanted as? NSNumber)?.doubleValue ?? 0 } ?? false)
        case "maximum":
            return failing((json as? NSNumber).map { $0.doubleValue > (wanted as? NSNumber)?.doubleValue ?? 0 } ?? false)
        case "minItems": return failing((json as? [Any]).map { $0.count < wanted as? Int ?? 0 } ?? false)
        case "maxItems": return failing((json as? [Any]).map { $0.count > wanted as? Int ?? 0 } ?? false)
        case "required":
            guard let object = json as? [String: Any] else { return [] }
            return (wanted as? [String] ?? []).filter { object[$0] == nil }.map { "\(place): \($0) is missing" }
        case "additionalProperties":
            guard let object = json as? [String: Any], let known = schema["properties"] as? [String: Any] else { return [] }
            return object.keys.filter { known[$0] == nil }.map { "\(place): \($0) is not described" }
        case "properties":
            guard let object = json as? [String: Any], let known = wanted as? [String: [String: Any]] else { return [] }
            return known.keys.sorted().flatMap { key in object[key].map { mistakes($0, known[key], at: "\(place).\(key)") } ?? []
            }
        case "items":
            guard let list = json as? [Any], let item = wanted as? [String: Any] else { return [] }
            return list.enumerated().flatMap { mistakes($1, item, at: "\(place)[\($0)]") }
        default: return ["\(place): the checker does not know \(word)"]
        }
    }

    /// The same text, or null both.
    private func isSame(_ json: Any, _ wanted: Any?) -> Bool {
        if let text = json as? String { return text == wanted as? String }
        return json is NSNull && wanted is NSNull
    }

    private func has(_ json: Any, type: String) -> Bool {
        let isBool = (json as? NSNumber).map { String(cString: $0.objCType) == "c" } ?? false
        switch type {
        case "string": return json is String
        case "object": return json is [String: Any]
        case "array": return json is [Any]
        case "null": return json is NSNull
        case "boolean": return isBool
        case "number": return json is NSNumber && !isBool
        case "integer": return !isBool && (json as? NSNumber).map { $0.doubleValue.rounded() == $0.doubleValue } ?? false
        default: return false
        }
    }
}
