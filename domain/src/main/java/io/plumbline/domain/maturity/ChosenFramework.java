package io.plumbline.domain.maturity;

import io.plumbline.domain.shared.Actor;
import java.time.Instant;

/**
 * A choice as it stands, with who made it and when.
 *
 * @param entry the number of the ledger entry that tells of it
 */
public record ChosenFramework(FrameworkChoice choice, Actor by, Instant at, long entry) {}
