/* pystrcmp.h */

int PyOS_mystrnicmp(const char *str1, const char *str2, Py_ssize_t size);
int PyOS_mystricmp(const char *str1, const char *str2);
