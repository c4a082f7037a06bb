package org.polygraph;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfigurationImportFilter;
import org.springframework.boot.autoconfigure.AutoConfigurationMetadata;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/**
 * Leaves OpenTelemetry out where no collector is configured: nothing of it is loaded then, and no
 * request is traced.
 */
class TracingFilter implements AutoConfigurationImportFilter, EnvironmentAware {

    private static final String COLLECTOR = "management.opentelemetry.tracing.export.otlp.endpoint";

    private boolean isTraced;

    @Override
    public void setEnvironment(Environment environment) {
        isTraced = StringUtils.hasText(environment.getProperty(COLLECTOR));
    }

    @Override
    public boolean[] match(@Nullable String[] classes, AutoConfigurationMetadata metadata) {
        boolean[] matches = new boolean[classes.length];
        for (int i = 0; i < classes.length; i++) {
            matches[i] = isTraced || !isOfTracing(classes[i]);
        }
        return matches;
    }

    private static boolean isOfTracing(@Nullable String name) {
        return name != null
                && (name.startsWith("org.springframework.boot.opentelemetry.")
                        || name.startsWith("org.springframework.boot.micrometer.tracing."));
    }
}
