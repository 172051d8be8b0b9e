package io.plumbline.domain.mix.planning;

/**
 * A change of a control or treatment against what it was.
 *
 * @param column the column it stands in
 * @param change what is added to it, in its own unit, one number a cell of the frame, time-major
 */
@SuppressWarnings("ArrayRecordComponent") // a column; compared by nobody
public record ControlShift(String column, double[] change) {}
