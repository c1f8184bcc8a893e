#ifndef TERRAIN_LINUX_H
#define TERRAIN_LINUX_H

#include <stdint.h>

// Calls of the system that Swift's Glibc module does not show. The first two only save time: where the system has no such
// call, nothing happens.

/// Asks the kernel to begin writing a range of a file to the disk, and does not wait: so that the `fsync` at the end,
/// which alone makes it durable, finds little left to do.
void write_back_begin(int descriptor, int64_t offset, int64_t length);

/// Lets the process keep memory that it frees for what it allocates next, up to 64 MB, and take blocks below 32 MB
/// from there.
void keep_freed_memory(void);

/// A file that lies in memory and goes when it is closed, for libraries that write to files only. Its descriptor, or −1
/// where the system has none.
int memory_file(void);

#endif
