package parley.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The page's own files, out of the application: modules, libraries, styles, pictures. A name that is not plain is not
/// looked for.
final class PageFiles {

    private static final Pattern PLAIN = Pattern.compile("[a-z0-9-]+(/[a-z0-9-]+){0,3}(\\.[a-z0-9]+){1,3}");
    private static final Pattern INLINE = Pattern.compile("<script type=\"importmap\">(.*?)</script>", Pattern.DOTALL);
    private static final Map<String, String> TYPES = Map.of(
            "js", "text/javascript; charset=utf-8",
            "mjs", "text/javascript; charset=utf-8",
            "css", "text/css; charset=utf-8",
            "html", "text/html; charset=utf-8",
            "svg", "image/svg+xml",
            "json", "application/json");

    private record Asset(byte[] content, String type, String tag) {}

    private final Map<String, Asset> known = new ConcurrentHashMap<>();

    /// Answers with a file of the page.
    ///
    /// @throws Problem where there is none
    void file(Context request, String name) {
        var asset =
                asset(name).orElseThrow(() -> new Problem(404, "There is no such page.", "The workbench begins at /."));
        request.header("Cache-Control", "no-cache").header("ETag", asset.tag());
        if (asset.tag().equals(request.header("If-None-Match"))) {
            request.status(304);
            return;
        }
        request.contentType(asset.type()).result(asset.content());
    }

    /// What browsers may load: only what comes from here, and the one inline script, known by its hash.
    String policy() {
        var html = asset("index.html").map(asset -> new String(asset.content(), StandardCharsets.UTF_8));
        var map = html.map(INLINE::matcher)
                .filter(java.util.regex.Matcher::find)
                .map(found -> found.group(1))
                .orElse("");
        return "default-src 'none'; script-src 'self' 'sha256-" + sha256(map)
                + "'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; font-src 'self';"
                + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private Optional<Asset> asset(String name) {
        if (!PLAIN.matcher(name).matches()) {
            return Optional.empty();
        }
        var asset = known.get(name);
        if (asset != null) {
            return Optional.of(asset);
        }
        var read = read(name);
        read.ifPresent(found -> known.put(name, found));
        return read;
    }

    private static Optional<Asset> read(String name) {
        try (InputStream stream = PageFiles.class.getResourceAsStream("/page/" + name)) {
            if (stream == null) {
                return Optional.empty();
            }
            byte[] content = stream.readAllBytes();
            String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
            String type = TYPES.getOrDefault(ending, "application/octet-stream");
            return Optional.of(
                    new Asset(content, type, "\"" + Tables.hash(content).substring(0, 16) + "\""));
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String sha256(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
