"""Samples one model with the peers and judges their draws and Plumbline's by the same code.

    compare.py SPEC.yaml FIT OUT.json [--sampler numpyro] [--sampler nutpie]

FIT is the folder Plumbline wrote for the same specification. Effective sample sizes, R-hat and Monte
Carlo errors are ArviZ's, over the same quantities on the same scale for everybody. "nonlinear" is
what Plumbline samples (returns, carry-over, half-saturations, two scales); "all" adds every linear
term and the trend at each knot.
"""

import argparse
import json
import os
import warnings
from importlib.metadata import version
from pathlib import Path

warnings.filterwarnings("ignore")

import arviz as az
import numpy as np
import pandas as pd

import mix_data

CHAINS = 4
WARMUP = 1000
DRAWS = 1000
NONLINEAR = ("roi.", "alpha.", "half_saturation.", "sigma", "trend_scale")


def run_numpyro(data):
    import mix_numpyro

    return mix_numpyro.sample(data, WARMUP, DRAWS, CHAINS, seed=1)


def run_nutpie(data):
    import mix_nutpie

    return mix_nutpie.sample(data, WARMUP, DRAWS, CHAINS, cores=os.cpu_count(), seed=1)


SAMPLERS = {"numpyro": run_numpyro, "nutpie": run_nutpie}


def plumbline(folder: Path, names):
    """Reads Plumbline's Stan CSV, whose names have _ for every character Stan does not take."""
    chains = [
        pd.read_csv(file, comment="#") for file in sorted(folder.glob("draws/chain_*.csv"))
    ]
    in_file = {name: "".join(c if c.isalnum() else "_" for c in name) for name in names}
    return {name: np.stack([c[in_file[name]].to_numpy() for c in chains]) for name in names}


def judged(draws):
    bulk = {name: float(az.ess(x, method="bulk")) for name, x in draws.items()}
    tail = {name: float(az.ess(x, method="tail", prob=(0.05, 0.95))) for name, x in draws.items()}
    inner = [name for name in draws if name.startswith(NONLINEAR)]
    worst = min(bulk, key=bulk.get)
    return {
        "min_ess_bulk_all": bulk[worst],
        "worst": worst,
        "min_ess_bulk_nonlinear": min(bulk[name] for name in inner),
        "min_ess_tail_all": min(tail.values()),
        "max_rhat": max(float(az.rhat(x)) for x in draws.values()),
    }


def agreement(ours, theirs, data):
    """Returns, for each quantity, the difference of the means in combined Monte Carlo errors."""
    inner = [name for name in theirs if name.startswith(NONLINEAR) and name != "trend_scale"]
    pairs = {name: (ours[name], theirs[name]) for name in inner}
    for channel, spend in zip(data.channels, data.spend):
        roi = f"roi.{channel}"
        pairs[f"contribution.{channel}"] = (ours[roi] * spend, theirs[roi] * spend)
    out = {}
    for name, (a, b) in pairs.items():
        error = np.hypot(float(az.mcse(a, method="mean")), float(az.mcse(b, method="mean")))
        out[name] = {
            "plumbline": float(a.mean()),
            "peer": float(b.mean()),
            "difference_in_mcse": float((a.mean() - b.mean()) / error),
            "difference_in_sd": float((a.mean() - b.mean()) / b.std()),
        }
    return out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("spec", type=Path)
    parser.add_argument("fit", type=Path)
    parser.add_argument("out", type=Path)
    parser.add_argument("--sampler", action="append", choices=list(SAMPLERS))
    asked = parser.parse_args()
    data = mix_data.read(asked.spec)
    peers = []
    ours = None
    for name in asked.sampler or list(SAMPLERS):
        theirs, timing = SAMPLERS[name](data)
        ours = ours or plumbline(asked.fit, list(theirs))
        peers.append(
            {
                "sampler": name,
                **timing,
                **judged(theirs),
                "agreement": agreement(ours, theirs, data),
            }
        )
    result = {
        "chains": CHAINS,
        "warmup": WARMUP,
        "draws": DRAWS,
        "versions": {p: version(p) for p in ("numpyro", "jax", "pymc", "nutpie", "arviz")},
        "plumbline": judged(ours),
        "peers": peers,
    }
    asked.out.write_text(json.dumps(result, indent=1))


if __name__ == "__main__":
    main()
