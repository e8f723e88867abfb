#define _GNU_SOURCE
#include "frame.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/mman.h>
#include <unistd.h>

// The descriptor that ncurses writes to, another one for its terminal, and a file in memory that takes its place.
static int stream = -1, terminal = -1, memory = -1;
static bool collecting;

int cairn_frame_open(int descriptor) {
    stream = descriptor;
    terminal = fcntl(descriptor, F_DUPFD_CLOEXEC, 0);
#ifdef __linux__
    if (terminal >= 0) memory = memfd_create("cairn-frame", MFD_CLOEXEC);
#endif
    return terminal >= 0 ? terminal : descriptor;
}

bool cairn_frame_begin(void) {
    if (memory >= 0 && !collecting) collecting = dup2(memory, stream) >= 0;
    return collecting;
}

static void stop_collecting(void) {
    while (dup2(terminal, stream) < 0 && errno == EINTR) {}
    collecting = false;
}

void cairn_frame_drop(void) {
    if (!collecting) return;
    stop_collecting();
    lseek(memory, 0, SEEK_SET);
}

void cairn_write_all(int descriptor, const char *bytes, unsigned long count) {
    while (count > 0) {
        ssize_t written = write(descriptor, bytes, count);
        if (written < 0 && errno != EINTR && errno != EAGAIN) return;
        if (written > 0) {
            bytes += written;
            count -= (unsigned long)written;
        }
    }
}

void cairn_frame_end(void) {
    if (!collecting) return;
    stop_collecting();
    // The offset is shared, so it says how much was written.
    off_t end = lseek(memory, 0, SEEK_CUR);
    char room[16 * 1024];
    for (off_t at = 0; at < end;) {
        size_t wanted = end - at < (off_t)sizeof room ? (size_t)(end - at) : sizeof room;
        ssize_t count = pread(memory, room, wanted, at);
        if (count <= 0) break;
        cairn_write_all(terminal, room, (unsigned long)count);
        at += count;
    }
    lseek(memory, 0, SEEK_SET);
}

void cairn_frame_close(void) {
    cairn_frame_end();
    if (terminal >= 0) close(terminal);
    if (memory >= 0) close(memory);
    stream = terminal = memory = -1;
}
