/** What this part of the pages promises. */
@NullMarked
package io.plumbline.adapters.web.server;

import org.jspecify.annotations.NullMarked;
