/* enumobject.h */

extern PyTypeObject PyEnum_Type;
extern PyTypeObject PyReversed_Type;
