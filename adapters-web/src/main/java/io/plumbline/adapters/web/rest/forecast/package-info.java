/** What was promised of a brand's outcome, and how close it came, over REST. */
@NullMarked
package io.plumbline.adapters.web.rest.forecast;

import org.jspecify.annotations.NullMarked;
