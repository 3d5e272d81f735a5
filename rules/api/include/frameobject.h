#include <Python.h>
#include "frame.h"
