#define _XOPEN_SOURCE 700
#include "CNcurses.h"

#include <langinfo.h>
#include <locale.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>

static bool is_utf8(void) { return strcmp(nl_langinfo(CODESET), "UTF-8") == 0; }

/// The locale that the user asks for; NULL if the environment names none.
static const char *wanted(void) {
    const char *names[] = {"LC_ALL", "LC_CTYPE", "LANG"};
    for (int i = 0; i < 3; i++) {
        const char *value = getenv(names[i]);
        if (value && *value) return value;
    }
    return NULL;
}

static bool names_utf8(const char *locale) {
    const char *encoding = strchr(locale, '.');
    return encoding && (strncasecmp(encoding, ".UTF-8", 6) == 0 || strncasecmp(encoding, ".utf8", 5) == 0);
}

static bool open_locale(void) {
    // Only the character type: numbers keep the form that programs read.
    if (setlocale(LC_CTYPE, "") && is_utf8()) return true;
    const char *name = wanted();
    const char *others[] = {"C.UTF-8", "en_US.UTF-8", "UTF-8"};
    // A bare container or a login from elsewhere has no locale, but today's terminals use UTF-8 anyway.
    for (int i = 0; (!name || names_utf8(name)) && i < 3; i++) {
        if (setlocale(LC_CTYPE, others[i]) && is_utf8()) return true;
    }
    setlocale(LC_CTYPE, "C");
    return false;
}

bool cairn_locale_open(void) {
    static enum { UNKNOWN, UTF8, OTHER } found;
    if (found == UNKNOWN) found = open_locale() ? UTF8 : OTHER;
    return found == UTF8;
}
