/* A module of the old kind, with one of everything that a port has to deal with. */
#include <Python.h>
#include <structmember.h>

typedef struct {
    PyObject_HEAD
    PyObject *owner;
    int size;
} ShapeObject;

typedef struct {
    ShapeObject base;
    PyObject *dict;
    PyObject *weak_references;
    PyObject *parts[2];
    vectorcallfunc vectorcall;
} SquareObject;

struct point {
    int x, y;
};

static PyTypeObject Shape_Type, Square_Type, Token_Type, Counter_Type;
static PyObject *ShapeError;
static PyObject *cache[4];
static struct {
    PyObject *decimal;
    PyObject *handlers[3];
    int ready;
} imported;
static long made;
static struct point origin;
static char buffer[16];
static int (*hook)(int, void *);
static unsigned char table[256];
static int filled;
static struct PyModuleDef shapes_module;

static void
shape_dealloc(ShapeObject *self)
{
    Py_CLEAR(self->owner);
    PyObject_Free(self);
}

static PyObject *
shape_new(PyTypeObject *type, PyObject *args, PyObject *kwargs)
{
    ShapeObject *self = (ShapeObject *)type->tp_alloc(type, 0);
    made++;
    if (self != NULL) {
        self->owner = (Py_INCREF(ShapeError), ShapeError);
    }
    return (PyObject *)self;
}

static PyObject *
shape_grow(ShapeObject *self, PyObject *unused)
{
    if (self->size > 10) {
        PyErr_SetString(ShapeError, "too large");
        return NULL;
    }
    self->size++;
    buffer[0] = 'x';
    origin.x = self->size;
    hook = NULL;
    Py_RETURN_NONE;
}

static PyObject *
shape_scale(PyObject *self, PyObject *const *args, Py_ssize_t count, PyObject *names)
{
    return Py_XNewRef(ShapeError);
}

static PyObject *
shape_owner(PyObject *self, void *closure)
{
    return Py_XNewRef(imported.decimal);
}

static PyObject *
shape_add(PyObject *left, PyObject *right)
{
    if (!PyObject_TypeCheck(left, &Shape_Type)) {
        Py_RETURN_NOTIMPLEMENTED;
    }
    return Py_XNewRef(cache[0]);
}

static PyNumberMethods shape_as_number = {
    .nb_add = shape_add,
};

static PyMethodDef shape_methods[] = {
    {"grow", (PyCFunction)shape_grow, METH_NOARGS, PyDoc_STR("grow()")},
    {"scale", (PyCFunction)(void (*)(void))shape_scale, METH_FASTCALL | METH_KEYWORDS, NULL},
    {NULL, NULL, 0, NULL},
};

static PyGetSetDef shape_getset[] = {
    {"owner", shape_owner, NULL, NULL, NULL},
    {NULL, NULL, NULL, NULL, NULL},
};

static PyTypeObject Shape_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "shapes.Shape",
    .tp_basicsize = sizeof(ShapeObject),
    .tp_dealloc = (destructor)shape_dealloc,
    .tp_as_number = &shape_as_number,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_BASETYPE,
    .tp_doc = "A shape"
              " of some size",
    .tp_methods = shape_methods,
    .tp_getset = shape_getset,
    .tp_new = shape_new,
};

static int
square_traverse(SquareObject *self, visitproc visit, void *arg)
{
    Py_VISIT(self->dict);
    Py_VISIT(self->base.owner);
    Py_VISIT(self->parts[0]);
    Py_VISIT(self->parts[1]);
    return 0;
}

static int
square_clear(SquareObject *self)
{
    Py_CLEAR(self->dict);
    Py_CLEAR(self->parts[0]);
    Py_CLEAR(self->parts[1]);
    return 0;
}

static void
square_dealloc(SquareObject *self)
{
    PyObject_GC_UnTrack(self);
    if (self->weak_references != NULL) {
        PyObject_ClearWeakRefs((PyObject *)self);
    }
    square_clear(self);
    Py_CLEAR(self->base.owner);
    Py_TYPE(self)->tp_free((PyObject *)self);
}

static PyTypeObject Square_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "Square",
    .tp_basicsize = sizeof(SquareObject),
    .tp_dealloc = (destructor)square_dealloc,
    .tp_traverse = (traverseproc)square_traverse,
    .tp_clear = (inquiry)square_clear,
    .tp_flags = Py_TPFLAGS_DEFAULT | Py_TPFLAGS_HAVE_GC | Py_TPFLAGS_HAVE_VECTORCALL,
    .tp_dictoffset = offsetof(SquareObject, dict),
    .tp_weaklistoffset = offsetof(SquareObject, weak_references),
    .tp_vectorcall_offset = offsetof(SquareObject, vectorcall),
    .tp_call = PyVectorcall_Call,
    .tp_base = &Shape_Type,
};

static PyTypeObject Token_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "shapes.Token",
    .tp_basicsize = sizeof(ShapeObject),
    .tp_dealloc = (destructor)shape_dealloc,
};

static PyTypeObject Counter_Type = {
    PyVarObject_HEAD_INIT(NULL, 0)
    .tp_name = "shapes.Counter",
    .tp_base = &PyDict_Type,
    .tp_doc = PyDoc_STR("counts"),
};

static PyObject *
shapes_token(PyObject *module, PyObject *unused)
{
    ShapeObject *token = PyObject_New(ShapeObject, &Token_Type);
    if (token == NULL) {
        return NULL;
    }
    token->owner = (Py_INCREF(Py_None), Py_None);
    if (!filled) {
        for (int i = 0; i < 256; i++) {
            table[i] = (unsigned char)(i + 1);
        }
        filled = 1;
    }
    return (PyObject *)token;
}

static void
on_event(void *data)
{
    PyGILState_STATE state = PyGILState_Ensure();
    PyObject *module = PyState_FindModule(&shapes_module);
    Py_XDECREF(PyObject_CallNoArgs(module));
    PyGILState_Release(state);
}

static PyMethodDef shapes_methods[] = {
    {"token", shapes_token, METH_NOARGS, NULL},
    {NULL, NULL, 0, NULL},
};

static struct PyModuleDef shapes_module = {
    PyModuleDef_HEAD_INIT,
    .m_name = "shapes",
    .m_doc = "Shapes",
    .m_size = -1,
    .m_methods = shapes_methods,
};

PyMODINIT_FUNC
PyInit_shapes(void)
{
    PyObject *module;

    if (PyType_Ready(&Shape_Type) < 0 || PyType_Ready(&Square_Type) < 0 || PyType_Ready(&Token_Type) < 0
        || PyType_Ready(&Counter_Type) < 0) {
        return NULL;
    }
    module = PyModule_Create(&shapes_module);
    if (module == NULL) {
        return NULL;
    }
    ShapeError = PyErr_NewException("shapes.Error", NULL, NULL);
    cache[0] = PyLong_FromLong((long)(size_t)on_event);
    imported.decimal = PyImport_ImportModule("decimal");
    imported.handlers[0] = PyList_New(0);
    imported.ready = 1;
    if (PyModule_AddObjectRef(module, "Error", ShapeError) < 0 || PyModule_AddType(module, &Shape_Type) < 0
        || PyModule_AddObjectRef(module, "Squared", (PyObject *)&Square_Type) < 0
        || PyModule_AddType(module, &Counter_Type) < 0) {
        Py_DECREF(module);
        return NULL;
    }
    return module;
}
