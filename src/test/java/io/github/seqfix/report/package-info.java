@NullMarked
package io.github.seqfix.report;

import org.jspecify.annotations.NullMarked;
