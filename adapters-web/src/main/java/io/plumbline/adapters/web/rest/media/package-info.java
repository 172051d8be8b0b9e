/** Importing files, and what was imported, over REST. */
@NullMarked
package io.plumbline.adapters.web.rest.media;

import org.jspecify.annotations.NullMarked;
