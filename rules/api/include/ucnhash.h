#include <Python.h>
#include "ucnhash.h"
#include "macros/ucnhash.h"
