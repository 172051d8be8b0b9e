-- What another attribution credits a channel with; compared with a model, never modelled.
ALTER TYPE measure_kind ADD VALUE 'LAST_CLICK';
