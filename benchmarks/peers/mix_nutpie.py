"""The model in PyMC, whole, drawn from by nutpie."""

import time

import numpy as np
import nutpie
import pymc as pm
import pytensor.tensor as pt

import mix_data


def model(data: mix_data.MixData) -> pm.Model:
    channels = len(data.channels)
    with pm.Model() as described:
        roi = pm.LogNormal("roi", np.log(mix_data.ROI_MEDIAN), mix_data.ROI_SD_LOG, shape=channels)
        alpha = pm.Beta("alpha", 1.0, 3.0, shape=channels)
        half = pm.LogNormal("half", 0.0, 1.0, shape=channels)
        sigma = pm.HalfNormal("sigma", mix_data.NOISE_SCALE)
        tau = pm.HalfNormal("tau", mix_data.STEP_SCALE)
        pm.Potential("degrees", data.degrees * pt.log(sigma))
        flat = pm.Normal("flat", 0.0, sigma * data.flat_scale, shape=len(data.flat_names))
        steps = pm.Normal("steps", 0.0, 1.0, shape=data.walk.shape[1])
        weights = alpha[:, None] ** np.arange(mix_data.MAX_LAG + 1)
        weights = weights / weights.sum(axis=1, keepdims=True)
        pressure = (data.lagged * weights[:, None, :]).sum(axis=2)
        response = pressure / (pressure + half[:, None])
        beta = roi * (data.spend / data.outcome_unit) / response.sum(axis=1)
        mean = pt.dot(beta, response) + pt.dot(data.flat, flat) + tau * pt.dot(data.walk, steps)
        pm.Normal("outcome", mean, sigma, observed=data.outcome)
    return described


def sample(data: mix_data.MixData, warmup: int, draws: int, chains: int, cores: int, seed: int):
    """Returns draws, seconds of compilation and of sampling, and divergences."""
    begun = time.perf_counter()
    compiled = nutpie.compile_pymc_model(model(data))
    ready, used = time.perf_counter(), time.process_time()
    trace = nutpie.sample(
        compiled,
        draws=draws,
        tune=warmup,
        chains=chains,
        cores=cores,
        seed=seed,
        save_warmup=False,
        progress_bar=False,
    )
    done, processor = time.perf_counter(), time.process_time() - used
    kept = {k: np.asarray(trace.posterior[k]) for k in trace.posterior.data_vars}
    stats = trace.sample_stats
    return (
        mix_data.named(data, kept),
        {
            "seconds_with_compilation": done - begun,
            "seconds_sampling": done - ready,
            "processor_seconds_sampling": processor,
            "divergences": int(np.asarray(stats["diverging"]).sum()),
            "leapfrog_steps_kept": int(np.asarray(stats["n_steps"]).sum()),
        },
    )
