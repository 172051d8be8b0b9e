-- Reach and frequency, geos' population and the value of a conversion.
ALTER TYPE measure_kind ADD VALUE 'REACH';
ALTER TYPE measure_kind ADD VALUE 'FREQUENCY';
ALTER TYPE measure_kind ADD VALUE 'POPULATION';
ALTER TYPE measure_kind ADD VALUE 'VALUE';
