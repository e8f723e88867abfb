#ifndef CTHREAD_H
#define CTHREAD_H

#include <stdbool.h>

/// Runs `work` on a thread of its own, which nobody waits for; false where there can be none.
///
/// Where the system lets it choose, the thread begins on another processor than the caller's. Linux likes to begin it
/// on the same one, where it would stand in line behind the caller for a millisecond or two.
bool cairn_thread_start(void (*work)(void *), void *argument);

#endif
