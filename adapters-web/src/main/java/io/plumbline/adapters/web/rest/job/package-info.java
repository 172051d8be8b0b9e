/** Background jobs over REST: how far they are, and stopping them. */
@NullMarked
package io.plumbline.adapters.web.rest.job;

import org.jspecify.annotations.NullMarked;
