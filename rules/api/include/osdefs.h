#include <Python.h>
#include "macros/osdefs.h"
