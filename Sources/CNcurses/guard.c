#define _GNU_SOURCE
#include "CNcurses.h"
#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

// A signal's handler can only reach what is static.
static int out = -1;
static struct termios found;
static char undo[256];
static volatile sig_atomic_t armed;

void cairn_guard_arm(int descriptor, const struct termios *modes, const char *strings) {
    armed = 0;
    out = descriptor;
    found = *modes;
    strncpy(undo, strings, sizeof undo - 1);
    armed = 1;
}

void cairn_guard_disarm(void) { armed = 0; }

void cairn_guard_rearm(void) { armed = 1; }

static void set(int signal, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler};
    sigaction(signal, &action, NULL);
}

/// Writes without waiting. A terminal that takes nothing more loses what it has not read: else nothing would arrive at all.
static void send_undo(void) {
    int flags = fcntl(out, F_GETFL);
    fcntl(out, F_SETFL, flags | O_NONBLOCK);
    if (write(out, undo, strlen(undo)) < 0 && errno == EAGAIN) {
        tcflush(out, TCOFLUSH);
        if (write(out, undo, strlen(undo)) < 0) { /* The terminal is gone: nothing to restore. */ }
    }
    // Whoever else has it open shares these flags.
    fcntl(out, F_SETFL, flags);
}

/// Only calls that a signal's handler may make.
void cairn_guard_restore(void) {
    if (!armed) return;
    armed = 0;
    // In the background this must not stop us.
    set(SIGTTOU, SIG_IGN);
    send_undo();
    tcsetattr(out, TCSANOW, &found);
}

static void fault(int signal) {
    static const char text[] = "cairn: stopped by an error of its own; what it called saved is safe\n";
    cairn_guard_restore();
    if (write(STDERR_FILENO, text, sizeof text - 1) < 0) { /* Nobody to tell. */ }
    set(signal, SIG_DFL);
    raise(signal);
    _exit(128 + signal);
}

void cairn_guard_open(void) {
    static bool open;
    if (open) return;
    open = true;
    // A stack of its own: the fault may be that ours is full.
    static char room[64 * 1024];
    stack_t stack = {.ss_sp = room, .ss_size = sizeof room};
    sigaltstack(&stack, NULL);
    struct sigaction action = {.sa_handler = fault, .sa_flags = SA_ONSTACK | SA_NODEFER | SA_RESETHAND};
    const int faults[] = {SIGILL, SIGTRAP, SIGSEGV, SIGBUS, SIGFPE, SIGABRT, SIGSYS};
    for (size_t i = 0; i < sizeof faults / sizeof *faults; i++) sigaction(faults[i], &action, NULL);
    atexit(cairn_guard_restore);
}
