"""The evaluation gate: what it pins, what it refuses, what it says of other data; on figures of our own."""

import json
import sys

import gate
import pytest

FIGURES = {"measures F1": 0.9, "documents": 70, "invented dates": 0}
SPEED = {
    "cold sumy/summarize": 5.0,
    "2000 sentences sumy/summarize": 300.0,
    "100000 sentences MiB": 400.0,
    "MB a second": 6.0,
    "time ratio at 4 x length": 4.1,
}


@pytest.fixture
def run(tmp_path, monkeypatch, capsys):
    """Run the gate on these figures; its status and what it said."""
    folder = tmp_path / "evaluation"
    (folder / "data").mkdir(parents=True)
    (folder / "data" / "a.txt").write_text("Мост закрыт.", "utf-8")
    monkeypatch.setattr(gate, "PINNED", tmp_path / "gate.json")
    monkeypatch.setattr(gate, "RUNS", {"plan": gate.Run("plan.py")})

    def go(*options, figures=FIGURES, speed=SPEED):
        monkeypatch.setattr(gate, "measure", lambda _, run: speed if run is gate.SPEED else figures)
        monkeypatch.setattr(sys, "argv", ["gate.py", str(folder), *options])
        return gate.main(), capsys.readouterr().out

    go.folder = folder
    go.pinned = lambda: json.loads((tmp_path / "gate.json").read_text("utf-8"))
    return go


def test_the_first_update_pins_qualities_less_a_margin_and_no_counts(run):
    status, _ = run("--update")
    assert status == 0
    assert run.pinned()["floors"] == {"plan": {"measures F1": 0.85, "invented dates": 0}}
    assert run.pinned()["data"]["files"] == 1


@pytest.mark.parametrize("share", [0.95, 0.9, 0.86])
def test_figures_within_the_margin_pass_and_are_not_pinned_by_themselves(run, share):
    run("--update")
    assert run(figures=FIGURES | {"measures F1": share})[0] == 0
    assert run.pinned()["floors"]["plan"]["measures F1"] == 0.85


@pytest.mark.parametrize(
    ("figures", "said"),
    [
        (FIGURES | {"measures F1": 0.84}, "FALLEN plan: measures F1: 0.8400, pinned 0.85"),
        (FIGURES | {"invented dates": 1}, "FALLEN plan: invented dates: 1.0000, pinned 0.00"),
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
    assert run(figures=FIGURES | {"documents": 3})[0] == 0


@pytest.mark.parametrize(("share", "status"), [(0.8, 1), (0.88, 0)])
def test_an_update_lowers_no_floor_without_the_flag(run, share, status):
    run("--update")
    lower = FIGURES | {"measures F1": share}
    assert run("--update", figures=lower)[0] == status
    assert run.pinned()["floors"]["plan"]["measures F1"] == 0.85
    assert run("--update", "--allow-regression", figures=lower)[0] == 0
    assert run.pinned()["floors"]["plan"]["measures F1"] == pytest.approx(share - 0.05)


def test_an_update_raises_a_floor(run):
    run("--update")
    run("--update", figures=FIGURES | {"measures F1": 0.97})
    assert run.pinned()["floors"]["plan"]["measures F1"] == 0.92


def test_an_update_of_one_script_keeps_the_floors_of_the_others(run, monkeypatch):
    run("--update")
    monkeypatch.setitem(gate.RUNS, "proposals", gate.Run("proposals.py", margin=0.02))
    run("--update", "--only", "proposals", figures={"F1": 0.7})
    assert run.pinned()["floors"] == {"plan": {"measures F1": 0.85, "invented dates": 0}, "proposals": {"F1": 0.68}}


@pytest.mark.parametrize(
    ("figure", "value", "bound"),
    [
        ("summarize coverage", 0.5678, 0.51),
        ("summarize unfit", 0.101, 0.16),
        ("invented dates", 0, 0),
        ("invented dates", 10, 13),
        ("kind", 0.0, 0.0),
    ],
)
def test_shares_fall_by_the_margin_and_faults_rise(figure, value, bound):
    assert gate.bound(figure, value, 0.05) == bound


def test_figures_of_peers_and_of_few_cases_are_not_pinned():
    compared = gate.Run("points.py", peers=True)
    assert gate.quality("5 summarize coverage", compared)
    assert not gate.quality("5 lead coverage", compared)
    assert not gate.quality("5 summarize words", compared)
    assert not gate.quality("recall ordinal", gate.Run("measures.py"))


@pytest.mark.parametrize(
    ("figure", "broken"),
    [
        ("cold sumy/summarize", 2.1),
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


def test_a_script_is_run_with_its_data_and_its_figures_are_flattened(tmp_path):
    (tmp_path / "plan.py").write_text('import json, sys; print(json.dumps({"a": {"F1": 0.5}, "given": len(sys.argv)}))')
    assert gate.measure(tmp_path, gate.Run("plan.py", "more", ("--few",))) == {"a F1": 0.5, "given": 5}
    (tmp_path / "plan.py").write_text("raise SystemExit(3)")
    with pytest.raises(gate.subprocess.CalledProcessError):
        gate.measure(tmp_path, gate.Run("plan.py"))
