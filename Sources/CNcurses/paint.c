#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include "frame.h"
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

/// Printable ASCII, as cells that ncurses only has to copy: it decodes, measures and places any other text bit by bit.
static void put_plain(int row, int column, const unsigned char *text, int count, attr_t attributes, short pair) {
    cchar_t cell, cells[128];
    setcchar(&cell, L" ", attributes, pair, NULL);
    while (count > 0) {
        int some = count < 128 ? count : 128;
        for (int i = 0; i < some; i++) {
            cells[i] = cell;
            cells[i].chars[0] = text[i];
        }
        mvadd_wchnstr(row, column, cells, some);
        text += some;
        column += some;
        count -= some;
    }
}

static bool is_plain(const unsigned char *text, int count) {
    for (int i = 0; i < count; i++) {
        if (text[i] < 0x20 || text[i] > 0x7e) return false;
    }
    return true;
}

void cairn_put(int row, int column, const void *text, int bytes, int attributes, int pair) {
    if (is_plain(text, bytes)) return put_plain(row, column, text, bytes, bits(attributes), (short)pair);
    attr_set(bits(attributes), (short)pair, NULL);
    mvaddnstr(row, column, text, bytes);
    // Cells that are copied would take the window's attributes besides their own.
    attr_set(A_NORMAL, 0, NULL);
}

/// Not where the terminal was lent and nothing is painted since: ncurses then sets its modes, too.
static void begin_frame(void) {
    if (!isendwin()) cairn_frame_begin();
}

void cairn_settle(int row, int column) {
    if (cairn_is_away()) return;
    begin_frame();
    move(row, column);
    refresh();
    char address[CAIRN_ROOM] = "";
    cairn_append(address, tiparm(tigetstr("cup"), row, column));
    cairn_send(address);
}

void cairn_show(int row, int column, bool visible) {
    if (cairn_is_away()) return;
    begin_frame();
    curs_set(visible);
    if (row >= 0) move(row, column);
    refresh();
    cairn_frame_end();
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
