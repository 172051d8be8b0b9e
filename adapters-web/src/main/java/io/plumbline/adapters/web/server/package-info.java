/**
 * The one public port: Jetty with the pages at its root, and the REST interface of the same process
 * passed through from loopback. Headers, session cookies and limits are set here, for every answer.
 */
@NullMarked
package io.plumbline.adapters.web.server;

import org.jspecify.annotations.NullMarked;
