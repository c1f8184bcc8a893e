internal import CLinux

/// How the process keeps memory.
enum Memory {
  /// Memory that a stage frees is kept for the next one: a run allocates columns of the same sizes thousands of times,
  /// and pages that are handed back have to be faulted in and cleared again, which was a twentieth of its time.
  static func keepFreed() { keep_freed_memory() }
}
