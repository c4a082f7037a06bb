package org.polygraph.graph;

import org.jspecify.annotations.Nullable;
import org.polygraph.text.ContentId;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lists the files of a folder on the class path, be that a directory or a jar. */
final class ResourceFolder {

    private ResourceFolder() {}

    /** Paths from the class path's root, sorted; empty where there is no such folder. */
    static List<String> files(String folder) {
        URL url = ResourceFolder.class.getResource("/" + folder);
        if (url == null) {
            return List.of();
        }
        try {
            return url.getProtocol().equals("file")
                    ? inDirectory(folder, Path.of(url.toURI()))
                    : inJar(folder, (JarURLConnection) url.openConnection());
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("not a URI: " + url, e);
        }
    }

    /** The text of one file. */
    static String read(String path) {
        try (@Nullable InputStream in = ResourceFolder.class.getResourceAsStream("/" + path)) {
            if (in == null) {
                throw new IllegalArgumentException("no " + path + " on the class path");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }

    static boolean has(String path) {
        return ResourceFolder.class.getResource("/" + path) != null;
    }

    /** A hash of the names and contents of some files. */
    static String digest(List<String> files) {
        StringBuilder listing = new StringBuilder();
        for (String file : files) {
            listing.append(file).append(' ').append(ContentId.sha256(read(file))).append('\n');
        }
        return ContentId.sha256(listing.toString());
    }

    private static List<String> inDirectory(String folder, Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile)
                    .map(
                            file ->
                                    folder
                                            + "/"
                                            + directory
                                                    .relativize(file)
                                                    .toString()
                                                    .replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    private static List<String> inJar(String folder, JarURLConnection connection)
            throws IOException {
        String prefix = folder + "/";
        // The jar is the class path's own and shared: not to be closed here.
        return connection.getJarFile().stream()
                .filter(entry -> !entry.isDirectory())
                .map(entry -> entry.getName())
                .filter(name -> name.startsWith(prefix))
                .sorted()
                .toList();
    }
}
