/** When work is to be done again; knows no stage's work, and is the one package that knows the cron library. */
@NullMarked
package org.hearsay.schedule;

import org.jspecify.annotations.NullMarked;
