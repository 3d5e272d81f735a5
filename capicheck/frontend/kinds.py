"""Numbers of clang-c/Index.h, release 18: cursor kinds, type kinds and operators."""

from __future__ import annotations

from typing import Final


class K:
    """Cursor kinds that the front end tells apart."""

    UNEXPOSED_DECL: Final = 1
    STRUCT: Final = 2
    UNION: Final = 3
    CLASS: Final = 4
    FIELD: Final = 6
    ENUM_CONSTANT: Final = 7
    FUNCTION: Final = 8
    VARIABLE: Final = 9
    PARAMETER: Final = 10
    TYPEDEF: Final = 20
    METHOD: Final = 21
    NAMESPACE: Final = 22
    LINKAGE_SPEC: Final = 23
    CONSTRUCTOR: Final = 24
    DESTRUCTOR: Final = 25
    CONVERSION: Final = 26
    CLASS_TEMPLATE: Final = 31
    CLASS_TEMPLATE_PARTIAL_SPECIALIZATION: Final = 32
    TYPE_REF: Final = 43
    BASE: Final = 44
    MEMBER_REF: Final = 47
    UNEXPOSED: Final = 100
    NAME: Final = 101
    MEMBER: Final = 102
    CALL: Final = 103
    INTEGER: Final = 106
    FLOAT: Final = 107
    STRING: Final = 109
    CHARACTER: Final = 110
    PAREN: Final = 111
    UNARY: Final = 112
    INDEX: Final = 113
    BINARY: Final = 114
    COMPOUND_ASSIGNMENT: Final = 115
    CONDITIONAL: Final = 116
    CAST: Final = 117
    COMPOUND_LITERAL: Final = 118
    INIT_LIST: Final = 119
    LABEL_ADDRESS: Final = 120
    STATEMENT_EXPRESSION: Final = 121
    GENERIC_SELECTION: Final = 122
    STATIC_CAST: Final = 124
    REINTERPRET_CAST: Final = 126
    CONST_CAST: Final = 127
    FUNCTIONAL_CAST: Final = 128
    BOOL: Final = 130
    NULLPTR: Final = 131
    SIZEOF: Final = 136
    LAMBDA: Final = 144
    RECOVERED: Final = 199
    """Ours: an unexposed expression of a dependent type."""
    LABEL: Final = 201
    COMPOUND: Final = 202
    CASE: Final = 203
    DEFAULT: Final = 204
    IF: Final = 205
    SWITCH: Final = 206
    WHILE: Final = 207
    DO: Final = 208
    FOR: Final = 209
    GOTO: Final = 210
    INDIRECT_GOTO: Final = 211
    CONTINUE: Final = 212
    BREAK: Final = 213
    RETURN: Final = 214
    CATCH: Final = 223
    TRY: Final = 224
    FOR_RANGE: Final = 225
    NULL_STATEMENT: Final = 230
    DECLARATION: Final = 231
    UNEXPOSED_ATTRIBUTE: Final = 400
    ANNOTATE: Final = 406
    MACRO_DEFINITION: Final = 501
    MACRO_USE: Final = 502


EXPRESSIONS: Final = range(100, 200)
WRAPPERS: Final = frozenset({K.UNEXPOSED, K.PAREN})
"""Implicit conversions and parentheses, where they have one child."""
ATTRIBUTES: Final = range(400, 500)

BINARY_OPERATORS: Final = dict(
    enumerate(
        [
            "?",
            ".*",
            "->*",
            "*",
            "/",
            "%",
            "+",
            "-",
            "<<",
            ">>",
            "<=>",
            "<",
            ">",
            "<=",
            ">=",
            "==",
            "!=",
            "&",
            "^",
            "|",
            "&&",
            "||",
            "=",
            "*=",
            "/=",
            "%=",
            "+=",
            "-=",
            "<<=",
            ">>=",
            "&=",
            "^=",
            "|=",
            ",",
        ]
    )
)
UNARY_OPERATORS: Final = dict(
    enumerate(
        [
            "?",
            "post++",
            "post--",
            "++",
            "--",
            "&",
            "*",
            "+",
            "-",
            "~",
            "!",
            "__real",
            "__imag",
            "__extension__",
            "co_await",
        ]
    )
)

TYPE_VOID: Final = 2
TYPE_NULLPTR: Final = 24
TYPE_DEPENDENT: Final = 26
TYPE_POINTERS: Final = frozenset({101, 102, 103, 104})
TYPE_RECORD: Final = 105
TYPE_ENUM: Final = 106
TYPE_TYPEDEF: Final = 107
TYPE_FUNCTION_NO_PROTO: Final = 110
TYPE_FUNCTION: Final = 111
TYPE_CONSTANT_ARRAY: Final = 112
TYPE_ARRAYS: Final = frozenset({112, 113, 114, 115, 116})
TYPE_ELABORATED: Final = 119

NUMBERS: Final = {
    3: ("bool", 1, False, False),
    4: ("char", 1, False, False),
    5: ("unsigned char", 1, False, False),
    6: ("char16_t", 2, False, False),
    7: ("char32_t", 4, False, False),
    8: ("unsigned short", 2, False, False),
    9: ("unsigned int", 4, False, False),
    10: ("unsigned long", 8, False, False),
    11: ("unsigned long long", 8, False, False),
    12: ("unsigned __int128", 16, False, False),
    13: ("char", 1, True, False),
    14: ("signed char", 1, True, False),
    15: ("wchar_t", 4, True, False),
    16: ("short", 2, True, False),
    17: ("int", 4, True, False),
    18: ("long", 8, True, False),
    19: ("long long", 8, True, False),
    20: ("__int128", 16, True, False),
    21: ("float", 4, True, True),
    22: ("double", 8, True, True),
    23: ("long double", 16, True, True),
    30: ("__float128", 16, True, True),
    31: ("_Float16", 2, True, True),
    32: ("_Float16", 2, True, True),
    100: ("_Complex", 16, True, True),
}
"""Name, size in bytes (LP64), signedness and whether floating, by type kind."""
