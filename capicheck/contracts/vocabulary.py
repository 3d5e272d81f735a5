"""The attributes that there are, where each may stand and what it takes; rules/api/README.md tells what they mean.

The C API's own headers are held to it by tests; what users write is held to it here.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum
from types import MappingProxyType

from capicheck.contracts.declarations import ApiDeclaration, Attribute, Parameter
from capicheck.contracts.formats import FormatKind
from capicheck.contracts.meaning import NULLNESS, NUMBERS, OWNERSHIP, is_number, is_pointer
from capicheck.frozen import frozen
from capicheck.rulebook.nearest import nearest

_NUMBER = re.compile(r"-?\d+")
_ATTRIBUTE = re.compile(r"(\w+)\s*(?:\((.*)\))?", re.DOTALL)
_COMMA = re.compile(r",(?![^()]*\))")
_DISTRIBUTED = "parameter"
_FORMATS = frozenset({*FormatKind, "printf"})


class Takes(StrEnum):
    """What stands in an attribute's parentheses."""

    PARAMETER = "the name of a parameter"
    HOLDER = "the name of a parameter, or `interpreter`"
    NUMBER = "a number"
    FAMILY = "what it is freed with"
    KIND = "what a type's functions are called first"
    FORMAT = "a kind of format"
    KEEPS = "`keeps`"
    OBJECTS = "`objects`"
    BORROWED = "`borrowed`"


class Tells(StrEnum):
    """What an attribute tells of: a kind of result, or of parameter."""

    ANYTHING = ""
    POINTER = "a pointer"
    NUMBER = "a number"
    NOTHING = "a function that returns nothing"
    PLACE = "a pointer to a pointer"


@frozen
class Word:
    """One attribute, by what it tells of and the forms that its parentheses may have."""

    tells: Tells = Tells.ANYTHING
    forms: tuple[tuple[Takes, ...], ...] = ((),)


_PLAIN: tuple[tuple[Takes, ...], ...] = ((),)
_ONE: tuple[tuple[Takes, ...], ...] = ((Takes.PARAMETER,),)
_MEMORY = Word(Tells.POINTER, ((Takes.FAMILY,),))

FUNCTION_WORDS: Mapping[str, Word] = MappingProxyType(
    {
        **dict.fromkeys(OWNERSHIP | NULLNESS, Word(Tells.POINTER)),
        "borrowed": Word(Tells.POINTER, (*_PLAIN, *_ONE)),
        **dict.fromkeys(("same", "new_of", "inside"), Word(Tells.POINTER, _ONE)),
        "memory": _MEMORY,
        **dict.fromkeys(NUMBERS, Word(Tells.NUMBER)),
        **dict.fromkeys(("at_least", "error"), Word(Tells.NUMBER, ((Takes.NUMBER,),))),
        "immortal": Word(Tells.POINTER),
        "kind": Word(Tells.POINTER, ((Takes.KIND,),)),
        **dict.fromkeys(("shared", "fleeting", "made"), Word()),
        "may_fail": Word(Tells.NOTHING),
        **dict.fromkeys(
            (
                *("maybe_exception", "sets_exception", "clears_exception", "changes_exception", "leaves_exception"),
                *(
                    "takes_exception",
                    "swallows",
                    "tells_exception",
                    "oom",
                    "runs_code",
                    "without_gil",
                    "takes_gil",
                    "releases_gil",
                    "noreturn",
                ),
            ),
            Word(),
        ),
        "format": Word(forms=((Takes.FORMAT, Takes.PARAMETER),)),
        "variadic": Word(forms=((Takes.KEEPS,), (Takes.OBJECTS,), (Takes.BORROWED, Takes.PARAMETER))),
    }
)
"""The attributes that stand before a function."""

PARAMETER_WORDS: Mapping[str, Word] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                *("steals", "steals_on_success", "releases", "acquires", "acquires_on_success", "revives", "recounts"),
                *("nullable", "lent"),
            ),
            Word(Tells.POINTER),
        ),
        "keeps": Word(Tells.POINTER, (*_PLAIN, (Takes.HOLDER,))),
        "array": Word(Tells.POINTER, _ONE),
        "new": Word(Tells.PLACE, tuple((Takes.NUMBER,) * count for count in range(4))),
        "borrowed": Word(Tells.PLACE, (*_PLAIN, *_ONE)),
        **dict.fromkeys(("new_or_null", "untouched", "clears", "exchanges", "exchanges_on_success"), Word(Tells.PLACE)),
        "replaces": Word(Tells.PLACE, _ONE),
        **dict.fromkeys(("memory", "frees", "frees_on_success"), _MEMORY),
    }
)
"""The attributes that stand before a parameter."""


def mistake(attribute: Attribute, declared: ApiDeclaration, parameter: Parameter | None = None) -> str:
    """What is wrong with an attribute of the function `declared`, or of its `parameter`; empty where nothing is."""
    written = f"`capi::{attribute.name}`"
    words, others = (PARAMETER_WORDS, FUNCTION_WORDS) if parameter else (FUNCTION_WORDS, PARAMETER_WORDS)
    word = words.get(attribute.name)
    if word is None and attribute.name in others:
        return f"{written} stands before a {'function' if parameter else 'parameter'}, not before a " + (
            "parameter" if parameter else "function"
        )
    if word is None:
        known = words if parameter else (*words, _DISTRIBUTED)
        return f"there is no attribute {written}{nearest(attribute.name, known)}"
    type_ = parameter.type if parameter else declared.type
    if not _fits(word.tells, type_):
        subject = f"`{parameter.name}` is" if parameter else f"`{declared.name}` returns"
        return f"{written} tells of {word.tells}, and {subject} `{type_}`"
    return _misfit(written, word, attribute.arguments, [item.name for item in declared.parameters if item.name])


def _fits(tells: Tells, type_: str) -> bool:
    """Whether an attribute can tell so of a `type_`; so it may be of a type that is only a name."""
    match tells:
        case Tells.POINTER:
            return type_ != "void" and not is_number(type_)
        case Tells.NUMBER:
            return type_ != "void" and not is_pointer(type_)
        case Tells.NOTHING:
            return type_ == "void"
        case Tells.PLACE:
            return not is_number(type_) and not re.fullmatch(r"[^*]*(?<!void )\*", type_)
    return True


def _misfit(written: str, word: Word, arguments: tuple[str, ...], names: list[str]) -> str:
    forms = [form for form in word.forms if len(form) == len(arguments)]
    if not forms:
        wanted = " or ".join(", ".join(form) or "nothing" for form in word.forms[:2])
        return f"{written} takes {wanted} in parentheses"
    mistakes = []
    for form in forms:
        wrong = next(
            (pair for pair in zip(form, arguments, strict=True) if not _is(*pair, names)),
            None,
        )
        if wrong is None:
            return ""
        mistakes.append(wrong)
    takes, argument = mistakes[-1]
    if takes in {Takes.PARAMETER, Takes.HOLDER}:
        return f"{written} names `{argument}`, which is no parameter{nearest(argument, names)}"
    return f"{written} takes {' or '.join(takes for takes, _ in mistakes)}, not `{argument}`"


def _is(takes: Takes, argument: str, names: list[str]) -> bool:
    match takes:
        case Takes.PARAMETER:
            return argument in names
        case Takes.HOLDER:
            return argument in names or argument == "interpreter"
        case Takes.NUMBER:
            return _NUMBER.fullmatch(argument) is not None
        case Takes.FAMILY | Takes.KIND:
            return argument.isidentifier()
        case Takes.FORMAT:
            return argument in _FORMATS
        case Takes.KEEPS | Takes.OBJECTS | Takes.BORROWED:
            return f"`{argument}`" == takes


def attribute_in(text: str) -> Attribute | None:
    """The attribute that is written `name` or `name(argument, ...)`."""
    match = _ATTRIBUTE.fullmatch(text)
    if match is None:
        return None
    return Attribute(match[1], tuple(part.strip() for part in _COMMA.split(match[2] or "") if part.strip()))


def checked(declared: ApiDeclaration) -> tuple[ApiDeclaration, tuple[str, ...]]:
    """A function with those of its attributes that are right, and what is wrong with the others.

    Each mistake is a sentence without a full stop.  What a function says of a parameter goes to the parameter.
    """
    wrong: list[str] = []
    of_function: list[Attribute] = []
    of_parameters: list[list[Attribute]] = [[] for _ in declared.parameters]
    for attribute in declared.attributes:
        if attribute.name == _DISTRIBUTED:
            position, inner = _distributed(attribute, declared)
            if isinstance(inner, str):
                wrong.append(inner)
            else:
                of_parameters[position].append(inner)
        elif message := mistake(attribute, declared) or _contradiction(attribute, of_function):
            wrong.append(message)
        else:
            of_function.append(attribute)
    parameters = []
    for parameter, more in zip(declared.parameters, of_parameters, strict=True):
        said = dict.fromkeys((*parameter.attributes, *more))
        messages = {attribute: mistake(attribute, declared, parameter) for attribute in said}
        wrong += filter(None, messages.values())
        parameters.append(replace(parameter, attributes=tuple(item for item in said if not messages[item])))
    correct = replace(declared, attributes=tuple(dict.fromkeys(of_function)), parameters=tuple(parameters))
    return correct, tuple(wrong)


def _distributed(attribute: Attribute, declared: ApiDeclaration) -> tuple[int, Attribute | str]:
    """The parameter that `parameter(which, attribute)` is about and what is said of it, or what is wrong."""
    names = [item.name for item in declared.parameters]
    if len(attribute.arguments) != 2:
        return 0, f"`capi::{_DISTRIBUTED}` takes a parameter and an attribute in parentheses"
    which, text = attribute.arguments
    inner = attribute_in(text)
    position = int(which) - 1 if which.isdecimal() else names.index(which) if which in names else -1
    if not 0 <= position < len(names):
        return 0, f"`capi::{_DISTRIBUTED}` names `{which}`, which is no parameter{nearest(which, filter(None, names))}"
    return position, inner or f"`capi::{_DISTRIBUTED}` takes a parameter and an attribute, and `{text}` is none"


def _contradiction(attribute: Attribute, others: list[Attribute]) -> str:
    """What speaks against saying this of a function besides `others`; empty where nothing does."""
    for other in others:
        if {attribute.name, other.name} <= OWNERSHIP and attribute != other:
            return f"`capi::{other.name}` and `capi::{attribute.name}` cannot both be true"
    return ""
