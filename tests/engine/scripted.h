/* The functions of the C API that made functions call, so that a script says which of them fail, and the counts of the
   objects that come into being are watched.

   Each such object gets HELD references that are nobody's: it outlives what is done to it, and is dead where no others
   are left.  A dead container is emptied, as its deallocation would. */

#define PY_SSIZE_T_CLEAN
#include <Python.h>

enum { HELD = 1000, MOST = 256 };

static const char *script;
static Py_ssize_t scripted, played;

static PyObject *born[MOST];
static int births, dead[MOST], outside, dead_used;
static PyObject *argument, *other_argument;

static int
choose(void)
{
    return played < scripted ? script[played++] : 0;
}

static void
empty(PyObject *o)
{
    if (PyList_CheckExact(o)) {
        PyList_SetSlice(o, 0, PY_SSIZE_T_MAX, NULL);
    }
    else if (PyDict_CheckExact(o)) {
        PyDict_Clear(o);
    }
    else if (PyTuple_CheckExact(o)) {
        for (Py_ssize_t i = 0; i < PyTuple_GET_SIZE(o); i++) {
            PyObject *item = PyTuple_GET_ITEM(o, i);
            PyTuple_SET_ITEM(o, i, NULL);
            Py_XDECREF(item);
        }
    }
}

static void
find_dead(void)
{
    int found = 1;
    while (found) {
        found = 0;
        for (int i = outside; i < births; i++) {
            if (!dead[i] && Py_REFCNT(born[i]) <= HELD) {
                dead[i] = found = 1;
                empty(born[i]);
            }
        }
    }
}

static PyObject *
watched(PyObject *o)
{
    if (o == NULL || births == MOST) {
        Py_FatalError("a made function cannot be watched");
    }
    Py_SET_REFCNT(o, Py_REFCNT(o) + HELD);
    dead[births] = 0;
    return born[births++] = o;
}

static PyObject *
used(PyObject *o)
{
    find_dead();
    for (int i = outside; i < births; i++) {
        dead_used |= born[i] == o && dead[i];
    }
    return o;
}

static int
fails(PyObject *exception)
{
    if (!choose()) {
        return 0;
    }
    PyErr_SetNone(exception);
    return 1;
}

static int
ask(void)
{
    return choose();
}

static int
parse(const char *format, ...)
{
    va_list targets;
    PyObject *objects[] = {argument, other_argument};
    int count = 0;
    if (fails(PyExc_TypeError)) {
        return 0;
    }
    va_start(targets, format);
    for (; *format; format++) {
        if (*format == 'O') {
            *va_arg(targets, PyObject **) = objects[count++];
        }
        else {
            *va_arg(targets, int *) = choose();
        }
    }
    va_end(targets);
    return 1;
}

/* An item of `container`; one of the caller's containers always has it. */
static PyObject *
item_of(PyObject *container, PyObject *(*get)(PyObject *, Py_ssize_t), PyObject *exception, Py_ssize_t index)
{
    used(container);
    if (choose()) {
        if (exception) {
            PyErr_SetNone(exception);
        }
        return NULL;
    }
    return container == argument ? other_argument : get(container, index);
}

static PyObject *
item_named(PyObject *container, const char *name)
{
    used(container);
    if (choose()) {
        return NULL;
    }
    return container == argument ? other_argument : PyDict_GetItemString(container, name);
}

static void
incref(PyObject *o)
{
    Py_INCREF(o);
}

static void
decref(PyObject *o)
{
    Py_DECREF(o);
}

static PyObject *
new_reference(PyObject *o)
{
    Py_INCREF(o);
    return o;
}

/* PyTuple_SetItem() fills only tuples that have one reference. */
static int
fill_tuple(PyObject *tuple, Py_ssize_t index, PyObject *item)
{
    PyObject *old = PyTuple_GET_ITEM(tuple, index);
    PyTuple_SET_ITEM(tuple, index, item);
    Py_XDECREF(old);
    return 0;
}

/* What PyList_SetItem() and PyTuple_SetItem() do where they fail. */
static int
refused(PyObject *item)
{
    decref(item);
    return -1;
}

static int
stolen_anyway(PyObject *container, PyObject *item)
{
    used(container);
    used(item);
    return fails(PyExc_IndexError);
}

static int
both_used(PyObject *container, PyObject *item)
{
    used(container);
    used(item);
    return fails(PyExc_RuntimeError);
}

/* The value of sys.gettotalrefcount(), which a debug build has. */
static long
total(void)
{
    PyObject *count = PyObject_CallNoArgs(PySys_GetObject("gettotalrefcount"));
    long value = PyLong_AsLong(count);
    Py_DECREF(count);
    return value;
}

static void
forget_names(PyObject *module)
{
    PyObject *names = PyObject_Dir(module);
    for (Py_ssize_t i = 0; i < PyList_GET_SIZE(names); i++) {
        PyObject *name = PyList_GET_ITEM(names, i);
        if (strncmp(PyUnicode_AsUTF8(name), "name", 4) == 0) {
            PyObject_SetAttr(module, name, NULL);
        }
    }
    Py_DECREF(names);
}

/* Deallocates what only the references that are nobody's keep alive; no count of the interpreter's has them. */
static void
end(PyObject *o)
{
    Py_SET_REFCNT(o, 0);
    Py_INCREF(o);
    Py_DECREF(o);
}

/* measure(function, parameters, script): the counts left to the parameters and to each object born, by how much all
   counts of the interpreter grew, whether something dead was used, and whether the result came with an exception or
   NULL without one. */
static PyObject *
measure(PyObject *self, PyObject *args)
{
    PyObject *function, *parameters;
    Py_ssize_t before[2], left[MOST];
    if (!PyArg_ParseTuple(args, "OO!y#", &function, &PyTuple_Type, &parameters, &script, &scripted)) {
        return NULL;
    }
    played = births = dead_used = 0;
    argument = PyTuple_GET_ITEM(parameters, 0);
    other_argument = PyTuple_GET_ITEM(parameters, 1);
    watched(argument);
    watched(other_argument);
    outside = births;
    before[0] = Py_REFCNT(argument);
    before[1] = Py_REFCNT(other_argument);

    PyCFunction made = PyCFunction_GetFunction(function);
    int variadic = PyCFunction_GetFlags(function) & METH_VARARGS;
    long first = total();
    PyObject *result = made(self, variadic ? parameters : argument);
    int balanced = 1;
    int ill_told = (result == NULL) != (PyErr_Occurred() != NULL);
    PyErr_Clear();
    if (result) {
        Py_DECREF(used(result));
    }
    forget_names(self);
    find_dead();

    for (int i = 0; i < births; i++) {
        left[i] = Py_REFCNT(born[i]) - (i < outside ? before[i] : HELD);
        balanced &= left[i] == 0;
    }
    for (int i = 0; i < outside; i++) {
        Py_SET_REFCNT(born[i], before[i] - HELD);
    }
    long grown = 0;
    if (!balanced) {
        grown = total() - first;
        for (int i = outside; i < births; i++) {
            empty(born[i]);
        }
    }
    for (int i = outside; i < births; i++) {
        end(born[i]);
    }
    if (balanced) {
        grown = total() - first;
    }
    PyObject *counts = PyList_New(births);
    for (int i = 0; i < births; i++) {
        PyList_SET_ITEM(counts, i, PyLong_FromSsize_t(left[i]));
    }
    return Py_BuildValue("Nlii", counts, grown, dead_used, ill_told);
}

#define BIRTH(call) (fails(PyExc_AttributeError) ? NULL : watched(call))
#define BIRTH_OF(o, call) (used(o), BIRTH(call))

#define PyArg_ParseTuple(args, ...) parse(__VA_ARGS__)
#define PyErr_ExceptionMatches(exception) (!choose())
#define PyLong_FromLong(v) BIRTH(PyLong_FromLong(v))
#define PyList_New(n) BIRTH(PyList_New(n))
#define PyTuple_New(n) BIRTH(PyTuple_New(n))
#define PyDict_New() BIRTH(PyDict_New())
#define PyObject_GetAttrString(o, name) BIRTH_OF(o, PyObject_GetAttrString(o, name))
#define PyObject_Str(o) BIRTH_OF(o, PyObject_Str(o))
#define PyObject_Repr(o) BIRTH_OF(o, PyObject_Repr(o))
#define PyList_GetItem(o, i) item_of(o, PyList_GetItem, PyExc_IndexError, i)
#define PyDict_GetItemString(o, name) item_named(o, name)
#define PyObject_IsTrue(o) (used(o), fails(PyExc_RuntimeError) ? -1 : PyObject_IsTrue(o))
#define PyList_Append(o, item) (both_used(o, item) ? -1 : PyList_Append(o, item))
#define PyDict_SetItemString(o, name, item) (both_used(o, item) ? -1 : PyDict_SetItemString(o, name, item))
#define PyList_SetItem(o, i, item) (stolen_anyway(o, item) ? refused(item) : PyList_SetItem(o, i, item))
#define PyTuple_SetItem(o, i, item) (stolen_anyway(o, item) ? refused(item) : fill_tuple(o, i, item))
#define PyModule_AddObject(o, name, item) (both_used(o, item) ? -1 : PyModule_AddObject(o, name, item))
#define PyModule_AddObjectRef(o, name, item) (both_used(o, item) ? -1 : PyModule_AddObjectRef(o, name, item))

#undef PyTuple_GET_ITEM
#define PyTuple_GET_ITEM(o, i) (((PyTupleObject *)used(o))->ob_item[i])
#undef PyTuple_SET_ITEM
#define PyTuple_SET_ITEM(o, i, item) (((PyTupleObject *)used(o))->ob_item[i] = used(item))
#undef Py_INCREF
#define Py_INCREF(o) incref(used(o))
#undef Py_DECREF
#define Py_DECREF(o) decref(used(o))
#undef Py_XDECREF
#define Py_XDECREF(o) ((o) ? decref(used(o)) : (void)0)
#undef Py_CLEAR
#define Py_CLEAR(o) do { PyObject *old = (o); if (old) { used(old); (o) = NULL; decref(old); } } while (0)
#undef Py_XSETREF
#define Py_XSETREF(o, item) do { PyObject *old = (o); (o) = (item); Py_XDECREF(old); } while (0)
#undef Py_NewRef
#define Py_NewRef(o) new_reference(used(o))
