package io.plumbline.domain.mix.champion;

/**
 * Why a run may not become champion as it is.
 *
 * @param reason one sentence, with what was met and what would be accepted
 */
public record Objection(PromotionRule rule, String reason) {}
