package io.plumbline.domain.reporting.report;

import java.time.Instant;

/**
 * A published report and the ledger entry that says so.
 *
 * @param publishedAt when the entry was written
 * @param entry its position in the brand's ledger
 */
public record KeptReport(PublishedReport report, Instant publishedAt, long entry) {}
