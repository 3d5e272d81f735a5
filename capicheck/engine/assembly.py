"""From the intermediate representation to instructions."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from capicheck.contracts.outcomes import EffectKind
from capicheck.domain.values import GLOBALS, REGISTERS, Variable
from capicheck.engine.instructions import (
    Access,
    Code,
    Compute,
    Declared,
    Exit,
    Fixed,
    Goto,
    Halt,
    Holds,
    Instruction,
    Invoke,
    Leave,
    Locate,
    Lose,
    Node,
    Number,
    Operand,
    Read,
    Select,
    Test,
    Write,
)
from capicheck.engine.liveness import live_at_start, mentioned_from, touched_from
from capicheck.engine.questions import question, questions_of
from capicheck.engine.ways import Ways, settles
from capicheck.engine.wording import wording, wording_of
from capicheck.facts.structures import STATIC_ONLY, is_object, is_object_pointer
from capicheck.ir import expressions as ir
from capicheck.ir.graph import (
    Block,
    Branch,
    Declare,
    Evaluate,
    Function,
    IndirectJump,
    Jump,
    Return,
    Switch,
)
from capicheck.ir.source import Span
from capicheck.ir.types import Array, FunctionType, Pointer, Record, RecordType, Type, Unknown, Void
from capicheck.ir.types import Number as NumberType
from capicheck.rulebook.api import declarations_by_name

_COMPARISONS = frozenset(("==", "!=", "<", "<=", ">", ">="))
_OUTLIVING = frozenset((ir.Storage.STATIC, ir.Storage.STATIC_LOCAL, ir.Storage.GLOBAL, ir.Storage.EXTERN))
_GIVING_UP = frozenset((EffectKind.RELEASED, EffectKind.CLEARED))
_IMMORTALS = frozenset(
    ("_Py_NoneStruct", "_Py_TrueStruct", "_Py_FalseStruct", "_Py_EllipsisObject", "_Py_NotImplementedStruct")
)
_DEFINITIONS = STATIC_ONLY | {"PyTypeObject"}

Resolve = Callable[[ir.Call], Ways]


def assemble(
    function: Function, records: Mapping[str, Record], resolve: Resolve, *, immortal_instances: bool = False
) -> Code:
    """`function` as instructions.  `records` are its unit's; `resolve` says what a call does.

    `immortal_instances` tells whether the counts of the project's instances with static storage stand still.
    """
    return _Assembler(function, records, resolve, immortal_instances=immortal_instances).code()


class _Assembler:
    def __init__(
        self, function: Function, records: Mapping[str, Record], resolve: Resolve, *, immortal_instances: bool
    ) -> None:
        self._function = function
        self._records = records
        self._resolve = resolve
        self._immortal_instances = immortal_instances
        self._numbers: dict[str, Variable] = {}
        self._keys: dict[Variable, str] = {}
        self._names: dict[Variable, str] = {}
        self._globals = 0
        self._locals = 0
        self._registers = 0
        self._exposed: set[Variable] = set()
        self._arithmetic: set[Variable] = set()
        self._computed: set[Variable] = set()
        self._unknown: set[Operand] = set()
        self._instructions: list[Instruction] = []
        self._nodes: list[tuple[list[Instruction], Exit]] = []
        self._starts: dict[int, int] = {}
        tested, questions = questions_of(function)
        self._tested = tested
        self._asked = Counter(inner.name for inner in function.calls() if inner.name)
        self._repeated = {question for question, count in questions.items() if count > 1}

    def code(self) -> Code:
        parameters = tuple(self._variable(parameter) for parameter in self._function.parameters)
        for at, block in enumerate(self._function.blocks):
            self._starts[at] = len(self._nodes)
            self._block(block)
        nodes = [(instructions, self._retarget(exit_)) for instructions, exit_ in self._nodes]
        outlets = frozenset(variable for variable in self._names if variable <= GLOBALS)
        order = _reverse_post_order([_targets(exit_) for _, exit_ in nodes])
        live = live_at_start(nodes, [_targets(exit_) for _, exit_ in nodes], order)
        targets = [_targets(exit_) for _, exit_ in nodes]
        touched = touched_from(nodes, targets, order)
        mentioned = mentioned_from(nodes, targets, order)
        exposed = frozenset(self._exposed)
        return Code(
            self._function,
            tuple(
                Node(tuple(instructions), exit_, live[at] | (exposed & mentioned[at]), touched[at])
                for at, (instructions, exit_) in enumerate(nodes)
            ),
            order,
            parameters,
            tuple(self._holds(parameter.type) for parameter in self._function.parameters),
            self._names,
            frozenset(self._arithmetic & self._computed),
            exposed,
            frozenset(_emptied([instruction for instructions, _ in nodes for instruction in instructions])),
            outlets,
        )

    # Nodes hold the numbers of blocks as targets until all are known: -1 - block; a node's own number otherwise.

    def _retarget(self, exit_: Exit) -> Exit:
        def node(target: int) -> int:
            return self._starts[-1 - target] if target < 0 else target

        match exit_:
            case Goto(targets=targets):
                return Goto(tuple(map(node, targets)))
            case Test():
                return Test(
                    exit_.operator,
                    exit_.left,
                    exit_.right,
                    node(exit_.then),
                    node(exit_.otherwise),
                    exit_.span,
                    exit_.text,
                    exit_.repeated,
                    exit_.pointer,
                )
            case Select():
                return Select(
                    exit_.operand, tuple((number, node(target)) for number, target in exit_.cases), node(exit_.default)
                )
        return exit_

    def _end(self, exit_: Exit) -> None:
        self._nodes.append((self._instructions, exit_))
        self._instructions = []

    def _block(self, block: Block) -> None:
        for statement in block.statements:
            match statement:
                case Evaluate(expression=expression):
                    self._discard(expression)
                case Declare(variable=variable, value=value, span=span):
                    self._declare(variable, value, span)
        match block.terminator:
            case Jump(target=target):
                self._end(Goto((-1 - target,)))
            case Branch(condition=condition, then=then, otherwise=otherwise):
                self._branch(condition, -1 - then, -1 - otherwise)
            case Switch(value=value, cases=cases, default=default):
                operand = self._value(value)
                listed = tuple((case.low if case.low == case.high else None, -1 - case.target) for case in cases)
                self._end(Select(operand, listed, -1 - default))
            case Return(value=value, span=span):
                self._end(Leave(self._value(value) if value is not None else None, span))
            case IndirectJump(targets=targets):
                self._end(Goto(tuple(-1 - target for target in targets)))
            case _:
                self._end(Halt())

    def _branch(self, condition: ir.Expression, then: int, otherwise: int) -> None:
        text = wording(condition)
        repeated = question(condition) in self._repeated
        if isinstance(condition, ir.Binary) and condition.operator in _COMPARISONS:
            left = self._value(condition.left)
            zero = isinstance(condition.right, ir.Integer) and condition.right.value == 0
            right = None if zero else self._value(condition.right)
            self._end(Test(condition.operator, left, right, then, otherwise, condition.span, text, repeated))
        else:
            operand = self._value(condition)
            pointer = isinstance(condition.type, Pointer)
            self._end(Test("!=", operand, None, then, otherwise, condition.span, text, repeated, pointer))

    def _declare(self, declared: ir.Variable, value: ir.Expression | None, span: Span) -> None:
        variable = self._variable(declared)
        if isinstance(value, ir.Initialiser):
            self._fill(variable, (), value)
        elif value is not None and isinstance(declared.type, RecordType):
            self._add(Lose(self._register(), (self._value(value),), Holds.NUMBER))
        elif value is not None:
            self._store(Access(variable, False, (), self._holds(declared.type), declared.name), value, span)
        elif isinstance(declared.type, Pointer):
            self._add(Write(Access(variable, False, (), Holds.NUMBER, declared.name), None, span))

    def _fill(self, variable: Variable, path: tuple[str | int, ...], value: ir.Initialiser) -> None:
        """Write what braces say into a local variable."""
        if not path:
            self._exposed.add(variable)
            self._add(Declared(variable))
        for item in value.items:
            inner = (*path, item.field) if item.field else (*path, f"[{item.index}]")
            if isinstance(item.value, ir.Initialiser):
                self._fill(variable, inner, item.value)
            else:
                access = Access(variable, False, inner, self._holds(item.value.type), wording(item.value))
                self._store(access, item.value, item.value.span)

    def _discard(self, expression: ir.Expression) -> None:
        if isinstance(expression, ir.Call):
            self._call(expression, used=False)
        elif isinstance(expression, ir.Cast) and isinstance(expression.operand, ir.Call):
            self._call(expression.operand, used=False)
        else:
            self._value(expression)

    def _store(self, access: Access, value: ir.Expression, span: Span) -> Operand | None:
        """Put `value` at `access`; the operand that holds it, None where it is not followed."""
        operand = self._value(value)
        self._write(access, operand, span)
        return operand

    def _write(self, access: Access, source: Operand | None, span: Span) -> None:
        if source is None or source in self._unknown:
            self._computed.add(access.base)
        if access.holds == Holds.NUMBER and not access.behind and not access.path and self._is_untested(access.base):
            return
        self._add(Write(access, source, span))

    def _is_untested(self, variable: Variable) -> bool:
        return variable > GLOBALS and self._keys.get(variable) not in self._tested

    def _value(self, expression: ir.Expression) -> Operand:
        match expression:
            case ir.Name(variable=variable):
                return self._name(variable, expression)
            case ir.Integer(value=value):
                return self._number(value)
            case ir.Call():
                return self._call(expression, used=True)
            case ir.Member() | ir.Index() | ir.Dereference():
                return self._read(expression)
            case ir.AddressOf(operand=operand):
                return self._address(operand)
            case ir.Assignment():
                return self._assign(expression)
            case ir.Cast(operand=operand):
                return self._value(operand)
            case ir.Binary(operator=operator, left=left, right=right):
                return self._binary(expression, operator, left, right)
            case ir.Unary(operator=operator, operand=operand):
                return self._unary(operator, operand, expression.span)
            case ir.FunctionName(name=name):
                return self._locate(Access(self._static(f"{name}()", name), False, (), Holds.POINTER, name))
            case ir.String():
                return self._locate(Access(self._static('""', "text"), False, (), Holds.POINTER, "text"))
            case ir.Initialiser():
                literal = self._register()
                self._fill(literal, (), expression)
                return self._locate(Access(literal, False, (), Holds.POINTER, ""))
            case ir.Opaque(operands=operands):
                target = self._register()
                self._add(Lose(target, tuple(map(self._value, operands)), self._holds(expression.type)))
                return target
        return self._number(None)

    def _name(self, variable: ir.Variable, expression: ir.Name) -> Operand:
        number = self._variable(variable)
        if isinstance(variable.type, Array | RecordType | FunctionType):
            return self._locate(self._access(expression))
        if number <= GLOBALS:
            if variable.storage is ir.Storage.EXTERN and variable.name in declarations_by_name():
                return self._fixed(variable)
            return self._read(expression)
        if isinstance(variable.type, NumberType) and variable.key not in self._tested:
            return self._number(None)
        return number

    def _read(self, expression: ir.Expression) -> Operand:
        access = self._access(expression)
        if isinstance(expression.type, Array | RecordType):
            return self._locate(access)
        target = self._register()
        self._add(Read(target, access, expression.span))
        return target

    def _address(self, operand: ir.Expression) -> Operand:
        if isinstance(operand, ir.Name):
            variable = operand.variable
            if (
                variable.storage in _OUTLIVING
                and isinstance(variable.type, RecordType)
                and is_object(variable.type.name, self._records)
            ):
                return self._fixed(variable)
            self._exposed.add(self._variable(variable))
        elif isinstance(operand, ir.Member | ir.Index):
            root: ir.Expression = operand
            while isinstance(root, ir.Member | ir.Index) and not (isinstance(root, ir.Member) and root.arrow):
                root = root.base
            if isinstance(root, ir.Name):
                self._exposed.add(self._variable(root.variable))
        return self._locate(self._access(operand))

    def _fixed(self, variable: ir.Variable) -> Operand:
        target = self._register()
        foreign = variable.name in declarations_by_name()
        immortal = variable.name in _IMMORTALS or (
            self._immortal_instances and not foreign and _is_instance(variable.type)
        )
        self._add(Fixed(target, self._variable(variable), wording_of(variable.name), immortal, foreign))
        return target

    def _assign(self, expression: ir.Assignment) -> Operand:
        if expression.operator != "=":
            self._value(expression.value)
            access = self._access(expression.target)
            self._write(access, None, expression.span)
            return self._number(None)
        if isinstance(expression.target.type, RecordType):
            target = self._register()
            self._add(Lose(target, (self._value(expression.value),), Holds.NUMBER))
            self._add(Write(self._access(expression.target), None, expression.span))
            return target
        source = self._value(expression.value)
        access = self._access(expression.target)
        self._write(access, source, expression.span)
        if isinstance(expression.target, ir.Name) and access.base > GLOBALS and access.holds != Holds.NUMBER:
            return access.base
        return source

    def _checked(self, ways: Ways) -> str:
        """The question whether an object is what the call returns, where the function asks that."""
        asks = f"{ways.contract.kind}_Check" if ways.contract is not None and ways.contract.kind else ""
        return asks if asks in self._asked else ""

    def _binary(self, whole: ir.Binary, operator: str, left: ir.Expression, right: ir.Expression) -> Operand:
        first, second = self._value(left), self._value(right)
        if operator in {"&", "|"}:
            for operand, side in ((first, left), (second, right)):
                if isinstance(side, ir.Cast) and isinstance(side.operand.type, Pointer):
                    return operand
        if operator in _COMPARISONS or wording(whole) in self._repeated:
            target = self._register()
            self._add(Compute(target, operator, first, second))
            return target
        return self._number(None)

    def _unary(self, operator: str, operand: ir.Expression, span: Span) -> Operand:
        if operator in {"++", "--", "post++", "post--"}:
            self._write(self._access(operand), None, span)
            return self._number(None)
        value = self._value(operand)
        if operator == "!":
            target = self._register()
            self._add(Compute(target, "==", value, self._number(0)))
            return target
        return self._number(None)

    def _call(self, call: ir.Call, *, used: bool) -> Operand:
        ways = self._resolve(call)
        if not call.name:
            callee = self._value(call.callee)
            if not ways.known:
                self._add(Lose(self._register(), (callee,), Holds.NUMBER))
        arguments = tuple(self._argument(argument, at, ways) for at, argument in enumerate(call.arguments))
        target = self._register()
        holds = self._holds(call.type)
        name = call.name or wording(call.callee)
        converters = self._converters(call, ways)
        self._add(
            Invoke(
                target,
                call,
                name,
                arguments,
                ways,
                holds,
                used and not isinstance(call.type, Void),
                self._asked[call.name] > 1,
                converters,
                self._checked(ways),
            )
        )
        if not settles(ways.ways) or ways.splits:
            self._end(Goto((len(self._nodes) + 1,)))
        return target

    def _argument(self, argument: ir.Expression, at: int, ways: Ways) -> Operand:
        """A number that decides nothing in the call need not be known."""
        plain = isinstance(argument, ir.Name) and isinstance(argument.type, NumberType)
        if plain and not ways.question and not any(at == needed for way in ways.ways for needed, _ in way.requires):
            return self._number(None)
        return self._value(argument)

    def _converters(self, call: ir.Call, ways: Ways) -> Mapping[int, Ways]:
        """What the functions do that a format hands its arguments to, by the argument that names them."""
        if ways.contract is None or ways.contract.format is None:
            return {}
        return {
            at: self._resolve(ir.Call(argument, (), argument.type, argument.span))
            for at, argument in enumerate(call.arguments)
            if isinstance(argument, ir.FunctionName)
        }

    def _access(self, expression: ir.Expression) -> Access:
        base, behind, path = self._place(expression)
        of_object = (
            isinstance(expression, ir.Member)
            and bool(expression.record)
            and is_object(expression.record, self._records)
        )
        member = expression
        while isinstance(member, ir.Index):
            member = member.base
        record = member.record if isinstance(member, ir.Member) else ""
        return Access(base, behind, path, self._holds(expression.type), wording(expression), record, of_object)

    def _place(self, expression: ir.Expression) -> tuple[Operand, bool, tuple[str | int, ...]]:
        match expression:
            case ir.Name(variable=variable):
                return self._variable(variable), False, ()
            case ir.Member(base=base, field=field, arrow=arrow):
                step = (field,) if field and field != "ob_base" else ()
                if arrow:
                    return self._value(base), True, step
                inner, behind, path = self._place(base)
                return inner, behind, (*path, *step)
            case ir.Index(base=base, index=index):
                element = self._index(index)
                if isinstance(base.type, Array):
                    inner, behind, path = self._place(base)
                    return inner, behind, (*path, element)
                return self._value(base), True, (element,)
            case ir.Dereference(operand=operand):
                return self._value(operand), True, ()
            case ir.Cast(operand=operand):
                return self._place(operand)
        return self._value(expression), False, ()

    def _index(self, index: ir.Expression) -> str | int:
        if isinstance(index, ir.Integer) and index.value is not None:
            return f"[{index.value}]"
        return self._value(index)

    def _locate(self, access: Access) -> Operand:
        target = self._register()
        self._add(Locate(target, access))
        return target

    def _number(self, value: int | None) -> Operand:
        target = self._register()
        self._add(Number(target, value))
        if value is None:
            self._unknown.add(target)
        return target

    def _holds(self, kind: Type) -> int:
        if is_object_pointer(kind, self._records):
            return Holds.OBJECT
        return Holds.POINTER if isinstance(kind, Pointer | Unknown) else Holds.NUMBER

    def _add(self, instruction: Instruction) -> None:
        self._instructions.append(instruction)

    def _register(self) -> Operand:
        self._registers += 1
        return REGISTERS - self._registers

    def _variable(self, variable: ir.Variable) -> Variable:
        if variable.storage in _OUTLIVING:
            return self._static(variable.key, variable.name)
        number = self._numbers.get(variable.key)
        if number is None:
            self._locals -= 1
            number = self._numbers[variable.key] = self._locals
            self._keys[number] = variable.key
            self._names[number] = "" if variable.storage is ir.Storage.TEMPORARY else variable.name
            if isinstance(variable.type, Array | RecordType):
                self._exposed.add(number)
            elif isinstance(variable.type, NumberType):
                self._arithmetic.add(number)
        return number

    def _static(self, key: str, name: str) -> Variable:
        number = self._numbers.get(key)
        if number is None:
            self._globals += 1
            number = self._numbers[key] = GLOBALS - self._globals
            self._names[number] = name
        return number


def _is_instance(kind: Type) -> bool:
    """Whether an object with static storage, of this type, is an instance, and no type or definition."""
    return isinstance(kind, RecordType) and kind.name not in _DEFINITIONS


def _emptied(instructions: Iterable[Instruction]) -> Iterator[Variable]:
    """The arrays of which an element is released whose index is not written out."""
    elements: dict[Operand, Variable] = {}
    released: set[Operand] = set()
    for instruction in instructions:
        match instruction:
            case Read(target=target, access=access) | Locate(target=target, access=access):
                if any(isinstance(step, int) for step in access.path):
                    elements[target] = access.base
            case Write(access=access, source=source) if source in elements and not access.behind and not access.path:
                elements[access.base] = elements[source]
            case Invoke(arguments=arguments, ways=ways):
                released.update(
                    arguments[effect.parameter]
                    for way in ways.ways
                    for effect in way.effects
                    if effect.kind in _GIVING_UP and 0 <= effect.parameter < len(arguments)
                )
    return (array for element, array in elements.items() if element in released)


def _targets(exit_: Exit) -> tuple[int, ...]:
    match exit_:
        case Goto(targets=targets):
            return targets
        case Test(then=then, otherwise=otherwise):
            return (then, otherwise)
        case Select(cases=cases, default=default):
            return (*(target for _, target in cases), default)
    return ()


def _reverse_post_order(targets: Sequence[Iterable[int]]) -> tuple[int, ...]:
    """The position of each node when every node comes before those that it leads to, loops aside."""
    finished: list[int] = []
    seen = {0}
    stack = [(0, iter(targets[0]))]
    while stack:
        node, rest = stack[-1]
        following = next((target for target in rest if target not in seen), None)
        if following is None:
            finished.append(node)
            stack.pop()
        else:
            seen.add(following)
            stack.append((following, iter(targets[following])))
    position = {node: at for at, node in enumerate(reversed(finished))}
    return tuple(position.get(node, len(targets)) for node in range(len(targets)))
