/* A module of the old kind, parts of which only some builds have. */
#ifndef CONDITIONAL_C
#define CONDITIONAL_C
#include <Python.h>

static PyObject *Error;

#ifdef WITH_COLOURS
struct colour {
    PyObject *name;
};
#  ifdef ONE_COLOUR
static PyObject *
colour_repr(PyObject *self)
{
    return PyUnicode_FromString("colour");
}
#  endif
static PyTypeObject Colour_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "shapes.Colour",
    .tp_basicsize = sizeof(PyObject),
#  ifdef ONE_COLOUR
    .tp_repr = colour_repr,
#  endif
    .tp_doc = "a colour",
};
static PyObject *palette[3];
static struct colour best;
#  if !defined(ONE_COLOUR) && \
      PY_VERSION_HEX >= 0x03090000  /* each has names of its own */
static PyObject *names;
#  endif
#endif

#if defined(BIG)
static long made;
static PyObject *store;
#elif WITH_COLOURS > 1
static PyObject *store;
#else
static struct store { int count; PyObject *items; } store;
#endif

static PyObject *
fill(PyObject *module, PyObject *value)
{
    Py_XSETREF(Error, (Py_INCREF(value), value));
#ifdef WITH_COLOURS
    Py_INCREF(value);
    Py_XSETREF(palette[0], value);
    Py_INCREF(value);
    Py_XSETREF(best.name, value);
#  ifndef ONE_COLOUR
    Py_INCREF(value);
    Py_XSETREF(names, value);
#  endif
#endif
    Py_INCREF(value);
#ifdef BIG
    made++;
    Py_XSETREF(store, value);
#elif WITH_COLOURS > 1
    Py_XSETREF(store, value);
#else
    store.count++;
    Py_XSETREF(store.items, value);
#endif
    Py_RETURN_NONE;
}

static PyMethodDef methods[] = {
    {"fill", fill, METH_O, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef shapes_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "shapes",
    .m_size = -1,
    .m_methods = methods,
};

PyMODINIT_FUNC
PyInit_shapes(void)
{
#ifdef WITH_COLOURS
    if (PyType_Ready(&Colour_Type) < 0) {
        return NULL;
    }
#endif
    return PyModule_Create(&shapes_module);
}
#endif
