"""The repository keeps its promises: to who clones it, who hosts it, and who must not be named in it."""

import re
import subprocess
import tomllib
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))


def tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, encoding="utf-8", check=True
    )
    return [ROOT / name for name in listed.stdout.split("\0") if name and (ROOT / name).is_file()]


def run(*command: str | Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        command,
        cwd=ROOT,
        env={"PATH": "/usr/bin:/bin"} | environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


def test_make_alone_lists_every_target_a_person_needs() -> None:
    listed = run("make").stdout

    for target in ("site", "serve", "check", "test", "fix", "lock", "clean"):
        assert re.search(rf"^  {target} +\S", listed, re.MULTILINE), listed


def test_the_readme_maps_every_folder_and_its_links_lead_somewhere() -> None:
    readme = (ROOT / "README.md").read_text()
    mapped = set(re.findall(r"^\| `([^`]+?)/?` \|", readme, re.MULTILINE))
    folders = {path.relative_to(ROOT).parts[0] for path in tracked() if len(path.relative_to(ROOT).parts) > 1}

    assert folders | {"output", "site.toml"} <= mapped
    assert [link for link in re.findall(r"\]\(([^)#:]+)\)", readme) if not (ROOT / link).exists()] == []


@pytest.mark.parametrize("name", ["site", "test"])
def test_every_requirement_is_one_release_with_digests_and_names_no_index(name: str) -> None:
    text = (ROOT / "requirements" / f"{name}.txt").read_text()
    requirements = re.sub(r"#.*", "", text).replace("\\\n", " ").split("\n")

    for line in filter(str.strip, requirements):
        assert re.fullmatch(r"[a-z0-9-]+==[\w.]+( +--hash=sha256:[0-9a-f]{64})+ *", line), line[:80]
    assert not re.search(r"https?://|file://|--(index|extra|find|trusted)", text)


def test_the_lock_holds_what_the_project_asks_for() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]
    asked = {"site": project["dependencies"], "test": project["optional-dependencies"]["test"]}
    pinned = {
        name: dict(
            re.findall(r"^([a-z0-9-]+)==(\S+)", (ROOT / f"requirements/{name}.txt").read_text(), re.MULTILINE)
        )
        for name in asked
    }

    for name, requirements in asked.items():
        assert {re.split(r"[>=\[]", text)[0] for text in requirements} <= pinned[name].keys()
    assert pinned["site"].items() <= pinned["test"].items()


@pytest.mark.parametrize("workflow", WORKFLOWS, ids=lambda path: path.name)
class TestWorkflows:
    def test_actions_are_pinned_to_a_commit_and_say_which_release_it_is(self, workflow: Path) -> None:
        uses = re.findall(r"^\s*(?:- )?uses: (.*)$", workflow.read_text(), re.MULTILINE)

        assert uses
        assert [use for use in uses if not re.fullmatch(r"[\w./-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+", use)] == []

    def test_nothing_is_permitted_but_what_a_job_asks_for_and_no_job_runs_for_ever(
        self, workflow: Path
    ) -> None:
        settings = yaml.safe_load(workflow.read_text())

        assert settings["permissions"] == {}
        assert settings["concurrency"]
        for job in settings["jobs"].values():
            assert job["timeout-minutes"] <= 60
            assert "contents" not in job["permissions"] or job["permissions"]["contents"] == "read"
            for step in job["steps"]:
                if step.get("uses", "").startswith("actions/checkout@"):
                    assert step["with"]["persist-credentials"] is False
                    assert step["with"].keys() <= {"persist-credentials", "fetch-depth"}


def test_no_file_names_the_machine_it_was_made_on() -> None:
    # Put together here, so that this file does not hold what it looks for.
    forbidden = re.compile(
        "|".join(["/" + "work/", "/" + "root/", r"/" + r"home/\w+/", "/" + "tmp/", "/" + "opt/"])
    )
    found = {
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in tracked()
        if b"\0" not in (data := path.read_bytes())
        for match in forbidden.finditer(data.decode("utf-8", "replace"))
    }

    assert found == set()


class TestEnvironment:
    def test_a_python_that_is_too_old_is_one_clear_line(self, tmp_path: Path) -> None:
        (tmp_path / ".ci").mkdir()
        (tmp_path / ".ci" / "environment").write_text((ROOT / ".ci" / "environment").read_text())
        commands = tmp_path / "bin"
        commands.mkdir()
        old = commands / "python3"
        old.write_text('#!/bin/sh\n[ "$1" = --version ] && echo "Python 3.9.2" && exit 0\nexit 1\n')
        old.chmod(0o755)
        for name in ("sh", "dirname", "id"):
            (commands / name).symlink_to(
                f"/bin/{name}" if Path(f"/bin/{name}").exists() else f"/usr/bin/{name}"
            )

        done = run("/bin/sh", tmp_path / ".ci" / "environment", "site", PATH=str(commands))

        assert done.returncode == 1
        assert done.stderr == (
            "error: Python 3.11 or newer is needed, and here is Python 3.9.2. "
            "Install one, or name it: make PYTHON=/path/to/python3.12\n"
        )

    def test_without_a_browser_there_is_one_clear_line(self, tmp_path: Path) -> None:
        (tmp_path / "dirname").symlink_to("/usr/bin/dirname")

        done = run("/bin/sh", ROOT / ".ci" / "browser", PATH=str(tmp_path))

        assert done.returncode == 1
        assert done.stderr.startswith("error: no Chromium or Chrome was found for the browser tests. ")
        assert done.stderr.count("\n") == 1
