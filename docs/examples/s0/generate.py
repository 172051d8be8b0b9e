"""Writes data.csv: a made-up retailer that spends about 100,000 a week on three channels.

python3 docs/examples/s0/generate.py > docs/examples/s0/data.csv

Only the standard library, one seed, always the same bytes. What each channel truly brought stays in
here: the file has what a brand would have, and nothing else.
"""

import math
import random
from datetime import date, timedelta

WEEKS = 130
FIRST = date(2024, 5, 27)

# spend a week, carry-over a week, spend at half of the most, the most a week
CHANNELS = {
    "paid_social": (40_000, 0.4, 45_000, 150_000),
    "search": (35_000, 0.1, 40_000, 190_000),
    "retail_media": (25_000, 0.25, 60_000, 260_000),
}


def spend(rng):
    """Returns each channel's spend: seasonal, in waves of its own, and now and then a pause."""
    series = {}
    for place, (name, (usual, _, _, _)) in enumerate(CHANNELS.items()):
        level, pause, weeks = 0.0, 0, []
        for week in range(WEEKS):
            level = 0.7 * level + rng.gauss(0, 0.22)
            if pause == 0 and rng.random() < 0.04:
                pause = rng.randint(1, 3)
            season = 0.15 * math.sin(2 * math.pi * (week + 9 * place) / 52)
            factor = 0.25 if pause else math.exp(level + season)
            pause = max(0, pause - 1)
            weeks.append(round(usual * min(2.2, factor), 2))
        series[name] = weeks
    return series


def brought(weeks, carry, half, most):
    """Returns what a channel brings: geometric carry-over, then a Hill curve of slope 1."""
    effect, stock = [], weeks[0] / (1 - carry)
    for money in weeks:
        stock = money + carry * stock
        level = (1 - carry) * stock
        effect.append(most * level / (level + half))
    return effect


def main():
    rng = random.Random(20261122)
    spent = spend(rng)
    effects = [brought(spent[name], *CHANNELS[name][1:]) for name in CHANNELS]
    print("week,revenue,paid_social,search,retail_media,promotion,price")
    for week in range(WEEKS):
        first = FIRST + timedelta(weeks=week)
        promotion = 1 if first.month in (3, 7, 11) and first.day <= 14 else 0
        price = round(49.9 + 2.5 * math.sin(week / 17) + rng.gauss(0, 0.6), 2)
        revenue = (
            620_000
            + 60_000 * math.sin(2 * math.pi * (week - 18) / 52)
            + 400 * week
            + 70_000 * promotion
            - 9_000 * (price - 50)
            + sum(effect[week] for effect in effects)
            + rng.gauss(0, 18_000)
        )
        money = ",".join(f"{spent[name][week]:.2f}" for name in CHANNELS)
        print(f"{first},{revenue:.2f},{money},{promotion},{price:.2f}")


if __name__ == "__main__":
    main()
