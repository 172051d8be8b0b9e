package io.plumbline.domain.mix;

import io.plumbline.domain.mix.inference.SamplerSettings;
import io.plumbline.domain.shared.BrandId;
import java.util.UUID;

/**
 * The wish for a fit of a brand's data.
 *
 * @param spec the specification as text, every default filled in
 */
public record FitRequest(UUID id, BrandId brand, String spec, SamplerSettings settings) {}
