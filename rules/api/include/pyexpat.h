#include <Python.h>
#include "macros/pyexpat.h"
#ifdef XML_MAJOR_VERSION
#include "pyexpat.h"
#endif
