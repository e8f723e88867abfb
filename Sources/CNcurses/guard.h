#ifndef GUARD_H
#define GUARD_H

#include <termios.h>

/// What the guard restores: the terminal's modes as found, and the strings that undo what was switched on.
void cairn_guard_arm(int out, const struct termios *found, const char *undo);

/// The terminal is as it was found: nothing to restore.
void cairn_guard_disarm(void);

/// The same again as with the last cairn_guard_arm.
void cairn_guard_rearm(void);

/// Puts the terminal back as it was found, if it is not; for signal handlers, too. Never waits for the terminal.
void cairn_guard_restore(void);

#endif
