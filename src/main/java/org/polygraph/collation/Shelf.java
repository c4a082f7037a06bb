package org.polygraph.collation;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;

/** Keeps what was used last, up to a number. For one thread. */
final class Shelf<K, V> {

    private final Map<K, V> kept;

    Shelf(int most) {
        kept =
                new LinkedHashMap<>(16, 0.75f, true) {
                    private static final long serialVersionUID = 1L;

                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > most;
                    }
                };
    }

    /** What is kept under a key, or else what is made of it now. */
    V get(K key, Function<K, V> make) {
        V value = kept.get(key);
        if (value == null) {
            value = make.apply(key);
            kept.put(key, value);
        }
        return value;
    }

    void removeIf(Predicate<K> gone) {
        kept.keySet().removeIf(gone);
    }
}
