/** The specification, fits and what they answer, over REST. */
@NullMarked
package io.plumbline.adapters.web.rest.mix;

import org.jspecify.annotations.NullMarked;
