/** Home: the verdict, what it rests on, and the figures a lead reads first. */
@NullMarked
package io.plumbline.adapters.web.ui.home;

import org.jspecify.annotations.NullMarked;
