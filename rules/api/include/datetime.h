#include <Python.h>
#include "datetime.h"
static PyDateTime_CAPI *PyDateTimeAPI = NULL;
#include "macros/datetime.h"
#include "macros/datetime_dialect.h"
#include "macros/datetime_calls.h"
