/** The same model in the samplers others use, run from PyPI in an environment of its own. */
@NullMarked
package io.plumbline.benchmarks.peers;

import org.jspecify.annotations.NullMarked;
