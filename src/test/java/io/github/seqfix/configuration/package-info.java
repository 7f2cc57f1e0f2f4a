@NullMarked
package io.github.seqfix.configuration;

import org.jspecify.annotations.NullMarked;
