#ifndef TERRAIN_BYTE_SCAN_H
#define TERRAIN_BYTE_SCAN_H

#include <stddef.h>
#include <stdint.h>

/// What a scan found in a stretch of CSV.
struct byte_scan_result {
  /// Delimiters and line feeds outside quotes, in `positions`.
  size_t structural_count;
  /// Line feeds inside quotes.
  size_t quoted_line_feeds;
  /// 1 where some field holds a doubled quote.
  int has_doubled_quotes;
  /// 1 where every quote opens right behind a delimiter or line end and closes right before one or is doubled inside
  /// quotes, and every carriage return outside quotes stands before a line feed. 0: leave it to a full parser.
  int is_regular;
};

/// Finds the end of every field in a stretch that starts outside quotes, 64 bytes at a time.
///
/// `positions` must have room for `length` entries and four more, `length` must be below 2^32. Bytes behind `length` are not read.
struct byte_scan_result byte_scan(const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t quote,
                                  uint32_t *positions);

/// How often a byte occurs.
size_t byte_count(const uint8_t *bytes, size_t length, uint8_t wanted);

/// Asks for the cache line of an address, which need not be valid, and does not wait for it.
static inline void byte_prefetch(const void *address) { __builtin_prefetch(address); }

#endif
