#include <Python.h>
#include "marshal.h"
#include "macros/marshal.h"
