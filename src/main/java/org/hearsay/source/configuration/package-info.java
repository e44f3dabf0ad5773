/** Which sources to read, by a configuration file and by the command line's arguments; the one place that knows every kind of source. */
@NullMarked
package org.hearsay.source.configuration;

import org.jspecify.annotations.NullMarked;
