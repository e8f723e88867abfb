#define _GNU_SOURCE
#define _XOPEN_SOURCE_EXTENDED 1
#define NCURSES_WIDECHAR 1
#include "CNcurses.h"
#include "guard.h"
#include "screen.h"

#include <curses.h>
#include <errno.h>
#include <fcntl.h>
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
    // What switches keys, pastes and the mouse.
    char on[CAIRN_ROOM], off[CAIRN_ROOM];
    // Somebody else uses it at the moment.
    bool lent;
    bool colors;
} terminal;

bool cairn_is_away(void) { return !terminal.screen || terminal.lent; }

bool cairn_uses_colors(void) { return terminal.colors && has_colors(); }

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

void cairn_append(char text[CAIRN_ROOM], const char *string) {
    size_t length = strlen(text);
    while (string && *string && length + 1 < CAIRN_ROOM) {
        const char *padding = strncmp(string, "$<", 2) == 0 ? strchr(string, '>') : NULL;
        if (padding) string = padding + 1;
        else text[length++] = *string++;
    }
    text[length] = 0;
}

/// Keys as terminfo says them, pastes and the mouse: what ncurses does not switch for us.
static void describe_modes(bool mouse) {
    cairn_append(terminal.on, cairn_capability("smkx"));
    if (is_ansi()) cairn_append(terminal.on, "\033[?2004h");
    if (mouse) cairn_append(terminal.on, "\033[?1000h\033[?1006h");
    if (mouse) cairn_append(terminal.off, "\033[?1006l\033[?1000l");
    if (is_ansi()) cairn_append(terminal.off, "\033[?2004l");
    cairn_append(terminal.off, cairn_capability("rmkx"));
}

void cairn_send(const char *text) {
    size_t count = strlen(text);
    while (count > 0) {
        ssize_t written = write(fileno(terminal.out), text, count);
        if (written < 0 && errno != EINTR && errno != EAGAIN) return;
        if (written > 0) {
            text += written;
            count -= (size_t)written;
        }
    }
}

static void arm(void) {
    char undo[CAIRN_ROOM] = "";
    cairn_append(undo, terminal.off);
    const char *names[] = {"sgr0", "cnorm", "rmcup"};
    for (int i = 0; i < 3; i++) cairn_append(undo, cairn_capability(names[i]));
    cairn_append(undo, cairn_capability("rmcup") ? "\r" : "\r\n");
    cairn_guard_arm(fileno(terminal.out), &terminal.found, undo);
}

static void set_modes(void) {
    raw();
    noecho();
    nonl();
    // Input is read elsewhere: ncurses must not stop painting because there is some.
    typeahead(-1);
    // A shift of a line by a terminal that sees other widths would move the wrong cells.
    idcok(newscr, FALSE);
    // Unasked, ncurses sends no colour, and none to undo one.
    if (cairn_uses_colors()) {
        start_color();
        use_default_colors();
    }
}

/// Until it comes back from `endwin` for the first time, ncurses flushes its buffer whenever it moves the cursor: forty
/// writes for a key. So it goes out and comes back once, where the terminal sees nothing of it. What `newterm` has to say
/// must have been said before, which a change of the cursor does.
static void have_output_buffered(void) {
    int own = fileno(terminal.out), kept = dup(own), hole = open("/dev/null", O_WRONLY | O_CLOEXEC);
    if (kept >= 0 && hole >= 0 && curs_set(1) != ERR) {
        dup2(hole, own);
        endwin();
        doupdate();
        dup2(kept, own);
    }
    close(kept);
    close(hole);
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

static void set_termios(const struct termios *modes) {
    int result;
    do result = tcsetattr(fileno(terminal.out), TCSADRAIN, modes);
    while (result < 0 && errno == EINTR);
}

/// Raw before ncurses touches anything: what is typed while it gets ready is keys, too. On its way it passes cbreak, where
/// Ctrl-C and the like are signals, so no key stands for one.
static void take_keys(void) {
    struct termios modes = terminal.found;
    modes.c_iflag &= ~(tcflag_t)(BRKINT | PARMRK | ICRNL | INLCR | IGNCR | IXON);
    modes.c_lflag &= ~(tcflag_t)(ICANON | ECHO | ECHONL | ISIG | IEXTEN);
    modes.c_cc[VMIN] = 1;
    modes.c_cc[VTIME] = 0;
    modes.c_cc[VINTR] = modes.c_cc[VQUIT] = modes.c_cc[VSUSP] = _POSIX_VDISABLE;
    cairn_guard_arm(fileno(terminal.out), &terminal.found, "");
    set_termios(&modes);
}

/// Bit for bit what was found, whatever ncurses makes of it.
static void set_found_modes(void) { set_termios(&terminal.found); }

/// Without a descriptor to read it by, no terminal's description is found.
static enum cairn_opening why_not(void) {
    int hole = open("/dev/null", O_RDONLY | O_CLOEXEC);
    if (hole < 0) return CAIRN_NO_DESCRIPTOR;
    close(hole);
    return CAIRN_UNKNOWN_TERMINAL;
}

enum cairn_opening cairn_screen_open(const char *name, int out, int in, bool mouse, bool colors) {
    terminal.out = stream(out, "w");
    terminal.in = stream(in, "r");
    terminal.colors = colors;
    bool is_terminal = terminal.out && terminal.in && tcgetattr(out, &terminal.found) == 0;
    if (is_terminal) {
        take_keys();
        terminal.screen = newterm(name, terminal.out, terminal.in);
    }
    enum cairn_opening opening = terminal.screen ? CAIRN_OPENED : why_not();
    if (terminal.screen && !cairn_capability("cup")) {
        endwin();
        opening = CAIRN_PLAIN_TERMINAL;
    }
    if (opening != CAIRN_OPENED) {
        if (is_terminal) set_found_modes();
        cairn_guard_disarm();
        forget();
        return opening;
    }
    describe_modes(mouse && cairn_is_like_xterm());
    arm();
    set_modes();
    have_output_buffered();
    cairn_send(terminal.on);
    return opening;
}

void cairn_screen_release(void) {
    if (cairn_is_away()) return;
    terminal.lent = true;
    cairn_send(terminal.off);
    // Reclaimed but not painted since, ncurses has not come back from the last time.
    if (isendwin()) reset_shell_mode();
    else endwin();
    // Where the screen stays, what follows begins below it.
    if (!cairn_capability("rmcup")) cairn_send("\r\n");
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
    cairn_send(terminal.on);
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
    werase(newscr);
    clearok(curscr, TRUE);
}
