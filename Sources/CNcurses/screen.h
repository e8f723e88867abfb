#ifndef SCREEN_H
#define SCREEN_H

#include <stdbool.h>

/// More than the longest string that is put together here.
enum { CAIRN_ROOM = 256 };

/// Not open, or somebody else's: to paint now would take it back.
bool cairn_is_away(void);

/// Whether the terminal has colours and they are wanted.
bool cairn_uses_colors(void);

/// Adds a string without its padding, which is a matter of slow terminals.
void cairn_append(char text[CAIRN_ROOM], const char *string);

/// Writes past ncurses, whose own output is all written between two calls; all of it, whatever interrupts. Gives up where the
/// terminal is gone.
void cairn_send(const char *text);

#endif
