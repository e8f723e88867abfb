#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include "screen.h"

#include <curses.h>

static attr_t bits(int attributes) {
    attr_t bits = A_NORMAL;
    if (attributes & CAIRN_BOLD) bits |= A_BOLD;
    if (attributes & CAIRN_DIM) bits |= A_DIM;
    if (attributes & CAIRN_UNDERLINE) bits |= A_UNDERLINE;
    if (attributes & CAIRN_REVERSE) bits |= A_REVERSE;
    return bits;
}

void cairn_put(int row, int column, const void *text, int bytes, int attributes, int pair) {
    attr_set(bits(attributes), (short)pair, NULL);
    mvaddnstr(row, column, text, bytes);
}

void cairn_settle(int row, int column) {
    if (cairn_is_away()) return;
    move(row, column);
    refresh();
    char address[CAIRN_ROOM] = "";
    cairn_append(address, tiparm(tigetstr("cup"), row, column));
    cairn_send(address);
}

void cairn_show(int row, int column, bool visible) {
    if (cairn_is_away()) return;
    curs_set(visible);
    if (row >= 0) move(row, column);
    refresh();
}

int cairn_colors(void) { return has_colors() ? COLORS : 0; }

bool cairn_has_direct_color(void) {
    return COLORS > 256 && (tigetflag("RGB") > 0 || tigetnum("RGB") > 0 || cairn_capability("RGB"));
}

static int set_pair(int pair, int foreground, int background) {
#if defined(NCURSES_EXT_COLORS) && NCURSES_EXT_COLORS
    return init_extended_pair(pair, foreground, background);
#else
    return init_pair((short)pair, (short)foreground, (short)background);
#endif
}

void cairn_set_pair(int pair, int foreground, int background) {
    if (set_pair(pair, foreground, background) != ERR) return;
    // No way to say "the terminal's own": such terminals are white on black.
    set_pair(pair, foreground < 0 ? COLOR_WHITE : foreground, background < 0 ? COLOR_BLACK : background);
}
