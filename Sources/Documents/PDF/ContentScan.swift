#if Zip
    /// Follows a page's description just far enough to find text that may be invisible.
    struct ContentScan {
        private struct State {
            var matrix = Matrix()
            var fill = Shade()
            var mode = 0
            var size = 1.0
            /// The box that is drawn in; nil for all.
            var clip: Box?
        }

        private var state = State()
        private var saved: [State] = []
        private var text = Matrix()
        private var line = Matrix()
        private var path: Box?
        private var rectangles: [Box] = []
        private var clips = false
        private var signs = PDFSuspicion()
        /// Where text was drawn, and what was filled: both bounded, what is beyond is suspicious.
        private var shown: [(x: Double, y: Double)] = []
        private var filled: [(box: Box, colour: Shade)] = []
        private var numbers: [Double] = []

        /// The signs in one description.
        static func signs(in content: [UInt8]) -> PDFSuspicion {
            var scan = ContentScan()
            scan.read(content)
            return scan.signs
        }

        private mutating func read(_ bytes: [UInt8]) {
            var index = 0
            while index < bytes.count {
                let byte = bytes[index]
                switch byte {
                case UInt8(ascii: "("): skipString(bytes, &index)
                case UInt8(ascii: "<"):
                    while index < bytes.count, bytes[index] != UInt8(ascii: ">") { index += 1 }
                    index += 1
                case UInt8(ascii: "%"): while index < bytes.count, bytes[index] != 0x0A, bytes[index] != 0x0D { index += 1 }
                case UInt8(ascii: "/"):
                    index += 1
                    while index < bytes.count, !ContentScan.isDelimiter(bytes[index]) { index += 1 }
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "+"):
                    let start = index
                    index += 1
                    while index < bytes.count, !ContentScan.isDelimiter(bytes[index]) { index += 1 }
                    if numbers.count < 64 { numbers.append(PDFNumber.read(bytes[start..<index]) ?? 0) }
                default:
                    guard Bytes.isLetter(byte) || byte == UInt8(ascii: "'") || byte == UInt8(ascii: "\"") else {
                        index += 1
                        continue
                    }
                    let start = index
                    index += 1
                    while index < bytes.count, !ContentScan.isDelimiter(bytes[index]) { index += 1 }
                    let name = bytes[start..<index]
                    if name.elementsEqual("ID".utf8) { skipImage(bytes, &index) }
                    run(name)
                    numbers.removeAll(keepingCapacity: true)
                }
            }
        }

        private static func isDelimiter(_ byte: UInt8) -> Bool {
            switch byte {
            case 0...0x20, UInt8(ascii: "("), UInt8(ascii: ")"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "["),
                UInt8(ascii: "]"), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "/"), UInt8(ascii: "%"):
                return true
            default: return false
            }
        }

        private func skipString(_ bytes: [UInt8], _ index: inout Int) {
            var depth = 0
            while index < bytes.count {
                let byte = bytes[index]
                index += 1
                if byte == UInt8(ascii: "\\") { index += 1 }
                if byte == UInt8(ascii: "(") { depth += 1 }
                if byte == UInt8(ascii: ")") {
                    depth -= 1
                    if depth <= 0 { return }
                }
            }
        }

        private func skipImage(_ bytes: [UInt8], _ index: inout Int) {
            while index + 2 < bytes.count {
                if Bytes.isSpace(bytes[index]), bytes[index + 1] == UInt8(ascii: "E"), bytes[index + 2] == UInt8(ascii: "I") {
                    index += 3
                    return
                }
                index += 1
            }
            index = bytes.count
        }

        // MARK: Operators

        private mutating func run(_ name: ArraySlice<UInt8>) {
            guard name.count <= 3 else { return }
            var code = 0
            for byte in name { code = code << 8 | Int(byte) }
            switch code {
            case "q": if saved.count < 256 { saved.append(state) } else { signs.insert(.unknown) }
            case "Q": if let last = saved.popLast() { state = last }
            case "cm": if let matrix = Matrix(numbers) { state.matrix = matrix.times(state.matrix) }
            case "g": if let grey = numbers.last { state.fill = Shade(grey, grey, grey) }
            case "rg": if numbers.count >= 3 { setColour(numbers.suffix(3)) }
            case "k": if numbers.count >= 4 { setColour(numbers.suffix(4)) }
            case "sc", "scn": if !numbers.isEmpty { setColour(numbers.suffix(4)) }
            case "cs": state.fill = Shade()
            case "Tr": state.mode = numbers.last.map { Int(max(0, min(7, $0))) } ?? 0
            case "Tf": state.size = numbers.last ?? 1
            case "BT":
                text = Matrix()
                line = text
            case "Tm":
                if let matrix = Matrix(numbers) {
                    text = matrix
                    line = matrix
                }
            case "Td", "TD": if numbers.count >= 2 { move(numbers[numbers.count - 2], numbers[numbers.count - 1]) }
            case "Tj", "TJ", "'", "\"": show()
            default: paint(code)
            }
        }

        private mutating func paint(_ code: Int) {
            switch code {
            case "m", "l": if numbers.count >= 2 { add(numbers[numbers.count - 2], numbers[numbers.count - 1]) }
            case "c", "v", "y":
                for place in stride(from: 0, to: numbers.count - 1, by: 2) { add(numbers[place], numbers[place + 1]) }
            case "re":
                guard numbers.count >= 4 else { return }
                let last = numbers.suffix(4).map { $0 }
                add(last[0], last[1])
                add(last[0] + last[2], last[1] + last[3])
                add(last[0] + last[2], last[1])
                add(last[0], last[1] + last[3])
            case "W", "W*": clips = true
            case "f", "F", "f*", "b", "b*", "B", "B*":
                if let path { fill(path, state.fill) }
                endPath()
            case "n", "s", "S": endPath()
            // A picture, or a part of a page that was described elsewhere.
            case "Do": cover(Box(state.matrix.apply(0, 0)).with(state.matrix.apply(1, 1)))
            case "sh": if let clip = state.clip { cover(clip) }
            default: break
            }
        }

        private mutating func setColour(_ values: ArraySlice<Double>) {
            let values = Array(values)
            switch values.count {
            case 1: state.fill = Shade(values[0], values[0], values[0])
            case 3: state.fill = Shade(values[0], values[1], values[2])
            case 4:
                let light = 1 - min(1, values[3])
                state.fill = Shade((1 - values[0]) * light, (1 - values[1]) * light, (1 - values[2]) * light)
            default: state.fill = Shade()
            }
        }

        private mutating func add(_ x: Double, _ y: Double) {
            let point = state.matrix.apply(x, y)
            path = path?.with(point) ?? Box(point)
        }

        private mutating func endPath() {
            if clips, let path { state.clip = state.clip?.within(path) ?? path }
            clips = false
            path = nil
        }

        private mutating func fill(_ box: Box, _ colour: Shade) {
            cover(box)
            // A thin box is a rule.
            guard box.width > 4, box.height > 4 else { return }
            if filled.count < 500 { filled.append((box, colour)) } else { signs.insert(.unknown) }
        }

        private mutating func cover(_ box: Box) {
            guard box.width > 4, box.height > 4, !signs.contains(.cover) else { return }
            if shown.contains(where: { box.holds($0.x + 0.5, $0.y + 0.5) }) { signs.insert(.cover) }
        }

        private mutating func move(_ x: Double, _ y: Double) {
            line.e += x * line.a + y * line.c
            line.f += x * line.b + y * line.d
            text = line
        }

        private mutating func show() {
            let place = state.matrix.apply(text.e, text.f)
            if state.mode == 3 || state.mode == 7 { signs.insert(.noInk) }
            if state.fill.lightness > 0.78, state.mode != 1 { signs.insert(.colour) }
            if let below = filled.last(where: { $0.box.holds(place.x, place.y) }), below.colour.isNear(state.fill) {
                signs.insert(.colour)
            }
            if let clip = state.clip, !clip.holds(place.x, place.y, slack: 3) { signs.insert(.clip) }
            if shown.count < 20_000 { shown.append(place) } else { signs.insert(.unknown) }
        }
    }

    /// An operator's name as a number.
    private func ~= (name: StaticString, code: Int) -> Bool {
        var value = 0
        for index in 0..<name.utf8CodeUnitCount { value = value << 8 | Int(name.utf8Start[index]) }
        return value == code
    }

    /// A colour of three parts from 0 to 1.
    private struct Shade {
        let red: Double
        let green: Double
        let blue: Double

        init(_ red: Double = 0, _ green: Double = 0, _ blue: Double = 0) {
            (self.red, self.green, self.blue) = (red, green, blue)
        }

        var lightness: Double { 0.3 * red + 0.59 * green + 0.11 * blue }

        func isNear(_ other: Shade) -> Bool {
            abs(red - other.red) + abs(green - other.green) + abs(blue - other.blue) < 0.3
        }
    }

    /// A box around points.
    private struct Box {
        var left: Double
        var right: Double
        var bottom: Double
        var top: Double

        init(_ point: (x: Double, y: Double)) { (left, right, bottom, top) = (point.x, point.x, point.y, point.y) }

        var width: Double { right - left }
        var height: Double { top - bottom }

        func with(_ point: (x: Double, y: Double)) -> Box {
            var box = self
            box.left = min(left, point.x)
            box.right = max(right, point.x)
            box.bottom = min(bottom, point.y)
            box.top = max(top, point.y)
            return box
        }

        func within(_ other: Box) -> Box {
            var box = self
            box.left = max(left, other.left)
            box.right = min(right, other.right)
            box.bottom = max(bottom, other.bottom)
            box.top = min(top, other.top)
            return box
        }

        func holds(_ x: Double, _ y: Double, slack: Double = 0) -> Bool {
            x >= left - slack && x <= right + slack && y >= bottom - slack && y <= top + slack
        }
    }

    /// How places are moved, turned and scaled.
    private struct Matrix {
        var a = 1.0
        var b = 0.0
        var c = 0.0
        var d = 1.0
        var e = 0.0
        var f = 0.0

        init() {}

        init?(_ numbers: [Double]) {
            guard numbers.count >= 6 else { return nil }
            let last = Array(numbers.suffix(6))
            (a, b, c, d, e, f) = (last[0], last[1], last[2], last[3], last[4], last[5])
        }

        func times(_ next: Matrix) -> Matrix {
            var result = Matrix()
            result.a = a * next.a + b * next.c
            result.b = a * next.b + b * next.d
            result.c = c * next.a + d * next.c
            result.d = c * next.b + d * next.d
            result.e = e * next.a + f * next.c + next.e
            result.f = e * next.b + f * next.d + next.f
            return result
        }

        func apply(_ x: Double, _ y: Double) -> (x: Double, y: Double) { (x * a + y * c + e, x * b + y * d + f) }
    }
#endif
