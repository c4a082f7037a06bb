package org.polygraph.web.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.BeanPropertyDefinition;
import tools.jackson.databind.introspect.ClassIntrospector;
import tools.jackson.databind.json.JsonMapper;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * JSON Schemas of what is answered, by asking Jackson what keys it would write. A record has all
 * its keys and no others, unless it says otherwise to Jackson.
 */
final class Schemas {

    private static final Map<String, Object> DECIMAL =
            Map.of("type", "string", "pattern", "^-?\\d+(\\.\\d+)?$");

    private final JsonMapper json;
    private final SerializationConfig config;
    private final ClassIntrospector introspector;
    private final Map<String, Object> components = new TreeMap<>();
    private final Map<String, JavaType> named = new TreeMap<>();

    Schemas(JsonMapper json) {
        this.json = json;
        this.config = json.serializationConfig();
        this.introspector = config.classIntrospectorInstance().forOperation(config);
    }

    /** Those of records, by name. */
    Map<String, Object> all() {
        return components;
    }

    /** A schema, or where there is one by name, the reference to it. */
    Map<String, Object> of(Type type) {
        return of(json.constructType(type));
    }

    Map<String, Object> of(JavaType type) {
        Class<?> raw = type.getRawClass();
        if (raw == BigDecimal.class) {
            return DECIMAL;
        }
        if (raw == String.class) {
            return Map.of("type", "string");
        }
        if (raw == int.class || raw == Integer.class || raw == long.class || raw == Long.class) {
            return Map.of("type", "integer");
        }
        if (raw == boolean.class || raw == Boolean.class) {
            return Map.of("type", "boolean");
        }
        if (type.isCollectionLikeType()) {
            return Map.of("type", "array", "items", of(type.getContentType()));
        }
        if (type.isMapLikeType()) {
            return Map.of("type", "object", "additionalProperties", of(type.getContentType()));
        }
        return raw.isRecord() ? component(type) : Map.of();
    }

    private Map<String, Object> component(JavaType type) {
        String name = name(type);
        JavaType known = named.putIfAbsent(name, type);
        if (known == null) {
            components.put(name, object(type, name));
        } else if (!known.equals(type)) {
            throw new IllegalStateException(known + " and " + type + " have one name");
        }
        return Map.of("$ref", "#/components/schemas/" + name);
    }

    /** ClaimRecord is a Claim, {@code Listing<ClaimRecord>} a ClaimList. */
    private static String name(JavaType type) {
        String simple = type.getRawClass().getSimpleName().replaceAll("Record$", "");
        if (type.containedTypeCount() == 0) {
            return simple;
        }
        String of = name(type.containedType(0));
        return of + (simple.equals("Listing") ? "List" : simple);
    }

    private Map<String, Object> object(JavaType type, String name) {
        Keys keys = new Keys(new LinkedHashMap<>(), new ArrayList<>());
        boolean open = collect(type, name, keys, true);
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("type", "object");
        schema.put("properties", keys.schemas());
        schema.put("required", keys.required());
        if (!open) {
            schema.put("additionalProperties", false);
        }
        return schema;
    }

    private record Keys(Map<String, Object> schemas, List<String> required) {}

    /**
     * @param there whether the keys are always there
     * @return whether there may be keys that nobody knows
     */
    private boolean collect(JavaType type, String name, Keys keys, boolean there) {
        BeanDescription bean =
                introspector.introspectForSerialization(
                        type, introspector.introspectClassAnnotations(type));
        JsonInclude.Value inclusion = bean.findPropertyInclusion(JsonInclude.Value.empty());
        AnnotatedMember anyGetter = bean.findAnyGetter();
        boolean open = anyGetter != null;
        for (BeanPropertyDefinition property : bean.findProperties()) {
            AnnotatedMember accessor = property.getAccessor();
            // That of the any-getter is none, though its component is.
            if (accessor == null
                    || (anyGetter != null && accessor.getMember().equals(anyGetter.getMember()))) {
                continue;
            }
            boolean nullable = isNullable(accessor);
            JavaType valueType = accessor.getType();
            if (accessor.hasAnnotation(JsonUnwrapped.class)) {
                open |= collect(valueType, name(valueType), keys, there && !nullable);
                continue;
            }
            boolean leftOut =
                    nullable
                            && (isNonNull(inclusion.getValueInclusion())
                                    || isNonNull(property.findInclusion().getValueInclusion()));
            Map<String, Object> schema = value(valueType, name, property.getName());
            keys.schemas().put(property.getName(), nullable && !leftOut ? orNull(schema) : schema);
            if (there && !leftOut) {
                keys.required().add(property.getName());
            }
        }
        return open;
    }

    private Map<String, Object> value(JavaType type, String schema, String key) {
        List<String> values = KnownValues.of(schema, key);
        return values.isEmpty() ? of(type) : Map.of("type", "string", "enum", values);
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        return Map.of("anyOf", List.of(schema, Map.of("type", "null")));
    }

    private static boolean isNonNull(JsonInclude.@Nullable Include include) {
        return include == JsonInclude.Include.NON_NULL;
    }

    private static boolean isNullable(AnnotatedMember accessor) {
        AnnotatedType type =
                switch (accessor.getMember()) {
                    case Method method -> method.getAnnotatedReturnType();
                    case Field field -> field.getAnnotatedType();
                    default -> throw new IllegalStateException("no accessor: " + accessor);
                };
        return type.isAnnotationPresent(Nullable.class);
    }
}
