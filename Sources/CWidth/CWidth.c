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

int cairn_scalar_width(uint32_t scalar) {
    pthread_once(&once, open_locale);
    if (!utf8) return scalar >= 0x20 && scalar < 0x7f ? 1 : -1;
    locale_t before = uselocale(utf8);
    int width = wcwidth((wchar_t)scalar);
    uselocale(before);
    return width;
}
