#define SEP L'/'
#define MAXPATHLEN PATH_MAX
#define DELIM L':'
