import CLinux
@preconcurrency import Glibc

/// Runs programs of the system on bytes that nobody vouches for.
///
/// A child stands in a process group of its own, in the root folder, with two variables in its environment, no descriptor
/// but the three usual ones and, where the kernel agrees, without the network. Its limits are set by `prlimit` from outside
/// right after the start: the few microseconds until then do not suffice to use up what they bound, and a wrapper program
/// would cost a millisecond for each document.
public enum Child {
    /// Programs are looked for here and nowhere else, whatever the environment says.
    static let folders = ["/usr/bin/", "/usr/local/bin/", "/bin/"]

    /// Runs a program to its end and collects what it writes.
    ///
    /// The input is a file without a name, not a pipe: the program may seek in it, by the name `/dev/stdin` too, and nobody
    /// waits for anybody. Errors that the program prints are not kept, as they may quote the document.
    ///
    /// - Parameters:
    ///   - program: its name without folders.
    ///   - arguments: all arguments but the program's name.
    ///   - input: what stands on its standard input; nothing when nil.
    ///   - limits: what it may use.
    public static func run(
        _ program: String, _ arguments: [String], input: [UInt8]? = nil, limits: ChildLimits = ChildLimits()
    ) throws(ChildError) -> ChildResult {
        let end = Deadline(seconds: limits.seconds)
        guard let path = path(of: program) else { throw .missing(program: program) }
        let source = try Descriptor.input(input)
        let (reading, writing) = try Descriptor.pipe()
        let launch = Launch(path: path, arguments: [program] + arguments, input: source.number, output: writing.number)
        let process = try launch.start()
        // From here on the child must be killed and reaped whatever happens; nobody else ends its group's name before that.
        writing.close()
        let refusal = limits.apply(to: process)
        let outcome = refusal == 0 ? collect(reading, of: process, limits, end) : (output: [], broken: nil)
        kill(-process, SIGKILL)
        let status = reap(process)
        if refusal != 0 { throw .refused(refusal) }
        return ChildResult(end: outcome.broken ?? ChildEnd(waitStatus: status), output: outcome.output)
    }

    /// True when the program stands in one of the usual folders.
    public static func isInstalled(_ program: String) -> Bool { path(of: program) != nil }

    private static func path(of program: String) -> String? {
        guard !program.isEmpty, !program.utf8.contains(UInt8(ascii: "/")) else { return nil }
        return folders.lazy.map { $0 + program }.first { access($0, X_OK) == 0 }
    }

    /// Reads until the child has ended, its time is over or it has written too much; what its own children do later is lost.
    private static func collect(
        _ reading: Descriptor, of process: pid_t, _ limits: ChildLimits, _ end: Deadline
    ) -> (output: [UInt8], broken: ChildEnd?) {
        let watch = Descriptor(linux_process_descriptor(process))
        var output = OutputBuffer(limit: max(0, limits.output))
        var isOpen = true
        while true {
            var places = [
                pollfd(fd: isOpen ? reading.number : -1, events: Int16(POLLIN), revents: 0),
                pollfd(fd: watch.number, events: Int16(POLLIN), revents: 0),
            ]
            let left = end.milliseconds
            guard left > 0 else { return (output.bytes, .timedOut) }
            // Without a descriptor for the process, ask for its end again and again.
            poll(&places, 2, watch.number < 0 ? min(left, 5) : left)
            if isOpen {
                switch output.fill(from: reading.number) {
                case .waiting: break
                case .ended: isOpen = false
                case .full: return (output.bytes, .tooMuchOutput)
                }
            }
            if hasEnded(process) {
                // What the child wrote last may have come between the two questions.
                if isOpen, case .full = output.fill(from: reading.number) { return (output.bytes, .tooMuchOutput) }
                return (output.bytes, nil)
            }
        }
    }

    private static func hasEnded(_ process: pid_t) -> Bool {
        var about = siginfo_t()
        guard waitid(P_PID, id_t(process), &about, WEXITED | WNOHANG | WNOWAIT) == 0 else { return errno == ECHILD }
        return about._sifields._sigchld.si_pid == process
    }

    private static func reap(_ process: pid_t) -> Int32 {
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0, errno == EINTR {}
        return status
    }
}

extension ChildEnd {
    /// What the number means that `waitpid` gives; a child whose processor time ran out has timed out too.
    fileprivate init(waitStatus: Int32) {
        let signal = waitStatus & 0x7F
        self = signal == 0 ? .exited(waitStatus >> 8 & 0xFF) : signal == SIGXCPU ? .timedOut : .signalled(signal)
    }
}

extension ChildLimits {
    /// Sets the limits of a process; returns the error's number, or 0.
    fileprivate func apply(to process: pid_t) -> Int32 {
        func set(_ resource: __rlimit_resource, _ value: Int) -> Bool {
            linux_set_limit(process, Int32(resource.rawValue), UInt64(max(0, value))) == 0
        }
        let processor = Int(min(max(seconds, 0), 1_000_000).rounded(.up)) + 1
        let agreed =
            set(RLIMIT_AS, memory) && set(RLIMIT_CPU, processor) && set(RLIMIT_FSIZE, max(output, 1 << 20))
            && set(RLIMIT_CORE, 0)
        return agreed ? 0 : errno
    }
}

/// A moment by a clock that nobody sets.
private struct Deadline {
    private let nanoseconds: UInt64

    init(seconds: Double) {
        nanoseconds = Deadline.now &+ UInt64(min(max(seconds, 0), 1_000_000) * 1e9)
    }

    /// What is left, rounded up; 0 when it is over.
    var milliseconds: Int32 {
        let now = Deadline.now
        return now >= nanoseconds ? 0 : Int32(clamping: (nanoseconds - now) / 1_000_000 + 1)
    }

    private static var now: UInt64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return UInt64(time.tv_sec) &* 1_000_000_000 &+ UInt64(time.tv_nsec)
    }
}
