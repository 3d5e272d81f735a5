"""The syntax of declarations: the only module that knows pycparser."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pycparser import c_ast, c_generator, c_parser
from pycparser.c_parser import ParseError

from capicheck.contracts.declarations import ApiDeclaration, Attribute, Kind, Parameter
from capicheck.contracts.plain_c import DeclarationError, line_at, plain_declarations, undeclared_types
from capicheck.rulebook.api import declarations_by_name, declared_name, since, until
from capicheck.settings import NEWEST, OLDEST, PythonVersion

_COMMENT = re.compile(r"/\*.*?\*/", re.DOTALL)
_COMMA = re.compile(r",(?![^()]*\))")
_WORD = re.compile(r"[A-Za-z_]\w*")
_TYPEDEF = re.compile(r"(?:\[\[[^\]]*\]\]\s*)*typedef ")
_FOREIGN_TYPE = re.compile(r"\b(?:FILE|va_list|\w+_t|(?<!enum )XML_\w+)\b")

_PARSE_ERROR = re.compile(r"[^:]*:(\d+):\d+: (?:before: (.*))?")


def read(text: str, header: str) -> ApiDeclaration:
    """One declaration of `header`.  Raises pycparser's ParseError where it is no C."""
    text = _COMMENT.sub("", text)
    return _read(_parsed(text), header, (since(text), until(text)))


def _read(node: c_ast.Node, header: str, versions: tuple[PythonVersion, PythonVersion]) -> ApiDeclaration:
    attributes = _attributes(node)
    match node:
        case c_ast.Typedef(type=c_ast.PtrDecl(type=c_ast.FuncDecl() as function)):
            kind = Kind.HOOK
        case c_ast.Typedef():
            return ApiDeclaration(node.name, Kind.TYPE, header, *versions, _spelled(node.type))
        case c_ast.Decl(type=c_ast.FuncDecl() as function):
            kind = Kind.FUNCTION
        case c_ast.Decl(type=c_ast.Struct() | c_ast.Union() | c_ast.Enum()):
            return ApiDeclaration(node.type.name or "", Kind.TYPE, header, *versions, _spelled(node.type))
        case _:
            return ApiDeclaration(
                node.name, Kind.VARIABLE, header, *versions, _spelled(node.type), attributes=attributes
            )
    returned, parameters, variadic = _prototype(function)
    return ApiDeclaration(node.name, kind, header, *versions, returned, parameters, variadic, attributes)


def read_members(text: str, header: str) -> tuple[str, dict[str, ApiDeclaration | str]]:
    """The tag of the structure that the declaration `text` is of, and what its members can be called through.

    Each member is a function, or the name of a type of pointers to functions; empty where `text` only mentions the tag.
    """
    body = _body(_parsed(_COMMENT.sub("", text)))
    found: dict[str, ApiDeclaration | str] = {}
    for name, member in _callables(body) if body else ():
        if isinstance(member.type, c_ast.PtrDecl):
            returned, parameters, variadic = _prototype(member.type.type)
            found[name] = ApiDeclaration(
                name,
                Kind.HOOK,
                header,
                since(text),
                until(text),
                returned,
                parameters,
                variadic,
                _attributes(member),
            )
        else:
            found[name] = member.type.type.names[0]
    tag = body.name if body and body.decls is None else None
    return tag or "", found


def read_header(text: str, header: str) -> Iterator[tuple[int, ApiDeclaration]]:
    """The declarations of a header that a user wrote, each with its line; all are of every version.

    Raises DeclarationError where it is more than declarations.
    """
    plain = plain_declarations(text)
    prelude = "".join(f"typedef int {name};" for name in sorted(undeclared_types(plain)))
    try:
        nodes = c_parser.CParser(dialect="c23").parse(prelude + plain).ext if plain.strip() else []
    except ParseError as error:
        raise _unreadable(error, plain) from error
    for node in nodes[prelude.count(";") :]:
        if isinstance(node, c_ast.FuncDef):
            raise DeclarationError(node.decl.coord.line, f"`{node.decl.name}` has a body: a declaration is enough")
        yield node.coord.line, _read(node, header, (OLDEST, NEWEST))


def _unreadable(error: ParseError, text: str) -> DeclarationError:
    match = _PARSE_ERROR.match(str(error))
    if match is None:
        return DeclarationError(line_at(text, len(text.rstrip())), "ends within a declaration")
    place = f", at `{match[2]}`" if match[2] else ""
    return DeclarationError(int(match[1]), f"no declaration in C{place}")


@cache
def _own_types() -> frozenset[str]:
    return frozenset(
        name
        for name, items in declarations_by_name().items()
        if any("typedef" in text and _TYPEDEF.match(text) for _, text in items)
    )


def _spelled(node: c_ast.Node) -> str:
    """A type in C, without the name that it declares."""
    inner = node
    while not isinstance(inner, c_ast.TypeDecl | c_ast.Struct | c_ast.Union | c_ast.Enum | c_ast.IdentifierType):
        inner = inner.type
    if isinstance(inner, c_ast.TypeDecl):
        inner.declname = None
    return str(c_generator.CGenerator().visit(c_ast.Typename(None, [], None, node))).strip()


def _attributes(node: c_ast.Node) -> tuple[Attribute, ...]:
    found = (
        Attribute(item.name, tuple(part.strip() for part in _COMMA.split(item.arguments)) if item.arguments else ())
        for specifier in getattr(node, "attributes", None) or ()
        for item in specifier.attributes
        if item.namespace == "capi" or item.name == "noreturn"
    )
    return tuple(attribute for attribute in found if attribute.name not in {"since", "until"})


def _parameter(node: c_ast.Node) -> Parameter:
    return Parameter(getattr(node, "name", None) or "", _spelled(node.type), _attributes(node))


def _parsed(text: str) -> c_ast.Node:
    mentioned = _own_types().intersection(_WORD.findall(text)).union(_FOREIGN_TYPE.findall(text)) - {
        declared_name(text)
    }
    prelude = "".join(f"typedef int {name};" for name in sorted(mentioned))
    return c_parser.CParser(dialect="c23").parse(prelude + text).ext[-1]


def _prototype(node: c_ast.FuncDecl) -> tuple[str, tuple[Parameter, ...], bool]:
    """What it returns, its parameters, and whether more arguments may follow them."""
    parameters = node.args.params if node.args else []
    named = tuple(_parameter(item) for item in parameters if not isinstance(item, c_ast.EllipsisParam))
    none = [(item.name, item.type) for item in named] == [("", "void")]
    return _spelled(node.type), () if none else named, len(named) < len(parameters)


def _callables(record: c_ast.Struct | c_ast.Union) -> Iterator[tuple[str, c_ast.Node]]:
    """The members that functions can be called through: a prototype, or the name of a type of functions."""
    for member in record.decls or ():
        match member:
            case c_ast.Decl(name=str(), type=c_ast.PtrDecl(type=c_ast.FuncDecl())):
                yield member.name, member
            case c_ast.Decl(name=str(), type=c_ast.TypeDecl(type=c_ast.IdentifierType(names=[_]))):
                yield member.name, member
            case c_ast.Decl(name=None, type=c_ast.Struct() | c_ast.Union() as inner):
                yield from _callables(inner)


def _body(node: c_ast.Node) -> c_ast.Struct | None:
    """The structure that a declaration is of."""
    match node:
        case c_ast.Typedef(type=c_ast.TypeDecl(type=c_ast.Struct() as body)) | c_ast.Decl(type=c_ast.Struct() as body):
            return body
    return None
