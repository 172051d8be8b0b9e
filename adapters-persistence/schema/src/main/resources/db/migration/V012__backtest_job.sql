-- A third kind of background work.
ALTER TYPE job_kind ADD VALUE 'BACKTEST';
