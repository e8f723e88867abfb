#define _GNU_SOURCE
#include "CPtyKeeper.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/select.h>
#include <sys/wait.h>
#include <unistd.h>

// Where the keeper puts its two connections: right above the standard three.
enum { CONTROL = 3, LAUNCH = 4, FIRST_FOREIGN = 5 };

pid_t cpty_fork(void) {
#if defined(__GLIBC__) && __GLIBC_PREREQ(2, 34)
    return _Fork();
#else
    return fork();
#endif
}

static void tell(cpty_launch message) {
    while (write(LAUNCH, &message, sizeof message) < 0 && errno == EINTR) {}
}

static _Noreturn void give_up(cpty_stage stage) {
    tell((cpty_launch){.stage = stage, .error = errno});
    _exit(127);
}

static void close_foreign(void) {
#ifdef __linux__
    if (close_range(FIRST_FOREIGN, ~0U, 0) == 0) return;
#endif
    long limit = sysconf(_SC_OPEN_MAX);
    for (int fd = FIRST_FOREIGN; fd < (limit > 0 && limit < 65536 ? limit : 65536); fd++) close(fd);
}

/// Handlers and masks of ours must not reach the program.
static void reset_signals(void) {
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
}

/// Puts the terminal on 0, 1, 2 and our connections right above; closes all that was ours,
/// among it the masters of other terminals, which would otherwise never hang up.
static void arrange_descriptors(cpty_lines lines) {
    int control = fcntl(lines.control, F_DUPFD, FIRST_FOREIGN);
    int launch = fcntl(lines.launch, F_DUPFD, FIRST_FOREIGN);
    dup2(control, CONTROL);
    dup2(launch, LAUNCH);
    fcntl(CONTROL, F_SETFD, FD_CLOEXEC);
    fcntl(LAUNCH, F_SETFD, FD_CLOEXEC);
    setsid();
    int slave = open(lines.slave, O_RDWR);
    if (slave < 0 || ioctl(slave, TIOCSCTTY, 0) != 0) give_up(CPTY_STAGE_TERMINAL);
    for (int fd = 0; fd <= 2; fd++) dup2(slave, fd);
    close_foreign();
}

/// The program's process, until it is the program.
static _Noreturn void become(const cpty_command *command) {
    setpgid(0, 0);
    signal(SIGTTOU, SIG_IGN);
    if (tcsetpgrp(0, getpid()) != 0) give_up(CPTY_STAGE_TERMINAL);
    reset_signals();
    if (chdir(command->directory) != 0) give_up(CPTY_STAGE_DIRECTORY);
    tell((cpty_launch){.exec_ns = cpty_now_ns(), .pid = getpid()});
    execve(command->path, command->argv, command->environment);
    give_up(CPTY_STAGE_EXEC);
}

static cpty_event described(int status, const struct rusage *usage) {
    cpty_event event = {.kind = CPTY_EVENT_CONTINUED};
    if (WIFEXITED(status)) {
        event.kind = CPTY_EVENT_EXITED;
        event.value = WEXITSTATUS(status);
    } else if (WIFSIGNALED(status)) {
        event.kind = CPTY_EVENT_KILLED;
        event.value = WTERMSIG(status);
    } else if (WIFSTOPPED(status)) {
        event.kind = CPTY_EVENT_STOPPED;
        event.value = WSTOPSIG(status);
    }
    event.max_rss_kib = usage->ru_maxrss;
    event.user_us = (int64_t)usage->ru_utime.tv_sec * 1000000 + usage->ru_utime.tv_usec;
    event.system_us = (int64_t)usage->ru_stime.tv_sec * 1000000 + usage->ru_stime.tv_usec;
    return event;
}

/// Reports everything that happened to the program; true when it has ended.
static bool report(pid_t program) {
    int status;
    struct rusage usage;
    while (wait4(program, &status, WNOHANG | WUNTRACED | WCONTINUED, &usage) == program) {
        cpty_event event = described(status, &usage);
        while (write(CONTROL, &event, sizeof event) < 0 && errno == EINTR) {}
        if (event.kind == CPTY_EVENT_EXITED || event.kind == CPTY_EVENT_KILLED) return true;
    }
    return false;
}

static void on_child(int number) { (void)number; }

/// Blocks SIGCHLD but for the waits, so that none is missed; returns the mask for the waits.
static sigset_t watch_children(void) {
    sigset_t blocked, before;
    struct sigaction action = {.sa_handler = on_child};
    sigemptyset(&action.sa_mask);
    sigaction(SIGCHLD, &action, NULL);
    sigemptyset(&blocked);
    sigaddset(&blocked, SIGCHLD);
    sigprocmask(SIG_BLOCK, &blocked, &before);
    return before;
}

/// True as soon as we, at the other end of the socket, are gone; false when a signal came before.
static bool abandoned(const sigset_t *mask) {
    fd_set readable;
    FD_ZERO(&readable);
    FD_SET(CONTROL, &readable);
    return pselect(CONTROL + 1, &readable, NULL, NULL, NULL, mask) > 0;
}

_Noreturn void cpty_keep(const cpty_command *command, cpty_lines lines) {
    reset_signals();
    arrange_descriptors(lines);
    signal(SIGHUP, SIG_IGN);  // the window may close; the one who closes it tells the program
    signal(SIGPIPE, SIG_IGN);
    sigset_t mask = watch_children();
    pid_t program = cpty_fork();
    if (program < 0) give_up(CPTY_STAGE_FORK);
    if (program == 0) become(command);
    for (int fd = 0; fd <= 2; fd++) close(fd);
    close(LAUNCH);

    bool ended = false;
    while (!ended && !abandoned(&mask)) ended = report(program);
    if (ended) {
        while (!abandoned(&mask)) {}
    } else {
        kill(-program, SIGKILL);
        kill(program, SIGKILL);
        while (waitpid(program, NULL, 0) < 0 && errno == EINTR) {}
    }
    _exit(0);
}
