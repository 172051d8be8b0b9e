/**
 * Simulation-based calibration: outcomes are made from draws of the prior, and the rank of each
 * true value among the draws of its posterior has to be uniform.
 */
@org.jspecify.annotations.NullMarked
package io.plumbline.benchmarks.sbc;
