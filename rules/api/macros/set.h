#define PySet_MINSIZE 8
