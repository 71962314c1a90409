"""The evaluation gate: what it pins, what it refuses, what it says of other data; on a folder of fake scripts."""

import json
import sys

import gate
import pytest

FLOORS = {"measures F1": 0.9, "documents": 70, "invented dates": 0}
SPEED = {
    "cold sumy/summarize": 5.0,
    "2000 sentences sumy/summarize": 300.0,
    "100000 sentences MiB": 400.0,
    "MB a second": 6.0,
    "time ratio at 4 x length": 4.1,
}


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Run the gate on scripts that print these figures; its status and what it said."""
    folder = tmp_path / "evaluation"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "a.txt").write_text("Мост закрыт.", "utf-8")
    monkeypatch.setattr(gate, "PINNED", tmp_path / "gate.json")
    monkeypatch.setattr(gate, "RUNS", {"plan": ["plan.py"]})

    def go(*options, figures=FLOORS, speed=SPEED):
        for name, printed in (("plan.py", figures), ("speed.py", speed)):
            (folder / name).write_text(f"print({json.dumps(json.dumps(printed))})", "utf-8")
        monkeypatch.setattr(sys, "argv", ["gate.py", str(folder), *options])
        return gate.main(), capsys.readouterr().out

    go.folder = folder
    go.pinned = lambda: json.loads((tmp_path / "gate.json").read_text("utf-8"))
    return go


def test_the_first_update_pins_qualities_and_no_counts(run):
    status, _ = run("--update")
    assert status == 0
    assert run.pinned()["floors"] == {"plan": {"measures F1": 0.9, "invented dates": 0}}
    assert run.pinned()["data"]["files"] == 1


def test_the_same_figures_pass(run):
    run("--update")
    assert run()[0] == 0


def test_better_figures_pass_and_are_not_pinned_by_themselves(run):
    run("--update")
    assert run(figures=FLOORS | {"measures F1": 0.95})[0] == 0
    assert run.pinned()["floors"]["plan"]["measures F1"] == 0.9


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (FLOORS | {"measures F1": 0.89}, "FALLEN plan: measures F1: 0.8900, pinned 0.9000"),
        (FLOORS | {"invented dates": 1}, "FALLEN plan: invented dates: 1.0000, pinned 0.0000"),
        ({"documents": 70, "invented dates": 0}, "FALLEN plan: measures F1: no longer measured"),
    ],
)
def test_a_figure_that_fell_fails_and_is_named(run, figures, said):
    run("--update")
    status, out = run(figures=figures)
    assert status == 1
    assert said in out


def test_fewer_documents_are_no_quality(run):
    run("--update")
    assert run(figures=FLOORS | {"documents": 3})[0] == 0


def test_an_update_refuses_to_lower_a_floor_without_the_flag(run):
    run("--update")
    lower = FLOORS | {"measures F1": 0.8}
    assert run("--update", figures=lower)[0] == 1
    assert run.pinned()["floors"]["plan"]["measures F1"] == 0.9
    assert run("--update", "--allow-regression", figures=lower)[0] == 0
    assert run.pinned()["floors"]["plan"]["measures F1"] == 0.8


def test_an_update_of_one_script_keeps_the_floors_of_the_others(run, monkeypatch):
    run("--update")
    monkeypatch.setitem(gate.RUNS, "proposals", ["plan.py"])
    run("--update", "--only", "proposals", figures={"F1": 0.7})
    assert run.pinned()["floors"] == {"plan": {"measures F1": 0.9, "invented dates": 0}, "proposals": {"F1": 0.7}}


@pytest.mark.parametrize(
    ("figure", "broken"),
    [
        ("cold sumy/summarize", 2.4),
        ("2000 sentences sumy/summarize", 39),
        ("MB a second", 0.9),
        ("100000 sentences MiB", 501),
        ("time ratio at 4 x length", 7),
    ],
)
def test_a_broken_promise_of_speed_fails(run, figure, broken):
    run("--update")
    status, out = run(speed=SPEED | {figure: broken})
    assert status == 1
    assert f"FALLEN speed: {figure}" in out


@pytest.mark.parametrize("change", ["content", "name", "one more"])
def test_changed_data_is_told(run, change):
    run("--update")
    file = run.folder / "data" / "a.txt"
    if change == "content":
        file.write_text("Мост открыт.", "utf-8")
    elif change == "name":
        file.rename(file.with_name("b.txt"))
    else:
        file.with_name("b.txt").write_text("Мост закрыт.", "utf-8")
    assert "NOTE the data is not what the floors were pinned on" in run()[1]


def test_unchanged_data_is_not_mentioned(run):
    run("--update")
    assert "NOTE" not in run()[1]


def test_a_script_that_fails_fails_the_gate(run):
    (run.folder / "plan.py").write_text("raise SystemExit(3)")
    with pytest.raises(gate.subprocess.CalledProcessError):
        gate.measure(run.folder, ["plan.py"])
