#define _GNU_SOURCE
#include "CWriteBack.h"

#include <fcntl.h>

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
