package io.plumbline.adapters.web.rest.experiment;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A test as somebody wants it.
 *
 * @param id made by whoever asks: the same id twice is the same test; ignored by an edit
 */
public record NewExperiment(@Nullable UUID id, @Nullable TestPlanJson plan) {}
