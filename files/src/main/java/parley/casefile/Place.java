package parley.casefile;

/// A stretch of one line of a page, counted from 0 in characters.
public record Place(Page page, int line, int column, int length) {

    /// A part of this place.
    public Place part(int offset, int length) {
        return new Place(page, line, column + offset, Math.max(1, length));
    }

    /// Whether it is on the same page and line or a later one.
    public boolean isAfter(Place other) {
        return page.equals(other.page) && line >= other.line;
    }
}
