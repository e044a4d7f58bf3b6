#ifndef KEYBOOK_STARTER_H
#define KEYBOOK_STARTER_H

#include <stddef.h>

/// How many files `keybook init` writes.
size_t keybook_starter_count(void);

/// The path of a file, relative to the project: `keys/deploy-pipeline.yaml`. Null past the last one.
/// Names are in byte order, and live as long as the program.
const char *keybook_starter_name(size_t index);

/// The bytes of a file, and in `length` how many there are. Null, and a length of 0, past the last one.
const unsigned char *keybook_starter_bytes(size_t index, size_t *length);

#endif
