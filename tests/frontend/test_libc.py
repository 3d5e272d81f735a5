"""The tiny C library: complete in itself, C and C++ alike, and telling the truth about the real one."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from clang import cindex

from capicheck.frontend.libc import c_headers, cplusplus_headers

C = ("-x", "c", "-std=gnu17")
CXX = ("-x", "c++", "-std=gnu++17")
C_HEADERS = list(c_headers())
CXX_HEADERS = list(cplusplus_headers())
LIBRARY = {**c_headers(), **cplusplus_headers()}
EVERYTHING = "".join(f"#include <{name}>\n" for name in C_HEADERS)
FEATURES = "#define _GNU_SOURCE\n"


def errors(text: str, flags: tuple[str, ...]) -> list[str]:
    files = [("unit", text), *((f"/libc/{name}", content) for name, content in LIBRARY.items())]
    arguments = [*flags, "-nostdinc", "-Wno-everything", "-isystem", "/libc", "-target", "x86_64-unknown-linux-gnu"]
    unit = cindex.Index.create().parse("unit", arguments, files)
    return [f"{found.location}: {found.spelling}" for found in unit.diagnostics if found.severity >= found.Error]


@pytest.mark.parametrize("flags", [C, CXX], ids=["c", "c++"])
@pytest.mark.parametrize("name", C_HEADERS)
def test_each_header_stands_alone_and_can_be_repeated(name: str, flags: tuple[str, ...]) -> None:
    assert errors(f"#include <{name}>\n#include <{name}>\nint after;\n", flags) == []


@pytest.mark.parametrize("flags", [C, CXX], ids=["c", "c++"])
def test_all_headers_fit_together_in_either_order(flags: tuple[str, ...]) -> None:
    backwards = "\n".join(reversed(EVERYTHING.splitlines()))
    assert errors(EVERYTHING + "int after;\n", flags) == []
    assert errors(backwards + "\nint after;\n", flags) == []


@pytest.mark.parametrize("name", CXX_HEADERS)
def test_each_cxx_header_stands_alone_and_can_be_repeated(name: str) -> None:
    assert errors(f"#include <{name}>\n#include <{name}>\nint after;\n", CXX) == []


def test_all_cxx_headers_fit_together_with_those_of_c() -> None:
    everything = EVERYTHING + "".join(f"#include <{name}>\n" for name in CXX_HEADERS)
    assert errors(everything + "int after;\n", CXX) == []
    assert errors("\n".join(reversed(everything.splitlines())) + "\nint after;\n", CXX) == []


@pytest.mark.parametrize(
    "text",
    [
        "std::vector<int> v{1, 2}; for (int &i : v) i++; std::sort(v.begin(), v.end()); v.push_back(v[0]);",
        'std::map<std::string, int> m; m["a"] = 1; for (auto &item : m) item.second++; m.find("b")->second;',
        "std::unordered_map<int, std::vector<double>> m; if (m.find(1) != m.end()) m.erase(1);",
        "std::unique_ptr<int> p(new int(1)); std::shared_ptr<int> q = std::make_shared<int>(*p); if (q) q.reset();",
        'std::ostringstream s; s << 1 << "a" << std::string("b") << \'c\' << std::endl; s.str().c_str();',
        'std::string s = std::string("a") + "b"; s += \'c\'; if (s == "abc" && !s.empty()) s = s.substr(1);',
        'try { throw std::runtime_error("a"); } catch (const std::exception &e) { std::puts(e.what()); }',
        'static_assert(std::numeric_limits<int>::max() == INT_MAX && std::is_same<int, int>::value, "");',
        "std::function<int(int)> f = [](int i) { return i; }; std::lock_guard<std::mutex> g(*new std::mutex); f(1);",
        "int a[2]; std::sort(a, a + 2, [](int x, int y) { return x < y; }); std::thread([] {}).join();",
        "double d = std::max(1.0, std::fabs(-1.0)); std::swap(d, d); bool b = std::isnan(d) || isinf(d); (void)b;",
        'std::pair<int, std::string> p = std::make_pair(1, "a"); auto t = std::make_tuple(1, p); std::get<0>(t) = 2;',
    ],
)
def test_ordinary_cxx_reads_clean(text: str) -> None:
    everything = EVERYTHING + "".join(f"#include <{name}>\n" for name in CXX_HEADERS)
    assert errors(everything + f"void f() {{ {text} }}\n", CXX) == []


def test_what_goes_wrong_is_noticed() -> None:
    assert errors("#include <stdio.h>\nint puts(double);\n", C)


def body(text: str) -> str:
    return "".join(f"#include <{name}>\n" for name in C_HEADERS) + f"void f(void) {{ {text} }}\n"


@pytest.mark.parametrize(
    "text",
    [
        "errno = EINTR; perror(strerror(errno));",
        'assert(errno); struct stat s; stat(".", &s); s.st_mtime = 0;',
        "va_list l; (void)l; int n = isnan(1.0) + isinf(INFINITY) + signbit(-1.0);",
        "fd_set set; FD_ZERO(&set); FD_SET(1, &set); select(FD_ISSET(0, &set), &set, NULL, NULL, NULL);",
        "jmp_buf j; if (setjmp(j)) longjmp(j, 1);",
        "struct sigaction a; a.sa_handler = SIG_IGN; sigaction(SIGINT, &a, NULL); signal(SIGTERM, SIG_DFL);",
        "struct sockaddr_in6 a; a.sin6_addr.s6_addr[0] = INET6_ADDRSTRLEN; (void)htons(a.sin6_port);",
        "pthread_mutex_t m = PTHREAD_MUTEX_INITIALIZER; pthread_mutex_lock(&m);",
        "cpu_set_t c; CPU_ZERO(&c); CPU_SET(1, &c); sched_setaffinity(0, sizeof c, &c);",
        'fprintf(stderr, "%" PRIu64 "%" PRIdPTR, UINT64_C(1), (intptr_t)0);',
        'size_t n = offsetof(struct tm, tm_zone) + SIZE_MAX; (void)n; static_assert(CHAR_BIT == 8, "");',
        "int status; waitpid(0, &status, WNOHANG); if (WIFEXITED(status)) _exit(WEXITSTATUS(status));",
    ],
)  # fmt: skip
def test_ordinary_code_reads_clean(text: str) -> None:
    assert errors(body(text), C) == []
    assert errors(body(text), CXX) == []


def test_variable_arguments() -> None:
    text = "#include <stdarg.h>\nint f(int n, ...) { va_list a; %s; n = va_arg(a, int); va_end(a); return n; }\n"
    for start in ("va_start(a, n)", "va_start(a)"):
        assert errors(text % start, C) == []
        assert errors(text % start, CXX) == []


def test_what_does_not_return_says_so() -> None:
    text = EVERYTHING + "void capi_assert_failed(void);"
    unit = cindex.Index.create().parse(
        "unit",
        [*C, "-nostdinc", "-isystem", "/libc"],
        [("unit", text), *((f"/libc/{name}", content) for name, content in LIBRARY.items())],
    )
    noreturn = {
        cursor.spelling
        for cursor in unit.cursor.get_children()
        if cursor.kind.is_declaration() and any("noreturn" in token.spelling for token in cursor.get_tokens())
    }
    assert {"abort", "exit", "_exit", "_Exit", "quick_exit", "longjmp", "capi_assert_failed", "errx"} <= noreturn


def compiler() -> str:
    """A C compiler with the GNU C library for the platform that the stand-ins describe."""
    found = shutil.which("cc")
    if not found or sys.platform != "linux" or sys.maxsize < 2**32:
        pytest.skip("no C compiler for 64-bit Linux")
    probe = FEATURES + "#include <features.h>\n#if !defined __GLIBC__ || !defined __x86_64__\n#error\n#endif\n"
    if subprocess.run([found, "-E", "-"], input=probe, text=True, capture_output=True, check=False).returncode:
        pytest.skip("the compiler has no GNU C library for x86-64")
    return found


def real(name: str) -> bool:
    return Path("/usr/include", name).exists() or any(Path("/usr/include").glob(f"*/{name}"))


ENUMERATIONS = {
    "getitimer", "getpriority", "getrlimit", "getrusage", "prlimit", "ptrace", "setitimer", "setpriority", "setrlimit",
}  # fmt: skip
"""glibc gives them a parameter of an enumeration type in C; they are `int` in C++ and in the standard."""
NOT_CONSTANT = {"PTHREAD_STACK_MIN", "SIGSTKSZ", "MINSIGSTKSZ", "SIGRTMIN", "SIGRTMAX"}
"""Constants in older releases of glibc, calls in newer ones."""


def c_part(name: str) -> str:
    """Our header without what it says to C++ alone."""
    return re.sub(r"^#ifdef __cplusplus\n.*?^#(?:else|endif)", "", c_headers()[name], flags=re.MULTILINE | re.DOTALL)


def prototypes(name: str) -> dict[str, str]:
    """The functions that our header declares itself, by name, as they are written there."""
    pattern = r"^(?!typedef|struct \w+ {|static|extern|#)([\w *]+?\b(\w+)\([^#{}]*?\))(?=;| __attribute)"
    found = {function: text for text, function in re.findall(pattern, c_part(name), re.MULTILINE)}
    return {key: text for key, text in found.items() if not key.startswith("capi_") and key not in ENUMERATIONS}


def constants(name: str) -> dict[str, str]:
    """The integer constants that our header defines itself, by name, with their values."""
    found = re.findall(r"^#define ([A-Z]\w*) \(?(-?(?:0x)?[0-9a-fA-F]+)[UL]*\)?$", c_part(name), re.MULTILINE)
    return {key: value for key, value in found if key not in NOT_CONSTANT and not key.startswith("CAPI_")}


def complaints(name: str, text: str) -> list[str]:
    """What a compiler says of the real header, others that ours include with it, and `text`."""
    cc = compiler()
    if not real(name):
        pytest.skip(f"the machine has no <{name}>")
    others = ("locale.h", "signal.h", "stddef.h", "stdio.h", "sys/time.h", "sys/types.h", "sys/socket.h", "sys/wait.h")
    text = FEATURES + "".join(f"#include <{header}>\n" for header in (name, *others)) + text
    arguments = [cc, "-fsyntax-only", "-w", "-fno-builtin", "-x", "c", "-std=gnu17", "-"]
    done = subprocess.run(arguments, input=text, text=True, capture_output=True, check=False)
    return [line for line in done.stderr.splitlines() if "error:" in line]


@pytest.mark.parametrize("name", [name for name in C_HEADERS if prototypes(name)])
def test_prototypes_agree_with_the_real_library(name: str) -> None:
    ours = prototypes(name)
    text = "".join(f"#undef {function}\n" for function in ours) + "".join(f"{line};\n" for line in ours.values())
    assert complaints(name, text) == []


@pytest.mark.parametrize("name", [name for name in C_HEADERS if constants(name)])
def test_constants_agree_with_the_real_library(name: str) -> None:
    text = "".join(
        f'#ifdef {key}\n_Static_assert((long long)({key}) == (long long)({value}), "{key}");\n#endif\n'
        for key, value in constants(name).items()
    )
    assert complaints(name, text) == []


def test_a_wrong_prototype_or_constant_is_noticed() -> None:
    assert complaints("stdlib.h", "int malloc(double);\n")
    assert complaints("fcntl.h", '_Static_assert(O_RDWR == 1, "");\n')
