#ifndef CTHREAD_H
#define CTHREAD_H

#include <stdbool.h>

/// Gives heaps room to begin with, where glibc keeps them; to be called once, before there is a second thread. That one's heap
/// would grow by a page at a time, each a call into the system. What one may say of it takes away the limits that glibc
/// learns by itself, so they are said, too: memory goes back from 16 MiB on, and blocks of 8 MiB lie apart.
void cairn_heap_prepare(void);

/// Runs `work` on a thread of its own, which nobody waits for; false where there can be none.
///
/// Where the system lets it choose, the thread begins on another processor than the caller's. Linux likes to begin it
/// on the same one, where it would stand in line behind the caller for a millisecond or two.
bool cairn_thread_start(void (*work)(void *), void *argument);

#endif
