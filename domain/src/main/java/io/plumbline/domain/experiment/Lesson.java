package io.plumbline.domain.experiment;

import io.plumbline.domain.shared.Actor;
import java.time.Instant;

/**
 * What a test taught, as somebody put it on record (GOV-08).
 *
 * @param learned what others should know of it, misses included
 * @param follows what is done, or no longer done, because of it; empty if nothing is
 */
public record Lesson(String learned, String follows, Actor by, Instant at) {}
