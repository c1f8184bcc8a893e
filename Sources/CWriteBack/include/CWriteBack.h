#ifndef TERRAIN_WRITE_BACK_H
#define TERRAIN_WRITE_BACK_H

#include <stdint.h>

/// Asks the kernel to begin writing a range of a file to the disk, and does not wait: so that the `fsync` at the end,
/// which alone makes it durable, finds little left to do. Where the system has no such call, nothing happens.
void write_back_begin(int descriptor, int64_t offset, int64_t length);

#endif
