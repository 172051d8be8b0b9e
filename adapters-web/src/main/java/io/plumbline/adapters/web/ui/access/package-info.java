/** Signing in, who is signed in, and what each role may see. */
@NullMarked
package io.plumbline.adapters.web.ui.access;

import org.jspecify.annotations.NullMarked;
