/**
 * A page for developers with every component and every chart, made up, in both colour schemes. It
 * lies among the tests, so that it does not ship: the preview server has it at {@code /gallery}.
 */
@NullMarked
package io.plumbline.adapters.web.preview.gallery;

import org.jspecify.annotations.NullMarked;
