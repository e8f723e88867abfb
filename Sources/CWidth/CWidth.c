#define _GNU_SOURCE
#define _XOPEN_SOURCE 700
#include "CWidth.h"

#include <locale.h>
#include <pthread.h>
#include <wchar.h>

static locale_t utf8;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static void open_locale(void) {
    const char *names[] = {"C.UTF-8", "en_US.UTF-8", ""};
    for (int i = 0; i < 3 && !utf8; i++) utf8 = newlocale(LC_CTYPE_MASK, names[i], (locale_t)0);
}

/// By the locale's table, which takes its time.
static int looked_up(uint32_t scalar) {
    pthread_once(&once, open_locale);
    if (!utf8) return scalar >= 0x20 && scalar < 0x7f ? 1 : -1;
    locale_t before = uselocale(utf8);
    int width = wcwidth((wchar_t)scalar);
    uselocale(before);
    return width;
}

int cairn_scalar_width(uint32_t scalar) {
    // Letters, punctuation and lines: width + 2 of what was looked up, 0 of what was not. Threads may look up the same twice.
    static _Atomic unsigned char known[0x3000];
    if (scalar >= sizeof known) return looked_up(scalar);
    int width = known[scalar];
    if (width > 0) return width - 2;
    width = looked_up(scalar);
    known[scalar] = (unsigned char)(width + 2);
    return width;
}
