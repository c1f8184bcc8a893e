#define _GNU_SOURCE
#include "CLinux.h"

#include <fcntl.h>
#include <stdlib.h>
#if defined(__linux__)
#include <sys/mman.h>
#endif
#if defined(__GLIBC__)
#include <malloc.h>
#endif

void write_back_begin(int descriptor, int64_t offset, int64_t length) {
#if defined(__linux__)
  // A hint: what it cannot do, fsync will do or report.
  (void)sync_file_range(descriptor, offset, length, SYNC_FILE_RANGE_WRITE);
#else
  (void)descriptor;
  (void)offset;
  (void)length;
#endif
}

void keep_freed_memory(void) {
#if defined(__GLIBC__)
  (void)mallopt(M_MMAP_THRESHOLD, 32 << 20);
  (void)mallopt(M_TRIM_THRESHOLD, 64 << 20);
#endif
}

int memory_file(void) {
#if defined(__linux__)
  return memfd_create("terrain", MFD_CLOEXEC);
#else
  return -1;
#endif
}
