/** How far a brand's measurement has come, over REST. */
@NullMarked
package io.plumbline.adapters.web.rest.maturity;

import org.jspecify.annotations.NullMarked;
