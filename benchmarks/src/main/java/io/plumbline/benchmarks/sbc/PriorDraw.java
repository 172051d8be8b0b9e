package io.plumbline.benchmarks.sbc;

import java.util.Map;

/**
 * A draw from the joint prior of a model's parameters and outcome.
 *
 * @param truth the parameters' values by the names their posterior draws have
 * @param outcome in every cell, in the KPI's unit
 */
@SuppressWarnings("ArrayRecordComponent") // a series; compared by nobody
record PriorDraw(Map<String, Double> truth, double[] outcome) {}
