import Foundation
import Testing

@testable import Processes

@Suite("Child programs are bounded and leave nothing", .serialized)
struct ChildTests {
    private func sh(_ script: String, _ limits: ChildLimits = ChildLimits()) throws -> ChildResult {
        try Child.run("sh", ["-c", script], limits: limits)
    }

    private func said(_ result: ChildResult) -> String { String(decoding: result.output, as: UTF8.self) }

    @Test func tenMegabytesGoThroughWithoutADeadlock() throws {
        let input = (0..<10_000_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        let result = try Child.run("cat", [], input: input)
        #expect(result.end == .exited(0))
        #expect(result.output == input)
    }

    @Test func theInputCanBeOpenedByName() throws {
        #expect(said(try Child.run("tail", ["-c", "3", "/dev/stdin"], input: Array("abcdef".utf8))) == "def")
    }

    @Test func withoutInputThereIsNothingToRead() throws {
        #expect(try Child.run("cat", []).output.isEmpty)
    }

    @Test func exitCodesAndSignalsAreTold() throws {
        #expect(try sh("exit 7").end == .exited(7))
        #expect(try sh("kill -TERM $$").end == .signalled(SIGTERM))
    }

    @Test func missingProgramsAreNamed() {
        #expect(throws: ChildError.missing(program: "no-such-program")) { try Child.run("no-such-program", []) }
        #expect(throws: ChildError.missing(program: "../bin/sh")) { try Child.run("../bin/sh", []) }
        #expect(!Child.isInstalled("no-such-program"))
    }

    @Test func theTimeLimitEndsGrandchildrenToo() throws {
        let began = Date()
        let result = try sh("sleep 61.25 & echo $!; sleep 61.25", ChildLimits(seconds: 0.3))
        #expect(result.end == .timedOut)
        #expect(Date().timeIntervalSince(began) < 5)
        let grandchild = try #require(pid_t(said(result).trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(isGone(grandchild))
    }

    @Test func grandchildrenThatHoldTheOutputDoNotHoldUs() throws {
        let began = Date()
        let result = try sh("sleep 61.5 & echo $!")
        #expect(result.end == .exited(0))
        #expect(Date().timeIntervalSince(began) < 5)
        let grandchild = try #require(pid_t(said(result).trimmingCharacters(in: .whitespacesAndNewlines)))
        #expect(isGone(grandchild))
    }

    @Test func aChildThatClosesItsOutputIsStillTimed() throws {
        #expect(try sh("exec >&-; sleep 61.75", ChildLimits(seconds: 0.3)).end == .timedOut)
    }

    @Test func outputIsBounded() throws {
        let result = try Child.run("yes", [], limits: ChildLimits(output: 1_000_000))
        #expect(result.end == .tooMuchOutput)
        #expect(result.output.count == 1_000_000)
    }

    @Test func memoryIsBounded() throws {
        let hungry = "head -c 300000000 /dev/zero | tail -c 290000000 | wc -c"
        #expect(said(try sh(hungry, ChildLimits(memory: 100 << 20))).contains("290000000") == false)
        #expect(said(try sh(hungry, ChildLimits(memory: 1 << 30))).contains("290000000"))
    }

    @Test func theEnvironmentIsOurs() throws {
        setenv("SHORTLIST_SECRET", "1", 1)
        let lines = said(try Child.run("env", [])).split(separator: "\n")
        #expect(Set(lines) == ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"])
        #expect(said(try Child.run("pwd", [])) == "/\n")
    }

    @Test func noDescriptorIsInherited() throws {
        let open = open("/dev/null", O_RDONLY)
        defer { close(open) }
        #expect(try sh("test -e /dev/fd/\(open)").end == .exited(1))
        #expect(try sh("test -e /dev/fd/0").end == .exited(0))
    }

    @Test func thereIsNoNetwork() throws {
        guard Child.isInstalled("python3") else { return }
        let script = "import socket\ntry:\n socket.socket(socket.AF_INET)\n print('open')\nexcept OSError: print('closed')"
        #expect(said(try Child.run("python3", ["-c", script])) == "closed\n")
        // The program itself keeps what it had.
        let socket = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        #expect(socket >= 0)
        close(socket)
    }

    @Test func manyRunsLeaveNeitherDescriptorsNorZombies() async throws {
        let before = openDescriptors()
        await withTaskGroup(of: Bool.self) { group in
            for number in 0..<200 {
                group.addTask { (try? Child.run("echo", ["\(number)"]).output) == Array("\(number)\n".utf8) }
            }
            for await isRight in group { #expect(isRight) }
        }
        // Other suites run children at the same time; what 200 runs would leave is more than those ever hold.
        #expect(openDescriptors() < before + 60)
        #expect(zombies() < 20)
    }

    /// Ended children of this process that nobody has asked for.
    private func zombies() -> Int {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: "/proc")) ?? []
        return names.count { name in
            guard Int(name) != nil, let stat = try? String(contentsOfFile: "/proc/\(name)/stat", encoding: .utf8) else {
                return false
            }
            return stat.contains(") Z \(getpid()) ")
        }
    }

    private func openDescriptors() -> Int {
        (try? FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count) ?? 0
    }

    /// Killed processes whose parent is gone may wait some moments for their end.
    private func isGone(_ process: pid_t) -> Bool {
        for _ in 0..<200 {
            let state = (try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)) ?? ""
            if state.isEmpty || state.contains(") Z ") || state.contains(") X ") { return true }
            usleep(10_000)
        }
        return false
    }
}
