package io.plumbline.domain.experiment.design;

/**
 * Something that must be so before a test begins; a person says that it is.
 *
 * @param key stable
 * @param question answered with yes
 */
public record Precondition(String key, String question) {}
