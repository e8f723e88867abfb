#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <termios.h>
#include <unistd.h>

#include "CPtyKeeper.h"

static const cpty_child no_child = {.master = -1, .control = -1};

static void close_if_open(int *fd) {
    if (*fd >= 0) close(*fd);
    *fd = -1;
}

// Where the system can, descriptors are born with close-on-exec: another thread may fork at any moment.
#ifdef __linux__
static int open_master(void) { return posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC); }
static int open_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }
static int open_sockets(int ends[2]) { return socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends); }
#else
static void close_on_exec(int fd) { fcntl(fd, F_SETFD, FD_CLOEXEC); }

static int open_master(void) {
    int master = posix_openpt(O_RDWR | O_NOCTTY);
    if (master < 0) return -1;
    close_on_exec(master);
    fcntl(master, F_SETFL, fcntl(master, F_GETFL) | O_NONBLOCK);
    return master;
}

static int both_close_on_exec(int failed, int ends[2]) {
    for (int i = 0; !failed && i < 2; i++) close_on_exec(ends[i]);
    return failed;
}

static int open_pipe(int ends[2]) { return both_close_on_exec(pipe(ends), ends); }
static int open_sockets(int ends[2]) { return both_close_on_exec(socketpair(AF_UNIX, SOCK_STREAM, 0, ends), ends); }
#endif

/// As terminal emulators do, say that what is typed is UTF-8, so that erasing takes whole characters.
static void expect_utf8(int master) {
#ifdef IUTF8
    struct termios modes;
    if (tcgetattr(master, &modes) != 0) return;
    modes.c_iflag |= IUTF8;
    tcsetattr(master, TCSANOW, &modes);
#else
    (void)master;
#endif
}

/// A new terminal of the wanted size: its master, and the name of its other side.
static int open_terminal(const cpty_command *command, char *name, size_t size) {
    int master = open_master();
    if (master < 0) return -1;
    if (grantpt(master) == 0 && unlockpt(master) == 0 && ptsname_r(master, name, size) == 0) {
        expect_utf8(master);
        errno = cpty_resize(master, command->rows, command->columns);
        if (errno == 0) return master;
    }
    int error = errno;
    close(master);
    errno = error;
    return -1;
}

/// Reads what the new processes tell until the program runs (its `execve` closed the pipe) or has failed to.
static cpty_launch await_launch(int launch) {
    cpty_launch told = {.stage = CPTY_STAGE_FORK, .error = ECHILD}, next;
    for (;;) {
        ssize_t count = read(launch, &next, sizeof next);
        if (count < 0 && errno == EINTR) continue;
        if (count != sizeof next) return told;
        told = next;
    }
}

/// Forks the keeper with its ends of the connections; ours stay in `child` and `launch`.
static int fork_keeper(const cpty_command *command, const char *slave, cpty_child *child, int *launch) {
    int sockets[2], pipes[2];
    if (open_sockets(sockets) != 0) return errno;
    child->control = sockets[0];
    if (open_pipe(pipes) != 0) {
        int error = errno;
        close(sockets[1]);
        return error;
    }
    *launch = pipes[0];
    child->keeper = cpty_fork();
    if (child->keeper == 0) cpty_keep(command, (cpty_lines){sockets[1], pipes[1], slave});
    int error = child->keeper < 0 ? errno : 0;
    close(sockets[1]);
    close(pipes[1]);
    return error;
}

int cpty_spawn(const cpty_command *command, cpty_child *child, int *stage) {
    char slave[128];
    int launch = -1;
    *child = no_child;
    *stage = CPTY_STAGE_TERMINAL;
    child->master = open_terminal(command, slave, sizeof slave);
    if (child->master < 0) return errno;

    *stage = CPTY_STAGE_FORK;
    int error = fork_keeper(command, slave, child, &launch);
    if (error == 0) {
        cpty_launch told = await_launch(launch);
        child->pid = told.pid;
        child->exec_ns = told.exec_ns;
        *stage = told.stage;
        error = told.error;
    }
    close_if_open(&launch);
    if (error != 0) cpty_close(child);
    return error;
}

void cpty_hang_up(cpty_child *child) { close_if_open(&child->master); }

void cpty_close(cpty_child *child) {
    close_if_open(&child->control);
    close_if_open(&child->master);
    if (child->keeper > 0)
        while (waitpid(child->keeper, NULL, 0) < 0 && errno == EINTR) {}
    *child = no_child;
}
