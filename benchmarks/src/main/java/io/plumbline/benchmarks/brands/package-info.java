/**
 * Simulated brands of our own, whose contributions are known, and how often intervals hold them.
 */
@NullMarked
package io.plumbline.benchmarks.brands;

import org.jspecify.annotations.NullMarked;
