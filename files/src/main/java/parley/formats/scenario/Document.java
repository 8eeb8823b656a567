package parley.formats.scenario;

/// A file of a scenario: what it is called, for messages, and its bytes.
public record Document(String name, byte[] content) {

    /// The name without folder and ending.
    public String stem() {
        var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        int dot = last.lastIndexOf('.');
        return dot > 0 ? last.substring(0, dot) : last;
    }
}
