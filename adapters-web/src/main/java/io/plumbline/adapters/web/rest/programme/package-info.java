/**
 * A brand's measurement programme over REST: its model steward, its planning periods, what is still
 * to be measured, what its channels are for, and which figures stand at the head of Home.
 */
@NullMarked
package io.plumbline.adapters.web.rest.programme;

import org.jspecify.annotations.NullMarked;
