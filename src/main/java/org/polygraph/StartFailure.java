package org.polygraph;

import org.jspecify.annotations.Nullable;
import org.polygraph.graph.StoreInUseException;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.validation.BindValidationException;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.server.PortInUseException;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;

/**
 * Why the service did not start, in one line for whoever started it, where it is something that
 * they can mend.
 */
final class StartFailure {

    private StartFailure() {}

    /** The line, or null for what is a fault of the program. */
    static @Nullable String line(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            String line = known(cause);
            if (line != null) {
                return "polygraph: " + line.lines().findFirst().orElse("");
            }
        }
        return null;
    }

    private static @Nullable String known(Throwable cause) {
        return switch (cause) {
            case BindException bind -> setting(bind.getName(), root(bind));
            case BindValidationException invalid -> invalid.getMessage();
            case InvalidConfigurationPropertyValueException invalid -> invalid.getReason();
            case UnknownSettingException unknown -> unknown.getMessage();
            case PortInUseException port ->
                    "port %d is in use; set server.port".formatted(port.getPort());
            case StoreInUseException inUse -> inUse.getMessage();
            case UncheckedIOException io -> io.getMessage() + because(io.getCause());
            default -> null;
        };
    }

    /** A constructor that refuses a value names its setting itself. */
    private static String setting(ConfigurationPropertyName name, Throwable root) {
        String message = String.valueOf(root.getMessage());
        return message.startsWith("polygraph.") ? message : name + ": " + message;
    }

    private static String because(@Nullable IOException cause) {
        return switch (cause) {
            case null -> "";
            // Its message is the file, and why: a disk that is read-only, or full.
            case FileSystemException file when file.getReason() != null -> ": " + file.getMessage();
            default -> ": " + cause;
        };
    }

    private static Throwable root(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root;
    }
}
