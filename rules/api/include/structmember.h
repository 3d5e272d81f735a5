#include <Python.h>
#include <stddef.h>
#include "macros/structmember.h"
