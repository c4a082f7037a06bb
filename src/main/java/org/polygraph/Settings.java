package org.polygraph;

import org.polygraph.web.QuerySettings;
import org.polygraph.web.WebSettings;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertyName;
import org.springframework.boot.context.properties.source.ConfigurationPropertySource;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.context.properties.source.IterableConfigurationPropertySource;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** The settings that there are, taken from the records they are read into. */
final class Settings {

    private static final List<Class<? extends Record>> RECORDS =
            List.of(
                    PolygraphSettings.class,
                    WebSettings.class,
                    QuerySettings.class,
                    LanguageModelSettings.class);

    private static final ConfigurationPropertyName ROOT = ConfigurationPropertyName.of("polygraph");

    private Settings() {}

    /** Their names, sorted. */
    static Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Class<? extends Record> settings : RECORDS) {
            addNames(settings, prefix(settings) + ".", names);
        }
        return names;
    }

    private static String prefix(Class<? extends Record> settings) {
        return Objects.requireNonNull(
                        settings.getAnnotation(ConfigurationProperties.class), settings.getName())
                .value();
    }

    private static void addNames(Class<?> settings, String prefix, Set<String> names) {
        for (RecordComponent component : settings.getRecordComponents()) {
            String name = prefix + kebab(component.getName());
            if (component.getType().isRecord()) {
                addNames(component.getType(), name + ".", names);
            } else {
                names.add(name);
            }
        }
    }

    private static String kebab(String camel) {
        StringBuilder kebab = new StringBuilder();
        for (char c : camel.toCharArray()) {
            if (Character.isUpperCase(c)) {
                kebab.append('-');
            }
            kebab.append(Character.toLowerCase(c));
        }
        return kebab.toString();
    }

    /**
     * Refuses a setting with a value that it cannot have, before anything else starts; and what
     * looks like a setting and is none. Of the latter the environment is let be: there it may be of
     * another program.
     */
    static void check(Environment environment) {
        Binder binder = Binder.get(environment);
        for (Class<? extends Record> settings : RECORDS) {
            binder.bindOrCreate(prefix(settings), settings);
        }
        binder.bind("server.port", Integer.class);
        Set<String> names = names();
        for (ConfigurationPropertySource source : ConfigurationPropertySources.get(environment)) {
            if (source instanceof IterableConfigurationPropertySource listed
                    && !(source.getUnderlyingSource() instanceof SystemEnvironmentPropertySource)) {
                listed.stream()
                        .filter(ROOT::isAncestorOf)
                        .map(ConfigurationPropertyName::toString)
                        .filter(name -> !names.contains(name))
                        .findFirst()
                        .ifPresent(
                                name -> {
                                    throw new UnknownSettingException(name);
                                });
            }
        }
    }
}
