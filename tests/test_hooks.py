"""The hooks and the action as their users have them: pre-commit installs the one, a shell runs the other."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parent.parent
SHIPPED = ("capicheck", "rules", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")
EXTENSION, EXTENSION_VERSION = "ciso8601", "2.4.1"
"""A small one with findings, and a pyproject.toml."""
BUG = """
static PyObject *
spam_size(PyObject *self, PyObject *arg)
{
    PyObject *list = PySequence_List(arg);
    if (list == NULL)
        return NULL;
    return PyLong_FromSsize_t(PyList_GET_SIZE(list));
}
"""

Run = Callable[..., subprocess.CompletedProcess[str]]


def git(folder: Path, *words: str) -> str:
    identity = ("-c", "user.name=spam", "-c", "user.email=spam@example.com", "-c", "commit.gpgsign=false")
    done = subprocess.run(["git", *identity, *words], cwd=folder, check=True, capture_output=True, encoding="utf-8")
    return done.stdout.strip()


def committed(folder: Path) -> str:
    git(folder, "init", "-q")
    git(folder, "add", "-A")
    git(folder, "commit", "-q", "-m", "state")
    return git(folder, "rev-parse", "HEAD")


@pytest.fixture(scope="session")
def pre_commit(tmp_path_factory: pytest.TempPathFactory) -> tuple[Run, Path, str]:
    """A way to run pre-commit in a folder, and a repository of these hooks with its revision."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    probe = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "hatchling"]
    home = tmp_path_factory.mktemp("pre-commit")
    if subprocess.run([*probe, "-d", str(home / "probe")], capture_output=True, check=False).returncode:
        pytest.skip("no package registry can be reached, from which pre-commit would install the hooks")
    hooks = tmp_path_factory.mktemp("hooks")
    for name in SHIPPED:
        source = ROOT / name
        copy = shutil.copytree if source.is_dir() else shutil.copy
        copy(source, hooks / name)
    revision = committed(hooks)

    def run(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "pre_commit", *words],
            cwd=folder,
            env={**os.environ, "PRE_COMMIT_HOME": str(home), "NO_COLOR": "1"},
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
            check=False,
        )

    return run, hooks, revision


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A git project of an extension, with known mistakes."""
    shutil.copytree(ROOT / "fixtures" / "example", tmp_path, dirs_exist_ok=True)
    committed(tmp_path)
    return tmp_path


@pytest.fixture
def extension(pre_commit: tuple[Run, Path, str], tmp_path: Path) -> Path:  # noqa: ARG001 - skips without a registry
    """A git project made of the files of a real extension, as PyPI has them."""
    command = [sys.executable, "-m", "pip", "download", "-q", "--no-deps", "--no-binary", ":all:", "-d", str(tmp_path)]
    requirement = f"{EXTENSION}=={EXTENSION_VERSION}"
    if subprocess.run([*command, requirement], capture_output=True, check=False).returncode:
        pytest.skip(f"pip cannot fetch the sources of {requirement}")
    (archive,) = tmp_path.glob("*.tar.gz")
    subprocess.run(["tar", "--no-same-owner", "-xzf", archive.name], cwd=tmp_path, check=True)
    project = tmp_path / f"{EXTENSION}-{EXTENSION_VERSION}"
    committed(project)
    return project


def configure(
    project: Path, pre_commit: tuple[Run, Path, str], hook: str, table: str
) -> Callable[..., tuple[int, str]]:
    """Sets `hook` up in `project`, whose `[tool.capicheck]` becomes `table`, and returns a way to run it."""
    run, hooks, revision = pre_commit
    repository = {"repo": str(hooks), "rev": revision, "hooks": [{"id": hook}]}
    (project / ".pre-commit-config.yaml").write_text(yaml.safe_dump({"repos": [repository]}))
    pyproject = project / "pyproject.toml"
    before = pyproject.read_text(encoding="utf-8").partition("[tool.capicheck]")[0]
    pyproject.write_text(f"{before}\n[tool.capicheck]\n{table}\n", encoding="utf-8")
    git(project, "add", "-A")

    def result(*words: str) -> tuple[int, str]:
        git(project, "add", "-A")
        done = run(project, "run", *(words or ("--all-files",)))
        return done.returncode, done.stdout

    return result


def test_the_manifest_is_valid() -> None:
    command = [sys.executable, "-m", "pre_commit", "validate-manifest", str(ROOT / ".pre-commit-hooks.yaml")]
    done = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_try_repo_fails_on_the_mistakes_of_a_project(pre_commit: tuple[Run, Path, str], project: Path) -> None:
    run, hooks, _ = pre_commit
    done = run(project, "try-repo", str(hooks), "capicheck", "--all-files", "--verbose")
    assert done.returncode == 1, done.stdout
    assert "src/basket.c:17:18: error[missing-sentinel]" in done.stdout
    assert "hook id: capicheck\n" in done.stdout


@pytest.mark.parametrize("hook", ["capicheck", "capicheck-project"])
def test_a_hook_fails_on_a_new_bug_only(pre_commit: tuple[Run, Path, str], project: Path, hook: str) -> None:
    result = configure(project, pre_commit, hook, 'select = ["leaked-reference"]')
    status, output = result()
    assert status == 0, output
    assert "Passed" in output
    source = project / "src" / "spam.c"
    source.write_text(source.read_text(encoding="utf-8") + BUG, encoding="utf-8")
    status, output = result()
    assert status == 1, output
    assert "error[leaked-reference]: `list` is leaked" in output
    assert output.count("error[") == 1


@pytest.mark.parametrize("hook", ["capicheck", "capicheck-project"])
def test_a_hook_passes_on_a_baseline(pre_commit: tuple[Run, Path, str], project: Path, hook: str) -> None:
    result = configure(project, pre_commit, hook, 'baseline = "known.json"')
    command = [sys.executable, "-m", "capicheck", "--write-baseline", "known.json"]
    assert subprocess.run(command, cwd=project, capture_output=True, check=False).returncode == 0
    status, output = result()
    assert status == 0, output
    source = project / "src" / "basket.c"
    source.write_text(source.read_text(encoding="utf-8") + BUG, encoding="utf-8")
    status, output = result()
    assert status == 1, output
    assert output.count("error[") == output.count("error[leaked-reference]") == 1


@pytest.mark.parametrize("hook", ["capicheck", "capicheck-project"])
def test_a_real_extension(pre_commit: tuple[Run, Path, str], extension: Path, hook: str) -> None:
    run, hooks, _ = pre_commit
    tried = run(extension, "try-repo", str(hooks), hook, "--all-files")
    assert tried.returncode == 1, tried.stdout
    assert "timezone.c:137:22: error[leaked-reference]" in tried.stdout
    result = configure(extension, pre_commit, hook, 'baseline = "known.json"')
    command = [sys.executable, "-m", "capicheck", "--write-baseline", "known.json"]
    assert subprocess.run(command, cwd=extension, capture_output=True, check=False).returncode == 0
    status, output = result()
    assert status == 0, output
    source = extension / "timezone.c"
    source.write_text(source.read_text(encoding="utf-8") + BUG, encoding="utf-8")
    status, output = result()
    assert status == 1, output
    assert output.count("error[") == output.count("error[leaked-reference]: `list` is leaked") == 1


def test_a_hook_passes_over_what_is_no_part_of_the_extension(pre_commit: tuple[Run, Path, str], project: Path) -> None:
    result = configure(project, pre_commit, "capicheck", "")
    (project / "lonely.h").write_text("int lonely;\n")
    (project / "tool.C").write_text("int tool;\n")
    status, output = result("--files", "lonely.h", "tool.C")
    assert status == 0, output


class TestAction:
    """The composite action."""

    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))

    def audit(self, folder: Path, tmp_path: Path, **inputs: str) -> tuple[int, str, str]:
        """Runs the step that audits, as the runner would; its status, what it prints and the outputs it sets."""
        (step,) = (step for step in self.action["runs"]["steps"] if step.get("id") == "audit")
        given = {name: value.get("default", "") for name, value in self.action["inputs"].items()} | inputs
        environment = {
            name: given[value.removeprefix("${{ inputs.").removesuffix(" }}")] for name, value in step["env"].items()
        }
        python = tmp_path / "runner" / "capicheck" / "bin" / "python"
        python.parent.mkdir(parents=True)
        python.symlink_to(sys.executable)
        outputs = tmp_path / "outputs"
        outputs.write_text("")
        done = subprocess.run(
            ["bash", "-eo", "pipefail", "-c", step["run"]],
            cwd=folder,
            env={
                **os.environ,
                **environment,
                "PYTHONPATH": os.pathsep.join([str(ROOT), *sys.path]),
                "RUNNER_TEMP": str(tmp_path / "runner"),
                "GITHUB_OUTPUT": str(outputs),
            },
            capture_output=True,
            encoding="utf-8",
            check=False,
        )
        assert done.stderr == ""
        return done.returncode, done.stdout, outputs.read_text()

    def test_annotates_and_writes_sarif(self, project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
        status, annotations, outputs = self.audit(project, tmp_path_factory.mktemp("action"), args="--select arguments")
        assert status == 1
        assert annotations.startswith("::error file=src/basket.c,line=17,")
        assert outputs == "sarif=./capicheck.sarif\n"
        assert '"ruleId": "missing-sentinel"' in (project / "capicheck.sarif").read_text(encoding="utf-8")

    def test_takes_paths_and_may_write_nothing(self, project: Path, tmp_path_factory: pytest.TempPathFactory) -> None:
        folder = tmp_path_factory.mktemp("action")
        status, annotations, outputs = self.audit(
            project, folder, paths="src/spam.c", args="--select arguments", sarif=""
        )
        assert (status, annotations, outputs) == (0, "", "")
        assert not (project / "capicheck.sarif").exists()

    def test_hands_no_input_to_the_shell_as_text(self) -> None:
        for step in self.action["runs"]["steps"]:
            assert "${{" not in step.get("run", "")
