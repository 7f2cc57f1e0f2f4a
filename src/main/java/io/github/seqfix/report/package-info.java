/** What people and programs read afterwards: one class a format. */
@NullMarked
package io.github.seqfix.report;

import org.jspecify.annotations.NullMarked;
