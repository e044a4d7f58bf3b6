// What Linux has and the C library declares for GNU sources only, which Swift's module of it is not built as.

/// renameat2(2), with glibc 2.28 or later.
int renameat2(int old_folder, const char *old_path, int new_folder, const char *new_path, unsigned int flags);

/// From linux/fs.h: the two paths change places.
enum { KEYBOOK_RENAME_EXCHANGE = 1 << 1 };
