#include <Python.h>

static PyObject *
spam_sizes(PyObject *self, PyObject *files)
{
    PyObject *file, *size;
    PyObject *sizes = PyDict_New();
    if (sizes == NULL) {
        return NULL;
    }
    PyObject *iterator = PyObject_GetIter(files);
    if (iterator == NULL) {
        goto error;
    }
    while ((file = PyIter_Next(iterator)) != NULL) {
        size = PyObject_CallMethod(file, "size", NULL);
        if (size == NULL || PyDict_SetItem(sizes, file, size) < 0) {
            Py_DECREF(file);
            goto error;
        }
        Py_DECREF(size);
        Py_DECREF(file);
    }
    if (PyErr_Occurred()) {
        goto error;
    }
    Py_DECREF(iterator);
    return sizes;

error:
    Py_XDECREF(iterator);
    Py_DECREF(sizes);
    return NULL;
}
