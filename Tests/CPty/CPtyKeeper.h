/// The keeper's part, see CPty.h. It runs in a fork of a process that may have threads,
/// hence it calls nothing but async-signal-safe functions.
#ifndef CPTY_KEEPER_H
#define CPTY_KEEPER_H

#include <sys/types.h>

#include "CPty.h"

/// What passes from the program's process to us while it starts: first the time, then, should it fail, the reason.
typedef struct {
    int64_t exec_ns;
    int32_t pid;
    int32_t stage;
    int32_t error;
} cpty_launch;

/// The keeper's ends of what connects it with us.
typedef struct {
    int control;       ///< socket: its events to us, and our death to it
    int launch;        ///< pipe for `cpty_launch`, closed by a successful `execve`
    const char *slave; ///< the terminal's file name
} cpty_lines;

/// `fork`, in its async-signal-safe form where there is one.
pid_t cpty_fork(void);

/// Leads the session, starts the program, reports what becomes of it; never returns.
_Noreturn void cpty_keep(const cpty_command *command, cpty_lines lines);

#endif
