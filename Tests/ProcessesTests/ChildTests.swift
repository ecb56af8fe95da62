import Processes
import Testing

@Test func limitsSuitOneDocument() {
    #expect(ChildLimits().seconds <= 10)
    #expect(ChildLimits().memory <= 512 << 20)
}
