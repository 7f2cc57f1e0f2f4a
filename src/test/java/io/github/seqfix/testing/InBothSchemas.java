package io.github.seqfix.testing;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Runs a test class twice: in the schema {@code public}, and in one whose name has all that quoting is for. The
 * constructor is given the name, and makes a {@link TestSchema} of it that lasts as long as one test.
 *
 * <pre>{@code
 * @InBothSchemas
 * class SomeTest {
 *     @AutoClose
 *     private final TestSchema schema;
 *
 *     SomeTest(String schema) throws SQLException {
 *         this.schema = new TestSchema(schema);
 *     }
 * }
 * }</pre>
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Documented
@ParameterizedClass(name = "in schema {0}", quoteTextArguments = false)
@ValueSource(strings = {Schemas.USUAL, Schemas.HOSTILE})
public @interface InBothSchemas {}
