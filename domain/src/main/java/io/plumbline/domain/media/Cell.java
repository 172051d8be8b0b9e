package io.plumbline.domain.media;

import io.plumbline.domain.shared.Geo;
import java.time.LocalDate;

/** What one number of a data set is about: a measure, in a geo, in the period that begins then. */
record Cell(LocalDate date, Geo geo, Measure measure) {}
