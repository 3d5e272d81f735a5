#include <complex.h>
#include <math.h>
