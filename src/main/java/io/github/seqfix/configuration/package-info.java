/**
 * Reads the formats in which projects keep their configuration: properties, YAML, TOML and XML. What the keys in them mean, and
 * which file applies when, those know who ask. The only package that knows SnakeYAML
 * and tomlj.
 */
@NullMarked
package io.github.seqfix.configuration;

import org.jspecify.annotations.NullMarked;
