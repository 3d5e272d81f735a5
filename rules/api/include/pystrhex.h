#include <Python.h>
#include "pystrhex.h"
