/**
 * A brand's measurement programme over REST: its model steward, its planning periods, what is still
 * to be measured, and what its channels are for.
 */
@NullMarked
package io.plumbline.adapters.web.rest.programme;

import org.jspecify.annotations.NullMarked;
