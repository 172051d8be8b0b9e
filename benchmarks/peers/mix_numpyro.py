"""The model in NumPyro, whole: no parameter is integrated out."""

import os
import time
from functools import partial

# a device a chain, as NumPyro asks for: the chains then run at once, as far as there are cores
os.environ.setdefault("XLA_FLAGS", "--xla_force_host_platform_device_count=4")

import jax
import jax.numpy as jnp
import numpy as np
import numpyro
import numpyro.distributions as dist
from numpyro.infer import MCMC, NUTS

import mix_data

numpyro.enable_x64()


def model(data: mix_data.MixData):
    channels = len(data.channels)
    with numpyro.plate("channel", channels):
        roi = numpyro.sample("roi", dist.LogNormal(jnp.log(mix_data.ROI_MEDIAN), mix_data.ROI_SD_LOG))
        alpha = numpyro.sample("alpha", dist.Beta(1.0, 3.0))
        half = numpyro.sample("half", dist.LogNormal(0.0, 1.0))
    sigma = numpyro.sample("sigma", dist.HalfNormal(mix_data.NOISE_SCALE))
    tau = numpyro.sample("tau", dist.HalfNormal(mix_data.STEP_SCALE))
    numpyro.factor("degrees", data.degrees * jnp.log(sigma))
    with numpyro.plate("term", len(data.flat_names)):
        flat = numpyro.sample("flat", dist.Normal(0.0, sigma * data.flat_scale))
    with numpyro.plate("step", data.walk.shape[1]):
        steps = numpyro.sample("steps", dist.Normal(0.0, 1.0))
    weights = alpha[:, None] ** jnp.arange(mix_data.MAX_LAG + 1)
    weights = weights / weights.sum(1, keepdims=True)
    pressure = jnp.einsum("mtl,ml->mt", data.lagged, weights)
    response = pressure / (pressure + half[:, None])
    beta = roi * (data.spend / data.outcome_unit) / response.sum(1)
    mean = beta @ response + data.flat @ flat + tau * (data.walk @ steps)
    numpyro.sample("outcome", dist.Normal(mean, sigma), obs=data.outcome)


def sample(data: mix_data.MixData, warmup: int, draws: int, chains: int, seed: int):
    """Returns draws, seconds of the first run (compilation in it) and of the second, divergences."""
    mcmc = MCMC(
        NUTS(partial(model, data)),
        num_warmup=warmup,
        num_samples=draws,
        num_chains=chains,
        chain_method="parallel",
        progress_bar=False,
    )
    seconds = []
    processor = 0.0
    for run in range(2):
        begun, used = time.perf_counter(), time.process_time()
        mcmc.run(jax.random.PRNGKey(seed + run), extra_fields=("diverging", "num_steps"))
        jax.block_until_ready(mcmc.get_samples())
        seconds.append(time.perf_counter() - begun)
        processor = time.process_time() - used
    kept = {k: np.asarray(v) for k, v in mcmc.get_samples(group_by_chain=True).items()}
    fields = mcmc.get_extra_fields(group_by_chain=True)
    return (
        mix_data.named(data, kept),
        {
            "seconds_with_compilation": seconds[0],
            "seconds_sampling": seconds[1],
            "processor_seconds_sampling": processor,
            "divergences": int(np.asarray(fields["diverging"]).sum()),
            "leapfrog_steps_kept": int(np.asarray(fields["num_steps"]).sum()),
        },
    )
