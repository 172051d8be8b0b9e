"""What both peers are given: a specification and its data as arrays, put together here from scratch.

Nothing of Plumbline is used: the CSV and docs/model.md, sections 1 to 3, are the only sources. So an
error in either reading shows as a disagreement of posterior means.
"""

from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pandas as pd
import yaml

MAX_LAG = 13
WEEKS_BETWEEN_KNOTS = 4
ROI_MEDIAN = 1.2
ROI_SD_LOG = 0.9
NOISE_SCALE = 1.0
STEP_SCALE = 0.5
WIDE = 100.0
WEAK = 3.0


@dataclass(frozen=True)
class MixData:
    """T weeks, M channels, P flat terms, K steps of the walk."""

    channels: list[str]
    outcome: np.ndarray  # T, centred and divided by its standard deviation
    outcome_mean: float
    outcome_unit: float
    lagged: np.ndarray  # M x T x (lags + 1), scaled exposure of the weeks before
    exposure_unit: np.ndarray  # M, spend-weighted mean spend
    spend: np.ndarray  # M, total, in the outcome's money
    flat_names: list[str]
    flat: np.ndarray  # T x P, standardised
    flat_mean: np.ndarray  # P
    flat_unit: np.ndarray  # P
    flat_reference: np.ndarray  # P, what the intercept counts each term from
    flat_scale: np.ndarray  # P, prior standard deviation in units of the noise
    walk: np.ndarray  # T x K, what each step adds to each week
    degrees: float  # effective number of flat terms


def read(spec_file: Path) -> MixData:
    spec = yaml.safe_load(spec_file.read_text())
    table = pd.read_csv(spec_file.parent / spec["data"])
    raw = table[spec["kpi"]["column"]].to_numpy(float)
    unit = raw.std()
    weeks = len(raw)
    spends = np.stack([table[c["spend"]].to_numpy(float) for c in spec["channels"]])
    exposure_unit = (spends**2).sum(1) / spends.sum(1)
    names, columns, reference, scale = _flat_columns(spec, table, weeks)
    mean = np.array([0.0] + [c.mean() for c in columns[1:]])
    spread = np.array([1.0] + [c.std() for c in columns[1:]])
    flat = (np.stack(columns, axis=1) - mean) / spread
    singular = np.linalg.svd(flat * scale, compute_uv=False)
    return MixData(
        channels=[c["name"] for c in spec["channels"]],
        outcome=(raw - raw.mean()) / unit,
        outcome_mean=raw.mean(),
        outcome_unit=unit,
        lagged=np.stack([_lags(x) for x in spends / exposure_unit[:, None]]),
        exposure_unit=exposure_unit,
        spend=spends.sum(1),
        flat_names=names,
        flat=flat,
        flat_mean=mean,
        flat_unit=spread,
        flat_reference=reference,
        flat_scale=scale,
        walk=_walk(weeks),
        degrees=float((singular**2 / (1 + singular**2)).sum()),
    )


def _flat_columns(spec, table, weeks):
    days = pd.to_datetime(table[spec["date"]])
    middle = (days - pd.Timestamp("1970-01-01")).dt.days.to_numpy(float) + 3.5
    names = ["intercept", "trend.linear"]
    columns = [np.ones(weeks), np.arange(weeks, dtype=float)]
    scale = [WIDE, WIDE]
    reference = [0.0, columns[1].mean()]
    for harmonic in range(1, spec["seasonality"]["yearly_harmonics"] + 1):
        angle = 2 * np.pi * harmonic * middle / 365.25
        for name, column in (("sin", np.sin(angle)), ("cos", np.cos(angle))):
            names.append(f"season.{name}_{harmonic}")
            columns.append(column)
            scale.append(WEAK)
            reference.append(0.0)
    for control in spec.get("controls", []):
        column = table[control["column"]].to_numpy(float)
        names.append("control." + control["column"])
        columns.append(column)
        scale.append(WEAK)
        reference.append(column.mean())
    return names, columns, np.array(reference), np.array(scale)


def _lags(exposure):
    weeks = len(exposure)
    lagged = np.zeros((weeks, MAX_LAG + 1))
    for lag in range(MAX_LAG + 1):
        lagged[lag:, lag] = exposure[: weeks - lag]
    return lagged


def _walk(weeks):
    steps = max(1, -(-(weeks - 1) // WEEKS_BETWEEN_KNOTS))
    reached = np.arange(weeks)[:, None] / WEEKS_BETWEEN_KNOTS - np.arange(steps)[None, :]
    return np.clip(reached, 0, 1)


def named(data: MixData, draws: dict[str, np.ndarray]) -> dict[str, np.ndarray]:
    """Returns draws on the user's scale under Plumbline's names, each chains x draws.

    ``draws`` has roi, alpha, half (chains x draws x M), sigma, tau (chains x draws), flat (x P) and
    steps (x K).
    """
    out = {}
    for m, channel in enumerate(data.channels):
        out[f"roi.{channel}"] = draws["roi"][..., m]
        out[f"alpha.{channel}"] = draws["alpha"][..., m]
        out[f"half_saturation.{channel}"] = draws["half"][..., m] * data.exposure_unit[m]
    out["sigma"] = draws["sigma"] * data.outcome_unit
    out["trend_scale"] = draws["tau"] * data.outcome_unit
    coefficients = draws["flat"] * data.outcome_unit / data.flat_unit
    shift = (data.flat_reference - data.flat_mean)[1:]
    out["intercept"] = data.outcome_mean + coefficients[..., 0] + coefficients[..., 1:] @ shift
    for p, name in enumerate(data.flat_names[1:], start=1):
        out[name] = coefficients[..., p]
    weeks, steps = data.walk.shape
    at_knots = data.walk[[min(k * WEEKS_BETWEEN_KNOTS, weeks - 1) for k in range(1, steps + 1)]]
    levels = draws["tau"][..., None] * (draws["steps"] @ at_knots.T) * data.outcome_unit
    for k in range(steps):
        out[f"trend.knot_{k + 1}"] = levels[..., k]
    return out
