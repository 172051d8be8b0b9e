package io.plumbline.domain.programme;

import java.util.UUID;

/** What is kept, as whoever changes it saw it. */
public record Seen(UUID id, long revision) {}
