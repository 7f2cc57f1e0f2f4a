package io.github.seqfix.maven;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluationException;
import org.codehaus.plexus.component.configurator.expression.ExpressionEvaluator;
import org.codehaus.plexus.util.xml.Xpp3Dom;
import org.jspecify.annotations.Nullable;

/** The configuration that Maven hands on to an execution: of each parameter the POM's value, or its property's expression. */
final class EffectiveElements {
    private final @Nullable Xpp3Dom configuration;
    private final ExpressionEvaluator evaluator;

    /**
     * Creates it.
     *
     * @param configuration an element for each parameter
     * @param evaluator knows what expressions in it stand for
     */
    EffectiveElements(@Nullable Xpp3Dom configuration, ExpressionEvaluator evaluator) {
        this.configuration = configuration;
        this.evaluator = evaluator;
    }

    /**
     * Refuses a property that was given and does not arrive: in Maven a POM's value takes precedence over the command line,
     * so that the command would run on another database than it names.
     */
    void refuseOverruled(List<KnownParameter> parameters, Map<String, String> given) throws MojoExecutionException {
        for (KnownParameter parameter : parameters) {
            String value = given.get(parameter.property());
            if (value != null && !has(parameter, value)) {
                throw new MojoExecutionException(String.format(
                        "-D%1$s sets nothing: in Maven the POM's <%2$s> takes precedence; to allow both, let the POM say"
                                + " <%2$s>${%1$s}</%2$s>, and give it a default as <%1$s> among its <properties>",
                        parameter.property(), parameter.element()));
            }
        }
    }

    /** Refuses a value that is one expression and stands for nothing: Maven would take the default instead. */
    void refuseUndefined(List<KnownParameter> parameters) throws MojoExecutionException {
        for (KnownParameter parameter : parameters) {
            String text = text(parameter);
            if (text.startsWith("${")
                    && text.indexOf('}') == text.length() - 1
                    && !text.equals(expression(parameter))
                    && evaluate(text) == null) {
                throw new MojoExecutionException(parameter.element() + ": nothing defines " + text
                        + ", which the POM sets it to; define it, or take the element out");
            }
        }
    }

    /** Whether the parameter gets this value, from its property or because the POM says the same. */
    boolean has(KnownParameter parameter, String value) {
        Xpp3Dom element = element(parameter);
        if (element == null) {
            return false;
        }
        return element.getChildCount() == 0
                ? value.strip().equals(String.valueOf(evaluate(text(parameter))).strip())
                : values(element).equals(Elements.split(value));
    }

    private @Nullable Object evaluate(String expression) {
        try {
            return evaluator.evaluate(expression);
        } catch (ExpressionEvaluationException e) {
            return null;
        }
    }

    private @Nullable Xpp3Dom element(KnownParameter parameter) {
        return configuration == null ? null : configuration.getChild(parameter.element());
    }

    private String text(KnownParameter parameter) {
        Xpp3Dom element = element(parameter);
        return element == null || element.getValue() == null
                ? ""
                : element.getValue().strip();
    }

    private static String expression(KnownParameter parameter) {
        return "${" + parameter.property() + "}";
    }

    /** The elements of a list, as the command line would write them. */
    private static List<String> values(Xpp3Dom element) {
        List<String> values = new ArrayList<>();
        for (Xpp3Dom child : element.getChildren()) {
            values.add(child.getValue() == null ? "" : child.getValue().strip());
        }
        return values;
    }
}
