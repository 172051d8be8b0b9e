"""Makes mmm_roas_data-lift_tests.csv: tests as a brand could have run them, from the world's process.

Four tests: each channel half as much again for six weeks, and switched off for four. The truth is
the process's own change of the outcome, carry-over after the test included; the reading has a
standard error of 15 % of it. The process (geometric carry-over over 4 lags, logistic saturation) is
recovered exactly from the file's own columns. Run once, with NumPy; seed 20261122.
"""

import csv
import datetime as dt
from pathlib import Path

import numpy as np

HERE = Path(__file__).parent
PROCESS = {"x1": (0.3, 1.0, 200.0), "x2": (0.5, 2.5, 150.0)}
TESTS = [("x1", 30, 6, 0.5), ("x1", 92, 4, -1.0), ("x2", 48, 6, 0.5), ("x2", 110, 4, -1.0)]


def effect(spend, alpha, steepness, size):
    weights = alpha ** np.arange(4)
    weights /= weights.sum()
    carried = np.convolve(spend, weights)[: len(spend)]
    return size * np.tanh(steepness * carried / 2)


def main():
    with open(HERE / "../data/pymc-marketing/mmm_roas_data.csv", newline="") as file:
        rows = list(csv.DictReader(file))
    random = np.random.default_rng(20261122)
    with open(HERE / "mmm_roas_data-lift_tests.csv", "w", newline="") as file:
        out = csv.writer(file, lineterminator="\n")
        out.writerow(
            ["channel", "start_date", "end_date", "spend_change", "incremental_outcome", "standard_error"]
        )
        for channel, start, weeks, change in TESTS:
            spend = np.array([float(row[channel]) for row in rows])
            changed = spend.copy()
            changed[start : start + weeks] *= 1 + change
            true = (effect(changed, *PROCESS[channel]) - effect(spend, *PROCESS[channel])).sum()
            error = 0.15 * abs(true)
            first = dt.date.fromisoformat(rows[start]["date"])
            last = first + dt.timedelta(weeks=weeks, days=-1)
            read = true + error * random.standard_normal()
            out.writerow(
                [channel, first, last, f"{(changed - spend).sum():.6f}", f"{read:.3f}", f"{error:.3f}"]
            )
            print(channel, first, round(true, 1))


if __name__ == "__main__":
    main()
