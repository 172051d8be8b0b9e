/**
 * Incrementality tests over REST: their life from the draft to the result, and the queue of what to
 * test next.
 */
@NullMarked
package io.plumbline.adapters.web.rest.experiment;

import org.jspecify.annotations.NullMarked;
