/** Incrementality tests: what is asked, where and when, and how a test goes through its life. */
@NullMarked
package io.plumbline.domain.experiment;

import org.jspecify.annotations.NullMarked;
