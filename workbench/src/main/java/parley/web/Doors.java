package parley.web;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Who may come in: a page elsewhere must not be able to use this server through the browser of whoever runs it.
///
/// The `Host` a request names must be ours (a foreign name that resolves to this machine is refused), an `Origin`
/// must be this server's own, and where the server listens to other machines every request must bring the token.
final class Doors {

    private static final String COOKIE = "parley-token";
    private static final Set<String> SAFE = Set.of("GET", "HEAD");
    private static final Pattern HOST = Pattern.compile("(\\[[0-9a-f:.]+]|[a-z0-9.-]+)(?::(\\d{1,5}))?");

    private final Settings settings;

    Doors(Settings settings) {
        this.settings = settings;
    }

    /// @throws Problem where the request may not come in
    void check(Context request, int port) {
        String host = String.valueOf(request.header("Host")).toLowerCase(Locale.ROOT);
        var named = HOST.matcher(host);
        if (!named.matches() || !known(named.group(1)) || !ours(Optional.ofNullable(named.group(2)), port)) {
            throw new Problem(
                    421, "The request was sent to another host.", "Open the address that parley serve printed.");
        }
        String origin = Optional.ofNullable(request.header("Origin")).orElse("");
        if (!origin.isEmpty() && !origin.equalsIgnoreCase("http://" + host)) {
            throw new Problem(403, "The request comes from another page.", "Only this workbench's own pages may ask.");
        }
        String site = Optional.ofNullable(request.header("Sec-Fetch-Site")).orElse("none");
        boolean changes = !SAFE.contains(request.req().getMethod());
        if ((changes || request.path().startsWith("/api/"))
                && !Set.of("none", "same-origin").contains(site)) {
            throw new Problem(403, "The request comes from another page.", "Only this workbench's own pages may ask.");
        }
        token(request);
    }

    private boolean known(String host) {
        return Stream.of("localhost", "127.0.0.1", "[::1]", bracketed(settings.host()))
                        .anyMatch(host::equals)
                // Whoever brings the token may use any name the machine has.
                || !settings.token().isEmpty();
    }

    private static String bracketed(String host) {
        String plain = host.toLowerCase(Locale.ROOT);
        return plain.contains(":") && !plain.startsWith("[") ? "[" + plain + "]" : plain;
    }

    private static boolean ours(Optional<String> named, int port) {
        return named.map(Integer::parseInt).orElse(80) == port;
    }

    private void token(Context request) {
        if (settings.token().isEmpty()) {
            return;
        }
        String bearer =
                Optional.ofNullable(request.header("Authorization")).orElse("").replaceFirst("^Bearer ", "");
        String cookie = Optional.ofNullable(request.cookie(COOKIE)).orElse("");
        String query = Optional.ofNullable(request.queryParam("token")).orElse("");
        if (same(query)) {
            request.header("Set-Cookie", COOKIE + "=" + settings.token() + "; Path=/; HttpOnly; SameSite=Strict");
        } else if (!same(bearer) && !same(cookie)) {
            throw new Problem(
                    401,
                    "A token is needed.",
                    "Open the address with ?token=… that parley serve printed, or send Authorization: Bearer TOKEN.");
        }
    }

    private boolean same(String token) {
        return MessageDigest.isEqual(
                token.getBytes(StandardCharsets.UTF_8), settings.token().getBytes(StandardCharsets.UTF_8));
    }

    /// Our own mistake: what happened is not told to whoever asked.
    static Problem internal(Throwable failure) {
        return failure instanceof OutOfMemoryError
                ? new Problem(
                        507, "Out of memory.", "Ask for fewer views or approaches, or start Parley with more memory.")
                : new Problem(
                        500,
                        "Parley failed.",
                        "An internal error: " + failure.getClass().getSimpleName() + ".");
    }
}
