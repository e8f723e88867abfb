#ifndef CWIDTH_H
#define CWIDTH_H

#include <stdint.h>

/// Columns that a terminal gives this scalar, by the C library's UTF-8 tables whatever the process' locale is:
/// 0, 1 or 2; -1 where the library knows none (controls, unassigned scalars).
int cairn_scalar_width(uint32_t scalar);

#endif
