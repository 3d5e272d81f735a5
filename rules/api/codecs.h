/* codecs.h */

extern const char *Py_hexdigits;
[[capi::runs_code]] int PyCodec_Register([[capi::keeps(interpreter)]] PyObject *search_function);
[[capi::since(3, 10)]] [[capi::runs_code]] int PyCodec_Unregister(PyObject *search_function);
[[capi::truth, capi::never_fails, capi::runs_code]] int PyCodec_KnownEncoding(const char *encoding);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyCodec_Lookup(const char *encoding);
[[capi::new, capi::runs_code]] PyObject *PyCodec_Encode(PyObject *object, const char *encoding, const char *errors);
[[capi::until(3, 12)]] int _PyCodec_Forget(const char *encoding);
[[capi::new, capi::runs_code]] PyObject *PyCodec_Decode(PyObject *object, const char *encoding, const char *errors);
[[capi::new, capi::runs_code, capi::shared]] PyObject *PyCodec_Encoder(const char *encoding);
[[capi::new, capi::runs_code, capi::shared]] PyObject *PyCodec_Decoder(const char *encoding);
[[capi::new, capi::runs_code]] PyObject *PyCodec_IncrementalEncoder(const char *encoding, const char *errors);
[[capi::new, capi::runs_code]] PyObject *PyCodec_IncrementalDecoder(const char *encoding, const char *errors);
[[capi::new, capi::runs_code]]
    PyObject *PyCodec_StreamReader(const char *encoding, PyObject *stream, const char *errors);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyCodec_LookupTextEncoding(const char *encoding, const char *alternate_command);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyCodec_EncodeText(PyObject *object, const char *encoding, const char *errors);
[[capi::new, capi::runs_code]]
    PyObject *PyCodec_StreamWriter(const char *encoding, PyObject *stream, const char *errors);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyCodec_DecodeText(PyObject *object, const char *encoding, const char *errors);
[[capi::runs_code]] int PyCodec_RegisterError(const char *name, [[capi::keeps(interpreter)]] PyObject *error);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyCodecInfo_GetIncrementalDecoder(PyObject *codec_info, const char *errors);
[[capi::new, capi::runs_code]] PyObject *PyCodec_LookupError(const char *name);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyCodecInfo_GetIncrementalEncoder(PyObject *codec_info, const char *errors);
[[capi::sets_exception, capi::runs_code]] PyObject *PyCodec_StrictErrors(PyObject *exc);
[[capi::new, capi::runs_code]] PyObject *PyCodec_IgnoreErrors(PyObject *exc);
[[capi::new, capi::runs_code]] PyObject *PyCodec_ReplaceErrors(PyObject *exc);
[[capi::new, capi::runs_code]] PyObject *PyCodec_XMLCharRefReplaceErrors(PyObject *exc);
[[capi::new, capi::runs_code]] PyObject *PyCodec_BackslashReplaceErrors(PyObject *exc);
[[capi::new, capi::runs_code]] PyObject *PyCodec_NameReplaceErrors(PyObject *exc);
