/* unicodeobject.h, cpython/unicodeobject.h */

typedef uint32_t Py_UCS4;
typedef uint16_t Py_UCS2;
typedef uint8_t Py_UCS1;
[[capi::since(3, 13)]] typedef wchar_t PY_UNICODE_TYPE;
typedef wchar_t Py_UNICODE;
[[capi::since(3, 14)]] struct _PyUnicodeObject_state {
    unsigned int interned : 2;
    unsigned int kind : 3;
    unsigned int compact : 1;
    unsigned int ascii : 1;
    unsigned int statically_allocated : 1;
    unsigned int : 24;
};
[[capi::since(3, 12)]] [[capi::until(3, 13)]] typedef struct {
    PyObject ob_base;
    Py_ssize_t length;
    Py_hash_t hash;
    struct {
        unsigned int interned : 2;
        unsigned int kind : 3;
        unsigned int compact : 1;
        unsigned int ascii : 1;
        unsigned int statically_allocated : 1;
        unsigned int : 24;
    } state;
} PyASCIIObject;
[[capi::since(3, 14)]] typedef struct {
    PyObject ob_base;
    Py_ssize_t length;
    Py_hash_t hash;
    struct _PyUnicodeObject_state state;
} PyASCIIObject;
[[capi::until(3, 11)]] typedef struct {
    PyObject ob_base;
    Py_ssize_t length;
    Py_hash_t hash;
    struct {
        unsigned int interned : 2;
        unsigned int kind : 3;
        unsigned int compact : 1;
        unsigned int ascii : 1;
        unsigned int ready : 1;
        unsigned int : 24;
    } state;
    wchar_t *wstr;
} PyASCIIObject;
[[capi::since(3, 12)]] typedef struct {
    PyASCIIObject _base;
    Py_ssize_t utf8_length;
    char *utf8;
} PyCompactUnicodeObject;
[[capi::until(3, 11)]] typedef struct {
    PyASCIIObject _base;
    Py_ssize_t utf8_length;
    char *utf8;
    Py_ssize_t wstr_length;
} PyCompactUnicodeObject;
typedef struct {
    PyCompactUnicodeObject _base;
    union {
        void *any;
        Py_UCS1 *latin1;
        Py_UCS2 *ucs2;
        Py_UCS4 *ucs4;
    } data;
} PyUnicodeObject;
[[capi::since(3, 12)]] enum PyUnicode_Kind {
    PyUnicode_1BYTE_KIND = 1,
    PyUnicode_2BYTE_KIND = 2,
    PyUnicode_4BYTE_KIND = 4,
};
[[capi::until(3, 11)]] enum PyUnicode_Kind {
    PyUnicode_WCHAR_KIND = 0,
    PyUnicode_1BYTE_KIND = 1,
    PyUnicode_2BYTE_KIND = 2,
    PyUnicode_4BYTE_KIND = 4,
};
[[capi::since(3, 12)]] typedef struct {
    PyObject *buffer;
    void *data;
    int kind;
    Py_UCS4 maxchar;
    Py_ssize_t size;
    Py_ssize_t pos;
    Py_ssize_t min_length;
    Py_UCS4 min_char;
    unsigned char overallocate;
    unsigned char readonly;
} _PyUnicodeWriter;
[[capi::until(3, 11)]] typedef struct {
    PyObject *buffer;
    void *data;
    enum PyUnicode_Kind kind;
    Py_UCS4 maxchar;
    Py_ssize_t size;
    Py_ssize_t pos;
    Py_ssize_t min_length;
    Py_UCS4 min_char;
    unsigned char overallocate;
    unsigned char readonly;
} _PyUnicodeWriter;
extern PyTypeObject PyUnicode_Type;
extern PyTypeObject PyUnicodeIter_Type;
extern const unsigned char _Py_ascii_whitespace[];
[[capi::truth, capi::never_fails]] int PyUnicode_Check(PyObject *o);
[[capi::truth, capi::never_fails]] int PyUnicode_CheckExact(PyObject *o);
[[capi::new, capi::kind(PyUnicode)]] PyObject *PyUnicode_FromStringAndSize(const char *str, Py_ssize_t size);
[[capi::new, capi::kind(PyUnicode)]] PyObject *PyUnicode_FromString(const char *str);
[[capi::new, capi::oom]] PyObject *PyUnicode_Substring(PyObject *unicode, Py_ssize_t start, Py_ssize_t end);
Py_UCS4 *PyUnicode_AsUCS4(PyObject *unicode, Py_UCS4 *buffer, Py_ssize_t buflen, int copy_null);
[[capi::memory(mem), capi::oom]] Py_UCS4 *PyUnicode_AsUCS4Copy(PyObject *unicode);
Py_ssize_t PyUnicode_GetLength(PyObject *unicode);
[[capi::maybe_exception]] Py_UCS4 PyUnicode_ReadChar(PyObject *unicode, Py_ssize_t index);
int PyUnicode_WriteChar(PyObject *unicode, Py_ssize_t index, Py_UCS4 character);
[[capi::until(3, 11)]] Py_ssize_t PyUnicode_GetSize(PyObject *unicode);
[[capi::oom]] int PyUnicode_Resize([[capi::exchanges_on_success]] PyObject **unicode, Py_ssize_t length);
[[capi::new, capi::runs_code]]
    PyObject *PyUnicode_FromEncodedObject(PyObject *obj, const char *encoding, const char *errors);
[[capi::new]] PyObject *PyUnicode_FromObject(PyObject *obj);
[[capi::new, capi::format(text, format), capi::runs_code]]
    PyObject *PyUnicode_FromFormatV(const char *format, va_list vargs);
[[capi::new, capi::kind(PyUnicode), capi::format(text, format), capi::runs_code]]
    PyObject *PyUnicode_FromFormat(const char *format, ...);
void PyUnicode_InternInPlace([[capi::exchanges]] PyObject **p_unicode);
[[capi::new, capi::oom, capi::shared]] PyObject *PyUnicode_InternFromString(const char *str);
[[capi::new]] PyObject *PyUnicode_FromWideChar(const wchar_t *wstr, Py_ssize_t size);
[[capi::until(3, 11)]] void PyUnicode_InternImmortal([[capi::exchanges]] PyObject **result);
Py_ssize_t PyUnicode_AsWideChar(PyObject *unicode, wchar_t *wstr, Py_ssize_t size);
[[capi::memory(mem), capi::oom]] wchar_t *PyUnicode_AsWideCharString(PyObject *unicode, Py_ssize_t *size);
[[capi::new]] PyObject *PyUnicode_FromOrdinal(int ordinal);
[[capi::never_null]] const char *PyUnicode_GetDefaultEncoding(void);
[[capi::new, capi::runs_code]]
    PyObject *PyUnicode_Decode(const char *str, Py_ssize_t size, const char *encoding, const char *errors);
[[capi::new, capi::kind(PyBytes), capi::runs_code]]
    PyObject *PyUnicode_AsEncodedString(PyObject *unicode, const char *encoding, const char *errors);
[[capi::new]] PyObject *PyUnicode_BuildEncodingMap(PyObject *string);
[[capi::until(3, 14)]] [[capi::new]]
    PyObject *PyUnicode_AsDecodedObject(PyObject *unicode, const char *encoding, const char *errors);
[[capi::new]] PyObject *PyUnicode_DecodeUTF7(const char *str, Py_ssize_t size, const char *errors);
[[capi::new]]
    PyObject *PyUnicode_DecodeUTF7Stateful(const char *str, Py_ssize_t size, const char *errors, Py_ssize_t *consumed);
[[capi::until(3, 14)]] [[capi::new]]
    PyObject *PyUnicode_AsDecodedUnicode(PyObject *unicode, const char *encoding, const char *errors);
[[capi::new]] PyObject *PyUnicode_DecodeUTF8(const char *str, Py_ssize_t size, const char *errors);
[[capi::new]]
    PyObject *PyUnicode_DecodeUTF8Stateful(const char *str, Py_ssize_t size, const char *errors, Py_ssize_t *consumed);
[[capi::until(3, 14)]] [[capi::new]]
    PyObject *PyUnicode_AsEncodedObject(PyObject *unicode, const char *encoding, const char *errors);
[[capi::new, capi::kind(PyBytes)]] PyObject *PyUnicode_AsUTF8String(PyObject *unicode);
[[capi::inside(unicode)]] const char *PyUnicode_AsUTF8AndSize(PyObject *unicode, Py_ssize_t *size);
[[capi::until(3, 14)]] [[capi::new]]
    PyObject *PyUnicode_AsEncodedUnicode(PyObject *unicode, const char *encoding, const char *errors);
[[capi::new]] PyObject *PyUnicode_DecodeUTF32(const char *str, Py_ssize_t size, const char *errors, int *byteorder);
[[capi::new]]
    PyObject *PyUnicode_DecodeUTF32Stateful(const char *str, Py_ssize_t size, const char *errors, int *byteorder,
                                            Py_ssize_t *consumed);
[[capi::new, capi::kind(PyBytes)]] PyObject *PyUnicode_AsUTF32String(PyObject *unicode);
[[capi::new]] PyObject *PyUnicode_DecodeUTF16(const char *str, Py_ssize_t size, const char *errors, int *byteorder);
[[capi::new]]
    PyObject *PyUnicode_DecodeUTF16Stateful(const char *str, Py_ssize_t size, const char *errors, int *byteorder,
                                            Py_ssize_t *consumed);
[[capi::new, capi::kind(PyBytes)]] PyObject *PyUnicode_AsUTF16String(PyObject *unicode);
[[capi::new]] PyObject *PyUnicode_DecodeUnicodeEscape(const char *str, Py_ssize_t size, const char *errors);
[[capi::new]] PyObject *PyUnicode_AsUnicodeEscapeString(PyObject *unicode);
[[capi::new]] PyObject *PyUnicode_DecodeRawUnicodeEscape(const char *str, Py_ssize_t size, const char *errors);
[[capi::new]] PyObject *PyUnicode_AsRawUnicodeEscapeString(PyObject *unicode);
[[capi::new, capi::oom]] PyObject *PyUnicode_DecodeLatin1(const char *str, Py_ssize_t size, const char *errors);
[[capi::new, capi::kind(PyBytes)]] PyObject *PyUnicode_AsLatin1String(PyObject *unicode);
[[capi::new]] PyObject *PyUnicode_DecodeASCII(const char *str, Py_ssize_t size, const char *errors);
[[capi::new, capi::kind(PyBytes)]] PyObject *PyUnicode_AsASCIIString(PyObject *unicode);
[[capi::new, capi::runs_code]]
    PyObject *PyUnicode_DecodeCharmap(const char *str, Py_ssize_t length, [[capi::nullable]] PyObject *mapping,
                                      const char *errors);
[[capi::new, capi::runs_code]]
    PyObject *PyUnicode_AsCharmapString(PyObject *unicode, [[capi::nullable]] PyObject *mapping);
[[capi::new]] PyObject *PyUnicode_DecodeLocaleAndSize(const char *str, Py_ssize_t length, const char *errors);
[[capi::new]] PyObject *PyUnicode_DecodeLocale(const char *str, const char *errors);
[[capi::new]] PyObject *PyUnicode_EncodeLocale(PyObject *unicode, const char *errors);
[[capi::error(0), capi::runs_code]]
    int PyUnicode_FSConverter([[capi::nullable]] PyObject *obj, [[capi::new]] void *result);
[[capi::error(0), capi::runs_code]]
    int PyUnicode_FSDecoder([[capi::nullable]] PyObject *obj, [[capi::new]] void *result);
[[capi::new]] PyObject *PyUnicode_DecodeFSDefault(const char *str);
[[capi::new]] PyObject *PyUnicode_DecodeFSDefaultAndSize(const char *str, Py_ssize_t size);
[[capi::new]] PyObject *PyUnicode_EncodeFSDefault(PyObject *unicode);
[[capi::new, capi::oom]] PyObject *PyUnicode_Concat(PyObject *left, PyObject *right);
[[capi::may_fail, capi::oom]]
    void PyUnicode_Append([[capi::exchanges]] PyObject **p_left, [[capi::nullable]] PyObject *right);
[[capi::may_fail, capi::oom]]
    void PyUnicode_AppendAndDel([[capi::exchanges]] PyObject **p_left,
                                [[capi::steals, capi::nullable]] PyObject *right);
[[capi::new]] PyObject *PyUnicode_Split(PyObject *unicode, [[capi::nullable]] PyObject *sep, Py_ssize_t maxsplit);
[[capi::new]] PyObject *PyUnicode_Splitlines(PyObject *unicode, int keepends);
[[capi::new]] PyObject *PyUnicode_Partition(PyObject *unicode, PyObject *sep);
[[capi::new]] PyObject *PyUnicode_RPartition(PyObject *unicode, PyObject *sep);
[[capi::new]] PyObject *PyUnicode_RSplit(PyObject *unicode, [[capi::nullable]] PyObject *sep, Py_ssize_t maxsplit);
[[capi::new, capi::runs_code]] PyObject *PyUnicode_Translate(PyObject *unicode, PyObject *table, const char *errors);
[[capi::new, capi::runs_code]] PyObject *PyUnicode_Join([[capi::nullable]] PyObject *separator, PyObject *seq);
[[capi::truth]]
    Py_ssize_t PyUnicode_Tailmatch(PyObject *unicode, PyObject *substr, Py_ssize_t start, Py_ssize_t end,
                                   int direction);
[[capi::at_least(-1), capi::error(-2)]]
    Py_ssize_t PyUnicode_Find(PyObject *unicode, PyObject *substr, Py_ssize_t start, Py_ssize_t end, int direction);
[[capi::at_least(-1), capi::error(-2)]]
    Py_ssize_t PyUnicode_FindChar(PyObject *unicode, Py_UCS4 ch, Py_ssize_t start, Py_ssize_t end, int direction);
Py_ssize_t PyUnicode_Count(PyObject *unicode, PyObject *substr, Py_ssize_t start, Py_ssize_t end);
[[capi::new]] PyObject *PyUnicode_Replace(PyObject *unicode, PyObject *substr, PyObject *replstr, Py_ssize_t maxcount);
[[capi::maybe_exception]] int PyUnicode_Compare(PyObject *left, PyObject *right);
[[capi::never_fails]] int PyUnicode_CompareWithASCIIString(PyObject *unicode, const char *string);
[[capi::since(3, 13)]] [[capi::truth, capi::never_fails]]
    int PyUnicode_EqualToUTF8(PyObject *unicode, const char *string);
[[capi::since(3, 13)]] [[capi::truth, capi::never_fails]]
    int PyUnicode_EqualToUTF8AndSize(PyObject *unicode, const char *string, Py_ssize_t size);
[[capi::since(3, 14)]] [[capi::truth]] int PyUnicode_Equal(PyObject *a, PyObject *b);
[[capi::new]] PyObject *PyUnicode_RichCompare(PyObject *left, PyObject *right, int op);
[[capi::new, capi::runs_code]] PyObject *PyUnicode_Format(PyObject *format, PyObject *args);
[[capi::truth]] int PyUnicode_Contains(PyObject *unicode, PyObject *substr);
[[capi::truth, capi::never_fails]] int PyUnicode_IsIdentifier(PyObject *unicode);
[[capi::new]] PyObject *PyUnicode_AsMBCSString(PyObject *unicode);
[[capi::new]]
    PyObject *PyUnicode_DecodeCodePageStateful(int code_page, const char *str, Py_ssize_t size, const char *errors,
                                               Py_ssize_t *consumed);
[[capi::new]] PyObject *PyUnicode_DecodeMBCS(const char *str, Py_ssize_t size, const char *errors);
[[capi::new]]
    PyObject *PyUnicode_DecodeMBCSStateful(const char *str, Py_ssize_t size, const char *errors, Py_ssize_t *consumed);
[[capi::new]] PyObject *PyUnicode_EncodeCodePage(int code_page, PyObject *unicode, const char *errors);
[[capi::truth, capi::never_fails]] int Py_UNICODE_IS_SURROGATE(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int Py_UNICODE_IS_HIGH_SURROGATE(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int Py_UNICODE_IS_LOW_SURROGATE(Py_UCS4 ch);
Py_UCS4 Py_UNICODE_JOIN_SURROGATES(Py_UCS4 high, Py_UCS4 low);
Py_UCS4 Py_UNICODE_HIGH_SURROGATE(Py_UCS4 ch);
Py_UCS4 Py_UNICODE_LOW_SURROGATE(Py_UCS4 ch);
[[capi::until(3, 10)]] void Py_UNICODE_COPY(Py_UNICODE *target, const Py_UNICODE *source, Py_ssize_t length);
[[capi::until(3, 10)]] void Py_UNICODE_FILL(Py_UNICODE *target, Py_UNICODE value, Py_ssize_t length);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]]
    int _PyUnicode_CheckConsistency(PyObject *op, int check_content);
[[capi::truth, capi::never_fails]] unsigned int PyUnicode_CHECK_INTERNED(PyObject *str);
[[capi::truth, capi::never_fails]] unsigned int PyUnicode_IS_READY(PyObject *unicode);
[[capi::truth, capi::never_fails]] unsigned int PyUnicode_IS_ASCII(PyObject *unicode);
[[capi::truth, capi::never_fails]] unsigned int PyUnicode_IS_COMPACT(PyObject *op);
[[capi::truth, capi::never_fails]] int PyUnicode_IS_COMPACT_ASCII(PyObject *op);
[[capi::never_fails]] int PyUnicode_KIND(PyObject *unicode);
[[capi::inside(op), capi::never_null]] void *_PyUnicode_COMPACT_DATA(PyObject *op);
[[capi::inside(op), capi::never_null]] void *_PyUnicode_NONCOMPACT_DATA(PyObject *op);
[[capi::inside(unicode), capi::never_null]] void *PyUnicode_DATA(PyObject *unicode);
[[capi::since(3, 14)]] [[capi::inside(op), capi::never_null]] void *_PyUnicode_DATA(PyObject *op);
[[capi::inside(unicode), capi::never_null]] Py_UCS1 *PyUnicode_1BYTE_DATA(PyObject *unicode);
[[capi::inside(unicode), capi::never_null]] Py_UCS2 *PyUnicode_2BYTE_DATA(PyObject *unicode);
[[capi::inside(unicode), capi::never_null]] Py_UCS4 *PyUnicode_4BYTE_DATA(PyObject *unicode);
[[capi::count, capi::never_fails]] Py_ssize_t PyUnicode_GET_LENGTH(PyObject *unicode);
[[capi::since(3, 15)]] [[capi::never_fails]] Py_hash_t PyUnstable_Unicode_GET_CACHED_HASH(PyObject *str);
void PyUnicode_WRITE(int kind, void *data, Py_ssize_t index, Py_UCS4 value);
Py_UCS4 PyUnicode_READ(int kind, const void *data, Py_ssize_t index);
Py_UCS4 PyUnicode_READ_CHAR(PyObject *unicode, Py_ssize_t index);
Py_UCS4 PyUnicode_MAX_CHAR_VALUE(PyObject *unicode);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyUnicode_Copy(PyObject *unicode);
[[capi::new, capi::oom]] PyObject *PyUnicode_New(Py_ssize_t size, Py_UCS4 maxchar);
[[capi::oom]] int PyUnicode_READY(PyObject *unicode);
[[capi::until(3, 12)]]
    void _PyUnicode_FastCopyCharacters(PyObject *to, Py_ssize_t to_start, PyObject *from, Py_ssize_t from_start,
                                       Py_ssize_t how_many);
Py_ssize_t PyUnicode_CopyCharacters(PyObject *to, Py_ssize_t to_start, PyObject *from, Py_ssize_t from_start,
                                    Py_ssize_t how_many);
[[capi::until(3, 10)]] [[capi::count, capi::never_fails]] Py_ssize_t _PyUnicode_get_wstr_length(PyObject *op);
Py_ssize_t PyUnicode_Fill(PyObject *unicode, Py_ssize_t start, Py_ssize_t length, Py_UCS4 fill_char);
[[capi::until(3, 12)]]
    void _PyUnicode_FastFill(PyObject *unicode, Py_ssize_t start, Py_ssize_t length, Py_UCS4 fill_char);
[[capi::new, capi::oom]] PyObject *PyUnicode_FromKindAndData(int kind, const void *buffer, Py_ssize_t size);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyUnicode_FromASCII(const char *buffer, Py_ssize_t size);
[[capi::since(3, 14)]] [[capi::memory(unicode_writer), capi::oom]]
    PyUnicodeWriter *PyUnicodeWriter_Create(Py_ssize_t length);
[[capi::since(3, 14)]]
    void PyUnicodeWriter_Discard([[capi::nullable, capi::frees(unicode_writer)]] PyUnicodeWriter *writer);
[[capi::since(3, 14)]] [[capi::new]]
    PyObject *PyUnicodeWriter_Finish([[capi::frees(unicode_writer)]] PyUnicodeWriter *writer);
[[capi::since(3, 14)]] int PyUnicodeWriter_WriteChar(PyUnicodeWriter *writer, Py_UCS4 ch);
[[capi::until(3, 12)]] Py_UCS4 _PyUnicode_FindMaxChar(PyObject *unicode, Py_ssize_t start, Py_ssize_t end);
[[capi::until(3, 11)]] [[capi::oom]] int _PyUnicode_Ready(PyObject *unicode);
[[capi::since(3, 14)]] int PyUnicodeWriter_WriteUTF8(PyUnicodeWriter *writer, const char *str, Py_ssize_t size);
[[capi::since(3, 14)]] int PyUnicodeWriter_WriteASCII(PyUnicodeWriter *writer, const char *str, Py_ssize_t size);
[[capi::since(3, 14)]] int PyUnicodeWriter_WriteWideChar(PyUnicodeWriter *writer, const wchar_t *str, Py_ssize_t size);
[[capi::since(3, 14)]] [[capi::until(3, 14)]]
    int PyUnicodeWriter_WriteUCS4(PyUnicodeWriter *writer, Py_UCS4 *str, Py_ssize_t size);
[[capi::since(3, 15)]] int PyUnicodeWriter_WriteUCS4(PyUnicodeWriter *writer, const Py_UCS4 *str, Py_ssize_t size);
[[capi::since(3, 14)]] [[capi::runs_code]] int PyUnicodeWriter_WriteStr(PyUnicodeWriter *writer, PyObject *obj);
[[capi::since(3, 14)]] [[capi::runs_code]] int PyUnicodeWriter_WriteRepr(PyUnicodeWriter *writer, PyObject *obj);
[[capi::since(3, 14)]]
    int PyUnicodeWriter_WriteSubstring(PyUnicodeWriter *writer, PyObject *str, Py_ssize_t start, Py_ssize_t end);
[[capi::since(3, 14)]] [[capi::format(text, format), capi::runs_code]]
    int PyUnicodeWriter_Format(PyUnicodeWriter *writer, const char *format, ...);
[[capi::since(3, 14)]]
    int PyUnicodeWriter_DecodeUTF8Stateful(PyUnicodeWriter *writer, const char *string, Py_ssize_t length,
                                           const char *errors, Py_ssize_t *consumed);
void _PyUnicodeWriter_Init([[capi::memory(unicode_writer_struct)]] _PyUnicodeWriter *writer);
int _PyUnicodeWriter_Prepare(_PyUnicodeWriter *writer, Py_ssize_t length, Py_UCS4 maxchar);
int _PyUnicodeWriter_PrepareInternal(_PyUnicodeWriter *writer, Py_ssize_t length, Py_UCS4 maxchar);
int _PyUnicodeWriter_PrepareKind(_PyUnicodeWriter *writer, int kind);
[[capi::until(3, 11)]] int _PyUnicodeWriter_PrepareKindInternal(_PyUnicodeWriter *writer, enum PyUnicode_Kind kind);
[[capi::since(3, 12)]] int _PyUnicodeWriter_PrepareKindInternal(_PyUnicodeWriter *writer, int kind);
int _PyUnicodeWriter_WriteChar(_PyUnicodeWriter *writer, Py_UCS4 ch);
[[capi::until(3, 11)]] [[capi::new]] PyObject *PyUnicode_FromUnicode(const Py_UNICODE *u, Py_ssize_t size);
int _PyUnicodeWriter_WriteStr(_PyUnicodeWriter *writer, PyObject *str);
[[capi::until(3, 9)]] Py_UNICODE PyUnicode_GetMax(void);
[[capi::until(3, 12)]]
    int _PyUnicode_FormatAdvancedWriter(_PyUnicodeWriter *writer, PyObject *obj, PyObject *format_spec,
                                        Py_ssize_t start, Py_ssize_t end);
int _PyUnicodeWriter_WriteSubstring(_PyUnicodeWriter *writer, PyObject *str, Py_ssize_t start, Py_ssize_t end);
[[capi::until(3, 11)]] [[capi::inside(unicode), capi::oom]] Py_UNICODE *PyUnicode_AsUnicode(PyObject *unicode);
int _PyUnicodeWriter_WriteASCIIString(_PyUnicodeWriter *writer, const char *str, Py_ssize_t len);
[[capi::until(3, 11)]] [[capi::inside(unicode)]] const Py_UNICODE *_PyUnicode_AsUnicode(PyObject *unicode);
int _PyUnicodeWriter_WriteLatin1String(_PyUnicodeWriter *writer, const char *str, Py_ssize_t len);
[[capi::until(3, 11)]] [[capi::inside(unicode), capi::oom]]
    Py_UNICODE *PyUnicode_AsUnicodeAndSize(PyObject *unicode, Py_ssize_t *size);
[[capi::new]] PyObject *_PyUnicodeWriter_Finish([[capi::frees(unicode_writer_struct)]] _PyUnicodeWriter *writer);
[[capi::until(3, 11)]] [[capi::count, capi::never_fails]] Py_ssize_t PyUnicode_WSTR_LENGTH(PyObject *op);
void _PyUnicodeWriter_Dealloc([[capi::frees(unicode_writer_struct)]] _PyUnicodeWriter *writer);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyUnicode_EncodeUTF7(PyObject *unicode, int base64seto, int base64whitespace, const char *errors);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyUnicode_AsUTF8String(PyObject *unicode, const char *errors);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyUnicode_EncodeUTF32(PyObject *object, const char *errors, int byteorder);
[[capi::inside(unicode)]] const char *PyUnicode_AsUTF8(PyObject *unicode);
[[capi::until(3, 11)]] [[capi::count, capi::never_fails]] Py_ssize_t PyUnicode_GET_SIZE(PyObject *op);
[[capi::since(3, 14)]] [[capi::inside(unicode)]] const char *_PyUnicode_AsString(PyObject *unicode);
[[capi::until(3, 11)]] [[capi::count, capi::never_fails]] Py_ssize_t PyUnicode_GET_DATA_SIZE(PyObject *op);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyUnicode_EncodeUTF16(PyObject *unicode, const char *errors, int byteorder);
[[capi::truth, capi::never_fails]] int _PyUnicode_IsLowercase(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int _PyUnicode_IsUppercase(Py_UCS4 ch);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyUnicode_DecodeUnicodeEscapeStateful(const char *string, Py_ssize_t length, const char *errors,
                                                     Py_ssize_t *consumed);
[[capi::truth, capi::never_fails]] int _PyUnicode_IsTitlecase(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int _PyUnicode_IsWhitespace(const Py_UCS4 ch);
[[capi::until(3, 11)]] [[capi::inside(op)]] Py_UNICODE *PyUnicode_AS_UNICODE(PyObject *op);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyUnicode_DecodeUnicodeEscapeInternal(const char *string, Py_ssize_t length, const char *errors,
                                                     Py_ssize_t *consumed, const char **first_invalid_escape);
[[capi::truth, capi::never_fails]] int _PyUnicode_IsLinebreak(const Py_UCS4 ch);
[[capi::never_fails]] Py_UCS4 _PyUnicode_ToLowercase(Py_UCS4 ch);
[[capi::never_fails]] Py_UCS4 _PyUnicode_ToUppercase(Py_UCS4 ch);
[[capi::never_fails]] Py_UCS4 _PyUnicode_ToTitlecase(Py_UCS4 ch);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyUnicode_DecodeRawUnicodeEscapeStateful(const char *string, Py_ssize_t length, const char *errors,
                                                        Py_ssize_t *consumed);
[[capi::until(3, 11)]] [[capi::inside(op)]] const char *PyUnicode_AS_DATA(PyObject *op);
[[capi::never_fails]] int _PyUnicode_ToDecimalDigit(Py_UCS4 ch);
[[capi::never_fails]] int _PyUnicode_ToDigit(Py_UCS4 ch);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyUnicode_AsLatin1String(PyObject *unicode, const char *errors);
[[capi::never_fails]] double _PyUnicode_ToNumeric(Py_UCS4 ch);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyUnicode_AsASCIIString(PyObject *unicode, const char *errors);
[[capi::truth, capi::never_fails]] int _PyUnicode_IsDecimalDigit(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int _PyUnicode_IsDigit(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int _PyUnicode_IsNumeric(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int _PyUnicode_IsPrintable(Py_UCS4 ch);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyUnicode_EncodeCharmap(PyObject *unicode, PyObject *mapping, const char *errors);
[[capi::truth, capi::never_fails]] int _PyUnicode_IsAlpha(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int Py_UNICODE_ISSPACE(Py_UCS4 ch);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyUnicode_TransformDecimalAndSpaceToASCII(PyObject *unicode);
[[capi::truth, capi::never_fails]] int Py_UNICODE_ISLOWER(Py_UCS4 ch);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *PyUnicode_Encode(const Py_UNICODE *s, Py_ssize_t size, const char *encoding, const char *errors);
[[capi::truth, capi::never_fails]] int Py_UNICODE_ISUPPER(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int Py_UNICODE_ISTITLE(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int Py_UNICODE_ISLINEBREAK(Py_UCS4 ch);
[[capi::until(3, 12)]] [[capi::new]]
    PyObject *_PyUnicode_JoinArray(PyObject *separator, [[capi::array(seqlen)]] PyObject *const *items,
                                   Py_ssize_t seqlen);
[[capi::never_fails]] Py_UCS4 Py_UNICODE_TOLOWER(Py_UCS4 ch);
[[capi::never_fails]] Py_UCS4 Py_UNICODE_TOUPPER(Py_UCS4 ch);
[[capi::never_fails]] Py_UCS4 Py_UNICODE_TOTITLE(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int Py_UNICODE_ISDECIMAL(Py_UCS4 ch);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *PyUnicode_EncodeUTF7(const Py_UNICODE *data, Py_ssize_t length, int base64seto, int base64whitespace,
                                   const char *errors);
[[capi::truth, capi::never_fails]] int Py_UNICODE_ISDIGIT(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int Py_UNICODE_ISNUMERIC(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int Py_UNICODE_ISPRINTABLE(Py_UCS4 ch);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]]
    int _PyUnicode_EqualToASCIIId(PyObject *left, _Py_Identifier *right);
[[capi::never_fails]] int Py_UNICODE_TODECIMAL(Py_UCS4 ch);
[[capi::never_fails]] int Py_UNICODE_TODIGIT(Py_UCS4 ch);
[[capi::never_fails]] double Py_UNICODE_TONUMERIC(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int Py_UNICODE_ISALPHA(Py_UCS4 ch);
[[capi::truth, capi::never_fails]] int Py_UNICODE_ISALNUM(Py_UCS4 ch);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]]
    int _PyUnicode_EqualToASCIIString(PyObject *left, const char *right);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyUnicode_XStrip(PyObject *self, int striptype, PyObject *sepobj);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *PyUnicode_EncodeUTF8(const Py_UNICODE *data, Py_ssize_t length, const char *errors);
[[capi::borrowed, capi::oom]] PyObject *_PyUnicode_FromId(_Py_Identifier *id);
[[capi::until(3, 12)]]
    Py_ssize_t _PyUnicode_InsertThousandsGrouping(_PyUnicodeWriter *writer, Py_ssize_t n_buffer, PyObject *digits,
                                                  Py_ssize_t d_pos, Py_ssize_t n_digits, Py_ssize_t min_width,
                                                  const char *grouping, PyObject *thousands_sep, Py_UCS4 *maxchar);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *PyUnicode_EncodeUTF32(const Py_UNICODE *data, Py_ssize_t length, const char *errors, int byteorder);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyUnicode_IsXidStart(Py_UCS4 ch);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyUnicode_IsXidContinue(Py_UCS4 ch);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *PyUnicode_EncodeUTF16(const Py_UNICODE *data, Py_ssize_t length, const char *errors, int byteorder);
[[capi::until(3, 12)]] [[capi::never_fails]] int _PyUnicode_ToLowerFull(Py_UCS4 ch, Py_UCS4 *res);
[[capi::until(3, 12)]] [[capi::never_fails]] int _PyUnicode_ToTitleFull(Py_UCS4 ch, Py_UCS4 *res);
[[capi::until(3, 12)]] [[capi::never_fails]] int _PyUnicode_ToUpperFull(Py_UCS4 ch, Py_UCS4 *res);
[[capi::until(3, 10)]] [[capi::new]] PyObject *PyUnicode_EncodeUnicodeEscape(const Py_UNICODE *data, Py_ssize_t length);
[[capi::until(3, 12)]] [[capi::never_fails]] int _PyUnicode_ToFoldedFull(Py_UCS4 ch, Py_UCS4 *res);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *PyUnicode_EncodeRawUnicodeEscape(const Py_UNICODE *data, Py_ssize_t length);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyUnicode_IsCaseIgnorable(Py_UCS4 ch);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyUnicode_IsCased(Py_UCS4 ch);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *PyUnicode_EncodeLatin1(const Py_UNICODE *data, Py_ssize_t length, const char *errors);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *PyUnicode_EncodeASCII(const Py_UNICODE *data, Py_ssize_t length, const char *errors);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *PyUnicode_EncodeCharmap(const Py_UNICODE *data, Py_ssize_t length, PyObject *mapping, const char *errors);
[[capi::until(3, 10)]] [[capi::new]]
    PyObject *PyUnicode_TranslateCharmap(const Py_UNICODE *data, Py_ssize_t length, PyObject *table,
                                         const char *errors);
[[capi::until(3, 12)]] [[capi::new]] PyObject *_PyUnicode_FormatLong(PyObject *value, int alt, int precision, int type);
[[capi::until(3, 12)]] [[capi::truth, capi::never_fails]] int _PyUnicode_EQ(PyObject *o, PyObject *o2);
[[capi::since(3, 11)]] [[capi::until(3, 12)]] [[capi::truth]] int _PyUnicode_Equal(PyObject *o, PyObject *o2);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] [[capi::error(0)]]
    int _PyUnicode_WideCharString_Converter(PyObject *o, void *ptr);
[[capi::since(3, 10)]] [[capi::until(3, 12)]] [[capi::error(0)]]
    int _PyUnicode_WideCharString_Opt_Converter(PyObject *o, void *ptr);
[[capi::until(3, 12)]] [[capi::never_fails]] Py_ssize_t _PyUnicode_ScanIdentifier(PyObject *o);
[[capi::until(3, 10)]] int PyUnicode_EncodeDecimal(Py_UNICODE *s, Py_ssize_t length, char *output, const char *errors);
[[capi::until(3, 10)]] [[capi::new]] PyObject *PyUnicode_TransformDecimalToASCII(Py_UNICODE *s, Py_ssize_t length);
[[capi::until(3, 9)]] [[capi::never_fails]] size_t Py_UNICODE_strlen(const Py_UNICODE *u);
[[capi::until(3, 9)]] [[capi::null_without_exception]]
    Py_UNICODE *Py_UNICODE_strcpy(Py_UNICODE *s1, const Py_UNICODE *s2);
[[capi::until(3, 9)]] [[capi::null_without_exception]]
    Py_UNICODE *Py_UNICODE_strcat(Py_UNICODE *s1, const Py_UNICODE *s2);
[[capi::until(3, 9)]] [[capi::null_without_exception]]
    Py_UNICODE *Py_UNICODE_strncpy(Py_UNICODE *s1, const Py_UNICODE *s2, size_t n);
[[capi::until(3, 9)]] [[capi::never_fails]] int Py_UNICODE_strcmp(const Py_UNICODE *s1, const Py_UNICODE *s2);
[[capi::until(3, 9)]] [[capi::never_fails]]
    int Py_UNICODE_strncmp(const Py_UNICODE *s1, const Py_UNICODE *s2, size_t n);
[[capi::until(3, 9)]] [[capi::null_without_exception]] Py_UNICODE *Py_UNICODE_strchr(const Py_UNICODE *s, Py_UNICODE c);
[[capi::until(3, 9)]] [[capi::null_without_exception]]
    Py_UNICODE *Py_UNICODE_strrchr(const Py_UNICODE *s, Py_UNICODE c);
[[capi::until(3, 9)]] [[capi::memory(mem)]] Py_UNICODE *PyUnicode_AsUnicodeCopy(PyObject *unicode);
