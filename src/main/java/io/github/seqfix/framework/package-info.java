/**
 * The settings that hold in a project of Spring Boot, Quarkus or Micronaut: which files they stand in, in which order these
 * count, under which profiles, and what placeholders stand for. What the settings mean, those know who ask.
 */
@NullMarked
package io.github.seqfix.framework;

import org.jspecify.annotations.NullMarked;
