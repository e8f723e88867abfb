#ifndef CWATCH_H
#define CWATCH_H

#include <stdbool.h>

/// A descriptor that is readable when something changes in the folder; -1 where the system has no such thing or the
/// folder cannot be watched. It is closed as any other.
int cairn_watch_open(const char *folder);

/// Takes what has happened since the last time, and says whether it was to files whose names begin so.
bool cairn_watch_take(int watch, const char *prefix);

#endif
