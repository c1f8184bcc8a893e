#include "CByteScan.h"

#include <string.h>

// What the compiler makes of these functions depends on the processor they are for, so they are inlined into one
// variant of the scan for each (`SCAN` below), and the best that the processor has is taken when it is called.
#define INLINE static inline __attribute__((always_inline))

#if defined(__x86_64__)
#include <immintrin.h>

/// One bit for each of 64 bytes: whether it equals `wanted`.
__attribute__((target("avx2"))) INLINE uint64_t matches_avx2(const uint8_t *block, uint8_t wanted) {
  const __m256i pattern = _mm256_set1_epi8((char)wanted);
  const __m256i low = _mm256_loadu_si256((const __m256i *)(const void *)block);
  const __m256i high = _mm256_loadu_si256((const __m256i *)(const void *)(block + 32));
  return (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(low, pattern)) |
         (uint64_t)(uint32_t)_mm256_movemask_epi8(_mm256_cmpeq_epi8(high, pattern)) << 32;
}
#endif

#if defined(__SSE2__)
#include <emmintrin.h>

/// The same, sixteen bytes at a time.
INLINE uint64_t matches(const uint8_t *block, uint8_t wanted) {
  const __m128i pattern = _mm_set1_epi8((char)wanted);
  uint64_t mask = 0;
  for (int part = 0; part < 4; part++) {
    const __m128i bytes = _mm_loadu_si128((const __m128i *)(const void *)(block + 16 * part));
    mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(_mm_cmpeq_epi8(bytes, pattern)) << (16 * part);
  }
  return mask;
}
#else
/// The same on processors without either.
INLINE uint64_t matches(const uint8_t *block, uint8_t wanted) {
  uint64_t mask = 0;
  for (int index = 0; index < 64; index++) mask |= (uint64_t)(block[index] == wanted) << index;
  return mask;
}
#endif

/// Bit n is the parity of bits 0 to n: 1 from an opening quote up to before its closing one.
INLINE uint64_t prefix_parity(uint64_t bits) {
  for (int shift = 1; shift < 64; shift *= 2) bits ^= bits << shift;
  return bits;
}

/// What one block hands to the next.
struct carry {
  /// All ones inside quotes.
  uint64_t inside;
  /// 1 where the last byte was structural (as before the first byte), a closing quote, a bare carriage return.
  uint64_t was_structural, was_closing, was_return;
};

struct block_masks {
  uint64_t structural, quoted_line_feeds, doubled;
  int is_regular;
};

/// Where 64 bytes have which of the four that matter.
struct byte_masks {
  uint64_t quotes, line_feeds, returns, delimiters;
};

INLINE struct block_masks scan_block(struct byte_masks bytes, uint64_t valid, struct carry *carry) {
  const uint64_t quotes = bytes.quotes & valid;
  const uint64_t line_feeds = bytes.line_feeds & valid;
  const uint64_t returns = bytes.returns & valid;
  const uint64_t delimiters = bytes.delimiters & valid;
  const uint64_t inside = prefix_parity(quotes) ^ carry->inside;
  const uint64_t opening = quotes & inside;
  const uint64_t closing = quotes & ~inside;
  const uint64_t bare_returns = returns & ~inside;
  const uint64_t structural = (delimiters | line_feeds) & ~inside;
  const uint64_t behind_structural = structural << 1 | carry->was_structural;
  const uint64_t behind_closing = (closing << 1 | carry->was_closing) & valid;
  const uint64_t behind_return = (bare_returns << 1 | carry->was_return) & valid;
  // By parity a doubled quote closes and opens again at once.
  const uint64_t doubled = opening & behind_closing;
  struct block_masks result = {structural, line_feeds & inside, doubled, 1};
  if ((opening & ~(behind_structural | doubled)) | (behind_closing & ~(structural | bare_returns | doubled)) |
      (behind_return & ~line_feeds)) {
    result.is_regular = 0;
  }
  carry->inside = (uint64_t)((int64_t)inside >> 63);
  carry->was_structural = structural >> 63;
  carry->was_closing = closing >> 63;
  carry->was_return = bare_returns >> 63;
  return result;
}

/// Writes the positions of the bits of a mask, four at a time: how many there are is hard to guess, and positions
/// behind the last one are written over by the next block.
INLINE size_t write_positions(uint32_t *positions, size_t offset, uint64_t mask) {
  const size_t count = (size_t)__builtin_popcountll(mask);
  for (size_t written = 0; written < count; written += 4) {
    for (size_t step = 0; step < 4; step++) {
      positions[written + step] = (uint32_t)(offset + (mask == 0 ? 0 : (size_t)__builtin_ctzll(mask)));
      mask &= mask - 1;
    }
  }
  return count;
}

#define SCAN(NAME, MATCHES, TARGET)                                                                                \
  TARGET static struct byte_scan_result NAME(const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t quote, \
                                             uint32_t *positions) {                                                \
    struct byte_scan_result result = {0, 0, 0, 0};                                                                 \
    struct carry carry = {0, 1, 0, 0};                                                                             \
    for (size_t offset = 0; offset < length; offset += 64) {                                                       \
      uint8_t padded[64];                                                                                          \
      const uint8_t *block = bytes + offset;                                                                       \
      uint64_t valid = ~(uint64_t)0;                                                                               \
      if (length - offset < 64) {                                                                                  \
        memset(padded, 0, sizeof padded);                                                                          \
        memcpy(padded, block, length - offset);                                                                    \
        block = padded;                                                                                            \
        valid = ((uint64_t)1 << (length - offset)) - 1;                                                            \
      }                                                                                                            \
      const struct byte_masks found = {MATCHES(block, quote), MATCHES(block, '\n'), MATCHES(block, '\r'),          \
                                       MATCHES(block, delimiter)};                                                 \
      const struct block_masks masks = scan_block(found, valid, &carry);                                           \
      if (!masks.is_regular) return result;                                                                        \
      result.quoted_line_feeds += (size_t)__builtin_popcountll(masks.quoted_line_feeds);                           \
      result.has_doubled_quotes |= masks.doubled != 0;                                                             \
      result.structural_count += write_positions(positions + result.structural_count, offset, masks.structural);   \
    }                                                                                                              \
    result.is_regular = carry.inside == 0 && carry.was_return == 0;                                                \
    return result;                                                                                                 \
  }

SCAN(scan_plain, matches, )
#if defined(__x86_64__)
SCAN(scan_avx2, matches_avx2, __attribute__((target("avx2,bmi,bmi2,popcnt"))))
#endif

struct byte_scan_result byte_scan(const uint8_t *bytes, size_t length, uint8_t delimiter, uint8_t quote,
                                  uint32_t *positions) {
#if defined(__x86_64__)
  if (__builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") && __builtin_cpu_supports("bmi2") &&
      __builtin_cpu_supports("popcnt")) {
    return scan_avx2(bytes, length, delimiter, quote, positions);
  }
#endif
  return scan_plain(bytes, length, delimiter, quote, positions);
}

#if defined(__x86_64__)
/// How often a byte occurs in so many rounds of 64 bytes, at most 255: each lane counts once per round.
__attribute__((target("avx2"))) static size_t count_avx2(const uint8_t *bytes, size_t rounds, uint8_t wanted) {
  const __m256i pattern = _mm256_set1_epi8((char)wanted);
  const __m256i zero = _mm256_setzero_si256();
  __m256i low = zero;
  __m256i high = zero;
  for (size_t round = 0; round < rounds; round++) {
    const uint8_t *block = bytes + round * 64;
    const __m256i first = _mm256_loadu_si256((const __m256i *)(const void *)block);
    const __m256i second = _mm256_loadu_si256((const __m256i *)(const void *)(block + 32));
    low = _mm256_sub_epi8(low, _mm256_cmpeq_epi8(first, pattern));
    high = _mm256_sub_epi8(high, _mm256_cmpeq_epi8(second, pattern));
  }
  const __m256i sums = _mm256_add_epi64(_mm256_sad_epu8(low, zero), _mm256_sad_epu8(high, zero));
  return (size_t)_mm256_extract_epi64(sums, 0) + (size_t)_mm256_extract_epi64(sums, 1) +
         (size_t)_mm256_extract_epi64(sums, 2) + (size_t)_mm256_extract_epi64(sums, 3);
}
#endif

size_t byte_count(const uint8_t *bytes, size_t length, uint8_t wanted) {
  size_t count = 0;
  size_t offset = 0;
#if defined(__x86_64__)
  if (length >= 64 && __builtin_cpu_supports("avx2")) {
    while (length - offset >= 64) {
      const size_t rounds = (length - offset) / 64 < 255 ? (length - offset) / 64 : 255;
      count += count_avx2(bytes + offset, rounds, wanted);
      offset += rounds * 64;
    }
  }
#endif
#if defined(__SSE2__)
  const __m128i pattern = _mm_set1_epi8((char)wanted);
  const __m128i zero = _mm_setzero_si128();
  while (length - offset >= 64) {
    // Each lane counts down from 0 once per match; after 255 rounds it would wrap.
    const size_t rounds = (length - offset) / 64 < 255 ? (length - offset) / 64 : 255;
    __m128i lanes[4] = {zero, zero, zero, zero};
    for (size_t round = 0; round < rounds; round++, offset += 64) {
      for (int part = 0; part < 4; part++) {
        const __m128i block = _mm_loadu_si128((const __m128i *)(const void *)(bytes + offset + 16 * part));
        lanes[part] = _mm_sub_epi8(lanes[part], _mm_cmpeq_epi8(block, pattern));
      }
    }
    for (int part = 0; part < 4; part++) {
      const __m128i sums = _mm_sad_epu8(lanes[part], zero);
      count += (size_t)_mm_cvtsi128_si64(sums) + (size_t)_mm_cvtsi128_si64(_mm_srli_si128(sums, 8));
    }
  }
#endif
  for (; offset < length; offset++) count += bytes[offset] == wanted;
  return count;
}
