#define _GNU_SOURCE
#include "CNcurses.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <unistd.h>

static const int collected[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGTSTP, SIGCONT};
enum { COUNT = sizeof collected / sizeof *collected };

static struct sigaction before[COUNT];
static int ends[2] = {-1, -1};

static void collect(int signal) {
    int error = errno;
    unsigned char byte = (unsigned char)signal;
    // A full pipe holds enough of them already.
    if (write(ends[1], &byte, 1) < 0) {}
    errno = error;
}

static void nothing(int signal) { (void)signal; }

static void set(int signal, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    sigaction(signal, &action, NULL);
}

static bool stays_ignored(int i) {
    int signal = collected[i];
    return before[i].sa_handler == SIG_IGN && signal != SIGTERM && signal != SIGWINCH && signal != SIGCONT;
}

static void collect_all(void) {
    for (int i = 0; i < COUNT; i++) {
        if (!stays_ignored(i)) set(collected[i], collect);
    }
}

int cairn_signals_open(void) {
    if (ends[0] >= 0) return ends[0];
    if (pipe(ends) < 0) return -1;
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
        fcntl(ends[i], F_SETFL, O_NONBLOCK);
    }
    for (int i = 0; i < COUNT; i++) sigaction(collected[i], NULL, &before[i]);
    collect_all();
    return ends[0];
}

static void give_back(void) {
    for (int i = 0; i < COUNT; i++) sigaction(collected[i], &before[i], NULL);
}

void cairn_signals_close(void) {
    if (ends[0] < 0) return;
    give_back();
    for (int i = 0; i < 2; i++) {
        close(ends[i]);
        ends[i] = -1;
    }
}

void cairn_signals_release(void) {
    give_back();
    // Caught, not ignored: a program that we start must not inherit that.
    set(SIGINT, nothing);
    set(SIGQUIT, nothing);
}

void cairn_signals_reclaim(void) { collect_all(); }

void cairn_signals_stop(int signal) {
    struct sigaction now, initial = {.sa_handler = SIG_DFL};
    sigaction(signal, NULL, &now);
    if (now.sa_handler == SIG_IGN) return;
    sigaction(signal, &initial, NULL);
    kill(0, signal);
}

void cairn_signals_die(int signal) {
    struct sigaction initial = {.sa_handler = SIG_DFL};
    sigaction(signal, &initial, NULL);
    sigset_t set;
    sigemptyset(&set);
    sigaddset(&set, signal);
    sigprocmask(SIG_UNBLOCK, &set, NULL);
    raise(signal);
    _exit(128 + signal);
}
