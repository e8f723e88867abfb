/// The floor: about the least that a full-screen, two-pane ncurses program can cost.
///
/// It paints as many cells as Cairn does: a title, two framed panes, a list of 200 rows with the selected one
/// reversed, fifteen lines of detail which differ from row to row, a footer. `j` and `k` move (around the ends),
/// `q` quits. A key is read by poll and getch; a movement writes the lines that changed into the window and leaves
/// it to ncurses to find the cells that differ, as any honest program would.
#define _XOPEN_SOURCE 700
#define NCURSES_WIDECHAR 1

#include <curses.h>
#include <locale.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

// So many lines of detail that a key changes as many cells as it does in Cairn at 120x40: about 1,400.
enum { ROWS = 200, DETAIL = 22, GOOD = 1, SOFT = 2, ACCENT = 3 };

//// Where things stand on the screen, and what is selected.
typedef struct {
    int lines, columns; // of the screen
    int split;          // columns of the left pane
    int page;           // rows of the list that are visible
    int top, selected;  // rows of the list
} view;

static const char *const words[] = {
    "gradient", "matrix",   "kernel",  "sample", "variance", "model",  "feature", "pipeline",
    "latent",   "encoder",  "token",   "batch",  "metric",   "prior",  "cluster", "residual",
    "and",      "of",       "with",    "from",   "learns",   "shows",  "proves",  "measures",
    "why",      "a",        "the",     "each",   "deploy",   "monitor", "explain", "derive",
};
enum { WORDS = sizeof words / sizeof *words };

/// The same words for the same row and line, others for the next.
static unsigned scramble(unsigned row, unsigned line) {
    unsigned mixed = (row + 1) * 2654435761u ^ (line + 1) * 2246822519u;
    mixed ^= mixed >> 15;
    return mixed * 3266489917u;
}

/// Fills a line of text of about `width` columns.
static void compose(char *text, size_t size, int width, unsigned row, unsigned line) {
    unsigned seed = scramble(row, line);
    int used = 0;
    text[0] = '\0';
    while (used < width - 9 && (size_t)used + 12 < size) {
        used += snprintf(text + used, size - (size_t)used, "%s ", words[(seed >> 16) % WORDS]);
        seed = seed * 1664525u + 1013904223u;
    }
}

static void start_colours(void) {
    if (!has_colors()) return;
    start_color();
    use_default_colors();
    init_pair(GOOD, COLOR_GREEN, -1);
    init_pair(SOFT, COLOR_CYAN, -1);
    init_pair(ACCENT, COLOR_YELLOW, -1);
}

static void paint_box(int left, int width, int height, const char *title) {
    int right = left + width - 1, bottom = height;
    attrset(COLOR_PAIR(SOFT));
    mvhline_set(1, left, WACS_HLINE, width);
    mvhline_set(bottom, left, WACS_HLINE, width);
    mvvline_set(1, left, WACS_VLINE, height);
    mvvline_set(1, right, WACS_VLINE, height);
    mvadd_wch(1, left, WACS_ULCORNER);
    mvadd_wch(1, right, WACS_URCORNER);
    mvadd_wch(bottom, left, WACS_LLCORNER);
    mvadd_wch(bottom, right, WACS_LRCORNER);
    attrset(A_BOLD);
    mvprintw(1, left + 2, " %s ", title);
    attrset(A_NORMAL);
}

/// One line inside a pane, filled up with spaces to its width.
static void paint_text(int line, int left, int width, const char *text) {
    if (width > 0) mvprintw(line, left, "%-*.*s", width, width, text);
}

static void paint_row(const view *at, int row) {
    char name[256], text[320];
    int width = at->split - 2, line = 2 + row - at->top;
    compose(name, sizeof name, 22, (unsigned)row, 0);
    snprintf(text, sizeof text, "  [%c] %-24.24s %3d%%", " ~x"[row % 3], name, row * 37 % 101);
    attrset(row == at->selected ? A_REVERSE : A_NORMAL);
    paint_text(line, 1, width, text);
    if (row != at->selected && row % 3 == 2) mvchgat(line, 3, 3, A_NORMAL, GOOD, NULL);
    attrset(A_NORMAL);
}

static void paint_list(const view *at) {
    for (int row = at->top; row < at->top + at->page && row < ROWS; row++) paint_row(at, row);
}

static void paint_detail(const view *at) {
    char text[512];
    int left = at->split + 2, width = at->columns - at->split - 4;
    for (int line = 0; line < DETAIL && line < at->page; line++) {
        compose(text, sizeof text, width > 60 ? 60 : width, (unsigned)at->selected, (unsigned)line);
        attrset(line == 0 ? A_BOLD : line % 5 == 4 ? COLOR_PAIR(ACCENT) : A_NORMAL);
        paint_text(2 + line, left, width, text);
    }
    attrset(A_NORMAL);
}

static void paint_footer(const view *at) {
    char text[512];
    snprintf(text, sizeof text, " j down  k up  / find  : command  ? help  q quit %12d of %d", at->selected + 1, ROWS);
    attrset(COLOR_PAIR(SOFT));
    paint_text(at->lines - 1, 0, at->columns - 1, text);
    attrset(A_NORMAL);
}

/// The terminal's own cursor stays with the selected row, for screen readers.
static void finish(const view *at) {
    move(2 + at->selected - at->top, 1);
    refresh();
}

static void paint_all(const view *at) {
    attrset(A_BOLD);
    mvprintw(0, 1, "Floor · ML engineer");
    attrset(A_NORMAL);
    mvprintw(0, at->columns / 2, "Q1 · week 3 of 52 · 4 of 8 h this week");
    paint_box(0, at->split, at->lines - 2, "1 Roadmap ████▌·········· 34%");
    paint_box(at->split, at->columns - at->split, at->lines - 2, "Detail");
    paint_list(at);
    paint_detail(at);
    paint_footer(at);
    finish(at);
}

/// Moves by `step` and paints what this changes: two rows, or the page when it scrolls.
static void move_selection(view *at, int step) {
    int old = at->selected, old_top = at->top;
    at->selected = (old + step + ROWS) % ROWS;
    if (at->selected < at->top) at->top = at->selected;
    if (at->selected >= at->top + at->page) at->top = at->selected - at->page + 1;
    if (at->top != old_top) {
        paint_list(at);
    } else {
        paint_row(at, old);
        paint_row(at, at->selected);
    }
    paint_detail(at);
    paint_footer(at);
    finish(at);
}

static view measured(void) {
    int page = LINES - 4;
    return (view){.lines = LINES, .columns = COLS, .split = COLS * 2 / 5, .page = page > 0 ? page : 1};
}

static int read_key(void) {
    struct pollfd input = {.fd = STDIN_FILENO, .events = POLLIN};
    if (poll(&input, 1, -1) > 0 && input.revents & (POLLHUP | POLLERR)) return 'q';  // the terminal is gone
    return getch();  // also after a signal: it may be KEY_RESIZE
}

int main(void) {
    if (setlocale(LC_ALL, "") == NULL) setlocale(LC_ALL, "C.UTF-8");
    SCREEN *screen = newterm(NULL, stdout, stdin);
    if (screen == NULL) {
        fprintf(stderr, "bench-floor: this terminal is unknown; set TERM, for instance to xterm-256color\n");
        return EXIT_FAILURE;
    }
    cbreak();
    noecho();
    nonl();
    keypad(stdscr, TRUE);
    nodelay(stdscr, TRUE);
    set_escdelay(25);
    start_colours();
    view at = measured();
    paint_all(&at);
    for (int key = read_key(); key != 'q'; key = read_key()) {
        if (key == 'j' || key == KEY_DOWN) move_selection(&at, 1);
        if (key == 'k' || key == KEY_UP) move_selection(&at, -1);
        if (key == KEY_RESIZE) {
            erase();
            at = measured();
            paint_all(&at);
        }
    }
    endwin();
    delscreen(screen);
    return EXIT_SUCCESS;
}
