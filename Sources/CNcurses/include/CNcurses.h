#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdbool.h>

// The little that Cairn needs of ncurses and of the terminal's modes. There is one screen at a time and one thread.
// Rows and columns count from 0.

/// Whether the terminal takes UTF-8, by the user's locale; sets the process' LC_CTYPE to fit.
///
/// A UTF-8 locale that is not installed, and none at all, count as UTF-8 where the system has any; C, POSIX and
/// locales of other encodings do not.
bool cairn_locale_open(void);

/// What became of opening the screen.
enum cairn_opening {
    CAIRN_OPENED,
    /// The system knows no terminal of that name.
    CAIRN_UNKNOWN_TERMINAL,
    /// It knows it as one that cannot move its cursor.
    CAIRN_PLAIN_TERMINAL,
    /// No file can be opened.
    CAIRN_NO_DESCRIPTOR,
};

/// Opens the full screen on these descriptors of one terminal: raw input, bracketed paste and, if wanted, mouse reports
/// and colours; without these, nothing is sent that sets one. Arms the guard (see cairn_guard_open). Nothing is seen before the first cairn_show.
enum cairn_opening cairn_screen_open(const char *name, int out, int in, bool mouse, bool colors);

/// Puts the terminal back as it was found. Does nothing when it is closed.
void cairn_screen_close(void);

/// Lends the terminal as it was found to somebody else, until cairn_screen_reclaim; nothing is painted meanwhile.
void cairn_screen_release(void);

/// Takes the terminal back; the next cairn_show paints everything. Also after somebody else has used it unasked.
/// False where the terminal is gone.
bool cairn_screen_reclaim(void);

/// Whether this process may use the terminal: its group is the one in the foreground.
bool cairn_screen_is_ours(void);

/// Asks the terminal for its size, at least 1 x 1, and makes the screen that large. The next cairn_show paints everything.
void cairn_screen_resize(int *rows, int *columns);

/// Forgets what is painted: the screen is blank, and the next cairn_show clears and paints everything.
void cairn_screen_clear(void);

/// Attributes of text, to be added up.
enum cairn_attribute {
    CAIRN_BOLD = 1,
    CAIRN_DIM = 2,
    CAIRN_UNDERLINE = 4,
    CAIRN_REVERSE = 8,
};

/// Puts text of that many bytes from that cell on. It must fit in the row and hold no control.
void cairn_put(int row, int column, const void *text, int bytes, int attributes, int pair);

/// Paints what was put so far and moves the cursor to the cell by its address, whatever the terminal thinks where it
/// is: for text of whose width the terminal may think otherwise.
void cairn_settle(int row, int column);

/// Paints what was put. The cursor goes to that cell; a negative row leaves it where it is.
void cairn_show(int row, int column, bool visible);

/// How many colours there are; 0 where the terminal has none, or none are wanted.
int cairn_colors(void);

/// Whether a colour's number, from 8 on, is its red, green and blue.
bool cairn_has_direct_color(void);

/// Makes the pair (from 1 on) stand for these colours; -1 is the terminal's own.
void cairn_set_pair(int pair, int foreground, int background);

/// The terminal's string for a capability; NULL where it has none.
const char *cairn_capability(const char *name);

/// Whether the terminal is one of xterm's family, which understands (or at least swallows) xterm's private modes and
/// operating system commands.
bool cairn_is_like_xterm(void);

// The guard: whatever ends the process, the terminal gets its modes back.

/// From now on a fault of our own (illegal instruction, trap, bad memory access, abort) puts the terminal back as it
/// was found before it kills the process, and so does `exit`.
void cairn_guard_open(void);

// Signals come through a pipe, one byte each, so that they can be waited for together with input.

/// Starts to collect WINCH, TSTP, CONT, and every signal that would end the process but KILL and those of the guard.
/// Returns the descriptor to read them from; -1 on failure. Signals that were ignored stay ignored, but for TERM, WINCH,
/// CONT and ALRM. PIPE does nothing.
///
/// When one that ends has come, the process has most of a second for it: then the guard restores the terminal, and the
/// process dies of that signal wherever it hangs.
int cairn_signals_open(void);

/// Ends that; every signal does again what it did before. If one is ending the process, those that would do so do nothing,
/// until it dies of that one.
void cairn_signals_close(bool is_ending);

/// Whether this one, of those collected, ends the process.
bool cairn_signals_ends(int signal);

/// INT and QUIT do nothing: they are meant for whoever borrows the terminal. Call it before the terminal is lent.
void cairn_signals_lend_keys(void);

/// INT and QUIT are collected again. Call it when the terminal is back.
void cairn_signals_take_keys(void);

/// While the terminal is lent: all other signals do what they did before.
void cairn_signals_release(void);

/// All but INT and QUIT are collected again.
void cairn_signals_reclaim(void);

/// Stops the whole job with this signal (TSTP, TTOU), as a shell expects it. May return before it takes effect, and
/// returns having done nothing where nobody could continue the job or where the signal is ignored. The signal keeps its
/// default action until cairn_signals_reclaim.
void cairn_signals_stop(int signal);

/// Ends the process by this signal, as if it had not been caught.
void cairn_signals_die(int signal) __attribute__((noreturn));

/// For every command: to reach the limit of a file's size is an error of the write, and ends nothing.
void cairn_limits_open(void);

/// The environment, for a program that is started: the very bytes.
char **cairn_environment(void);

#endif
