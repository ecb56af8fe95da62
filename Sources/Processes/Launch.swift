import CLinux
@preconcurrency import Glibc

/// A program that is about to start.
struct Launch {
    /// Where the program stands.
    let path: String
    /// Its arguments, its name first.
    let arguments: [String]
    /// The descriptor of its standard input.
    let input: Int32
    /// The descriptor of its standard output.
    let output: Int32

    private static let environment = ["LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"]

    /// Starts the program, on a thread that has left the network: a thread's children have what the thread has, and the rest of
    /// this process keeps what it had.
    func start() throws(ChildError) -> pid_t {
        final class Order {
            let launch: Launch
            var result: Result<pid_t, ChildError> = .failure(.refused(EAGAIN))
            init(_ launch: Launch) { self.launch = launch }
        }
        let order = Order(self)
        var thread = pthread_t()
        let failure = pthread_create(
            &thread, nil,
            { order in
                guard let order else { return nil }
                let taken = Unmanaged<Order>.fromOpaque(order).takeUnretainedValue()
                _ = linux_leave_network()
                taken.result = taken.launch.spawn()
                return nil
            }, Unmanaged.passUnretained(order).toOpaque())
        guard failure == 0 else { throw .refused(failure) }
        pthread_join(thread, nil)
        return try withExtendedLifetime(order) { order.result }.get()
    }

    private func spawn() -> Result<pid_t, ChildError> {
        var actions = posix_spawn_file_actions_t()
        var attributes = posix_spawnattr_t()
        guard posix_spawn_file_actions_init(&actions) == 0 else { return .failure(.refused(ENOMEM)) }
        defer { posix_spawn_file_actions_destroy(&actions) }
        guard posix_spawnattr_init(&attributes) == 0 else { return .failure(.refused(ENOMEM)) }
        defer { posix_spawnattr_destroy(&attributes) }
        var none = sigset_t()
        var all = sigset_t()
        sigemptyset(&none)
        sigfillset(&all)
        let steps = [
            posix_spawn_file_actions_adddup2(&actions, input, 0),
            posix_spawn_file_actions_adddup2(&actions, output, 1),
            posix_spawn_file_actions_addopen(&actions, 2, "/dev/null", O_WRONLY, 0),
            posix_spawn_file_actions_addclosefrom_np(&actions, 3),
            posix_spawn_file_actions_addchdir_np(&actions, "/"),
            posix_spawnattr_setpgroup(&attributes, 0),
            posix_spawnattr_setsigmask(&attributes, &none),
            posix_spawnattr_setsigdefault(&attributes, &all),
            posix_spawnattr_setflags(
                &attributes, Int16(POSIX_SPAWN_SETPGROUP | POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF)),
        ]
        if let failure = steps.first(where: { $0 != 0 }) { return .failure(.refused(failure)) }
        var process = pid_t()
        let failure = withStrings(arguments) { arguments in
            withStrings(Launch.environment) { posix_spawn(&process, path, &actions, &attributes, arguments, $0) }
        }
        return failure == 0 ? .success(process) : .failure(.refused(failure))
    }

    private func withStrings<Value>(
        _ strings: [String], _ body: (UnsafePointer<UnsafeMutablePointer<CChar>?>) -> Value
    ) -> Value {
        let copies = UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>.allocate(capacity: strings.count + 1)
        for (place, string) in strings.enumerated() { copies[place] = strdup(string) }
        copies[strings.count] = nil
        defer {
            for place in strings.indices { free(copies[place]) }
            copies.deallocate()
        }
        return body(copies)
    }
}
