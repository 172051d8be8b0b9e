package io.plumbline.domain.media;

import io.plumbline.domain.shared.BrandId;
import java.util.UUID;

/**
 * A file that was handed in and waits to be imported.
 *
 * @param mapping which column holds what
 */
public record Upload(UUID id, BrandId brand, String fileName, ColumnMapping mapping) {}
