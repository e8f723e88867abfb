#define _GNU_SOURCE
#include "CNcurses.h"
#include "guard.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/time.h>
#include <unistd.h>

/// What a signal means to the screen.
enum kind {
    /// Not ours.
    NONE,
    /// A key of the terminal's: for the program that has it at the moment.
    KEY,
    /// Asks the process to end, or would end it without a word.
    END,
    /// The window, and stopping.
    NEWS,
    /// What it says a failed write says as well.
    QUIET,
};

static enum kind kind_of(int signal) {
    switch (signal) {
    case SIGINT: case SIGQUIT: return KEY;
    case SIGWINCH: case SIGTSTP: case SIGCONT: return NEWS;
    case SIGPIPE: return QUIET;
    case SIGTERM: case SIGHUP: case SIGUSR1: case SIGUSR2: case SIGALRM: case SIGVTALRM: case SIGPROF: case SIGXCPU:
    case SIGIO:
#ifdef SIGPWR
    case SIGPWR:
#endif
#ifdef SIGSTKFLT
    case SIGSTKFLT:
#endif
        return END;
    default:
#ifdef SIGRTMIN
        if (signal >= SIGRTMIN && signal <= SIGRTMAX) return END;
#endif
        return NONE;
    }
}

enum { COUNT = NSIG };
static struct sigaction before[COUNT];
static int ends[2] = {-1, -1};

/// The signal that asks the process to end; 0 if there is none.
static volatile sig_atomic_t ending;
/// For how long, in microseconds, something else may keep the process from ending.
enum { PATIENCE = 750 * 1000 };

static void set_alarm(int microseconds) {
    struct itimerval once = {.it_value = {.tv_usec = microseconds}};
    setitimer(ITIMER_REAL, &once, NULL);
}

static void collect(int signal) {
    int error = errno;
    // Whoever should have taken it hangs: in a write to the terminal, or waiting for another program.
    if (signal == SIGALRM && ending) {
        cairn_guard_restore();
        cairn_signals_die(ending);
    }
    unsigned char byte = (unsigned char)signal;
    // A full pipe holds enough of them already.
    if (write(ends[1], &byte, 1) < 0) {}
    if (cairn_signals_ends(signal) && !ending) {
        ending = signal;
        set_alarm(PATIENCE);
    }
    errno = error;
}

static void nothing(int signal) { (void)signal; }

static void set(int signal, void (*handler)(int)) {
    struct sigaction action = {.sa_handler = handler, .sa_flags = SA_RESTART};
    sigfillset(&action.sa_mask);
    sigaction(signal, &action, NULL);
}

static bool stays_ignored(int signal) {
    const int ours[] = {SIGTERM, SIGWINCH, SIGCONT, SIGALRM};
    for (size_t i = 0; i < sizeof ours / sizeof *ours; i++) {
        if (signal == ours[i]) return false;
    }
    return before[signal].sa_handler == SIG_IGN;
}

/// Calls the handler for every signal of this kind that is not ignored.
static void set_all(enum kind kind, void (*handler)(int)) {
    for (int signal = 1; signal < COUNT; signal++) {
        if (kind_of(signal) == kind && !stays_ignored(signal)) set(signal, handler);
    }
}

static void give_back(enum kind kind, int but) {
    for (int signal = 1; signal < COUNT; signal++) {
        if (kind_of(signal) == kind && signal != but) sigaction(signal, &before[signal], NULL);
    }
}

bool cairn_signals_ends(int signal) { return kind_of(signal) == KEY || kind_of(signal) == END; }

int cairn_signals_open(void) {
    if (ends[0] >= 0) return ends[0];
    if (pipe(ends) < 0) return -1;
    for (int i = 0; i < 2; i++) {
        fcntl(ends[i], F_SETFD, FD_CLOEXEC);
        fcntl(ends[i], F_SETFL, O_NONBLOCK);
    }
    for (int signal = 1; signal < COUNT; signal++) sigaction(signal, NULL, &before[signal]);
    set_all(QUIET, nothing);
    cairn_signals_reclaim();
    cairn_signals_take_keys();
    return ends[0];
}

void cairn_signals_close(bool is_ending) {
    if (ends[0] < 0) return;
    set_alarm(0);
    ending = 0;
    for (enum kind kind = KEY; kind <= QUIET; kind++) {
        // A terminal that closes may send HUP twice, and what is still to be cleared away would stay behind.
        if (is_ending && (kind == KEY || kind == END)) {
            set_all(kind, nothing);
        } else {
            give_back(kind, 0);
        }
    }
    for (int i = 0; i < 2; i++) {
        close(ends[i]);
        ends[i] = -1;
    }
}

void cairn_signals_lend_keys(void) {
    // Caught, not ignored: a program that we start must not inherit that.
    set_all(KEY, nothing);
    if (kind_of(ending) != KEY) return;
    set_alarm(0);
    ending = 0;
}

void cairn_signals_take_keys(void) { set_all(KEY, collect); }

void cairn_signals_release(void) {
    give_back(NEWS, 0);
    // What came just before still has its alarm.
    give_back(END, SIGALRM);
}

void cairn_signals_reclaim(void) {
    set_all(NEWS, collect);
    set_all(END, collect);
}

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

void cairn_limits_open(void) {
    // A write beyond the limit of a file's size then fails like one onto a full disk.
    set(SIGXFSZ, nothing);
}

char **cairn_environment(void) { return environ; }
