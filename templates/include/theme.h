#ifndef KEYBOOK_THEME_H
#define KEYBOOK_THEME_H

#include <stddef.h>

/// How many files the built-in theme has.
size_t keybook_theme_count(void);

/// The path of a file, relative to the theme's folder: `partials/head.mustache`. Null past the last one.
/// Names are in byte order, and live as long as the program.
const char *keybook_theme_name(size_t index);

/// The bytes of a file, and in `length` how many there are. Null, and a length of 0, past the last one.
const unsigned char *keybook_theme_bytes(size_t index, size_t *length);

#endif
