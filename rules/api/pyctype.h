/* pyctype.h, cpython/pyctype.h */

extern const unsigned int _Py_ctype_table[256];
extern const unsigned char _Py_ctype_tolower[256];
extern const unsigned char _Py_ctype_toupper[256];
int Py_ISLOWER(int c);
int Py_ISUPPER(int c);
int Py_ISALPHA(int c);
int Py_ISDIGIT(int c);
int Py_ISXDIGIT(int c);
int Py_ISALNUM(int c);
int Py_ISSPACE(int c);
int Py_TOLOWER(int c);
int Py_TOUPPER(int c);
