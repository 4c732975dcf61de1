"""How the oracle evaluates each core form, and what each kind of frame does with the value it waited for."""

from __future__ import annotations

from schemenn.core import (
    Begin,
    Call,
    CaseLambda,
    Const,
    Define,
    Global,
    If,
    Lambda,
    Let,
    Letrec,
    Receive,
    Ref,
    SetGlobal,
    SetLocal,
)
from schemenn.datum import FALSE, UNSPECIFIED, to_list
from tests.oracle.primitives import Condition
from tests.oracle.values import UNDEFINED, Closure, Env, values_of

# One function per core form: evaluates it in the machine's environment.


def step_const(m, node):
    m.value = node.value


def step_ref(m, node):
    m.value = m.env.holder(node.variable)[node.variable]
    if m.value is UNDEFINED:
        raise Condition("uninitialized variable", [])


def step_global(m, node):
    if node.key not in m.globals:
        raise Condition(f"unbound variable {node.key}", [])
    m.value = m.globals[node.key]


def step_assign(m, node):
    m.push(assign_frame, node, m.env)
    m.eval(node.value, m.env)


def step_if(m, node):
    m.push(if_frame, node, m.env)
    m.eval(node.test, m.env)


def step_lambda(m, node):
    m.value = Closure([node], m.env)


def step_case_lambda(m, node):
    m.value = Closure(node.clauses, m.env)


def step_call(m, node):
    collect(m, [*node.operands, node.operator], m.env, (), lambda m, v, env: m.apply(v[-1], list(v[:-1])))


def step_begin(m, node):
    collect(m, node.forms[:-1], m.env, (), lambda m, values, env: m.eval(node.forms[-1], env))


def step_let(m, node):
    def enter(m, values, env):
        m.eval(node.body, Env(dict(zip(node.variables, values, strict=True)), env))

    collect(m, node.values, m.env, (), enter)


def step_letrec(m, node):
    env = Env(dict.fromkeys(node.variables, UNDEFINED), m.env)
    letrec_frame(m, None, (letrec_frame, None, node, env, -1))


def step_receive(m, node):
    m.push(receive_frame, node, m.env)
    m.eval(node.values, m.env)


STEPS = {
    Const: step_const,
    Ref: step_ref,
    Global: step_global,
    SetLocal: step_assign,
    SetGlobal: step_assign,
    Define: step_assign,
    If: step_if,
    Lambda: step_lambda,
    CaseLambda: step_case_lambda,
    Call: step_call,
    Begin: step_begin,
    Let: step_let,
    Letrec: step_letrec,
    Receive: step_receive,
}


def collect(m, nodes, env, values, then):
    """Evaluate the forms from left to right, then call `then` with their values."""
    if len(values) == len(nodes):
        then(m, values, env)
    else:
        m.push(collect_frame, nodes, env, values, then)
        m.eval(nodes[len(values)], env)


# One function per kind of frame: gets the value that the frame waited for.


def collect_frame(m, value, frame):
    nodes, env, values, then = frame[2:]
    collect(m, nodes, env, (*values, value), then)


def if_frame(m, value, frame):
    node, env = frame[2:]
    m.eval(node.otherwise if value is FALSE else node.then, env)


def assign_frame(m, value, frame):
    node, env = frame[2:]
    if isinstance(node, SetLocal):
        env.holder(node.variable)[node.variable] = value
    elif isinstance(node, Define) or node.key in m.globals:
        m.globals[node.key] = value
    else:
        raise Condition(f"set! of the undefined variable {node.key}", [])
    m.value = UNSPECIFIED


def letrec_frame(m, value, frame):
    node, env, index = frame[2:]
    if index >= 0:
        env.values[node.variables[index]] = value
    if index + 1 == len(node.values):
        m.eval(node.body, env)
    else:
        m.push(letrec_frame, node, env, index + 1)
        m.eval(node.values[index + 1], env)


def receive_frame(m, value, frame):
    node, env = frame[2:]
    values = values_of(value)
    if len(values) < len(node.parameters) or (node.rest is None and len(values) > len(node.parameters)):
        raise Condition("wrong number of values", values)
    m.eval(node.body, Env(bind(node, values), env))


def bind(clause, operands):
    """The variables of a clause with the operands."""
    values = dict(zip(clause.parameters, operands, strict=False))
    if clause.rest is not None:
        values[clause.rest] = to_list(list(operands[len(clause.parameters) :]))
    return values
