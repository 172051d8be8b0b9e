/** Reports and run cards over REST. */
@NullMarked
package io.plumbline.adapters.web.rest.report;

import org.jspecify.annotations.NullMarked;
