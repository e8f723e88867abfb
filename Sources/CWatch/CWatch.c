#include "CWatch.h"

#ifdef __linux__

#include <string.h>
#include <sys/inotify.h>
#include <unistd.h>

int cairn_watch_open(const char *folder) {
    int watch = inotify_init1(IN_NONBLOCK | IN_CLOEXEC);
    // SQLite commits by deleting its journal: what goes away counts, too.
    unsigned events = IN_MODIFY | IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO;
    if (watch >= 0 && inotify_add_watch(watch, folder, events | IN_ONLYDIR) < 0) {
        close(watch);
        return -1;
    }
    return watch;
}

static bool concerns(const struct inotify_event *event, const char *prefix) {
    // More happened than the queue holds: it may have been ours.
    if (event->mask & IN_Q_OVERFLOW) return true;
    return event->len > 0 && strncmp(event->name, prefix, strlen(prefix)) == 0;
}

bool cairn_watch_take(int watch, const char *prefix) {
    char room[16 * 1024] __attribute__((aligned(__alignof__(struct inotify_event))));
    bool ours = false;
    for (ssize_t length; (length = read(watch, room, sizeof room)) > 0;) {
        for (char *at = room; at < room + length;) {
            const struct inotify_event *event = (const struct inotify_event *)at;
            ours = ours || concerns(event, prefix);
            at += sizeof *event + event->len;
        }
    }
    return ours;
}

#else

int cairn_watch_open(const char *folder) {
    (void)folder;
    return -1;
}

bool cairn_watch_take(int watch, const char *prefix) {
    (void)watch;
    (void)prefix;
    return false;
}

#endif
