#define Py_Ellipsis (&_Py_EllipsisObject)
