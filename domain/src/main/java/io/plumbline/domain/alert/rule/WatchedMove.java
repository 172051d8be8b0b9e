package io.plumbline.domain.alert.rule;

import io.plumbline.domain.change.Watch;

/**
 * A move that shipped, beside what was promised of it.
 *
 * @param label {@code C-0007}
 * @param rollingBack whether it is being taken back
 */
public record WatchedMove(String label, Watch watch, boolean rollingBack) {}
