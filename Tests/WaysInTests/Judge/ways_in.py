"""Runs the ways into CI as far as one machine can: what the action's steps, GitLab's job and pre-commit's hooks would run.

    ways_in.py NAME REPOSITORY KEYBOOK

Prints what is wrong and exits with 1, or prints nothing.
"""

import os
import pathlib
import re
import subprocess
import sys
import tempfile

import yaml

BAD_KEY = """name: ci
scopes: [{ resource_type: agent, resource_id: agt_build, role: edtor }]
sharing_group_ids: [grp_a]
"""
GOOD_KEY = BAD_KEY.replace("edtor", "editor")


def run(arguments, folder, **environment):
    return subprocess.run(
        arguments, cwd=folder, env={**os.environ, **environment}, capture_output=True, text=True, timeout=300)


def project(key, **files):
    folder = pathlib.Path(tempfile.mkdtemp(prefix="keybook-"))
    (folder / "keys").mkdir()
    (folder / "keys/ci.yaml").write_text(key)
    (folder / "keybook.yaml").write_text("keys: [keys/**]\n")
    for name, text in files.items():
        (folder / name).write_text(text)
    return folder


def expect(condition, *what):
    if not condition:
        print(*what)
        sys.exit(1)


def examples(repository):
    """The fenced YAML of the manual's page, by the file name in its first line."""
    return fences(repository / "content/manual/in-ci.md")


def fences(page):
    found = re.findall(r"^```yaml\n# (\S+)\n(.*?)^```$", page.read_text(), re.S | re.M)
    return {name: text for name, text in found}


def action(repository):
    """The check step of the action, with its inputs as the environment, in a project of its own."""
    described = yaml.safe_load((repository / "action.yml").read_text())
    step = next(step for step in described["runs"]["steps"] if step.get("id") == "check")
    expect("${{" not in step["run"], "an input is pasted into the command line")

    def check(key, **inputs):
        folder = project(key)
        values = {name: inputs.get(name, str(given.get("default", ""))) for name, given in described["inputs"].items()}
        environment = {
            variable: re.sub(r"\$\{\{ inputs\.([a-z-]+) \}\}", lambda match: values[match[1]], value)
            for variable, value in step["env"].items()
        }
        environment["KEYBOOK"] = "keybook"
        result = run(
            ["bash", "--noprofile", "--norc", "-eo", "pipefail", "-c", step["run"]], folder,
            GITHUB_OUTPUT=str(folder / "output"), GITHUB_STEP_SUMMARY=str(folder / "summary.md"), **environment)
        return result, folder

    result, folder = check(GOOD_KEY)
    expect(result.returncode == 0, result.stdout, result.stderr)
    expect((folder / "output").read_text() == "status=0\n", "the output is not set")
    result, folder = check(BAD_KEY, sarif="out.sarif")
    expect(result.returncode == 1, result.stdout, result.stderr)
    expect("::error file=keys/ci.yaml,line=2" in result.stdout, result.stdout)
    expect("role-invalid" in (folder / "out.sarif").read_text(), "no SARIF")
    expect("role-invalid" in (folder / "summary.md").read_text(), "no summary")
    expect((folder / "output").read_text() == "status=1\n", "the output is not set")
    result, folder = check(BAD_KEY, paths="keys/nowhere.yaml\nkeys/ci.yaml\n")
    expect(result.returncode == 2, result.stdout, result.stderr)
    result, folder = check(GOOD_KEY, paths="$(touch pwned); --strict\n")
    expect(result.returncode == 2 and not (folder / "pwned").exists(), "an input was run")
    result, folder = check(GOOD_KEY.replace("editor", "executor"), strict="true")
    expect(result.returncode == 1, result.stdout, result.stderr)


def gitlab(repository):
    """The job's script, with the variables of the manual's example."""
    job = yaml.safe_load((repository / "integrations/gitlab/keybook.yml").read_text())["keybook"]
    own = yaml.safe_load(examples(repository)[".gitlab-ci.yml"])["keybook"]
    variables = {**job["variables"], **own["variables"]}
    for key, status in [(GOOD_KEY, 0), (BAD_KEY, 1), (GOOD_KEY.replace("editor", "executor"), 1)]:
        folder = project(key)
        result = run(["bash", "-e", "-c", "\n".join(job["script"])], folder, **variables)
        expect(result.returncode == status, result.stdout, result.stderr)
        for report in job["artifacts"]["reports"].values():
            expect((folder / report).stat().st_size > 0, report, "is empty")


def precommit(repository):
    """The hooks, through pre-commit itself, from the manual's example with the repository's address replaced."""
    with tempfile.TemporaryDirectory() as hooks:
        hooks = pathlib.Path(hooks)
        (hooks / ".pre-commit-hooks.yaml").write_text((repository / ".pre-commit-hooks.yaml").read_text())
        identity = ["-c", "user.name=t", "-c", "user.email=t@t"]
        for arguments in [["init", "-q"], ["add", "."], [*identity, "commit", "-qm", "hooks"], ["tag", "v0.1.0"]]:
            expect(run(["git", *arguments], hooks).returncode == 0, "git", *arguments)
        text = examples(repository)[".pre-commit-config.yaml"]
        address = yaml.safe_load(text)["repos"][0]["repo"]
        for hook, key, status in [
            ("keybook-check", GOOD_KEY, 0), ("keybook-check", BAD_KEY, 1), ("keybook-fix", GOOD_KEY, 0),
        ]:
            folder = project(key)
            (folder / ".pre-commit-config.yaml").write_text(
                text.replace(address, str(hooks)).replace("keybook-check", hook))
            for arguments in [["init", "-q"], ["add", "."]]:
                expect(run(["git", *arguments], folder).returncode == 0, "git", *arguments)
            home = str(folder / ".git/pre-commit")
            result = run(["pre-commit", "run", "--all-files"], folder, PRE_COMMIT_HOME=home)
            expect(result.returncode == status, hook, result.stdout, result.stderr)
            expect(status == 0 or "role-invalid" in result.stdout, result.stdout)


def schemas(repository):
    """What the makers of each system say a file of theirs may be: SchemaStore's schemas, as check-jsonschema ships them."""
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        files = [
            ("vendor.github-actions", repository / "action.yml"),
            ("vendor.gitlab-ci", repository / "integrations/gitlab/keybook.yml"),
        ]
        for page in sorted((repository / "content/manual").glob("*.md")):
            for name, text in fences(page).items():
                file = folder / (page.stem + "-" + name.replace("/", "-"))
                file.write_text(text)
                if name == ".gitlab-ci.yml":
                    files.append(("vendor.gitlab-ci", file))
                elif name.startswith(".github/workflows/"):
                    files.append(("vendor.github-workflows", file))
        expect(len(files) >= 6, "the manual's workflows were not found")
        for schema, file in files:
            result = run(["check-jsonschema", "--builtin-schema", schema, str(file)], folder)
            expect(result.returncode == 0, file, result.stdout, result.stderr)
        result = run(["pre-commit", "validate-manifest", str(repository / ".pre-commit-hooks.yaml")], folder)
        expect(result.returncode == 0, result.stdout, result.stderr)


def audit(repository):
    """What zizmor holds against the action."""
    result = run(["zizmor", "--offline", "--no-progress", "--quiet", "action.yml"], repository)
    expect(result.returncode == 0, result.stdout, result.stderr)


name, repository, keybook = sys.argv[1:]
os.environ["PATH"] = os.path.dirname(keybook) + os.pathsep + os.environ["PATH"]
{"action": action, "gitlab": gitlab, "pre-commit": precommit, "schemas": schemas, "audit": audit}[name](
    pathlib.Path(repository))
