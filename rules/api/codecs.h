/* codecs.h */

extern const char *Py_hexdigits;
int PyCodec_Register(PyObject *search_function);
[[capi::since(3, 10)]] int PyCodec_Unregister(PyObject *search_function);
int PyCodec_KnownEncoding(const char *encoding);
[[capi::until(3, 12)]] PyObject *_PyCodec_Lookup(const char *encoding);
PyObject *PyCodec_Encode(PyObject *object, const char *encoding, const char *errors);
[[capi::until(3, 12)]] int _PyCodec_Forget(const char *encoding);
PyObject *PyCodec_Decode(PyObject *object, const char *encoding, const char *errors);
PyObject *PyCodec_Encoder(const char *encoding);
PyObject *PyCodec_Decoder(const char *encoding);
PyObject *PyCodec_IncrementalEncoder(const char *encoding, const char *errors);
PyObject *PyCodec_IncrementalDecoder(const char *encoding, const char *errors);
PyObject *PyCodec_StreamReader(const char *encoding, PyObject *stream, const char *errors);
[[capi::until(3, 12)]] PyObject *_PyCodec_LookupTextEncoding(const char *encoding, const char *alternate_command);
[[capi::until(3, 12)]] PyObject *_PyCodec_EncodeText(PyObject *object, const char *encoding, const char *errors);
PyObject *PyCodec_StreamWriter(const char *encoding, PyObject *stream, const char *errors);
[[capi::until(3, 12)]] PyObject *_PyCodec_DecodeText(PyObject *object, const char *encoding, const char *errors);
int PyCodec_RegisterError(const char *name, PyObject *error);
[[capi::until(3, 12)]] PyObject *_PyCodecInfo_GetIncrementalDecoder(PyObject *codec_info, const char *errors);
PyObject *PyCodec_LookupError(const char *name);
[[capi::until(3, 12)]] PyObject *_PyCodecInfo_GetIncrementalEncoder(PyObject *codec_info, const char *errors);
PyObject *PyCodec_StrictErrors(PyObject *exc);
PyObject *PyCodec_IgnoreErrors(PyObject *exc);
PyObject *PyCodec_ReplaceErrors(PyObject *exc);
PyObject *PyCodec_XMLCharRefReplaceErrors(PyObject *exc);
PyObject *PyCodec_BackslashReplaceErrors(PyObject *exc);
PyObject *PyCodec_NameReplaceErrors(PyObject *exc);
