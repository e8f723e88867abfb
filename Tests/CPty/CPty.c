#define _GNU_SOURCE
#include "CPty.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <termios.h>
#include <time.h>
#include <unistd.h>

static int wait_for(struct pollfd *fds, nfds_t count, int64_t timeout_ns) {
    if (timeout_ns < 0) timeout_ns = 0;
#ifdef __linux__
    struct timespec time = {.tv_sec = timeout_ns / 1000000000, .tv_nsec = timeout_ns % 1000000000};
    return ppoll(fds, count, &time, NULL);
#else
    return poll(fds, count, (int)((timeout_ns + 999999) / 1000000));
#endif
}

int cpty_wait(int master, int control, bool for_writing, int64_t timeout_ns) {
    struct pollfd fds[2] = {
        {.fd = master, .events = (short)(POLLIN | (for_writing ? POLLOUT : 0))},
        {.fd = control, .events = POLLIN},
    };
    if (wait_for(fds, 2, timeout_ns) <= 0) return 0;
    int found = 0;
    if (fds[0].revents & (POLLIN | POLLHUP | POLLERR)) found |= CPTY_READABLE;
    if (fds[0].revents & POLLOUT) found |= CPTY_WRITABLE;
    if (fds[1].revents & (POLLIN | POLLHUP | POLLERR)) found |= CPTY_EVENT;
    return found;
}

long cpty_read(int master, void *buffer, size_t size) {
    ssize_t count;
    do count = read(master, buffer, size);
    while (count < 0 && errno == EINTR);
    if (count > 0) return count;
    // Linux says EIO, others end of file, when the last program has closed the terminal.
    return count < 0 && (errno == EAGAIN || errno == EWOULDBLOCK) ? 0 : -1;
}

long cpty_write(int master, const void *bytes, size_t size) {
    ssize_t count;
    do count = write(master, bytes, size);
    while (count < 0 && errno == EINTR);
    if (count >= 0) return count;
    return errno == EAGAIN || errno == EWOULDBLOCK ? 0 : -1;
}

cpty_event cpty_next_event(int control) {
    cpty_event event = {0};
    ssize_t count;
    do count = recv(control, &event, sizeof event, MSG_WAITALL);
    while (count < 0 && errno == EINTR);
    if (count != sizeof event) event = (cpty_event){.kind = CPTY_EVENT_LOST};
    return event;
}

int cpty_resize(int master, int rows, int columns) {
    struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
    return ioctl(master, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}

int cpty_get_modes(int master, cpty_modes *modes) {
    struct termios now;
    if (tcgetattr(master, &now) != 0) return errno;
    *modes = (cpty_modes){
        .input = now.c_iflag,
        .output = now.c_oflag,
        .control = now.c_cflag,
        .local = now.c_lflag,
        .echo = (now.c_lflag & ECHO) != 0,
        .canonical = (now.c_lflag & ICANON) != 0,
        .signals = (now.c_lflag & ISIG) != 0,
        .interrupts = (now.c_lflag & ISIG) != 0 && now.c_cc[VINTR] != _POSIX_VDISABLE,
        .output_processing = (now.c_oflag & OPOST) != 0,
    };
    return 0;
}

int cpty_signal(int pid, int number, bool group) {
    if (pid <= 1) return ESRCH;
    return kill(group ? -pid : pid, number) == 0 ? 0 : errno;
}

static int64_t nanoseconds(clockid_t clock) {
    struct timespec now;
    if (clock_gettime(clock, &now) != 0) return -1;
    return (int64_t)now.tv_sec * 1000000000 + now.tv_nsec;
}

int64_t cpty_now_ns(void) { return nanoseconds(CLOCK_MONOTONIC); }

int64_t cpty_cpu_ns(int pid) {
#ifdef __linux__
    clockid_t clock;
    return clock_getcpuclockid(pid, &clock) == 0 ? nanoseconds(clock) : -1;
#else
    (void)pid;
    return -1;
#endif
}

int64_t cpty_peak_rss_kib(int pid) {
    char path[64], line[256];
    snprintf(path, sizeof path, "/proc/%d/status", pid);
    FILE *file = fopen(path, "re");
    if (file == NULL) return -1;
    long long peak = -1;
    while (peak < 0 && fgets(line, sizeof line, file) != NULL)
        if (sscanf(line, "VmHWM: %lld kB", &peak) != 1) peak = -1;
    fclose(file);
    return peak;
}

bool cpty_is_waiting(int pid) {
    char path[64], line[512];
    snprintf(path, sizeof path, "/proc/%d/stat", pid);
    FILE *file = fopen(path, "re");
    if (file == NULL) return true;
    size_t count = fread(line, 1, sizeof line - 1, file);
    fclose(file);
    line[count] = 0;
    // The name before the state may hold anything, so its end is looked for from behind.
    const char *name = strrchr(line, ')');
    return name == NULL || strlen(name) < 3 || strchr("RD", name[2]) == NULL;
}

bool cpty_is_executable(const char *path) { return access(path, X_OK) == 0; }

void cpty_error_text(int number, char *buffer, size_t size) {
    if (size == 0) return;
    buffer[0] = '\0';
#ifdef __GLIBC__
    // The GNU form may return a text of its own instead of filling the buffer.
    snprintf(buffer, size, "%s", strerror_r(number, buffer, size));
#else
    strerror_r(number, buffer, size);
#endif
}

static sigset_t interrupts(void) {
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, SIGINT);
    sigaddset(&set, SIGTERM);
    sigaddset(&set, SIGHUP);
    return set;
}

int cpty_hold_interrupts(void) {
    sigset_t set = interrupts();
    return pthread_sigmask(SIG_BLOCK, &set, NULL);
}

int cpty_pending_interrupt(void) {
    sigset_t pending;
    if (sigpending(&pending) != 0) return 0;
    const int numbers[] = {SIGINT, SIGTERM, SIGHUP};
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++)
        if (sigismember(&pending, numbers[i]) == 1) return numbers[i];
    return 0;
}
