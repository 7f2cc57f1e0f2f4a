package io.github.seqfix.maven;

import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptorBuilder;

/** The plugin's own descriptor, read as Maven reads it. */
final class Descriptor {
    private Descriptor() {}

    static MojoDescriptor goal(String goal) throws Exception {
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(Descriptor.class.getResourceAsStream("/META-INF/maven/plugin.xml")),
                StandardCharsets.UTF_8)) {
            PluginDescriptor plugin = new PluginDescriptorBuilder().build(reader);
            return plugin.getMojo(goal);
        }
    }
}
