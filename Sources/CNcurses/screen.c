#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include "guard.h"

#include <curses.h>
#include <errno.h>
#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

// What was opened; ncurses keeps the rest. Other targets see none of its names.
static struct {
    SCREEN *screen;
    FILE *out, *in;
    struct termios found;
    bool mouse;
    // Somebody else uses it at the moment.
    bool lent;
} terminal;

static const char paste_on[] = "\033[?2004h", paste_off[] = "\033[?2004l";
static const char mouse_on[] = "\033[?1000h\033[?1006h", mouse_off[] = "\033[?1006l\033[?1000l";

const char *cairn_capability(const char *name) {
    const char *value = tigetstr(name);
    return value == NULL || value == (const char *)-1 || !*value ? NULL : value;
}

static bool is_ansi(void) {
    const char *address = cairn_capability("cup");
    return address && strncmp(address, "\033[", 2) == 0;
}

bool cairn_is_like_xterm(void) {
    // The Linux console has a mouse's string, but no mouse of its own and no manners with commands it does not know.
    const char *name = termname();
    return is_ansi() && cairn_capability("kmous") && strncmp(name, "linux", 5) != 0;
}

static void send(const char *capability) {
    const char *string = cairn_capability(capability);
    if (string) putp(string);
}

/// The keys as terminfo says them, pastes and the mouse. Goes out with what is painted next.
static void send_modes(bool on) {
    send(on ? "smkx" : "rmkx");
    if (is_ansi()) putp(on ? paste_on : paste_off);
    if (terminal.mouse) putp(on ? mouse_on : mouse_off);
}

/// Adds a string without its padding, which is a matter of slow terminals.
static void append(char *text, size_t room, const char *string) {
    size_t length = strlen(text);
    while (string && *string && length + 1 < room) {
        const char *padding = strncmp(string, "$<", 2) == 0 ? strchr(string, '>') : NULL;
        if (padding) string = padding + 1;
        else text[length++] = *string++;
    }
    text[length] = 0;
}

static void arm(void) {
    char undo[512] = "";
    if (terminal.mouse) append(undo, sizeof undo, mouse_off);
    if (is_ansi()) append(undo, sizeof undo, paste_off);
    const char *names[] = {"rmkx", "sgr0", "cnorm", "rmcup"};
    for (int i = 0; i < 4; i++) append(undo, sizeof undo, cairn_capability(names[i]));
    append(undo, sizeof undo, cairn_capability("rmcup") ? "\r" : "\r\n");
    cairn_guard_arm(fileno(terminal.out), &terminal.found, undo);
}

static void set_modes(void) {
    raw();
    noecho();
    nonl();
    // Input is read elsewhere: ncurses must not stop painting because there is some.
    typeahead(-1);
    // A shift of a line by a terminal that sees other widths would move the wrong cells.
    idcok(stdscr, FALSE);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
}

static FILE *stream(int descriptor, const char *mode) {
    int copy = dup(descriptor);
    return copy < 0 ? NULL : fdopen(copy, mode);
}

static void forget(void) {
    if (terminal.screen) delscreen(terminal.screen);
    if (terminal.out) fclose(terminal.out);
    if (terminal.in) fclose(terminal.in);
    memset(&terminal, 0, sizeof terminal);
}

enum cairn_opening cairn_screen_open(const char *name, int out, int in, bool mouse) {
    terminal.out = stream(out, "w");
    terminal.in = stream(in, "r");
    if (terminal.out && terminal.in && tcgetattr(out, &terminal.found) == 0) {
        use_env(FALSE);
        terminal.screen = newterm(name, terminal.out, terminal.in);
    }
    enum cairn_opening opening = terminal.screen ? CAIRN_OPENED : CAIRN_UNKNOWN_TERMINAL;
    if (terminal.screen && !cairn_capability("cup")) {
        endwin();
        opening = CAIRN_PLAIN_TERMINAL;
    }
    if (opening != CAIRN_OPENED) {
        forget();
        return opening;
    }
    terminal.mouse = mouse && cairn_is_like_xterm();
    arm();
    set_modes();
    send_modes(true);
    return opening;
}

/// Where a signal would stop us for it, the terminal is put back all the same.
static void set_found_modes(void) {
    int result;
    do result = tcsetattr(fileno(terminal.out), TCSADRAIN, &terminal.found);
    while (result < 0 && errno == EINTR);
}

void cairn_screen_release(void) {
    if (!terminal.screen || terminal.lent) return;
    terminal.lent = true;
    send_modes(false);
    // Reclaimed but not painted since, ncurses has not come back from the last time.
    if (isendwin()) reset_shell_mode();
    else endwin();
    set_found_modes();
    cairn_guard_disarm();
}

void cairn_screen_close(void) {
    if (!terminal.screen) return;
    struct sigaction before, ignore = {.sa_handler = SIG_IGN};
    sigaction(SIGTTOU, &ignore, &before);
    cairn_screen_release();
    sigaction(SIGTTOU, &before, NULL);
    forget();
}

bool cairn_screen_reclaim(void) {
    struct termios now;
    if (!terminal.screen || tcgetattr(fileno(terminal.out), &now) < 0) return false;
    // Whoever used it meanwhile may have left any modes: go out by the front door before coming in again.
    cairn_screen_release();
    terminal.lent = false;
    cairn_guard_rearm();
    reset_prog_mode();
    send_modes(true);
    cairn_screen_clear();
    return true;
}

bool cairn_screen_is_ours(void) {
    pid_t foreground = terminal.out ? tcgetpgrp(fileno(terminal.out)) : -1;
    return foreground < 0 || foreground == getpgrp();
}

void cairn_screen_resize(int *rows, int *columns) {
    struct winsize size = {0};
    ioctl(fileno(terminal.out), TIOCGWINSZ, &size);
    *rows = size.ws_row > 0 ? size.ws_row : LINES;
    *columns = size.ws_col > 0 ? size.ws_col : COLS;
    if (is_term_resized(*rows, *columns)) resize_term(*rows, *columns);
    cairn_screen_clear();
}

void cairn_screen_clear(void) {
    erase();
    clearok(curscr, TRUE);
}

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
    move(row, column);
    refresh();
    mvcur(-1, -1, row, column);
}

void cairn_show(int row, int column, bool visible) {
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
