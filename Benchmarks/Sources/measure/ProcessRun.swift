import Glibc

/// What one process took, as the kernel counts it: its whole run, start-up and writing of results included.
struct ProcessRun {
  var wall: Double
  /// User and system time of all threads, seconds.
  var processor: Double
  /// Megabytes of 1,024².
  var peak: Double
  var exitCode: Int32

  /// Runs a command, found by PATH, with further environment variables, and waits for its end.
  init(_ command: [String], environment: [String: String]) throws {
    for (name, value) in environment { setenv(name, value, 1) }
    var arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var process: pid_t = 0
    let start = Self.now()
    guard let program = arguments[0], posix_spawnp(&process, program, nil, nil, &arguments, environ) == 0
    else {
      throw Fault(70, "\(command[0]) cannot be started")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(process, &status, 0, &usage) < 0 && errno == EINTR {}
    wall = Self.now() - start
    processor = Self.seconds(usage.ru_utime) + Self.seconds(usage.ru_stime)
    peak = Double(usage.ru_maxrss) / 1_024
    // A process that a signal ended has no exit code; 128 and the signal stands in, as in the shell.
    exitCode = status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }

  private static func now() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
}
