#define _GNU_SOURCE
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include "screen.h"

#include <curses.h>
#include <wchar.h>

static attr_t bits(int attributes) {
    attr_t bits = A_NORMAL;
    if (attributes & CAIRN_BOLD) bits |= A_BOLD;
    if (attributes & CAIRN_DIM) bits |= A_DIM;
    if (attributes & CAIRN_UNDERLINE) bits |= A_UNDERLINE;
    if (attributes & CAIRN_REVERSE) bits |= A_REVERSE;
    return bits;
}

// ncurses draws in a window, copies that to what the screen is to become, and compares this with what it is. The window in
// between is left out: all is drawn on `newscr`.

enum { CELLS = 128 };

/// Letters of ASCII. ncurses only has to copy them, and looks nothing up.
static void put_plain(int row, int column, const unsigned char *text, int count, int attributes, int pair) {
    chtype look = (chtype)bits(attributes) | (chtype)COLOR_PAIR(pair);
    chtype cells[CELLS];
    while (count > 0) {
        int some = count < CELLS ? count : CELLS;
        for (int i = 0; i < some; i++) cells[i] = text[i] | look;
        mvwaddchnstr(newscr, row, column, cells, some);
        text += some;
        column += some;
        count -= some;
    }
}

static bool is_plain(const void *letters, int count) {
    const unsigned char *text = letters;
    for (int i = 0; i < count; i++) {
        if (text[i] < 0x20 || text[i] > 0x7e) return false;
    }
    return true;
}

/// Text of characters that are one scalar and one column each. False where it is not such, or too long.
static bool put_narrow(int row, int column, const char *text, int bytes, const cchar_t *blank) {
    cchar_t cells[CELLS];
    mbstate_t state = {0};
    int count = 0;
    while (bytes > 0 && count < CELLS) {
        wchar_t letter = *(const unsigned char *)text;
        size_t length = 1;
        if (!is_plain(text, 1)) {
            length = mbrtowc(&letter, text, (size_t)bytes, &state);
            if (length == 0 || length > (size_t)bytes || wcwidth(letter) != 1) return false;
        }
        cells[count] = *blank;
        cells[count++].chars[0] = letter;
        text += length;
        bytes -= (int)length;
    }
    // It places any text bit by bit; these it copies.
    if (bytes == 0) mvwadd_wchnstr(newscr, row, column, cells, count);
    return bytes == 0;
}

void cairn_put(int row, int column, const void *text, int bytes, int attributes, int pair) {
    // So many pairs fit beside a letter.
    if (pair < 256 && is_plain(text, bytes)) return put_plain(row, column, text, bytes, attributes, pair);
    cchar_t blank;
    setcchar(&blank, L" ", bits(attributes), (short)pair, NULL);
    if (put_narrow(row, column, text, bytes, &blank)) return;
    wattr_set(newscr, bits(attributes), (short)pair, NULL);
    mvwaddnstr(newscr, row, column, text, bytes);
    // Cells that are copied would take the window's attributes besides their own.
    wattr_set(newscr, A_NORMAL, 0, NULL);
}

void cairn_settle(int row, int column) {
    if (cairn_is_away()) return;
    wmove(newscr, row, column);
    doupdate();
    char address[CAIRN_ROOM] = "";
    cairn_append(address, tiparm(tigetstr("cup"), row, column));
    cairn_send(address);
}

void cairn_show(int row, int column, bool visible) {
    if (cairn_is_away()) return;
    curs_set(visible);
    if (row >= 0) wmove(newscr, row, column);
    doupdate();
}

int cairn_colors(void) { return cairn_uses_colors() ? COLORS : 0; }

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
