#ifndef FRAME_H
#define FRAME_H

#include <stdbool.h>

// A frame goes out as one piece. ncurses writes it line by line and bit by bit: dozens of calls into the terminal's
// driver, and as many packets to a terminal that is far away.

/// Begins to serve the descriptor that ncurses writes to. Returns another for the same terminal, which always leads there.
int cairn_frame_open(int descriptor);

/// Collects what is written to the descriptor from now on; false where there is no way to. The terminal's modes cannot be
/// reached by it meanwhile.
bool cairn_frame_begin(void);

/// Forgets what was collected.
void cairn_frame_drop(void);

/// Sends what was collected.
void cairn_frame_end(void);

/// Ends the service.
void cairn_frame_close(void);

/// Writes all of it, whatever interrupts; gives up where the terminal is gone.
void cairn_write_all(int descriptor, const char *bytes, unsigned long count);

#endif
