/** Saved queries over HTTP, as rows for programs and as pages for people; knows questions and answers, nothing of Fuseki's set-up. */
@NullMarked
package org.hearsay.serve.api;

import org.jspecify.annotations.NullMarked;
