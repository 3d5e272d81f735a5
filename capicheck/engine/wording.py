"""Expressions as messages repeat them."""

from __future__ import annotations

from capicheck.ir import expressions as ir


def wording(expression: ir.Expression) -> str:
    """`expression` in C, short: what it would take a line to say is left out."""
    match expression:
        case ir.Name(variable=variable):
            return variable.name
        case ir.FunctionName(name=name):
            return name
        case ir.Integer(value=value, name=name):
            return name or ("…" if value is None else str(value))
        case ir.Member(base=base, field=field, arrow=arrow):
            return f"{wording(base)}{'->' if arrow else '.'}{field}" if field else wording(base)
        case ir.Index(base=base, index=index):
            return f"{wording(base)}[{wording(index)}]"
        case ir.Dereference(operand=operand):
            return f"*{wording(operand)}"
        case ir.AddressOf(operand=operand):
            return _SINGLETONS.get(wording(operand), f"&{wording(operand)}")
        case ir.Call():
            return f"{wording(expression.callee)}({', '.join(map(wording, expression.arguments))})"
        case ir.Cast(operand=operand):
            return wording(operand)
        case ir.Unary(operator=operator, operand=operand):
            return (
                f"{wording(operand)}{operator[4:]}" if operator.startswith("post") else f"{operator}{wording(operand)}"
            )
        case ir.Binary(operator=operator, left=left, right=right):
            return f"{wording(left)} {operator} {wording(right)}"
        case ir.Assignment(target=target):
            return wording(target)
        case ir.String(value=value):
            return f'"{value}"'
    return "…"


def wording_of(name: str) -> str:
    """The object with static storage called `name`, as code writes it."""
    return _SINGLETONS.get(name, name)


_SINGLETONS = {
    "_Py_NoneStruct": "Py_None",
    "_Py_TrueStruct": "Py_True",
    "_Py_FalseStruct": "Py_False",
    "_Py_EllipsisObject": "Py_Ellipsis",
    "_Py_NotImplementedStruct": "Py_NotImplemented",
}
