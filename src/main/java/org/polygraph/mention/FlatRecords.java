package org.polygraph.mention;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.PhraseIndex;
import org.polygraph.text.PhraseTrie;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Writes a record to bytes and reads it back, by the types of its components: {@code int}, {@code
 * char}, {@code boolean}, strings, decimals, enums, records, sealed interfaces of records, and
 * lists and phrase tries of those. What bytes belong to which version of the records, {@link
 * #shape} says. Not for use by several threads.
 */
final class FlatRecords {

    /** How to take a record apart and put it together again. */
    private record Form(Constructor<?> constructor, List<Part> parts) {}

    /**
     * A component of a record; asking reflection for these each time takes longer than all else.
     */
    private record Part(Method accessor, Type type, boolean nullable) {

        @Nullable Object of(Record value) {
            try {
                return accessor.invoke(value);
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + accessor, e);
            }
        }
    }

    private static final Map<Class<?>, Form> FORMS = new ConcurrentHashMap<>();
    private static final Map<Class<?>, List<Class<?>>> PERMITTED = new ConcurrentHashMap<>();

    private final Map<String, String> strings = new HashMap<>();

    /** The names and types of all that a record is made of; equal where the bytes mean the same. */
    static String shape(Class<? extends Record> type) {
        Set<String> shape = new LinkedHashSet<>();
        addShape(type, shape);
        return String.join("\n", shape);
    }

    byte[] write(Record value) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            write(out, value.getClass(), value);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    <R extends Record> R read(ByteBuffer in, Class<R> type) {
        return type.cast(readRecord(in, type));
    }

    private void write(DataOutputStream out, Type type, Object value) throws IOException {
        switch (value) {
            case Integer number -> out.writeInt(number);
            case Character character -> out.writeChar(character);
            case Boolean flag -> out.writeBoolean(flag);
            case String string -> writeString(out, string);
            case BigDecimal decimal -> writeString(out, decimal.toString());
            case Enum<?> constant -> out.writeByte(constant.ordinal());
            case List<?> list -> writeList(out, argument(type), list);
            case PhraseTrie<?> trie -> writeTrie(out, argument(type), trie);
            case Record record -> writeRecord(out, (Class<?>) type, record);
            default -> throw new IllegalArgumentException("cannot write a " + type);
        }
    }

    private Object read(ByteBuffer in, Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == PhraseTrie.class
                    ? readTrie(in, argument(type))
                    : readList(in, argument(type));
        }
        Class<?> plain = (Class<?>) type;
        if (plain == int.class) {
            return in.getInt();
        }
        if (plain == char.class) {
            return in.getChar();
        }
        if (plain == boolean.class) {
            return in.get() != 0;
        }
        if (plain == String.class) {
            return readString(in);
        }
        if (plain == BigDecimal.class) {
            return new BigDecimal(readString(in));
        }
        if (plain.isEnum()) {
            return plain.getEnumConstants()[in.get()];
        }
        return readRecord(in, plain);
    }

    private void writeRecord(DataOutputStream out, Class<?> type, Record value) throws IOException {
        if (type.isInterface()) {
            out.writeByte(permitted(type).indexOf(value.getClass()));
        }
        for (Part part : form(value.getClass()).parts()) {
            Object held = part.of(value);
            if (part.nullable()) {
                out.writeBoolean(held != null);
            }
            if (held != null) {
                write(out, part.type(), held);
            }
        }
    }

    private Object readRecord(ByteBuffer in, Class<?> type) {
        Form form = form(type.isInterface() ? permitted(type).get(in.get()) : type);
        @Nullable Object[] held = new Object[form.parts().size()];
        for (int i = 0; i < held.length; i++) {
            Part part = form.parts().get(i);
            boolean there = !part.nullable() || in.get() != 0;
            held[i] = there ? read(in, part.type()) : null;
        }
        try {
            return form.constructor().newInstance(held);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    private void writeList(DataOutputStream out, Type type, List<?> list) throws IOException {
        out.writeInt(list.size());
        for (Object element : list) {
            write(out, type, element);
        }
    }

    private List<Object> readList(ByteBuffer in, Type type) {
        int size = in.getInt();
        List<Object> elements = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            elements.add(Objects.requireNonNull(read(in, type)));
        }
        return List.copyOf(elements);
    }

    /**
     * Whether it is of stems, each meaning once, the index, and which meaning each of its numbers
     * has.
     */
    private void writeTrie(DataOutputStream out, Type type, PhraseTrie<?> trie) throws IOException {
        Map<Object, Integer> distinct = new LinkedHashMap<>();
        trie.meanings().forEach(meaning -> distinct.putIfAbsent(meaning, distinct.size()));
        out.writeBoolean(trie.isOfStems());
        writeList(out, type, List.copyOf(distinct.keySet()));
        trie.index().write(out);
        for (Object meaning : trie.meanings()) {
            out.writeInt(Objects.requireNonNull(distinct.get(meaning)));
        }
    }

    private PhraseTrie<Object> readTrie(ByteBuffer in, Type type) {
        boolean ofStems = in.get() != 0;
        List<Object> distinct = readList(in, type);
        PhraseIndex index = PhraseIndex.read(in);
        Object[] meanings = new Object[index.size()];
        for (int i = 0; i < meanings.length; i++) {
            meanings[i] = distinct.get(in.getInt());
        }
        PhraseTrie<Object> trie = PhraseTrie.of(index, Arrays.asList(meanings));
        return ofStems ? trie.stems() : trie;
    }

    private static void writeString(DataOutputStream out, String string) throws IOException {
        byte[] bytes = string.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private String readString(ByteBuffer in) {
        byte[] bytes = new byte[in.getInt()];
        in.get(bytes);
        return strings.computeIfAbsent(new String(bytes, StandardCharsets.UTF_8), s -> s);
    }

    private static Form form(Class<?> type) {
        return FORMS.computeIfAbsent(type, FlatRecords::formOf);
    }

    private static Form formOf(Class<?> type) {
        Constructor<?> constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        List<Part> parts =
                Stream.of(type.getRecordComponents())
                        .map(
                                component ->
                                        new Part(
                                                component.getAccessor(),
                                                component.getGenericType(),
                                                component
                                                        .getAnnotatedType()
                                                        .isAnnotationPresent(Nullable.class)))
                        .toList();
        parts.forEach(part -> part.accessor().setAccessible(true));
        return new Form(constructor, parts);
    }

    /** The forms of a sealed interface, in the order in which it names them. */
    private static List<Class<?>> permitted(Class<?> type) {
        return PERMITTED.computeIfAbsent(type, t -> List.of(t.getPermittedSubclasses()));
    }

    private static Type argument(Type type) {
        return ((ParameterizedType) type).getActualTypeArguments()[0];
    }

    private static void addShape(Type type, Set<String> shape) {
        if (type instanceof ParameterizedType generic) {
            addShape(argument(generic), shape);
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            shape.add(plain + " " + Arrays.toString(plain.getEnumConstants()));
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            if (shape.add(plain + " " + Arrays.toString(plain.getRecordComponents()))) {
                for (RecordComponent component : plain.getRecordComponents()) {
                    addShape(component.getGenericType(), shape);
                }
            }
        } else if (type instanceof Class<?> plain && plain.isSealed()) {
            shape.add(plain + " " + Arrays.toString(plain.getPermittedSubclasses()));
            for (Class<?> form : plain.getPermittedSubclasses()) {
                addShape(form, shape);
            }
        }
    }
}
