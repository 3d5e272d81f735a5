"""Where the way divides: what each side learns."""

from __future__ import annotations

from collections.abc import Iterator

from capicheck.domain import signs as s
from capicheck.domain.knowledge import UNKNOWN, Knowledge, Trait
from capicheck.domain.state import IS, State, Term
from capicheck.domain.values import NULL, Address, Constant, Symbol, Value
from capicheck.engine.frame import Birth, Frame
from capicheck.engine.instructions import Compute, Select, Test
from capicheck.engine.memory import value_of
from capicheck.ir.source import Span

_TRUE, _FALSE = Constant(1), Constant(0)


def compute(frame: Frame, state: State, instruction: Compute) -> Value:
    """What an operator yields."""
    left = value_of(frame, state, instruction.left)
    right = value_of(frame, state, instruction.right)
    if instruction.operator in s.NEGATED:
        answer = answered(state, instruction.operator, left, right)
        if answer is not None:
            return _TRUE if answer else _FALSE
    term = (instruction.operator, left, right)
    known = state.terms.get(term)
    if known is None:
        known = frame.symbol(state, UNKNOWN, Birth(frame.code.function.name_span, "the number"))
        state.terms[term] = known
    return known


def answered(state: State, operator: str, left: Value, right: Value) -> bool | None:
    """Whether `left operator right`, as far as the state knows."""
    if type(left) is Constant and type(right) is Constant:
        return s.holds(operator, left.number, right.number)
    if type(left) is Constant:
        return answered(state, s.MIRRORED[operator], right, left)
    if left == right and operator in {"==", "!="}:
        return operator == "=="
    if type(right) is Constant:
        known = state.knowledge(left)
        if not satisfying(known, operator, right.number):
            return False
        if not satisfying(known, s.NEGATED[operator], right.number):
            return True
    elif operator in {"==", "!="} and (alike := _singletons(state, left, right)) is not None:
        return alike == (operator == "==")
    elif operator in {"==", "!="} and type(left) is Address and type(right) is Address:
        return (left == right) == (operator == "==")
    known_answer = state.terms.get((operator, left, right))
    if type(known_answer) is Constant:
        return bool(known_answer.number)
    return None


def satisfying(known: Knowledge, operator: str, number: int) -> int:
    """The signs that a value of which this is known may have for which `value operator number` holds."""
    return s.satisfying(
        known.signs, operator, number, exact=known.has(Trait.EXACT), address=known.has(Trait.NEW | Trait.STATIC)
    )


def _singletons(state: State, left: Value, right: Value) -> bool | None:
    """Whether the two are the same singleton, where what a function of the project returned says so."""
    for value, other in ((left, right), (right, left)):
        if state.knowledge(other).has(Trait.IMMORTAL) and type(value) is int:
            known = state.knowledge(value)
            if known.has(Trait.NO_SINGLETON):
                return False
            if known.has(Trait.IMMORTAL) and known.has(Trait.RETURNED):
                return True
    return None


def branch(frame: Frame, state: State, test: Test) -> Iterator[tuple[int, State]]:
    """The nodes where `test` leads, each with what is known there."""
    left = value_of(frame, state, test.left)
    right: Value = NULL if test.right is None else value_of(frame, state, test.right)
    answer = answered(state, test.operator, left, right)
    if answer is not None:
        if answer == (test.operator == "==") and test.operator in {"==", "!="} and left != right:
            _identify(state, left, right)
        yield (test.then if answer else test.otherwise), state
        return
    other = state.copy()
    if assume(frame, state, test.operator, left, right, test):
        yield test.then, state
    if assume(frame, other, s.NEGATED[test.operator], left, right, test):
        yield test.otherwise, other


def assume(frame: Frame, state: State, operator: str, left: Value, right: Value, test: Test | None) -> bool:
    """Take `left operator right` for true; false where it cannot be."""
    if type(left) is Constant and type(right) is int:
        left, right, operator = right, left, s.MIRRORED[operator]
    if type(left) is not int:
        return True
    if type(right) is not Constant:
        if operator == "==":
            _identify(state, left, right)
        if test is not None and test.repeated:
            state.terms[operator, left, right] = _TRUE
            state.terms[s.NEGATED[operator], left, right] = _FALSE
        if test is not None:
            state.tell(test.span, _decision(test, operator))
        return True
    if test is None:
        signs = satisfying(state.knowledge(left), operator, right.number)
        return signs != 0 and state.narrow(left, signs)
    decision = _nullness(test, operator, state.knowledge(left)) or _decision(test, operator)
    null = test.text if test.pointer and operator == "==" else ""
    if not learn(frame, state, left, operator, right.number, test.span, decision, null):
        return False
    if test.repeated and right.number not in {0, -1} and left in state.known:
        state.terms[operator, left, right] = _TRUE
        state.terms[s.NEGATED[operator], left, right] = _FALSE
    return _unfold(frame, state, left, operator, right.number, test)


def _identify(state: State, left: Value, right: Value) -> None:
    """The two are one: what is known of the references to a singleton does not hold for this one of its names."""
    pair = [value for value in (left, right) if type(value) is int and value in state.known]
    if not any(state.known[value].has(Trait.IMMORTAL) for value in pair):
        return
    made = next((value for value in pair if state.known[value].has(Trait.NEW)), None)
    for value in pair:
        known = state.known[value]
        if known.has(Trait.PARAMETER):
            state.known[value] = known.escaped().with_traits(Trait.SINGLED)
        elif value == made:
            state.known[value] = known.single()
        elif made is None:
            state.known[value] = known.escaped()
        else:
            state.terms[IS, value, made] = NULL


def _nullness(test: Test, operator: str, known: Knowledge) -> str:
    """How the story tells of a pointer that is NULL or not; empty where the question is another one."""
    if test.right is not None or test.operator not in {"==", "!="} or known.signs & s.NEGATIVE or not test.pointer:
        return ""
    return f"`{test.text}` is {'NULL' if operator == '==' else 'not NULL'}"


def _decision(test: Test, operator: str) -> str:
    """How the story tells that the way went this side."""
    holds = operator == test.operator
    return f"`{test.text}` is {'true' if holds else 'false'}"


def learn(
    frame: Frame, state: State, symbol: Symbol, operator: str, number: int, span: Span, sentence: str, null: str = ""
) -> bool:
    """Take `symbol operator number` for true; false where it cannot be.  `null` is the pointer that is NULL then."""
    known = state.knowledge(symbol)
    signs = satisfying(known, operator, number)
    if not signs:
        return False
    birth = frame.births.get(symbol)
    failing = known.fails and not signs & ~known.fails
    if not state.narrow(symbol, signs):
        return False
    if failing and birth is not None and birth.call:
        state.tell(span, f"`{birth.call}()` fails", failed=birth.call, null=null)
    elif signs != known.signs or not known.fails:
        state.tell(span, sentence)
    if operator == "==" and symbol in state.known and known.has(Trait.ESCAPED):
        state.substitute(symbol, Constant(number))
    elif operator in {"==", "<", "<="} and number > 0 and symbol in state.known:
        state.known[symbol] = state.known[symbol].escaped()
    return True


def _unfold(frame: Frame, state: State, symbol: Symbol, operator: str, number: int, test: Test) -> bool:
    """Learn from an answer that was kept what the question asked."""
    if number != 0 or operator not in {"==", "!="}:
        return True
    for term, value in list(state.terms.items()):
        asked, left, right = term
        if asked not in s.NEGATED or value != (symbol if symbol in state.known else _outcome(operator)):
            continue
        if not _is_question(term):
            continue
        if value == symbol or operator == "==":
            holds = operator == "!="
            del state.terms[term]
            if not assume(frame, state, asked if holds else s.NEGATED[asked], left, right, test):
                return False
    return True


def _is_question(term: Term) -> bool:
    return type(term[1]) is int or type(term[2]) is int


def _outcome(operator: str) -> Value:
    return _FALSE if operator == "==" else _TRUE


def select(frame: Frame, state: State, exit_: Select) -> Iterator[tuple[int, State]]:
    """The nodes where a switch leads, each with what is known there."""
    value = value_of(frame, state, exit_.operand)
    if type(value) is Constant:
        found = next((target for number, target in exit_.cases if number == value.number), None)
        unsure = [target for number, target in exit_.cases if number is None]
        targets = [found] if found is not None else [*unsure, exit_.default]
        for target in targets:
            yield target, state.copy()
        return
    for number, target in exit_.cases:
        other = state.copy()
        if number is not None and type(value) is int:
            known = other.knowledge(value)
            signs = satisfying(known, "==", number)
            if not signs or not other.narrow(value, signs):
                continue
            if value in other.known and known.has(Trait.ESCAPED) and not known.has(Trait.PARAMETER):
                other.substitute(value, Constant(number))
        yield target, other
    yield exit_.default, state
