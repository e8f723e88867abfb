/// A child process in a pseudo terminal, as a terminal emulator with a shell would run it.
///
/// Between us and the program stands a *keeper*: a fork of ours that leads the session, as a shell does.
/// It is there for three reasons.
///   1. A program without a parent in its own session is "orphaned" (POSIX) and SIGTSTP (Ctrl-Z) does not stop it.
///   2. A program that leads its session hangs its children up when it ends; below a shell it does not.
///   3. The keeper sees its end of the control socket close when we die, however we die, and then kills the
///      program: no child is left behind.
///
/// All state is in the values that the caller holds; functions return 0 or an errno unless they say otherwise.
#ifndef CPTY_H
#define CPTY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What to run, and in what kind of terminal.
typedef struct {
    const char *path;         ///< the program file; it is not searched for
    char *const *argv;        ///< NULL-terminated
    char *const *environment; ///< NULL-terminated, `NAME=value`
    const char *directory;    ///< where it starts
    int rows;
    int columns;
} cpty_command;

/// A running child: its descriptors and ids.
typedef struct {
    int master;      ///< our side of the terminal, non-blocking
    int control;     ///< the keeper's events come out here
    int pid;         ///< the program, which leads its own foreground process group
    int keeper;      ///< our direct child, the session's leader
    int64_t exec_ns; ///< monotonic clock immediately before `execve`
} cpty_child;

/// The step of starting a child that failed.
typedef enum {
    CPTY_STAGE_NONE = 0,
    CPTY_STAGE_TERMINAL,  ///< opening the pseudo terminal
    CPTY_STAGE_FORK,      ///< making a process
    CPTY_STAGE_DIRECTORY, ///< entering the directory
    CPTY_STAGE_EXEC,      ///< running the program file
} cpty_stage;

/// What the keeper tells about the program.
typedef enum {
    CPTY_EVENT_NONE = 0,
    CPTY_EVENT_EXITED,    ///< value: exit code
    CPTY_EVENT_KILLED,    ///< value: signal
    CPTY_EVENT_STOPPED,   ///< value: signal
    CPTY_EVENT_CONTINUED, ///< value: 0
    CPTY_EVENT_LOST,      ///< the keeper itself has died
} cpty_event_kind;

/// One event; the sums of resources are set when the program has ended.
typedef struct {
    int32_t kind;
    int32_t value;
    int64_t max_rss_kib; ///< `ru_maxrss`; never below what *we* had resident and private when we forked
    int64_t user_us;
    int64_t system_us;
} cpty_event;

/// What `cpty_wait` found, as bits.
enum { CPTY_READABLE = 1, CPTY_WRITABLE = 2, CPTY_EVENT = 4 };

/// A terminal's modes: the four termios words as they are, and the ones most often asked for.
typedef struct {
    uint64_t input;
    uint64_t output;
    uint64_t control;
    uint64_t local;
    bool echo;
    bool canonical;
    bool signals;
    bool interrupts;
    bool output_processing;
} cpty_modes;

/// Starts the program. On failure `stage` says at which step, nothing is left open and nothing runs.
int cpty_spawn(const cpty_command *command, cpty_child *child, int *stage);

/// Closes the terminal and the control socket, which makes the keeper kill the program if it still runs;
/// waits for both to be gone. `child` is empty afterwards; calling it again does nothing.
void cpty_close(cpty_child *child);

/// Closes our side of the terminal only, as when its window is closed. The keeper goes on watching.
void cpty_hang_up(cpty_child *child);

/// Waits for output, for room for input (if `for_writing`) or an event; returns CPTY_… bits, 0 when the time is over.
/// Either descriptor may be −1.
int cpty_wait(int master, int control, bool for_writing, int64_t timeout_ns);

/// Reads what is there: the count of bytes, 0 when there is nothing now, −1 when no program has the terminal open.
long cpty_read(int master, void *buffer, size_t size);

/// Writes as much as the terminal takes: the count of bytes, 0 when it is full, −1 when it is gone.
long cpty_write(int master, const void *bytes, size_t size);

/// The next event, after `cpty_wait` announced one.
cpty_event cpty_next_event(int control);

/// Gives the terminal another size; the kernel sends SIGWINCH to the foreground process group.
int cpty_resize(int master, int rows, int columns);

/// The terminal's modes, also after the program has ended.
int cpty_get_modes(int master, cpty_modes *modes);

/// Sends a signal to the program, or with `group` to its whole process group.
int cpty_signal(int pid, int number, bool group);

/// Processor time that a running process has used so far, in ns; −1 when it cannot be told.
int64_t cpty_cpu_ns(int pid);

/// The most memory that a running process's current program has had resident, in KiB; −1 when it cannot be told.
/// In contrast to `ru_maxrss` it does not count what the process was before `execve`.
int64_t cpty_peak_rss_kib(int pid);

/// Whether a process has nothing to do at the moment: it sleeps, is stopped or has ended. Also true where it cannot be told.
bool cpty_is_waiting(int pid);

/// The monotonic clock, in ns.
int64_t cpty_now_ns(void);

/// Whether `path` is a file that we may execute.
bool cpty_is_executable(const char *path);

/// An errno in words, into `buffer`.
void cpty_error_text(int number, char *buffer, size_t size);

/// Holds back SIGINT, SIGTERM and SIGHUP of the calling thread: they stay pending, to be asked for.
int cpty_hold_interrupts(void);

/// The number of a held-back signal that has come, or 0.
int cpty_pending_interrupt(void);

#endif
