/** Data sets of others whose truth is known, fitted as an analyst would who does not know it. */
@NullMarked
package io.plumbline.benchmarks.worlds;

import org.jspecify.annotations.NullMarked;
